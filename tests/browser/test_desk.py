"""The desk in a browser: a Word file in, what is wrong mended, a file out that the check accepts; and nothing leaves the computer.

Python takes 10 seconds to start there, so all tests in Chromium share one desk that was started, and delete its draft first.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from browser import desks
from browser.chromium import WIDTHS
from browser.desks import FAULTS, PAGE, PATHS, PRESS, READY, SHOWN, TYPE, Script, until
from browser.firefox import Firefox
from browser.keyboards import Keyboard
from browser.serving import served
from browser.test_axe import violations
from browser.watching import Watched, watched
from conftest import HOSTED, ROOT, Run, copy_project, few
from importing.pdf import pdf_files
from importing.pdf.test_hostile import HOSTILE as HOSTILE_PDF
from importing.word.test_hostile import HOSTILE as HOSTILE_WORD

INSTALLED = ROOT / ".build/desk"
UNCOVERED = """const [id] = arguments;
const field = document.getElementById(id);
field.scrollIntoView();
return field.getBoundingClientRect().top - document.querySelector(".desk .told").getBoundingClientRect().bottom;"""
"""How far below what the checks say a field is that is brought to the top, as some browsers do with the one that gets the focus."""
BESIDE = """return [...document.querySelectorAll(".desk .paragraphs > li")].filter(one => one.querySelector(".source")).map(one => {
  const [mine, theirs] = [one.firstElementChild, one.querySelector(".source")].map(part => part.getBoundingClientRect());
  return [theirs.left > mine.right, theirs.top >= mine.bottom, one.querySelector(".source").open];
});"""
"""Of each paragraph: whether the document is beside it, whether it is below it, and whether it is shown."""
UNSURE = [
    pdf_files.text(
        [
            (72, 700, "1.1 The made-up com-"),
            (72, 686, "mittee met, and agreed the register of 12."),
            (72, 672, "2.1 A word."),
        ]
    )
]
"""A page with a word that was divided, and a number that may be of the sentence before."""
pytestmark = pytest.mark.first_content


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
    environment = {
        **os.environ,
        "SITE_URL": HOSTED,
        "NO_MKDOCS_2_WARNING": "1",
        "FORMATS": "none",
        "DESK": str(INSTALLED),
    }
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def window(browser: Browser, desk_root: str) -> Iterator[Watched]:
    """A window in which the desk was started, by keyboard."""
    found = watched(browser)
    found.page.goto(desk_root + PAGE)
    assert not [address for address in found.asked if "desk/" in address or "desk-worker" in address]
    desks.start_by_keyboard(found.page)
    yield found
    assert [address for address in found.asked if not address.removeprefix("blob:").startswith(desk_root[:16])] == []
    found.context.close()


@pytest.fixture
def page(window: Watched) -> Iterator[Page]:
    """Its page on a desktop, without a draft; nothing that a test does there is stopped or fails."""
    window.said.clear()
    window.page.set_viewport_size({"width": 1280, "height": WIDTHS[1280]})
    window.page.get_by_role("button", name="Delete the draft").click()
    yield window.page
    assert (window.stopped(), window.said) == ([], [])


@pytest.fixture
def script(page: Page) -> Script:
    """Runs scripts in it."""
    return desks.script_of(page)


def whole_way(run: Script) -> None:
    """Reads a Word file into the desk, and mends what is wrong."""
    desks.import_report(run)
    desks.fill_in(run)
    run(PRESS, "Show it as one text")
    text = run("return document.querySelector('#desk_text').value")
    run(TYPE, "desk_text", text + "\n\n1.2 A [link](https://made-up.example).\n")
    until(run, "return document.querySelector('#desk_text_faults .fault button')")
    run(TYPE, "desk_text", text + "\n\n1.2 A word.\n")
    until(run, READY)


def test_a_word_file_becomes_a_report(page: Page, script: Script, project: Path, tmp_path: Path, run: Run) -> None:
    """From a Word file that is chosen to a file that the check accepts, by keyboard alone: each control has a name, each fault is heard with its
    field, no field is covered by what the checks say, and the report has the page that was shown.
    """
    given = tmp_path / "made-up.docx"
    given.write_bytes(desks.word_file())
    by = Keyboard(page)
    assert by.focused().name == "Which report?"
    by.go("Council")
    by.write("West L")
    by.go("A Word, PDF")
    by.choose(str(given), lambda: by.press("Enter"))
    until(script, "return document.querySelector('.desk .paragraphs .source')")
    assert "Read from paragraph 3" in by.go("Title").description
    date = by.go("Date")
    assert "Example" in date.description
    by.write("3 March 2016")
    until(script, FAULTS)
    assert by.focused().invalid
    assert "did you mean 2016-03-03?" in by.focused().description
    by.press("Control+a")
    by.write("2016-03-03")
    until(script, "return document.querySelector('.desk [data-at=\\'[\"source\"]\\'] > .faults .fault')")
    by.go("Title")
    by.write("A made-up document")
    by.go("Show it as one text", "button")
    by.press("Enter")
    by.press("Control+End")
    by.write("\n\n1.2 A [link](https://made-up.example).")
    until(script, "return document.querySelector('#desk_text_faults .fault button')")
    assert by.focused().invalid
    assert "link" in by.focused().description
    by.press("Shift+Home")
    by.write("1.2 A word.")
    until(script, READY)
    assert violations(page) == []
    assert script(UNCOVERED, "desk_title") >= 0
    shown = script(SHOWN)
    assert page.get_by_role("status").all_inner_texts()[0].startswith("Ready")
    by.go("Save the file", "link")
    with page.expect_download() as saving:
        by.press("Enter")
    (path,), file = script(PATHS), Path(saving.value.path()).read_text("utf-8")
    desks.accepted(project, {path: file}, run)
    desks.looks_as_shown(project, path, file, shown)
    assert [one for one in by.heard if not one.name] == []


def test_the_document_is_beside_the_text(page: Page, script: Script) -> None:
    """On a desktop what the document has is beside each paragraph, on a phone folded below it; what was removed is marked there, and not kept.

    Where a fact was read is told at its field, and gone with it.
    """
    desks.import_report(script)
    assert {tuple(one) for one in script(BESIDE)} == {(True, False, True)}
    (contact,) = [words for words in desks.texts(page, ".desk .source") if "a.madeup@example.org" in words]
    assert "Removed: A name, a telephone extension and an email address" in contact
    assert violations(page) == []
    page.set_viewport_size({"width": 375, "height": WIDTHS[375]})
    script(PRESS, "Show it as one text")
    script(PRESS, "Show it by paragraph")
    assert {tuple(one) for one in script(BESIDE)} == {(False, True, False)}
    assert script("return document.documentElement.scrollWidth") <= 375
    assert violations(page) == []
    assert "madeup@" not in script("return localStorage.getItem('desk-draft')")
    assert desks.texts(page, "#desk_considerations_0_committee_read") == [
        "Read from paragraph 1: “STANDARDS COMMITTEE”"
    ]
    page.get_by_role("button", name="Remove: Meeting 1").click()
    assert page.locator(".desk [id^=desk_considerations][id$=_read]").count() == 0
    assert page.locator("#desk_title_read").count() == 1


def test_a_fault_is_below_its_paragraph(page: Page, script: Script) -> None:
    """What is wrong with a paragraph is told below it, and is gone once it is mended; an empty line makes two paragraphs of one."""
    desks.import_report(script)
    desks.fill_in(script)
    until(script, READY)
    last = page.locator(".desk .paragraphs textarea").last
    right = last.input_value()
    last.fill(f"{right}\n\n1.2 A [link](https://made-up.example).")
    last.blur()
    until(script, FAULTS)
    assert "link" in page.locator(".desk .paragraphs > li").last.locator(".fault").inner_text()
    assert page.locator(".desk .paragraphs textarea.invalid").count() == 1
    page.locator(".desk .paragraphs textarea").last.fill("1.2 A word.")
    until(script, READY)


def test_what_is_not_sure_is_compared_first(page: Page, script: Script) -> None:
    """A report is ready only once each place is marked that import was not sure of; what it joined and left out is told beside its paragraph."""
    desks.import_report(script, pdf_files.of_pages(*UNSURE), "made-up.pdf")
    unsure = page.locator(".desk .to-compare input")
    assert unsure.count() > 0
    assert any("the hyphen at the end of a line" in words for words in desks.texts(page, ".desk .source .left-out"))
    for name, words in (
        ("desk_title", "Made up"),
        ("desk_considerations_0_date", "2016-03-03"),
        ("desk_source_title", "Made up"),
    ):
        script(TYPE, name, words)
    script(TYPE, "desk_considerations_0_committee", "standards")
    page.get_by_label("The document names none").check()
    until(
        script,
        "return /to compare/.test(document.querySelector('.desk .told').textContent) && !document.querySelector('.desk .faults .fault')",
    )
    assert not script(READY)
    for one in unsure.all():
        one.check()
    until(script, READY)


def test_links_are_chosen(page: Page, script: Script, project: Path, run: Run) -> None:
    """A paragraph and a clause are chosen, of which some are suggested with what they share; strength and reason are still asked for."""
    desks.import_report(script)
    desks.fill_in(script)
    until(script, READY)
    desks.link(script)
    offered = desks.texts(page, ".desk .offered button")
    assert 1 <= len(offered) <= 3
    assert "gifts" in offered[0]
    assert page.locator(".desk .chosen li").count() == 2
    assert violations(page) == []
    desks.give_reason(script)
    ((path, file),) = desks.saved(page).items()
    assert "links:\n  - paragraph: 1.1\n    to:\n      - " in file
    assert "      - integrity-1\n    strength: direct\n    reason: Made up.\n" in file
    desks.accepted(project, {path: file}, run)
    page.get_by_role("button", name="Remove: Link 1").click()
    page.get_by_role("button", name="Remove: Judged").click()
    until(script, READY)
    assert "links:" not in desks.saved(page)[path]


@pytest.mark.prove
def test_a_new_council_is_a_second_file(page: Page, script: Script, project: Path, run: Run) -> None:
    """A council that is not in the list is written beside its report; both files are offered, with which goes where, and accepted together."""
    desks.add_council(script)
    assert violations(page) == []
    files = desks.saved(page)
    assert next(iter(files)) == "docs/reports/made-upshire/index.md"
    assert all(path in page.locator(".desk .send").inner_text() for path in files)
    desks.accepted(project, files, run)
    script("document.querySelector('.desk').dataset.repository = 'https://host.example/made/up'")
    page.fill("#desk_rights", "Made up")
    until(script, "return document.querySelector('.desk .files a[href^=\"https://host.example\"]')")
    found = [str(link.get_attribute("href")) for link in page.locator(".desk .send a:not([download])").all()]
    script("document.querySelector('.desk').dataset.repository = ''")
    new = "https://host.example/made/up/new/main?filename=docs%2Freports%2Fmade-upshire%2F"
    assert found[0].startswith(f"{new}index.md&value=")
    assert found[1].startswith(f"{new}2016-03-03-")
    assert found[2] == "https://host.example/made/up/upload/main/docs/reports"


def test_a_published_report_is_corrected(page: Page, script: Script, project: Path, run: Run) -> None:
    """A word of a paragraph and a fact are changed; the corrections that the check wants are offered with both words, and ask for what says so."""
    desks.correct(script)
    assert page.locator("#desk_corrections_0_unit").input_value() == "2.1"
    assert page.locator("#desk_fact-corrections_0_was").input_value() == "Borough wide interest"
    assert violations(page) == []
    desks.accepted(project, desks.saved(page), run)


def test_hostile_files_are_refused(page: Page, script: Script, tmp_path: Path) -> None:
    """Each is refused with a plain message, in bounded time; the page can be used after it, and nothing is sent."""
    page.select_option("#desk_council", "west-lancashire")
    kinds = ("entities", "a file outside", "a bomb", "deep", "10,000 pages", "a password", "macros")
    cases = [(HOSTILE_WORD[name][0](), "made-up.docx") for name in kinds]
    cases += [
        (HOSTILE_PDF[name][0](), "made-up.pdf") for name in ("a password", "10,000 pages", "a bomb", "deep forms")
    ]
    cases += [(b"MZ\x90\x00" + b"\0" * 1_000, "made-up.docx"), (b"", "made-up.docx")]
    for data, name in cases:
        script("document.querySelector('.desk .told').textContent = ''")
        desks.choose(script, data, name)
        until(script, "return /; /.test(document.querySelector('.desk .told').textContent)")
    large = tmp_path / "made-up.docx"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    page.set_input_files("#desk_file", large)
    until(script, "return /30 MB/.test(document.querySelector('.desk .told').textContent)")
    page.fill("#desk_title", "Still usable")
    until(script, "return /title and the date/.test(document.querySelector('.desk .told').textContent)")


def test_a_script_in_a_text_is_text(page: Page, script: Script) -> None:
    """A document with a script in its words has it as words, in the form and on its page."""
    evil = "1.1 Made up <script>document.title = 'evil'</script> <img src=x onerror=alert(1)>"
    desks.import_report(script, desks.word_file(*desks.HEAD[:3], evil))
    desks.fill_in(script)
    until(script, "return document.querySelector('.desk iframe').srcdoc.includes('&lt;script')")
    assert "evil" not in page.title()
    assert page.frame_locator(".desk iframe").locator("script, img[src=x]").count() == 0


def test_what_is_added_has_the_focus(page: Page, script: Script) -> None:
    """What is added or removed has the focus, or what it was in."""
    page.get_by_role("button", name="Add: Meeting").focus()
    page.keyboard.press("Enter")
    assert script("return document.activeElement.id") == "desk_considerations_1_committee"
    page.get_by_role("button", name="Remove: Meeting 2").focus()
    page.keyboard.press("Enter")
    assert script("return document.activeElement.closest('[data-at]')?.dataset.at.startsWith('[\"considerations\"')")


@pytest.mark.prove
def test_the_draft_stays_until_it_is_deleted(page: Page, script: Script, window: Watched) -> None:
    """The draft is there after the page was loaded again; deleting it leaves nothing in the browser."""
    desks.import_report(script)
    desks.fill_in(script)
    until(script, READY)
    page.reload()
    desks.start(script)
    until(script, "return document.querySelector('#desk_title')?.value.includes('GIFTS')")
    until(script, READY)
    page.get_by_role("button", name="Delete the draft").click()
    assert script("return localStorage.length") == 0
    assert window.said == []


@pytest.mark.prove
def test_another_document_is_read_then(page: Page, script: Script) -> None:
    """After one was stopped, Python starts anew, and reads another."""
    test_reading_can_be_stopped(page, script)
    desks.import_report(script)


@pytest.fixture(scope="module")
def in_firefox(firefox: Firefox, desk_root: str) -> Firefox:
    """Firefox, in which the desk was started."""
    firefox.goto(desk_root + PAGE)
    firefox.run("localStorage.clear()")
    desks.start(firefox.run)
    return firefox


WAYS: dict[str, Sequence[Callable[[Script], None]]] = {
    "a Word file": [whole_way],
    "links": [desks.import_report, desks.fill_in, desks.link, desks.give_reason],
    "a new council": [desks.add_council],
    "a correction": [desks.correct],
}


@pytest.mark.prove
@pytest.mark.parametrize("way", WAYS)
def test_it_works_in_firefox(way: str, in_firefox: Firefox, project: Path, run: Run) -> None:
    """The whole way in Firefox, with the files as they are copied; of a new report the page is as it was shown."""
    in_firefox.run(PRESS, "Delete the draft")
    for step in WAYS[way]:
        step(in_firefox.run)
    shown, files = str(in_firefox.run(SHOWN)), desks.copied(in_firefox)
    desks.accepted(project, files, run)
    if way == "a Word file":
        ((path, file),) = files.items()
        desks.looks_as_shown(project, path, file, shown)


def test_a_short_report_fits_one_link(page: Page, script: Script) -> None:
    """Where the host of the files is known, a report is proposed there by one link; one that is too long for a link is uploaded."""
    desks.import_report(script)
    desks.fill_in(script)
    until(script, READY)
    script("document.querySelector('.desk').dataset.repository = 'https://host.example/made/up'")
    for words, start in (("Made up", "new/main?filename=docs%2Freports%2F"), ("Made up " * 1_200, "upload/main/docs/")):
        page.fill("#desk_rights", words)
        until(
            script,
            "return document.querySelector(`.desk .ways a[href^='${arguments[0]}']`)",
            f"https://host.example/made/up/{start}",
        )
    script("document.querySelector('.desk').dataset.repository = ''")


def test_reading_can_be_stopped(page: Page, script: Script) -> None:
    """While a document is read it can be stopped; the page says so at once."""
    page.select_option("#desk_council", "west-lancashire")
    slow = "\n\n".join(
        f"{number}.1 Made-up words of a long document, which take a while to be read." for number in range(1, 3_000)
    )
    desks.choose(script, slow.encode(), "made-up.txt")
    page.get_by_role("button", name="Stop reading").click()
    assert "Stopped" in page.locator(".desk .told").inner_text()
    assert page.get_by_role("button", name="Stop reading").count() == 0


WHY = {
    "too old": ("delete window.WebAssembly", "", "This browser is too old"),
    "too old for this Python": ("", "throw new WebAssembly.CompileError('made up')", "This browser is too old"),
    "too little memory": ("", "throw new RangeError('could not allocate memory')", "too little memory"),
    "not there": ("", "throw new TypeError('made up')", "could not load what it needs"),
}
"""What happens before the page, and while Python starts, and what the page says."""


@pytest.mark.parametrize("why", few(WHY, 2))
def test_why_it_does_not_start_is_said(why: str, browser: Browser, desk_root: str) -> None:
    """The page says what to do where the browser is too old, has too little memory, or does not get a file; the guide is below."""
    before, starting, words = WHY[why]
    context = browser.new_context()
    context.add_init_script(before)
    module = f"export async function loadPyodide() {{ {starting} }}"
    context.route("**/pyodide.mjs", lambda route: route.fulfill(content_type="text/javascript", body=module))
    page = context.new_page()
    page.goto(desk_root + PAGE)
    if starting:
        page.get_by_role("button", name="Start").click()
    expect(page.locator(".desk .told")).to_contain_text(words)
    expect(page.locator(".desk .told")).to_contain_text("follow the steps below")
    assert page.get_by_role("heading", level=2).count() > 2
    context.close()


def test_without_it_the_guide_stands_alone(built_site: Path) -> None:
    """A site that was built without the desk's files has neither the form nor the files; the written guide is the same."""
    guide = html.document_fromstring((built_site / PAGE / "index.html").read_bytes())
    assert guide.xpath("//*[@class='desk']") == []
    assert not (built_site / "desk").exists()
    assert [heading.text for heading in guide.iter("h2")]
