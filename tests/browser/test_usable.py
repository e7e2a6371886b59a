"""Usable by all where a made-up code of nine versions shows what the real one has not yet: comparisons, notices, many wordings."""

import itertools
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.chromium import RESTYLED
from browser.conftest import Open
from browser.test_axe import violations
from browser.test_html import told
from browser.test_keyboard import focused, outline
from browser.test_reflow import SPACED, lost
from conftest import few

MADE_UP = {
    "comparison": "code/compare/1951/1954/",
    "proposal": "code/1954-proposal/",
    "notice": "code/1951/moorings/",
    "clause": "clauses/moorings-1/",
    "principle": "principles/moorings/",
    "report": "reports/westquay/1952-03-04-tides/",
    "home": "",
}
MOVING = """() => document.getAnimations().length + [...document.querySelectorAll("*")].filter(one => {
  const style = getComputedStyle(one);
  return style.scrollBehavior !== "auto" || parseFloat(style.transitionDuration) || style.animationName !== "none";
}).length"""
"""How many things on a page move by themselves or when something changes."""

PLACE = """() => {
  const row = document.activeElement.closest(".unit, .change, .glance, .statements > li, .ways, [aria-labelledby=on_contents], .changed, .cites dd");
  const { top, left, right } = (row ?? document.activeElement).getBoundingClientRect();
  return [top + scrollY, left, right];
}"""
"""Where on the page the row is in which the focus is: what is side by side is one row."""


LINE = 16
"""Less than a line of text, in pixels: by this much things on one line may differ."""


def unfold(page: Page) -> Page:
    """The page with all that it hides laid open."""
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    return page


@pytest.mark.parametrize(("width", "scheme"), [pytest.param(375, "dark", marks=pytest.mark.prove), (1280, "light")])
@pytest.mark.parametrize("kind", few(MADE_UP, 3))
def test_no_barrier(kind: str, width: int, scheme: str, open_harbour: Open) -> None:
    """axe finds nothing on any of them."""
    assert violations(unfold(open_harbour(MADE_UP[kind], width, color_scheme=scheme))) == []


@pytest.mark.prove
@pytest.mark.parametrize("kind", MADE_UP)
def test_no_barrier_with_forced_colours(kind: str, open_harbour: Open) -> None:
    """Nor where the reader's system sets the colours and wants nothing to move; and nothing does."""
    page = unfold(open_harbour(MADE_UP[kind], forced_colors="active", reduced_motion="reduce"))
    assert violations(page) == []
    assert page.evaluate(MOVING) == 0


@pytest.mark.parametrize("kind", few(MADE_UP, 3, first=1))
def test_nothing_is_wider_than_the_screen(kind: str, open_harbour: Open) -> None:
    """At 400 % zoom of a screen 1280 pixels wide nothing is cut off or needs scrolling sideways, with wide spacing either."""
    page = unfold(open_harbour(MADE_UP[kind], 320, 256))
    assert lost(page) == []
    page.evaluate(RESTYLED, SPACED)
    assert lost(page) == []


@pytest.mark.prove
def test_every_made_up_page_is_valid(harbour_pages: dict[str, str], harbour_site: Path) -> None:
    """The W3C's checker has nothing to say of them."""
    assert "comparison" in harbour_pages
    assert told(harbour_site) == []


@pytest.mark.parametrize("kind", ["principle"])
def test_every_menu_by_keyboard(kind: str, open_harbour: Open) -> None:
    """Each unit's menu opens and closes by keyboard, is named with its unit, and what it offers comes next."""
    page = open_harbour(MADE_UP[kind])
    menus = page.locator(".unit details.menu")
    names = set()
    for menu in menus.all():
        summary = menu.locator("summary")
        summary.focus()
        names.add(summary.inner_text())
        page.keyboard.press("Enter")
        expect(menu.locator("dl")).to_be_visible()
        page.keyboard.press("Tab")
        assert focused(page, ".menu[open] a.address")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        expect(menu.locator("dl")).to_be_hidden()
    assert len(names) == menus.count() > 2


@pytest.mark.parametrize("kind", few(MADE_UP, 3, first=2))
@pytest.mark.parametrize("width", [375, pytest.param(1280, marks=pytest.mark.prove)])
def test_focus_goes_as_one_reads(kind: str, width: int, open_harbour: Open) -> None:
    """Tab goes through a page as it is read: each stop has an outline and is seen, and within the text none is above the one before.

    On a wide screen what is beside a part of the text comes after it and before the next. A column beside the whole of it comes last.
    """
    page = open_harbour(MADE_UP[kind], width)
    page.locator("main").focus()
    places: list[tuple[float, float, float]] = []
    while True:
        page.keyboard.press("Tab")
        if not focused(page, "main *"):
            break
        style, thickness, height = outline(page)
        assert (style, thickness) == ("solid", 3)
        assert height > 0
        places.append(page.evaluate(PLACE))
    back = [(before, after) for before, after in itertools.pairwise(places) if after[0] < before[0] - LINE]
    columns = [(before, after) for before, after in back if after[1] >= before[2]]
    assert back == columns[:1]
    assert len(places) > 3


def test_an_arrival_is_marked(open_harbour: Open) -> None:
    """A change that the address names is washed in a colour, in sight, and framed where the system sets the colours."""
    page = open_harbour(MADE_UP["comparison"] + "#tides-5")
    target, other = page.locator("#tides-5"), page.locator("#tides-4")
    wash = "one => getComputedStyle(one).backgroundColor"
    expect(target).to_be_in_viewport()
    assert target.evaluate(wash) != other.evaluate(wash)
    page.emulate_media(forced_colors="active")
    assert target.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    assert other.evaluate("one => getComputedStyle(one).outlineStyle") == "none"
