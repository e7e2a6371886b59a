"""What a page costs: nothing comes from another host, little comes at all, and nothing moves."""

import gzip
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser, Page

from browser.conftest import Open
from browser.kinds import KINDS
from browser.weights import Views, views
from codebook.book import Book
from conftest import ROOT, few

FIRST_VIEW = 100_000
NEXT_VIEW = 10_000
PRINCIPLE = 8_000
FONTS = 45_000
FOLDER = ROOT / "overrides/assets/fonts"


ACCENTED = "áàâäéèêëíìîïóòôöúùûüẃẁŵẅýỳŷÿ"
"""What Welsh, Irish and Gaelic have besides the letters of English."""


@pytest.fixture(scope="module")
def seen(browser: Browser, pages: dict[str, str], real_root: str) -> Callable[[str], Views]:
    """What comes when the page of a kind is opened for the first time and again: each kind is opened once for all tests."""
    return cache(lambda kind: views(browser, real_root + pages[kind]))


@pytest.mark.parametrize("kind", few(KINDS, 5))
def test_first_view(kind: str, seen: Callable[[str], Views], root: str) -> None:
    """All that a page needs comes from the site, is there, and is small: fonts, and everything together."""
    answers = seen(kind).answers
    assert len(answers) > 5
    assert [answer.url for answer in answers if not answer.url.startswith(root) or answer.status != 200] == []
    came = dict(zip((Path(answer.url).name for answer in answers), seen(kind).sizes, strict=True))
    sizes = {name: came[name] for name in came if name.endswith(".woff2")}
    slanted = sizes.pop("italic.woff2", 0)  # comes only where a document has slanted words near the top
    assert sorted(sizes) == ["bold.woff2", "text.woff2"]
    assert sum(sizes.values()) <= FONTS
    assert sum(seen(kind).sizes) - slanted <= FIRST_VIEW


@pytest.mark.parametrize("kind", few(KINDS, 5))
def test_next_view(kind: str, seen: Callable[[str], Views]) -> None:
    """Whoever has seen a page of the kind needs only what is said on the next; of a principle's page that is smaller still.

    Where an editor adds a text whose words alone are near the limit, the page may be as large again.
    """
    assert 0 < seen(kind).sent <= limit_of_next(kind, seen(kind).words)


def limit_of_next(kind: str, words: str) -> int:
    """The bytes that the next page of a kind may have, by its words."""
    return max(PRINCIPLE if kind == "principle" else NEXT_VIEW, 2 * len(gzip.compress(words.encode())))


@pytest.mark.parametrize("kind", few(KINDS, 5, first=2))
def test_nothing_moves(kind: str, open_first: Open, pages: dict[str, str]) -> None:
    """No part of a page moves while it is loading, neither what is seen at first nor what is below it."""
    page = open_first(pages[kind], 375, 2400)
    shift = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
            .observe({type: "layout-shift", buffered: true});
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })"""
    )
    assert shift == 0


def drawn_in(page: Page, selector: str) -> list[str]:
    """The fonts in which the browser drew the first element that fits a selector."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return [font["familyName"] for font in fonts]


def test_the_documents_words_have_a_typeface_of_their_own(open_first: Open, pages: dict[str, str]) -> None:
    """The Code's and a report's own words are drawn in the serif that comes with the site, this site's words are not."""
    for kind in {"principle", "report"} & pages.keys():
        page = open_first(pages[kind])
        page.reload()  # a reader may have had to do without it the first time
        assert {*drawn_in(page, ".unit .verbatim p")} == {"Book Serif"}
        for ours in (".label a", ".links p", ".foot p"):
            if page.locator(ours).count():
                assert "Book Serif" not in drawn_in(page, ours)


def test_the_typeface_has_every_letter(real_book: Book) -> None:
    """Each sign of the verbatim texts is in the upright font and the heading font; all three come with their licence."""
    signs = {sign for edition in real_book.site.editions for unit in edition.units.values() for sign in unit.text}
    signs |= {sign for report in real_book.site.reports for unit in report.units for sign in unit.text}
    for name in ("text", "bold", "italic"):
        font = TTFont(FOLDER / f"{name}.woff2")
        assert {sign for sign in signs - {"\n"} if ord(sign) not in font.getBestCmap()} == set(), name
        assert "Source" not in str(font["name"].getDebugName(1)), "the licence keeps this name for the original"
    assert "SIL OPEN FONT LICENSE" in Path(FOLDER / "LICENCE.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["text", "bold", "italic"])
def test_the_typeface_has_all_of_welsh_irish_and_gaelic(name: str) -> None:
    """Each letter, small and capital, is in the font that a browser takes it from: those in the ranges of the style sheet from the second."""
    css = (ROOT / "overrides/assets/book.css").read_text("utf-8")
    face = next(face for face in css.split("@font-face") if f"fonts/{name}-extended.woff2" in face)
    ranges = [(int(first, 16), int(last, 16)) for first, last in re.findall(r"U\+([0-9A-F]+)-([0-9A-F]+)", face)]
    base, extended = (TTFont(FOLDER / f"{name}{suffix}.woff2").getBestCmap() for suffix in ("", "-extended"))
    missing = [
        letter
        for letter in ACCENTED + ACCENTED.upper()
        if ord(letter) not in (extended if any(first <= ord(letter) <= last for first, last in ranges) else base)
    ]
    assert missing == []
