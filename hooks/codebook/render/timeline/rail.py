"""Timeline as a list with a rail of years, for short histories. Every entry is a link, and text scales."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from codebook.render.events import KINDS, Event, Kind

MOST = 40
"""Events in a list; more are counted."""


@dataclass(frozen=True)
class KeyMark:
    """An entry of the key: a mark on the rail."""

    kind: Kind
    shape: Literal["day", "time"]
    """`time` is a date of which the day is not known."""


@dataclass(frozen=True)
class Year:
    """A year with events."""

    year: int
    entries: tuple[Event, ...]
    """Oldest first."""
    skips: bool
    """Whether years without events are between it and the one before."""


@dataclass(frozen=True)
class Rail:
    """A whole list, oldest first."""

    years: tuple[Year, ...]
    key: tuple[KeyMark, ...]


def rail(events: Sequence[Event]) -> Rail:
    """Returns the list of events, which are sorted oldest first."""
    years: list[Year] = []
    for year, found in groupby(events, key=lambda event: event.date.year):
        years.append(Year(year, tuple(found), bool(years) and year > years[-1].year + 1))
    there = {(event.kind, event.date.exact) for event in events}
    marks = [
        KeyMark(kind, "day" if exact else "time") for kind in KINDS for exact in (True, False) if (kind, exact) in there
    ]
    return Rail(tuple(years), tuple(marks))
