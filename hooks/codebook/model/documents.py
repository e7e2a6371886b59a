"""Source files, and the faults reported in them."""

import hashlib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from unicodedata import category, name

Loc = tuple[str | int, ...]
"""A location in front matter, as in pydantic: `("links", 2, "strength")`."""


_UNSEEN = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
"""Unicode categories of invisible characters, which could fake a line or control a terminal."""


@dataclass(frozen=True, order=True)
class Problem:
    """A fault reported to an editor: place, what is wrong, what to write."""

    path: str
    line: int
    """From 1."""
    message: str
    warning: bool = False
    """Whether it does not stop a build."""
    to_copy: str = ""

    def __str__(self) -> str:
        line = f"{self.path}:{self.line}: {'warning: ' if self.warning else ''}{self.message}"
        return f"{printable(line)}\n\n{self.to_copy}\n" if self.to_copy else printable(line)


def printable(text: str) -> str:
    """Names invisible characters, such as `[soft-hyphen]`; escapes those without a name as in Python: `\\n`, `\\x1b`."""
    return "".join(_named(character) if category(character) in _UNSEEN else character for character in text)


def _named(character: str) -> str:
    found = name(character, "").lower().replace(" ", "-")
    return f"[{found}]" if found else character.encode("unicode_escape").decode()


@dataclass(frozen=True)
class Document:
    """A source file."""

    path: str
    """With the content folder: `docs/code/2015-draft/integrity.md`."""
    text: str
    lines: Mapping[Loc, int] = field(default_factory=dict, compare=False)
    """Line of each front matter value."""
    body: str = field(default="", compare=False)
    body_line: int = 1

    @cached_property
    def key(self) -> bytes:
        """What changes with its text."""
        return hashlib.sha256(self.text.encode(errors="surrogatepass")).digest()

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(place for place, character in enumerate(self.body) if character == "\n")

    def line_at(self, start: int) -> int:
        """Returns the file's line for an offset in the body; a binary search, because there are thousands of look-ups."""
        return self.body_line + bisect_left(self._ends, start)

    def line(self, *loc: str | int) -> int:
        """Returns the line of a front matter value, or of its nearest parent."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, message: str, *loc: str | int) -> Problem:
        """Returns a fault of a front matter value."""
        return Problem(self.path, self.line(*loc), message)
