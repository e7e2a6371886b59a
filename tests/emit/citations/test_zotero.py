"""Zotero's own translators read our references and pages: nothing of a reference is lost on the way."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from codebook.book import Book, open_book
from codebook.render.metadata import Work, of_part, of_report, of_unit, of_version
from conftest import HOSTED, ROOT, SITES, TEMPLATES

pytestmark = pytest.mark.prove
READ = Path(__file__).parent / "zotero" / "read.js"
INSTALLED = ROOT / ".build" / "zotero"
ENDINGS = ("ris", "bib", "csl.json")
KINDS = {"version": "book", "part": "bookSection", "clause": "bookSection", "report": "report"}


def zotero(*asked: str) -> list[Any]:
    """What Zotero makes of each file, or page with its address."""
    lines = "".join(f"{one}\n" for one in asked)
    done = subprocess.run(["node", READ, INSTALLED], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up code of nine versions, at an address."""
    return open_book(SITES / "harbour" / "docs", TEMPLATES, HOSTED)


@pytest.fixture(scope="module")
def works(book: Book) -> dict[str, list[Work]]:
    """What each file has, by the beginning of its address."""
    site, found = book.site, dict[str, list[Work]]()
    for edition in site.editions:
        found[edition.url] = [of_version(edition)]
        found[f"{edition.url}all-"] = [of_version(edition)]
        for part in edition.parts:
            units = (of_unit(edition, unit) for unit in part.units)
            found[f"{edition.url}all-"] += [of_part(edition, part), *units]
    for report in site.reports:
        found[report.ref.url] = [of_report(report, site.council_of(report))]
    return found


@pytest.mark.parametrize("ending", ENDINGS)
def test_references_are_whole(book: Book, works: dict[str, list[Work]], harbour_site: Path, ending: str) -> None:
    """From each file Zotero has every title, address, year, kind, version and author, a post as one name."""
    read = zotero(*(f"{harbour_site}/{place}citation.{ending}" for place in works))
    for place, items in zip(works, read, strict=True):
        assert isinstance(items, list), (place, items)
        for work, item in zip(works[place], items, strict=True):
            assert item["title"] == book.renderer.words(work.title), place
            assert (item["url"], item["itemType"]) == (HOSTED + work.url, KINDS[work.kind])
            assert str(work.date.year) in item["date"]
            assert item.get("edition", "") == work.version
            assert item.get("bookTitle", "") == work.within
            assert item.get("institution", "") == work.publisher
            assert [creator["name"] for creator in item["creators"]] == [*work.authors]


def test_pages_are_known(book: Book, works: dict[str, list[Work]], harbour_site: Path) -> None:
    """From the page of a version or report Zotero has its title, with the version, its address, date and language, and who published it."""
    urls = [place for place in works if place.endswith("/")]
    read = zotero(*(f"{harbour_site}/{url}index.html\t{HOSTED}{url}" for url in urls))
    for url, items in zip(urls, read, strict=True):
        (item,), (work,) = items, works[url]
        assert item["translator"] == "Embedded Metadata"
        assert item["title"] == book.renderer.words(work.name if work.kind == "version" else work.title)
        assert (item["url"], item["language"]) == (HOSTED + url, work.language)
        assert item["date"].startswith(str(work.date.year))
        assert item.get("institution", "") == work.publisher
        assert len(item["creators"]) == len(work.authors)
