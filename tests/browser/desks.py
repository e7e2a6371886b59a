"""The desk in a browser, for tests: a site that has it, how it is started, and what a test does in it."""

import base64
import io
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from playwright.sync_api import Page

from browser.firefox import Firefox
from browser.keyboards import Keyboard
from codebook.book import open_book
from conftest import HOSTED, TEMPLATES, Run

PAGE = "about/add-a-report/"
PATIENCE = 180
"""Seconds within which Python has started, and a check has ended, on a busy computer too."""
HEAD = (
    "STANDARDS COMMITTEE",
    "Report of: Borough Solicitor",
    "SUBJECT: A MADE-UP REPORT ON GIFTS",
    "Contact: A Madeup, Ext. 5002, a.madeup@example.org",
    "1.1 Made-up words about gifts and hospitality that an officer is offered.",
)
"""Of a made-up Word file, which lacks the date of its meeting."""
CHOOSE = """const [data, name] = arguments;
const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0));
const held = new DataTransfer();
held.items.add(new File([bytes], name));
const input = document.querySelector("#desk_file");
input.files = held.files;
input.dispatchEvent(new Event("change", {bubbles: true}));"""
TYPE = """const [id, words] = arguments;
const field = document.getElementById(id);
field.value = words;
field.dispatchEvent(new Event(field.tagName == "SELECT" ? "change" : "input", {bubbles: true}));"""
PRESS = """const [name] = arguments;
const found = [...document.querySelectorAll(".desk button")].find(one => one.textContent == name && one.checkVisibility());
found?.click();
return Boolean(found);"""
CORRECTED = "reports/west-lancashire/2014-06-26-officer-code-of-conduct.md"
CHANGE_A_WORD = """const area = [...document.querySelectorAll(".desk .paragraphs textarea")].find(one => one.value.startsWith("2.1 "));
area.value = area.value.replace(" the ", " teh ");
area.dispatchEvent(new Event("input", {bubbles: true}));"""
NEW_COUNCIL = {
    "name": "Made-upshire Council",
    "short-name": "Made-upshire",
    "committees_0_id": "standards",
    "committees_0_name": "Standards Committee",
}
SHOWN = "return document.querySelector('.desk iframe').srcdoc"
PATHS = "return [...document.querySelectorAll('.desk .send code')].map(one => one.textContent)"
READY = "return document.querySelector('.desk .told').textContent.startsWith('Ready') && document.querySelector('.desk .send:not([inert]) .ways a[download]')"
FAULTS = "return [...document.querySelectorAll('.desk .faults .fault')].map(one => one.textContent)"
STARTED = "return document.querySelector('#desk_council')"
Script = Callable[..., Any]
"""Runs a script with `return` in the page, with its arguments."""


def word_file(*paragraphs: str) -> bytes:
    """A made-up Word file."""
    document, packed = Document(), io.BytesIO()
    for words in paragraphs or HEAD:
        document.add_paragraph(words)
    document.save(packed)
    return packed.getvalue()


def script_of(page: Page) -> Script:
    """Runs scripts in a page of Chromium."""
    return lambda words, *given: page.evaluate(f"given => (function () {{ {words} }}).apply(null, given)", list(given))


