"""What a timeline is drawn of: boxes, words, marks, the lines of the key.

Lengths are CSS pixels of a drawing that is `WIDTH` wide, so that it fits a telephone as it is and stands beside the list elsewhere: nothing
in it is ever drawn smaller than it can be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from codebook.render.events import Event, Kind

WIDTH = 320
PAD = 10
"""Above the first and below the last thing that is drawn."""
AXIS = 46
"""The line of the scale; years stand left of it."""
LINE = 16
"""Of text."""
SIGN = 6.6
"""The width of a sign of text, rather more than less."""
STEPS = tuple(digit * 10**power for power in range(4) for digit in (1, 2, 5))
"""How many years a stretch, or the distance between two years that are named, can have."""


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: "Box") -> bool:
        """Whether the two have an area in common that could be seen; numbers are rounded to tenths and hundredths."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across > 0.02 and min(self.bottom, other.bottom) - max(self.y, other.y) > 0.02


@dataclass(frozen=True)
class Text:
    """Words, the box that they need, and where their line stands."""

    words: str
    box: Box

    @property
    def base(self) -> float:
        """The line that the letters stand on."""
        return round(self.box.y + self.box.height * 0.75, 1)


@dataclass(frozen=True)
class Mark:
    """A step, or in a counted stretch all steps of a kind: a day, or the whole time that its date may mean."""

    kind: Kind
    box: Box
    exact: bool
    words: str


@dataclass(frozen=True)
class Sign:
    """A line of the key."""

    kind: Kind
    shape: Literal["day", "time", "count"]
    words: str


@dataclass(frozen=True)
class Label:
    """What a step is called: the date, then the title, cut where it is long; and the line from its mark."""

    lines: tuple[Text, ...]
    leader: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Timeline:
    """All that is drawn."""

    height: float
    ticks: tuple[Text, ...]
    """Years; where steps are counted, stretches of years and, at the right, how many there are."""
    marks: tuple[Mark, ...]
    """Oldest first."""
    labels: tuple[Label, ...]
    """Oldest first; none where steps are counted."""
    key: tuple["Sign", ...]
    """What each mark that there is means."""
    axis: tuple[float, ...]
    """Where the line of the scale begins, where it has a notch for a year, and where it ends; empty where steps are counted."""
    told: str
    """What the picture shows, in a sentence."""


def told(events: Sequence[Event], how: str) -> str:
    """What a picture of some events shows, in sentences, with how it shows them."""
    first, last = events[0].date.words, events[-1].date.words
    count = "One step" if len(events) == 1 else f"{len(events)} steps, from {first} to {last}"
    return f"{count}, oldest at the top, on a scale of years. {how} The list on this page tells each in words."
