"""Rules that a label still means the same clause, and a principle's name the same principle."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from codebook.compare.word_diff import split_words
from codebook.history.succession import is_found_after, known_predecessor
from codebook.model import Edition, Problem, Site
from codebook.record import WITHHELD
from codebook.validate.edition_order import is_sound, steps
from codebook.validate.rules import rule

_LEAST = 0.5
"""Least share of words that two versions of one clause have in common."""


@rule
def rewritten_units_are_confirmed(site: Site) -> Iterator[Problem]:
    """Requires `rewritten` for a label or heading with less than half of its words in common with the version before."""
    for before, edition in steps(site):
        confirmed = {label for change in edition.facts.changes if change.rewritten for label in change.units}
        exchanged = {unit.text for unit in before.units.values()}
        for label, unit in edition.units.items():
            old = before.units.get(label)
            if old and label not in confirmed and unit.text not in exchanged and _is_other(old.text, unit.text):
                yield Problem(edition.part_of[label].path, unit.line, _message(label, before))
        for part in edition.parts:
            was = before.part_of.get(part.id)
            if was and part.id not in confirmed and _shared_heading(was.title, part.title) < _LEAST:
                yield Problem(part.path, part.line, _message(part.id, before))


@rule
def found_versions_reuse_no_label(site: Site) -> Iterator[Problem]:
    """Refuses a label in a version found late that the next version, published before, has for another clause."""
    for found, edition in pairwise(site.lineage):
        if not (is_found_after(found, edition) and is_sound(site, found) and is_sound(site, edition)):
            continue
        known = known_predecessor(site, edition)
        for label, unit in found.units.items():
            later = edition.units.get(label)
            if later and _is_other(unit.text, later.text) and not (known and label in known.units):
                message = f"{label} has less than half of its words in common with {edition.id}, which was published before; give it a new name"
                yield Problem(found.part_of[label].path, unit.line, message)


def _message(label: str, before: Edition) -> str:
    return (
        f"{label} has less than half of its words in common with {before.id}; if it is another one, give it a new name, and say under "
        f"'became' what {label} became; if it is the same one, write rewritten: yes at its change, under 'changes'"
    )


def _is_other(was: str, words: str) -> bool:
    """Whether the words are mostly others; never where words were withheld."""
    return not WITHHELD.search(was + words) and _shared(was, words) < _LEAST


def _shared(was: str, words: str) -> float:
    """Returns the share of words that are in both (Dice's coefficient), without regard to order and capitals."""
    first, second = _words(was), _words(words)
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _shared_heading(was: str, words: str) -> float:
    """Returns the share of the shorter heading's words that are in the longer: a heading may grow."""
    first, second = _words(was), _words(words)
    return (first & second).total() / max(1, min(first.total(), second.total()))


def _words(text: str) -> Counter[str]:
    return Counter(word.strip().lower() for word in split_words(text) if any(map(str.isalnum, word)))
