"""Stretches: which words of two texts are the same, found in bounded work whatever the words are.

The longest words in a row that both have are taken first, then those before and behind them, and so on (Ratcliff and Metzener 1988, as
`difflib` has it): what is left together reads as a sentence. The time for that grows with the third power of how often a word is repeated,
and a proposed text is anybody's. So the work is counted, and limited by how many words there are. Texts that would take more are compared
in steps, each of them within the limit: what both begin and end with; whole sentences; the words between sentences that are the same. What
would still take more has nothing in common: it is shown as removed and added as a whole.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

LINE_END = "\n"
"""Stands among the words where a paragraph or an item of a list ends."""

WORK = 100
"""Looks at a pair of words, for each word: more than a unit of 500 words takes if every seventh of them was changed."""

_SENTENCE_END = frozenset((LINE_END, ".", "!", "?"))

Block = tuple[int, int, int]
"""Words in a row that both have: where in the first text, where in the second, and how many."""


@dataclass(frozen=True)
class Stretch:
    """Words in a row that are the same in both texts, or those that stand between two such rows."""

    before: slice
    """Where they stand in the first text."""
    after: slice
    """Where they stand in the second."""
    same: bool


def stretches(before: Sequence[str], after: Sequence[str]) -> Iterator[Stretch]:
    """Two texts from beginning to end, in turn what is the same and what is not; of the latter either side may be empty."""
    blocks = _blocks(before, after)
    found = _in_steps(before, after) if blocks is None else blocks
    a = c = 0
    for start, other, size in [*_joined(found), (len(before), len(after), 0)]:
        if a < start or c < other:
            yield Stretch(slice(a, start), slice(c, other), same=False)
        a, c = start + size, other + size
        if size:
            yield Stretch(slice(start, a), slice(other, c), same=True)


def _blocks(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Block] | None:
    """What both have, in order; None if it takes too much work to find."""
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
    """What both have, in order, as far as the limit lets it be found."""
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
    """What both have; if it takes too much work to find, what both begin and end with."""
    blocks = _blocks(before, after)
    if blocks is not None:
        return blocks
    start, end = _ends(before, after)
    return [(0, 0, start), (len(before) - end, len(after) - end, end)]


def _ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many words both begin with, and how many of the others both end with."""
    shorter = min(len(before), len(after))
    start = next((place for place in range(shorter) if before[place] != after[place]), shorter)
    left = shorter - start
    return start, next((place for place in range(left) if before[-1 - place] != after[-1 - place]), left)


def _sentences(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Words by the sentences that they stand in; a line end ends one as well."""
    ends = [place for place, word in enumerate(words, start=1) if word.strip(" ") in _SENTENCE_END]
    places = [0, *ends, len(words)]
    return [tuple(words[a:b]) for a, b in pairwise(places) if a < b]


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """What both have, where one block follows on another as one; without those that are empty."""
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
