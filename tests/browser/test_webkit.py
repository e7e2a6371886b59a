"""What readers of WebKit see, the engine of Safari, where it may differ from Chromium. All of it is in `make prove`."""

import os
import shutil
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from pypdf import PdfReader

from browser.conftest import Open
from browser.kinds import KINDS
from browser.passages import SELECT, SELECT_TEXT, said, whole
from browser.serving import PATH, served
from browser.test_firefox import CHOOSE, CHOSEN, MARKED, PRINTED, TEXTS, alone, from_above
from browser.test_print import plain
from browser.test_print import sheets as chromium_sheets
from browser.test_reflow import LOST
from browser.test_search import NOT_LOADED
from browser.test_tables import REPORT, WIDEN
from browser.webkit import CONTROL, RIGHT, WebKit
from codebook.book import Book
from codebook.model import Unit

pytestmark = pytest.mark.prove

TALL = 842
"""Points that a sheet of A4 is high."""
MARGINS = {"top": 22, "bottom": 22}
"""Millimetres, as in webkit_window.py."""
LEAST = (4.5, 3)
"""The least contrast of words, and of what is drawn (WCAG 1.4.3 and 1.4.11)."""
CONTRAST = """const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const light = (color) => {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => linear(part / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const behind = (one) => {
  const { backgroundColor } = getComputedStyle(one);
  return backgroundColor === "rgba(0, 0, 0, 0)" && one.parentElement ? behind(one.parentElement) : backgroundColor;
};
const contrast = (one, drawn) => {
  const [more, less] = [drawn, behind(one)].map(light).sort((first, second) => second - first);
  return (more + 0.05) / (less + 0.05);
};
const least = (selector, parts) => Math.min(...[...document.querySelectorAll(selector)].filter(one => one.getBoundingClientRect().height)
  .map(one => Math.max(...parts.map(part => getComputedStyle(one)[part]).filter(drawn => drawn !== "none").map(drawn => contrast(one, drawn)))));
return [least(":is(.timeline, .matrix) text", ["fill"]), least("main :is(path, polyline, rect, circle)", ["fill", "stroke"])];"""
"""The least contrast of words and of shapes in the pictures of a page with what is behind them: of a shape, that of its inside or its edge."""
MATCHES = "return matchMedia(arguments[0]).matches"
PICTURES = ("history/", "reports/")
"""Pages with the timeline and with the table of marks."""
OWN = "*, *::before, *::after { background-color: black !important; color: yellow !important }"
"""The style of a reader who needs these colours: in Safari's settings, *Style sheet*."""
TOLD = "return document.querySelector('[role=status]').textContent.trim()"
FOUND = "return [...document.querySelectorAll('.found h3')].map(one => one.textContent)"

AGAIN = "[...document.querySelectorAll('button')].find(one => one.textContent === 'Try again').click()"


@pytest.fixture
def window(webkit: WebKit) -> Iterator[WebKit]:
    """The window, as wide as a desktop at first."""
    webkit.size(1280)
    yield webkit
    webkit.run("localStorage.clear()")


def printed(webkit: WebKit) -> list[str]:
    """The words of each sheet of the page, without white space, from above."""
    return [plain(from_above(sheet)) for sheet in PdfReader(BytesIO(webkit.pdf())).pages]


@pytest.mark.parametrize(("width", "kind"), list(product((320, 1280), KINDS)))
def test_nothing_is_wider_than_the_screen(
    width: int, kind: str, window: WebKit, pages: dict[str, str], root: str
) -> None:
    """No page scrolls sideways, also with everything unfolded, and nothing is cut off."""
    window.size(width)
    window.goto(root + pages[kind])
    window.run("for (const one of document.querySelectorAll('details')) one.open = true")
    assert window.run(f"return ({LOST})()") == []


def test_what_is_wider_is_found(window: WebKit, root: str) -> None:
    """The test above can fail."""
    window.size(320)
    window.goto(root)
    window.run("document.querySelector('h1').style.whiteSpace = 'nowrap'")
    assert len(window.run(f"return ({LOST})()")) == 1


def readable(window: WebKit) -> bool:
    """Whether all that the pictures of a page have can be seen."""
    found = window.run(CONTRAST)
    return all(one is None or one >= least for one, least in zip(found, LEAST, strict=True)) and any(found)


