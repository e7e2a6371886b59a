"""The acts that may change recorded words: corrections, and words withheld to protect a person."""

import re
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import CorrectionFacts, Withheld
from codebook.record.emphasis import of_emphasis
from codebook.record.wording import Text, corrections_of, undone, withheld_of

WITHHELD = re.compile(r"\[[^\[\]]*\bwithheld\]", re.IGNORECASE)


@dataclass(frozen=True)
class Acts:
    """Acts that may explain a difference from the record."""

    corrections: tuple[CorrectionFacts, ...]
    withheld: tuple[Withheld, ...]

    @cached_property
    def withheld_units(self) -> frozenset[str]:
        """The labels of units with withheld words."""
        return frozenset(left.unit for left in self.withheld)

    def explain(self, label: str, was: str, current: str) -> bool:
        """Whether these acts turn the words `was` into `current`."""
        before = current
        candidates = [current]
        for correction in reversed([made for made in self.corrections if made.unit == label]):
            earlier = undone(before, correction)
            candidates.append(earlier)
            if not of_emphasis(correction):
                before = earlier
        if was in candidates:
            return True
        return label in self.withheld_units and any(masks(candidate, was) for candidate in candidates)


def masks(current: str, was: str) -> bool:
    """Whether `current` is `was` with words replaced by [withheld] brackets.

    Each pair of brackets must replace whole words: no remark can be inserted, and no rest of a word helps to guess it. Leftmost matching
    finds a match if one exists.
    """
    first, *others = (segment.strip() for segment in WITHHELD.split(current))
    if not others or not was.startswith(first):
        return False
    *between, last = others
    place = len(first)
    for kept in between:
        segment = kept or " "  # adjacent marks replace separate words
        found = _next(was, place, segment)
        if found < 0:
            return False
        place = found + len(segment)
    return was.endswith(last) and _are_words(was, place, len(was) - len(last))


def _next(text: str, start: int, segment: str) -> int:
    """Returns the next position of `segment` after removed whole words; -1 if none."""
    found = text.find(segment, start + 1)
    while found >= 0 and (_is_inside(text, found + len(segment)) or not _are_words(text, start, found)):
        found = text.find(segment, found + 1)
    return found


def _are_words(text: str, start: int, end: int) -> bool:
    whole = not (_is_inside(text, start) or _is_inside(text, end))
    return start < end and bool(text[start:end].strip()) and whole


def _is_inside(text: str, place: int) -> bool:
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()


def all_acts(text: Text) -> Acts:
    """Returns all acts of a text."""
    return Acts(corrections_of(text), withheld_of(text))


def new_acts(before: Text, after: Text) -> Acts:
    """Returns the acts that only the later text has."""
    old = {*corrections_of(before)}, {*withheld_of(before)}
    return Acts(
        tuple(made for made in corrections_of(after) if made not in old[0]),
        tuple(left for left in withheld_of(after) if left not in old[1]),
    )
