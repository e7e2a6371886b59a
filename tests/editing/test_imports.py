"""The command that imports a file: it writes one new report, or says all that is wrong and writes nothing."""

import random
import re
import shutil
from pathlib import Path

import pytest

from codebook.facts import PLACEHOLDER
from codebook.importing import Refused, read
from codebook.importing.report_file import imported
from conftest import SITES, Run, made_up, tree
from importing import word_files as made
from importing.word.test_hostile import mutated
from importing.word_files import p

HEAD = "".join(
    map(p, ["To: Standards Committee", "Date: 12 March 2019", "Subject: Gifts (made up)", "1.1 Nobody got a gift."])
)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A copy of the made-up councils of the samples."""
    return shutil.copytree(SITES / "samples" / "docs", tmp_path / "docs")


def arguments(file: Path | str, council: str = "northmoor", **more: str) -> list[str]:
    """What the Makefile passes."""
    given = {"file": str(file), "council": council, "date": "", "title": "", "accept": "", **more}
    return ["import", *(f"--{name}={value}" for name, value in given.items())]


def word(folder: Path, body: str, **parts: str) -> Path:
    """A Word file in a folder."""
    path = folder / "report.docx"
    path.write_bytes(made.packed(made.files(body, **parts)))
    return path


def test_a_report_is_written(run: Run, docs: Path) -> None:
    """The file is named by date and title, what is left to do is said, and the check then names only what is marked."""
    status, out, _ = run(docs, *arguments(word(docs.parent, HEAD)))
    path = docs / "reports" / "northmoor" / "2019-03-12-gifts-made-up.md"
    assert status == 0
    assert re.search(r"Words of the document: (\d+); kept: \1; left out: 0, .*Nothing to compare\.", out)
    text = path.read_text("utf-8")
    assert "\n1.1 Nobody got a gift.\n" in text
    assert text.count(PLACEHOLDER) == 1
    _, _, err = run(docs, "check", f"--file={path}")
    assert re.findall(r"\.md:\d+: (.*)", err) == [
        "still to be filled in; replace «fill in» and the words after it with your own"
    ]


def test_nothing_is_written_over(run: Run, docs: Path) -> None:
    """A second import of the same report says that it is there already."""
    file = word(docs.parent, HEAD)
    run(docs, *arguments(file))
    before = tree(docs)
    status, _, err = run(docs, *arguments(file))
    assert (status, tree(docs)) == (1, before)
    assert "is there already; nothing was written" in err


@pytest.mark.parametrize(
    ("body", "more", "messages"),
    [
        (HEAD, {"council": "nowhere"}, ["'nowhere' is unknown"]),
        (HEAD, {"date": "2019-99-99"}, ["DATE:1: "]),
        (p("1.1 Nothing."), {}, ["DATE:1: the date of the first meeting is not certain", "TITLE:1: the title is not certain"]),
        (p(inner="<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"), {}, ["report.docx:1: the file still has 1 tracked change", "ACCEPT=yes"]),
        ("<w:p>", {}, ["word/document.xml in the file is damaged; open it in Word"]),
    ],
)  # fmt: skip
def test_what_is_refused(body: str, more: dict[str, str], messages: list[str], run: Run, docs: Path) -> None:
    """Every fault is said with its place and what to do, and nothing is written."""
    before = tree(docs)
    status, _, err = run(docs, *arguments(word(docs.parent, body), **{"council": "northmoor", **more}))
    assert (status, tree(docs)) == (1, before)
    assert [message for message in messages if message not in err] == []
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("", "FILE:1: is missing; write the path of the report's file, as in FILE=report.docx"),
        ("nowhere.docx", "FILE:1: 'nowhere.docx' is not there; write"),
        (".", "FILE:1: '.' is a folder; write"),
    ],
)
def test_a_file_that_is_not_there(file: str, message: str, run: Run, docs: Path) -> None:
    """A missing file is said before anything is read."""
    status, _, err = run(docs, *arguments(file))
    assert status == 1
    assert message in err


@pytest.mark.parametrize(
    ("line", "folder"),
    [
        ("Made-up County Council of Northmoor", "northmoor"),
        ("MADE-UP COUNTY COUNCIL OF NORTHMOOR", "northmoor"),
        ("A report of Northmoor (made up), again", "northmoor"),
        ("Nowhere", ""),
        ("Made-up County Council of Northmoor, with Made-up District Council of Southmoor", ""),
    ],
)
def test_a_council_is_recognised(line: str, folder: str, run: Run, docs: Path) -> None:
    """Without COUNCIL, it is the only one of this site that the file names at its top; else the command lists those there are."""
    status, _, err = run(docs, *arguments(word(docs.parent, p(line) + HEAD), council=""))
    found = [path.parent.name for path in docs.glob("reports/*/2019-03-12-gifts-made-up.md")]
    assert (status, found) == ((0, [folder]) if folder else (1, []))
    assert folder or re.search(r"COUNCIL:1: .*write one of: .*northmoor, .*southmoor", err)


def test_given_facts_come_first(run: Run, docs: Path) -> None:
    """A date and a title that are given are used, also where the file has others."""
    run(docs, *arguments(word(docs.parent, HEAD), date="2020-01-02", title="Clocks"))
    text = (docs / "reports" / "northmoor" / "2020-01-02-clocks.md").read_text("utf-8")
    assert "title: Clocks\n" in text
    assert "date: 2020-01-02\n" in text


def test_accepted_changes_are_said(run: Run, docs: Path) -> None:
    """A file that is read as if all changes were accepted says so."""
    body = HEAD + p(
        "1.2 ", inner="<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    )
    run(docs, *arguments(word(docs.parent, body), accept="yes"))
    text = (docs / "reports" / "northmoor" / "2019-03-12-gifts-made-up.md").read_text("utf-8")
    assert "# Its tracked changes were read as if all were accepted.\n" in text
    assert "\n1.2 new\n" in text
    assert "Left out, paragraph 5: text deleted by a tracked change: 1 word\n" in text
    assert "old" not in text.partition("\n---\n")[2]


def test_the_original_leaves_no_trace_of_people(run: Run, docs: Path) -> None:
    """Of a file with personal data in it, in its text or its properties, no SHA-256 is kept, because it would confirm a guess."""
    source = read(word(docs.parent, HEAD).read_bytes(), "report.docx")
    run(docs, *arguments(word(docs.parent, HEAD)))
    path = docs / "reports" / "northmoor" / "2019-03-12-gifts-made-up.md"
    assert f"sha256: {source.sha256}" in path.read_text("utf-8")
    path.unlink()
    run(docs, *arguments(word(docs.parent, HEAD + p("Contact officer: Jo Sample"))))
    text = path.read_text("utf-8")
    assert "sha256:" not in text
    assert "Sample" not in text
    assert "withheld:\n  - what: A name\n    unit: 1.1\n" in text


def test_mutated_files_become_reports() -> None:
    """Whatever is read of a mutated file becomes a report without a traceback."""
    site = made_up("samples").site
    council = site.council("northmoor")
    assert council
    chance, count = random.Random(3), 0  # noqa: S311 - the same files each time
    for _ in range(250):
        try:
            source = read(mutated(chance), "mutated.docx", accept=True)
        except Refused:
            continue
        count += 1
        assert imported(source, site, council, "Any", "2019-01-01").text
    assert count > 20
