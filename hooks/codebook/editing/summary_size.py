"""Fits entries into a size limit: GitHub shows nothing of a summary that exceeds it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 100_000
"""Maximum bytes of an entry; the longest unit fits with before, after and diff."""
TOO_LONG = "too long to be shown here; look at the file"


@dataclass(frozen=True)
class Entry:
    """An entry of a summary."""

    full: str
    short: str = ""

    @property
    def variants(self) -> Iterator[str]:
        """Yields versions, longest first."""
        yield self.full
        if self.short:
            yield f"{self.short}: {TOO_LONG}"


@dataclass(frozen=True)
class Fitted:
    """Entries that fit, in order, and the number left out."""

    shown: tuple[str, ...]
    left: int
    size: int

    def left_out(self, one: str, several: str) -> str:
        """Returns a sentence with the number left out; empty for 0."""
        more = f"1 more {one} is" if self.left == 1 else f"{self.left:,} more {several} are"
        return (
            f"**{more} left out here**, because the host does not show longer text; see the files." if self.left else ""
        )


def fit_entries(entries: Iterable[Entry], room: int) -> Fitted:
    """Fits entries into `room` bytes, each full or short; one too long does not stop later ones."""
    shown: list[str] = []
    left = size = 0
    for entry in entries:
        for variant in entry.variants:
            needed = len(variant.encode()) + 1
            if needed <= LONGEST and size + needed <= room:
                shown.append(variant)
                size += needed
                break
        else:
            left += 1
    return Fitted(tuple(shown), left, size)
