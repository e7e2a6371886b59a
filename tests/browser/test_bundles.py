"""A bundle opened from disk: every page is reached and styled, and nothing is fetched from elsewhere, with no network at all."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser

from browser.watching import Watched, watched
from codebook.emit.bundle.everything import write_everything
from codebook.values.formats import file_beside
from conftest import made_up
from emit.bundle.unpacked import unpacked

_LINKS = "[...document.links].map(link => link.href)"
_STYLED = "getComputedStyle(document.querySelector('.verbatim')).fontFamily.includes('Georgia')"


@pytest.fixture
def window(browser: Browser) -> Iterator[Watched]:
    """A window without network."""
    seen = watched(browser)
    seen.context.set_offline(True)
    yield seen
    seen.context.close()


def test_everything_opens_from_disk(window: Watched, harbour_site: Path, tmp_path: Path) -> None:
    """From the first page of the bundle of everything a reader gets to a report: styled, without scripts, under the same policy."""
    with (tmp_path / "everything.zip").open("wb") as out:
        write_everything(out, harbour_site, made_up("harbour").renderer)
    bag = unpacked(tmp_path / "everything.zip", tmp_path / "unpacked")
    window.page.goto((bag / "index.html").as_uri())
    window.page.wait_for_url((bag / "data" / "index.html").as_uri())  # without a click
    for link in ("nav[aria-label=Main] a[href*='reports/']", "main a[href*='/19']:visible:not([href^='../'])"):
        window.page.locator(link).first.click()
        window.page.wait_for_load_state("networkidle")
        assert window.page.evaluate("document.styleSheets.length") > 3
        assert window.stopped() == []
    assert window.page.locator("html.scripted").count() == 0
    assert [url for url in window.asked if not url.startswith(bag.as_uri())] == []


def test_a_bundle_opens_from_disk(window: Watched, harbour_site: Path, tmp_path: Path) -> None:
    """From its first page on, each link within it leads to a page, and to a place there. All pages are reached."""
    edition = made_up("harbour").site.editions[-1]
    bag = unpacked(harbour_site / file_beside(edition.url, "zip"), tmp_path / "unpacked")
    page, places = window.page, set[str]()
    page.goto((bag / "index.html").as_uri())
    page.wait_for_url((bag / "data" / edition.url / "index.html").as_uri())  # without a click
    assert page.title().startswith(edition.facts.name[:1].upper())
    waiting, seen = [page.url], {(bag / "index.html").as_uri()}
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        page.goto(address)
        assert page.evaluate(_STYLED), address
        assert window.stopped() == [], address
        leads = [to for to in page.evaluate(_LINKS) if to.startswith("file:")]
        places.update(to for to in leads if "#" in to)
        files = {urldefrag(to)[0] for to in leads}
        assert [to for to in files if not Path(to.removeprefix("file://")).is_file()] == []
        waiting += [to for to in files if to.endswith(".html")]
    assert {Path(address.removeprefix("file://")) for address in seen} == {*bag.rglob("*.html")}
    assert places
    for place in places:
        page.goto(place)
        assert page.evaluate("document.querySelector(':target') !== null"), place
    assert window.said == []
    assert [url for url in window.asked if not url.startswith(bag.as_uri())] == []
