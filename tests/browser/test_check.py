"""The page that checks quotations: it says what the rules in Python say, sends nothing, and works by keyboard, aloud and on a phone."""

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Open
from browser.test_axe import violations
from codebook.emit.json_data import check_data
from codebook.emit.page_files import page_files
from codebook.values.content_security_policy import CHECK, scripts_of
from conftest import ROOT, made_up
from quoting.generating import OTHER
from quoting.shared import CASES, as_asked, checking, found, plain
from quoting.test_verifying import run_of, word_file

RULES = ("quotation", "passages", "judge", "addresses")
"""The scripts with the rules."""
SITES = ("first", "harbour", "estuary")
MIXED = 400
"""Texts made by chance, which both must answer the same."""


@pytest.fixture(scope="module")
def rules(browser: Browser) -> Iterator[Page]:
    """A page with the rules in JavaScript and what the sites publish, without anything else."""
    page = browser.new_page()
    page.goto("about:blank")
    page.set_content('<div class="check" data-root="https://example.org/">')
    for name in ("query", "reports", *RULES):
        page.add_script_tag(content=(ROOT / f"overrides/assets/{name}.js").read_text("utf-8"))
    data = {site: json.loads(check_data(checking(site).corpus, "/").model_dump_json()) for site in SITES}
    page.evaluate(
        """([data, files]) => {
          window.asked = Object.fromEntries(Object.entries(data).map(([site, one]) => [site, judge.checking(one)]));
          window.answered = async ([site, text]) => {
            reports.file = async (path) => files[site][path];
            return Promise.all(asked[site].findings(text).map((one) => addresses.led(one, addresses.published())));
          };
        }""",
        [data, {site: published(site) for site in SITES}],
    )
    yield page
    page.close()


def published(site: str) -> dict[str, Any]:
    """The files of pages that a site publishes."""
    files = page_files(made_up(site).renderer)
    return {path: json.loads(gzip.decompress(one) if path.endswith(".gz") else one) for path, one in files}


def answers(rules: Page, texts: list[tuple[str, str]]) -> list[list[dict[str, Any]]]:
    """What the page's rules find in texts, all at once."""
    got: list[list[dict[str, Any]]] = rules.evaluate(
        "async (texts) => { const all = []; for (const one of texts) all.push(await answered(one)); return all; }",
        texts,
    )
    return got


def as_json(findings: list[dict[str, Any]]) -> str:
    """Findings as text, the same for both languages."""
    return json.dumps(findings, sort_keys=True, ensure_ascii=False)


def test_the_page_answers_every_case(rules: Page) -> None:
    """Each of the shared cases has the answer that Python's rules must give too."""
    got = answers(rules, [(case["site"], case["text"]) for case in CASES])
    wrong = [
        (case["about"], case["text"])
        for case, findings in zip(CASES, got, strict=True)
        if as_asked(findings, case) != case["found"]
    ]
    assert wrong == []


