"""Whole numbers at the left edge of a report: those of its paragraphs, or those of a list.

A report numbers its paragraphs by whole numbers if none is numbered like 2.1, no heading has a number, and the first whole number at the
left edge is 1: `1. Text`, `1) Text`, or `1 Text` where `2 Text` follows. In such a report
- the next number, or a higher one, begins a paragraph (p1, p2, …);
- 1 below such a paragraph begins a list in its text, and 2, 3, … go on with that list;
- what may be both, or neither, is refused.
In any other report they are a list of the unit above, unless they look like a heading without its `##`. An editor has the last word: a
number with two spaces before it is always an item of a list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from codebook.load.labels import PARAGRAPH_NUMBER, SECTION_NUMBER, WHOLE_NUMBER
from codebook.values.dates import MONTHS

Meaning = Literal["paragraph", "item", "either", "again", "before", "first", "heading"]

AS_ITEM = "put two spaces before each number of a list that is part of a text"

_WRONG: dict[Meaning, str] = {
    "either": f"{{number}} may begin the next paragraph or go on with the list above; {AS_ITEM}",
    "again": f"{{number}} stands again, and what stands above has no number; {AS_ITEM}, or give these units names, as in [step-1] {{number}} …",
    "before": f"{{number}} comes after paragraph {{last}}; compare the numbers with the document, and {AS_ITEM}",
    "first": f"{{number}} is the first number here, and no 1 stands above; compare the numbers with the document, and {AS_ITEM}",
    "heading": f"{{number}} looks like the number of a heading; write '## {{number}} …' if it is one, and {AS_ITEM}",
}
_PLAIN_WAY_OUT = "write \\{number} if it is no paragraph's number"


@dataclass(frozen=True)
class Start:
    """What a block at the top level begins with."""

    text: str
    kind: Literal["paragraph", "heading", "item"]
    sign: str = ""
    """Behind the number of an item."""


def sign_of(starts: Iterable[Start]) -> str:
    """What stands behind the whole numbers of a report's paragraphs: `.`, `)` or a space; empty if they have no such numbers."""
    first: Start | None = None
    plain = 1
    for start in starts:
        if start.kind == "item":
            first = first or start
        elif (SECTION_NUMBER if start.kind == "heading" else PARAGRAPH_NUMBER).match(start.text.lstrip("*_")):
            return ""
        elif start.kind == "paragraph" and plain_number(start.text) == plain:
            plain += 1
    if first is not None:
        return first.sign if int(first.text) == 1 else ""
    return " " if plain > 2 else ""


def plain_number(text: str) -> int:
    """The whole number without a sign that a text begins with, unless it is the day of a date; 0 if there is none."""
    found = WHOLE_NUMBER.match(text)
    return int(found[1]) if found and not text[found.end() :].startswith(tuple(MONTHS)) else 0


@dataclass
class Numbering:
    """The whole numbers that have been read so far, and what the next one means."""

    sign: str
    """As `sign_of` gives it."""
    last: int = 0
    """The number of the last paragraph; in a report of another form, of the last section."""
    inner: int = 0
    """The last number of the list that stands in the text of the unit."""
    within: bool = False
    """Whether the unit read last began with a whole number."""
    seen: bool = False
    """Whether any number has been read, of whatever form."""

    lost: bool = False
    """Whether the numbers have begun again, so that what the next ones mean cannot be known."""

    def named(self, number: str = "") -> None:
        """A unit begins that has a name, or a number of another form."""
        self.within, self.inner = False, 0
        if number:
            self.seen = True
            self.last = int("".join(takewhile(str.isdecimal, number)))

    def meaning(self, number: int, sign: str) -> Meaning:
        """What a whole number means in a report whose paragraphs have such numbers."""
        if self.lost:
            return "item"
        if sign == self.sign and number > self.last:
            if self.inner and number == self.inner + 1:
                return "either"
            self.last, self.inner, self.within, self.seen = number, 0, True, True
            return "paragraph"
        if sign == " ":
            return "before"
        if number == 1 and not self.within:
            self.lost = True
            return "again"
        if sign == self.sign and number not in (1, self.inner + 1):
            return "before"
        self.inner = number if sign == self.sign else 0
        return "item"

    def of_a_list(self, numbers: list[int], following: str) -> Meaning:
        """What a list means in a report whose paragraphs have no whole numbers; `following` is the text behind it."""
        next_section = numbers[0] == self.last + 1 and (self.seen or len(numbers) == 1)
        if next_section or self.heads(numbers[-1], following):
            return "heading"
        return "item" if self.seen or numbers[0] == 1 else "first"

    def heads(self, number: int, following: str) -> bool:
        """Whether a number is that of a section whose first paragraph follows."""
        found = PARAGRAPH_NUMBER.match(following)
        return found is not None and int(found[1].partition(".")[0]) == number != self.last

    def wrong(self, meaning: Meaning, number: str) -> str:
        """The message for a number that can't stay as it is; empty for one that can."""
        message = _WRONG.get(meaning, "").format(number=number, last=self.last)
        plain = message and number.isdecimal()
        return message.replace(AS_ITEM, _PLAIN_WAY_OUT.format(number=number)) if plain else message
