"""Metadata in a page's head say what the page shows, and no text in them can end them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.book import Book, open_book
from codebook.gate.elements import Element, Tag
from codebook.gate.page_data import is_data, texts
from codebook.render import Page
from codebook.render.metadata import linked_data, of_report, of_unit
from codebook.values.content_security_policy import DATA
from conftest import SITES, TEMPLATES

HOST = "https://made-up.example/"


@pytest.fixture(scope="module")
def harbour() -> Book:
    """The made-up code of nine versions, at an address."""
    return open_book(SITES / "harbour" / "docs", TEMPLATES, HOST)


def page_at(book: Book, url: str) -> Page:
    """The page at an address."""
    return next(page for page in book.pages if page.url == url)


def graph(page: Page) -> dict[str, Any]:
    """What the data of a page describe, by type."""
    return {thing["@type"]: thing for thing in json.loads(page.linked_data)["@graph"]}


def test_a_clause_says_which_version_it_is_of(harbour: Book) -> None:
    """The page of a clause names the permanent page of its words, the version, and the page that follows the latest one."""
    newest = harbour.site.newest
    assert newest is not None
    unit = next(iter(newest.units.values()))
    exact, own = HOST + newest.exact(unit.label).url, HOST + unit.ref.url
    page = page_at(harbour, unit.ref.url)
    tags = dict(page.tags)
    assert (tags["DC.identifier"], tags["DC.relation.isVersionOf"]) == (exact, own)
    work = graph(page)["CreativeWork"]
    assert (work["@id"], work["version"], work["exampleOfWork"]) == (exact, newest.facts.name, {"@id": own})
    assert work["isPartOf"]["@id"] == HOST + newest.url


def test_a_report_says_who_made_it_for_whom(harbour: Book) -> None:
    """The page of a report names its title, council, meeting and authors, as its facts do; none that they do not."""
    for report in harbour.site.reports:
        page = page_at(harbour, report.ref.url)
        council = harbour.site.council_of(report)
        assert [content for name, content in page.tags if name == "citation_author"] == [*report.facts.authors]
        assert dict(page.tags)["citation_title"] == report.facts.title
        work = graph(page)["Report"]
        assert (work["name"], work["sourceOrganization"]["name"]) == (report.facts.title, council.facts.name)
        assert str(report.date).startswith(work["subjectOf"]["startDate"][:4])


def test_a_council_is_an_organization(harbour: Book) -> None:
    """The page of a council says its name and committees."""
    council = harbour.site.councils[0]
    body = graph(page_at(harbour, council.url))["GovernmentOrganization"]
    assert body["name"] == council.facts.name
    assert [one["name"] for one in body["subOrganization"]] == [one.name for one in council.facts.committees]


def test_a_company_is_no_part_of_government() -> None:
    """A company that a council owns is an organization, on its own page and on those of its reports."""
    book = open_book(SITES / "estuary" / "docs", TEMPLATES, HOST)
    company = next(
        council for council in book.site.councils if council.kind == "company" and book.site.reports_of(council.id)
    )
    assert graph(page_at(book, company.url))["Organization"]["name"] == company.facts.name
    for report in book.site.reports_of(company.id):
        assert graph(page_at(book, report.ref.url))["Report"]["sourceOrganization"]["@type"] == "Organization"


def test_the_trail_is_that_of_the_page(harbour: Book) -> None:
    """Every page but the home page says which pages it is below; each of them is a page of the site."""
    urls = {page.url for page in harbour.pages}
    for page in harbour.pages:
        if not page.linked_data:
            assert page.url == "" or not page.relations
            continue
        items = graph(page)["BreadcrumbList"]["itemListElement"]
        assert [item["position"] for item in items] == [*range(1, len(items) + 1)]
        assert {item["item"].removeprefix(HOST) for item in items[:-1]} <= urls
        assert "item" not in items[-1]


def test_without_an_address_there_is_no_such_data(real_book: Book) -> None:
    """Search engines need whole addresses: before the site's is known no page has data for them."""
    assert real_book.address == ""
    assert {page.linked_data for page in real_book.pages} == {""}


@given(st.text())
def test_no_text_ends_the_data(text: str) -> None:
    """Whatever a title has, the element stays data, and has that title."""
    data = linked_data((("", text), ("reports/", text)), None, HOST, str)
    head = Element(Tag("head", {}), None, 1)
    script = Element(Tag("script", {"type": DATA}), head, 1)
    script.text = data
    assert is_data(script)
    assert text in [*texts(script)]


def test_dates_are_as_exact_as_they_are_known(harbour: Book) -> None:
    """A season is given as its year; any other date as it is."""
    site = harbour.site
    for report in site.reports:
        council = site.council_of(report)
        assert of_report(report, council).date == report.date
    for edition in site.editions:
        for unit in [*edition.units.values()][:1]:
            assert of_unit(edition, unit).date == edition.date
