"""A reader needs no script to read, to follow a link, to open what is folded, or to arrive at a unit."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.kinds import KINDS
from conftest import few


def shown(page: Page) -> str:
    """What a reader sees of the text of a page, but for buttons, the forms of the search and the check, and that these need a script."""
    page.eval_on_selector_all("button, search, .check, .unscripted", "all => all.forEach(one => one.remove())")
    return page.locator("main").inner_text()


@pytest.mark.parametrize("kind", few(KINDS, 5))
def test_the_text_is_the_same(kind: str, turn_to: Open, pages: dict[str, str]) -> None:
    """With JavaScript off a page says the same, word for word; only buttons and the forms of the search and the check may be missing."""
    plain, scripted = (shown(turn_to(pages[kind], java_script_enabled=on)) for on in (False, True))
    assert plain == scripted
    assert len(plain) > 100


def test_what_is_folded_opens(open_page: Open, pages: dict[str, str]) -> None:
    """The line on what the wording is opens by keyboard, and its answers can be read."""
    page = open_page(pages["clause"], 375, java_script_enabled=False)
    answers = page.locator(".status dl")
    expect(answers).to_be_hidden()
    page.locator(".status summary").focus()
    page.keyboard.press("Enter")
    expect(answers).to_be_visible()


def test_links_lead_on(open_page: Open, pages: dict[str, str]) -> None:
    """From a principle's page to the page of one of its units, and from there back to its place."""
    page = open_page(pages["principle"], 375, java_script_enabled=False)
    start = page.url
    page.locator(".unit .label a").first.click()
    assert "/clauses/" in page.url
    page.get_by_role("link", name="Read it in").click()
    assert page.url.startswith(f"{start}#")
    expect(page.locator(".unit:target")).to_be_in_viewport()
    page.locator(".breadcrumbs a").last.click()
    assert page.url != start
    expect(page.get_by_role("heading", level=1)).to_be_visible()
