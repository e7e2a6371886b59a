"""Files as editors write them, and what is told of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Loc = tuple[str | int, ...]
"""A place in front matter, as pydantic gives it: `("links", 2, "strength")`."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, told to an editor: where it is, what is wrong and what right looks like."""

    path: str
    line: int
    """Counted from 1."""
    message: str
    warning: bool = False
    """Whether it may stay: something to look at again, which stops no build."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {'warning: ' if self.warning else ''}{self.message}"


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

    def line(self, *loc: str | int) -> int:
        """The line of a value of the front matter, or of the nearest value around it."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, message: str, *loc: str | int) -> Problem:
        """A fault of a value of the front matter."""
        return Problem(self.path, self.line(*loc), message)