def mixed(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yields texts of pieces of clauses with signs, citations and other words put in, as people and programs garble them."""
    bits = (
        *(
            "“",
            "”",
            "‘",
            "’",
            '"',
            "'",
            "«",
            "»",
            "„",
            "…",
            "...",
            "[x]",
            "[sic]",
            "[s]",
            "-",
            " - ",
            "–",
            "—",
            "\n",
            "\n\n",
            ". ",
        ),
        *(
            ", ",
            "; ",
            "(",
            ")",
            "Integrity 3",
            "Integrity 9",
            "code/2015-draft/integrity-3/",
            "made-up code of 1951",
            "Tides 1",
        ),
        *(
            "1951",
            "consultation draft of 2015",
            "• ",
            "1. ",
            "(a) ",
            "2.1",
            "/",
            "¹",
            "\u00ad",
            "Moorings, statement",
            "and",
            "É",
            "ŵ",
        ),
        *(
            "ﬁ",
            "1,000",
            "www.x.org/a",
            "Integirty 3",
            "tides-9",
            "reports/a/b",
            "/reports/eastquay/1950-01-10-rops/#p1.1",
            "reports/west/1950-01-10",
            "/about/x/",
            "https://x.org/Code/1951/",
            "https://x.org/code/1951/\nmoorings-5/",
            "(Integrity 3)",
            "clause 3 of Integrity",
            "up-to-date",
            "evidence led",
        ),
        *OTHER,
    )
    for _ in range(MIXED):
        site = chance.choice(SITES[:2])
        units = [wording.text for wording in checking(site).corpus.wordings]
        passages = []
        for _ in range(chance.randrange(1, 4)):
            words = chance.choice(units).split()
            start = chance.randrange(len(words))
            words = words[start : chance.randrange(start, len(words)) + 1]
            for _ in range(chance.randrange(5)):
                place, bit = chance.randrange(len(words) + 1), chance.choice(bits)
                words.insert(place, bit if chance.randrange(2) else chance.choice(units).split()[0].upper())
            marks = chance.choice(("{}", "“{}”", "‘{}’", '"{}"', "'{}'", "„{}“", "«{}»", "{}.", "[{}]", "“{}"))
            passages.append(marks.format(chance.choice((" ", "\n", "  ")).join(words)))
        yield site, chance.choice((" ", "\n\n", " and ", ". ", " (Integrity 3). ")).join(passages)


def test_the_page_and_python_say_the_same(rules: Page) -> None:
    """Both find the very same in garbled texts: every field of every finding, which no case could list."""
    texts = [*mixed(random.Random(3))]  # noqa: S311 - the same every time
    got = answers(rules, texts)
    assert [text for text, one in zip(texts, got, strict=True) if as_json(one) != as_json(plain(found(*text)))] == []
    assert len({one["kind"] for findings in got for one in findings}) >= 7


def typed(page: Page, text: str) -> Page:
    """Types a text, and waits for what is said of it."""
    page.get_by_role("textbox", name="Text to check").fill(text)
    expect(page.locator(".told")).to_contain_text("result")
    return page


def test_it_answers_at_once_and_sends_nothing(open_harbour: Open) -> None:
    """The words that are typed are in no request; what comes is what they are compared with."""
    page = open_harbour("check/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    typed(page, "“Light every lantern at dusk”")
    assert [url.rpartition("/")[2] for url in asked if not url.endswith("icon.svg")] == ["check.json"]
    item = page.locator(".found > li")
    expect(item.locator(".verdict")).to_have_text(
        "Word for word in Lanterns 1, made-up code of November 1957. The latest version differs."
    )
    expect(item).to_contain_text("Made-up minute 5 of the Made-up Guild, 5 May 1960")
    assert [one.text_content() for one in item.locator("del").all()] == ["before: every"]
    assert [one.text_content() for one in item.locator("ins").all()] == ["now: the", "now: on the mole"]
    expect(page.locator(".told")).to_contain_text("1 result. Word for word in Lanterns 1")
    item.get_by_role("link", name="Lanterns 1", exact=True).click()
    expect(page.locator("h1")).to_have_text("Lanterns 1")
    assert page.url.endswith("code/1957-november/lanterns-1/")


def test_the_result_is_copied_as_a_note(open_harbour: Open) -> None:
    """The note has the words, what was found, the permanent link, the day and the fingerprints."""
    page = open_harbour("check/", permissions=["clipboard-read", "clipboard-write"])
    typed(page, "Count the goats at night")
    page.get_by_role("button", name="Copy as a note").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    note = page.evaluate("navigator.clipboard.readText()")
    assert note.startswith(
        "“Count the goats at night”\n  Word for word in Moorings 5, made-up code of 1951, before a correction on 2"
    )
    assert "/code/1951/moorings-5/" in note
    assert "\n\nChecked on " in note
    assert "made-up code of 1960, SHA-256 379d124a" in note


def test_a_word_document_is_read_in_the_browser(open_harbour: Open, tmp_path: Path) -> None:
    """Its quotations are found, without words that were deleted; a file that is no document says so."""
    page = open_harbour("check/")
    path = word_file(
        tmp_path / "minute.docx",
        run_of("Members noted “Learn the ")
        + f"<w:del>{run_of('x').replace('w:t', 'w:delText')}</w:del>"
        + run_of("table of tides by"),
        run_of("heart”, and ‘Count the boats at night’."),
    )
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".told")).to_have_text("Read minute.docx. It was not sent. 2 results.")
    assert [one.inner_text().split(".")[0] for one in page.locator(".verdict").all()] == [
        "Word for word in Tides 8",
        "Word for word in Tides 5",
    ]
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xff\xfe")
    page.locator("input[type=file]").set_input_files(tmp_path / "old.doc")
    expect(page.locator(".told")).to_contain_text("old.doc could not be read.")


def test_by_keyboard_and_aloud(open_harbour: Open) -> None:
    """From the box the button is reached; it leads to the results; what is found is in a live region; axe has no complaint."""
    page = open_harbour("check/", 375)
    page.get_by_role("textbox", name="Text to check").focus()
    page.keyboard.type("Learn the table of tides by heart")
    for _ in ("file", "reports", "button"):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Results")).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("1 result. Word for word in Tides 8.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert violations(page) == []


def test_words_of_another_page_are_brought(open_harbour: Open) -> None:
    """Words behind # are checked at once: no browser sends them."""
    page = open_harbour("check/#q=Learn%20the%20table%20of%20tides%20by%20heart")
    expect(page.locator(".verdict")).to_contain_text("Word for word in Tides 8")


def test_without_a_script_it_says_what_to_do(open_harbour: Open) -> None:
    """The box is not shown, and lists of the Code are linked."""
    page = open_harbour("check/", java_script_enabled=False)
    expect(page.get_by_text("This page needs JavaScript.")).to_be_visible()
    expect(page.locator("textarea")).to_be_hidden()
    page.get_by_role("link", name="What counts as the same").last.click()
    expect(page.locator("h1")).to_have_text("What counts as the same")


def test_what_does_not_come_is_said(open_harbour: Open) -> None:
    """If the data do not come the page says so, and the next try loads them."""
    page = open_harbour("check/")
    page.route("**/check.json", lambda route: route.abort())
    page.get_by_role("textbox", name="Text to check").fill("Learn the table of tides by heart")
    expect(page.locator(".told")).to_have_text("The words to compare with could not be loaded. Try again.")
    page.unroute("**/check.json")
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".verdict")).to_contain_text("Word for word in Tides 8")


