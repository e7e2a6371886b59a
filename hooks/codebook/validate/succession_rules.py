"""Rules for consecutive editions: successors of units, changes, and who decided them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from codebook.compare import Comparison, compare
from codebook.compare.runs import differ
from codebook.history.succession import became, known_predecessor, predecessor
from codebook.model import Edition, Loc, Problem, Site
from codebook.record import TITLE, differs_by_correction
from codebook.validate.edition_order import all_labels, all_sound, are_known, is_sound, origins_of, steps
from codebook.validate.moved_addresses import site_file
from codebook.validate.rules import folder, lost, names_rule, rule, suggestion, unknown_edition
from codebook.values.references import CodeRef, ReportRef, parse


@rule
def the_order_is_known(site: Site) -> Iterator[Problem]:
    """Warns if the dates of two editions do not determine their order, which comparisons depend on."""
    for older, edition in pairwise(site.lineage):
        if older.begun is None or edition.begun is None or not (is_sound(site, older) and is_sound(site, edition)):
            continue
        known = older.begun.surely_before(edition.begun) or older.begun_as != edition.begun_as
        if not known:
            message = f"the dates do not say whether '{edition.id} ({edition.begun})' came before or after '{older.id} ({older.begun})'; it is read as the later one; if a document gives the month or the day, write that before both are published"
            yield _warning(older if edition.begun.exact else edition, message, "states")


@rule
def what_is_gone_became_something(site: Site) -> Iterator[Problem]:
    """Requires a `became` entry for each removed unit, even without successors."""
    for before, edition in steps(site):
        recorded = {entry.unit for entry in edition.facts.became}
        missing = set(edition.facts.named_parts) - edition.part_of.keys()  # the missing part is reported once
        there = all_labels(site, edition)
        for label, unit in before.units.items():
            if label not in there and label not in recorded and unit.ref.part not in missing:
                message = f"{label} of {before.id} is not in {edition.id}; put it back, or write under 'became': - unit: {label}, with the names that replaced it, if any, and who decided it"
                yield edition.document.problem(message, "became")


@rule
def successors_are_valid(site: Site) -> Iterator[Problem]:
    """Requires that `became` entries name each removed unit once, and existing successors."""
    for edition in site.editions:
        if not is_sound(site, edition):
            continue
        origins = origins_of(site, edition)
        known = {label for origin in origins for label in all_labels(site, origin)}
        gone, here, sure = sorted(known - edition.units.keys()), all_labels(site, edition), all_sound(site)
        seen: set[str] = set()
        for index, entry in enumerate(edition.facts.became):
            loc: Loc = ("became", index, "unit")
            if entry.unit in edition.units:
                yield edition.document.problem(f"{entry.unit} is still in {edition.id}; delete this entry", *loc)
            elif entry.unit not in known and sure:
                question = suggestion(entry.unit, gone, 0.8)
                message = (
                    f"no version before {edition.id} has {entry.unit}; {question}write the name of a removed clause"
                )
                yield edition.document.problem(message, *loc)
            elif entry.unit in seen:
                yield edition.document.problem(f"{entry.unit} appears twice under 'became'; keep one", *loc)
            seen.add(entry.unit)
            for place, label in enumerate(entry.into):
                if label not in here:
                    message = f"'{label}' is not in {edition.id}; {suggestion(label, edition.units, 0.8)}write a clause of this version"
                    yield edition.document.problem(message, "became", index, "into", place)


@rule
def changes_are_of_what_changed(site: Site) -> Iterator[Problem]:
    """Requires that `changes` name units, headings or the title that changed."""
    for before, edition in steps(site):
        if lost(site, before) or lost(site, edition):
            continue  # a lost unit makes others look moved
        compared = _compared(site, before, edition)
        around, since = _around(compared), _since_found(site, edition)
        for index, entry in enumerate(edition.facts.changes):
            for place, label in enumerate(entry.units):
                change = compared.of_unit.get(label)
                if label in since:
                    continue
                if label in around:
                    if around[label]:
                        continue
                    message = f"{label} is called the same in {before.id} and is in the same place; delete it from this change"
                elif change is None or change.after is None:
                    message = f"'{label}' is not in {edition.id}; {suggestion(label, edition.units, 0.8)}write a clause of this version"
                elif change.kind == "same":
                    message = f"{label} is the same in {before.id} and here; delete it from this change"
                else:
                    continue
                yield edition.document.problem(message, "changes", index, "units", place)


@rule
def changes_are_explained(site: Site) -> Iterator[Problem]:
    """Warns of changes without an explanation. A correction of one of two versions explains itself."""
    for before, edition in steps(site):
        recorded = {label for change in edition.facts.changes for label in change.units} | lost(site, before)
        silent = [
            change.label
            for change in _compared(site, before, edition).changes
            if change.kind not in ("same", "removed") and change.label not in recorded
            if change.moved or differs_by_correction(before, change.before, edition, change.after) is False
        ]
        silent += [
            label
            for label, differs in _around(_compared(site, before, edition)).items()
            if differs and label not in recorded
        ]
        if silent:
            message = (
                f"no entry says whether the meaning changed from {before.id} at '{', '.join(silent)}'; write it under 'changes', "
                "with who decided it"
            )
            yield _warning(edition, message, "changes")


def _since_found(site: Site, edition: Edition) -> frozenset[str]:
    """Returns what changed since a predecessor that was found late: it may be recorded, too."""
    before = predecessor(site, edition)
    if before is None or before is known_predecessor(site, edition) or not is_sound(site, before):
        return frozenset()
    compared = _compared(site, before, edition)
    units = {change.label for change in compared.changes if change.after and change.kind != "same"}
    return frozenset(units | {label for label, differs in _around(compared).items() if differs})


def _around(compared: Comparison) -> dict[str, bool]:
    """Maps the title and each part to whether its heading or position changed."""
    found = {TITLE: differ(compared.title)}
    for part in compared.parts:
        if part.after is not None:
            found[part.after.id] = part.before is not None and (part.moved or differ(part.title))
    return found


def _warning(edition: Edition, message: str, *loc: str | int) -> Problem:
    path, line = edition.document.path, edition.document.line(*loc)
    return Problem(path, line, message, warning=True)


def _compared(site: Site, before: Edition, after: Edition) -> Comparison:
    return compare(before, after, became(site, before, after))


@rule
def labels_keep_their_meaning(site: Site) -> Iterator[Problem]:
    """Refuses reused labels: for the words of another label, or after removal."""
    sound = [edition for edition in site.editions if is_sound(site, edition)]
    for edition in sound:
        origins = origins_of(site, edition)
        if not are_known(site, edition, origins):
            continue
        found = [problem for origin in origins for problem in _exchanged(origin, edition)]
        yield from {(problem.path, problem.line): problem for problem in reversed(found)}.values()
        yield from _used_again(site, edition, sound[: sound.index(edition)])


def _exchanged(before: Edition, edition: Edition) -> Iterator[Problem]:
    """Yields labels that took the words of another label that still exists: renumbered units."""
    was = {unit.text: label for label, unit in before.units.items()}
    for label, unit in edition.units.items():
        other = was.get(unit.text, label)
        old = before.units.get(label)
        there = edition.units.get(other)
        if other != label and there and there.text != unit.text and (old is None or old.text != unit.text):
            path = edition.part_of[label].path
            message = (
                f"these are the words of {other} in {before.id}; words keep their name when they move: write [{other}]"
            )
            yield Problem(path, unit.line, message)


def _used_again(site: Site, edition: Edition, older: Sequence[Edition]) -> Iterator[Problem]:
    """Yields new labels that an older edition used for other words."""
    known = {label for origin in origins_of(site, edition) for label in all_labels(site, origin)}
    named = {other.facts.proposal for other in site.editions}
    for label, unit in edition.units.items():
        used = next((other for other in older if label in other.units and other.units[label].text != unit.text), None)
        if label not in known and used is not None:
            message = (
                f"the name {label} was used in {used.id} for other words; give this clause a name that was never used"
            )
            if used.begun is None and edition.facts.proposal is None and used.id not in named:
                message += f", or name {used.id} under 'proposal' if its words came from there"
            yield Problem(edition.part_of[label].path, unit.line, message)


@rule
def compared_versions_are_there(site: Site) -> Iterator[Problem]:
    """Requires that `comparisons` name two versions of this site."""
    for index, pair in enumerate(site.facts.comparisons):
        document, loc = site_file(site), ("comparisons", index)
        yield from unknown_edition(site, pair.before, document, *loc, field="before")
        if pair.before == pair.after:
            yield document.problem("a version is not compared with itself; name another", *loc, "after")
        else:
            yield from unknown_edition(site, pair.after, document, *loc, field="after")


@names_rule
def deciding_reports_are_there(site: Site) -> Iterator[Problem]:
    """Requires that reports named as decisions are on this site."""
    for edition in site.editions:
        facts = edition.facts
        places: list[tuple[str | None, Loc]] = [
            *((state.report, ("states", index, "report")) for index, state in enumerate(facts.states)),
            *((entry.report, ("became", index, "report")) for index, entry in enumerate(facts.became)),
            *((change.report, ("changes", index, "report")) for index, change in enumerate(facts.changes)),
        ]
        if facts.outcome:
            places.append((facts.outcome.report, ("outcome", "report")))
        known = [str(report.ref) for report in site.reports] if any(written for written, _ in places) else []
        for written, loc in places:
            if written and not _is_there(site, written):
                message = f"'{written}' is not on this site; {suggestion(written, known)}write a report of this site, or delete the line"
                yield edition.document.problem(message, *loc)


def _is_there(site: Site, written: str) -> bool:
    ref = parse(written)
    if isinstance(ref, CodeRef):
        return True  # reported already: the field accepts only reports
    file = f"{folder(site)}/{ReportRef(ref.council, ref.report).url.rstrip('/')}.md"
    return site.has(ref) or file in site.broken
