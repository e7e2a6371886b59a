"""The system's own browser, as the tests and `make pictures` start it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

WHOLE = ("chromium", "chromium-browser", "google-chrome")
SHELL = "chromium-headless-shell"
"""The same browser built without windows, which playwright takes by itself as well: it needs half the time."""
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
BRIEFLY = "--js-flags=--no-opt --no-wasm-dynamic-tiering"
"""Compiles no script a second time: no page of a test lives long enough for that to save time."""
RESTYLED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
"""Lays a reader's own style over a page, whose policy lets no other in."""
WIDTHS = {375: 812, 768: 1024, 1280: 900}
"""Widths of a phone, a tablet and a desktop in CSS pixels, each with its height."""


def executable(*, whole: bool = False) -> str:
    """The browser's path: what `CHROMIUM` says, or else the first that the system has; with windows if `whole`, or if `WHOLE` is set."""
    names = WHOLE if whole or os.environ.get("WHOLE") else (SHELL, *WHOLE)
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, f"there is none of {', '.join(names)}; `make test` installs one"
    return found


@contextmanager
def started(*, whole: bool = False) -> Iterator[Browser]:
    """The browser while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(whole=whole), args=[*FLAGS, BRIEFLY])
        yield browser
        browser.close()
