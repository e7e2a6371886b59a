"""Linking and citing in the page: without a script the words and addresses stand there, with one they can be copied."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browser.conftest import Open
from browser.serving import served
from codebook.render import cite
from conftest import FIRST, TEMPLATES, built_once, made_up

WORDS = "Neither solicit nor accept the offer of any gift, gratitude or hospitality"


def on_the_clipboard(context: BrowserContext) -> str:
    """What the browser holds to be pasted."""
    return str(context.pages[0].evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("address", ["principles/integrity/", "code/2015-draft/integrity/"])
@pytest.mark.known_content
def test_a_clause_is_cited_without_a_script(address: str, open_page: Open) -> None:
    """The menu of a clause opens without one: it has both addresses and the words, and no button that would do nothing."""
    page = open_page(address, java_script_enabled=False)
    unit = page.locator("#integrity-3")
    unit.locator("summary").click()
    menu = unit.locator("details")
    assert menu.locator(".citation").is_visible()
    assert WORDS in menu.locator(".citation").inner_text()
    assert menu.locator(".citation").inner_text().endswith("/code/2015-draft/integrity-3/")
    assert menu.locator("a.address").inner_text().endswith("/clauses/integrity-3/")
    assert menu.locator("button:visible").count() == 0


@pytest.mark.parametrize(
    ("address", "unit", "copied"),
    [
        ("principles/integrity/", "#integrity-3", ["/clauses/integrity-3/", "/code/2015-draft/integrity-3/"]),
        ("introduction/", "#introduction-3", ["/clauses/introduction-3/", "/code/2015-draft/introduction-3/"]),
        (
            "reports/cambridgeshire/2022-02-25-officers-code-of-conduct/",
            "#on_cite",
            ["officers-code-of-conduct/", "officers-code-of-conduct/"],
        ),
        (
            "reports/cambridgeshire/2022-02-25-officers-code-of-conduct/#p2.1",
            "[id='p2.1']",
            ["officers-code-of-conduct/#p2.1", "officers-code-of-conduct/#p2.1"],
        ),
    ],
)
@pytest.mark.known_content
def test_both_are_copied_by_keyboard(address: str, unit: str, copied: list[str], open_page: Open) -> None:
    """Each menu opens by keyboard, and its two buttons copy the address and the citation."""
    page = open_page(address, permissions=["clipboard-read", "clipboard-write"])
    summary = page.locator(f"{unit} summary")
    summary.focus()
    page.keyboard.press("Enter")
    buttons = page.locator(f"{unit} button:visible")
    assert buttons.count() == len(copied)
    for index, end in enumerate(copied):
        buttons.nth(index).focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="Copied").wait_for(state="attached")
        assert on_the_clipboard(page.context).endswith(end)


@pytest.mark.known_content
def test_a_refused_copy_is_said_and_selected(open_page: Open) -> None:
    """Where the browser does not let the page copy, the page says so, and selects the text; the button keeps its name."""
    page = open_page("clauses/integrity-3/")
    page.clock.install()
    browser = page.context.browser
    assert browser
    target = page.context.new_cdp_session(page).send("Target.getTargetInfo")["targetInfo"]
    denied = {
        "permission": {"name": "clipboard-write"},
        "setting": "denied",
        "browserContextId": target["browserContextId"],
    }
    browser.new_browser_cdp_session().send("Browser.setPermission", denied)
    button = page.get_by_role("button", name="Copy the link to Integrity 3")
    button.click()
    blocked = "Your browser blocked copying. The text is selected: copy it yourself."
    expect(page.get_by_role("status")).to_have_text(blocked)
    expect(page.get_by_role("button", name=blocked)).to_be_visible()
    assert page.evaluate("getSelection().toString()") == page.locator("a.address").inner_text()
    page.clock.run_for(15_000)
    expect(button).to_be_visible()


@pytest.mark.known_content
def test_a_principle_is_cited_as_a_whole(open_page: Open) -> None:
    """Below its name its place is said, and both its addresses can be copied."""
    page = open_page("principles/integrity/", permissions=["clipboard-read", "clipboard-write"])
    assert page.get_by_text("Principle 2 of 8").is_visible()
    page.locator(".tools summary").get_by_text("Link or cite").click()
    page.get_by_role("button", name="Copy the link to Integrity", exact=True).click()
    page.get_by_role("status").filter(has_text="Copied").wait_for(state="attached")
    assert on_the_clipboard(page.context).endswith("/principles/integrity/")
    assert page.locator(".tools .citation").inner_text().endswith("/code/2015-draft/integrity/")


@pytest.mark.known_content
def test_without_an_address_the_browsers_own_is_copied(open_page: Open) -> None:
    """While the site has no address, links and citations have paths to read, and are copied with the address that the browser has."""
    page = open_page("clauses/integrity-3/", permissions=["clipboard-read", "clipboard-write"])
    root = page.url.removesuffix("clauses/integrity-3/")
    exact, shown = "code/2015-draft/integrity-3/", page.locator("html").get_attribute("data-address")
    assert shown
    page.evaluate(
        """([root, exact, shown]) => {
          delete document.documentElement.dataset.address;
          document.querySelector("a.address").textContent = "/clauses/integrity-3/";
          const citation = document.querySelector(".citation");
          citation.textContent = `Integrity 3: ‘and /or’, /${exact}`;
          Object.assign(citation.dataset, { root: "../../", urls: exact });
        }""",
        [root, exact, shown],
    )
    for name, copied in (
        ("link to", f"{root}clauses/integrity-3/"),
        ("citation of", f"Integrity 3: ‘and /or’, {root}{exact}"),
    ):
        page.get_by_role("button", name=f"Copy the {name} Integrity 3", exact=True).click()
        page.wait_for_function("expected => navigator.clipboard.readText().then(text => text === expected)", arg=copied)


@pytest.mark.prove
def test_without_an_address_a_reports_citation_is_copied_too(
    browser: Browser, known_project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of a report and of a paragraph that is chosen: the address is the browser's own, and leads there."""
    path = f"reports/west-lancashire/{FIRST['west-lancashire']}/"
    with served(built_once(tmp_path_factory, "known-site-without-address", lambda: known_project)) as root:
        page = browser.new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
        page.goto(root + path)
        page.locator(".citing summary").click()
        for chosen in ("", "p2.1"):
            page.locator(".citing select").select_option(chosen)
            page.get_by_role("button", name=re.compile("^Copy citation")).click()
            end = root + path + (f"#{chosen}" if chosen else "")
            page.wait_for_function("end => navigator.clipboard.readText().then(text => text.endsWith(end))", arg=end)
        page.context.close()


