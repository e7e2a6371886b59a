"""Shapes of a timeline, in CSS pixels. The drawing is `WIDTH` wide and fits a phone unscaled, which keeps text readable."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from codebook.render.events import Event, Kind

WIDTH = 320
PAD = 10
AXIS = 46
"""X of the axis; years are left of it."""
LINE = 16
SIGN = 6.6
"""Width of a character, rounded up."""
STEPS = tuple(digit * 10**power for power in range(4) for digit in (1, 2, 5))
"""Possible ranges and distances between labelled years."""


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Bottom edge."""
        return self.y + self.height

    def meets(self, other: "Box") -> bool:
        """Whether two boxes visibly overlap; the tolerance covers rounding to two decimals."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across > 0.02 and min(self.bottom, other.bottom) - max(self.y, other.y) > 0.02


@dataclass(frozen=True)
class Text:
    """A line of text and its box."""

    words: str
    box: Box

    @property
    def base(self) -> float:
        """Baseline."""
        return round(self.box.y + self.box.height * 0.75, 1)


@dataclass(frozen=True)
class Mark:
    """An event, or a count of events of a kind. Its box is a day, or the range of an inexact date."""

    kind: Kind
    box: Box
    exact: bool
    words: str


@dataclass(frozen=True)
class Sign:
    """An entry of the key."""

    kind: Kind
    shape: Literal["day", "time", "count"]
    words: str


@dataclass(frozen=True)
class Label:
    """An event's label: date, then title, wrapped and cut; and the points of its leader line."""

    lines: tuple[Text, ...]
    leader: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Timeline:
    """A whole drawing."""

    height: float
    ticks: tuple[Text, ...]
    """Years; in counted timelines, ranges of years and, at the right, totals."""
    marks: tuple[Mark, ...]
    """Oldest first."""
    labels: tuple[Label, ...]
    """Oldest first; empty in counted timelines."""
    key: tuple["Sign", ...]
    axis: tuple[float, ...]
    """Y of the axis start, of each notch and of the end; empty in counted timelines."""
    told: str


def told(events: Sequence[Event], how: str) -> str:
    """Returns the text alternative of a drawing; `how` explains its marks."""
    first, last = events[0].date.words, events[-1].date.words
    count = "One step" if len(events) == 1 else f"{len(events)} steps, from {first} to {last}"
    return f"{count}, oldest at the top, on a scale of years. {how} The list on this page tells each in words."
