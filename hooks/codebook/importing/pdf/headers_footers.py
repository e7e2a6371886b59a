"""Headers and footers of pages: rows at the top or bottom that are repeated on other pages, or are only the number of the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codebook.importing.pdf.page import Page, Span
from codebook.importing.pdf.rows import Row, rows

_DEEP = 0.14
"""How far from the top or bottom of a page a header or footer can be, in parts of its height."""
_MOST = 6
"""Rows of a header or footer."""
_NEAR = 4.0
"""Points by which its height may differ from page to page."""
_NUMBER = re.compile(r"(?:page |p\.? ?|tudalen )?[-–]? ?(\d{1,4}) ?[-–]?(?: ?(?:of|/|o) ?(\d{1,4}))?", re.IGNORECASE)
_SHORT = 40
_FEW_PAGES = 5
"""Up to so many pages, what two of them have is a header or footer; with more, three."""


@dataclass(frozen=True)
class HeaderOrFooter:
    """A row that is, or may be, of a header or footer."""

    page: int
    """From 0."""
    is_header: bool
    row: Row


def headers_and_footers(pages: Sequence[Page], spans: Sequence[Sequence[Span]]) -> list[HeaderOrFooter]:
    """Returns the headers and footers of pages. `spans` are those of each page that are in no table."""
    candidates = [
        [*_at(page, spans[number], number, is_header=is_header)]
        for number, page in enumerate(pages)
        for is_header in (True, False)
    ]
    seen: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for candidate in (candidate for some in candidates for candidate in some):
        for key in _keys(candidate):
            seen[key].add(candidate.page)
    enough = 2 if len(pages) <= _FEW_PAGES else 3
    found: list[HeaderOrFooter] = []
    for some in candidates:
        inner = 0
        for candidate in some:
            is_repeated = any(len(seen[key]) >= enough for key in _keys(candidate))
            if is_repeated or (not inner and _is_number(candidate, len(pages))):
                found.append(candidate)
                continue
            inner += 1
            # One short row that is on this page alone, such as the number of the agenda item, may be above the header.
            if inner > 1 or len(candidate.row.text) > _SHORT:
                break
    return found


def _at(page: Page, all_spans: Sequence[Span], number: int, *, is_header: bool) -> Iterator[HeaderOrFooter]:
    """Yields the rows near the top or bottom, the outermost first."""
    deep = _DEEP * page.height
    spans = [span for span in all_spans if (span.y > page.height - deep if is_header else span.y < deep)]
    found = rows(spans)
    for row in (found if is_header else found[::-1])[:_MOST]:
        yield HeaderOrFooter(number, is_header, row)


def _keys(candidate: HeaderOrFooter) -> Iterator[tuple[object, ...]]:
    """Yields what a row has in common with those of other pages: its words, or all of them but a number that counts pages."""
    text = candidate.row.text
    for shift in (0, _NEAR):
        height = round((candidate.row.y + shift) / (2 * _NEAR))
        yield candidate.is_header, height, text
        for found in re.finditer(r"\d{1,5}", text):
            yield (
                candidate.is_header,
                height,
                text[: found.start()],
                int(found[0]) - candidate.page,
                text[found.end() :],
            )


def _is_number(candidate: HeaderOrFooter, count: int) -> bool:
    """Whether a row is only the number of its page."""
    found = _NUMBER.fullmatch(candidate.row.text)
    return found is not None and (found[2] is not None or int(found[1]) <= count + 2_000)
