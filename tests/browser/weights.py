"""What each kind of page costs a reader in bytes, as its host sends them: a part of `make bench`.

The first view is that of a reader who never was on the site; the next one that of a reader who saw a page of the kind before.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response

from browser.chromium import started
from browser.kinds import fullest
from browser.serving import served
from conftest import ROOT, mkdocs
from figures import figure


def main() -> int:
    """Prints both for the fullest page of each kind."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        with served(site) as root, started() as browser:
            done = mkdocs(ROOT, site, root)
            assert done.returncode == 0, done.stderr
            for kind, address in fullest(site).items():
                seen = views(browser, root + address)
                figure(f"first view: {kind}", sum(seen.sizes), "bytes")
                figure(f"next view: {kind}", seen.sent, "bytes")
    return 0


def size(response: Response) -> int:
    """The bytes of an answer's body as they were sent."""
    return int(response.headers["content-length"])


@dataclass(frozen=True)
class Views:
    """What came when a browser opened a page of the site for the first time, and then another of its kind."""

    answers: tuple[Response, ...]
    """Every answer to the first view."""
    sizes: tuple[int, ...]
    """The bytes of each."""
    sent: int
    """The bytes of the next view that came over the network, heads of answers included."""
    words: str
    """The words of the page."""


def views(browser: Browser, url: str) -> Views:
    """Opens a page in a window that has seen nothing yet, then once more at an address that it has not seen."""
    answers: list[Response] = []
    window = browser.new_context()
    page = window.new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright can't mark a built-in method
    page.goto(url)
    page.evaluate("document.fonts.ready")
    first = tuple(answers)
    sizes = tuple(map(size, first))
    sent: list[int] = []
    session = window.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda told: sent.append(int(told["encodedDataLength"])))
    page.goto(f"{url}?another")  # for the browser a page that it has not got
    page.wait_for_load_state("networkidle")
    words = page.locator("main").inner_text()
    window.close()
    return Views(first, sizes, sum(sent), words)


if __name__ == "__main__":
    sys.exit(main())
