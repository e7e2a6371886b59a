"""Checks that records only grow between two revisions."""

from collections.abc import Iterator, Mapping, Sequence

from codebook.facts import CorrectionFacts, Withheld
from codebook.load import ADDRESSES
from codebook.model import Edition, Problem, Record, Report, Site
from codebook.record.amendments import Acts, masks, new_acts
from codebook.record.deleted import lost_texts
from codebook.record.facts_kept import lost_facts
from codebook.record.structure_kept import Published, lost_structure
from codebook.record.verify import reworded
from codebook.record.wording import Text, corrections_of, lines, normal, record_path, texts, withheld_of
from codebook.values.references import written_label


def lost_records(before: Site, after: Site) -> Iterator[Problem]:
    """Yields a problem for each record, or act that explains one, that was lost or changed."""
    old, new = texts(before), texts(after)
    lost = dict(lost_texts((*before.records, *(council.id for council in before.councils)), after))
    yield from dict.fromkeys(lost.values())
    for reference, record in before.records.items():
        if reference not in new:
            continue
        current = after.records.get(reference)
        if current is None:
            path = f"{after.folder}/{record_path(reference)}"
            yield Problem(path, 1, f"{reference} was published and this record of its words is gone; put the file back")
            continue
        text = old.get(reference)
        acts = new_acts(text, new[reference]) if text else Acts((), ())
        yield from _edited(record, current, acts, {line.label: line.words for line in lines(text)} if text else {})
        yield from lost_structure(
            Published(text, record, before.structures.get(reference)),
            Published(new[reference], current, after.structures.get(reference)),
            new[reference],
            acts,
        )
        if text:
            yield from _drifted({*record.lines} & {*current.lines}, text, new[reference], acts)
            yield from _acts_kept(text, new[reference])
            yield from _copies(text, new[reference], acts, after)
            yield from _facts_kept(text, new[reference])
    gone = tuple(f"{path.removesuffix('index.md').removesuffix('.md')}" for path in lost)
    yield from lost_facts(before, after, gone)
    yield from _addresses_kept(before, after)


def _addresses_kept(before: Site, after: Site) -> Iterator[Problem]:
    """Yields one problem for all addresses that were taken out of the record."""
    there = frozenset(after.addresses)
    lost = [url for url in before.addresses if url not in there]
    if lost:
        what = f"{len(lost):,} addresses were published and are" if len(lost) > 1 else "an address was published and is"
        message = (
            f"{what} no longer in this file, /{lost[0]}{' first' if len(lost) > 1 else ''}; put the file back as it was"
        )
        yield Problem(f"{after.folder}/{ADDRESSES}", 1, message)


def _edited(before: Record, after: Record, acts: Acts, text: Mapping[str, str]) -> Iterator[Problem]:
    """Yields changed lines of a record that no act explains. `text` is the text of the earlier revision, which its record may lag behind."""
    current = dict(after.lines)
    numbers = {label: number for number, label in enumerate(current, start=1)}
    for label, was in before.lines:
        if label not in current:
            yield Problem(
                after.path, 1, f"the line of {label} was deleted from this record; it was: “{was}”; put the line back"
            )
        elif current[label] not in (was, text.get(label)) and not any(
            acts.explain(label, words, current[label]) for words in (was, text.get(label, was))
        ):
            message = (
                f"the line of {label} was changed in this record; was: “{was}”, now: “{current[label]}”; put the line back; if our copy or the "
                "document was wrong, add a correction, and run `make record`"
            )
            yield Problem(after.path, numbers[label], message)
    added = [label for label in current if label not in dict(before.lines)]
    for label in added:
        yield Problem(
            after.path,
            numbers[label],
            f"the line of {label} was added to this record after it was published; delete it",
        )
    if not added and [label for label in current if label in dict(before.lines)] != [
        label for label, _ in before.lines if label in current
    ]:
        yield Problem(
            after.path, 1, "the lines of this record are in another order than published; put the file back as it was"
        )


def _drifted(recorded: set[tuple[str, str]], before: Text, after: Text, acts: Acts) -> Iterator[Problem]:
    """Yields changed lines of a text without a new act. `recorded` has the record's unchanged lines; `_edited` reports others."""
    promised = dict(recorded)
    were = {line.label: line.words for line in lines(before)}
    for line in lines(after):
        was = were.get(line.label, line.words)
        is_explained = line.words in (was, promised.get(line.label)) or acts.explain(line.label, was, line.words)
        if line.label in promised and not is_explained:
            yield Problem(line.path, line.line, reworded(line.label, was, line.words, after, acts))