@pytest.mark.parametrize("theme", ["", "light", "dark"])
@pytest.mark.parametrize("desktop", ["light", "dark"])
@pytest.mark.parametrize("address", PICTURES)
def test_pictures_can_be_seen(address: str, desktop: str, theme: str, window: WebKit, root: str) -> None:
    """In each choice of colours, on a light and on a dark desktop. WebKit has no forced colours."""
    with window.settings({"gtk-application-prefer-dark-theme": desktop == "dark"}):
        window.goto(root + address)
        window.run(CHOOSE, theme)
        assert window.run(MATCHES, f"(prefers-color-scheme: {desktop})")
        assert not window.run(MATCHES, "(forced-colors: active)")
        assert readable(window)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", PICTURES)
def test_pictures_have_the_colours_of_a_reader(address: str, theme: str, window: WebKit, root: str) -> None:
    """What is drawn can be seen in the colours of a reader's own style sheet."""
    with window.styled(OWN):
        window.goto(root + address)
        window.run(CHOOSE, theme)
        assert readable(window)


def test_colours_chosen_on_another_page_hold_after_going_back(window: WebKit, root: str) -> None:
    """A page that is shown again as it was left has the colours that the reader chose since."""
    window.goto(f"{root}history/")
    window.run("window.isTheSame = true")
    window.goto(f"{root}subjects/")
    window.run(CHOOSE, "dark")
    window.back()
    assert window.run("return window.isTheSame"), "the browser kept the page"
    assert window.run(CHOSEN) == ["dark", "dark"]


def test_words_are_copied_without_ours(passage: tuple[str, list[Unit]], window: WebKit, root: str) -> None:
    """What is copied from one unit to another has the words and numbers of the document, and nothing of ours between them."""
    address, units = passage
    window.goto(root + address)
    window.run(f"({SELECT})(...arguments)", units[0].label, units[-1].label)
    window.keys(CONTROL, "c")
    assert plain(window.clipboard()) == "".join(map(said, units))


@pytest.mark.parametrize("kind", TEXTS)
def test_a_whole_text_is_copied_without_ours(
    kind: str, window: WebKit, pages: dict[str, str], root: str, real_book: Book
) -> None:
    """From the title to the last word: without what is between the title and the first words, or between two parts."""
    window.goto(root + pages[kind])
    window.run(f"({SELECT_TEXT})()")
    window.keys(CONTROL, "c")
    assert plain(window.clipboard()) == whole(pages[kind], real_book)


@pytest.mark.known_content
def test_a_search_is_answered(window: WebKit, root: str) -> None:
    """What is typed is found, by its words and by its reference."""
    window.goto(f"{root}search/")
    for words, title in (("gift", "Integrity 3"), ("integrity three", "Integrity 3")):
        search(window, words)
        window.wait(f"{TOLD}.includes(arguments[0])", f"“{words}”")
        assert window.run(FOUND)[0] == title


def search(window: WebKit, words: str) -> None:
    """Types words into the empty box, letter by letter."""
    window.run("const box = document.querySelector('[type=search]'); box.value = ''; box.focus()")
    for letter in words:
        window.keys(letter)


@pytest.mark.parametrize("lost", ["fragment", "index", "pagefind.js"])
def test_an_index_that_is_lost_is_told(
    lost: str, window: WebKit, built_site: Path, real_book: Book, tmp_path: Path
) -> None:
    """Where a part of it is not there the page says so and shows no list. A button tries again."""
    assert real_book.site.newest
    title = real_book.site.newest.parts[-1].title
    site, away = tmp_path / "site", tmp_path / "away"
    shutil.copytree(built_site, site, copy_function=os.link)
    part = site / "pagefind" / lost
    with served(site) as root:
        part.rename(away)
        window.goto(f"{root}search/")
        search(window, title)
        window.wait(f"{TOLD} === arguments[0]", NOT_LOADED)
        assert window.run(FOUND) == []
        away.rename(part)
        window.run(AGAIN)
        window.wait(f"{TOLD}.includes(arguments[0])", f"“{title}”")
        assert window.run(FOUND)[0] == title


