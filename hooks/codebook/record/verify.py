"""Checks that a site keeps all recorded words and addresses."""

from collections.abc import Iterator, Mapping
from contextlib import suppress

from codebook.load import ADDRESSES, WORDING
from codebook.model import Edition, Problem, Record, Report, Site
from codebook.record.amendments import Acts, all_acts
from codebook.record.facts_kept import facts_broken
from codebook.record.structure_kept import structure_broken
from codebook.record.wording import Line, Text, lines, texts
from codebook.values.references import CodeRef, parse, written_label

MOST_LOST = 49
"""Dead addresses reported one by one. With the summary line this equals the limit per file (`validate.problem_limits`)."""


def permanence(site: Site) -> Iterator[Problem]:
    """Yields everything recorded that the site breaks. Unreadable files are reported elsewhere."""
    yield from texts_kept(site)
    yield from records_of_texts(site)


def texts_kept(site: Site) -> Iterator[Problem]:
    """Yields recorded words, layout and facts that the site breaks, of texts that it still has."""
    for reference, text in texts(site).items() if site.records else ():
        record = site.records.get(reference)
        if record is not None and not _unread(text, site):
            acts = all_acts(text)
            yield from _differences(record, text, acts)
            if reference in site.structures:
                yield from structure_broken(site.structures[reference], record, text, acts)
    yield from facts_broken(site)


def records_of_texts(site: Site) -> Iterator[Problem]:
    """Yields records of texts that are gone, and of a layout without words."""
    there = texts(site).keys() if site.records else ()
    for reference, record in site.records.items():
        if reference not in there and not any(path.startswith(_stem(record.path)) for path in site.broken):
            message = f"{reference} was published and is gone; put its text back as it was"
            yield Problem(record.path, 1, message)
    for reference, record in site.structures.items():
        if reference not in site.records:
            message = f"this record of the layout of {reference} has no words recorded; put its .wording file back"
            yield Problem(record.path, 1, message)


def _unread(text: Text, site: Site) -> bool:
    path = text.document.path
    return any(broken == path or broken.startswith(_stem(path)) for broken in site.broken)


def _stem(path: str) -> str:
    folder, _, name = path.rpartition("/")
    name = name.removesuffix(WORDING).removeprefix(".").removesuffix("index.md")
    return f"{folder}/{name}"


def _differences(record: Record, text: Text, acts: Acts) -> Iterator[Problem]:
    current = {line.label: line for line in lines(text)}
    recorded = dict(record.lines)
    above: dict[str, int] = {}  # by file: line of the last recorded unit
    for label, was in record.lines:
        line = current.get(label)
        if line is None:
            yield Problem(*_place(label, above, text), _gone(label, was, text))
            continue
        above[line.path] = line.line
        if line.words != was and not acts.explain(label, was, line.words):
            yield Problem(line.path, line.line, reworded(label, was, line.words, text, acts))
    for label, line in current.items():
        if label not in recorded:
            yield Problem(line.path, line.line, _new(label, line.words, text))
    yield from _out_of_order([label for label in recorded if label in current], current, recorded, text)


def _place(label: str, above: Mapping[str, int], text: Text) -> tuple[str, int]:
    """Returns file and line of a missing unit: the line recorded before it, from `above` (by file)."""
    path = text.document.path
    if not isinstance(text, Report):
        part = next((part for part in text.parts if part.id == _part_of(label)), None)
        if part is None:
            return path, text.document.line("principles")
        path = part.path
    return path, above.get(path, 1)


def _part_of(label: str) -> str:
    """Returns the part that a recorded label belongs to; empty if the label is malformed, for example edited by hand."""
    with suppress(ValueError):
        ref = parse(label)
        return ref.part if isinstance(ref, CodeRef) else ""
    return ""


