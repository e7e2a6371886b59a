"""Shapes of a timeline of counts, in CSS pixels. The drawing is `WIDTH` wide and fits a phone unscaled, which keeps text readable."""

from dataclasses import dataclass

from codebook.render.events import Kind
from codebook.sentences import Said

WIDTH = 320
PAD = 10
AXIS = 46
"""X of the axis; years are left of it."""
LINE = 16
CHARACTER_WIDTH = 6.6
"""Width of a character, rounded up."""
STEPS = tuple(digit * 10**power for power in range(4) for digit in (1, 2, 5))
"""Possible ranges of years."""


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
    """A count of events of a kind."""

    kind: Kind
    box: Box
    count: int
    words: Said


@dataclass(frozen=True)
class Drawing:
    """A whole drawing."""

    height: float
    ticks: tuple[Text, ...]
    """Years or ranges of years and, at the right, totals."""
    marks: tuple[Mark, ...]
    """Oldest first."""
    key: tuple[Kind, ...]
    description: Said
    """Text alternative."""
