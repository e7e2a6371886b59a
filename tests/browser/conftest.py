"""What the browser's tests share: the site as its host serves it, and one browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.chromium import started
from browser.kinds import fullest
from browser.serving import PATH, served
from conftest import ROOT, mkdocs

Open = Callable[..., Page]
"""Opens the page at an address, relative to the root, in a window of its own; other arguments are the browser's."""


@pytest.fixture(scope="session")
def hosted_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, built for a host on which it stands under a path."""
    site = tmp_path_factory.mktemp("hosted") / "site"
    done = mkdocs(ROOT, site, f"https://ethics.example.org{PATH}")
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def root(hosted_site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with served(hosted_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser."""
    with started() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def pages(hosted_site: Path) -> dict[str, str]:
    """The fullest page of each kind: its address, relative to the root."""
    return fullest(hosted_site)


@pytest.fixture
def open_page(browser: Browser, root: str) -> Iterator[Open]:
    """Opens pages, each in a window of its own."""
    contexts = []

    def opened(address: str, width: int = 1280, height: int = 900, **settings: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(root + address)
        return page

    yield opened
    for context in contexts:
        context.close()