def test_the_page_has_its_scripts_alone() -> None:
    """The rules are loaded by this page, in each language, and by no other."""
    own = {f"assets/{name}.js" for name in (*RULES, "papers", "told", "check")}
    assert own <= {*scripts_of(CHECK)} == {*scripts_of(f"cy/{CHECK}")}
    assert not own & {*scripts_of("index.html"), *scripts_of("search/index.html")}


@pytest.mark.prove
def test_it_is_offered_where_it_is_needed(open_page: Open, pages: dict[str, str]) -> None:
    """Beside Cite, on “How to cite”, on the home page, for an address that leads nowhere, and for a search of more than eight words."""
    for kind in ("clause", "exact unit"):
        expect(open_page(pages[kind]).locator(".cite").get_by_role("link", name="Check a quotation")).to_be_visible()
    for address in ("about/how-to-cite/", ""):
        expect(open_page(address).locator("main").get_by_role("link", name="Check a quotation").first).to_be_visible()
    lost = open_page("clauses/nothing-99/")
    lost.get_by_role("link", name="Check this address").click()
    expect(lost.locator(".verdict")).to_have_text("No page here has this address.")
    long = open_page("search/?q=one+two+three+four+five+six+seven+eight")
    expect(long.locator(".quoting")).to_be_hidden()
    long.get_by_role("searchbox").last.fill("one two three four five six seven eight nine")
    long.get_by_role("link", name="Is it a quotation?").click()
    expect(long.get_by_role("textbox", name="Text to check")).to_have_value(
        "one two three four five six seven eight nine"
    )


def test_words_of_reports_are_found_if_asked(open_harbour: Open) -> None:
    """Nothing of reports is loaded before the reader asks; then the paragraph is named and linked, and what is in none says so."""
    site = made_up("harbour").site
    unit = next(unit for unit in site.reports[0].units if len(unit.text.split()) > 5)
    page = open_harbour("check/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    typed(page, f"“{' '.join(unit.text.split()[1:])}” and “Learn the table of tides by heart”")
    assert not [url for url in asked if "/search/" in url]
    page.get_by_role("checkbox", name="Look in council reports too").check()
    expect(page.locator(".found > li").first).to_contain_text("Word for word in a council report: ")
    expect(page.locator(".found > li").last).to_contain_text("Not in any council report here.")
    page.get_by_role("link", name=site.reports[0].facts.title).click()
    expect(page.locator(f"[id='{unit.label}']")).to_be_in_viewport()


def test_reports_that_do_not_come_are_told(open_harbour: Open) -> None:
    """If the files of reports do not come the page says so, and what is known of the Code stays."""
    page = open_harbour("check/")
    page.route("**/search/**", lambda route: route.abort())
    page.get_by_role("checkbox", name="Look in council reports too").check()
    typed(page, "Learn the table of tides by heart")
    expect(page.locator(".found > li")).to_contain_text("Council reports could not be loaded. Try again.")
    expect(page.locator(".verdict")).to_contain_text("Word for word in Tides 8")


def test_an_address_of_a_report(open_harbour: Open) -> None:
    """Only for such an address files of pages are loaded; then it says where it leads, names a wrong paragraph, and offers the nearest report."""
    page = open_harbour("check/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    typed(page, "code/1954/tides-1/")
    assert not [url for url in asked if "/check/pages" in url]
    typed(page, "/reports/eastquay/1950-01-10-ropes/#p1.1")
    expect(page.locator(".verdict")).to_have_text("Leads to Ropes (Eastquay (made up), 10 January 1950), 1.1.")
    assert 2 <= len([url for url in asked if "/check/pages" in url]) <= 3
    typed(page, "/reports/eastquay/1950-01-10-ropes/#p9.9")
    expect(page.locator(".verdict")).to_have_text("Ropes (Eastquay (made up), 10 January 1950) has no “9.9”.")
    typed(page, "/reports/eastqauy/1950-01-10-rops/#p1.1")
    expect(page.locator(".verdict")).to_have_text("No page here has this address.")
    page.locator(".found").get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Ropes")
    assert page.url.endswith("/reports/eastquay/1950-01-10-ropes/#p1.1")


def test_pages_that_do_not_come_are_told(open_harbour: Open) -> None:
    """If the files of pages do not come the page says so of the address alone, and the next try loads them."""
    page = open_harbour("check/")
    page.route("**/check/pages/**", lambda route: route.abort())
    typed(page, "“Learn the table of tides by heart” and /reports/eastquay/1950-01-10-ropes/")
    expect(page.locator(".verdict").first).to_contain_text("Word for word in Tides 8")
    expect(page.locator(".verdict").last).to_have_text("The list of pages could not be loaded. Try again.")
    page.unroute("**/check/pages/**")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".verdict").last).to_contain_text("Leads to Ropes")
