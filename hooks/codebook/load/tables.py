"""Reads tables. A row ends with `\\` if the next line is part of it; `<` and `^` alone in a cell make it part of the cell on the left or above."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from markdown_it.token import Token

from codebook.load.spans import SpanReader
from codebook.model import Cell, Table

_CELL_END = re.compile(r"(?<!\\)\|")
_GOES_ON = re.compile(r"(?<!\\)\|\s*\\$")
_ENDS_IN_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_PART_OF = ("<", "^")

NOT_A_ROW = (
    "a line below a table is read as a row; write all words of a cell on one line (another paragraph of it as in the guide to tables: a row "
    "below one that ends with \\), or leave an empty line before it"
)


@dataclass(frozen=True)
class _Line:
    """A line of a table in the source."""

    line: int
    cells: list[Token]
    goes_on: bool

    def part_of(self, column: int) -> Literal["", "<", "^"]:
        """Returns the mark with which a cell is part of another."""
        content = self.cells[column].content
        return cast("Literal['<', '^']", content) if content in _PART_OF else ""


class TableReader(SpanReader):
    """Reads tables."""

    def table(self, tokens: Sequence[Token]) -> Table:
        """Returns a table."""
        self.refuse_other_rows(tokens)
        lines = [self.line_of(row) for row in _rows(tokens)]
        self.refuse_backslashes(lines)
        head = self.joined([lines[:1]])
        rows = self.joined([*_by_row(lines[1:])])
        for column in range(len(lines[0].cells)):
            if all(row[column].part_of == "<" for row in (*head, *rows)):
                message = f"column {column + 1} has only cells that are part of others; leave the column out"
                self.fault(lines[0].line, message)
        return Table(head[0], tuple(rows))

    def line_of(self, row: Sequence[Token]) -> _Line:
        """Returns a line with its cells."""
        line = self.line(row[0])
        goes_on = _GOES_ON.search(self.source(line)) is not None
        return _Line(line, [cell for cell in row if cell.type == "inline"], goes_on)

    def joined(self, rows: list[list[_Line]]) -> list[tuple[Cell, ...]]:
        """Returns rows of the heading or of the body, each given by its lines, with the places that cells cover."""
        owners: list[list[tuple[int, int]]] = []
        covered: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for place, lines in enumerate(rows):
            owners.append([])
            for column in range(len(lines[0].cells)):
                owner = self.owner(owners, lines[0], (place, column))
                owners[-1].append(owner)
                covered.setdefault(owner, []).append((place, column))
            if place and all(row < place for row, _ in owners[-1]):
                self.fault(lines[0].line, "each cell of this row is part of the one above; leave the row out")
        sizes = {owner: self.size(places, rows[owner[0]][0].line) for owner, places in covered.items()}
        return [tuple(self.cells(lines, owners[place], place, sizes)) for place, lines in enumerate(rows)]

    def owner(self, owners: list[list[tuple[int, int]]], line: _Line, at: tuple[int, int]) -> tuple[int, int]:
        """Returns the row and column of the cell that covers a place."""
        place, column = at
        match line.part_of(column):
            case "<" if column:
                return owners[place][column - 1]
            case "^" if place:
                return owners[place - 1][column]
            case "<":
                self.fault(
                    line.line,
                    "'<' makes a cell part of the one on its left, but this is the first; write \\< if it is printed",
                )
            case "^":
                message = (
                    "'^' makes a cell part of the one above it, but not of the heading, which has one row; leave this cell empty, or write \\^ "
                    "if it is printed"
                )
                self.fault(line.line, message)
        return at

    def size(self, places: list[tuple[int, int]], line: int) -> tuple[int, int]:
        """Returns how many columns and rows a cell covers; reports any form but a rectangle."""
        (first_row, first), (last_row, _) = places[0], places[-1]
        columns, rows = max(column for _, column in places) - first + 1, last_row - first_row + 1
        if len(places) == columns * rows and min(column for _, column in places) == first:
            return columns, rows
        self.fault(
            line, "the places of a cell in this row are not a rectangle; write < or ^ in each place that it covers"
        )
        return 1, 1

    def cells(
        self,
        lines: list[_Line],
        owners: list[tuple[int, int]],
        place: int,
        sizes: dict[tuple[int, int], tuple[int, int]],
    ) -> Iterator[Cell]:
        """Yields the cells of a row: in each line of the source, a cell has one paragraph."""
        for column, owner in enumerate(owners):
            is_own, part_of = owner == (place, column), lines[0].part_of(column)
            for line in lines[1:]:
                self.refuse_lost_words(line, column, "" if is_own else part_of)
            if is_own:
                written = (line.cells[column] for line in lines)
                yield Cell(tuple(self.spans(cell) for cell in written if cell.content), *sizes[owner])
            else:
                yield Cell(part_of=part_of)

    def refuse_lost_words(self, line: _Line, column: int, part_of: str) -> None:
        """Reports `<` and `^` in a further line of a row, and words in a place that another cell covers."""
        content = line.cells[column].content
        if part_of and content not in ("", part_of):
            self.fault(
                line.line, f"words below '{part_of}', which makes the cell part of another; write them in that one"
            )
        elif not part_of and content in _PART_OF:
            self.fault(
                line.line,
                f"'{content}' makes a cell part of another in the first line of a row only; write \\{content} if it is printed",
            )

    def refuse_backslashes(self, lines: Sequence[_Line]) -> None:
        """Reports `\\` at the end of a row that does not continue it."""
        for line in lines:
            text = self.source(line.line)
            if not line.goes_on and _ENDS_IN_BACKSLASH.search(text):
                self.fault(
                    line.line,
                    "a row ends with '|' before '\\'; write | \\ if the next line is part of the row, or \\\\ if it is printed",
                )
        if lines[-1].goes_on:
            self.fault(lines[-1].line, "'\\' makes the next line part of this row, but this is the last; delete it")

    def refuse_other_rows(self, table: Sequence[Token]) -> None:
        """Reports rows of more cells than the first, which Markdown would drop, of fewer, which it would fill up, and lines that are no rows."""
        columns = sum(token.type == "th_open" for token in table)
        barred = False
        for row in _rows(table):
            line = self.line(row[0])
            text = self.source(line)
            if barred and not text.startswith("|"):
                message = NOT_A_ROW
                self.fault(line, message)
                continue
            barred = barred or text.startswith("|")
            if _GOES_ON.search(text):
                text = text.removesuffix("\\").rstrip()
            cells = _CELL_END.split(text.removeprefix("|"))
            if any(cell.strip() for cell in cells[columns:]):
                message = f"a row with more cells than the first, which has {columns}; give it {columns}, and write \\| for a | that is printed"
                self.fault(line, message)
            elif len(cells) - (not cells[-1].strip()) < columns:
                message = (
                    f"a row with fewer cells than the first, which has {columns}; write | | for each that is empty"
                )
                self.fault(line, message)


def _by_row(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yields the lines of each row."""
    row: list[_Line] = []
    for line in lines:
        row.append(line)
        if not line.goes_on:
            yield row
            row = []
    if row:
        yield row


def _rows(table: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for index, token in enumerate(table):
        if token.type == "tr_open":
            start = index
        elif token.type == "tr_close":
            yield table[start:index]
