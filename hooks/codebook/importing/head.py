"""The top of a report: lines and tables with fields such as “To: …”; and tables that only put numbers beside their text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from codebook.importing.lines.paragraph_markers import follows, marker_of
from codebook.importing.source import Block, Cell, Number, Paragraph, Run, Table
from codebook.importing.typed_numbers import trimmed

_FIELD_NAME = re.compile(
    r"(?:report )?(?:to|from|by|of|title|subject|date|committee|meeting|author|wards?|item|agenda item|purpose|summary)\b|(?:dyddiad|pwyllgor|teitl)\b",
    re.IGNORECASE,
)
FIELD, WITHIN = "(a field)", "(within a cell)"
"""The styles of a field in a table of the head, and of a paragraph that was below another in its cell."""
MEETING = re.compile(r"Meeting of .+\d{4}")
"""A line on the page of an agenda item that says when it was considered, which nothing else there does."""
LONGEST = 40
"""Blocks of a head at most."""
_FEWEST_NUMBERS = 2
"""Numbers in the first column of a table that only puts them beside their text."""
_NAME = 8
"""Words of the name of a field at most."""


def without_layout_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yields the blocks, with the paragraphs of layout tables in their place: those of one column, those of the head with a field in each row, and
    those that put numbers beside their text."""
    is_top = True
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            is_top = is_top and index < LONGEST and not (block.number and not block.number.is_bullet)
            yield block
        elif all(cell.part_of or not cell.paragraphs for row in block.rows for cell in row[1:]):
            yield from (paragraph for row in block.rows for paragraph in row[0].paragraphs)
        elif is_top and _is_head(block):
            yield from _fields(block.rows)
        elif _is_numbered(block):
            for row in block.rows:
                yield from _with_its_number(row)
        else:
            yield block


def _is_head(table: Table) -> bool:
    """Whether each row of a table has the name of a field and what is in it, once or twice."""
    rows = [[cell for cell in row if not cell.part_of] for row in table.rows]
    return all(len(row) == 1 or (len(row) in (2, 4) and _have_names(row)) for row in rows) and any(
        (cell.paragraphs and _words(cell)[-1].endswith(":")) or _FIELD_NAME.match(" ".join(_words(cell)))
        for row in rows
        for cell in row[:1]
        if cell.paragraphs
    )


def _have_names(row: Sequence[Cell]) -> bool:
    return all(len(_words(cell)) <= _NAME for cell in row[::2])


def _words(cell: Cell) -> list[str]:
    return [word for paragraph in cell.paragraphs for word in paragraph.printed.split()]


def _fields(rows: Sequence[Sequence[Cell]]) -> Iterator[Paragraph]:
    """Yields the fields of a head: the name, a tab and the words; further paragraphs of these belong to the first, as do those of a row below
    without names."""
    waiting: list[list[Paragraph]] = []
    for row in rows:
        cells = [cell for cell in row if not cell.part_of]
        pairs = [*zip_longest(cells[::2], cells[1::2])]
        continues = len(pairs) == len(waiting) and not any(front.paragraphs for front, _ in pairs)
        if not continues:
            yield from chain.from_iterable(waiting)
            waiting = [[] for _ in pairs]
        for (front, value), found in zip(pairs, waiting, strict=True):
            found.extend(_field(front, value.paragraphs if value else (), is_below=bool(found)))
    yield from chain.from_iterable(waiting)


def _field(front: Cell, values: Sequence[Paragraph], *, is_below: bool) -> Iterator[Paragraph]:
    """Yields the paragraphs of one field. `is_below` says that it has begun in the row above."""
    names = front.paragraphs or (Paragraph(()),)
    if not is_below:
        runs = tuple(run for each in names for run in (*each.runs, Run(" ")))
        first = trimmed((*runs, Run("\t"), *(_with_number(values[0]) if values else ())))
        if first:
            yield Paragraph(first, names[0].place if names[0].runs else values[0].place, style=FIELD)
        values = values[1:]
    yield from (replace(each, style=WITHIN) for each in values)


def _with_number(paragraph: Paragraph) -> tuple[Run, ...]:
    return (
        (Run(f"{paragraph.number.text} "), *paragraph.runs)
        if paragraph.number and not paragraph.number.is_bullet
        else paragraph.runs
    )


def _is_numbered(table: Table) -> bool:
    """Whether a table only puts numbers beside their text: its first column has consecutive numbers, and nothing else."""
    last: tuple[int, ...] = (0,)
    count = 0
    for row in table.rows:
        cells = [cell for cell in row if not cell.part_of]
        if len(cells) == 1 and not count:
            continue
        if len(row) != 2 or len(cells) != 2 or not cells[1].paragraphs:
            return False
        number = _number(cells[0])
        if number is None and cells[0].paragraphs:
            return False
        parts = tuple(map(int, re.findall(r"\d+", number.text))) if number else ()
        if parts and not follows(parts, last):
            return False
        last, count = parts or last, count + (number is not None)
    return count >= _FEWEST_NUMBERS


def _number(cell: Cell) -> Number | None:
    """Returns the number that is all of a cell. One without a point or bracket may be an amount."""
    words = [each for each in cell.paragraphs if each.printed]
    if len(words) != 1 or (words[0].number and words[0].number.is_bullet):
        return None
    computed, text = words[0].number, words[0].text.strip()
    if computed:
        return None if text else computed
    marker = marker_of(f"{text}\t")
    is_all = marker is not None and marker.length == len(text) + 1 and not marker.is_bullet and marker.kind != "bare"
    return Number(text, is_typed=True) if is_all else None


def _with_its_number(row: Sequence[Cell]) -> Iterator[Paragraph]:
    """Yields the paragraphs of a row, the first with the number from the first cell."""
    number = _number(row[0])
    if number is None:
        yield from (paragraph for cell in row for paragraph in cell.paragraphs)
        return
    first, *rest = row[1].paragraphs
    if first.number:
        yield from (*row[0].paragraphs, first)
    elif number.is_typed:
        yield replace(first, runs=(Run(f"{number.text}\t"), *first.runs))
    else:
        yield replace(first, number=number)
    yield from rest
