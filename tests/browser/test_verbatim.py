"""What a reader sees of each unit, heading and title is what the document says: no style sheet or script adds, hides or changes a word."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from browser.chromium import RESTYLED
from browser.conftest import Open, Readers
from browser.kinds import KINDS, addresses
from browser.painted import MARKS, SHOWN, misread, unseen
from codebook.book import Book
from codebook.gate.expected import Expected
from conftest import few, made_up

HARBOUR = (
    "code/compare/1957/1957-november/",
    "clauses/lanterns-1/",
    "reports/westquay/1960-03-03-tables-of-tides/",
)
"""A page of each way in which words are shown: compared, quoted, and with printed numbers."""
PLAIN = "clauses/tides-1/"
UNIT = "[data-words]"
LATER = 60_000
"""Milliseconds after which a page is read."""
LATEST = 5
"""How many versions are read whole."""
OWN = "[data-words], [data-was], [data-now]"
"""What a page is about, on paper as well."""


@pytest.fixture(scope="module")
def harbour() -> Expected:
    """What the pages of the made-up code must say."""
    return Expected(made_up("harbour").site)


@pytest.mark.parametrize("address", HARBOUR)
def test_every_word_is_seen(address: str, open_harbour: Open, harbour: Expected) -> None:
    """Each word is painted where it belongs, and nothing else is painted among them."""
    page = open_harbour(address)
    assert page.locator(SHOWN).count() > 1
    assert unseen(page, harbour) == []


@pytest.fixture
def open_later(browser: Browser, root: str) -> Iterator[Callable[..., Page]]:
    """Opens pages one after another, each as it is a minute after it came; a script may be run in it at first."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.clock.install()
    page = context.new_page()

    def opened(address: str, script: str = "") -> Page:
        page.goto(root + address)
        page.evaluate(script)
        page.clock.run_for(LATER)
        return page

    yield opened
    context.close()


def sent(site: Path, address: str) -> int:
    """How many elements of a built page name words of a document."""
    tree = html.document_fromstring((site / address / "index.html").read_bytes())
    return sum(any(f"data-{mark}" in one.attrib for mark in MARKS) for one in tree.iter("*"))


def test_each_version_is_read_whole(
    open_later: Callable[..., Page], pages: dict[str, str], real_book: Book, built_site: Path
) -> None:
    """A minute after a page came nothing is added, hidden or changed: a rule or a script may be about one clause, on one page.

    `make test` reads each whole version, each principle and a page of each kind; `make prove` reads every page.
    """
    site = real_book.site
    assert site.newest
    found = [f"{edition.url}full/" for edition in site.editions[-LATEST:]]
    found += [part.ref.url for part in site.newest.parts]
    found += [pages[kind] for kind in ("clause", "exact unit", "exact part", "comparison", "report") if kind in pages]
    if os.environ.get("WHOLE"):
        every = (address for address in addresses(built_site) if not address.endswith(".html"))
        found = [address for address in every if sent(built_site, address)]
    for address in found:
        page = open_later(address)
        assert page.locator(SHOWN).count() == sent(built_site, address) > 0, address
        assert misread(page, Expected(site)) == [], address


@pytest.mark.parametrize("wait", [1_000, LATER - 1])
def test_a_script_that_waits_is_found(wait: int, open_later: Callable[..., Page], real_book: Book) -> None:
    """The test above can fail: words that a script changes after a while are found."""
    newest = real_book.site.newest
    assert newest
    change = "() => document.querySelector('[data-words] p').prepend('Not ')"
    page = open_later(newest.parts[-1].ref.url, f"() => void setTimeout({change}, {wait})")
    (fault, *_) = misread(page, Expected(real_book.site))
    assert "it reads “Not " in fault


@pytest.mark.prove
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_printed(kind: str, open_page: Open, pages: dict[str, str], real_book: Book) -> None:
    """On paper no word of a page's own text is hidden or changed."""
    page = open_page(pages[kind], 700)
    page.emulate_media(media="print")
    assert unseen(page, Expected(real_book.site), OWN) == []


@pytest.mark.prove
@pytest.mark.parametrize(("width", "scheme"), [(375, "light"), (1280, "light"), (1280, "dark")])
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_seen_on_every_kind_of_page(
    kind: str, width: int, scheme: str, request: pytest.FixtureRequest, real_book: Book
) -> None:
    """The same for the site's own content, on a phone and in the dark."""
    open_page, pages = (request.getfixturevalue(name) for name in ("open_page", "pages"))
    assert unseen(open_page(pages[kind], width, color_scheme=scheme), Expected(real_book.site)) == []


