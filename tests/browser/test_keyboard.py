"""All by keyboard: skip link, menu, colours; and without the script."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.kinds import KINDS
from conftest import few

FOCUSED = "document.activeElement"
NARROW = 375


def focused(page: Page, what: str) -> bool:
    """Whether the element that has the focus fits a selector."""
    return bool(page.evaluate(f"what => {FOCUSED}.matches(what)", what))


def outline(page: Page) -> tuple[str, float, float]:
    """Of the element that has the focus: style and width of its outline, and its height on the screen."""
    style, width, height = page.evaluate(
        f"""() => {{
          const style = getComputedStyle({FOCUSED});
          return [style.outlineStyle, parseFloat(style.outlineWidth), {FOCUSED}.getBoundingClientRect().height];
        }}"""
    )
    return style, width, height


@pytest.mark.parametrize("kind", few(KINDS, 4, first=1))
def test_skip_link_comes_first_and_leads_to_the_text(kind: str, turn_to: Open, pages: dict[str, str]) -> None:
    """The first press of Tab shows the skip link; what comes after it is in the text and in sight."""
    page = turn_to(pages[kind], NARROW)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=re.compile("^Skip to the "))
    expect(skip).to_be_focused()
    assert page.evaluate(f"getComputedStyle({FOCUSED}).clipPath") == "none"
    page.keyboard.press("Enter")
    assert focused(page, "main .search input" if kind == "search" else "h1")
    page.keyboard.press("Tab")
    assert focused(page, "main *")


def test_skip_link_where_the_address_leads_nowhere(open_page: Open) -> None:
    """The page for such an address, at any depth, has the skip link, and its links lead back into the site."""
    page = open_page("no/such/page/at/all/")
    expect(page).to_have_title(re.compile("^Page not found - "))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.get_by_role("main").get_by_role("link", name="Principles", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Principles")


def test_menu_by_keyboard(open_page: Open) -> None:
    """The button says whether the menu is open; focus goes into it and comes back with Escape."""
    page = open_page("reports/", NARROW)
    button = page.get_by_role("button", name="Menu")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    links = page.get_by_role("navigation", name="Main").get_by_role("link")
    expect(links.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_menu_closes_behind_the_focus(open_page: Open) -> None:
    """Tab beyond the last thing in the menu closes it and goes on in the page; back to its button does not."""
    page = open_page("reports/", NARROW)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    for _ in range(page.locator(".panel :is(a, select)").count() + 1):
        page.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert focused(page, "main *")


def test_nothing_takes_the_focus_while_the_menu_is_closed(open_page: Open) -> None:
    """After the button of the closed menu comes the text."""
    page = open_page("reports/", NARROW)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Tab")
    assert focused(page, "main *")
    expect(page.get_by_role("navigation", name="Main")).to_have_count(0)


def test_the_menu_names_where_the_reader_is(open_page: Open, pages: dict[str, str]) -> None:
    """The page's own entry is marked, on a page below it too, and no other."""
    for address, current in (("reports/", "page"), (pages["report"], "true"), (pages["history"], "page")):
        marked = open_page(address).locator("nav[aria-label=Main] [aria-current]")
        expect(marked).to_have_count(1)
        expect(marked).to_have_attribute("aria-current", current)


def test_focus_is_always_visible(open_page: Open, pages: dict[str, str]) -> None:
    """Whatever Tab reaches on a page has an outline of three pixels."""
    page = open_page(pages["principle"])
    reached = 0
    page.keyboard.press("Tab")
    while not focused(page, "body"):
        style, width, height = outline(page)
        assert (style, width) == ("solid", 3), page.evaluate(f"{FOCUSED}.outerHTML")
        assert height > 0
        reached += 1
        page.keyboard.press("Tab")
    assert reached > 10


@pytest.mark.parametrize(("width", "height"), [(375, 667), (1280, 500), (320, 256)])
def test_what_stays_at_the_top_covers_no_focus(width: int, height: int, open_page: Open) -> None:
    """Going back through the register with Shift and Tab, what has the focus is not below the names that stay at the top.

    The smallest window is that of a wide screen at 400 %.
    """
    page = open_page("reports/", width, height)
    page.locator("a:visible").last.focus()
    covered, reached = [], 0
    while not focused(page, ".skip"):
        page.keyboard.press("Shift+Tab")
        seen = page.evaluate(f"""() => {{
          const box = {FOCUSED}.getBoundingClientRect();
          const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return there && ({FOCUSED}.contains(there) || there.contains({FOCUSED}));
        }}""")
        if not seen:
            covered.append(page.evaluate(f"{FOCUSED}.outerHTML"))
        reached += 1
    assert covered == []
    assert reached > 3


def test_colours_by_keyboard_stay(open_page: Open) -> None:
    """The reader's choice of colours shows at once, holds on the next page from its first moment, and can be taken back."""
    page = open_page("", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_label("Colours").focus()
    page.keyboard.press("d")  # the first letter of Dark
    dark = page.evaluate(paper)
    assert dark != light
    page.get_by_role("link", name="History", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("History")
    assert page.evaluate(paper) == dark
    expect(page.get_by_label("Colours")).to_have_value("dark")
    page.get_by_label("Colours").select_option("")
    assert page.evaluate(paper) == light
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(paper) == dark


@pytest.mark.parametrize("width", [NARROW, 1280])
def test_without_script_the_menu_is_there(width: int, open_page: Open) -> None:
    """With JavaScript off the menu stands open at any width, and nothing offers what the script alone can do."""
    page = open_page("reports/", width, java_script_enabled=False)
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="History").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("History")


def test_a_button_copies_the_citation(open_page: Open) -> None:
    """A button copies what it says, or else the citation beside it, and says so; without the script it is not there."""
    page = open_page("", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate(
        """() => {
          const cite = '<div class="cite"><p class="citation">Fair 3</p><button type="button" data-copy>Copy</button></div>'
            + '<button type="button" data-copy="Fair 4">Copy Fair 4</button>';
          sessionStorage.cite = cite;
        }"""
    )
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.querySelector('main').insertAdjacentHTML('beforeend', sessionStorage.cite), {capture: true})"
    )
    page.reload()
    for name, copied in (("Copy", "Fair 3"), ("Copy Fair 4", "Fair 4")):
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("status")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == copied
        page.reload()
