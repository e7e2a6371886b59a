"""Checks that recorded facts stay, or change only by a correction that says so. This site's own words may change, and leave a line behind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codebook.facts import PLACEHOLDER, FactCorrection
from codebook.model import Problem, Record, Site
from codebook.record.amendments import masks
from codebook.record.fact_lines import OUR, PAST, FactSheet, fact_sheets, past, precise, present
from codebook.record.wording import is_recorded, normal, texts
from codebook.values.dates import PartialDate

_SOURCE = "source.sha256"
"""A guess at withheld words could be tested by it."""


@dataclass(frozen=True)
class ChangedFact:
    """A recorded fact that is another one now, or gone. `name` may be an item of a list, with all that was recorded of it."""

    name: str
    was: str
    is_now: str
    """Empty if it is gone."""


def facts_broken(site: Site) -> Iterator[Problem]:
    """Yields each recorded fact that is another one now, or gone, and that no correction explains. A file that can't be read has no sheet."""
    yield from (problem for problem, _ in changed_facts(site))


def changed_facts(site: Site) -> Iterator[tuple[Problem, ChangedFact]]:
    """Yields the same, each with what changed."""
    for sheet in fact_sheets(site):
        record = site.fact_records.get(sheet.path)
        if record:
            for change in _changed(present(record), sheet, sheet.corrections):
                yield _problem(change, sheet), change


def unrecorded_facts(site: Site) -> Iterator[Problem]:
    """Yields files with facts that are not recorded as they are, but for texts of which the words are not recorded either."""
    new = {text.document.path for text in texts(site).values() if not is_recorded(text, site)}
    for sheet in fact_sheets(site):
        if sheet.document.path not in new and not is_recorded_fact_sheet(sheet, site):
            message = (
                "the facts here are not recorded yet; record them with `make record`, so they cannot change unnoticed"
            )
            yield Problem(sheet.document.path, 1, message)


def is_recorded_fact_sheet(sheet: FactSheet, site: Site) -> bool:
    """Whether the record has all facts as they are."""
    record = site.fact_records.get(sheet.path)
    return record is not None and tuple(present(record).items()) == sheet.lines


