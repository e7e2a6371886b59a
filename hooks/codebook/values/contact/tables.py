"""Reads Markdown table cells with their column headings."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import Match, Recogniser

_RULE = re.compile(r"\|? ?:?-{2,}:? ?(?:\| ?:?-{2,}:? ?)*\|?")
_HEAD = re.compile(
    r"\b(?:tel|telephone|phone|ext|extn|extension|mobile|mob|fax|ddi?|direct|landline|contact|names?|officers?|authors?|manager|lead|e-?mail|address|lives|birth|dob|ni|nino"
    r"|insurance|sort|account|signed|skype|twitter|employee|tenant|complainant|witness|staff|person|payroll|nhs|passport|vehicle|registration|reg|handle|owner|who|responsible|by|assigned|present|attendees?|investigator)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(?:telephone|tel|phone|extn|ext|extension|mobile|ddi?)\b", re.IGNORECASE)
_ENDS_IN_NUMBER = re.compile(r"(?<=[^\W\d] \(|[^\W\d], |.[^\W\d] )\d{4,6}(?=\)?$)")


def matches(text: str, recognisers: tuple[Recogniser, ...]) -> Iterator[Match]:
    """Yields matches in each cell, read as if it followed its column heading."""
    if "|" not in text or "--" not in text:
        return
    heads: list[str] = []
    above, start = "", 0
    for line in text.split("\n"):
        if "|" in above and _RULE.fullmatch(line):
            heads = [head if _HEAD.search(head) else "" for head in _whole_heads(above)]
        elif "|" not in line:
            heads = []
        elif any(heads):
            for (place, cell), head in zip(_cells(line), heads, strict=False):
                if head and cell:
                    yield from _in_cell(head, cell, start + place, recognisers)
        above = line
        start += len(line) + 1


def _whole_heads(line: str) -> Iterator[str]:
    """Yields the heading of each column; one that is part of the heading on its left (`<`) is that heading."""
    head = ""
    for _, cell in _cells(line):
        head = head if cell == "<" else cell
        yield head


def _cells(line: str) -> Iterator[tuple[int, str]]:
    at = 0
    row = line.rstrip(" ").removesuffix("|")
    if row.startswith("|"):
        row, at = row[1:], 1
    for cell in row.split("|"):
        yield at + len(cell) - len(cell.lstrip()), cell.strip()
        at += len(cell) + 1


def _in_cell(head: str, cell: str, place: int, recognisers: tuple[Recogniser, ...]) -> Iterator[Match]:
    said = f"{head.rstrip(':')}: "
    if (number := _ENDS_IN_NUMBER.search(cell)) and (label := _NUMBER.search(head)):  # Name and ext: Solicitor 4567
        said, cell, place = f"{label[0]}: ", cell[number.start() :], place + number.start()
    for recogniser in recognisers:
        for match in recogniser(said + cell):
            if match.end > len(said):
                start = max(0, match.start - len(said))
                yield Match(match.kind, place + start, place + match.end - len(said), match.sure)
