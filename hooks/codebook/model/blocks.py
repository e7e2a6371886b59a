"""Blocks of text (paragraphs, headings, lists and tables) and their words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal


@dataclass(frozen=True)
class Span:
    """Text in one style. A printed line break is a span of `\\n` alone."""

    text: str
    style: Literal["", "em", "strong"] = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    kind: ClassVar = "paragraph"
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading. Its words are the document's, its level is set by editors."""

    kind: ClassVar = "heading"
    spans: tuple[Span, ...]
    level: int


@dataclass(frozen=True)
class Item:
    """A list item; `marker` is the printed number (`1.`), or empty for a bullet."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Listing:
    """A list."""

    kind: ClassVar = "listing"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table with one heading row."""

    kind: ClassVar = "table"
    head: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]


Block = Paragraph | Heading | Listing | Table


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yields the text of blocks in reading order, white space unchanged."""
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
    """Yields the text of blocks with white space folded: a string per paragraph, item and table row."""
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
    """Joins strings, with white space folded."""
    return " ".join(" ".join(pieces).split())
