"""Another body replaces `docs/` alone, and all that its workflow checks before it publishes is green, without an edited test.

Tests about the software run there on that body's content, or on what `tests/` hold. Those of the texts that this project began with stand
aside, and say why; where these texts are, none does.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from lxml import etree

from browser.kinds import OPTIONAL
from conftest import ASIDE, FIRST_CONTENT, ROOT, SITES, few, made_up, mkdocs, with_docs
from figures import figure

MADE = ("--old-file=.venv/site.ok", "--old-file=.venv/tests.ok", "--old-file=.build/browser.ok")
"""What `make` shall take as it is."""
REASONS = {ASIDE, *(f"this site has no page of the kind '{kind}', and need not have any" for kind in OPTIONAL)}
"""Why a test may stand aside."""


def command(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder, with nothing of this computer's settings of git, nor of an outer make or pytest."""
    outer = ("MAKE", "MFLAGS", "GIT_", "PYTEST_", "PYTHONPATH")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(outer)}
    own = {"SITE_URL": "", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, **environment}
    return subprocess.run(arguments, cwd=folder, env={**inherited, **own}, capture_output=True, text=True, check=False)


def done(folder: Path, *arguments: str, **environment: str) -> str:
    """What a command prints that has to succeed."""
    ran = command(folder, *arguments, **environment)
    assert ran.returncode == 0, f"{' '.join(arguments)}\n{ran.stdout[-20_000:]}\n{ran.stderr[-4000:]}"
    return ran.stdout


def commit(folder: Path, message: str) -> None:
    """Commits all that is there, as somebody made up."""
    done(folder, "git", "add", "--all")
    who = ("-c", "user.name=Made up", "-c", "user.email=made-up@harbours.example.org")
    done(folder, "git", *who, "commit", "--quiet", "--allow-empty", f"--message={message}")


