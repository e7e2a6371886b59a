"""Text as it is written: paragraphs, headings, lists and tables, and the words in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal


@dataclass(frozen=True)
class Span:
    """A run of words in one style. A line end that the source prints is a span of `\\n` alone."""

    text: str
    style: Literal["", "em", "strong"] = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    kind: ClassVar = "paragraph"
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; its words are the document's, its level is ours."""

    kind: ClassVar = "heading"
    spans: tuple[Span, ...]
    level: int
    """2 to 6."""


@dataclass(frozen=True)
class Item:
    """One item of a list; `marker` holds a number that the document prints (`1.`), or nothing for a bullet."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Listing:
    """A list."""

    kind: ClassVar = "listing"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table with one row of headings."""

    kind: ClassVar = "table"
    head: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]


Block = Paragraph | Heading | Listing | Table


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of some blocks in reading order, as pieces of text with their white space as it is."""
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans):
                yield "".join(span.text for span in spans)
            case Listing(items):
                for item in items:
                    yield item.marker
                    yield from words(item.blocks)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        yield "".join(span.text for span in cell)


def lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of some blocks with white space folded, each paragraph, item and row of a table by itself."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield folded(words((block,)))
            case Listing(items):
                for item in items:
                    first, *rest = [*lines(item.blocks)] or [""]
                    yield folded([item.marker, first])
                    yield from rest
            case Table(head, rows):
                for row in (head, *rows):
                    yield folded("".join(span.text for span in cell) for cell in row)


def folded(pieces: Iterable[str]) -> str:
    """Pieces of text as one, with white space folded."""
    return " ".join(" ".join(pieces).split())