def lost_facts(before: Site, after: Site, gone: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yields recorded facts that a later revision lost, or changed without a new correction. `gone` begins the paths of deleted content."""
    sheets = {sheet.path: sheet for sheet in fact_sheets(after)}
    earlier = {sheet.path: sheet for sheet in fact_sheets(before)}
    for path, record in before.fact_records.items():
        current, sheet = after.fact_records.get(path), sheets.get(path)
        place = f"{after.folder}/{path}"
        if current is None or sheet is None:
            if not place.replace("/.", "/").startswith(gone):
                yield Problem(place, 1, "this record of facts was published and is gone; put the file back")
            continue
        old = earlier[path].corrections if path in earlier else ()
        new = tuple(made for made in sheet.corrections if made not in old)
        yield from _lost(old, sheet)
        yield from (_problem(change, sheet) for change in _changed(present(record), sheet, new))
        yield from _edited(record, current, sheet, new)


def _changed(recorded: Mapping[str, str], sheet: FactSheet, made: Sequence[FactCorrection]) -> Iterator[ChangedFact]:
    current = dict(sheet.lines)
    gone: dict[str, list[str]] = {}
    for label, was in recorded.items():
        name = precise(label, current)
        if label.startswith(OUR) or _explained(name, was, current.get(name, ""), made):
            continue
        if sheet.has_withheld and label == _SOURCE and label not in current:
            continue
        item = _item(name)
        if item and not any(other.startswith(item) for other in current):
            gone.setdefault(item, []).append(f"{name.removeprefix(item).lstrip('.')} {was}".strip())
        else:
            yield ChangedFact(name, was, current.get(name, ""))
    for item, facts in gone.items():
        yield ChangedFact(item, "; ".join(facts), "")


def _item(label: str) -> str:
    """Returns the item of a list that a fact belongs to; empty if none."""
    return label[: label.rindex("]") + 1] if "]" in label else ""


def _explained(name: str, was: str, current: str, made: Sequence[FactCorrection]) -> bool:
    """Whether a fact is the same, more precise, withheld, or another one by corrections. An item that is gone takes its facts with it."""
    if was == current or masks(current, was) or _more_precise(was, current):
        return True
    for correction in made:
        if not current and normal(correction.fact).endswith("]") and name.startswith(normal(correction.fact)):
            return not correction.is_now
    words = was
    for correction in made:
        if normal(correction.fact) == name and normal(correction.was) == words:
            words = normal(correction.is_now)
    return words == current != was


def _more_precise(was: str, current: str) -> bool:
    try:
        return PartialDate.parse(was).covers(PartialDate.parse(current))
    except ValueError:
        return False


def _problem(change: ChangedFact, sheet: FactSheet) -> Problem:
    name, was, current = change.name, change.was, change.is_now
    fact = next((fact for fact in sheet.facts if fact.label == name), None)
    document = fact.document if fact else sheet.document
    line = document.line(*fact.loc) if fact else document.line(*_nearest(name))
    message = (
        f"{name} was published as “{was}”, and {f'is “{current}” now' if current else 'is gone'}; put it back, or, if it was wrong, copy the lines below "
        "to the end of the fields at the top"
    )
    return Problem(document.path, line, message, to_copy=_to_copy(change, sheet))


def _nearest(name: str) -> tuple[str, ...]:
    """Returns the field at the top that a fact belonged to."""
    return (name.partition("[")[0].partition(".")[0],)


def _to_copy(change: ChangedFact, sheet: FactSheet) -> str:
    head = "" if sheet.corrections else "fact-corrections:\n"
    new = f"    now: {_quoted(change.is_now)}\n" if change.is_now else ""
    return (
        f"{head}  - fact: {_quoted(change.name)}\n    was: {_quoted(change.was)}\n{new}    date: {PLACEHOLDER} 2016-05-03\n"
        f"    authority: {PLACEHOLDER} what says so: a minute, a report\n    reason: {PLACEHOLDER} why, in a sentence"
    )


def _quoted(text: str) -> str:
    return "'{}'".format(text.replace("'", "''"))


def _lost(old: Sequence[FactCorrection], sheet: FactSheet) -> Iterator[Problem]:
    for made in old:
        if made not in sheet.corrections and not any(_is_masked(made, current) for current in sheet.corrections):
            message = f"the correction of the fact {made.fact} of {made.date} was published and is gone; put it back"
            yield Problem(sheet.document.path, sheet.document.line("fact-corrections"), message)


def _is_masked(before: FactCorrection, after: FactCorrection) -> bool:
    """Whether a correction only had words withheld."""
    fields = ("was", "is_now", "reason")
    same = before.model_copy(update={field: getattr(after, field) for field in fields}) == after
    pairs = [(normal(getattr(after, field)), normal(getattr(before, field))) for field in fields]
    return same and all(current == was or masks(current, was) for current, was in pairs)


def _edited(before: Record, after: Record, sheet: FactSheet, made: Sequence[FactCorrection]) -> Iterator[Problem]:
    """Yields lines of a record that were changed to fit."""
    current, numbers = present(after), {label: number for number, (label, _) in enumerate(after.lines, start=1)}
    kept = dict(past(after))
    for label, was in before.lines:
        number = numbers.get(label, 1)
        if PAST.fullmatch(label):
            if kept.get(label) != was and not masks(kept.get(label, ""), was):
                yield Problem(
                    after.path, number, f"the line '{label}' was published with other words: “{was}”; put them back"
                )
        elif label.startswith(OUR):
            if current.get(label) != was and not masks(current.get(label, ""), was) and not _left(label, was, after):
                message = f"the line '{label}' was “{was}” and is gone; put it back, then run `make record`, which keeps what it was"
                yield Problem(after.path, number, message)
        elif not _explained(precise(label, current), was, current.get(precise(label, current), ""), made) and not (
            sheet.has_withheld and label == _SOURCE
        ):
            message = (
                f"{label} was recorded as “{was}”; put the line back; if the fact was wrong, add a correction under fact-corrections where it is "
                "written, and run `make record`"
            )
            yield Problem(after.path, number, message)


def _left(label: str, was: str, record: Record) -> bool:
    """Whether a record says what one of this site's own words was."""
    name = label.removeprefix(OUR)
    return any(
        value == was and found["name"].startswith(name)
        for line, value in record.lines
        if (found := PAST.fullmatch(line))
    )
