"""Heads and feet of pages: rows at the edge that come again on other pages, or are only the number of the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codebook.importing.pdf.page import Page, Span
from codebook.importing.pdf.rows import Row, rows

_DEEP = 0.14
"""How far from the edge of a page a head or foot can be, in parts of its height."""
_MOST = 6
"""Rows of a head or foot."""
_NEAR = 4.0
"""Points by which its height may differ from page to page."""
_NUMBER = re.compile(r"(?:page |p\.? ?|tudalen )?[-–]? ?(\d{1,4}) ?[-–]?(?: ?(?:of|/|o) ?(\d{1,4}))?", re.IGNORECASE)
_SHORT = 40
_FEW_PAGES = 5
"""Up to so many pages, what two of them have is a head or foot; with more, three."""


@dataclass(frozen=True)
class Edge:
    """A row that is a head or foot."""

    page: int
    """From 0."""
    is_head: bool
    row: Row


def edges(pages: Sequence[Page], spans: Sequence[Sequence[Span]]) -> list[Edge]:
    """Returns the heads and feet of pages. `spans` are those of each page that are in no table."""
    candidates = [
        [*_at(page, spans[number], number, is_head=is_head)]
        for number, page in enumerate(pages)
        for is_head in (True, False)
    ]
    seen: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for edge in (edge for some in candidates for edge in some):
        for key in _keys(edge):
            seen[key].add(edge.page)
    enough = 2 if len(pages) <= _FEW_PAGES else 3
    found: list[Edge] = []
    for some in candidates:
        inner = 0
        for edge in some:
            comes_again = any(len(seen[key]) >= enough for key in _keys(edge))
            if comes_again or (not inner and _is_number(edge, len(pages))):
                found.append(edge)
                continue
            inner += 1
            # One short row that is on this page alone, such as the number of the agenda item, may be beyond the head.
            if inner > 1 or len(edge.row.text) > _SHORT:
                break
    return found


def _at(page: Page, all_spans: Sequence[Span], number: int, *, is_head: bool) -> Iterator[Edge]:
    """Yields the rows near one edge, from the edge on."""
    deep = _DEEP * page.height
    spans = [span for span in all_spans if (span.y > page.height - deep if is_head else span.y < deep)]
    found = rows(spans)
    for row in (found if is_head else found[::-1])[:_MOST]:
        yield Edge(number, is_head, row)


def _keys(edge: Edge) -> Iterator[tuple[object, ...]]:
    """Yields what a row has in common with those of other pages: its words, or all of them but a number that counts pages."""
    text = edge.row.text
    for shift in (0, _NEAR):
        height = round((edge.row.y + shift) / (2 * _NEAR))
        yield edge.is_head, height, text
        for found in re.finditer(r"\d{1,5}", text):
            yield edge.is_head, height, text[: found.start()], int(found[0]) - edge.page, text[found.end() :]


def _is_number(edge: Edge, count: int) -> bool:
    """Whether a row is only the number of its page."""
    found = _NUMBER.fullmatch(edge.row.text)
    return found is not None and (found[2] is not None or int(found[1]) <= count + 2_000)