@pytest.mark.known_content
def test_menus_are_named_with_their_units(open_page: Open) -> None:
    """Whoever hears the page is told what each menu and each button is about."""
    page = open_page("principles/integrity/")
    summaries = page.locator(".unit summary").all_text_contents()
    assert len(summaries) == len(set(summaries)) == 8
    assert "Link or cite Integrity 3" in [" ".join(text.split()) for text in summaries]
    page.locator("#integrity-3 summary").click()
    assert page.get_by_role("button", name="Copy the citation of Integrity 3").count() == 1


@pytest.mark.known_content
def test_a_clause_page_cites_in_three_styles(open_page: Open) -> None:
    """A clause's own page has it for a minute, and folded away in OSCOLA style and as Markdown, each with the words' own address."""
    page = open_page("clauses/integrity-3/")
    assert page.locator(".citation:visible").count() == 1
    page.get_by_text("OSCOLA and Markdown").click()
    citations = page.locator(".citation").all_inner_texts()
    assert len(citations) == 3
    assert all("/code/2015-draft/integrity-3/" in text for text in citations)
    assert citations[1].startswith(
        "‘Local Public Services Senior Managers: Code of Ethics’ (Code of Ethics, consultation draft of 2015) Integrity 3 <"
    )


SAMPLES = ("harbour", "lighthouse", "samples", "estuary")
CHOSEN = """() => [...document.querySelectorAll("[data-name]")].map(unit => {
  const menu = document.querySelector("details[data-pattern]");
  const choice = menu.querySelector("select");
  choice.value = unit.id;
  choice.dispatchEvent(new Event("change"));
  const where = menu.querySelector(".address");
  return [where.textContent, where.getAttribute("href"), menu.querySelector(".citation").textContent];
})"""
"""Chooses each paragraph of a report in its menu: the link and the citation that are then there."""


