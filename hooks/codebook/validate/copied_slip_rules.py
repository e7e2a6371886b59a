"""Warns of what a version has from an older one that was copied: mistakes that were corrected there, and notes on words that it does not have."""

import re
from collections.abc import Iterator

from codebook.history.succession import predecessor
from codebook.model import Edition, Problem, Site
from codebook.record import WITHHELD, lines, normal
from codebook.record.slips import Lined, Slip, lined, slips_of
from codebook.record.wording import undone
from codebook.validate.rules import rule

_QUOTED = re.compile(r"“([^“”]+)”")


@rule
def corrected_slips_are_not_copied(site: Site) -> Iterator[Problem]:
    """Warns of words that an older version has corrected in our copy. Not a fault: the document of the later version may have them."""
    corrected = {edition.id: tuple(slips_of(edition)) for edition in site.editions if edition.corrections}
    if not any(corrected.values()):
        return
    for edition in site.editions:
        slips = [slip for older in _older(site, edition) for slip in corrected.get(older.id, ())]
        if slips:
            yield from _copied(edition, slips, lined(edition))


def _older(site: Site, edition: Edition) -> Iterator[Edition]:
    """Yields the versions that one may be copied from, the nearest first: its proposal, and those before it."""
    proposal, before = site.edition(edition.facts.proposal or ""), predecessor(site, edition)
    if proposal is not None and proposal is not edition:
        yield proposal
    yield from reversed(site.lineage[: site.lineage.index(before) + 1] if before else ())


def _copied(edition: Edition, slips: list[Slip], found: Lined) -> Iterator[Problem]:
    reported: set[tuple[str, str]] = set()
    printed = {label for note in edition.facts.notes if note.kind == "as printed" for label in note.units}
    for slip in slips:
        entry = edition.became_of.get(slip.made.unit)
        for label in [slip.made.unit] if slip.made.unit in found.plain else entry.into if entry else ():
            if label in printed or label not in found.plain or (label, slip.made.was) in reported:
                continue
            if slip.is_in(found.words(label, slip.made)):
                reported.add((label, slip.made.was))
                line = found.plain[label]
                yield Problem(line.path, line.line, _message(edition, label, slip), warning=True)


def _message(edition: Edition, label: str, slip: Slip) -> str:
    since = " since" if edition.facts.states[0].date.surely_before(slip.made.date) else ""
    message = f"{label} has “{slip.made.was}”, which {slip.edition.id} has corrected{since}; correct it here too, to “{slip.made.is_now}”"
    if label not in edition.units:  # a note is about a unit
        return message
    return f"{message}; or, if the document of {edition.id} has them, add a note with kind: as printed"


@rule
def notes_quote_the_text(site: Site) -> Iterator[Problem]:
    """Warns of a note `as printed` that quotes several words which its units do not have, and did not have before a correction."""
    for edition in site.editions:
        if not any(note.kind == "as printed" for note in edition.facts.notes):
            continue
        words = {line.label: line.words for line in lines(edition)}
        for place, note in enumerate(edition.facts.notes):
            texts = [text for label in note.units for text in _wordings(edition, label, words.get(label, ""))]
            for quote in _QUOTED.findall(note.note) if note.kind == "as printed" else ():
                if " " in quote and not any(_quotes(quote, text) for text in texts):
                    message = f"“{quote}” is not in {', '.join(note.units)} of {edition.id}; correct the note, or delete it if it was copied from another version"
                    line = edition.document.line("notes", place, "note")
                    yield Problem(edition.document.path, line, message, warning=True)


def _wordings(edition: Edition, label: str, words: str) -> Iterator[str]:
    """Yields the words of a unit, then those before each correction, the last first."""
    yield words
    for made in reversed(edition.corrections):
        if made.unit == label:
            words = undone(words, made)
            yield words


def _quotes(quote: str, text: str) -> bool:
    """Whether a text has quoted words, where … is for words left out. Words that were withheld may have been quoted."""
    if WITHHELD.search(text):
        return True
    place = 0
    for kept in re.split(r"\s*(?:…|\.\.\.)\s*", normal(quote)):
        place = text.find(kept, place)
        if place < 0:
            return False
        place += len(kept)
    return True
