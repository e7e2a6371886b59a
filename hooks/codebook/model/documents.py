"""Files as editors write them, and what is told of them."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from unicodedata import category

Loc = tuple[str | int, ...]
"""A place in front matter, as pydantic gives it: `("links", 2, "strength")`."""


_UNSEEN = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
"""Signs that nobody sees, by their category in Unicode: in a name they would begin a line of their own, or command a terminal."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, told to an editor: where it is, what is wrong and what right looks like."""

    path: str
    line: int
    """Counted from 1."""
    message: str
    warning: bool = False
    """Whether it may stay: something to look at again, which stops no build."""
    to_copy: str = ""
    """Lines of ours, to be copied as they are, that are told below the message."""

    def __str__(self) -> str:
        told = f"{self.path}:{self.line}: {'warning: ' if self.warning else ''}{self.message}"
        return f"{printable(told)}\n\n{self.to_copy}\n" if self.to_copy else printable(told)


def printable(text: str) -> str:
    """Text in which each sign that nobody sees is written as in programs: `\\n`, `\\x1b`, `\\u202e`."""
    return "".join(sign.encode("unicode_escape").decode() if category(sign) in _UNSEEN else sign for sign in text)


@dataclass(frozen=True)
class Document:
    """One file as an editor wrote it."""

    path: str
    """With the folder of the content in front: `docs/code/2015-draft/integrity.md`."""
    text: str
    lines: Mapping[Loc, int] = field(default_factory=dict, compare=False)
    """The line on which each value of the front matter stands."""
    body: str = field(default="", compare=False)
    body_line: int = 1
    """The line of the file on which the body begins."""

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where the lines of the body end."""
        return tuple(place for place, sign in enumerate(self.body) if sign == "\n")

    def line_at(self, start: int) -> int:
        """The line of the file of a place in the body, found without counting from the beginning for each of thousands."""
        return self.body_line + bisect_left(self._ends, start)

    def line(self, *loc: str | int) -> int:
        """The line of a value of the front matter, or of the nearest value around it."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, message: str, *loc: str | int) -> Problem:
        """A fault of a value of the front matter."""
        return Problem(self.path, self.line(*loc), message)
