"""Elements of Akoma Ntoso, and words of documents in them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from codebook.model import Block, Span
from codebook.model.blocks import Cell, Heading, Listing, Paragraph, Table

if TYPE_CHECKING:
    from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_STYLES = {"strong": "b", "em": "i"}
_STRUCK = "struck-out"


def add(parent: "etree._Element", name: str, text: str | None = None, /, **attributes: str) -> "etree._Element":
    """Adds an element to another, and returns it."""
    element = parent.makeelement(f"{{{NAMESPACE}}}{name}", attributes)
    element.text = text
    parent.append(element)
    return element


def add_blocks(parent: "etree._Element", blocks: Sequence[Block]) -> None:
    """Adds paragraphs, lists and tables."""
    for block in blocks:
        match block:
            case Paragraph(spans):
                _add_spans(add(parent, "p"), spans)
            case Heading(spans, level):
                _add_spans(add(parent, "p", **{"class": f"heading-{level}"}), spans)
            case Listing(items):
                listing = add(parent, "ul")
                for item in items:
                    add_blocks(add(listing, "li", **({"value": item.marker} if item.marker else {})), item.blocks)
            case Table(head, rows):
                table = add(parent, "table")
                for name, row in (("th", head), *(("td", row) for row in rows)):
                    _add_row(add(table, "tr"), name, row)


def _add_row(row: "etree._Element", name: str, cells: Sequence[Cell]) -> None:
    for cell in cells:
        if cell.part_of:
            continue
        wide = {"colspan": str(cell.columns)} if cell.columns > 1 else {}
        high = {"rowspan": str(cell.rows)} if cell.rows > 1 else {}
        made = add(row, name, **wide, **high)
        for paragraph in cell.paragraphs or ((),):
            _add_spans(add(made, "p"), paragraph)


def _add_spans(parent: "etree._Element", spans: Sequence[Span]) -> None:
    for span in spans:
        if span.text == "\n":
            add(parent, "br")
            continue
        here = parent
        for name, attributes in _marks(span):
            here = add(here, name, **attributes)
        if here is parent:
            _append(parent, span.text)
        else:
            here.text = span.text


def _marks(span: Span) -> Iterator[tuple[str, dict[str, str]]]:
    for style in span.style.split():
        yield (_STYLES[style], {}) if style in _STYLES else ("inline", {"name": _STRUCK})


def _append(parent: "etree._Element", text: str) -> None:
    """Adds text at the end of an element."""
    if len(parent):
        last = parent[-1]
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
