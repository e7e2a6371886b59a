"""What a report asks for: its units under a heading that says “Recommendations”, or that begin with this word."""

import re
from collections.abc import Iterator
from itertools import takewhile

from codebook.model import Report, Unit
from codebook.model.blocks import Heading

_WORD = r"(?:recommend(?:ations?|ation\(s\)|ed)|argymhell(?:iad|ion))"
"""In the languages of reports of which it is known."""
_HEADING = re.compile(rf"(?:what is |(?:the )?officers?['’]?s? )?{_WORD}(?: to [\w ]+)?[:.]?", re.IGNORECASE)
_BEGINNING = re.compile(rf"{_WORD}:", re.IGNORECASE)
LONGEST = 700
"""Characters to quote; of longer recommendations there are links alone."""


def first_recommendation(report: Report) -> tuple[Unit, ...]:
    """Returns the units of the first recommendation, without a heading that has no text; none if the report prints no such word there."""
    for index, unit in enumerate(report.units):
        if isinstance(unit.blocks[0] if unit.blocks else None, Heading):
            if _HEADING.fullmatch(unit.lines[0].removeprefix(unit.number).strip()):
                return tuple(_under(report, index))
        elif not unit.number and _BEGINNING.match(unit.text):
            return tuple(
                unit for unit in report.units[index:] if f"{unit.label}.".startswith(f"{report.units[index].label}.")
            )
    return ()


def is_quoted(units: tuple[Unit, ...]) -> bool:
    """Whether they are short and plain enough to be quoted before the text: without headings, notes and words struck out."""
    plain = not any(isinstance(block, Heading) for unit in units for block in unit.blocks)
    return (
        plain
        and sum(len(unit.text) for unit in units) <= LONGEST
        and not any(unit.notes or unit.struck for unit in units)
    )


def _under(report: Report, index: int) -> Iterator[Unit]:
    """Yields a heading's unit if it has more than the heading, and those up to the next heading of its level or above.

    A line with a name of ours after numbered paragraphs is about something else, such as background papers.
    """
    first = report.units[index]
    heading = first.blocks[0]
    assert isinstance(heading, Heading)  # noqa: S101 - seen by the caller
    if len(first.blocks) > 1:
        yield first

    def ends(unit: Unit) -> bool:
        start = unit.blocks[0] if unit.blocks else None
        return unit.kind == "note" or (isinstance(start, Heading) and start.level <= heading.level)

    numbered = any(unit.number for unit in report.units[index + 1 : index + 2])
    yield from takewhile(lambda unit: not ends(unit) and bool(unit.number) >= numbered, report.units[index + 1 :])
