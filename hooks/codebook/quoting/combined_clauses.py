"""Finds the clauses of a quotation that combines several, word for word."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from codebook.quoting.corpus import Corpus, Version
from codebook.quoting.matching import Quotation

FEWEST = 4
"""Words of an excerpt, unless it is a whole clause or heading."""
BETWEEN = frozenset(("and", "or", "but", "then", "also"))
"""Words that may be put between two clauses, one at a time."""


@dataclass(frozen=True)
class CombinedClauses:
    """Clauses of one version that a quotation combines."""

    version: str
    wordings: tuple[int, ...]
    follows: bool
    """Whether they follow each other there, with nothing left out or put between."""


@dataclass(frozen=True)
class _Excerpt:
    """A run of words of a quotation in one wording."""

    wording: int
    start: int
    end: int
    """In the quotation."""
    is_first: bool
    is_last: bool
    """Whether it begins and ends with the wording."""


def combined_clauses(quotation: Quotation, corpus: Corpus) -> CombinedClauses | None:
    """Returns the clauses that a quotation combines, of the first version by credit; None if no version has them."""
    for version in corpus.versions:
        if found := _of_version(quotation, corpus, version):
            return found
    return None


def _of_version(quotation: Quotation, corpus: Corpus, version: Version) -> CombinedClauses | None:
    excerpts = _ExcerptFinder(quotation.keys, corpus, version).rest(0, None, is_apart=False)
    if excerpts is None or len({excerpt.wording for excerpt in excerpts}) < 2:
        return None
    follows = all(one.is_last and other.is_first and other.start == one.end for one, other in pairwise(excerpts))
    follows = follows and all(_is_next(version, one, other) for one, other in pairwise(excerpts))
    return CombinedClauses(version.id, tuple(excerpt.wording for excerpt in excerpts), follows)


def _is_next(version: Version, one: _Excerpt, other: _Excerpt) -> bool:
    return version.order.index(other.wording) - version.order.index(one.wording) == 1


class _ExcerptFinder:
    """Divides the words of a quotation among the wordings of a version."""

    def __init__(self, keys: Sequence[str], corpus: Corpus, version: Version) -> None:
        self.keys, self.corpus, self.version = keys, corpus, version
        self.failed: set[tuple[int, bool, int]] = set()

    def rest(self, place: int, last: _Excerpt | None, *, is_apart: bool) -> tuple[_Excerpt, ...] | None:
        """Returns the excerpts from a place on, after an excerpt and perhaps a gap or a word between; None if there are none."""
        if place == len(self.keys):
            return () if last and not is_apart else None
        is_free = last is None or last.is_last or not self.keys[place - 1]
        heading = last.wording if last and self._is_heading(last) else -1
        if (place, is_free, heading) in self.failed:
            return None
        for excerpt in self._at(place):
            if (is_free or excerpt.is_first) and (
                heading < 0 or (last and _is_next(self.version, last, excerpt) and not is_apart)
            ):
                rest = self.rest(excerpt.end, excerpt, is_apart=False)
                if rest is not None:
                    return (excerpt, *rest)
        if last and not is_apart and (not self.keys[place] or self.keys[place] in BETWEEN):
            rest = self.rest(place + 1, last, is_apart=True)
            if rest is not None:
                return rest
        self.failed.add((place, is_free, heading))
        return None

    def _is_heading(self, excerpt: _Excerpt) -> bool:
        return self.corpus.wordings[excerpt.wording].kind == "heading"

    def _at(self, place: int) -> list[_Excerpt]:
        """Returns the longest run of words from a place on in each wording, if it is long enough: the longest first."""
        found = [excerpt for number in self.version.order if (excerpt := self._in(number, place))]
        return sorted(found, key=lambda excerpt: -excerpt.end)

    def _in(self, number: int, place: int) -> _Excerpt | None:
        text, length, start = self.corpus.texts[number], 0, -1
        while place + length < len(self.keys) and self.keys[place + length]:
            found = text.line.find(f" {' '.join(self.keys[place : place + length + 1])} ")
            if found < 0:
                break
            length, start = length + 1, found
        if start < 0:
            return None
        first = text.line.count(" ", 0, start)
        is_first, is_last = first == 0, first + length == len(text.keys)
        if length < FEWEST and not (is_first and is_last):
            return None
        return _Excerpt(number, place, place + length, is_first, is_last)
