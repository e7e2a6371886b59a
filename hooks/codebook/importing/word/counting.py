"""Counts the numbers of Word's lists through a document, as Word does where it shows them.

All lists that share one definition count together. A list with another first number begins at it where it is first used, and
the others count on from there. A number restarts each level below it, unless the level says otherwise.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from codebook.importing.source import Number
from codebook.importing.word.number_formats import formatted_number, is_known
from codebook.importing.word.numbering import LEVELS, Level, Num

_PLACE = re.compile(r"%([1-9])")
_LARGEST = 99_999_999


@dataclass(frozen=True)
class Counted:
    """A number, and what is uncertain about it."""

    number: Number | None
    """None if nothing is printed."""
    doubt: str = ""


class Counter:
    """The state of all lists of a document."""

    def __init__(self, nums: Mapping[int, Num]) -> None:
        self.nums = nums
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        self._reported: set[int] = set()
        """The lists for which a missing number of the level above is already reported."""

    def next(self, id: int, index: int) -> Counted:
        """Counts a paragraph of a list, and returns its number. A list that is not in the file prints none."""
        num = self.nums.get(id)
        if num is None or not 0 <= index < LEVELS:
            return Counted(None, "its list is missing in the file, so a number may be missing" if id else "")
        level = num.level(index)
        counts = self._counts.setdefault(num.shared, [None] * LEVELS)
        counts[index] = self._following(num, index, counts[index])
        for below in range(index + 1, LEVELS):
            restart = num.level(below).restart
            if restart is None or index < restart:
                counts[below] = None
        if level.is_hidden:
            return Counted(None)
        if level.bullet:
            return Counted(Number(level.bullet, index, is_bullet=True))
        return self._written(num, index, counts)

    def _following(self, num: Num, index: int, count: int | None) -> int:
        first = index in num.starts and (num.id, index) not in self._begun
        self._begun.add((num.id, index))
        return num.start(index) if first or count is None else min(count + 1, _LARGEST)

    def _written(self, num: Num, index: int, counts: list[int | None]) -> Counted:
        level = num.level(index)
        missing, strange = [], []

        def put(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            own = num.level(place)
            count = counts[place]
            if place > index:
                return ""  # Word prints nothing for a level below
            if count is None:
                missing.append(place)
                count = num.start(place)
            form = _form(own, legal=level.is_legal)
            if not is_known(form):
                strange.append(form)
            return formatted_number(count, form)

        text = _PLACE.sub(put, level.text)
        if not text.strip():
            return Counted(None)
        doubt = ""
        if missing and num.id not in self._reported:
            self._reported.add(num.id)
            doubt = f"{text} is of a list in which no number of the level above comes before it; compare it and those after it with the document"
        elif strange:
            doubt = f"{text} is printed in another way in the document ({strange[0]}); write it as printed"
        return Counted(Number(text, index), doubt)


def _form(level: Level, *, legal: bool) -> str:
    """The format in which a number is printed. In a legal level those in digits stay as they are, such as 01."""
    return level.form if not legal or level.form in ("decimalZero", "none", "bullet") else "decimal"
