"""What the browser's tests share: the site as its host serves it, and one browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser.firefox import Firefox
from browser.firefox import started as started_firefox
from browser.kinds import OPTIONAL, fullest
from browser.serving import served
from browser.webkit import WebKit
from browser.webkit import started as started_webkit
from codebook.book import Book
from codebook.model import Unit
from conftest import ROOT, is_known

Open = Callable[..., Page]
"""Opens the page at an address, relative to the root; other arguments are the browser's."""


@pytest.fixture(scope="session")
def real_root(built_site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def known_root(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address at which the texts that the project began with are served, and no others."""
    if is_known(ROOT / "docs"):
        yield request.getfixturevalue("real_root")
        return
    with served(request.getfixturevalue("known_site")) as address:
        yield address


@pytest.fixture
def root(request: pytest.FixtureRequest) -> str:
    """The address of the site that a test is about: the real content, or known texts for a test that is marked so."""
    known = request.node.get_closest_marker("known_content") is not None
    return str(request.getfixturevalue("known_root" if known else "real_root"))


class Pages(dict[str, str]):
    """Addresses of pages by their kinds; a test of a kind that a body's site need not have stands aside where it has none."""

    def __missing__(self, kind: str) -> str:
        if kind in OPTIONAL:
            pytest.skip(f"this site has no page of the kind '{kind}', and need not have any")
        raise KeyError(kind)


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, str]:
    """The fullest page of each kind: its address, relative to the root."""
    return Pages(fullest(built_site))


@pytest.fixture(scope="session")
def harbour_root(harbour_site: Path) -> Iterator[str]:
    """The address at which the made-up code of nine versions is served."""
    with served(harbour_site) as address:
        yield address


@pytest.fixture(scope="session")
def harbour_pages(harbour_site: Path) -> dict[str, str]:
    """The fullest page of each kind of the made-up code."""
    return fullest(harbour_site)


@pytest.fixture(scope="session")
def firefox() -> Iterator[Firefox]:
    """Firefox, with one window for all tests."""
    with started_firefox() as opened:
        yield opened


@pytest.fixture(scope="session")
def webkit() -> Iterator[WebKit]:
    """WebKit, with one window for all tests."""
    with started_webkit() as opened:
        yield opened


@pytest.fixture(params=["principle", "report", "whole edition"])
def passage(request: pytest.FixtureRequest, pages: dict[str, str], real_book: Book) -> tuple[str, list[Unit]]:
    """The address of a page, and units that follow each other on it."""
    address = pages[request.param]
    site = real_book.site
    if request.param == "report":
        return address, list(next(report for report in site.reports if report.ref.url == address).units[:8])
    if request.param == "whole edition":
        return address, list(next(one for one in site.editions if f"{one.url}full/" == address).parts[0].units)
    parts = (edition.part_of[label] for label, edition in site.first_wording.items())
    return address, list(next(part for part in parts if part.ref.url == address).units)


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Iterator["Readers"]:
    """Those who have been on the sites before."""
    found = Readers(browser)
    yield found
    for context in found.contexts.values():
        context.close()


@pytest.fixture
def open_page(readers: "Readers", root: str) -> Iterator[Open]:
    """Opens pages of the site, each in a window of its own, for a reader who has been there and kept no choice."""
    with readers.opening(root) as opened:
        yield opened


@pytest.fixture
def open_harbour(readers: "Readers", harbour_root: str) -> Iterator[Open]:
    """Opens pages of the made-up code alike."""
    with readers.opening(harbour_root) as opened:
        yield opened


@pytest.fixture
def open_first(browser: Browser, root: str) -> Iterator[Open]:
    """Opens pages of the site, each for a reader who never was there: what a page needs is fetched anew."""
    contexts = []

    def opened(address: str, width: int = 1280, height: int = 900) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}))
        page = contexts[-1].new_page()
        page.goto(root + address)
        return page

    yield opened
    for context in contexts:
        context.close()


class Readers:
    """Contexts of the browser, by their settings: each keeps what it fetched, which halves the time that a page takes."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: dict[str, BrowserContext] = {}

    @contextmanager
    def opening(self, root: str) -> Iterator[Open]:
        """Opens pages of a site while the block runs. What a page left with the reader is gone when the next one opens."""
        pages: list[Page] = []
        origin = root[: root.index("/", len("http://"))]

        def opened(address: str, width: int = 1280, height: int = 900, **settings: object) -> Page:
            key = repr((width, height, sorted(settings.items())))
            if key not in self.contexts:
                size = {"width": width, "height": height}
                self.contexts[key] = self.browser.new_context(viewport=size, **settings)  # type: ignore[arg-type]
            page = self.contexts[key].new_page()
            pages.append(page)
            forget = self.contexts[key].new_cdp_session(page)
            forget.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "local_storage"})
            page.goto(root + address)
            return page

        yield opened
        for page in pages:
            page.close()


@pytest.fixture(scope="session")
def windows() -> Iterator[dict[str, Page]]:
    """The windows that stay open, by their settings."""
    found: dict[str, Page] = {}
    yield found
    for page in found.values():
        page.context.close()


@pytest.fixture
def turn_to(browser: Browser, windows: dict[str, Page], root: str) -> Open:
    """Opens pages of the site one after another in the same window, which takes a quarter of the time.

    For tests that change nothing but the page that is shown: what the browser is asked for lasts.
    """

    def turned(address: str, width: int = 1280, height: int = 900, **settings: object) -> Page:
        key = repr((width, height, sorted(settings.items())))
        if key not in windows:
            windows[key] = browser.new_page(viewport={"width": width, "height": height}, **settings)  # type: ignore[arg-type]
        page = windows[key]
        page.goto("about:blank")
        page.goto(root + address)
        return page

    return turned
