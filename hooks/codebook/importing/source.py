"""What a reader makes of a file: its text as it is printed, each part with the place it was read from.

Readers decide nothing about the report. They do not recognise facts, withhold, or choose headings by their formatting: later steps do,
in the same way for every kind of file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Kind = Literal["Word", "PDF", "HTML", "text"]


class Refused(ValueError):  # noqa: N818 - it names what happened to a file, as `Faults` does
    """A file that is not read. The message says what is wrong and what to do."""

    def __init__(self, wrong: str, todo: str) -> None:
        super().__init__(f"{wrong}; {todo}")
        self.wrong = wrong
        self.todo = todo


@dataclass(frozen=True, order=True)
class Place:
    """Where something was read. 0 if that is not known: Word has no pages, a picture on a page has no paragraph."""

    page: int = 0
    """The page, from 1, as it lies in the file; not the printed number."""
    paragraph: int = 0
    """The paragraph, counted from 1 through the whole file, those of tables included."""

    def __str__(self) -> str:
        named = (("page", self.page), ("paragraph", self.paragraph))
        return ", ".join(f"{name} {number}" for name, number in named if number) or "the file"


NOWHERE = Place()
"""A place that is not known."""


@dataclass(frozen=True)
class Run:
    """Text with one formatting. A line break is `\\n`, a tab `\\t`; a printed space is a space."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: bool = False
    """Small and above the line, as the mark of a note often is."""
    capitals: bool = False
    """Printed in capitals, although the letters of the file are small. `text` has the file's letters."""
    note: str = ""
    """If it is the mark of a note: the note's `id`. `text` then is the mark as printed."""


@dataclass(frozen=True)
class Number:
    """A number or bullet that is not in the text of the file, because Word or the browser computes it."""

    text: str
    """As printed, with its punctuation: `2.1`, `2.1.`, `(a)`. A bullet is its character: `•`."""
    level: int = 0
    """How deep it is in its list, from 0."""
    is_bullet: bool = False
    is_typed: bool = False
    """Whether it was typed in the text. Only `typed_numbers` sets it; readers leave such a number in the runs."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, without its printed line ends. A heading is a paragraph too."""

    runs: tuple[Run, ...]
    place: Place = Place()
    number: Number | None = None
    """A computed number. A typed number, as always in PDF, stays in the runs until a later step."""
    style: str = ""
    """The style's name in the file: `List Bullet`, `Title`, `li`. Empty if there is none."""
    heading: int = 0
    """The level of the heading from 1, if the file itself says that it is one. 0 if only its formatting does. In PDF, by the size of its letters,
    which nothing else keeps."""
    indent: int = 0
    """How deep it is indented as an item of a list, from 0."""

    @property
    def text(self) -> str:
        """Its letters, without a computed number."""
        return "".join(run.text for run in self.runs)

    @property
    def printed(self) -> str:
        """Its words as printed, with white space folded."""
        return " ".join(f"{self.number.text if self.number else ''} {self.text}".split())


@dataclass(frozen=True)
class Cell:
    """A cell of a table, or a place in it that another cell covers."""

    paragraphs: tuple[Paragraph, ...] = ()
    columns: int = 1
    rows: int = 1
    """How many columns and rows it covers."""
    part_of: Literal["", "<", "^"] = ""
    """Whether the cell on the left or above covers this place, which then has no words."""


@dataclass(frozen=True)
class Table:
    """A table. Every row has a cell for each column."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place = Place()


Block = Paragraph | Table


@dataclass(frozen=True)
class Note:
    """A footnote or endnote."""

    id: str
    mark: str
    """As printed: `1`, `ii`, `*`."""
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class LeftOut:
    """Something in the file that is not among the blocks."""

    place: Place
    what: str
    """What it is, as in “the foot of the page”, “a picture”."""
    words: str = ""
    """Its words, if it has any."""
    is_private: bool = False
    """Whether its words must not be shown, such as hidden text or a comment that somebody forgot. They are only counted."""


@dataclass(frozen=True)
class Doubt:
    """Something that the reader is not sure of, for the editor to compare with the file."""

    place: Place
    what: str
    """What was done and what to compare, in a sentence."""


@dataclass(frozen=True)
class Line:
    """A line of text as the second reading found it."""

    text: str
    place: Place = Place()


@dataclass(frozen=True)
class Source:
    """A file, read."""

    kind: Kind
    name: str
    """The file's name."""
    sha256: str
    blocks: tuple[Block, ...]
    second_reading: tuple[Line, ...]
    """The text of the whole file, read a second time in a simpler way, to compare with the blocks, notes and what was left out. No word may be
    missing here: for Word every text in the order of the file, for PDF what another program finds."""
    notes: tuple[Note, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    pages: int = 0
    """How many pages the file has; 0 if it does not say."""
    accepted: bool = False
    """Whether tracked changes were read as if all of them were accepted."""
    has_people: bool = False
    """Whether the file names people apart from its text, such as its author in its properties. Its SHA-256 is not kept then."""


@dataclass(frozen=True)
class InputFile:
    """A file to read."""

    data: bytes
    name: str
    accept: bool = False
    """Whether tracked changes may be read as if all of them were accepted."""

    @property
    def sha256(self) -> str:
        """The file's SHA-256."""
        return sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Reader:
    """Reads one kind of file."""

    kind: Kind
    fits: Callable[[bytes], bool]
    """Whether a file is of this kind, by its first bytes or by what is in it. Fast, and raises nothing."""
    read: Callable[[InputFile], Source]
    """Raises `Refused`, and nothing else."""


def paragraphs(source: Source) -> Iterator[Paragraph]:
    """Yields every paragraph, those in tables and notes included, in the order of reading."""
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs
    for note in source.notes:
        yield from note.paragraphs
