"""A judgement is flagged where the words that were read for it are not those that stand in the Code."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book, open_book
from codebook.model import Link
from codebook.render import status
from conftest import SITES, TEMPLATES, edit, made_up
from saying import links as leads_to
from saying import said

DOCS = SITES / "harbour" / "docs"


@pytest.fixture(scope="module")
def harbour() -> Book:
    """The made-up code of nine versions."""
    return made_up("harbour")


def told(book: Book, *links: Link) -> str:
    """What is said of some links."""
    return said(status.since_judged(book.site, links))


def judgement(book: Book, read: str, label: str) -> Link:
    """A link to a unit, judged on an edition."""
    return replace(book.history.of_unit["lanterns-1"][0], target=label, edition=read)


@pytest.mark.parametrize(
    ("read", "label", "expected"),
    [
        ("1957-november", "lanterns-1", "Lanterns 1 was reworded after the made-up code of November 1957"),
        ("1950-draft", "moorings-1", "Moorings 1 was reworded after the made-up draft of 1950"),
        (
            "1953-proposal",
            "tides-4",
            "Tides 4 differs between the made-up proposal of 1953 and the latest version",
        ),
        ("1957", "lanterns-1", ""),
        ("1960", "lanterns-1", ""),
        ("1954", "moorings-1", ""),
    ],
    ids=[
        "reworded",
        "reworded long ago",
        "a proposal's own words",
        "reworded and back",
        "the newest",
        "same since",
    ],
)
def test_other_words_than_those_read_are_told(read: str, label: str, expected: str, harbour: Book) -> None:
    """A unit is named only if its newest wording has other words than were read, with a way to what changed."""
    link = judgement(harbour, read, label)
    assert told(harbour, link) == (f"{expected}: what changed." if expected else "")
    urls = leads_to(status.since_judged(harbour.site, [link]))
    assert urls == ([f"code/compare/{read}/newest/#{label}"] if expected else [])
    assert {url.partition("#")[0] for url in urls} <= {page.url for page in harbour.pages}


def test_a_unit_that_is_gone_is_named(harbour: Book) -> None:
    """A link to a unit that the newest version lacks says so, with a way to what became of it."""
    link = judgement(harbour, "1957", "tides-1")
    assert told(harbour, link) == "Tides 1 is not in the latest version."
    assert leads_to(status.since_judged(harbour.site, [link])) == ["clauses/tides-1/"]


def test_each_of_several_units_is_told_by_its_name(harbour: Book) -> None:
    """Of a judgement about several units those that were reworded are named, and no others."""
    links = [judgement(harbour, "1950-draft", label) for label in ("moorings-1", "moorings-statement", "tides-4")]
    assert told(harbour, *links) == told(harbour, links[0])
    other = judgement(harbour, "1957-november", "lanterns-1")
    assert told(harbour, links[0], other) == f"{told(harbour, links[0])} {told(harbour, other)}"


CORRECTED = """---
corrections:
  - unit: lanterns-1
    kind: of the code
    was: Light the lantern on the mole
    now: Light this lantern on the mole
    date: 1963-02-01
    authority: Made-up minute 4 of the Made-up Guild, 1 February 1963
    reason: Made up.
---
"""


def test_a_correction_is_called_no_rewording(tmp_path: Path) -> None:
    """Where one of two versions was corrected alone, the words differ, and no version reworded them."""
    docs = shutil.copytree(DOCS, tmp_path / "docs")
    (docs / "code/1960/corrections.md").write_text(CORRECTED, "utf-8")
    edit(docs / "code/1960/lanterns.md", "Light the lantern on the mole", "Light this lantern on the mole")
    book = open_book(docs, TEMPLATES, "")
    assert told(book, judgement(book, "1957", "lanterns-1")).startswith(
        "Lanterns 1 differs between the made-up code of April 1957 and the latest version"
    )


def test_every_page_with_such_a_link_says_so(harbour: Book) -> None:
    """Wherever a link stands, beside the paragraph, the clause or the principle, it is flagged, also where the judgement itself is told once for all."""
    read = [link for links in harbour.history.of_unit.values() for link in links]
    stale = [link for link in read if told(harbour, link)]
    gone = {"moorings-2", "moorings-4", "tides-1", "tides-2"}
    assert {"lanterns-1", "moorings-1", *gone} == {link.target for link in stale}
    pages = {page.url: html.fragment_fromstring(f"<div>{page.before}</div>") for page in harbour.pages}
    for link in stale:
        principle = [] if link.target in gone else [f"principles/{link.target.rpartition('-')[0]}/"]
        for url in (link.report.ref.url, f"clauses/{link.target}/", *principle):
            flags = [" ".join(flag.text_content().split()) for flag in pages[url].find_class("reworded")]
            assert any(told(harbour, link) in flag for flag in flags), url
    fresh = {link.report.ref.url for link in read} - {link.report.ref.url for link in stale}
    assert fresh
    assert [url for url in fresh if pages[url].find_class("reworded")] == []


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("lanterns-2", "No report is linked to Lanterns 2. We checked the reports against a version without it."),
        ("moorings-3", "relates to Moorings 3."),
    ],
    ids=["newer than the version that was read", "looked for"],
)  # fmt: skip
def test_a_clause_that_nobody_looked_for_is_not_said_to_have_no_report(
    label: str, expected: str, harbour: Book
) -> None:
    """Reports were read for links with an older version, which may lack the clause."""
    (page,) = [page for page in harbour.pages if page.url == f"clauses/{label}/"]
    (said,) = html.fragment_fromstring(f"<div>{page.before}</div>").xpath(".//p[@class='no-links']")
    assert said.text_content().endswith(expected)
