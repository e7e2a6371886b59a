"""Pairs the items of two lists before their words are compared, because words alone could show one item as another item renamed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from codebook.compare.word_diff import LINE_END, Hunk, hunks, split_words
from codebook.model import Heading, Paragraph, Unit
from codebook.model.blocks import lines, with_brackets

_SIMILAR = 0.5
"""Two items are versions of one item if they share more than this part of their words."""
_MOST_PAIRS = 2_500
"""Pairs of items compared between two unchanged items."""


@dataclass(frozen=True)
class Passage:
    """An item of a list, a table row, or consecutive paragraphs."""

    lines: tuple[str, ...]
    is_item: bool

    @property
    def key(self) -> str:
        """Its text, and whether it is an item."""
        return "\n".join(("*" if self.is_item else "", *self.lines))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, with `LINE_END` between lines."""
        return tuple(word for line in self.lines for word in (LINE_END, *split_words(line)))[1:]

    @cached_property
    def counted(self) -> Counter[str]:
        """How often it has each word, without punctuation."""
        return Counter(word.strip(" ").lower() for word in self.words if word.strip(" \n")[:1].isalnum())

    def resembles(self, other: "Passage") -> float:
        """Returns the share of words in common, from 0 to 1; 0 for an item and a paragraph."""
        total = self.counted.total() + other.counted.total()
        if self.is_item != other.is_item or not total:
            return 0
        return 2 * (self.counted & other.counted).total() / total


def passages(unit: Unit | None) -> list[Passage]:
    """Returns the passages of a unit, in order. A printed number belongs to the first."""
    found: list[Passage] = []
    for block in unit.blocks if unit else ():
        text = tuple(filter(None, lines(with_brackets((block,)))))
        if not isinstance(block, Paragraph | Heading):
            found += [Passage((line,), is_item=True) for line in text]
        elif found and not found[-1].is_item:
            found[-1] = Passage((*found[-1].lines, *text), is_item=False)
        elif text:
            found.append(Passage(text, is_item=False))
    if unit and unit.number:
        first = found[0] if found else Passage(("",), is_item=False)
        found[:1] = [replace(first, lines=(f"{unit.number} {first.lines[0]}".strip(), *first.lines[1:]))]
    return found


def words_of(found: Sequence[Passage]) -> list[str]:
    """Returns the words of passages, with `LINE_END` between lines."""
    return [word for passage in found for word in (LINE_END, *passage.words)][1:]


def paired(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[tuple[slice, slice]]:
    """Yields the passages of both to compare with each other, in order; one side may be empty."""
    for found in hunks([one.key for one in old], [one.key for one in new]):
        if found.same:
            starts = zip(_places(found.before), _places(found.after), strict=True)
            yield from ((slice(a, a + 1), slice(c, c + 1)) for a, c in starts)
        elif _can_pair(old[found.before], new[found.after]):
            yield from _similar(old, new, found)
        else:
            yield found.before, found.after


def _places(covered: slice) -> range:
    return range(covered.start, covered.stop)


def _can_pair(old: Sequence[Passage], new: Sequence[Passage]) -> bool:
    has_items = all(any(passage.is_item for passage in side) for side in (old, new))
    return has_items and len(old) * len(new) <= _MOST_PAIRS


def _similar(old: Sequence[Passage], new: Sequence[Passage], found: Hunk) -> Iterator[tuple[slice, slice]]:
    """Yields the most similar passages as pairs, in order, and each other passage alone (longest common subsequence, weighted)."""
    before, after = _places(found.before), _places(found.after)
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    shares = [[_share(old[a], new[c]) for c in after] for a in before]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], shares[i][j] + best[i + 1][j + 1])
    i = j = 0
    while i < len(before) or j < len(after):
        a, c = before.start + i, after.start + j
        both = i < len(before) and j < len(after)
        if both and shares[i][j] and best[i][j] == shares[i][j] + best[i + 1][j + 1]:
            yield slice(a, a + 1), slice(c, c + 1)
            i, j = i + 1, j + 1
        elif i < len(before) and (j == len(after) or best[i][j] == best[i + 1][j]):
            yield slice(a, a + 1), slice(c, c)
            i += 1
        else:
            yield slice(a, a), slice(c, c + 1)
            j += 1


def _share(old: Passage, new: Passage) -> float:
    share = old.resembles(new)
    return share if share > _SIMILAR or not (old.is_item or new.is_item) else 0
