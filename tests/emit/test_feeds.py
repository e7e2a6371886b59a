"""Feeds of one thing: each has what happened to it, by the ids that never change, and a program reads it."""

import re
from itertools import pairwise
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from codebook.book import Book, open_book
from codebook.emit.generated_file import GeneratedFile
from codebook.history.registers import LATEST
from conftest import SITES, TEMPLATES
from emit.trees import ATOM

HOST = "https://made-up.example/"


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up code of nine versions, at an address."""
    return open_book(SITES / "harbour" / "docs", TEMPLATES, HOST)


@pytest.fixture(scope="module")
def found(book: Book) -> dict[str, GeneratedFile]:
    """Its feeds but that of the history."""
    return {
        one.path: one for one in book.shared_generated_files if re.fullmatch(r"feeds/[a-z]+/[a-z0-9.-]+\.xml", one.path)
    }


def ids(generated: GeneratedFile) -> list[str]:
    """The ids of a feed's entries."""
    return [entry.id for entry in feedparser.parse(generated.content).entries]


def test_each_thing_has_one(book: Book, found: dict[str, GeneratedFile]) -> None:
    """There is a feed of every clause and paragraph, part, subject and council, and no other."""
    site = book.site
    assert sum(path.startswith("feeds/councils/") for path in found) == len(site.councils)
    assert sum(path.startswith("feeds/subjects/") for path in found) == len(site.subjects)
    rest = {
        path.rsplit("/", 1)[1].removesuffix(".xml")
        for path in found
        if "councils/" not in path and "subjects/" not in path
    }
    assert rest == set(site.first_wording)


def test_a_program_reads_each(found: dict[str, GeneratedFile]) -> None:
    """Each is well formed, has title, author and moment for each entry, and no id twice."""
    for generated in found.values():
        read = feedparser.parse(generated.content)
        assert not read.bozo, (generated.path, read.get("bozo_exception"))
        assert read.feed.id == HOST + generated.path
        assert len({entry.id for entry in read.entries}) == len(read.entries) <= 100
        assert all(entry.title and entry.author and entry.updated and entry.summary for entry in read.entries)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", read.feed.updated)


def test_a_clause_tells_of_its_reports_and_versions(book: Book, found: dict[str, GeneratedFile]) -> None:
    """Of a clause each report that relates to it is an entry, and each version with other words; of a principle, those of its clauses."""
    site, history = book.site, book.history
    label, links = max(history.of_unit.items(), key=lambda one: len(one[1]))
    told = ids(found[f"feeds/clauses/{label}.xml"])
    reports = {link.report.ref for link in links}
    assert len(reports) <= LATEST
    assert sum("relates-to" in one for one in told) == len(reports) > 0
    wordings = [edition.units[label].text for edition in site.lineage if label in edition.units]
    changes = 1 + sum(one != other for one, other in pairwise(wordings))
    assert sum("-state-1" in one for one in told) >= changes
    part = site.first_wording[label].part_of[label].id
    assert {one for one in told if "-state-1" in one} <= set(ids(found[f"feeds/principles/{part}.xml"]))


def test_ids_are_those_of_the_history(book: Book, found: dict[str, GeneratedFile]) -> None:
    """What the history has too has the same id there, so that a reader of both sees it once."""
    (whole,) = (generated for generated in book.shared_generated_files if generated.path == "feeds/history.xml")
    known = set(ids(whole))
    for path, generated in found.items():
        if "councils/" in path:
            assert set(ids(generated)) <= known


def test_a_page_names_its_feed(book: Book, found: dict[str, GeneratedFile]) -> None:
    """The page of a clause, part or council names its feed, and no other."""
    for page in book.shared_pages:
        named = [path for kind, path in page.alternates if path in found]
        if named:
            name = page.url.rstrip("/").rsplit("/", 1)[-1]
            assert [path.rsplit("/", 1)[1] for path in named] == [f"{name}.xml"]


def test_an_event_has_one_day(lighthouse: Path) -> None:
    """What was added here later has that day in each feed: a reader of one clause sees an older version that is new here."""
    (lighthouse / "code/1902/.facts").write_text("new 1950-01-02 states[proposed]\tyes\n", "utf-8")
    generated_files = [
        generated
        for generated in open_book(lighthouse, TEMPLATES, HOST).shared_generated_files
        if generated.path.startswith("feeds/")
    ]
    days: dict[str, set[str]] = {}
    for generated in generated_files:
        for entry in etree.fromstring(generated.content).iterfind(f"{{{ATOM}}}entry"):
            days.setdefault(str(entry.findtext(f"{{{ATOM}}}id")), set()).add(str(entry.findtext(f"{{{ATOM}}}updated")))
    assert [found for found in days.items() if len(found[1]) > 1] == []
    assert days[f"{HOST}history/#1902-state-1"] == {"1950-01-02T00:00:00+00:00"}
    assert f"{HOST}history/#1902-state-2" in days, "an adoption is told too"
