"""Struck words, marks of notes and merged cells on built pages: each that differs from the text is found.

The page is that of a made-up report of `sites/harbour/`, and the page of a clause that quotes its first paragraph.
"""

import pytest

from codebook.book import Book
from codebook.gate.verbatim import verbatim
from conftest import made_up
from gate.test_verbatim import read, rendered

REPORT = "reports/westquay/1960-03-03-tables-of-tides/index.html"
CLAUSE = "clauses/tides-1/index.html"
DAWN = '<s><span class="unseen">[struck out: </span>dawn<span class="unseen"> (end of struck out)]</span></s>'
ALWAYS = "<strong><em>always</em></strong>"
MARK = '<a href="#note-1" role="doc-noteref">¹</a></p>\n<div class="table"><table>'
MERGED = '<td colspan="3">'
WEST = '<td rowspan="2">West</td>'


@pytest.fixture(scope="module")
def harbour() -> Book:
    """The made-up harbours' content."""
    return made_up("harbour")


@pytest.fixture(scope="module")
def pages(harbour: Book) -> dict[str, str]:
    """The two pages."""
    return rendered(harbour, REPORT, CLAUSE)


def reported(page: str, text: str, book: Book) -> list[str]:
    """What is reported of one page."""
    return [line for line in map(str, verbatim(read({page: text}), book.site)) if "no such page" not in line]


@pytest.mark.parametrize("page", [REPORT, CLAUSE])
def test_the_pages_have_no_fault(page: str, pages: dict[str, str], harbour: Book) -> None:
    """Nothing is reported of the pages as they are."""
    assert reported(page, pages[page], harbour) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (DAWN, "dawn", "“dawn noon:” is on the page after “always to be read ² at”, and the start of words struck out in the text"),
        (DAWN, DAWN.replace("dawn", "noon"), "“noon” is on the page after “always to be read ² at”, and “dawn” in the text"),
        (DAWN, DAWN.replace("dawn", "dawn </s>noon<s>"), "<s> does not begin with '[struck out:' and end with '(end of struck out)]'"),
        (DAWN, DAWN.replace("[struck out: ", "["), "<s> does not begin with '[struck out:'"),
        (DAWN, DAWN.replace(" (end of struck out)]", "]"), "<s> does not begin with '[struck out:' and end with"),
        (DAWN, "<s>dawn</s>", "<s> does not begin with"),
        (DAWN, DAWN.replace("<s>", "<s hidden>"), "<s hidden> is among them and is not part of the text"),
        (DAWN, DAWN.replace("dawn", '<span class="unseen">at</span> dawn'), "<span class> is among them"),
        (DAWN, DAWN.replace("s>", "del>"), "<del> is among them"),
        (ALWAYS, "<strong>always</strong>", "“always” is on the page after “1.2 The table should never is”, and the start of italic words in the text"),
        (ALWAYS, "<em>always</em>", "the start of italic words is on the page after “1.2 The table should never is”, and the start of bold words in the text"),
        (MARK, '¹</p>\n<div class="table"><table>', "“noon:¹” is on the page after “to be read ² at dawn”, and “noon:” in the text"),
        (MARK, MARK.replace("note-1", "note-2"), "the start of the mark of a note (note-2) is on the page after"),
        (MARK, MARK.replace("note-1", "p1.1"), "<a href role> is among them"),
        (MARK, MARK.replace("#note-1", "../#note-1"), "the mark of a note leads to https://site.invalid/reports/westquay/#note-1, and its note is elsewhere"),
        (MARK, MARK.replace(' role="doc-noteref"', ""), "<a href> is among them"),
        (MERGED, "<td>", "the start of a table cell is on the page after “at noon ² low <none> East”, and the start of a table cell (3x1) in the text"),
        (MERGED, '<td colspan="2">', "the start of a table cell (2x1) is on the page after"),
        (MERGED, '<td colspan="a">', "<td colspan> is among them"),
        (WEST, "<td>West</td>", "and the start of a table cell (1x2) in the text"),
        (WEST, f"{WEST}<td></td>", "the end of a table cell is on the page after “dawn noon: ¹ Quay Tide West”, and “high” in the text"),
        ("<p>at dawn</p><p>", "<p>at dawn ", "and the end of a paragraph in the text"),
        ("<td><p>at dawn</p>", "<td>at dawn<br>", "“at dawn” is on the page after “noon: ¹ Quay Tide West high”, and the start of a paragraph in the text"),
        (' scope="col" colspan="2"', ' scope="col"', "and the start of a heading cell (2x1) in the text"),
    ],
)  # fmt: skip
def test_what_differs_is_reported(old: str, new: str, fault: str, pages: dict[str, str], harbour: Book) -> None:
    """A line through words, a mark of a note or a merged cell that is lost, added or elsewhere."""
    assert pages[REPORT].count(old) == 1
    faults = reported(REPORT, pages[REPORT].replace(old, new), harbour)
    assert any(fault in one for one in faults), faults


def test_the_mark_of_a_quotation_leads_to_its_report(pages: dict[str, str], harbour: Book) -> None:
    """On the page of a clause there are no notes, so that the mark leads to the report."""
    assert 'tables-of-tides/#note-1" role="doc-noteref"' in pages[CLAUSE]
    faults = reported(CLAUSE, pages[CLAUSE].replace("tables-of-tides/#note-1", "other/#note-1"), harbour)
    assert ["and its note is elsewhere" in fault for fault in faults] == [True]
