"""A printed line, with where it is on its page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from codebook.importing.source import Doubt, Place, Run

_FIELD = re.compile(r"[^\t]{2,45}:\t[^\t]*")
_NAMED_FIELD = re.compile(
    r"(?:(?:report )?(?:to|from|by|title|author)|report of|subject|title|(?:meeting )?date(?: of (?:meeting|decision))?|committee|meeting|author|contact officer"
    r"|(?:electoral )?(?:wards?|divisions?)(?: affected)?|agenda item|key decision|portfolio holder|decision maker)\t[^\t]*",
    re.IGNORECASE,
)
"""A field without a colon."""


@dataclass(frozen=True)
class PrintedLine:
    """A printed line. Widths are in columns for text and in points for PDF."""

    runs: tuple[Run, ...]
    """Its letters. A wide gap is a tab."""
    left: float
    right: float
    right_margin: float
    """Where its lines end at most."""
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
    """Whether it is a paragraph alone, such as a row with wide gaps."""
    is_field: bool = False
    """Whether it is a field: a name, a wide gap and a value, such as “To: Cabinet”. `inner` is where the value begins."""
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

    def is_shorter_for(self, after: "PrintedLine") -> bool:
        """Whether the first word of the next line would have fitted, so somebody ended the line here."""
        letter = (self.right - self.left) / max(1, len(self.text))
        word = after.text.split(maxsplit=1)[:1]
        return self.right + letter * (1 + len("".join(word))) < self.right_margin - 0.5 * letter


def is_field(text: str) -> bool:
    """Whether a text with tabs for wide gaps is a field of the head of a report."""
    return _FIELD.fullmatch(text) is not None or _NAMED_FIELD.fullmatch(text) is not None


def table_row_doubts(lines: Iterable[PrintedLine]) -> Iterator[Doubt]:
    """Yields a doubt for each group of lines with wide gaps, as the rows of a table have."""
    was_row = False
    for line in lines:
        is_row = line.is_alone and "\t" in line.text
        if is_row and not was_row:
            first = line.text[:60].replace("\t", " ")
            what = f"“{first}” has wide gaps, as the row of a table has; compare it and the lines below"
            yield Doubt(Place(line.page), what)
        was_row = is_row