def until(run: Script, script: str, *given: Any) -> Any:
    """What a script returns, once it returns something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := run(script, *given):
            return found
        time.sleep(0.2)
    shown = run("return document.querySelector('.desk').innerText")
    raise AssertionError(f"{script} is never true; the page says: {shown[:600]}")


def start(run: Script) -> None:
    """Starts the desk."""
    run("document.querySelector('.desk button').click()")
    until(run, STARTED)


def start_by_keyboard(page: Page) -> None:
    """Starts the desk in Chromium by keyboard; what loads is told, and the first field has the focus then."""
    by = Keyboard(page)
    by.go("Start", "button")
    by.press("Enter")
    page.get_by_role("status").filter(has_text="Loading").wait_for()
    page.get_by_role("progressbar", name="Loading").wait_for()
    until(script_of(page), STARTED)
    page.get_by_role("status").filter(has_text="Ready to use").wait_for()
    assert by.focused().name == "Which report?"


def choose(run: Script, data: bytes, name: str = "made-up.docx") -> None:
    """Chooses a file, as a reader does."""
    run(CHOOSE, base64.b64encode(data).decode(), name)


def import_report(run: Script, data: bytes = b"", name: str = "made-up.docx") -> None:
    """Reads a document into the form, for a council that is there."""
    run(TYPE, "desk_council", "west-lancashire")
    choose(run, data or word_file(), name)
    until(run, "return document.querySelector('.desk .paragraphs .source')")


def fill_in(run: Script) -> None:
    """Fills in what the made-up Word file lacks."""
    until(run, "return document.querySelector('#desk_considerations_0_date')")
    run(TYPE, "desk_considerations_0_date", "2016-03-03")
    until(run, "return document.querySelector('.desk [data-at=\\'[\"source\"]\\'] > .faults .fault')")
    run(TYPE, "desk_source_title", "A made-up document")


def link(run: Script) -> None:
    """Links a paragraph of the made-up file to a clause that is suggested, and to one that is chosen; strength and reason are still missing."""
    run(PRESS, "Add: Link")
    run(TYPE, "desk_links_0_paragraph", "1.1")
    until(run, "return document.querySelector('.desk .offered button')")
    run("document.querySelector('.desk .offered button').click()")
    until(run, "return document.querySelectorAll('#desk_links_0_to option').length > 1")
    run(TYPE, "desk_links_0_to", "integrity-1")
    run(PRESS, "Add this clause")
    until(run, FAULTS)


def give_reason(run: Script) -> None:
    """Says how strong the link is, and why."""
    run(TYPE, "desk_links_0_strength", "direct")
    run(TYPE, "desk_links_0_reason", "Made up.")
    until(run, READY)


def add_council(run: Script) -> None:
    """Reads the made-up file for a council that is not here yet."""
    run(TYPE, "desk_council", "new")
    for name, words in NEW_COUNCIL.items():
        run(TYPE, f"desk_body_{name}", words)
    choose(run, word_file())
    until(run, "return document.querySelector('.desk .paragraphs .source')")
    fill_in(run)
    run(TYPE, "desk_considerations_0_committee", "standards")
    until(run, READY)


def correct(run: Script) -> None:
    """Changes a word and a fact of a published report, and says why. Both buttons are pressed before the next check, which tells only what is missing."""
    run(TYPE, "desk_which", CORRECTED)
    run(PRESS, "Open it")
    until(run, "return document.querySelector('#desk_title')?.value")
    run(PRESS, "Show it by paragraph")
    run(CHANGE_A_WORD)
    run(TYPE, "desk_wards", "All")
    until(run, "return document.querySelector('.desk .changed button')")
    run("document.querySelector('#desk_wards_faults button').click()")
    run("document.querySelector('.desk .changed button').click()")
    run(TYPE, "desk_corrections_0_kind", "of our copy")
    run(TYPE, "desk_corrections_0_authority", "The original document, page 4")
    run(TYPE, "desk_corrections_0_reason", "A letter was misread.")
    run(TYPE, "desk_fact-corrections_0_authority", "The original document, page 1")
    run(TYPE, "desk_fact-corrections_0_reason", "Made up.")
    until(run, READY)


def saved(page: Page) -> dict[str, str]:
    """The files that are offered, by their paths: saved as a reader does."""
    paths = script_of(page)(PATHS)
    found = {}
    for path, link in zip(paths, page.locator(".desk a[download]").all(), strict=False):
        with page.expect_download() as saving:
            link.click()
        found[path] = Path(saving.value.path()).read_text("utf-8")
    return found


def copied(firefox: Firefox) -> dict[str, str]:
    """The files that are offered in Firefox, by their paths: copied as a reader does."""
    found = {}
    for number, path in enumerate(firefox.run(PATHS)):
        firefox.run("document.querySelector('.desk .told').textContent = ''")
        buttons = firefox.send("WebDriver:FindElements", using="css selector", value=".desk .ways button")
        firefox.send("WebDriver:ElementClick", id=next(iter(buttons[number].values())))
        until(firefox.run, "return document.querySelector('.desk .told').textContent === 'Copied'")
        found[path] = firefox.clipboard()
    return found


def accepted(project: Path, files: dict[str, str], run: Run) -> None:
    """Asserts that `make check` accepts files at their paths; the content is as before then."""
    before = {path: (project / path).read_bytes() if (project / path).exists() else None for path in files}
    try:
        for path, text in files.items():
            (project / path).parent.mkdir(exist_ok=True)
            (project / path).write_text(text, "utf-8")
        status, out, err = run(project / "docs", "check")
        assert status == 0, out + err
    finally:
        for path, data in before.items():
            (project / path).write_bytes(data or b"")
            if data is None:
                (project / path).unlink()
        for folder in {(project / path).parent for path in files}:
            if not any(folder.iterdir()):
                folder.rmdir()


def looks_as_shown(project: Path, path: str, file: str, shown: str) -> None:
    """Asserts that the page of a new report is the one that was shown."""
    (project / path).write_text(file, "utf-8")
    try:
        book = open_book(project / "docs", TEMPLATES, HOSTED)
        (index,) = (index for index, report in enumerate(book.site.reports) if report.document.path == path)
        (page, *_) = book.pages_of_report(index)
        body = shown.partition("<main>")[2].rpartition("</main>")[0]
        assert body.split("\n") == (page.before + page.after).split("\n")
    finally:
        (project / path).unlink()


def texts(page: Page, selector: str) -> Sequence[str]:
    """The texts of some elements."""
    return page.locator(selector).all_inner_texts()
