"""The same, deleted and inserted words of two texts, and the sentences of a unit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, cast

from codebook.compare.items import Passage, paired, passages, words_of
from codebook.compare.word_diff import LINE_END, Hunk, hunks
from codebook.model import Unit
from codebook.model.outline import character_styles

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
    return _runs(before, after, list(hunks(before, after)))


def _runs(before: Sequence[str], after: Sequence[str], found: Sequence[Hunk]) -> Iterator[Run]:
    pending: tuple[list[str], list[str]] = ([], [])
    for index, hunk in enumerate(found):
        words = before[hunk.before]
        if not hunk.same or (0 < index < len(found) - 1 and _keeps_nothing_together(words)):
            pending[0].extend(words)
            pending[1].extend(after[hunk.after])
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


def unit_runs(before: Unit | None, after: Unit | None) -> Iterator[Run]:
    """Yields the runs that turn one unit into the other; the items of lists are paired first."""
    old, new = passages(before), passages(after)
    return _runs(words_of(old), words_of(new), _joined(_hunks(old, new)))


def _hunks(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Hunk]:
    """Yields the hunks of words of all pairs of passages."""
    a = c = 0
    for first, second in paired(old, new):
        before, after = (
            [word for place in range(covered.start, covered.stop) for word in (LINE_END, *side[place].words)]
            for covered, side in ((first, old), (second, new))
        )
        before, after = before[not first.start :], after[not second.start :]  # no line end before the first passage
        for found in hunks(before, after):
            yield Hunk(_shifted(found.before, a), _shifted(found.after, c), found.same)
        a, c = a + len(before), c + len(after)


def _shifted(covered: slice, by: int) -> slice:
    return slice(covered.start + by, covered.stop + by)


def _joined(found: Iterable[Hunk]) -> list[Hunk]:
    """Joins neighbours of one kind."""
    joined: list[Hunk] = []
    for one in found:
        if joined and joined[-1].same == one.same:
            last = joined.pop()
            before, after = slice(last.before.start, one.before.stop), slice(last.after.start, one.after.stop)
            joined.append(Hunk(before, after, one.same))
        else:
            joined.append(one)
    return joined


def unit_sentences(before: Unit | None, after: Unit | None) -> Iterator[tuple[str, str]]:
    """Yields pairs of differing sentences, before and after; either may be empty. A line end also ends a sentence."""
    old, new = passages(before), passages(after)
    for first, second in paired(old, new):
        was, current = _sentences(old[first]), _sentences(new[second])
        for found in hunks(was, current):
            if not found.same:
                yield " ".join(was[found.before]), " ".join(current[found.after])


def _sentences(found: Iterable[Passage]) -> list[str]:
    lines = (line for passage in found for line in passage.lines)
    return [sentence for line in lines for sentence in re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", line) if sentence]


Restyled = Literal["added", "removed", "changed", "struck", "unstruck"]


def restyled(before: Unit, after: Unit) -> Iterator[tuple[Restyled, str]]:
    """Yields words in both units whose emphasis was added, removed or changed (italic to bold), or that were struck out or no longer are, in order."""
    old, new = passages(before), passages(after)
    styles = _styles(before, words_of(old)), _styles(after, words_of(new))
    words, last = words_of(new), ""
    pending: list[str] = []
    for found in _hunks(old, new):
        places = zip(
            range(found.before.start, found.before.stop), range(found.after.start, found.after.stop), strict=False
        )
        for a, c in places if found.same else ():
            how = _restyled(styles[0][a], styles[1][c])
            if how != last and pending:
                yield cast("Restyled", last), "".join(pending).strip()
                pending = []
            last = how
            pending += [words[c].replace(LINE_END, " ")] if how else []
    if pending:
        yield cast("Restyled", last), "".join(pending).strip()


def _styles(unit: Unit, words: Iterable[str]) -> list[tuple[str, ...]]:
    """Returns the styles of the characters of each word."""
    characters = iter(character_styles(unit))
    return [tuple(islice(characters, len(word.strip()))) for word in words]


def _restyled(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    if before == after:
        return ""
    struck = [any("s" in style.split() for style in styles) for styles in (before, after)]
    if struck[0] != struck[1]:
        return "struck" if struck[1] else "unstruck"
    return "changed" if any(before) and any(after) else "added" if any(after) else "removed"