def _gone(label: str, was: str, text: Text) -> str:
    anew = ""
    if not isinstance(text, Report):
        anew = (
            f"; to drop it, make a new version ({_edition(text)}) and leave it out there, with an entry under 'became'"
        )
    return f"{written_label(label)} was published and is gone; it was: “{was}”; put it back{anew}; {_private(text, 'its words')}"


def reworded(label: str, was: str, current: str, text: Text, acts: Acts) -> str:
    """Returns the message for changed recorded words, with the remedies; `acts` did not explain the change."""
    where = "under 'corrections'" if isinstance(text, Report) else f"in corrections.md of {text.id}"
    correct = f"add a correction {where}"
    if any(made.unit == label for made in acts.corrections):
        correct = (
            f"change its correction {where}, which has other words: write under 'was' the words as they were published, and under "
            "'now' those of the text"
        )
    return (
        f"{written_label(label)} was published with other words; was: “{was}”, now: “{current}”; put the old words back; or, if our copy or the "
        f"document was wrong, {correct}; {_anew(text)}; {_private(text, 'the words')}"
    )


def _anew(text: Text) -> str:
    if isinstance(text, Report):
        return "or, if a later report with these words has been published, add it as another report"
    return f"or, if other words were decided, make a new version: {_edition(text)}"


def _edition(text: Edition) -> str:
    return f"make edition FROM={text.id} ID=…"


def _private(text: Text, words: str) -> str:
    """Says when words may be withheld: never to drop something that the code asks."""
    duty = "" if isinstance(text, Report) else ", not to drop what the Code asks"
    return f"or, only to protect a person's privacy{duty}: write [withheld] in place of {words} and say why under 'withheld'"


def _new(label: str, current: str, text: Text) -> str:
    return (
        f"{written_label(label)} was not in this text when it was published; it says: “{current}”; delete it; {_anew(text)}; or, if it was published "
        "and its line was deleted from the record, put the record back as it was"
    )


def _out_of_order(
    kept: list[str], current: Mapping[str, Line], recorded: Mapping[str, str], text: Text
) -> Iterator[Problem]:
    order = [label for label in current if label in recorded]
    for label, wanted in zip(order, kept, strict=True):
        if label != wanted:
            line = current[label]
            message = f"{written_label(label)} was published in another place; put {written_label(wanted)} here, as it was; {_anew(text)}"
            yield Problem(line.path, line.line, message)
            return


def addresses_kept(site: Site, there: frozenset[str]) -> Iterator[Problem]:
    """Yields recorded addresses missing from `there`; beyond `MOST_LOST`, only their number."""
    folder = site.folder
    lost = [(number, url) for number, url in enumerate(site.addresses, start=1) if url not in there]
    for number, url in lost[:MOST_LOST]:
        message = (
            f"the address /{url} was published and has no page now; put the page back, or, if it moved, add to site.yml, under moved: "
            f"- was: /{url}, and now: with its new address"
        )
        yield Problem(f"{folder}/{ADDRESSES}", number, message)
    if len(lost) > MOST_LOST:
        message = f"{len(lost) - MOST_LOST:,} more addresses were published and have no page now, from this line on; put their pages back"
        yield Problem(f"{folder}/{ADDRESSES}", lost[MOST_LOST][0], message)


def unrecorded_addresses(site: Site, there: frozenset[str]) -> Iterator[Problem]:
    """Yields a problem if addresses are unrecorded; they must be recorded before publication."""
    folder = site.folder
    new = sorted(there - {*site.addresses})
    if not site.addresses:
        message = "no address is recorded yet; choose the permanent address in site.yml, then run `make record-addresses`, so no page can disappear unnoticed"
        yield Problem(f"{folder}/{ADDRESSES}", 1, message)
    elif new:
        first = ", ".join(f"/{url}" for url in new[:3])
        message = f"{len(new)} addresses are not recorded yet, as {first}; record them with `make record-addresses`"
        yield Problem(f"{folder}/{ADDRESSES}", 1, message)