def fork(to: Path) -> Path:
    """A copy of this project as git has it, with what is installed for it, and one commit."""
    for name in done(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    (to / ".build").mkdir()
    for name in (".venv", ".build/npm"):
        (to / name).symlink_to(ROOT / name)
    (to / ".build/browser.ok").touch()
    done(to, "git", "init", "--quiet", "--initial-branch=main")
    (to / ".git/info/exclude").write_text("/.venv\n", "utf-8")  # a link is no folder, which .gitignore speaks of
    commit(to, "Made up: as it was copied")
    return to


def replaced(project: Path, docs: Path) -> str:
    """Does what the README asks of another body, with the content in `docs`; returns its permanent address."""
    address = re.findall(r"^address: (\S+)$", (docs / "site.yml").read_text("utf-8"), re.MULTILINE)[0]
    shutil.rmtree(project / "docs")
    shutil.copytree(docs, project / "docs")
    form = project / ".github/ISSUE_TEMPLATE/config.yml"
    form.write_text(re.sub(r"https://\S+?/(?=about/)", address, form.read_text("utf-8")), "utf-8")
    done(project, "make", *MADE, "record")
    commit(project, "Made up: another body's content")
    return str(address)


def functions(cases: Iterable[etree._Element]) -> set[tuple[str, str]]:
    """The tests that some results are of, each once, whatever it was given: in which module, and its name."""
    return {(str(case.get("classname")), str(case.get("name")).partition("[")[0]) for case in cases}


@pytest.mark.prove
@pytest.mark.parametrize("name", ["harbour", "buoy"])
def test_another_body_publishes_its_own(name: str, tmp_path: Path) -> None:
    """With a made-up body's `docs/`, large or as small as can be, the commands of the workflow that publishes succeed, one after another, on a copy of this project.

    The whole of `make test` is among them: what stands aside gives one of the reasons above, and most tests do not.
    """
    project = fork(tmp_path / "project")
    address = replaced(project, SITES / name / "docs")
    done(project, "make", *MADE, "test", PYTEST_ADDOPTS=f"--junitxml={tmp_path}/results.xml")
    cases = [*etree.parse(tmp_path / "results.xml").iter("testcase")]
    aside = {case: str(skipped.get("message")) for case in cases for skipped in case.iter("skipped")}
    figure(f"another body, {name}: tests passed", len(cases) - len(aside), f"of {len(cases)}")
    assert {*aside.values()} <= REASONS
    assert ASIDE in aside.values()
    assert len(functions(aside)) < len(functions(cases)) / 6
    done(project, "make", *MADE, "ready", "site", SITE_URL=address)
    assert address in (project / "site/sitemap.xml").read_text("utf-8")


def test_one_of_them_is_as_small_as_can_be() -> None:
    """The smallest made-up content has one version, one clause, and nothing that may be left out; there is no fault in it."""
    book = made_up("buoy")
    (edition,) = book.site.editions
    assert (book.warnings, [*edition.units]) == ((), ["bells-statement", "bells-1"])
    assert (book.site.reports, book.site.councils, book.site.subjects, book.site.entries) == ((), (), (), ())


@pytest.mark.prove
def test_bodies_that_are_no_councils_publish(tmp_path: Path) -> None:
    """Reports of a joint committee and of companies, with a month or a year in their addresses, in three languages: the gate accepts each page."""
    project = with_docs(tmp_path / "project", SITES / "estuary" / "docs")
    built = mkdocs(project, tmp_path / "site", "https://estuary.example.org/")
    assert built.returncode == 0, built.stderr
    assert "/reports/ferries/1950-06-ferries-and-tides/" in (tmp_path / "site/sitemap.xml").read_text("utf-8")


@pytest.mark.prove
def test_what_another_body_takes_away_is_asked_for_once(tmp_path: Path) -> None:
    """The change that replaces `docs/` takes recorded texts away, and is refused, as the README says; from the next one on all is kept."""
    project = fork(tmp_path / "project")
    for name in ("harbour", "lighthouse"):
        replaced(project, SITES / name / "docs")
    refused = command(project, "make", *MADE, "record-check", "BASE=HEAD^1")
    assert refused.returncode != 0
    assert "was published and is gone; put the folder back with all its files" in refused.stderr
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\nA line more.\n")
    commit(project, "Made up: the next change")
    assert "Everything recorded at HEAD^1 is kept" in done(project, "make", *MADE, "record-check", "BASE=HEAD^1")


# Where the first texts are, no test of them stands aside

TESTS = """
import pytest

@pytest.mark.first_content
@pytest.mark.parametrize("one", [1, 2])
def test_of_the_first_texts(one): pass

def test_of_the_software(): pass
"""


@pytest.mark.parametrize(
    ("there", "passed", "skipped"),
    few([([], 1, 2), (["index.md"], 1, 2), *(([name], 3, 0) for name in FIRST_CONTENT), (FIRST_CONTENT, 3, 0)], 8),
)
def test_no_test_stands_aside_where_any_first_text_is(
    there: Sequence[str], passed: int, skipped: int, tmp_path: Path
) -> None:
    """With one of these texts in `docs/`, and with all, each marked test runs; with none each stands aside with its reason, and no other does."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_made_up.py").write_text(TESTS, "utf-8")
    shutil.copy(ROOT / "tests/conftest.py", tmp_path / "tests")
    shutil.copy(ROOT / ".pytest.toml", tmp_path)
    for name in there:
        (tmp_path / "docs" / name).mkdir(parents=True)
    found = ":".join(str(ROOT / name) for name in ("hooks", "tests"))
    out = done(tmp_path, sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rs", PYTHONPATH=found)
    assert re.search(rf"^{passed} passed(?:, {skipped} skipped)? in ", out, re.MULTILINE)
    assert out.count("skipped") == bool(skipped)
    assert (f"SKIPPED [{skipped}] tests/test_made_up.py:4: {ASIDE}" in out) == bool(skipped)


@pytest.mark.first_content
def test_all_first_texts_are_here() -> None:
    """What the marked tests are about is in `docs/`, whole: this test fails where a part of it is gone, and none stands aside."""
    assert [name for name in FIRST_CONTENT if not (ROOT / "docs" / name).exists()] == []
