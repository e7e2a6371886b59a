"""Sorts what a page draws: tables, headers and footers, what is not printed, and the rest in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from codebook.importing.pdf.bullets import with_bullets
from codebook.importing.pdf.columns import regions
from codebook.importing.pdf.headers_footers import headers_and_footers
from codebook.importing.pdf.page import Page, Span
from codebook.importing.pdf.row_ruled_tables import row_ruled_tables
from codebook.importing.pdf.rows import Row, rows, struck
from codebook.importing.pdf.ruled_tables import Grid, fill_cells, ruled_tables
from codebook.importing.pdf.unruled_tables import with_unruled_tables
from codebook.importing.source import Doubt, LeftOut, Place

_FEW = 0.05
"""How much of a page's letters may be unknown before it is said."""
_ABOVE_HALF, _HEAD, _APART = 0.5, 0.88, 2.2
"""Where the first rows of a page are and a head is, in parts of its height, and how far it is from the text, in parts of its letters."""


@dataclass
class Region:
    """A part of a page that is read from the top to the bottom."""

    page: int
    """From 1."""
    kind: tuple[int, int]
    """The width of the page and the number of the column, from 1; 0 if it is as wide as the page."""
    items: list[Row | Grid] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """Yields its rows."""
        for item in self.items:
            if isinstance(item, Row):
                yield item


@dataclass
class SortedPages:
    """The pages, sorted."""

    regions: list[Region] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def sort_pages(pages: Sequence[Page]) -> SortedPages:
    """Returns the parts of all pages in the order of reading, what is left out, and what is doubtful."""
    found = SortedPages()
    inner: list[tuple[list[Grid], list[Span]]] = []
    for number, page in enumerate(pages, start=1):
        spans = with_bullets(_printed(page, number, found), page)
        spans = struck(spans, page.rules)
        tables = ruled_tables(page.rules)
        tables += row_ruled_tables(page.rules, spans, tables)
        rest = fill_cells(tables, spans)
        inner.append(([table for table in tables if any(box.spans for box in table.boxes)], rest))
    heads: list[set[int]] = [set() for _ in pages]
    for header_or_footer in headers_and_footers(pages, [rest for _, rest in inner]):
        heads[header_or_footer.page] |= {id(span) for span in header_or_footer.row.spans}
        what = "the head of the page" if header_or_footer.is_header else "the foot of the page"
        found.left_out.append(LeftOut(Place(header_or_footer.page + 1), what, header_or_footer.row.text))
    for index, (page, (tables, rest)) in enumerate(zip(pages, inner, strict=True)):
        kept = [span for span in rest if id(span) not in heads[index]]
        found.regions += _regions(page, index + 1, kept, tables, found)
        _report_omissions(page, index + 1, found)
        if index and kept:
            _doubt_head(page, index + 1, kept, found)
    return found


def _printed(page: Page, number: int, found: SortedPages) -> list[Span]:
    """Returns the spans that are printed from left to right, each once. The others are left out."""
    place = Place(number)
    seen: dict[tuple[str, int, int], int] = {}
    kept: list[Span] = []
    hidden, turned, twice = list[Span](), list[Span](), list[Span]()
    is_recognised = page.pictures > 0 and all(span.is_hidden for span in page.spans if span.text.strip())
    for span in page.spans:
        key = (span.text, round(span.left / 2), round(span.y / 2))
        if not span.text.strip():
            continue
        if span.is_hidden and not is_recognised:
            hidden.append(span)
        elif not span.is_level:
            turned.append(span)
        elif key in seen:
            twice.append(span)  # it is drawn twice so that it looks bold
            kept[seen[key]] = replace(kept[seen[key]], bold=True)
        else:
            seen[key] = len(kept)
            kept.append(span)
    if is_recognised and kept:
        what = "the text of this page was recognised from a picture by a program; compare every word and number"
        found.doubts.append(Doubt(place, what))
    for some, what in ((turned, "text that is printed at an angle"), (twice, "letters that are drawn twice")):
        if some:
            found.left_out.append(LeftOut(place, what, " ".join(span.text.strip() for span in some)))
    if hidden:
        words = " ".join(span.text.strip() for span in hidden)
        found.left_out.append(LeftOut(place, "hidden text", words, is_private=True))
    return kept


def _regions(
    page: Page, number: int, spans: Sequence[Span], tables: Sequence[Grid], found: SortedPages
) -> Iterable[Region]:
    parts = regions(spans, tables)
    column = 0
    for index, part in enumerate(parts):
        beside = [
            other for other in (index - 1, index + 1) if 0 <= other < len(parts) and _is_beside(parts[other], part)
        ]
        column = column + 1 if beside else 0
        items: list[Row | Grid] = [
            *rows(span for chunk in part for span in chunk.spans),
            *(chunk.grid for chunk in part if chunk.grid),
        ]
        items.sort(key=lambda item: -(item.y if isinstance(item, Row) else item.ys[0]))
        yield Region(number, (round(page.width), column), with_unruled_tables(items))
    if any(_is_beside(one, two) for one, two in pairwise(parts)):
        found.doubts.append(Doubt(Place(number), "the page has columns side by side; compare the order of the text"))


def _doubt_head(page: Page, number: int, spans: Sequence[Span], found: SortedPages) -> None:
    """Reports a first row that is apart from the next one, and may be a head that is on no other page."""
    found_rows = rows(span for span in spans if span.y > page.height * _ABOVE_HALF)
    if len(found_rows) < 2:
        return
    first, second = found_rows[:2]
    is_apart = first.y - second.y > _APART * max(first.size, second.size)
    if is_apart and first.y > page.height * _HEAD and not all(span.bold for span in first.spans):
        what = f"“{first.text[:60]}” may be the head of the page; delete it if it is"
        found.doubts.append(Doubt(Place(number), what))


def _is_beside(one: Sequence[object], two: Sequence[object]) -> bool:
    tops = [max(getattr(chunk, "y", 0.0) for chunk in part) for part in (one, two)]
    bottoms = [min(getattr(chunk, "y", 0.0) for chunk in part) for part in (one, two)]
    return max(bottoms) < min(tops)


def _report_omissions(page: Page, number: int, found: SortedPages) -> None:
    place = Place(number)
    letters = sum(len(span.text) for span in page.spans)
    found.left_out += [LeftOut(place, "a picture")] * page.pictures
    if page.fields:
        found.left_out.append(LeftOut(place, "fields of a form, or remarks of somebody who read the file"))
    if not letters and page.pictures:
        found.doubts.append(
            Doubt(place, "the page is a picture without letters; write what it says, or name it as left out")
        )
    if page.unknown > _FEW * letters:
        found.doubts.append(
            Doubt(place, "the file does not say what some characters are; compare every word with the page")
        )