def _copies(before: Text, after: Text, acts: Acts, site: Site) -> Iterator[Problem]:
    """Yields units of other editions that still contain newly withheld words."""
    if isinstance(after, Report):
        return
    current = {line.label: line.words for line in lines(after)}
    were = {line.label: line.words for line in lines(before) if line.label in acts.withheld_units}
    withheld = {words: label for label, words in were.items() if current.get(label) != words}
    for edition in site.editions:
        for line in lines(edition) if edition.id != after.id else ():
            if line.words in withheld:
                message = (
                    f"these words were withheld in {withheld[line.words]} of {after.id} and are still here; withhold them here too: "
                    f"make withhold UNIT={edition.id}/{line.label}"
                )
                yield Problem(line.path, line.line, message)


def _acts_kept(before: Text, after: Text) -> Iterator[Problem]:
    """Yields published corrections and withheld entries that are gone or have other words."""
    gone = frozenset(left.unit for left in withheld_of(after))
    path = after.document.path if isinstance(after, Report) else _corrections_of(after)
    corrections = corrections_of(after)
    for made in corrections_of(before):
        if made not in corrections and not any(
            _is_masked(made, current) for current in corrections if made.unit in gone
        ):
            others = [current for current in corrections if current not in corrections_of(before)]
            name = f"the correction of {written_label(made.unit)} of {made.date.words}"
            yield Problem(path, 1, f"{name} {_changed(made, others)}; to correct it, add a further correction below it")
    were, are = before.facts.withheld, after.facts.withheld
    for left in were:
        if left not in are:
            others_left = [current for current in are if current not in were]
            name = f"the entry for {written_label(left.unit)} under 'withheld'"
            yield after.document.problem(f"{name} {_changed(left, others_left)}", "withheld")


def _corrections_of(edition: Edition) -> str:
    return f"{edition.document.path.removesuffix('index.md')}corrections.md"


def _changed(published: CorrectionFacts | Withheld, others: Sequence[CorrectionFacts | Withheld]) -> str:
    """Says what a published entry has now, if another of the same unit has most of its fields; else that it is gone."""
    old = published.model_dump(mode="json", by_alias=True)
    for current in others:
        new = current.model_dump(mode="json", by_alias=True)
        differ = [field for field in old if old[field] != new[field]]
        if published.unit == current.unit and len(differ) < len(old) / 2:
            pairs = "; ".join(f"under '{field}' “{old[field]}”, and “{new[field]}” here" for field in differ)
            return f"was published with other words: {pairs}; put the old ones back"
    old["unit"] = written_label(published.unit)
    return f"was published and is gone; put it back as it was: {'; '.join(f'{field}: {value}' for field, value in old.items() if value)}"


def _facts_kept(before: Text, after: Text) -> Iterator[Problem]:
    """Yields lost or changed names, states, outcomes and successors, which citations use. A date may become more precise."""
    if isinstance(before, Report) or isinstance(after, Report):
        return
    old, new, document = before.facts, after.facts, after.document
    if old.name != new.name:
        message = f"this version was published with the name “{old.name}”, which citations use; write name: {old.name}"
        yield document.problem(message, "name")
    for state in old.states:
        if not any(other.state == state.state and state.date.covers(other.date) for other in new.states):
            message = f"the state {state.state} of {state.date} was published and is gone; put it back; write what happened later below it, as another state"
            yield document.problem(message, "states")
    if old.outcome and (new.outcome is None or new.outcome.result != old.outcome.result):
        yield document.problem(
            f"the outcome was published as {old.outcome.result}; write under 'outcome': result: {old.outcome.result}",
            "outcome",
        )
    for entry in old.became:
        if not any((other.unit, other.into) == (entry.unit, entry.into) for other in new.became):
            into = f", into: [{', '.join(entry.into)}]" if entry.into else ", without 'into'"
            message = f"the entry for {entry.unit} was published with other fields or is gone; write it as it was: - unit: {entry.unit}{into}"
            yield document.problem(message, "became")


def _is_masked(before: CorrectionFacts, after: CorrectionFacts) -> bool:
    free = ("was", "is_now", "layout", "reason")
    same = before.model_copy(update={field: getattr(after, field) for field in free}) == after
    pairs = tuple((getattr(after, field), getattr(before, field)) for field in free)
    return same and all(current == was or masks(normal(current), normal(was)) for current, was in pairs)