@pytest.mark.parametrize(("columns", "width"), [(8, 1280), (8, 320), (3, 320)])
def test_a_wide_table_scrolls_within_itself(columns: int, width: int, window: WebKit, harbour_root: str) -> None:
    """The page is no wider, and the keyboard reaches the table and scrolls it."""
    window.size(width)
    window.goto(harbour_root + REPORT)
    window.run(f"({WIDEN})(arguments[0])", columns)
    window.wait("return document.querySelector('.verbatim .table').tabIndex === 0")
    assert window.run(f"return ({LOST})()") == []
    window.run("document.querySelector('.verbatim .table').focus()")
    window.keys(RIGHT)
    window.wait("return document.querySelector('.verbatim .table').scrollLeft > 0")


@pytest.mark.parametrize("columns", [3, 10])
def test_a_wide_table_is_whole_on_paper(columns: int, window: WebKit, harbour_root: str) -> None:
    """Each cell is printed."""
    window.goto(harbour_root + REPORT)
    window.run(f"({WIDEN})(arguments[0])", columns)
    words = "".join(printed(window))
    cells = [f"{place}x{row}" for row, less in enumerate((0, 1, 2)) for place in range(columns - less)]
    assert [cell for cell in cells if cell not in words] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_each_sheet_names_its_text(kind: str, window: WebKit, pages: dict[str, str], root: str) -> None:
    """Each sheet with words of a document has the name and fingerprint of their text, and the address; of other pages the first and last."""
    window.goto(root + pages[kind])
    title, texts = window.run("return ['title', 'texts'].map(name => document.documentElement.dataset[name] ?? '')")
    sheets = printed(window)
    if not texts:
        assert plain(title) in sheets[0]
    wanted = (plain(texts), f"https://ethics.example.org{PATH}{pages[kind]}")
    named = [all(one in sheet for one in wanted) for sheet in sheets]
    assert all(named if texts else (named[0], named[-1])), named


@pytest.mark.parametrize("moved", [None, 30, 100])
@pytest.mark.parametrize("kind", KINDS)
def test_no_line_is_cut(kind: str, moved: int | None, window: WebKit, pages: dict[str, str], root: str) -> None:
    """No line is painted half at the foot of a sheet and half at the head of the next, however far down it is."""
    window.goto(root + pages[kind])
    if moved:
        window.run(MARKED, moved)
    assert cut(window.pdf()) == []


def cut(pdf: bytes) -> list[str]:
    """The lines of a PDF that are partly outside the margins of their sheets: WebKit paints what it cut on both sheets."""
    found: list[str] = []
    top, bottom = (MARGINS[side] * 72 / 25.4 for side in ("top", "bottom"))

    def visit(text: str, moved: list[float], at: list[float], _: object, size: float) -> None:
        base = moved[1] * at[4] + moved[3] * at[5] + moved[5]
        height = abs(size * at[3] * moved[3]) * 0.6
        if text.strip() and not bottom - 1 < base < TALL - top - height:
            found.append(text)

    for sheet in PdfReader(BytesIO(pdf)).pages:
        sheet.extract_text(visitor_text=visit)
    return found


MORE = {"latest version": 2, "whole edition": 2, "report": 2, "subjects": 3}
"""Sheets that WebKit may add: texts have a line more below each unit, and rows of subjects are as high as the longest."""


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_as_many_sheets_as_in_chromium(
    kind: str, window: WebKit, turn_to: Open, pages: dict[str, str], root: str
) -> None:
    """A page has about as many sheets as elsewhere: it is printed in one column, and the index of subjects in rows."""
    window.goto(root + pages[kind])
    others = len(chromium_sheets(turn_to, pages[kind]))
    assert len(printed(window)) <= others + max(MORE.get(kind, 1), others // 4)


@pytest.mark.parametrize(("kind", "moved"), list(product(PRINTED, range(0, 320, 64))))
def test_no_heading_is_alone(kind: str, moved: int, window: WebKit, pages: dict[str, str], root: str) -> None:
    """However far down a heading is, what follows it begins on its sheet."""
    window.goto(root + pages[kind])
    window.run(MARKED, moved)
    assert alone(printed(window)) == []
