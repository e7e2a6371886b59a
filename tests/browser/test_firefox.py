"""What readers of Firefox see where it differs from Chromium: print, larger letters, the system's colours, copied words."""

import re
import time
from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from browser.conftest import Open
from browser.firefox import CONTROL, Firefox
from browser.kinds import KINDS
from browser.passages import SELECT, SELECT_TEXT, said, whole
from browser.serving import PATH
from browser.test_print import plain
from browser.test_reflow import LOST
from codebook.book import Book
from codebook.model import Unit
from conftest import few

ON_SHEETS = "Words of the Code and reports are in serif type"
MARKED = """for (const one of document.querySelectorAll("h1:not(.unseen), h2:not(.unseen), h3:not(.label), h4, h5, h6, dt, .paper > p, .unit.section .verbatim > :last-child"))
  if (!one.matches("li > :only-child")) one.append("¶");
document.querySelector("h1").style.paddingBlockEnd = `${arguments[0]}px`;"""
"""Marks each heading that has words below it, and moves what is below the first one down the sheet."""
LARGER = (
    (1280, {"font.minimum-size.x-western": 20}),
    (360, {"font.size.variable.x-western": 24}),
    (360, {"font.minimum-size.x-western": 20}),
    (800, {"font.size.variable.x-western": 24}),
)
"""Widths, each with how a reader has larger letters."""
FORCED = {"browser.display.document_color_use": 2}
DRAWN = """const system = document.createElement("i");
system.style.cssText = "color: CanvasText";
document.body.append(system);
const { color } = getComputedStyle(system);
const drawn = [...document.querySelectorAll(".rail ul, .rail .year, .rail svg > .making")];
const is = { UL: "borderInlineStartColor", rect: "fill" };
return [matchMedia("(forced-colors: active)").matches, color, ...new Set(drawn.map(one => getComputedStyle(one)[is[one.tagName] ?? "color"]))];"""
CHOSEN = "return [document.documentElement.dataset.theme ?? '', document.querySelector('.theme select').value]"
CHOOSE = """const select = document.querySelector(".theme select");
select.value = arguments[0];
select.dispatchEvent(new Event("change"));"""


@pytest.fixture
def window(firefox: Firefox) -> Iterator[Firefox]:
    """The window, as wide as a desktop at first."""
    firefox.size(1280)
    yield firefox
    firefox.run("localStorage.clear()")


def printed(firefox: Firefox, address: str, moved: int | None = None) -> list[str]:
    """The words of each sheet of a page, without white space; with headings marked if things are moved down by some pixels."""
    firefox.goto(address)
    if moved is not None:
        firefox.run(MARKED, moved)
    return [plain(from_above(sheet)) for sheet in PdfReader(BytesIO(firefox.pdf())).pages]


def from_above(sheet: PageObject) -> str:
    """The words of a sheet from above: what has a position of its own, such as a letter in the margin, is painted last."""
    found: list[tuple[float, str]] = []

    def visit(text: str, moved: list[float], at: list[float], *_: object) -> None:
        found.append((round(moved[1] * at[4] + moved[3] * at[5] + moved[5]), text))

    sheet.extract_text(visitor_text=visit)
    return "".join(text for _, text in sorted(found, key=lambda one: -one[0]))


@pytest.mark.prove
@pytest.mark.parametrize("kind", KINDS)
def test_each_sheet_names_its_text(kind: str, window: Firefox, pages: dict[str, str], root: str) -> None:
    """Each sheet has once: the title and fingerprint of its text at the head; its address, and whose the words are, at the foot."""
    if kind == "not found":
        pytest.skip("it has no address")
    sheets = printed(window, root + pages[kind])
    title, texts = (
        plain(text)
        for text in window.run("return ['title', 'texts'].map(name => document.documentElement.dataset[name] ?? '')")
    )
    foot = plain(f"https://ethics.example.org{PATH}{pages[kind]}{ON_SHEETS}")
    assert title
    assert [number for number, sheet in enumerate(sheets) if sheet.count(foot) != 1 or title + texts not in sheet] == []


PRINTED = ("whole edition", "edition", "report", "subjects", "principle", "clause", "history", "about", "not found")


@pytest.mark.prove
@pytest.mark.parametrize("moved", range(0, 320, 64))
@pytest.mark.parametrize("kind", PRINTED)
def test_no_heading_is_alone(kind: str, moved: int, window: Firefox, pages: dict[str, str], root: str) -> None:
    """However far down a heading is, what follows it begins on its sheet."""
    assert alone(printed(window, root + pages[kind], moved)) == []


@pytest.mark.prove
@pytest.mark.parametrize("moved", range(0, 320, 64))
def test_no_heading_of_a_comparison_is_alone(moved: int, window: Firefox, harbour_root: str) -> None:
    """The same for parts of a comparison."""
    assert alone(printed(window, f"{harbour_root}code/compare/1950-draft/newest/", moved)) == []