def test_the_switch_between_versions_stays_at_the_clause(open_harbour: Open) -> None:
    """From a clause of a principle, by keyboard, to the same clause in another version, and on to the latest."""
    page = open_harbour("code/1951/moorings/#moorings-1", 375)
    for name, path in (("Made-up code of 1954", "code/1954/moorings/"), ("Latest version", "principles/moorings/")):
        page.locator(".switch summary").press("Enter")
        page.locator(".switch").get_by_role("link", name=name).press("Enter")
        page.wait_for_url(f"**/{path}#moorings-1")
        expect(page.locator("#moorings-1")).to_be_in_viewport()


@pytest.mark.parametrize("content", SAMPLES)
def test_a_report_cites_each_paragraph_that_is_chosen(content: str, browser: Browser) -> None:
    """The script quotes each paragraph as the code does that knows its words: with its name, without its number, and what is struck out."""
    book = made_up(content)
    page = browser.new_page()
    script = (TEMPLATES.parent / "assets" / "book.js").read_text("utf-8")
    frame = '<p class="theme"><select></select></p><button class="menu-button" aria-controls="panel"></button><p id="panel">'
    for report in book.site.reports:
        (made,) = [made for made in book.pages if made.url == report.ref.url]
        page.set_content(f"<!doctype html><script>{script}</script>{frame}<main>{made.before}{made.after}</main>")
        wanted = [cite.of_paragraph(book.site, report, unit, book.address or "/") for unit in report.units]
        found = page.evaluate(CHOSEN)
        assert found == [
            [one.link, f"#{one.link.partition('#')[2]}", book.renderer.words(one.minute)] for one in wanted
        ]
    page.close()


def test_a_number_takes_the_menu_to_its_paragraph(open_harbour: Open) -> None:
    """A number that is clicked is the address of the page, and the menu is then at its paragraph; going back takes it to the top."""
    page = open_harbour("reports/westquay/1952-03-04-tides/")
    expect(page.locator("#on_report + #on_cite summary")).to_have_text("Link or cite this report")
    page.locator("[id='p1.1'] a.number").click()
    assert page.url.endswith("#p1.1")
    expect(page.locator("[id='p1.1'] summary")).to_have_text("Link or cite Paragraph 1.1")
    page.locator("#contact .label a").click()
    expect(page.locator("#contact summary")).to_have_text("Link or cite Contact")
    page.go_back()
    page.go_back()
    expect(page.locator("#on_report + #on_cite summary")).to_have_text("Link or cite this report")


def test_without_a_script_each_paragraph_has_its_link(open_harbour: Open) -> None:
    """Each number or label is a link that Tab reaches, and the menu cites the report."""
    page = open_harbour("reports/westquay/1952-03-04-tides/", java_script_enabled=False)
    links = page.locator(".unit a.number, .unit .label a")
    assert links.count() == page.locator(".unit").count() == 3
    assert [link.get_attribute("tabindex") for link in links.all()] == [None] * 3
    links.last.click()
    assert page.url.endswith("#p1.2")
    page.locator("#on_cite summary").click()
    expect(page.locator("#on_cite .citation")).to_be_visible()
    expect(page.locator("#on_cite select")).to_be_hidden()
