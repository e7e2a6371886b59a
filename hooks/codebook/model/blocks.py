"""Blocks of text (paragraphs, headings, lists and tables) and their words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar, Literal

STRUCK = "[struck out: ", "]"
"""Our words around words that a document prints struck out, wherever a line through them cannot be shown."""


@dataclass(frozen=True)
class Span:
    """Text in one style. A printed line break is a span of `\\n` alone."""

    text: str
    style: str = ""
    """Its marks, joined by spaces in this order: `s` (struck out), `strong`, `em`."""
    note: str = ""
    """If it is the mark of a note: the note's label."""

    @property
    def is_struck(self) -> bool:
        """Whether it is struck out."""
        return "s" in self.style.split()


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
class Cell:
    """A table cell, which may have several paragraphs, or a place that another cell covers."""

    paragraphs: tuple[tuple[Span, ...], ...] = ()
    columns: int = 1
    rows: int = 1
    """How many columns and rows it covers."""
    part_of: Literal["", "<", "^"] = ""
    """Whether the cell on the left or above covers this place, which then has no words."""


@dataclass(frozen=True)
class Table:
    """A table with one heading row. Every row has a cell for each column."""

    kind: ClassVar = "table"
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Heading | Listing | Table


def by_struck(spans: Sequence[Span]) -> Iterator[tuple[bool, list[Span]]]:
    """Yields groups of adjacent spans, and whether they are struck out."""
    for struck, group in groupby(spans, key=lambda span: span.is_struck):
        yield struck, [*group]


def bracketed(spans: Sequence[Span]) -> Iterator[Span]:
    """Yields the spans with brackets of ours around words that are struck out, for text without a line through it."""
    for struck, group in by_struck(spans):
        if struck:
            yield Span(STRUCK[0])
        yield from group
        if struck:
            yield Span(STRUCK[1])


def with_brackets(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Returns blocks with brackets of ours around words that are struck out."""
    return tuple(_with_brackets(block) for block in blocks) if any(map(has_struck, blocks)) else tuple(blocks)


def has_struck(block: Block) -> bool:
    """Whether any words of a block are struck out."""
    return any(span.is_struck for span in spans_of((block,)))


def _with_brackets(block: Block) -> Block:
    match block:
        case Paragraph(spans) | Heading(spans):
            return replace(block, spans=tuple(bracketed(spans)))
        case Listing(items):
            return Listing(tuple(replace(item, blocks=with_brackets(item.blocks)) for item in items))
        case Table(head, rows):
            return Table(_cells_with_brackets(head), tuple(map(_cells_with_brackets, rows)))


def _cells_with_brackets(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(replace(cell, paragraphs=tuple(tuple(bracketed(one)) for one in cell.paragraphs)) for cell in row)


def spans_of(blocks: Sequence[Block]) -> Iterator[Span]:
    """Yields all spans of blocks in reading order, with a space before each paragraph, list marker and cell."""
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans):
                yield from (Span(" "), *spans)
            case Listing(items):
                for item in items:
                    yield Span(f" {item.marker}")
                    yield from spans_of(item.blocks)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        for paragraph in cell.paragraphs:
                            yield from (Span(" "), *paragraph)


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
                    yield from _in_cells(row)


def _in_cells(row: tuple[Cell, ...]) -> Iterator[str]:
    for cell in row:
        yield from ("".join(span.text for span in paragraph) for paragraph in cell.paragraphs)


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
                    yield folded(_in_cells(row))


def folded(parts: Iterable[str]) -> str:
    """Joins strings, with white space folded."""
    return " ".join(" ".join(parts).split())
