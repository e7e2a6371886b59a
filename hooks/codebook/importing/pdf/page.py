"""What a page of a PDF has: letters with their places, lines that are drawn, pictures."""

from dataclasses import dataclass, field

UPRIGHT = 0.02
"""How far from level a line of text may be."""


@dataclass(frozen=True)
class Span:
    """Letters that the file draws at once, in points from the lower left corner of the page."""

    text: str
    xs: tuple[float, ...]
    """Where each letter begins, and where the last one ends."""
    y: float
    """The line on which they are."""
    size: float
    bold: bool = False
    italic: bool = False
    struck: bool = False
    is_hidden: bool = False
    """Whether they are not printed."""
    is_level: bool = True
    """Whether they are printed from left to right."""

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.xs[0]

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.xs[-1]


@dataclass(frozen=True)
class Rule:
    """A straight line that is drawn, level or upright."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_level(self) -> bool:
        """Whether it goes from left to right."""
        return self.right - self.left >= self.top - self.bottom


@dataclass
class Page:
    """A page."""

    width: float
    height: float
    spans: list[Span] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)
    """The middles of small filled shapes, such as bullets that are drawn."""
    pictures: int = 0
    fields: int = 0
    """Fields of a form, and remarks of somebody who read the file."""
    second_reading: str = ""
    """Its text as another program finds it."""
    unknown: int = 0
    """Letters that the file does not name."""
