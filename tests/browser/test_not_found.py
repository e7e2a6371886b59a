"""An address that leads nowhere: the nearest that is there is offered, and the ways in stand there without a script."""

import pytest

from browser.conftest import Open
from codebook.book import Book
from conftest import few

REPORT = "reports/cambridgeshire/2022-02-25-officers-code-of-conduct/"


@pytest.mark.parametrize(
    ("address", "offered"),
    few(
        [
            (
                "code/2015-draft/integrty-3/",
                ["code/2015-draft/integrity-3/", "clauses/integrity-3/", "code/2015-draft/"],
            ),
            ("code/2015/integrity-3/", ["code/2015-draft/integrity-3/", "clauses/integrity-3/", "code/2015-draft/"]),
            ("code/1999/integrity-3/", ["clauses/integrity-3/"]),
            ("clauses/honesty-99/", ["principles/honesty/"]),
            ("clauses/introduction-paragraph-3/", ["clauses/introduction-3/"]),
            ("principle/openess", ["principles/openness/"]),
            ("code/2015-drft/", ["code/2015-draft/"]),
            ("clauses/Honesty_4.html", ["clauses/honesty-4/"]),
            ("code/compare/2015-drft/newest/", ["code/compare/2015-draft/newest/"]),
            (f"{REPORT.removesuffix('conduct/')}condct", [REPORT, "reports/cambridgeshire/"]),
            ("reports/cambridgshire/2030-01-01-unknown/", ["reports/cambridgeshire/"]),
            ("integrity/3", ["clauses/integrity-3/"]),
            (
                "code/2015-draft/integrity/3/",
                ["code/2015-draft/integrity-3/", "clauses/integrity-3/", "code/2015-draft/"],
            ),
            ("reports/cambs", ["reports/cambridgeshire/"]),
            ("about/howtocite", ["about/how-to-cite/"]),
            ("serch", ["search/"]),
            ("histroy/", ["history/"]),
            ("report", ["reports/"]),
            ("reports/nothing-like-it/", []),
            ("nothing/like/it/", []),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_the_nearest_is_offered(address: str, offered: list[str], root: str, turn_to: Open) -> None:
    """A slip in an edition, a principle, a clause, a comparison, a council or a report leads to the one that was meant; what is like nothing leads nowhere."""
    page = turn_to(address)
    links = page.locator(".nearest a")
    assert [link.get_attribute("href") for link in links.all()] == [f"{root}{url}" for url in offered]
    assert page.locator(".nearest").is_visible() == bool(offered)
    for url in offered:
        assert page.request.get(f"{root}{url}").status == 200


@pytest.mark.known_content
def test_without_a_script_the_ways_in_are_there(open_page: Open, known_book: Book) -> None:
    """Every version, principle and clause can be reached from the page, at whatever depth it is shown."""
    page = open_page("code/2015-draft/integrty-3/", java_script_enabled=False)
    assert page.locator(".nearest").is_hidden()
    assert page.locator(".editions a").count() == 1
    assert page.locator(".pieces a").count() == 9 + 64
    reports = len(known_book.site.reports)
    assert page.locator(".councils a").count() == len(known_book.site.councils) + reports > 3
    assert page.locator("main .whole a").count() == 1 + reports
    page.get_by_role("link", name="Integrity 3", exact=True).click()
    assert page.locator("h1").inner_text() == "Integrity 3"
