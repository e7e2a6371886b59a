"""Checks that records only grow between two revisions."""

from collections.abc import Iterator, Mapping

from codebook.facts import CorrectionFacts
from codebook.load import ADDRESSES
from codebook.model import Problem, Record, Report, Site
from codebook.record.amendments import Acts, masks, new_acts
from codebook.record.facts_kept import facts_grown
from codebook.record.structure_kept import Published, structure_grown
from codebook.record.verify import reworded
from codebook.record.wording import Text, corrections_of, lines, normal, texts, withheld_of
from codebook.values.references import written_label


def grown(before: Site, after: Site) -> Iterator[Problem]:
    """Yields a problem for each record, or act that explains one, that was lost or changed."""
    old, new = texts(before), texts(after)
    for reference, record in before.records.items():
        current = after.records.get(reference)
        if reference not in new or current is None:
            yield Problem(
                record.path, 1, f"{reference} was published and is no longer recorded; put its text and its record back"
            )
            continue
        text = old.get(reference)
        acts = new_acts(text, new[reference]) if text else Acts((), ())
        yield from _edited(record, current, acts, {line.label: line.words for line in lines(text)} if text else {})
        yield from structure_grown(
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
    yield from facts_grown(before, after)
    folder = before.folder
    there = frozenset(after.addresses)
    for url in before.addresses:
        if url not in there:
            yield Problem(
                f"{folder}/{ADDRESSES}", 1, f"the address /{url} was published and is no longer recorded; put it back"
            )


def _edited(before: Record, after: Record, acts: Acts, text: Mapping[str, str]) -> Iterator[Problem]:
    """Yields changed lines of a record that no act explains. `text` is the text of the earlier revision, which its record may lag behind."""
    current = dict(after.lines)
    numbers = {label: number for number, label in enumerate(current, start=1)}
    for label, was in before.lines:
        if label not in current:
            yield Problem(after.path, 1, f"the record of {label} is gone; it was: “{was}”; put the line back")
        elif current[label] not in (was, text.get(label)) and not any(
            acts.explain(label, words, current[label]) for words in (was, text.get(label, was))
        ):
            message = (
                f"the record of {label} was changed to fit; was: “{was}”, now: “{current[label]}”; put the old words back, or tell the "
                "correction by which they changed"
            )
            yield Problem(after.path, numbers[label], message)
    added = [label for label in current if label not in dict(before.lines)]
    for label in added:
        yield Problem(
            after.path, numbers[label], f"the record of {label} was added to a text that was published; take it out"
        )
    if not added and [label for label in current if label in dict(before.lines)] != [
        label for label, _ in before.lines if label in current
    ]:
        yield Problem(after.path, 1, "the lines of this record were put in another order; put them back")


def _drifted(recorded: set[tuple[str, str]], before: Text, after: Text, acts: Acts) -> Iterator[Problem]:
    """Yields changed lines of a text without a new act. `recorded` has the record's unchanged lines; `_edited` reports others."""
    promised = dict(recorded)
    were = {line.label: line.words for line in lines(before)}
    for line in lines(after):
        was = were.get(line.label, line.words)
        told = line.words in (was, promised.get(line.label)) or acts.explain(line.label, was, line.words)
        if line.label in promised and not told:
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
                    f"words were withheld in {withheld[line.words]} of {after.id}, and the same stand here still; `make withhold "
                    f"UNIT={edition.id}/{line.label}` says how to take them out here too"
                )
                yield Problem(line.path, line.line, message)


def _acts_kept(before: Text, after: Text) -> Iterator[Problem]:
    gone = frozenset(left.unit for left in withheld_of(after))
    path = after.document.path
    told = corrections_of(after)
    for made in corrections_of(before):
        if made not in told and not any(_is_masked(made, current) for current in told if made.unit in gone):
            message = f"the correction of {written_label(made.unit)} of {made.date} was published and is gone; put it back, with its old words"
            yield Problem(path, 1, message)
    for left in withheld_of(before):
        if left not in withheld_of(after):
            message = (
                f"it was published that words of {written_label(left.unit)} were withheld on {left.date}; put that back"
            )
            yield Problem(path, 1, message)


def _facts_kept(before: Text, after: Text) -> Iterator[Problem]:
    """Yields lost or changed names, states, outcomes and successors, which citations use. A date may become more precise."""
    if isinstance(before, Report) or isinstance(after, Report):
        return
    old, new, document = before.facts, after.facts, after.document
    if old.name != new.name:
        message = f"this version was published as “{old.name}”, as citations have it; put the name back"
        yield document.problem(message, "name")
    for state in old.states:
        if not any(other.state == state.state and state.date.covers(other.date) for other in new.states):
            message = f"it was published that this version was {state.state} in {state.date}; put that back, and tell what came later below it"
            yield document.problem(message, "states")
    if old.outcome and (new.outcome is None or new.outcome.result != old.outcome.result):
        yield document.problem(
            f"it was published that this proposal was {old.outcome.result}; put that back", "outcome"
        )
    for entry in old.became:
        if not any((other.unit, other.into) == (entry.unit, entry.into) for other in new.became):
            message = f"what was published of {entry.unit}, which is gone, is not told any more; put it back as it was"
            yield document.problem(message, "became")


def _is_masked(before: CorrectionFacts, after: CorrectionFacts) -> bool:
    free = ("was", "is_now", "layout", "reason")
    same = before.model_copy(update={field: getattr(after, field) for field in free}) == after
    pairs = tuple((getattr(after, field), getattr(before, field)) for field in free)
    return same and all(current == was or masks(normal(current), normal(was)) for current, was in pairs)
