"""The cells of tables as paragraphs. A table that continues over a page is one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from codebook.importing.lines.hyphens import Words
from codebook.importing.lines.joining import Joined, Joiner
from codebook.importing.pdf.rows import printed_line, rows
from codebook.importing.pdf.ruled_tables import Box, Grid
from codebook.importing.source import Cell, Doubt, LeftOut, Paragraph, Place, Table

_MARGIN = 3.0
"""Points between the letters of a cell and its line."""
_NEAR = 8.0
"""Points by which the columns of a table differ on two pages at most."""
Placed = tuple[Grid, int]
"""A table and its page."""
Rows = tuple[tuple[Cell, ...], ...]


class Tables:
    """Reads tables. `words` are those of the whole file."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def read(self, placed: Sequence[Placed], count: int) -> tuple[Joined, list[Table]]:
        """Returns tables that follow each other, and their paragraphs. `count` is how many paragraphs were before."""
        joined = Joined()
        tables: list[Table] = []
        last: Placed | None = None
        for grid, page in placed:
            place = Place(page, count + len(joined.paragraphs) + 1)
            cells = self._cells(grid, page, count, joined)
            self._doubt(grid, place, joined)
            if last and _continues(last, (grid, page)):
                tables[-1] = _with_rest(tables[-1], cells, place, joined, is_open=last[0].is_open)
            else:
                tables.append(Table(cells, place))
            last = grid, page
        return joined, tables

    def _cells(self, grid: Grid, page: int, count: int, joined: Joined) -> Rows:
        cells = [[Cell() for _ in grid.xs[1:]] for _ in grid.ys[1:]]
        for box in grid.boxes:
            for row in range(box.row, box.row + box.rows):
                for column in range(box.column, box.column + box.columns):
                    cells[row][column] = Cell(part_of="<" if row == box.row else "^")
            inner = self._box(box, grid, page, count + len(joined.paragraphs))
            joined.add(inner)
            cells[box.row][box.column] = Cell(tuple(inner.paragraphs), box.columns, box.rows)
        return tuple(map(tuple, cells))

    def _box(self, box: Box, grid: Grid, page: int, count: int) -> Joined:
        joiner = Joiner(self._words)
        joiner.count = count
        right_margin = grid.xs[box.column + box.columns] - _MARGIN
        found = rows(box.spans)
        if not found:
            return Joined()
        above = [0.0, *((one.y - two.y) / (1.25 * max(one.size, two.size)) for one, two in pairwise(found))]
        return joiner.join(printed_line(row, right_margin, page, gap) for row, gap in zip(found, above, strict=True))

    @staticmethod
    def _doubt(grid: Grid, place: Place, joined: Joined) -> None:
        if grid.is_irregular:
            joined.doubts.append(
                Doubt(place, "a table has cells that are not rectangles; compare it with the document")
            )
        if grid.is_unruled:
            joined.doubts.append(
                Doubt(
                    place,
                    "a table without lines between its columns is read by their places; compare it with the document",
                )
            )


def _continues(last: Placed, next_: Placed) -> bool:
    """Whether a table continues with one on the page before."""
    (one, page), (two, other) = last, next_
    return (
        other == page + 1
        and len(one.xs) == len(two.xs)
        and all(abs(a - b) <= _NEAR for a, b in zip(one.xs, two.xs, strict=True))
    )


def _with_rest(table: Table, cells: Rows, place: Place, joined: Joined, *, is_open: bool) -> Table:
    """Returns a table with its rows on the next page. A repeated heading row is left out."""
    rest = list(cells)
    if _texts(rest[0]) == _texts(table.rows[0]) and any(_texts(rest[0])):
        words = " ".join(_texts(rest[0]))
        joined.left_out.append(LeftOut(place, "the first row of a table, printed again on the next page", words))
        rest.pop(0)
    joined.doubts.append(Doubt(place, "a table continues from the page before; compare the row at the end of the page"))
    rows = list(table.rows)
    if is_open and rest and not any(cell.part_of for cell in (*rows[-1], *rest[0])):
        first = rest.pop(0)
        both = zip(rows[-1], first, strict=True)
        rows[-1] = tuple(replace(one, paragraphs=(*one.paragraphs, *two.paragraphs)) for one, two in both)
    return Table((*rows, *rest), table.place)


def _texts(cells: Iterable[Cell]) -> list[str]:
    return [" ".join(_text(paragraph) for paragraph in cell.paragraphs) for cell in cells]


def _text(paragraph: Paragraph) -> str:
    return paragraph.printed
