"""Finds clauses that a quotation runs together: word for word, but not of one clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from codebook.quoting.known import Quotation
from codebook.quoting.wordings import Known, Version

FEWEST = 4
"""Words of a piece, unless it is a whole clause or heading."""
BETWEEN = frozenset(("and", "or", "but", "then", "also"))
"""Words that may be put between two clauses, one at a time."""


@dataclass(frozen=True)
class Joined:
    """Clauses of one version that a quotation runs together."""

    version: str
    wordings: tuple[int, ...]
    follows: bool
    """Whether they follow each other there, with nothing left out or put between."""


@dataclass(frozen=True)
class _Piece:
    """A run of words of a quotation in one wording."""

    wording: int
    start: int
    end: int
    """In the quotation."""
    is_first: bool
    is_last: bool
    """Whether it begins and ends with the wording."""


def joined(quotation: Quotation, known: Known) -> Joined | None:
    """Returns the clauses of the first version by credit that make up a quotation; None if it is not made up so."""
    for version in known.versions:
        if found := _of_version(quotation, known, version):
            return found
    return None


def _of_version(quotation: Quotation, known: Known, version: Version) -> Joined | None:
    pieces = _Pieces(quotation.keys, known, version).rest(0, None, is_apart=False)
    if pieces is None or len({piece.wording for piece in pieces}) < 2:
        return None
    follows = all(one.is_last and other.is_first and other.start == one.end for one, other in pairwise(pieces))
    follows = follows and all(_is_next(version, one, other) for one, other in pairwise(pieces))
    return Joined(version.id, tuple(piece.wording for piece in pieces), follows)


def _is_next(version: Version, one: _Piece, other: _Piece) -> bool:
    return version.order.index(other.wording) - version.order.index(one.wording) == 1


class _Pieces:
    """Divides the words of a quotation among the wordings of a version."""

    def __init__(self, keys: Sequence[str], known: Known, version: Version) -> None:
        self.keys, self.known, self.version = keys, known, version
        self.failed: set[tuple[int, bool, int]] = set()

    def rest(self, place: int, last: _Piece | None, *, is_apart: bool) -> tuple[_Piece, ...] | None:
        """Returns the pieces from a place on, after a piece and perhaps a gap or a word between; None if there are none."""
        if place == len(self.keys):
            return () if last and not is_apart else None
        is_free = last is None or last.is_last or not self.keys[place - 1]
        heading = last.wording if last and self._is_heading(last) else -1
        if (place, is_free, heading) in self.failed:
            return None
        for piece in self._at(place):
            if (is_free or piece.is_first) and (
                heading < 0 or (last and _is_next(self.version, last, piece) and not is_apart)
            ):
                rest = self.rest(piece.end, piece, is_apart=False)
                if rest is not None:
                    return (piece, *rest)
        if last and not is_apart and (not self.keys[place] or self.keys[place] in BETWEEN):
            rest = self.rest(place + 1, last, is_apart=True)
            if rest is not None:
                return rest
        self.failed.add((place, is_free, heading))
        return None

    def _is_heading(self, piece: _Piece) -> bool:
        return self.known.wordings[piece.wording].kind == "heading"

    def _at(self, place: int) -> list[_Piece]:
        """Returns the longest run of words from a place on in each wording, if it is long enough: the longest first."""
        found = [piece for number in self.version.order if (piece := self._in(number, place))]
        return sorted(found, key=lambda piece: -piece.end)

    def _in(self, number: int, place: int) -> _Piece | None:
        text, length, start = self.known.texts[number], 0, -1
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
        return _Piece(number, place, place + length, is_first, is_last)
