"""The reader of PDF files."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from codebook.importing.lines.hyphens import Words, rejoined
from codebook.importing.lines.joining import Joined, Joiner
from codebook.importing.lines.printed_line import PrintedLine, table_row_doubts
from codebook.importing.pdf.measures import Measures
from codebook.importing.pdf.notes import without_notes
from codebook.importing.pdf.page import Page
from codebook.importing.pdf.page_sorting import Region, SortedPages, sort_pages
from codebook.importing.pdf.pages import pages
from codebook.importing.pdf.rows import Row, printed_line
from codebook.importing.pdf.ruled_tables import Grid
from codebook.importing.pdf.table_cells import Tables
from codebook.importing.source import Block, InputFile, Line, Place, Reader, Refused, Source

_FEWEST_LETTERS = 10
"""Letters of a file that has a text layer."""
_MOST_UNKNOWN = 0.3
_AS_WORD = "ask its author for the Word file, and import that"


def _fits(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _read(given: InputFile) -> Source:
    found = pages(given.data)
    _refuse_without_letters(found)
    parts = sort_pages(found)
    measures = Measures(parts.regions)
    words = Words(row.text for region in parts.regions for row in region.rows())
    joiner = Joiner(words)
    tables = Tables(words)
    blocks: list[Block] = []
    items, notes = without_notes([*_items(parts, measures)], measures.size, words)
    whole = Joined([], [*parts.left_out, *notes.left_out], [*parts.doubts, *notes.doubts], notes.divided)
    for is_row, some in groupby(items, key=lambda item: isinstance(item, PrintedLine)):
        group = [*some]
        if is_row:
            lines = [item for item in group if isinstance(item, PrintedLine)]
            joined = joiner.join(lines)
            joined.doubts += table_row_doubts(lines)
            blocks += joined.paragraphs
        else:
            joined, made = tables.read([item for item in group if isinstance(item, tuple)], joiner.count)
            joiner.count += len(joined.paragraphs)
            blocks += made
        whole.add(joined)
    if not blocks:
        raise Refused("the PDF has no text that runs from left to right", _AS_WORD)
    return Source(
        "PDF",
        given.name,
        given.sha256,
        tuple(blocks),
        tuple(rejoined([*_second_reading(found)], whole.divided)),
        tuple(notes.notes),
        tuple(sorted(whole.left_out, key=lambda each: each.place)),
        tuple(sorted(whole.doubts, key=lambda each: each.place)),
        pages=len(found),
    )


def _refuse_without_letters(found: Sequence[Page]) -> None:
    letters = sum(len(span.text.strip()) for page in found for span in page.spans)
    if letters < _FEWEST_LETTERS:
        if any(page.pictures for page in found):
            raise Refused(
                "the PDF has no text, only pictures of its pages",
                f"{_AS_WORD}; or have the text recognised (OCR), compare it, and import the result",
            )
        raise Refused("the PDF has no text", _AS_WORD)
    if sum(page.unknown for page in found) > _MOST_UNKNOWN * letters:
        raise Refused("the PDF does not say which letters it shows", _AS_WORD)


def _items(parts: SortedPages, measures: Measures) -> Iterator[PrintedLine | tuple[Grid, int]]:
    """Yields the rows and tables of all pages, in the order of reading."""
    for region in parts.regions:
        yield from _of_region(region, measures)


def _of_region(region: Region, measures: Measures) -> Iterator[PrintedLine | tuple[Grid, int]]:
    last: Row | Grid | None = None
    right_margin = measures.right_margin(region)
    for item in region.items:
        if isinstance(item, Grid):
            yield item, region.page
        else:
            above = 0.0 if last is None else 2.0
            if isinstance(last, Row):
                above = (last.y - item.y) / max(measures.step(item), measures.step(last))
            yield printed_line(
                item, right_margin, region.page, max(above, 0.01) if last else 0.0, measures.heading(item)
            )
        last = item


def _second_reading(found: Sequence[Page]) -> Iterator[Line]:
    for number, page in enumerate(found, start=1):
        for line in page.second_reading.split("\n"):
            if line.strip():
                yield Line(line, Place(number))


READER = Reader("PDF", _fits, _read)
