"""The top of a report: lines and tables with fields such as “To: …”, and where it ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from codebook.importing.source import Block, Cell, Paragraph, Run, Table
from codebook.importing.typed import trimmed

_FIELD_NAME = re.compile(
    r"(?:report )?(?:to|from|by|of|title|subject|date|committee|meeting|author|wards?|item|agenda item|purpose|summary)\b|(?:dyddiad|pwyllgor|teitl)\b",
    re.IGNORECASE,
)
WITHIN = "(within a cell)"
"""The style of a paragraph that was below another in a cell of the head."""
LONGEST = 40
"""Blocks of a head at most."""
_NAME = 8
"""Words of the name of a field at most."""


def opened(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yields the blocks, with the paragraphs of tables that are only frames: those of one column, and those of the head with a field in each row."""
    is_top = True
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            is_top = is_top and index < LONGEST and not (block.number and not block.number.is_bullet)
            yield block
        elif all(cell.part_of or not cell.paragraphs for row in block.rows for cell in row[1:]):
            yield from (paragraph for row in block.rows for paragraph in row[0].paragraphs)
        elif is_top and _is_head(block):
            for row in block.rows:
                yield from _fields(row)
        else:
            yield block


def _is_head(table: Table) -> bool:
    """Whether each row of a table has the name of a field and what is in it, once or twice."""
    rows = [[cell for cell in row if not cell.part_of] for row in table.rows]
    return all(len(row) in (1, 2, 4) and all(len(_words(cell)) <= _NAME for cell in row[::2]) for row in rows) and any(
        (cell.paragraphs and _words(cell)[-1].endswith(":")) or _FIELD_NAME.match(" ".join(_words(cell)))
        for row in rows
        for cell in row[:1]
        if cell.paragraphs
    )


def _words(cell: Cell) -> list[str]:
    return [word for paragraph in cell.paragraphs for word in paragraph.printed.split()]


def _fields(row: Sequence[Cell]) -> Iterator[Paragraph]:
    """Yields the fields in a row of a head: the name, a tab and the words; further paragraphs of these belong to the first."""
    cells = [cell for cell in row if not cell.part_of]
    for front, value in zip_longest(cells[::2], cells[1::2]):
        names = front.paragraphs or (Paragraph(()),)
        values = value.paragraphs if value else ()
        runs = tuple(run for each in names for run in (*each.runs, Run(" ")))
        first = trimmed((*runs, Run("\t"), *(_with_number(values[0]) if values else ())))
        if first:
            yield Paragraph(first, names[0].place if names[0].runs else values[0].place)
        yield from (replace(each, style=WITHIN) for each in values[1:])


def _with_number(paragraph: Paragraph) -> tuple[Run, ...]:
    return (
        (Run(f"{paragraph.number.text} "), *paragraph.runs)
        if paragraph.number and not paragraph.number.is_bullet
        else paragraph.runs
    )
