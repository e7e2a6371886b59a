"""Bodies that are no councils are called what they are, and joint bodies are on the pages of their councils. All content is made up."""

import re
from dataclasses import replace
from typing import get_args

import pytest
from lxml import html

from codebook.book import Book
from codebook.facts import BodyKind
from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.gate.elements import parsed
from codebook.gate.verbatim import verbatim
from codebook.render import body_names
from codebook.render.not_found import not_found
from codebook.sentences import catalogue, english, say
from conftest import TEMPLATES


def main(book: Book, url: str) -> html.HtmlElement:
    """The page at an address, after its first heading."""
    (page,) = (page for page in book.pages if page.url == url)
    return html.document_fromstring(f"<main>{page.before[page.before.index('<h1') :]}{page.after}</main>")


def said(element: html.HtmlElement) -> str:
    """Text as it is read."""
    return " ".join(element.text_content().split())


def section(book: Book, url: str, anchor: str) -> html.HtmlElement | None:
    """A section of a page by the anchor of its heading."""
    found = main(book, url).xpath(f"//section[@aria-labelledby='{anchor}']")
    return found[0] if found else None


@pytest.mark.parametrize(
    ("body", "kind", "is_of"),
    [
        ("fire", "fire authority", ""),
        ("commissioner", "police and crime commissioner", ""),
        ("ferries", "joint committee", " of Made-up Council of Northbank and Made-up Council of Southbank"),
        ("ferry-company", "company", " of Made-up Council of Northbank"),
    ],
)
def test_a_body_is_called_what_it_is(body: str, kind: str, is_of: str, estuary_book: Book) -> None:
    """Its page says what it is and of whom. No sentence calls it a council."""
    page = said(main(estuary_book, f"reports/{body}/"))
    assert f"{kind.capitalize()}{is_of}." in page
    assert f"Has this {kind} adopted the Code?" in page
    report = next(report for report in estuary_book.site.reports if report.ref.council == body)
    of_report = said(main(estuary_book, report.ref.url))
    assert f"{kind.capitalize()} " in of_report
    assert f"The {kind} adopted the " in of_report or f" that the {kind} adopted this Code" in of_report
    assert not re.search(r"\b[Cc]ouncil\b(?! of)", page + of_report)


def test_a_parish_council_is_a_council(estuary_book: Book) -> None:
    """Its committees are called committees."""
    page = said(main(estuary_book, "reports/mudflats/"))
    assert "Parish council." in page
    assert "Has this parish council adopted the Code?" in page
    assert "Committees and boards" not in page


def test_reports_of_joint_bodies_are_on_the_pages_of_their_councils(estuary_book: Book) -> None:
    """Both councils list them, and say whose they are. Their addresses are those of the joint body."""
    for council in ("northbank", "southbank"):
        joint = section(estuary_book, f"reports/{council}/", "on_joint")
        assert joint is not None
        rows = [
            (row.xpath("td[@class='title']/a/@href")[0], said(row.xpath("td[2]")[0]))
            for row in joint.xpath(".//tbody/tr")
        ]
        name = "Ferries Joint Committee of Northbank and Southbank (made up)"
        assert rows == [("../ferries/1952-ferries-and-tides/", name), ("../ferries/1950-06-ferries-and-tides/", name)]


def test_reports_of_companies_are_on_the_pages_of_their_councils(estuary_book: Book) -> None:
    """Under a heading of their own, and only where there are any."""
    companies = section(estuary_book, "reports/northbank/", "on_companies")
    assert companies is not None
    assert said(companies.xpath(".//tbody/tr[1]/td[2]")[0]) == "Imaginary Ferries Limited (made up)"
    assert said(companies).endswith("Imaginary Oars Limited (made up): no reports yet.")
    for body in ("southbank", "ferries", "fire"):
        assert section(estuary_book, f"reports/{body}/", "on_companies") is None
    assert section(estuary_book, "reports/ferries/", "on_joint") is None


def test_pages_about_all_bodies_do_not_call_each_a_council(estuary_book: Book) -> None:
    """The register, the search page, the page for unknown addresses and the history."""
    register = said(main(estuary_book, "reports/"))
    assert "Reports of councils and other bodies, word for word" in register
    assert "Council or other body" in register
    assert "Imaginary Ferries Limited (made up) (company)" in register
    assert "Made-up Fire Authority of the Estuary (" not in register
    search = said(main(estuary_book, "search/"))
    assert "Councils, other bodies and their reports" in search
    assert "Council reports" not in search
    lost = not_found(estuary_book.renderer, "/")
    assert "Councils, other bodies and their reports" in lost
    assert "Council reports" not in lost
    history = said(main(estuary_book, "history/"))
    assert "Fares, discussed by Imaginary Ferries (made up), Board of Directors" in history
    assert " discusses Bridges" in history
    assert "committee meeting" not in history.lower()


def test_a_joint_committee_is_named_once(estuary_book: Book) -> None:
    """It is the body, and the one that met."""
    (event,) = main(estuary_book, "history/").xpath("//li[contains(@id, '1952-ferries')]/h2")
    assert (
        said(event)
        == "1952: Ferries Joint Committee of Northbank and Southbank (made up) discusses Ferries and Tides, Again"
    )


def test_words_of_documents_are_as_they_are(estuary_book: Book) -> None:
    """The gate finds no difference on any page, whatever its language."""
    trees = {
        name: BuiltPage(name, parsed(f"<!doctype html><main>\n{page.before}{page.after}</main>"))
        for page in estuary_book.pages
        for name in [f"{page.url}index.html"]
    }
    built = BuiltSite("https://site.invalid/", frozenset(trees), trees, {}, {}, "site")
    assert verbatim(built, estuary_book.site) == ()
    assert estuary_book.warnings == ()


@pytest.mark.parametrize("kind", get_args(BodyKind))
def test_each_kind_of_body_has_a_name_in_each_language(kind: str, estuary_book: Book) -> None:
    """In English it is the word that editors write; in Welsh it is another, and no two kinds share it."""
    council = replace(
        estuary_book.site.councils[0], facts=estuary_book.site.councils[0].facts.model_copy(update={"kind": kind})
    )
    assert english(TEMPLATES).text(body_names.kind_name(council)) == kind
    welsh = catalogue(TEMPLATES, "cy")
    others = {welsh.text(say("name-body", kind=one.replace(" ", "-"))) for one in get_args(BodyKind) if one != kind}
    assert welsh.text(body_names.kind_name(council)) not in {kind, *others}


def test_in_welsh_a_body_is_called_what_it_is(estuary_book: Book) -> None:
    """Where a name does not say the kind of body, the kind that follows is in Welsh."""
    company = next(council for council in estuary_book.site.councils if not council.says_kind)
    name = company.facts.name
    assert catalogue(TEMPLATES, "cy").text(body_names.called(company)) == f"{name} (cwmni)"
    assert english(TEMPLATES).text(body_names.called(company)) == f"{name} (company)"
