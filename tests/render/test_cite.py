"""How a piece is cited: the words and the address of that very wording, in every style."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book
from codebook.history.succession import pairs
from codebook.render import cite
from codebook.render.compare_pages import permanent_comparisons
from codebook.render.status import compare_url
from conftest import edit, made_up
from saying import said

ROOT = "https://lights.example.org/"


@pytest.fixture
def made_up_book(open_lighthouse: Callable[[], Book]) -> Book:
    """The made-up body's content."""
    return open_lighthouse()


@pytest.fixture(scope="module")
def harbour_book() -> Book:
    """The made-up code of nine versions."""
    return made_up("harbour")


def test_a_clause_is_cited_word_for_word(made_up_book: Book) -> None:
    """A minute gets name, words, code, version and the address of the exact words; a link gets that of the newest wording."""
    edition = made_up_book.site.editions[0]
    made = cite.of_unit(made_up_book.site, edition, edition.units["brightness-1"], ROOT)
    assert said(made.minute) == (
        "Brightness 1: ‘Trim the wick before dusk’, Code of Conduct for Keepers of Imaginary Lighthouses (made up), made-up draft of 1901, "
        "https://lights.example.org/code/1901-draft/brightness-1/"
    )
    assert said(made.oscola) == (
        "‘Code of Conduct for Keepers of Imaginary Lighthouses (made up)’ (Keepers' Code (made up), made-up draft of 1901) Brightness 1 "
        "<https://lights.example.org/code/1901-draft/brightness-1/>"
    )
    assert said(made.markdown) == (
        "[Brightness 1](https://lights.example.org/code/1901-draft/brightness-1/): “Trim the wick before dusk” "
        "(Code of Conduct for Keepers of Imaginary Lighthouses (made up), made-up draft of 1901)"
    )
    assert (made.link, made.cite) == (f"{ROOT}clauses/brightness-1/", f"{ROOT}code/1901-draft/brightness-1/")


def test_a_paragraph_is_cited_with_its_council_and_day(made_up_book: Book) -> None:
    """A paragraph of a report has one address, which both a link and a citation give."""
    report = made_up_book.site.reports[0]
    made = cite.of_paragraph(made_up_book.site, report, report.by_label["p1.2"], ROOT)
    address = f"{ROOT}reports/gullrock/1903-02-14-fog-signals/#p1.2"
    assert said(made.minute) == (
        "Paragraph 1.2: ‘The horn stays as loud as it is.’, Fog Signals, Made-up Council of Gullrock, 14 February 1903, "
        f"{address}"
    )
    assert (made.link, made.cite) == (address, address)


def citations(book: Book, url: str) -> Iterator[str]:
    """The citations that stand on a page."""
    page = next(page for page in book.pages if page.url == url)
    for element in html.fragment_fromstring(f"<div>{page.before}{page.after}</div>").find_class("citation"):
        yield " ".join(str(element.text_content()).split())


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("principles/brightness/", 4),
        ("introduction/", 5),
        ("clauses/brightness-1/", 3),
        ("code/1901-draft/brightness/", 4),
        ("code/1901-draft/brightness-1/", 1),
        ("code/1901-draft/", 1),
        ("code/compare/1901-draft/1902/", 1),
        ("reports/gullrock/1903-02-14-fog-signals/", 1),
    ],
)
def test_whatever_can_be_cited_is(url: str, count: int, made_up_book: Book) -> None:
    """Each clause, statement, report and comparison has a citation in the page itself, and each ends in an address of this site."""
    found = list(citations(made_up_book, url))
    assert len(found) == count
    assert [text for text in found if made_up_book.address not in text] == []


def test_citations_lead_to_what_they_quote(made_up_book: Book) -> None:
    """The address in a citation of a unit is a page whose words are those that it quotes."""
    pages = {page.url: page for page in made_up_book.pages}
    for edition in made_up_book.site.editions:
        for unit in edition.units.values():
            made = cite.of_unit(made_up_book.site, edition, unit, ROOT)
            page = pages[made.cite.removeprefix(ROOT)]
            body = html.fragment_fromstring(f"<div>{page.before}</div>")
            (shown,) = body.xpath("//*[@id=$label]//*[contains(@class, 'verbatim')]", label=unit.label)
            assert " ".join(str(shown.text_content()).split()) == unit.text
            assert f"‘{unit.text}’" in said(made.minute)


def test_a_comparison_is_cited_by_its_two_versions(made_up_book: Book) -> None:
    """What is cited of a comparison is the page between two versions, never the one that changes with the newest, which is linked to."""
    site = made_up_book.site
    ((before, after),) = pairs(site)
    made = cite.of_comparisons(site, ((before, after),), "code/compare/1901-draft/1902/", ROOT)
    assert said(made.minute).endswith(f"{ROOT}code/compare/1901-draft/1902/")
    (beside,) = citations(made_up_book, "code/compare/1901-draft/newest/")
    assert beside.endswith("/code/compare/1901-draft/1902/")
    assert list(citations(made_up_book, "code/compare/1902/newest/")) == []


def test_where_no_comparison_leads_to_the_newest_at_once_those_on_the_way_are_cited(harbour_book: Book) -> None:
    """From each version the comparisons that are kept lead to the newest wording without a gap; what was turned down leads nowhere."""
    site = harbour_book.site
    there = {page.url for page in harbour_book.pages}
    ways = {edition.id: permanent_comparisons(site, edition) for edition in site.editions}
    assert {id for id, way in ways.items() if not way} == {"1953-proposal", "1960"}
    for id, way in ways.items():
        assert [before.id for before, _ in way[:1]] == [id][: len(way)]
        assert [after.id for _, after in way[-1:]] == ["1960"][: len(way)]
        assert all(first[1] is second[0] for first, second in pairwise(way))
        assert {compare_url(before.id, after.id) for before, after in way} <= there
    made = cite.of_comparisons(site, ways["1951"], "code/compare/1951/newest/", ROOT)
    assert made.link == f"{ROOT}code/compare/1951/newest/"
    assert said(made.minute).endswith(
        f"{ROOT}code/compare/1951/1954/ {ROOT}code/compare/1954/1957/ {ROOT}code/compare/1957/1960/"
    )


def test_addresses_to_complete_are_named_while_the_site_has_none(
    lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """Without an address of the site, a citation has those that the script completes, relative to the root."""
    edit(lighthouse / "site.yml", "address: https://lights.example.org/", "address:")
    (page,) = (page for page in open_lighthouse().pages if page.url == "clauses/brightness-1/")
    for element in html.fragment_fromstring(f"<div>{page.before}</div>").find_class("citation"):
        assert (element.get("data-root"), element.get("data-urls")) == ("../../", "code/1902/brightness-1/")
        assert f"/{element.get('data-urls')}" in "".join(element.itertext())
