"""The home page on a phone: what it is, whether it is in force, and all principles before the reader scrolls far."""

import pytest

from browser.conftest import Open
from codebook.book import Book
from conftest import few

PHONE = 812
"""Height of a phone's screen, in pixels."""


@pytest.mark.known_content
def test_all_principles_are_on_the_first_screens_of_a_phone(open_page: Open, known_book: Book) -> None:
    """The status line, what the Code is and the names of all principles come within a screen and a half; the statements begin there too."""
    page = open_page("", 375)
    newest = known_book.site.newest
    assert newest
    names = page.locator("main .names a")
    assert names.all_inner_texts() == [part.title for part in newest.principles]
    shown = [page.locator(".status"), page.locator("main h1 + p"), *names.all(), page.locator(".statements > li").first]
    ends = [one.evaluate("one => one.getBoundingClientRect().bottom") for one in shown]
    assert max(ends) <= 1.5 * PHONE
    for name in names.all():
        assert name.evaluate("one => one.getBoundingClientRect().height") >= 24


@pytest.mark.parametrize("width", few([768, 1280], 2, first=1))
@pytest.mark.known_content
def test_the_home_page_has_the_grid_of_other_pages(width: int, open_page: Open) -> None:
    """Its text begins on the line of theirs, and names hang left of it."""
    lefts = []
    for address in ("", "code/", "principles/"):
        page = open_page(address, width)
        lefts.append(page.locator("h1").evaluate("one => one.getBoundingClientRect().left"))
    assert len(set(lefts)) == 1
    page = open_page("", width)
    statement = page.locator(".statements .verbatim").first.evaluate("one => one.getBoundingClientRect().left")
    assert statement == lefts[0]
    assert page.locator("main .names").is_hidden()
