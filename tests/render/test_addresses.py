"""The addresses that a check knows are those of the pages that a build has."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

import thousands
from codebook.book import Book
from codebook.history.links import link
from codebook.load import load_site
from codebook.render import pages
from codebook.render.addresses import addresses
from conftest import KNOWN, SITES, TEMPLATES, in_languages

WHOLE = [
    path.name for path in sorted(SITES.iterdir()) if (path / "docs" / "site.yml").is_file() and path.name != "broken"
]


def book_of(docs: Path) -> Book:
    """The content of a folder, with its faults."""
    site, _ = load_site(docs)
    assert site is not None
    return Book(site, link(site), TEMPLATES, "")


def both(book: Book) -> tuple[Counter[str], Counter[str]]:
    """The addresses that are known without rendering, and those of rendered pages."""
    return Counter(addresses(*book.renderers)), Counter(page.url for page in pages(*book.renderers))


@pytest.mark.parametrize("name", WHOLE)
def test_addresses_are_those_of_pages(name: str) -> None:
    """Of each made-up site, each as often as a page has it."""
    known, made = both(book_of(SITES / name / "docs"))
    assert known == made


def test_addresses_in_several_languages(lighthouse: Path) -> None:
    """A page in another language has another address, and so has the list of languages; an address that moved has one for all."""
    in_languages(lighthouse, "cy")
    file = lighthouse / "site.yml"
    file.write_text(f"{file.read_text('utf-8')}moved:\n  - was: /about/old/\n    now: /about/\n", "utf-8")
    known, made = both(book_of(lighthouse))
    assert known == made
    assert {"cy/about/", "about/languages/", "about/old/"} <= known.keys()


def test_addresses_of_registers(tmp_path: Path) -> None:
    """Many reports are divided by year, principle, council and letter, and so are those of one unit: once a register is published, for ever."""
    docs = Path(shutil.copytree(KNOWN, tmp_path / "docs"))
    thousands.make(docs, 300, councils=40)
    (docs / ".addresses").write_text("reports/by-council/m/\nclauses/integrity-1/reports/1980/\n", "utf-8")
    known, made = both(book_of(docs))
    assert known == made
    assert {"reports/by-year/1980/", "reports/by-principle/integrity/", "reports/by-council/m/"} <= known.keys()
