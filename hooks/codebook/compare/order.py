"""Merges the order of two lists of names and finds which names moved."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence


def merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Returns the names of both, in the order of `new`; a name only in `old` follows its predecessor there."""
    known = set(new)
    behind = {before: name for before, name in zip((None, *old), old, strict=False) if name not in known}
    order: list[str] = []
    for name in (None, *new):
        if name is not None:
            order.append(name)
        gone = behind.pop(name, None)
        while gone is not None:
            order.append(gone)
            gone = behind.pop(gone, None)
    return order


def out_of_order(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Yields the fewest common names to move: all outside a longest increasing subsequence (Schensted 1961)."""
    known = {name: place for place, name in enumerate(old)}
    both = [name for name in new if name in known]
    places = [known[name] for name in both]
    ends: list[int] = []
    lengths = []
    for place in places:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    wanted = len(ends) - 1
    for index in range(len(places) - 1, -1, -1):
        if lengths[index] == wanted:
            wanted -= 1
        else:
            yield both[index]
