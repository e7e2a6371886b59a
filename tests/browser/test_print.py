"""On paper: each sheet says what it is of, nothing is there that only a screen can use, no unit's words are broken."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from browser.conftest import Open
from browser.kinds import KINDS
from browser.serving import PATH
from codebook.book import Book

FURNITURE = ("Skip to the text", "Menu", "Colours", "What does this mean?", "Previous:", "Next:")


def sheets(open_page: Open, address: str) -> list[str]:
    """The words of each sheet of a printed page, without white space: a PDF keeps none."""
    page = open_page(address, color_scheme="dark")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    return [plain(sheet.extract_text()) for sheet in printed.pages]


def plain(text: str) -> str:
    """A text as it can be found in a PDF: without white space, ligatures taken apart."""
    return "".join(text.split()).replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_every_sheet_says_what_it_is_of(kind: str, open_page: Open, pages: dict[str, str]) -> None:
    """At the margins of each sheet stand the site's name, the page's address, and which of how many sheets it is."""
    printed = sheets(open_page, pages[kind])
    for number, sheet in enumerate(printed, start=1):
        assert plain(f"{number} of {len(printed)}") in sheet
        assert f"https://ethics.example.org{PATH}{pages[kind]}" in sheet
        assert plain("Code of Ethics") in sheet
    assert [words for words in FURNITURE if plain(words) in "".join(printed)] == []


def test_no_unit_is_broken(open_page: Open, real_book: Book) -> None:
    """On the page of a whole edition and on that of a report each unit's words stand whole on one sheet."""
    for edition in real_book.site.editions:
        printed = sheets(open_page, f"code/{edition.id}/full/")
        assert len(printed) > 5
        broken = [
            unit.label for unit in edition.units.values() if not any(plain(unit.text) in sheet for sheet in printed)
        ]
        assert broken == []
    for report in real_book.site.reports:
        printed = sheets(open_page, report.ref.url)
        broken = [unit.label for unit in report.units if not any(plain(unit.text) in sheet for sheet in printed)]
        assert broken == []
