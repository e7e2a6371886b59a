"""Fitting: of many entries those that a host shows; it shows nothing of a text that is too long, so that one entry would hide all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 100_000
"""Bytes of one entry: all words of the longest unit before and after, and both together."""
TOO_LONG = "too long to be shown here; look at the file"


@dataclass(frozen=True)
class Entry:
    """What is told of one thing."""

    full: str
    short: str = ""
    """What is told where the whole is too long."""

    @property
    def ways(self) -> Iterator[str]:
        """How it can be told, the longest first."""
        yield self.full
        if self.short:
            yield f"{self.short}: {TOO_LONG}"


@dataclass(frozen=True)
class Fitted:
    """The entries that fit, in order, and how many do not."""

    told: tuple[str, ...]
    left: int
    size: int
    """Bytes, with a line end behind each."""

    def left_out(self, one: str, several: str) -> str:
        """How many entries are left out, in words; empty if none is."""
        more = f"1 more {one} is" if self.left == 1 else f"{self.left:,} more {several} are"
        return f"**{more} left out here**, since the host shows no longer text; look at the files." if self.left else ""


def fitting(entries: Iterable[Entry], room: int) -> Fitted:
    """As many entries as fit into so many bytes, each whole or short; a long one hides none behind it."""
    told: list[str] = []
    left = size = 0
    for entry in entries:
        for way in entry.ways:
            needed = len(way.encode()) + 1
            if needed <= LONGEST and size + needed <= room:
                told.append(way)
                size += needed
                break
        else:
            left += 1
    return Fitted(tuple(told), left, size)
