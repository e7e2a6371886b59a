"""Finds the common words of two texts with bounded work.

Algorithm: the longest common run of words first, then recursively on both sides (Ratcliff and Metzener 1988, as in `difflib`), which
keeps phrases together. Its time grows with the cube of how often a word repeats, and proposed texts are untrusted, so work is limited
in proportion to the number of words. Beyond the limit, texts are compared in steps, each within the limit: common prefix and suffix, whole
sentences, then words between common sentences. What still exceeds it is shown as removed and added.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

LINE_END = "\n"
"""End of a paragraph or list item."""

WORK = 100
"""Word comparisons allowed per word. A unit of 500 words with every seventh changed needs fewer."""

_SENTENCE_END = frozenset((LINE_END, ".", "!", "?"))

Block = tuple[int, int, int]
"""A common run of words: start in the first text, start in the second, length."""


@dataclass(frozen=True)
class Hunk:
    """A common run of words, or the differing words between two."""

    before: slice
    after: slice
    same: bool


def split_words(line: str) -> list[str]:
    """Splits a line into words and punctuation, each with its leading space. The first gets one too, because it may move into a line."""
    return re.findall(r" ?(?:\w+(?:[-'’.]\w+)*|[^\w ])", f" {' '.join(line.split())}") if line.strip() else []


def hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[Hunk]:
    """Yields hunks that cover both texts, same and differing alternately; one side of a differing one may be empty."""
    blocks = _blocks(before, after)
    found = _in_steps(before, after) if blocks is None else blocks
    a = c = 0
    for start, other, size in [*_joined(found), (len(before), len(after), 0)]:
        if a < start or c < other:
            yield Hunk(slice(a, start), slice(c, other), same=False)
        a, c = start + size, other + size
        if size:
            yield Hunk(slice(start, a), slice(other, c), same=True)


def _blocks(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Block] | None:
    """Returns the common blocks in order; None if the work limit is exceeded."""
    often = Counter(after)
    looks = [0, *accumulate(3 + often[item] for item in before)]
    left = WORK * (len(before) + len(after))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    pending, found = [(0, len(before), 0, len(after))], []
    while pending:
        a, b, c, d = pending.pop()
        left -= looks[b] - looks[a]
        if left < 0:
            return None
        start, other, size = matcher.find_longest_match(a, b, c, d)
        if size:
            found.append((start, other, size))
            around = (a, start, c, other), (start + size, b, other + size, d)
            pending += [(a, b, c, d) for a, b, c, d in around if a < b and c < d]
    return sorted(found)


def _in_steps(before: Sequence[str], after: Sequence[str]) -> Iterator[Block]:
    """Yields the common blocks in order that can be found within the work limit."""
    start, end = _ends(before, after)
    yield 0, 0, start
    old, new = (_sentences(words[start : len(words) - end]) for words in (before, after))
    firsts, others = ([*accumulate(map(len, sentences), initial=start)] for sentences in (old, new))
    a = c = start
    for i, j, size in [*(_blocks(old, new) or ()), (len(old), len(new), 0)]:
        between = _between(before[a : firsts[i]], after[c : others[j]])
        yield from ((a + place, c + other, more) for place, other, more in between)
        yield firsts[i], others[j], firsts[i + size] - firsts[i]
        a, c = firsts[i + size], others[j + size]
    yield len(before) - end, len(after) - end, end


def _between(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """Returns the common blocks, or only the common prefix and suffix if the work limit is exceeded."""
    blocks = _blocks(before, after)
    if blocks is not None:
        return blocks
    start, end = _ends(before, after)
    return [(0, 0, start), (len(before) - end, len(after) - end, end)]


def _ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """Returns the lengths of the common prefix and of the common suffix of the rest."""
    shorter = min(len(before), len(after))
    start = next((place for place in range(shorter) if before[place] != after[place]), shorter)
    left = shorter - start
    return start, next((place for place in range(left) if before[-1 - place] != after[-1 - place]), left)


def _sentences(words: Sequence[str]) -> list[tuple[str, ...]]:
    ends = [place for place, word in enumerate(words, start=1) if word.strip(" ") in _SENTENCE_END]
    places = [0, *ends, len(words)]
    return [tuple(words[a:b]) for a, b in pairwise(places) if a < b]


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    a = c = size = 0
    for start, other, more in blocks:
        if (start, other) == (a + size, c + size):
            size += more
        elif more:
            if size:
                yield a, c, size
            a, c, size = start, other, more
    if size:
        yield a, c, size
