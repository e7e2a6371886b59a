"""An uploaded file on its way from a branch to the importer, and the report on its way back. What is handed over is made by an attacker here."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from record_transfer import Refused
from test_record_transfer import LINKS, changed, put
from test_record_transfer import repository as repository  # noqa: PLC0414 - a fixture that both files of tests use
from test_revision import committed, git
from uploaded import import_upload, put_in, take_out

REPORT = "reports/mistholm/1902-07-01-made-up-report.md"
GOOD = b"---\ntitle: Made up\n---\n\n1.1 Made up.\n"
UPLOAD = "incoming/mistholm/A report, made up.docx"


@pytest.fixture
def uploaded(repository: Path) -> str:
    """A branch with a file that was uploaded after it left main: its commit."""
    git(repository, "update-ref", "refs/remotes/origin/main", "new")
    put(repository, UPLOAD, b"made up")
    return committed(repository)


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    """What the importer hands over: one report."""
    put(tmp_path / "handed", REPORT, GOOD)
    return tmp_path / "handed"


def test_an_upload_is_taken_out_and_the_report_put_in(
    uploaded: str, handed: Path, repository: Path, tmp_path: Path
) -> None:
    """The importer gets the bytes and the council; the branch then has the report, all else that it had, and no trace of the upload."""
    put(repository, "docs/reports/mistholm/other.txt", b"Made up.")
    tip = committed(repository)
    path, council, date = take_out(tip, tmp_path / "out")
    assert (path.name, path.read_bytes(), council, date) == ("upload.docx", b"made up", "mistholm", "")
    commit = put_in(handed, tip, "refs/remotes/origin/main")
    assert changed(repository, commit) == [f"A 100644 docs/{REPORT}", "A 100644 docs/reports/mistholm/other.txt"]
    assert git(repository, "rev-parse", f"{commit}^") == git(repository, "rev-parse", "refs/remotes/origin/main")
    assert git(repository, "log", "--format=%H", commit, "--", "incoming") == ""
    assert git(repository, "show", f"{commit}:docs/{REPORT}").encode() == GOOD.rstrip()
    assert uploaded not in git(repository, "rev-list", commit)


@pytest.mark.parametrize(
    ("name", "council", "date"),
    [
        ("incoming/a.pdf", "", ""),
        ("incoming/mistholm/A.PDF", "mistholm", ""),
        ("incoming/mistholm/1902-07-01 made up.html", "mistholm", "1902-07-01"),
        ("incoming/1902-07-01.txt", "", "1902-07-01"),
    ],
)
def test_the_council_is_the_folders(name: str, council: str, date: str, repository: Path, tmp_path: Path) -> None:
    """The folder names the council and the file's name the date; without them, the importer looks for both in the text."""
    put(repository, name, b"made up")
    path, *found = take_out(committed(repository), tmp_path / "out")
    assert (path.name, found) == (f"upload.{name.rpartition('.')[2].lower()}", [council, date])


