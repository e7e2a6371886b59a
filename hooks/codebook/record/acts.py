"""The acts by which recorded words may lawfully become others: corrections, and words withheld for a person's sake."""

import re
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import CorrectionFacts, Withheld
from codebook.record.wording import Text, corrections_of, normal, withheld_of

_BRACKETS = re.compile(r"\[[^\[\]]*\]")
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
            before = before.replace(normal(correction.is_now), normal(correction.was), 1)
            candidates.append(before)
        if was in candidates:
            return True
        return label in self.withheld_units and any(masks(candidate, was) for candidate in candidates)


def masks(current: str, was: str) -> bool:
    """Whether a text is another with some of its words taken out, and square brackets in their place.

    Something must have stood where each pair of brackets stands, so that nothing can be put in as a remark; brackets that stood there
    are one thing. What is left is looked for as far to the front as it can be, which finds it if it is there, in time that grows with the
    length alone.
    """
    was = _BRACKETS.sub("\0", was)
    first, *others = (piece.strip() for piece in _BRACKETS.split(current))
    if not others or not was.startswith(first):
        return False
    *between, last = others
    rest = was[len(first) :]
    for piece in between:
        rest = rest.lstrip()
        found = rest.find(piece, 1)
        if found < 1:
            return False
        rest = rest[found + len(piece) :]
    return rest.endswith(last) and bool(rest[: len(rest) - len(last)].strip())


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
