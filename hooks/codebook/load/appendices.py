"""Appendices in a report whose numbers begin again: below `## [appendix-1] Appendix 1`, number 1.1 has the label `appendix-1.1.1`.

A heading whose name begins with appendix, annex, schedule or enclosure opens a section. Its labels begin with its name, unless its numbers
go on from those above it; if the first is named, as in `[appendix-1.8.1] 8.1 …`, all do. It ends at a heading of a higher level, or at one of its level without a number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from codebook.load.labels import PARAGRAPH_NUMBER, SECTION_NUMBER
from codebook.load.numbered_runs import Runs
from codebook.load.suggestions import suggested_section
from codebook.load.whole_numbers import Numbering, Start, marker_of, plain_number
from codebook.values.references import LONGEST_NAME

_OPENS = re.compile(r"\[((?:appendix|annexe?|schedule|enclosure)(?:-[a-z0-9]+)*)\][ \t]")

_UNNAMED = re.compile(r"(?:appendix|annexe?|schedule|enclosure)\b", re.IGNORECASE)


@dataclass(eq=False)
class Section:
    """The body of a report, or an appendix that has separate numbers."""

    marker: str = ""
    """The punctuation of its whole paragraph numbers."""
    front: str = "p"
    """What the labels of its numbers begin with."""

    def __post_init__(self) -> None:
        self.numbering = Numbering(self.marker, self.front)
        self.runs = Runs(self.front)

    def is_inserted(self, number: int, delimiter: str) -> bool:
        """Whether a number with a letter, as in 3A., follows the last whole number."""
        return self.numbering.is_inserted(number, delimiter or " ") or self.runs.is_inserted(
            str(number), f"%{delimiter}"
        )


@dataclass(eq=False)
class _Place:
    """The body or a heading that may open an appendix, and the blocks below it up to the next."""

    name: str = ""
    level: int = 0
    above: "_Place | None" = None
    starts: list[Start] = field(default_factory=list)

    @cached_property
    def marker(self) -> str:
        """The punctuation of its whole paragraph numbers, without those of places within it."""
        return marker_of(self.starts)

    @cached_property
    def section(self) -> Section:
        """Its own section. Where its numbers go on from those above, this is replaced."""
        return Section(self.marker, f"{self.name}." if self.name else "p")


def sections(starts: Sequence[Start]) -> list[Section]:
    """Returns the section of each top-level block."""
    places = _places(starts)
    last: dict[Section, tuple[int, ...]] = {}
    for place, start in zip(places, starts, strict=True):
        if place.above and start.text.startswith(f"[{place.name}."):
            last.setdefault(place.section, ())
        if number := _number(start, place):
            if place.above and place.section not in last and number > last.get(place.above.section, number):
                place.section = place.above.section
            last[place.section] = number
    return [place.section for place in places]


_DIGITS = re.compile(r"\d+")


def _opened(heading: str) -> str:
    """Returns the name of an appendix that a heading opens. One without a name is reported, so its numbers are read as those of the name it needs."""
    if found := _OPENS.match(heading):
        return found[1]
    return suggested_section(heading) if _UNNAMED.match(heading) else ""


def _places(starts: Sequence[Start]) -> list[_Place]:
    """Returns the place of each block."""
    here, found = _Place(), list[_Place]()
    for start in starts:
        if start.kind == "heading":
            opens = _opened(start.text)
            is_numbered = not opens and SECTION_NUMBER.match(start.text.lstrip("*_"))
            while here.above and here.level >= start.level + bool(is_numbered):
                here = here.above
            if opens and len(opens) <= LONGEST_NAME:
                here = _Place(opens, start.level, here)
        here.starts.append(start)
        found.append(here)
    return found


def _number(start: Start, place: _Place) -> tuple[int, ...]:
    """Returns the number of a section or paragraph; empty if none."""
    marker = place.marker or (place.above.marker if place.above else "")
    if start.kind == "item":
        return (int(start.text),) if start.delimiter == marker else ()
    if start.kind == "other":
        return ()
    if found := (SECTION_NUMBER if start.kind == "heading" else PARAGRAPH_NUMBER).match(start.text.lstrip("*_")):
        return tuple(int(digits) for digits in _DIGITS.findall(found[1]))
    number = plain_number(start.text) if start.kind == "paragraph" and marker == " " else 0
    return (number,) if number else ()
