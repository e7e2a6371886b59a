"""Tables of a Word file, with merged cells."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from codebook.importing.source import Cell, Refused
from codebook.importing.word.elements import children_of, is_on, value, whole_number
from codebook.importing.word.tracked_changes import is_removed

MOST_COLUMNS = 63
"""Columns of a table; Word allows no more."""
_WITHIN = ("w_sdt", "w_sdtContent", "w_customXml", "w_ins", "w_moveTo")


def rows_of(table: Element, read: Callable[[Element], Cell]) -> tuple[tuple[Cell, ...], ...]:
    """Returns the rows, each with a cell for each column; `read` reads one cell."""
    rows: list[list[Cell]] = []
    tops: dict[int, int] = {}
    for row in _inner(table, "w_tr"):
        properties = row.find("w_trPr")
        if is_removed(properties) or is_on(properties, "w_hidden") is True:
            continue
        cells = [Cell() for _ in range(_columns(properties, "w_gridBefore", 0))]
        for element in _inner(row, "w_tc"):
            cells += _covered(element, read(element), len(cells), rows, tops)
        if len(cells) > MOST_COLUMNS:
            raise Refused(
                "the file has a table of more than 63 columns", "divide the table in Word, and import it again"
            )
        rows.append(cells)
    width = max(map(len, rows), default=0)
    return tuple((*row, *(Cell() for _ in range(width - len(row)))) for row in rows if row)


def _inner(parent: Element, tag: str) -> Iterator[Element]:
    for child in children_of(parent):
        if child.tag == tag:
            yield child
        elif child.tag in _WITHIN:
            yield from _inner(child, tag)


def _columns(properties: Element | None, name: str, otherwise: int) -> int:
    return min(max(whole_number(value(properties, name), otherwise) or otherwise, 0), MOST_COLUMNS + 1)


def _covered(element: Element, cell: Cell, column: int, rows: list[list[Cell]], tops: dict[int, int]) -> list[Cell]:
    """Returns a cell with the places that it covers in its row. One that continues from the cell above adds a row to that. `tops` has the row
    where the cell of each column begins."""
    properties = element.find("w_tcPr")
    columns = max(_columns(properties, "w_gridSpan", 1), 1)
    merge = properties.find("w_vMerge") if properties is not None else None
    beside = [Cell(part_of="<") for _ in range(columns - 1)]
    top = tops.get(column, -1)
    if merge is None or merge.get("w_val") == "restart" or cell.paragraphs or top < 0 or column >= len(rows[top]):
        tops[column] = len(rows)
        return [replace(cell, columns=columns), *beside]
    above = rows[top][column]
    if top + above.rows != len(rows) or above.columns != columns or above.part_of:
        tops[column] = len(rows)
        return [replace(cell, columns=columns), *beside]
    rows[top][column] = replace(above, rows=above.rows + 1)
    return [Cell(part_of="^") for _ in range(columns)]