def alone(sheets: list[str]) -> list[str]:
    """What the sheets end with that end with a heading."""
    assert "¶" in "".join(sheets)
    ends = (re.sub(rf"https://[^¶]*?{plain(ON_SHEETS)}.*", "", sheet) for sheet in sheets[:-1])
    return [end[-60:] for end in ends if re.search(r"¶(#[\w.-]*)?$", end)]


def test_a_lone_heading_is_found() -> None:
    """The tests above can fail."""
    foot = f"https://ethics.example.org/{plain(ON_SHEETS)}, are the Code's own"
    assert alone([f"WordsOpenness¶{foot}", f"Words¶more{foot}", f"Words¶{foot}"]) == ["WordsOpenness¶"]


@pytest.mark.parametrize(("width", "settings"), few(LARGER, 4))
def test_pages_fit_with_larger_letters(
    width: int, settings: dict[str, int], window: Firefox, pages: dict[str, str], root: str
) -> None:
    """No page scrolls sideways, however large a reader's letters are."""
    with window.settings(settings):
        window.size(width)
        for kind, address in pages.items():
            window.goto(root + address)
            assert window.run(f"return ({LOST})()") == [], kind


@pytest.mark.parametrize("theme", few(["light", "", "dark"], 3))
def test_the_timeline_has_the_colours_of_the_system(theme: str, window: Firefox, root: str) -> None:
    """Where the system sets the colours, words, marks and the line of the timeline have them, whatever the reader chose here."""
    with window.settings(FORCED):
        window.goto(f"{root}history/")
        window.run(CHOOSE, theme)
        forced, ink, *drawn = window.run(DRAWN)
    assert forced
    assert drawn == [ink]


def test_colours_chosen_on_another_page_hold_after_going_back(window: Firefox, root: str) -> None:
    """A page that is shown again as it was left has the colours that the reader chose since."""
    window.goto(f"{root}history/")
    window.run("window.isTheSame = true")
    window.goto(f"{root}subjects/")
    window.run(CHOOSE, "dark")
    window.send("WebDriver:Back")
    assert window.run("return window.isTheSame"), "the browser kept the page"
    assert window.run(CHOSEN) == ["dark", "dark"]


def test_words_are_copied_without_ours(passage: tuple[str, list[Unit]], window: Firefox, root: str) -> None:
    """What is copied from one unit to another has the words and numbers of the document, and nothing of ours between them."""
    address, units = passage
    window.goto(root + address)
    window.run(f"({SELECT})(...arguments)", units[0].label, units[-1].label)
    window.keys(CONTROL, "c")
    assert plain(window.clipboard()) == "".join(map(said, units))


TEXTS = ("principle", "report", "whole edition")


@pytest.mark.parametrize("kind", TEXTS)
def test_a_whole_text_is_copied_without_ours(
    kind: str, window: Firefox, pages: dict[str, str], root: str, real_book: Book
) -> None:
    """From the title to the last word: without what is between the title and the first words, or between two parts."""
    window.goto(root + pages[kind])
    window.run(f"({SELECT_TEXT})()")
    window.keys(CONTROL, "c")
    assert plain(window.clipboard()) == whole(pages[kind], real_book)


@pytest.mark.parametrize("kind", TEXTS)
def test_a_whole_text_is_copied_without_ours_in_chromium(
    kind: str, open_page: Open, pages: dict[str, str], real_book: Book
) -> None:
    """The same in Chromium."""
    page = open_page(pages[kind], permissions=["clipboard-read", "clipboard-write"])
    page.evaluate(SELECT_TEXT)
    page.keyboard.press("Control+c")
    assert plain(page.evaluate("navigator.clipboard.readText()")) == whole(pages[kind], real_book)


def test_words_are_copied_without_ours_in_chromium(passage: tuple[str, list[Unit]], open_page: Open) -> None:
    """The same in Chromium; and what is ours can be copied alone."""
    address, units = passage
    page = open_page(address, permissions=["clipboard-read", "clipboard-write"])
    page.evaluate(f"([first, last]) => ({SELECT})(first, last)", [units[0].label, units[-1].label])
    page.keyboard.press("Control+c")
    assert plain(page.evaluate("navigator.clipboard.readText()")) == "".join(map(said, units))
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.foot p'))")
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()").startswith(ON_SHEETS)


def test_a_quotation_is_checked(firefox: Firefox, harbour_root: str) -> None:
    """The check answers the same, also of an address of a report."""
    firefox.goto(
        f"{harbour_root}check/#q=Learn%20the%20table%20of%20tides%20by%20heart%20(/reports/eastquay/1950-01-10-rops/)"
    )
    for _ in range(100):
        if said := firefox.run(
            "return [...document.querySelectorAll('.found > li')].map((one) => one.innerText).join('\\n')"
        ):
            break
        time.sleep(0.1)
    assert "Word for word in Tides 8. Latest version: made-up code of 1960." in said
    assert "/reports/eastquay/1950-01-10-ropes/?" in said
