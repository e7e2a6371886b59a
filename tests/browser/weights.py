"""What each kind of page costs a reader in bytes, as its host sends them: a part of `make bench`.

The first view is that of a reader who never was on the site; the next one that of a reader who saw a page of the kind before.
"""

import sys
import tempfile
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
                figure(f"first view: {kind}", sum(map(size, first_view(browser, root + address))), "bytes")
                figure(f"next view: {kind}", next_view(browser, root + address)[0], "bytes")
    return 0


def size(response: Response) -> int:
    """The bytes of an answer's body as they were sent."""
    return int(response.headers["content-length"])


def first_view(browser: Browser, url: str) -> list[Response]:
    """Every answer that a browser gets when it opens a page of the site for the first time."""
    answers: list[Response] = []
    page = browser.new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright can't mark a built-in method
    page.goto(url)
    page.evaluate("document.fonts.ready")
    page.close()
    return answers


def next_view(browser: Browser, url: str) -> tuple[int, str]:
    """The bytes that come over the network, heads of answers included, for a page of a kind that was seen before; and its words."""
    window = browser.new_context()
    page = window.new_page()
    page.goto(url)
    page.evaluate("document.fonts.ready")
    sent: list[int] = []
    session = window.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda told: sent.append(int(told["encodedDataLength"])))
    page.goto(f"{url}?another")  # for the browser a page that it has not got
    page.wait_for_load_state("networkidle")
    words = page.locator("main").inner_text()
    window.close()
    return sum(sent), words


if __name__ == "__main__":
    sys.exit(main())
