"""The words of the written body without Markdown, by their place in the imported file."""

import re
from collections.abc import Iterator, Sequence

from codebook.importing.body import Body
from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import NOWHERE, Note, Place

_NAME = re.compile(r"^\s*(?:#+ |- |\d+\. )?\[[a-zA-Z0-9.-]+\] (?=\S)|^\[\^\w+\]: ")
_MARKS = re.compile(r"\\(?=[^\w\s])|\\$|\*\*\*|\*\*|(?<!\\)\*|~~|^#+ |^\s*- |^\|[-|]+\|$")
_NOTE = re.compile(r"\[\^(\w+)\]")
_CELL = re.compile(r"(?<!\\)\|")


def texts_by_place(body: Body, blocks: Sequence[ReportBlock]) -> dict[Place, list[str]]:
    """Returns the text of each line by place. Notes have no place."""
    found: dict[Place, list[str]] = {}
    for number, line in enumerate(body.text.split("\n"), start=1):
        block = blocks[body.lines[number]] if number in body.lines else None
        found.setdefault(block.place if block else NOWHERE, []).append(_plain(line))
    return found


def _plain(line: str) -> str:
    """Returns the words of a line. Marks are taken off before backslashes, which keep printed ones."""
    text = _NOTE.sub(r" \1 ", _NAME.sub("", line))
    if text.startswith("|"):
        text = " ".join(_CELL.split(text))
    return _MARKS.sub("", text)


def computed_numbers(blocks: Sequence[ReportBlock], notes: Sequence[Note]) -> Iterator[str]:
    """Yields the numbers and marks that were computed."""
    for block in blocks:
        if block.number and not block.is_typed:
            yield block.number
        if block.table:
            cells = (paragraph for row in block.table.rows for cell in row for paragraph in cell.paragraphs)
            yield from (paragraph.number.text for paragraph in cells if paragraph.number)
    for note in notes:
        yield from (note.mark, note.mark)
