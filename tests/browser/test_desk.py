"""The desk in a browser: a Word file in, what is wrong mended, a file out that the check accepts; and nothing leaves the computer."""

import base64
import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import html
from playwright.sync_api import Browser

from browser.firefox import Firefox
from browser.serving import served
from browser.test_axe import violations
from browser.watching import watched
from codebook.book import open_book
from conftest import HOSTED, ROOT, TEMPLATES, Run, copy_project

INSTALLED = ROOT / ".build/desk"
PAGE = "about/add-a-report/"
PATIENCE = 180
"""Seconds within which Python has started, and a check has ended, on a busy computer too."""
HEAD = (
    "STANDARDS COMMITTEE",
    "Report of: Borough Solicitor",
    "SUBJECT: A MADE-UP REPORT ON GIFTS",
    "1.1 Made-up words.",
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
UNCOVERED = """const [id] = arguments;
const field = document.getElementById(id);
field.scrollIntoView();
return field.getBoundingClientRect().top - document.querySelector(".desk .told").getBoundingClientRect().bottom;"""
"""How far below what the checks say a field is that is brought to the top, as some browsers do with the one that gets the focus."""
Script = Callable[..., Any]
"""Runs a script with `return` in the page, with its arguments."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the real content."""
    return copy_project(tmp_path_factory.mktemp("desk") / "project")


@pytest.fixture(scope="module")
def desk_root(project: Path) -> Iterator[str]:
    """The address at which the site with its desk is served."""
    assert INSTALLED.is_dir(), "there is no .build/desk; `make test` installs it"
    site = project / "site"
    command = [sys.executable, "-m", "mkdocs", "--no-color", "build", "--strict", "--site-dir", str(site)]
    environment = {**os.environ, "SITE_URL": HOSTED, "NO_MKDOCS_2_WARNING": "1", "DESK": str(INSTALLED)}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with served(site) as address:
        yield address


def word_file() -> str:
    """A made-up Word file, in base64."""
    document, packed = Document(), io.BytesIO()
    for words in HEAD:
        document.add_paragraph(words)
    document.save(packed)
    return base64.b64encode(packed.getvalue()).decode()


def until(run: Script, script: str) -> Any:
    """What a script returns, once it returns something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := run(script):
            return found
        time.sleep(0.2)
    raise AssertionError(
        f"{script} is never true; the page says: {run('return document.querySelector(`.desk`).innerText')[:600]}"
    )


def whole_way(run: Script) -> None:
    """Starts the desk, reads a Word file into it, and mends what is wrong."""
    run("document.querySelector('.desk button').click()")
    until(run, "return document.querySelector('#desk_council')")
    run(TYPE, "desk_council", "west-lancashire")
    run(CHOOSE, word_file(), "made-up.docx")
    until(run, "return document.querySelector('#desk_text').value.includes('1.1 Made-up words.')")
    run(TYPE, "desk_considerations_0_date", "2016-03-03")
    until(run, "return document.querySelector('.desk [data-at=\\'[\"source\"]\\'] > .faults .fault')")
    run(TYPE, "desk_source_title", "A made-up document")
    run(
        TYPE,
        "desk_text",
        run("return document.querySelector('#desk_text').value") + "\n1.2 A [link](https://made-up.example).\n",
    )
    until(run, "return document.querySelector('#desk_text_faults .fault button')")
    run(
        TYPE,
        "desk_text",
        run("return document.querySelector('#desk_text').value").replace("[link](https://made-up.example)", "word"),
    )
    until(run, "return document.querySelector('.desk .ways a[download]')")


@pytest.mark.first_content
def test_a_word_file_becomes_a_report(browser: Browser, desk_root: str, project: Path, run: Run) -> None:
    """In Chromium: nothing is fetched before Start and nothing from elsewhere after; the file is accepted, and has the page that was shown."""
    window = watched(browser)
    page = window.page

    def script(words: str, *given: Any) -> Any:
        return page.evaluate(f"given => (function () {{ {words} }}).apply(null, given)", list(given))

    page.goto(desk_root + PAGE)
    assert not [address for address in window.asked if "desk/" in address or "desk-worker" in address]
    whole_way(script)
    assert violations(page) == []
    assert script(UNCOVERED, "desk_title") >= 0
    assert [address for address in window.asked if not address.removeprefix("blob:").startswith(desk_root[:16])] == []
    assert window.stopped() == []
    page.reload()
    page.click(".desk button")
    until(script, "return document.querySelector('#desk_title')?.value.includes('GIFTS')")
    until(script, "return document.querySelector('.desk .ways a[download]')")
    with page.expect_download() as saving:
        page.click(".desk a[download]")
    path, shown = (
        script(words)
        for words in (
            "return document.querySelector('.desk .send code').textContent",
            "return document.querySelector('.desk iframe').srcdoc",
        )
    )
    accepted(project, path, Path(saving.value.path()).read_text("utf-8"), shown, run)
    page.click(".desk .looks > p:last-child button")
    page.reload()
    assert script("return localStorage.length") == 0
    window.context.close()


def accepted(project: Path, path: str, file: str, shown: str, run: Run) -> None:
    """Asserts that `make check` accepts a file at its path, and that its page is the one that was shown."""
    (project / path).write_text(file, "utf-8")
    try:
        assert run(project / "docs", "check")[0] == 0
        book = open_book(project / "docs", TEMPLATES, HOSTED)
        (index,) = (index for index, report in enumerate(book.site.reports) if report.document.path == path)
        (page, *_) = book.pages_of_report(index)
        body = shown.partition("<main>")[2].rpartition("</main>")[0]
        assert body.split("\n") == (page.before + page.after).split("\n")
    finally:
        (project / path).unlink()


@pytest.mark.first_content
@pytest.mark.prove
def test_it_works_in_firefox(firefox: Firefox, desk_root: str, project: Path, run: Run) -> None:
    """The same way in Firefox, with the file as it is copied."""
    firefox.goto(desk_root + PAGE)
    whole_way(firefox.run)
    path = str(firefox.run("return document.querySelector('.desk .send code').textContent"))
    shown = str(firefox.run("return document.querySelector('.desk iframe').srcdoc"))
    found = firefox.send("WebDriver:FindElement", using="css selector", value=".desk .ways button")
    firefox.send("WebDriver:ElementClick", id=next(iter(found.values())))
    until(firefox.run, "return document.querySelector('.desk .told').textContent === 'Copied'")
    accepted(project, path, firefox.clipboard(), shown, run)
    firefox.run("localStorage.clear()")


@pytest.mark.first_content
def test_without_it_the_guide_stands_alone(built_site: Path) -> None:
    """A site that was built without the desk's files has neither the form nor the files; the written guide is the same."""
    guide = html.document_fromstring((built_site / PAGE / "index.html").read_bytes())
    assert guide.xpath("//*[@class='desk']") == []
    assert not (built_site / "desk").exists()
    assert [heading.text for heading in guide.iter("h2")]
