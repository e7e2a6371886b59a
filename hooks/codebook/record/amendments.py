"""The acts by which recorded words may lawfully become others: corrections, and words withheld for a person's sake."""

import re
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import CorrectionFacts, Withheld
from codebook.record.emphasis import of_emphasis
from codebook.record.wording import Text, corrections_of, undone, withheld_of

WITHHELD = re.compile(r"\[[^\[\]]*\bwithheld\]", re.IGNORECASE)
"""What stands in the place of words that were withheld."""


@dataclass(frozen=True)
class Acts:
    """The acts by which recorded words may lawfully have become others."""

    corrections: tuple[CorrectionFacts, ...]
    """Oldest first."""
    withheld: tuple[Withheld, ...]

    @cached_property
    def withheld_units(self) -> frozenset[str]:
        """The labels of the units of which words were taken out."""
        return frozenset(left.unit for left in self.withheld)

    def explain(self, label: str, was: str, current: str) -> bool:
        """Whether they make the current words of those before."""
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
    """Whether a text is another with some of its words taken out, and in their place square brackets that say so.

    Whole words must have stood where each pair of brackets stands, so that nothing can be put in as a remark, and no half of a word is left
    to guess the rest by. What is left is looked for as far to the front as it can be, which finds it if it is there.
    """
    first, *others = (piece.strip() for piece in WITHHELD.split(current))
    if not others or not was.startswith(first):
        return False
    *between, last = others
    place = len(first)
    for kept in between:
        piece = kept or " "  # two marks side by side stand for words apart
        found = _next(was, place, piece)
        if found < 0:
            return False
        place = found + len(piece)
    return was.endswith(last) and _are_words(was, place, len(was) - len(last))


def _next(text: str, start: int, piece: str) -> int:
    """Where a piece of text stands next between whole words that were taken out; -1 if it does not."""
    found = text.find(piece, start + 1)
    while found >= 0 and (_is_inside(text, found + len(piece)) or not _are_words(text, start, found)):
        found = text.find(piece, found + 1)
    return found


def _are_words(text: str, start: int, end: int) -> bool:
    """Whether there are words between two places of a text, and neither place is inside a word."""
    whole = not (_is_inside(text, start) or _is_inside(text, end))
    return start < end and bool(text[start:end].strip()) and whole


def _is_inside(text: str, place: int) -> bool:
    """Whether a place of a text is inside a word."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()


def all_acts(text: Text) -> Acts:
    """Every act that a text tells of."""
    return Acts(corrections_of(text), withheld_of(text))


def new_acts(before: Text, after: Text) -> Acts:
    """The acts that a text tells of and did not tell of before."""
    old = {*corrections_of(before)}, {*withheld_of(before)}
    return Acts(
        tuple(made for made in corrections_of(after) if made not in old[0]),
        tuple(left for left in withheld_of(after) if left not in old[1]),
    )
