"""No barrier that a machine can find: axe, on every kind of page, as a real browser shows it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.chromium import WIDTHS
from browser.conftest import Open
from browser.kinds import KINDS, KINDS_OF_MANY, fullest
from browser.serving import served
from conftest import ROOT, Many, few

AXE = ROOT / ".build/npm/node_modules/axe-core/axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SHORT = [(375, "dark")]
PHONE = 412
"""The width of a common telephone that is wider than the narrowest: names that are cut in two there stand in one line here."""
FOLDED = {"clause", "principle", "edition", "search"}
"""Kinds with something behind what a page hides."""
FULL = [(width, scheme) for width in (320, *WIDTHS) for scheme in ("light", "dark")]


def violations(page: Page) -> list[str]:
    """What axe finds on a page: each rule with the first place that breaks it."""
    page.evaluate(AXE.read_text("utf-8"))  # as the browser's own tools do: the page's policy lets no such script in
    found: list[dict[str, Any]] = page.evaluate(
        "rules => axe.run({runOnly: rules}).then(result => result.violations)", list(RULES)
    )
    return [f"{rule['id']}: {rule['nodes'][0]['failureSummary']} {rule['nodes'][0]['html']}" for rule in found]


def opened(turn_to: Open, address: str, width: int, scheme: str) -> Page:
    """A page with all that it hides laid open."""
    page = turn_to(address, width, color_scheme=scheme)
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    if page.locator(".menu-button").is_visible():
        page.click(".menu-button")
    return page


@pytest.mark.parametrize(("width", "scheme"), SHORT)
@pytest.mark.parametrize("kind", few(KINDS, 4))
def test_no_barrier(kind: str, width: int, scheme: str, turn_to: Open, pages: dict[str, str]) -> None:
    """On a phone in the dark axe finds nothing on any kind of page."""
    assert violations(opened(turn_to, pages[kind], width, scheme)) == []


@pytest.fixture(scope="module")
def many_pages(many: Many) -> dict[str, str]:
    """The fullest page of each kind of a site of many reports."""
    return fullest(many.site, kinds=KINDS_OF_MANY)


@pytest.fixture(scope="module")
def turn_many(browser: Browser, many: Many) -> Iterator[Open]:
    """Opens pages of that site one after another, in one window."""
    with served(many.site) as root:
        page = browser.new_page(viewport={"width": SHORT[0][0], "height": 900}, color_scheme="dark")

        def turned(address: str, *_size: int, **_settings: object) -> Page:
            page.goto(root + address)
            return page

        yield turned
        page.close()


@pytest.mark.parametrize("kind", KINDS_OF_MANY)
def test_no_barrier_on_a_site_of_many_reports(kind: str, turn_many: Open, many_pages: dict[str, str]) -> None:
    """Nor on any kind of page that only a site of many reports has, or that is another there."""
    assert violations(opened(turn_many, many_pages[kind], *SHORT[0])) == []


@pytest.mark.parametrize("kind", few(["reports", "history", "subjects"], 3))
def test_no_barrier_on_another_telephone(kind: str, turn_to: Open, pages: dict[str, str]) -> None:
    """On a wider phone, where fewer lines are broken, nothing is too small to be touched either."""
    assert violations(opened(turn_to, pages[kind], PHONE, "light")) == []


@pytest.mark.parametrize(
    "kind", [kind if kind in FOLDED else pytest.param(kind, marks=pytest.mark.prove) for kind in KINDS]
)
def test_no_barrier_as_it_comes(kind: str, turn_to: Open, pages: dict[str, str]) -> None:
    """Nor where nothing that a page hides is laid open: what stands behind it has moved up."""
    assert violations(turn_to(pages[kind], PHONE)) == []


@pytest.mark.prove
@pytest.mark.parametrize(("width", "scheme"), [size for size in FULL if size not in SHORT])
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier_at_any_size(kind: str, width: int, scheme: str, turn_to: Open, pages: dict[str, str]) -> None:
    """Nor at any other width, light and dark."""
    assert violations(opened(turn_to, pages[kind], width, scheme)) == []


@pytest.mark.prove
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier_with_forced_colours(kind: str, turn_to: Open, pages: dict[str, str]) -> None:
    """Nor where the reader's system sets the colours and wants nothing to move."""
    page = turn_to(pages[kind], forced_colors="active", reduced_motion="reduce")
    assert violations(page) == []


@pytest.mark.prove
@pytest.mark.parametrize(("width", "scheme"), [(375, "dark"), (1280, "light")])
def test_no_barrier_of_notes_and_merged_cells(width: int, scheme: str, open_harbour: Open) -> None:
    """Nor in a report with struck words, notes and merged cells; no table is wider than a phone."""
    page = opened(open_harbour, "reports/westquay/1960-03-03-tables-of-tides/", width, scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_axe_finds_what_is_there(open_page: Open) -> None:
    """The test above can fail: a picture without words and grey on white are found."""
    page = open_page("", bypass_csp=True)
    page.set_content("<html lang=en><title>x</title><main><h1>x</h1><img src=x><p style='color:#aaa'>grey</p></main>")
    assert {line.partition(":")[0] for line in violations(page)} >= {"image-alt", "color-contrast"}
