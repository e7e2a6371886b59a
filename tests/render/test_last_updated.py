"""When pages say that they were last updated."""

import pytest

from codebook.book import Book
from codebook.render.fact_changes import FactChange
from codebook.render.last_updated import last_updated
from codebook.values.dates import PartialDate
from conftest import made_up


def line(book: Book, url: str) -> str:
    """What a page says of it; empty if nothing."""
    (page,) = [page for page in book.pages if page.url == url]
    said = page.before.partition('<p class="ours updated">')[2].partition("</p>")[0]
    return said.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.known_content
def test_a_page_has_the_newest_day_that_its_content_records(known_book: Book) -> None:
    """A clause has that of the check of its links, a report too; a page of prose has none."""
    links = known_book.history.of_unit["integrity-3"]
    newest = max(link.judged for link in links)
    assert line(known_book, "clauses/integrity-3/") == f"Last updated {newest.words}."
    assert line(known_book, "about/privacy/") == ""


def test_corrections_and_removals_count_and_months_do_not() -> None:
    """The newest of all days counts. A date without its day is no update."""
    book = made_up("harbour")
    assert line(book, "code/1960/") == "Last updated 3 February 1962."  # words were removed
    report = next(report for report in book.site.reports if report.facts.corrections)
    days: list[PartialDate] = [made.date for made in report.facts.corrections]
    days += [left.date for left in report.facts.withheld if left.date]
    days += [link.judged for link in book.history.of_report(report)]
    assert last_updated({"report": report}, book.history, {}) == max(days)
    (path, month) = report.document.path, PartialDate.parse("1999-08")
    assert last_updated({"report": report}, book.history, {path: (FactChange("x", "y", month),)}) == max(days)
    day = PartialDate.parse("1999-08-01")
    assert last_updated({"report": report}, book.history, {path: (FactChange("x", "y", day),)}) == day
