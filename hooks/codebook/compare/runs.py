"""The words of two texts: what is the same, deleted and inserted; and the sentences of a unit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from codebook.compare.word_diff import LINE_END, stretches
from codebook.model import Unit

_SHORT = 3
"""Letters. A word no longer than this that is the same between two that are not is told with them: it keeps nothing together."""


@dataclass(frozen=True)
class Run:
    """Words in a row that are in both texts, or in one of them."""

    kind: Literal["same", "deleted", "inserted"]
    words: tuple[str, ...]
    """Words and signs, each with the space before it, so that together they are the text; or `LINE_END`."""

    @property
    def text(self) -> str:
        """The words, with the spaces and line ends between them."""
        return "".join(self.words).strip(" ")

    @property
    def spaced(self) -> bool:
        """Whether a space stands before it."""
        return self.words[0].startswith(" ")


def differ(runs: Iterable[Run]) -> bool:
    """Whether any words were deleted or inserted."""
    return any(run.kind != "same" for run in runs)


def word_runs(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    """The words of two texts: what is the same, deleted and inserted."""
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
    """The words of a unit, with a sign where a paragraph or item ends."""
    if unit is None:
        return []
    return [word for line in unit.lines for word in (LINE_END, *split_words(line))][1:]


def split_words(line: str) -> list[str]:
    """The words and signs of a line, each with the space before it; the first word has one as well, since it may come to stand elsewhere."""
    return re.findall(r" ?(?:\w+(?:[-'’.]\w+)*|[^\w ])", f" {' '.join(line.split())}") if line.strip() else []


def sentences_of(unit: Unit | None) -> list[str]:
    """The sentences of a unit; a line end ends one as well."""
    if unit is None:
        return []
    return [sentence for line in unit.lines for sentence in re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", line) if sentence]
