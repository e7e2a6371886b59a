"""Hyphens at the end of printed lines: whether a word was divided there, or is written with one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from codebook.importing.source import Line

_AT_END = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)([-\u2010\u00ad])$")
_AT_BEGIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SOFT = "\u00ad"
"""A character that is printed only where a line ends."""
_HYPHENS = ("-", "\u2010", SOFT)
_LONGEST = 80
"""Letters of a word. A file of one endless word must not take long."""


@dataclass(frozen=True)
class DividedWord:
    """A word that a line's end divides."""

    word: str
    """As it is read."""
    ends: tuple[str, str]
    """What each of the two lines has of it."""
    hyphen: str
    is_kept: bool
    """Whether the hyphen belongs to the word."""
    is_known: bool
    """Whether the file has the word elsewhere, or the hyphen is one that only divides."""


class Words:
    """The words of a file, each as written within lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            found = _WORD.findall(line.replace(SOFT, "").lower())
            # The last word before a hyphen may be half of a word.
            self._words.update(found[:-1] if line.rstrip().endswith(_HYPHENS) else found)

    def divided(self, before: str, after: str) -> DividedWord | None:
        """Returns the word that is divided between two lines; None if none is. Reads only the ends of the lines."""
        end, begin = _AT_END.search(before.rstrip()[-_LONGEST:]), _AT_BEGIN.match(after.lstrip()[:_LONGEST])
        if not end or not begin or not begin[0][0].islower():
            return None
        first, hyphen, second = end[1], end[2], begin[0]
        whole, written = first + second, f"{first}-{second}"
        if hyphen == SOFT or whole.lower() in self._words:
            return DividedWord(whole, (first, second), hyphen, is_kept=False, is_known=True)
        if written.lower() in self._words:
            return DividedWord(written, (first, second), hyphen, is_kept=True, is_known=True)
        are_words = first.lower() in self._words and second.lower() in self._words
        return DividedWord(written if are_words else whole, (first, second), hyphen, is_kept=are_words, is_known=False)


def rejoined(lines: Sequence[Line], divided: Iterable[DividedWord]) -> Iterator[Line]:
    """Yields the lines of the second reading, with divided words joined where the hyphen was left out and listed."""
    ends = {(word.ends[0] + word.hyphen, word.ends[1]) for word in divided}
    moved = ""
    for line, after in zip_longest(lines, lines[1:]):
        text = line.text.lstrip().removeprefix(moved) if moved else line.text
        moved = ""
        last = text.rstrip()[-_LONGEST:].rpartition(" ")[2]
        first = after.text.split(maxsplit=1)[:1] if after and last.endswith(_HYPHENS) else []
        begin = _AT_BEGIN.match(first[0]) if first else None
        found = _AT_END.search(last)
        if begin and found and (found[0], begin[0]) in ends:
            moved = first[0]
            text = f"{text.rstrip()[:-1]}{moved}"
        yield replace(line, text=text)
