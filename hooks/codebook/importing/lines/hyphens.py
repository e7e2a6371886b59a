"""Hyphens at the end of printed lines: whether a word was divided there, or is written with one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_AT_END = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)([-\u2010\u00ad])$")
_AT_BEGIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SOFT = "\u00ad"
"""A sign that is printed only where a line ends."""
_HYPHENS = ("-", "\u2010", SOFT)
_LONGEST = 80
"""Letters of a word. A file of one endless word must not take long."""


@dataclass(frozen=True)
class Divided:
    """A word that a line's end divides."""

    word: str
    """As it is read."""
    hyphen: str
    is_kept: bool
    """Whether the hyphen belongs to the word."""
    is_known: bool
    """Whether the file has the word elsewhere, or the hyphen is one that only divides."""


class Words:
    """The words of a file, each as it is written within lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            found = _WORD.findall(line.replace(SOFT, "").lower())
            # What is at the edge beside a hyphen may be half of a word.
            self._words.update(found[:-1] if line.rstrip().endswith(_HYPHENS) else found)

    def divided(self, before: str, after: str) -> Divided | None:
        """Returns the word that one line begins and the next one ends; None if there is no such word. Reads only the edges of the lines."""
        end, begin = _AT_END.search(before.rstrip()[-_LONGEST:]), _AT_BEGIN.match(after.lstrip()[:_LONGEST])
        if not end or not begin or not begin[0][0].islower():
            return None
        first, hyphen, second = end[1], end[2], begin[0]
        whole, written = first + second, f"{first}-{second}"
        if hyphen == SOFT or whole.lower() in self._words:
            return Divided(whole, hyphen, is_kept=False, is_known=True)
        if written.lower() in self._words:
            return Divided(written, hyphen, is_kept=True, is_known=True)
        are_words = first.lower() in self._words and second.lower() in self._words
        return Divided(written if are_words else whole, hyphen, is_kept=are_words, is_known=False)
