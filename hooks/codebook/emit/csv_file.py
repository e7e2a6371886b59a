"""A table as a CSV file (RFC 4180)."""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from typing import Generic, TypeVar

FOLDER = "data/tables/"
Row = TypeVar("Row")
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins so for a formula, and may run it (https://owasp.org/www-community/attacks/CSV_Injection)."""
_ESCAPE = "'"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column, and how a row has it."""

    name: str
    description: str
    value: Callable[[Row], str]


@dataclass(frozen=True)
class Table(Generic[Row]):
    """A table of one kind of things."""

    name: str
    description: str
    key: tuple[str, ...]
    """The columns that tell its rows apart; none if nothing does."""
    columns: tuple[Column[Row], ...]
    rows: Callable[[], Iterable[Row]]
    refers: tuple[tuple[str, str], ...] = ()
    """Each column that names a row of another table, and that table; its key is `id`."""

    @property
    def path(self) -> str:
        """Path of its file."""
        return f"{FOLDER}{self.name}.csv"

    @cached_property
    def content(self) -> bytes:
        """The file: UTF-8, a heading, a line each row."""
        out = StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(column.name for column in self.columns)
        for row in self.rows():
            writer.writerow(harmless(column.value(row)) for column in self.columns)
        return out.getvalue().encode()


def harmless(cell: str) -> str:
    """Returns a cell with an apostrophe before it if a spreadsheet would run it as a formula."""
    return _ESCAPE + cell if cell.startswith(_RISKY) else cell


def unescaped(cell: str) -> str:
    """Returns the value of a cell."""
    return cell[1:] if cell.startswith(tuple(_ESCAPE + character for character in _RISKY)) else cell
