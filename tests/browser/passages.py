"""What follows each other on a page: how it is selected in a browser, and what is then copied."""

from browser.test_print import plain
from codebook.book import Book
from codebook.model import Unit, words

SELECT = """(first, last) => {
  const range = document.createRange();
  const [begin, end] = [first, last].map((id) => document.getElementById(id).querySelector(".verbatim"));
  range.setStart(begin, 0);
  range.setEnd(end, end.childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""

SELECT_TEXT = """() => {
  const all = document.querySelectorAll("main [data-words]");
  const range = document.createRange();
  range.setStart(all[0], 0);
  range.setEnd(all[all.length - 1], all[all.length - 1].childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
"""Selects a whole text, from its title to its last word."""


def said(unit: Unit) -> str:
    """The number and the words of a unit, without white space."""
    return plain("".join([unit.number, *words(unit.blocks)]))


def whole(address: str, book: Book) -> str:
    """The title and the words of the principle, report or version at an address, without white space."""
    site = book.site
    assert site.newest
    for report in site.reports:
        if report.ref.url == address:
            return plain(report.facts.title) + "".join(map(said, report.units))
    parts = [part for part in site.newest.parts if part.ref.url == address]
    edition = next((edition for edition in site.editions if address.startswith(edition.url)), site.newest)
    title = "" if parts else edition.facts.title
    return plain(title) + "".join(plain(part.title) + "".join(map(said, part.units)) for part in parts or edition.parts)
