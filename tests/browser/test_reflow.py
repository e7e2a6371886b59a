"""Pages fit whatever a reader does to them: narrow screens, large letters, wide spacing, colours of the system."""

from itertools import product

import pytest
from playwright.sync_api import Page

from browser.chromium import RESTYLED
from browser.conftest import Open
from browser.kinds import KINDS
from conftest import few

SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
"""What a reader may set without losing anything (WCAG 1.4.12)."""


LOST = """() => [document.documentElement, ...document.querySelectorAll("body *:not(.unseen)")]
  .filter(one => one === document.documentElement || getComputedStyle(one).overflowX !== "visible")
  .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth && one.matches(":not(select, .table[tabindex])"))
  .map(one => one.outerHTML.slice(0, 80))"""


def lost(page: Page) -> list[str]:
    """What cannot be read without scrolling sideways, or is cut off: the page itself, or elements that hide what they hold.

    Tables that scroll within themselves are allowed: the columns are the document's or the editor's, and WCAG 1.4.10 lets tables be wide.
    """
    cut: list[str] = page.evaluate(LOST)
    return cut


@pytest.mark.parametrize(("width", "kind"), few(product((320, 768), KINDS), 8))
def test_nothing_is_wider_than_the_screen(kind: str, width: int, turn_to: Open, pages: dict[str, str]) -> None:
    """No page scrolls sideways, at 320 px either, which is 1280 px at 400 % zoom; nor with wide spacing."""
    page = turn_to(pages[kind], width)
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    assert lost(page) == []
    page.evaluate(RESTYLED, SPACED)
    assert lost(page) == []


@pytest.mark.parametrize("width", [704, 768, 960])
def test_a_register_keeps_to_its_column(width: int, open_harbour: Open) -> None:
    """On a tablet the table of reports is no wider than what is above it, and each decision is on a line of its own."""
    page = open_harbour("reports/", width)
    right = "one => one.getBoundingClientRect().right"
    table = page.locator("table.register")
    assert table.evaluate(right) <= page.locator("main > .breadcrumbs").evaluate(right) + 1
    several = page.locator(".decision:has(p + p)").first
    lines = [one.bounding_box() for one in several.locator("p").all()]
    assert len(lines) > 1
    assert all(line for line in lines)
    assert len({round(line["y"]) for line in lines if line}) == len(lines)


def test_what_is_lost_is_found(open_page: Open) -> None:
    """The test above can fail: a word that is wider than the screen is found, and so is one that is cut off."""
    page = open_page("", 320, bypass_csp=True)
    page.set_content("<main><p style='white-space: nowrap'>" + "word " * 80)
    assert len(lost(page)) == 1
    page.set_content("<main><p style='white-space: nowrap; overflow: hidden'>" + "word " * 80)
    assert len(lost(page)) == 1


def test_an_arrival_is_marked(open_page: Open, pages: dict[str, str]) -> None:
    """The unit that the address names, and no other, is washed in a colour, and framed where the system sets the colours."""
    wash = "one => getComputedStyle(one).backgroundColor"
    page = open_page(pages["principle"])
    units = page.locator(".unit")
    target, other = units.nth(1), units.nth(0)
    page.goto(f"{page.url}#{target.get_attribute('id')}")
    assert target.evaluate(wash) != other.evaluate(wash)
    assert target.evaluate("one => one.getBoundingClientRect().top") >= 0
    page.emulate_media(forced_colors="active")
    assert target.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    assert other.evaluate("one => getComputedStyle(one).outlineStyle") == "none"
