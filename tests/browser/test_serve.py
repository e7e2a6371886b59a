"""`make serve` in a browser: an open page shows faults, and then the site again, without a click."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.firefox import Firefox
from edit_watcher import Shown
from serving import HOST, Handler

LONGEST = 20
"""Seconds."""
FAULT = "docs/about/page.md:3: <made up>"


@pytest.fixture
def shown(built_site: Path) -> Shown:
    """What is served: at first a built site."""
    return Shown(1, built_site)


@pytest.fixture
def address(shown: Shown) -> Iterator[str]:
    """Where it is served."""
    with ThreadingHTTPServer((HOST, 0), partial(Handler, shown=shown)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()
        thread.join()


def faulty(shown: Shown) -> None:
    """A build with a fault."""
    shown.faults = FAULT
    shown.number += 1


def mended(shown: Shown) -> None:
    """A build without one."""
    shown.faults = ""
    shown.number += 1


@pytest.mark.parametrize("path", ["", "search/", pytest.param("nowhere/", marks=pytest.mark.prove)])
def test_an_open_page_shows_each_build(path: str, shown: Shown, address: str, browser: Browser) -> None:
    """A page, the search, whose policy is another, and the page for addresses that lead nowhere."""
    page = browser.new_page()
    page.goto(address + path)
    faulty(shown)
    expect(page.get_by_role("heading", name="The site has faults")).to_be_visible(timeout=LONGEST * 1000)
    expect(page.locator("pre")).to_have_text(FAULT)
    mended(shown)
    expect(page.get_by_role("main")).to_be_visible(timeout=LONGEST * 1000)
    page.close()


@pytest.mark.prove
def test_an_open_page_shows_each_build_in_firefox(shown: Shown, address: str, firefox: Firefox) -> None:
    """The same in Firefox."""
    firefox.goto(address)
    faulty(shown)
    until(lambda: FAULT in firefox.run("return document.body.textContent"))
    mended(shown)
    until(lambda: firefox.run("return document.querySelector('main') !== null"))
    firefox.goto("about:blank")  # which asks the server for nothing


def until(happens: Callable[[], bool]) -> None:
    """Waits for something."""
    ends = time.monotonic() + LONGEST
    while not happens():
        assert time.monotonic() < ends, "it never happens"
        time.sleep(0.1)
