"""Each page of the Code leads to the same part or unit in other versions."""

import re
from urllib.parse import urljoin

import pytest
from lxml import html

from codebook.book import Book
from codebook.render.version_switch import NEAR, version_switch
from codebook.values.references import CodeRef
from conftest import made_up


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up code of nine versions."""
    return made_up("harbour")


def switched(book: Book, url: str) -> tuple[str, list[str]]:
    """What the switch of a page says, and the addresses that it leads to; empty without one."""
    (page,) = (page for page in book.pages if page.url == url)
    found = html.fragment_fromstring(f"<div>{page.before}</div>").xpath("//nav[@class='switch']")
    if not found:
        return "", []
    (one,) = found
    said = " ".join(one.xpath("string(.//summary)").split())
    return said, [urljoin(f"/{url}", link).removeprefix("/") for link in one.xpath(".//a/@href")]


@pytest.mark.parametrize(
    ("url", "shown", "leads_to"),
    [
        ("clauses/moorings-1/", "Version: Made-up code of 1960 (latest)", "code/1951/moorings-1/"),
        ("principles/moorings/", "Version: Made-up code of 1960 (latest)", "code/1951/moorings/"),
        ("code/1951/moorings-1/", "Version: Made-up code of 1951", "clauses/moorings-1/"),
        ("code/1951/moorings/", "Version: Made-up code of 1951", "code/1954/moorings/"),
        ("code/1951/", "Version: Made-up code of 1951", "code/1954/"),
        ("code/1951/full/", "Version: Made-up code of 1951", "code/1954/full/"),
    ],
)
def test_it_stays_at_the_same_place(url: str, shown: str, leads_to: str, book: Book) -> None:
    """The version shown is named, and each link leads to the same clause or part: no page leads to itself."""
    said, links = switched(book, url)
    assert said == shown
    assert leads_to in links
    assert url not in links
    assert {*links} <= {f"{page.url}" for page in book.pages}


def test_one_version_is_no_choice(book: Book) -> None:
    """A clause of one version has no switch."""
    alone = [
        label
        for label in book.site.first_wording
        if sum(label in edition.part_of for edition in book.site.editions) == 1
    ]
    units = [label for label in alone if label in book.site.first_wording[label].units]
    assert units
    for label in units:
        assert switched(book, f"clauses/{label}/") == ("", [])


def test_many_versions_are_listed_near_the_one_shown(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page lists a number of versions on either side, and leads to all of them."""
    monkeypatch.setattr("codebook.render.version_switch.NEAR", 1)
    shown = book.site.editions[4]
    found = version_switch(book.site, CodeRef("moorings", "1"), shown)
    assert found
    assert [edition.id for edition, _ in found.places] == [edition.id for edition in book.site.editions[5:2:-1]]
    assert (found.total, found.all_versions) == (9, "clauses/moorings-1/#on_changed")
    assert NEAR > 1


def test_neighbours_are_of_the_same_version(book: Book) -> None:
    """Previous and next lead from the last clause and part of the Code to nothing that was removed from it."""
    newest = book.site.newest
    assert newest
    current = {f"clauses/{label}/" for label in newest.units} | {part.ref.url for part in newest.parts}
    for page in book.pages:
        if page.url in current:
            beside = re.findall(r'rel="(?:prev|next)" href="([^"]+)"', page.before)
            assert {urljoin(f"/{page.url}", link).removeprefix("/") for link in beside} <= current
