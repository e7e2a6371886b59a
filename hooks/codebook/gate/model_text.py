"""The form of verbatim words: one string for text, blocks and emphasis, here made from the model.

Only ASCII white space is folded, as a browser does, so a no-break space or a soft hyphen is a difference.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from codebook.model import Block, Cell, Heading, Listing, Paragraph, Span, Table, Unit
from codebook.model.blocks import by_struck

_AROUND_BLOCK = re.compile("[ ]?(\0/?(?:p|h\\d|ul|ol|li|table|tr|t[hd](?: \\d+x\\d+)?|br)\1)[ ]?")
_SPACE = re.compile(r"[ \t\n\r\f]+")


def folded(text: str) -> str:
    """Folds white space as a browser does."""
    return _SPACE.sub(" ", text).strip(" ")


def of_blocks(unit: Unit) -> str:
    """Returns the form of a unit's blocks."""
    return tidy(_blocks(unit.blocks, unit.number))


def of_line(words: Unit | str) -> str | None:
    """Returns the form of a title, or of a unit of one paragraph; None for a unit that needs blocks."""
    if isinstance(words, str):
        return tidy([words])
    match words.blocks:
        case (Paragraph(spans),) if not words.number:
            return tidy(_spans(spans))
    return None


def _blocks(blocks: tuple[Block, ...], number: str) -> Iterator[str]:
    if number and not isinstance(next(iter(blocks), None), Paragraph | Heading):
        yield from within("p", _number(number))
        number = ""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield from within("p", (*_number(number), *_spans(spans)))
            case Heading(spans, level):
                yield from within(f"h{level + 1}", (*_number(number), *_spans(spans)))
            case Listing(items):
                inner = (part for item in items for part in within("li", _blocks(item.blocks, item.marker)))
                yield from within("ol" if items[0].marker else "ul", inner)
            case Table(head, rows):
                cells = [("th", head), *(("td", row) for row in rows)]
                inner = (part for kind, row in cells for part in within("tr", _cells(kind, row)))
                yield from within("table", inner)
        number = ""


def _cells(kind: str, row: tuple[Cell, ...]) -> Iterator[str]:
    for cell in row:
        if not cell.part_of:
            paragraphs = [_spans(paragraph) for paragraph in cell.paragraphs]
            inner = paragraphs if len(paragraphs) < 2 else [within("p", paragraph) for paragraph in paragraphs]
            yield from within(kind, chain.from_iterable(inner), covering(cell.columns, cell.rows))


def covering(columns: object, rows: object) -> str:
    """Returns what a mark says of a cell that covers others: ` 2x1`."""
    return "" if (str(columns), str(rows)) == ("1", "1") else f" {columns}x{rows}"


def _number(number: str) -> Iterable[str]:
    return (*within("number", [number]), " ") if number else ()


def _spans(spans: tuple[Span, ...]) -> Iterator[str]:
    for struck, group in by_struck(spans):
        inner = chain.from_iterable(map(_span, group))
        yield from within("s", inner) if struck else inner


def _span(span: Span) -> Iterator[str]:
    inner: Iterable[str] = [mark("br") if span.text == "\n" else span.text]
    if span.note:
        inner = within("a", inner, f" {span.note}")
    for style in reversed(span.style.split() if span.text != "\n" else ()):
        inner = within(style, inner) if style != "s" else inner
    yield from inner


def within(kind: str, inner: Iterable[str], more: str = "") -> Iterator[str]:
    """Yields what is between the marks of a kind; `more` is what the first mark says further."""
    yield mark(f"{kind}{more}")
    yield from inner
    yield mark(f"/{kind}")


def mark(kind: str) -> str:
    """Returns a mark, which no text can have."""
    return f"\0{kind}\1"


def tidy(parts: Iterable[str]) -> str:
    """Joins the parts of a form, and removes white space that a browser does not show."""
    return _AROUND_BLOCK.sub(r"\1", _SPACE.sub(" ", "".join(parts))).strip(" ")
