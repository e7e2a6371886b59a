"""Before `make site` builds, the content is compared with what was recorded at a commit, as far as that is known without the network."""

import shutil
from pathlib import Path

import pytest

import unchanged_records
from codebook.load import load_site
from codebook.record import record_path, texts, wording
from conftest import SITES, edit
from test_makefile import OLD, echoing, make
from test_revision import committed, git, repository

__all__ = ["echoing", "repository"]

CLAUSE, WORDING = "docs/code/1902/brightness.md", "docs/code/1902/.wording"


@pytest.fixture
def recorded(repository: Path) -> Path:
    """The repository, with its words recorded and committed to main."""
    site, _ = load_site(repository / "docs")
    assert site is not None
    for reference, text in texts(site).items():
        (repository / "docs" / record_path(reference)).write_bytes(wording(text))
    committed(repository)
    return repository


def compared(folder: Path) -> int:
    """The exit status of a comparison of the content with the last commit."""
    return unchanged_records.main(git(folder, "rev-parse", "HEAD"), Path("docs"), folder / ".build/since/docs")


def reworded(folder: Path) -> None:
    """Changes words and their record."""
    for name in (CLAUSE, WORDING):
        edit(folder / name, "Trim the wick", "Cut the wick")


def test_a_record_changed_with_its_text_is_refused(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The refusal names the line, and says what to do."""
    reworded(recorded)
    assert compared(recorded) == 1
    fault, *then = capsys.readouterr().err.splitlines()
    assert fault.startswith(f"{WORDING}:14: the line of brightness-1 was changed in this record; was: “Trim the wick")
    assert then[0].startswith("This changes what was published at ")
    assert then[1].endswith("To build without comparing: make site BASE=")


def test_a_deleted_council_is_refused_in_one_line(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its reports and their records are not named as well."""
    shutil.rmtree(recorded / "docs/reports/gullrock")
    assert compared(recorded) == 1
    assert capsys.readouterr().err.count("docs/reports/") == 1


def test_other_content_is_built(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Our own words may change, the build reports other faults, and another body's content keeps nothing of this."""
    edit(recorded / "docs/index.md", "and their reports are made up", "and reports are made up")
    assert compared(recorded) == 0
    shutil.rmtree(recorded / ".build")
    reworded(recorded)
    edit(recorded / "docs/code/1902/index.md", "states:", "stats:")
    assert compared(recorded) == 0
    shutil.rmtree(recorded / ".build")
    shutil.rmtree(recorded / "docs")
    shutil.copytree(SITES / "harbour/docs", recorded / "docs")
    assert compared(recorded) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("branch", "base", "is_compared"),
    [
        ("main", None, True),
        ("work", None, True),
        ("elsewhere", None, False),
        ("elsewhere", "HEAD", True),
        ("main", "", False),
    ],
    ids=["main", "a branch of main", "no main is here", "a revision that is given", "none is wanted"],
)
def test_the_revision_is_one_that_is_here(branch: str, base: str | None, *, is_compared: bool, echoing: Path) -> None:
    """It is where the branch left main, or BASE; without either, nothing is compared. The same content is not compared."""
    (echoing / "docs").mkdir()
    (echoing / "docs/site.yml").write_text("# Made up.\n", "utf-8")
    git(echoing, "checkout", "--quiet", "-b", "main" if branch == "work" else branch)
    commit = committed(echoing)
    given = [] if base is None else [f"BASE={base}"]
    assert "<unchanged_records>" not in make(echoing, *OLD, "site", *given).stdout
    (echoing / "docs/site.yml").write_text("# Made up, and changed.\n", "utf-8")
    if branch == "work":
        git(echoing, "checkout", "--quiet", "-b", "work")
        committed(echoing)
    done = make(echoing, *OLD, "site", *given, BASE="/from/the/computer")
    assert (f"<unchanged_records>\n<{commit}>\n<docs>\n" in done.stdout) == is_compared


def test_a_revision_that_is_not_here_is_refused(echoing: Path) -> None:
    """A misspelt BASE does not compare with something else."""
    (echoing / "docs").mkdir()
    (echoing / "docs/site.yml").write_text("# Made up.\n", "utf-8")
    committed(echoing)
    done = make(echoing, *OLD, "site", "BASE=nowhere")
    assert done.returncode != 0
    assert done.stderr.startswith("BASE: there is no revision 'nowhere' here; write a branch, a tag or a commit")
    assert "<mkdocs>" not in done.stdout


def test_a_folder_without_git_is_built(echoing: Path) -> None:
    """Nothing is compared there, and nothing is said about git."""
    shutil.rmtree(echoing / ".git")
    done = make(echoing, *OLD, "site")
    assert ("<mkdocs>" in done.stdout, done.stderr) == (True, "")
