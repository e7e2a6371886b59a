"""`make check FILE=…`: the problems of one file, and how many faults others have."""

from pathlib import Path

import pytest

from conftest import Run, edit

REPORT = "reports/mistholm/1902-06-01-painting-of-stripes.md"
OTHERS = "Other files have 1 fault, so more may be found here once those are fixed; `make check` lists them.\n"


@pytest.fixture
def faulty(lighthouse: Path) -> Path:
    """Content with a warning in the report, and a fault in another file."""
    edit(lighthouse / REPORT, "1.2 They are", "1.3 They are")
    edit(lighthouse / "history/1901-11-ships-counted.md", "date: 1901-11", "date: 1901-13")
    return lighthouse


def test_only_the_file_s_own_are_told(run: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Warnings of the file leave the status 0, whatever is wrong elsewhere; faults make it 1. The path may begin with a dot."""
    monkeypatch.chdir(faulty.parent)
    status, out, err = run(faulty, "check", f"--file=docs/{REPORT}")
    assert (status, out) == (0, f"No problems in docs/{REPORT}.\n{OTHERS}")
    assert err.startswith(f"docs/{REPORT}:23: warning: '1.3' comes after 1.1; ")
    assert "\n0 problems, 1 warning.\n" in err
    assert err.count("checked-warnings:") == 1
    edit(faulty / REPORT, "1.3 They are", "1.1 They are")
    status, out, err = run(faulty, "check", f"--file=./docs/{REPORT}")
    assert (status, out) == (1, "")
    first, *_, last = err.splitlines(keepends=True)
    assert first.startswith(f"docs/{REPORT}:23: '1.1' appears twice")
    assert last == OTHERS
    assert "1901-11" not in err


def test_a_file_without_faults(run: Run, lighthouse: Path) -> None:
    """An absolute path is understood."""
    told = "No problems in docs/site.yml.\nOther files have no faults.\n"
    assert run(lighthouse, "check", f"--file={lighthouse / 'site.yml'}") == (0, told, "")


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("docs/about/gone.md", "is not there"),
        ("docs/about", "is a folder"),
        ("docs", "is a folder"),
        ("about/index.md", "is not in docs"),
        ("docs/../x.md", "is not in docs"),
        ("/etc/hostname", "is not in docs"),
        ("docs/$(touch made)", "is not there"),
    ],
)
def test_another_path_is_refused(
    written: str, wrong: str, run: Run, lighthouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what to write."""
    monkeypatch.chdir(lighthouse.parent)
    told = f"FILE:1: '{written}' {wrong}; write the path of a file in docs, as in FILE=docs/index.md\n1 problem.\n"
    assert run(lighthouse, "check", f"--file={written}") == (1, "", told)
