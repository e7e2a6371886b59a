"""The same, deleted and inserted words of two texts, and the sentences of a unit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from codebook.compare.word_diff import LINE_END, stretches
from codebook.model import Unit

_SHORT = 3
"""Characters. A common word up to this length between two differences is shown as part of them."""


@dataclass(frozen=True)
class Run:
    """Consecutive words that are in both texts or in only one."""

    kind: Literal["same", "deleted", "inserted"]
    words: tuple[str, ...]
    """Words and punctuation, each with its leading space, or `LINE_END`; joined they give the text."""

    @property
    def text(self) -> str:
        """The words joined, without outer spaces."""
        return "".join(self.words).strip(" ")

    @property
    def spaced(self) -> bool:
        """Whether it begins with a space."""
        return self.words[0].startswith(" ")


def differ(runs: Iterable[Run]) -> bool:
    """Whether any words were deleted or inserted."""
    return any(run.kind != "same" for run in runs)


def word_runs(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    """Yields the runs that turn `before` into `after`."""
    pending: tuple[list[str], list[str]] = ([], [])
    found = list(stretches(before, after))
    for index, stretch in enumerate(found):
        words = before[stretch.before]
        if not stretch.same or (0 < index < len(found) - 1 and _keeps_nothing_together(words)):
            pending[0].extend(words)
            pending[1].extend(after[stretch.after])
            continue
        yield from _differing(pending)
        pending = ([], [])
        yield Run("same", tuple(words))
    yield from _differing(pending)


def _keeps_nothing_together(words: Sequence[str]) -> bool:
    return len(words) == 1 and len(words[0].strip(" ")) <= _SHORT and words[0] != LINE_END


def _differing(pending: tuple[list[str], list[str]]) -> Iterator[Run]:
    deleted, inserted = pending
    if deleted:
        yield Run("deleted", tuple(deleted))
    if inserted:
        yield Run("inserted", tuple(inserted))


def words_of(unit: Unit | None) -> list[str]:
    """Returns the words of a unit, with `LINE_END` between paragraphs and items."""
    if unit is None:
        return []
    return [word for line in unit.lines for word in (LINE_END, *split_words(line))][1:]


def split_words(line: str) -> list[str]:
    """Splits a line into words and punctuation, each with its leading space. The first gets one too, because it may move into a line."""
    return re.findall(r" ?(?:\w+(?:[-'’.]\w+)*|[^\w ])", f" {' '.join(line.split())}") if line.strip() else []


def sentences_of(unit: Unit | None) -> list[str]:
    """Splits a unit into sentences; a line end also ends one."""
    if unit is None:
        return []
    return [sentence for line in unit.lines for sentence in re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", line) if sentence]
