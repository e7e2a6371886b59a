"""Links of a bundle's pages: to files in it, or to the site."""

import pytest

from codebook.emit.bundle.pages import on_disk, without_fonts
from conftest import ROOT

FILES = ("code/1/index.html", "code/1/full/index.html", "code/1/a-1/index.html", "code/1/wording.txt")
MOVED = {"code/1/a/": "code/1/full/"}
CASES = {
    "../a-1/": "../a-1/index.html",
    "../": "../index.html",
    "..": "../index.html",
    "../full/#a-2": "../full/index.html#a-2",
    "../a/": "../full/index.html#a",
    "../a/#a-1": "../full/index.html#a-1",
    "../wording.txt": "../wording.txt",
    "#here": "#here",
    "https://elsewhere.example/x/": "https://elsewhere.example/x/",
    "mailto:a@example.org": "mailto:a@example.org",
    "../../../reports/": "https://example.org/reports/",
    "../../../": "https://example.org/",
    "../../../clauses/a-1/#on_reports": "https://example.org/clauses/a-1/#on_reports",
    "../../../data/index.json": "https://example.org/data/index.json",
}


def page(href: str) -> str:
    """A page with a link and a button."""
    return f'<!doctype html><html><body><p><a href="{href}">a<wbr>b</a></p><button>Copy</button></body></html>'


@pytest.mark.parametrize("href", CASES)
def test_a_link_leads_to_a_file_or_to_the_site(href: str) -> None:
    """A page of the bundle by its file, a part by its place in the whole text, all else by its permanent address."""
    made = on_disk(page(href), "code/1/a-2/", FILES, MOVED, "https://example.org/").decode()
    assert f'<p><a href="{CASES[href]}">a<wbr>b</a></p>' in made
    assert "button" not in made


@pytest.mark.parametrize("href", [href for href, to in CASES.items() if to.startswith("https://example.org/")])
def test_what_leads_nowhere_is_no_link(href: str) -> None:
    """Without an address the words of a link stay."""
    assert b"<p>a<wbr>b</p>" in on_disk(page(href), "code/1/a-2/", FILES, MOVED, "")


def test_styles_ask_for_no_fonts() -> None:
    """The style sheet keeps all but its typefaces, of which it asks for nothing."""
    style = (ROOT / "overrides/assets/book.css").read_text("utf-8")
    made = without_fonts(style)
    assert "url(" in style
    assert "url(" not in made
    assert made.count("{") == style.count("{") - style.count("@font-face")
