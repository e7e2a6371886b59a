"""The system's own browser, as the tests and `make pictures` start it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
RESTYLED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
"""Lays a reader's own style over a page, whose policy lets no other in."""
WIDTHS = {375: 812, 768: 1024, 1280: 900}
"""Widths of a phone, a tablet and a desktop in CSS pixels, each with its height."""


def executable() -> str:
    """The browser's path: what `CHROMIUM` says, or else the first that the system has."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, f"there is none of {', '.join(NAMES)}; `make test` installs one"
    return found


@contextmanager
def started() -> Iterator[Browser]:
    """The browser while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        yield browser
        browser.close()
