"""Searches a text for the words of a quotation: all of them in order, or runs of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from codebook.quoting.comparable_words import ANY, Word, document_words, is_same_word, plain, visible

RUN = 3
"""Words that follow each other in the same order, without which nothing is near."""
MOST = 12
"""How many wordings a quotation is aligned with: those that share the most runs."""

Range = tuple[int, int]
"""Places of words, from the first to behind the last."""


@dataclass(frozen=True)
class Text:
    """A text as words."""

    text: str

    @cached_property
    def visible(self) -> str:
        """The text to compare, without invisible characters."""
        return visible(plain(self.text))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return document_words(self.visible)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its words as they are looked for."""
        return tuple(word.key for word in self.words)

    @cached_property
    def line(self) -> str:
        """Its words with a space on either side of each."""
        return f" {' '.join(self.keys)} "

    @cached_property
    def _starts(self) -> Mapping[int, int]:
        """The place of each word by the place of the space before it."""
        found, place = {}, 0
        for number, key in enumerate(self.keys):
            found[place] = number
            place += len(key) + 1
        return found

    def occurrences(self, phrase: str, first: int) -> Iterator[int]:
        """Yields the places of words where a phrase begins, from a word on; it has a space at both ends."""
        place = self.line.find(phrase)
        while place >= 0:
            if self._starts[place] >= first:
                yield self._starts[place]
            place = self.line.find(phrase, place + 1)


@dataclass(frozen=True)
class Quotation:
    """What somebody quotes: words, and gaps between them."""

    words: tuple[Word, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its words as they are looked for; a gap is empty."""
        return tuple(word.key for word in self.words)

    @cached_property
    def segments(self) -> tuple[Range, ...]:
        """The words between gaps."""
        ends = [place for place, key in enumerate(self.keys) if not key]
        return tuple(zip([0, *(end + 1 for end in ends)], [*ends, len(self.keys)], strict=True))

    def phrase(self, segment: Range) -> str:
        """Returns the words of a segment, with a space on either side of each."""
        return f" {' '.join(self.keys[slice(*segment)])} "

    def most(self, number: int) -> int:
        """Returns how many words the gap before a segment may replace."""
        return self.words[self.segments[number][0] - 1].most if number else ANY


def ranges_in(quotation: Quotation, text: Text) -> tuple[Range, ...] | None:
    """Returns where the segments of a quotation are in a text, one after the other; None if they are not."""
    failed: set[tuple[int, int]] = set()

    def after(number: int, first: int) -> tuple[Range, ...] | None:
        if number == len(quotation.segments):
            return ()
        if (number, first) in failed:
            return None
        segment, most = quotation.segments[number], quotation.most(number)
        for start in text.occurrences(quotation.phrase(segment), first):
            if number and most != ANY and start > first + most:
                break
            end = start + segment[1] - segment[0]
            rest = after(number + 1, end)
            if rest is not None:
                return ((start, end), *rest)
        failed.add((number, first))
        return None

    return after(0, 0)


def has_same_punctuation(quotation: Quotation, text: Text, ranges: Sequence[Range]) -> bool:
    """Whether capitals, and the punctuation between the words of each segment, are the same."""
    for (start, end), (first, _) in zip(quotation.segments, ranges, strict=True):
        for place in range(start, end):
            quoted, own = quotation.words[place], text.words[first + place - start]
            if not is_same_word(quoted, own, first=place == start) or (
                place > start and quoted.punctuation != own.punctuation
            ):
                return False
    return True


class Runs:
    """Which texts have which runs of words."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self._having: dict[str, set[int]] = {}
        for number, text in enumerate(texts):
            for run in runs_of(text.keys):
                self._having.setdefault(run, set()).add(number)

    def sharing(self, keys: Sequence[str]) -> list[int]:
        """Returns the texts that share runs with some words: those with the most first, then in their order."""
        shared: dict[int, int] = {}
        for run in dict.fromkeys(runs_of(keys)):
            for number in self._having.get(run, ()):
                shared[number] = shared.get(number, 0) + 1
        return sorted(shared, key=lambda number: (-shared[number], number))[:MOST]


def runs_of(keys: Sequence[str]) -> Iterator[str]:
    """Yields the runs of words; none over a gap."""
    for place in range(len(keys) - RUN + 1):
        if all(keys[place : place + RUN]):
            yield " ".join(keys[place : place + RUN])