@pytest.fixture(scope="module")
def plain(readers: Readers, harbour_root: str) -> Iterator[Page]:
    """The page of a clause; each test takes back its own style."""
    with readers.opening(harbour_root) as opened:
        yield opened(PLAIN)


HIDDEN = "is not seen"
UNSIZED = "has no size"


@pytest.mark.parametrize(
    ("css", "fault"),
    few(
        [
            (".verbatim p::after { content: ' not' }", 'p::after adds " not"'),
            (".verbatim p::before { content: attr(class) ' Not' }", "p::before adds"),
            (".verbatim::before { content: 'Not: '; display: block }", 'div::before adds "Not: "'),
            (".unit::after { content: 'Not in force'; display: block }", 'div::after adds "Not in force"'),
            ("h1 { position: relative; top: 150px }", "something else is painted among its words"),
            (".verbatim p { display: none }", UNSIZED),
            (".unit { display: none }", UNSIZED),
            (".verbatim p { visibility: hidden }", HIDDEN),
            (".verbatim { opacity: 0.01 }", HIDDEN),
            (".verbatim { filter: opacity(0) }", HIDDEN),
            (".verbatim { clip-path: inset(0 0 0 50%) }", HIDDEN),
            (".verbatim { overflow: hidden; width: 3em; white-space: nowrap }", HIDDEN),
            (".verbatim { height: 0; overflow: hidden }", HIDDEN),
            (".verbatim { mask-image: linear-gradient(transparent, transparent) }", HIDDEN),
            (".verbatim p { font-size: 0 }", UNSIZED),
            (".verbatim p { font-size: 3px }", UNSIZED),
            (".verbatim p { color: transparent }", HIDDEN),
            (".verbatim p { color: Canvas }", HIDDEN),
            (".verbatim p { -webkit-text-fill-color: transparent }", HIDDEN),
            (".verbatim p { background: currentcolor }", HIDDEN),
            (".verbatim p { text-indent: -9999px }", HIDDEN),
            (".verbatim { position: absolute; left: -9999px }", HIDDEN),
            (".verbatim { transform: scale(0.01) }", UNSIZED),
            (".unit { position: relative } .unit::after { background: Canvas; content: ''; inset: 0; position: absolute }", HIDDEN),
            (".breadcrumbs { background: Canvas; inset: 0; pointer-events: none; position: fixed }", HIDDEN),
            (".verbatim { text-transform: uppercase }", "textTransform is uppercase"),
            (".verbatim { -webkit-text-security: disc }", "webkitTextSecurity is disc"),
            (".verbatim p { direction: rtl; unicode-bidi: bidi-override }", "unicodeBidi is bidi-override"),
            (".verbatim { hyphens: auto }", "hyphens is auto"),
            (".verbatim p { display: list-item; list-style: 'Not ' inside }", 'listStyleType is "Not "'),
        ],
        4,
    ),
)  # fmt: skip
def test_a_style_that_changes_words_is_found(css: str, fault: str, plain: Page, harbour: Expected) -> None:
    """Whichever rule adds, hides or changes words, it is reported."""
    plain.evaluate(RESTYLED, css)
    found = unseen(plain, harbour, UNIT)
    plain.evaluate("document.adoptedStyleSheets.pop()")
    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    ("script", "fault"),
    few(
        [
            ("unit.querySelector('p').firstChild.data = 'Read no table'", "it reads “Read no table”, and the text"),
            ("unit.querySelector('p').firstChild.data += '\\u00a0not'", "not”, and the text"),
            ("unit.querySelector('p').append(' at all')", "at all”, and the text"),
            ("unit.querySelector('p').remove()", "it reads “”, and the text"),
            ("unit.dataset.words = '1960/tides-2'", "1960/tides-2: it reads"),
        ],
        3,
    ),
)  # fmt: skip
def test_a_script_that_changes_words_is_found(script: str, fault: str, open_harbour: Open, harbour: Expected) -> None:
    """What a script makes of a page is read, and not only what was sent."""
    page: Page = open_harbour(PLAIN)
    page.eval_on_selector(UNIT, f"unit => {{ {script} }}")
    found = unseen(page, harbour, UNIT)
    assert any(fault in one for one in found), found
