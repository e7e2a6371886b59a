"""Words of documents as paragraphs, lists and tables of Word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from codebook.emit.word.nodes import Node, w
from codebook.emit.word.runs import paragraph, run
from codebook.emit.word.styles import BULLETS, LEVELS, NAMES, STEP
from codebook.model import Block, Cell, Heading, Listing, Paragraph, Span, Table

_BREAKS = re.compile(r"[\t\n]")
"""What browsers show as a space."""
WIDTH = 9298
"""Width of the page between its margins."""


@dataclass(frozen=True)
class Words:
    """Writes the words of a clause or paragraph."""

    style: str
    """The style of Word for its paragraphs."""
    left: int = 0
    """Where its words begin, left of which a name or number hangs."""
    above: int = 0
    """How many levels its headings are above those in the source."""
    lang: str = ""
    """Of words in another language than English."""

    def of(self, blocks: Sequence[Block], before: tuple[Node, ...] = ()) -> Iterator[Node]:
        """Yields blocks; `before` hangs left of the first words."""
        if before and not isinstance(next(iter(blocks), None), Paragraph | Heading):
            yield paragraph(self.style, *before)
            before = ()
        for number, block in enumerate(blocks):
            match block:
                case Paragraph(spans) if number:
                    yield self._indented(self.left, *self._runs(spans))
                case Paragraph(spans):
                    yield paragraph(self.style, *before, *self._runs(spans))
                case Heading(spans, level):
                    yield paragraph(f"Heading{min(max(level - self.above, 1), LEVELS)}", *before, *self._runs(spans))
                case Listing():
                    yield from self._listing(block, 0)
                case Table():
                    yield from self._table(block)
            before = ()

    def _runs(self, spans: Iterable[Span]) -> Iterator[Node]:
        for span in spans:
            if text := span.text if span.text == "\n" else " ".join(_BREAKS.split(span.text)):
                yield run(text, span.style, lang=self.lang)

    def _indented(self, left: int, *runs: Node, hanging: int = 0, look: tuple[Node, ...] = ()) -> Node:
        return paragraph(self.style, *runs, look=(*look, w("ind", left=left, hanging=hanging)))

    def _listing(self, listing: Listing, depth: int) -> Iterator[Node]:
        left = self.left + STEP * (depth + 1)
        for item in listing.items:
            first, *others = item.blocks or (Paragraph(()),)
            if not isinstance(first, Paragraph):
                first, others = Paragraph(()), [first, *others]
            look: tuple[Node, ...] = ()
            if item.marker:
                mark = [run(f"{item.marker}\t")]
                look = (w("tabs", w("tab", val="left", pos=left)),)
            else:
                mark = []
                look = (w("numPr", w("ilvl", val=min(depth, LEVELS - 1)), w("numId", val=BULLETS)),)
            yield self._indented(left, *mark, *self._runs(first.spans), hanging=STEP, look=look)
            for block in others:
                match block:
                    case Listing():
                        yield from self._listing(block, depth + 1)
                    case Table():
                        yield from self._table(block)
                    case Paragraph(spans) | Heading(spans):
                        yield self._indented(left, *self._runs(spans))

    def _table(self, table: Table) -> Iterator[Node]:
        """Yields a table, and the paragraph without which Word would join it to another one."""
        columns, width = len(table.head), WIDTH - self.left
        below = [(0, 1)] * columns
        rows = [self._row(table.head, below, is_heading=True), *(self._row(row, below) for row in table.rows)]
        each = width // max(columns, 1)
        yield w(
            "tbl",
            w("tblPr", w("tblStyle", val="Words"), w("tblW", w=width, type="dxa"), w("tblInd", w=self.left, type="dxa"), w("tblLook", val="0020", firstRow=1)),
            w("tblGrid", *(w("gridCol", w=each) for _ in table.head)),
            *rows,
        )  # fmt: skip
        yield paragraph("Cell")

    def _row(self, row: Sequence[Cell], below: list[tuple[int, int]], *, is_heading: bool = False) -> Node:
        """Returns a row. `below` has for each column how many rows the cell above covers yet, and how many columns."""
        cells, column = [], 0
        while column < len(row):
            cell = row[column]
            if cell.part_of:
                left, columns = below[column]
                below[column] = left - 1, columns
                cells.append(_cell(columns, "continue", [paragraph("Cell")]))
            else:
                columns = cell.columns
                below[column] = cell.rows - 1, columns
                style = "CellHeading" if is_heading else "Cell"
                found = [paragraph(style, *self._runs(spans)) for spans in cell.paragraphs] or [paragraph(style)]
                cells.append(_cell(columns, "restart" if cell.rows > 1 else "", found))
            column += columns
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader") if is_heading else None), *cells)


def _cell(columns: int, merged: str, found: Iterable[Node]) -> Node:
    spans = w("gridSpan", val=columns) if columns > 1 else None
    return w("tc", w("tcPr", spans, w("vMerge", val=merged) if merged else None), *found)


CLAUSE = Words("Clause", NAMES)
