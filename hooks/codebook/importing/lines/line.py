"""A printed line, with where it is on its page."""

from dataclasses import dataclass
from functools import cached_property

from codebook.importing.source import Run


@dataclass(frozen=True)
class Printed:
    """A printed line. Widths are in columns for text and in points for PDF."""

    runs: tuple[Run, ...]
    """Its letters. A wide gap is a tab."""
    left: float
    right: float
    edge: float
    """Where the longest line beside it ends."""
    inner: float | None = None
    """Where the text begins after a number or bullet, if there is one."""
    page: int = 0
    above: float = 1.0
    """How far it is below the line before, in lines: 1 if there is no gap. 0 if it is the first of a page or column."""
    letter: float = 1.0
    """How wide a letter is."""
    size: float = 1.0
    """Of its letters."""
    is_alone: bool = False
    """Whether it is a paragraph by itself, such as a row with wide gaps."""
    heading: int = 0
    """The level of its heading, if the file says so or its letters are larger."""

    @cached_property
    def text(self) -> str:
        """Its letters."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def tail(self) -> str:
        """Its last letters: enough to see how a sentence ends, and little where somebody made an endless line."""
        return self.text[-200:].rstrip()[-80:]

    @cached_property
    def is_bold(self) -> bool:
        """Whether all of its letters are bold."""
        return all(run.bold for run in self.runs if run.text.strip())

    def is_shorter_for(self, after: "Printed") -> bool:
        """Whether the first word of the line after it would have fitted on it, so that the line ends where somebody ended it."""
        letter = (self.right - self.left) / max(1, len(self.text))
        word = after.text.split(maxsplit=1)[:1]
        return self.right + letter * (1 + len("".join(word))) < self.edge - 0.5 * letter