def test_an_upload_becomes_a_report(repository: Path, handed: Path, tmp_path: Path) -> None:
    """What the job without rights makes of an uploaded document is taken by the one that may push; what is not certain is told."""
    text = "MISTHOLM COUNCIL\n\nSUBJECT: {}\n\n1.1 Made-up words of a document.\n"
    shutil.rmtree(handed)
    build = tmp_path / "build"
    put(repository, "incoming/mistholm/1902-07-01 Ropes.txt", text.format("Ropes, made up").encode())
    tip = committed(repository)
    shutil.copytree(repository / "docs", build / "base/docs")
    said = import_upload(tip, build)
    assert "Words of the document" in said
    commit = put_in(build / "imported", tip, tip + "^")
    (change,) = changed(repository, commit)
    assert re.fullmatch(r"A 100644 docs/reports/mistholm/1902-07-01-[a-z-]+\.md", change)
    (repository / "incoming/mistholm/1902-07-01 Ropes.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with pytest.raises(Refused, match=r"the uploaded file.*is a picture"):
        import_upload(committed(repository), build)


@pytest.mark.parametrize(
    "names",
    [
        [],
        ["incoming/a.docx", "incoming/b.docx"],
        ["incoming/a.docm"],
        ["incoming/a.docx.exe"],
        ["incoming/Mistholm Council/a.docx"],
        ["incoming/mistholm/deeper/a.docx"],
    ],
)
def test_anything_but_one_document_is_refused(names: list[str], repository: Path, tmp_path: Path) -> None:
    """The message says what to upload, and where."""
    for name in names:
        put(repository, name, b"made up")
    put(repository, "more.txt", b"Made up.")
    with pytest.raises(Refused, match=r"upload one file at a time, to incoming/"):
        take_out(committed(repository), tmp_path / "out")


def test_a_link_is_not_followed(repository: Path, tmp_path: Path) -> None:
    """A link in `incoming/` to a file of the machine is refused."""
    (repository / "incoming").mkdir()
    (repository / "incoming/a.docx").symlink_to("/etc/hostname")
    with pytest.raises(Refused, match="is not a Word, PDF, HTML or text file"):
        take_out(committed(repository), tmp_path / "out")


def test_a_giant_is_refused(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file over the limit is not copied."""
    monkeypatch.setattr("uploaded.LARGEST_UPLOAD", 3)
    put(repository, UPLOAD, b"made up")
    with pytest.raises(Refused, match="more than 3 bytes"):
        take_out(committed(repository), tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "name",
    [
        ".git/hooks/pre-push",
        ".gitattributes",
        "hooks/publish.py",
        "reports/mistholm/index.md",
        "reports/mistholm/.1902-07-01-made-up-report.wording",
        "reports/mistholm/1902-07-01-Made-up.md",
        "reports/mistholm/1902-07-01-made-up-report.md\n",
        "reports/mistholm/deep/1902-07-01-made-up-report.md",
        "code/1902/integrity.md",
        "reports/mistholm/1902-07-02-second-report.md",
    ],
)
def test_any_other_file_is_refused(name: str, uploaded: str, handed: Path) -> None:
    """Nothing but one report, by its name, comes onto the branch."""
    put(handed, name, GOOD)
    with pytest.raises(Refused, match=r"is not a report|2 reports were handed over"):
        put_in(handed, uploaded, "refs/remotes/origin/main")


@pytest.mark.parametrize("kind", LINKS)
def test_only_an_ordinary_file_of_text_is_taken(kind: str, uploaded: str, handed: Path) -> None:
    """A report that is a link, a pipe or a folder, is too large or is no text is refused."""
    path = handed / REPORT
    path.unlink()
    put(handed.parent, "code/1902/.wording", GOOD)
    LINKS[kind](path, handed.parent)
    with pytest.raises(Refused):
        put_in(handed, uploaded, "refs/remotes/origin/main")


def test_a_report_without_facts_is_refused(uploaded: str, handed: Path) -> None:
    """Text that does not begin as a report does is not taken."""
    put(handed, REPORT, b"# Made up\n")
    with pytest.raises(Refused, match="does not begin with ---"):
        put_in(handed, uploaded, "refs/remotes/origin/main")


def test_no_report_is_replaced(handed: Path, repository: Path) -> None:
    """A report that the branch has stays as it is."""
    put(repository, f"docs/{REPORT}", b"---\ntitle: Made up before\n---\n")
    put(repository, UPLOAD, b"made up")
    tip = committed(repository)
    with pytest.raises(Refused, match="is there already"):
        put_in(handed, tip, tip)


def test_a_council_that_is_not_there_is_told(uploaded: str, handed: Path) -> None:
    """A report needs its council's page, and the message says which file to add."""
    (handed / REPORT).rename(put(handed, REPORT.replace("mistholm", "nowhere"), GOOD))
    with pytest.raises(Refused, match=r"add docs/reports/nowhere/index\.md first"):
        put_in(handed, uploaded, "refs/remotes/origin/main")


def test_the_command_needs_no_package(uploaded: str, handed: Path, repository: Path) -> None:
    """The job that may push runs it with the standard library alone; a fault is one line, without a traceback."""
    command = [sys.executable, "-E", "-s", str(ROOT / "hooks/uploaded.py"), "in", str(handed)]
    bare = {**os.environ, "PYTHONPATH": "/nowhere"}
    done = subprocess.run([*command, uploaded, "nowhere"], capture_output=True, text=True, check=False, env=bare)
    assert (done.returncode, done.stderr) == (1, "git rev-parse failed; the branch is as it was\n")
    done = subprocess.run([*command, uploaded, "new^"], capture_output=True, text=True, check=True, env=bare)
    assert changed(repository, done.stdout.strip()) == [f"A 100644 docs/{REPORT}"]
