"""Whole numbers at the left edge of a report: paragraphs or list items.

Paragraphs have whole numbers if no paragraph has one like 2.1, no heading has a number, and the first whole number at the left edge
is 1: `1. Text`, `1) Text`, or `1 Text` followed by `2 Text`. In such a report
- the next or a higher number begins a paragraph (p1, p2, …), and 3A. after 3. as well;
- 1 below such a paragraph begins a list in its text, continued by 2, 3, …; ambiguous numbers are faults.
In other reports they are a list, unless they resemble a heading without `##`; a name begins a run of paragraphs (`runs.py`). A number
after two spaces is always a list item. An appendix may begin at 1 again (`appendices.py`).
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
    "either": f"{{number}} may begin the next paragraph or continue the list above; {AS_ITEM}",
    "again": f"{{number}} is here again, and the text above it has no number; {AS_ITEM}; if it begins a paragraph, give it a name, as in "
    "[{above}.{whole}] {number} …; those after it need none",
    "before": f"{{number}} comes after paragraph {{last}}; compare the numbers with the document, and {AS_ITEM}; if the document prints the "
    "number here, give the paragraph a name, as in [second-{whole}] {number} …",
    "first": "{number} is the first number here; write '## {number} …' if it begins a section, [{front}{whole}] {number} … if it begins a paragraph "
    "(those after it need no name), and two spaces before it if it is an item of a list; if numbers before it are missing, add them",
    "heading": "{number} looks like a heading number; write '## {number} …' if it is one, [{front}{whole}] {number} … if it begins a "
    f"paragraph, and {AS_ITEM}",
}
_PLAIN_REMEDY = "write \\{number} if it is not a paragraph number"


@dataclass(frozen=True)
class Start:
    """The beginning of a top-level block."""

    text: str
    kind: Literal["paragraph", "heading", "item", "other"]
    delimiter: str = ""
    level: int = 0
    """Of a heading."""


def marker_of(starts: Iterable[Start]) -> str:
    """Returns the punctuation after whole paragraph numbers (`.`, `)` or a space); empty if paragraphs have no whole numbers."""
    first: Start | None = None
    plain = 1
    for start in starts:
        if start.kind == "item":
            first = first or start
        elif start.kind == "heading":
            found = SECTION_NUMBER.match(start.text.lstrip("*_~"))
            if found and found[1][0].isdecimal():
                return ""
        elif start.kind == "paragraph" and PARAGRAPH_NUMBER.match(start.text.lstrip("*_~")):
            return ""
        elif start.kind == "paragraph" and plain_number(start.text) == plain:
            plain += 1
    if first is not None:
        return first.delimiter if int(first.text) == 1 else ""
    return " " if plain > 2 else ""


def plain_number(text: str) -> int:
    """Returns the whole number without punctuation at the start of a text; 0 if none, or if it begins a date."""
    found = WHOLE_NUMBER.match(text)
    return int(found[1]) if found and not is_date(text) else 0


def is_date(text: str) -> bool:
    """Whether a text begins with a day and month."""
    found = WHOLE_NUMBER.match(text)
    return found is not None and text.startswith(tuple(MONTHS), found.end())


@dataclass
class Numbering:
    """Whole numbers read so far, and the meaning of the next."""

    delimiter: str
    front: str = "p"
    """What the labels begin with: `p`, in an appendix `appendix-1.`."""
    last: int = 0
    """Number of the last paragraph; in other reports, of the last section."""
    inner: int = 0
    """Last number of a list in the unit's text."""
    within: bool = False
    seen: bool = False

    reported: int = 0
    """Last number after a first one that is a fault: naming that makes these paragraphs."""
    is_reported: bool = False
    """Whether a heading without its mark was reported; later ones may lack the mark too."""
    lost: bool = False
    """Whether numbers began again, so the meaning of further ones is unknown."""

    def named(self, number: str = "") -> None:
        """Begins a unit with a name or another form of number."""
        self.within, self.inner = False, 0
        if digits := "".join(takewhile(str.isdecimal, number)):
            self.seen = True
            self.last = int(digits)

    def meaning(self, number: int, delimiter: str) -> Meaning:
        """Returns the meaning of a whole number, in a report whose paragraphs have them."""
        if self.lost:
            return "item"
        if delimiter == self.delimiter and number > self.last:
            if self.inner and number == self.inner + 1:
                return "either"
            self.last, self.inner, self.within, self.seen = number, 0, True, True
            return "paragraph"
        if delimiter == " ":
            return "before"
        if number == 1 and not self.within:
            self.lost = True
            return "again"
        if delimiter == self.delimiter and number not in (1, self.inner + 1):
            return "before"
        self.inner = number if delimiter == self.delimiter else 0
        return "item"

    def is_inserted(self, number: int, delimiter: str) -> bool:
        """Whether a number with a letter, as in 3A., follows the last paragraph."""
        return bool(self.delimiter) and delimiter == self.delimiter and number == self.last

    def of_a_list(self, numbers: list[int], following: str) -> Meaning:
        """Returns the meaning of a list, in other reports; `following` is the text below it."""
        next_section = numbers[0] == self.last + 1 and (self.seen or len(numbers) == 1)
        if next_section or self.heads(numbers[-1], following):
            self.last, self.seen = numbers[-1], True
            return "heading"
        if self.seen or numbers[0] == 1:
            return "item"
        is_reported, self.reported = 0 < self.reported == numbers[0] - 1, numbers[-1]
        return "item" if is_reported else "first"

    def heads(self, number: int, following: str) -> bool:
        """Whether a number belongs to a section whose first paragraph follows."""
        found = PARAGRAPH_NUMBER.match(following)
        return found is not None and found[1].partition(".")[0].lstrip("0") == str(number) != str(self.last)

    def wrong(self, meaning: Meaning, number: str, above: str = "") -> str:
        """Returns the message for a number that is a fault; empty otherwise. `above` is the label of the unit above."""
        whole = number.rstrip(".)")
        message = _WRONG.get(meaning, "").format(
            number=number, whole=whole, last=self.last, front=self.front, above=above or "step"
        )
        plain = message and number.isdecimal()
        return message.replace(AS_ITEM, _PLAIN_REMEDY.format(number=number)) if plain else message
