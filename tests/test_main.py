"""The commands that the Makefile calls: what each prints, with which status it ends, and what it leaves as it was."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.book import Faults, open_book
from codebook.record import wording
from conftest import ROOT, TEMPLATES, Run, edit, small_project, tree
from published import png

# check


def test_check_passes_good_content(run: Run, lighthouse: Path) -> None:
    """Content without faults: a line that counts what is there, and status 0."""
    assert run(lighthouse, "check") == (0, "No problems. Versions: 2, reports: 3, councils: 2.\n", "")


def test_check_tells_every_fault(run: Run, lighthouse: Path) -> None:
    """Faulty content: every fault on a line of its own on standard error, with their number; status 1."""
    edit(lighthouse / "code/1902/brightness.md", "- [brightness-2]", "- [brightness-1]")
    edit(lighthouse / "history/1901-11-ships-counted.md", "date: 1901-11", "date: 1901-13")
    (lighthouse / "code/1902/notes.md").write_bytes(b"")
    with pytest.raises(Faults) as raised:
        open_book(lighthouse, TEMPLATES, "")
    assert [f"{problem.path}:{problem.line}" for problem in raised.value.problems] == [
        "docs/code/1902/brightness.md:6",
        "docs/code/1902/notes.md:1",
        "docs/history/1901-11-ships-counted.md:3",
    ]
    lines = [f"{problem.path}:{problem.line}: {problem.message}\n" for problem in raised.value.problems]
    assert run(lighthouse, "check") == (1, "", "".join([*lines, "3 problems.\n"]))


def test_check_is_a_command_of_its_own(tmp_path: Path) -> None:
    """As the Makefile calls it, with faults: status 1 and no traceback, even where there is no content at all."""
    done = subprocess.run(
        [sys.executable, "-m", "codebook", "--docs", str(tmp_path / "docs"), "check"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    first, last = done.stderr.splitlines()
    assert first.startswith("docs/site.yml:1: there is no such file; ")
    assert last == "1 problem."


def test_an_unknown_command_is_refused(run: Run, lighthouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a command's name ends with status 2 and the commands that there are."""
    with pytest.raises(SystemExit) as stopped:
        run(lighthouse, "chek")
    assert stopped.value.code == 2
    assert "check" in capsys.readouterr().err


# materialise


def test_materialise_knows_formats(run: Run, lighthouse: Path, tmp_path: Path) -> None:
    """A format with a slip is told in a line, and nothing is written."""
    status, _, err = run(lighthouse, "materialise", tmp_path / "made", "--formats=pfd")
    assert status == 1
    assert "'pfd' is not a format" in err
    assert not (tmp_path / "made").exists()


def test_materialise_writes_every_page_and_picture(run: Run, lighthouse: Path, tmp_path: Path) -> None:
    """Every page is a file without macro calls; pictures are copied; sources, hidden files and old pages are not there."""
    made = tmp_path / "made"
    (lighthouse / "about/old.md").write_text("---\ntitle: Old\ndescription: Made up.\n---\n\nMade up.\n", "utf-8")
    assert run(lighthouse, "materialise", made, "--formats=none")[0] == 0
    assert (made / "about/old/index.md").is_file()
    (lighthouse / "about/old.md").unlink()
    picture = png()
    for edition in open_book(lighthouse, TEMPLATES, "").site.editions:
        (lighthouse / "code" / edition.id / ".wording").write_bytes(wording(edition))
    for name in ("horn.png", "about/stripes.png", "._draft.png", "about/.DS_Store"):
        (lighthouse / name).parent.mkdir(exist_ok=True)
        (lighthouse / name).write_bytes(picture)
    with (lighthouse / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n![A horn](horn.png) ![Stripes](about/stripes.png)\n")
    before = tree(lighthouse)
    status, out, err = run(lighthouse, "materialise", made, "--formats=none")
    files = tree(made)
    assert files.pop(".build.json")
    assert [name for name in files if name.endswith((".pdf", ".docx", ".zip"))] == []
    assert "about/old/index.md" not in files
    pages = {name for name in files if name.endswith(".md")}
    assert (status, out, err) == (0, f"{len(pages)} pages in {made}\n", "")
    generated_files = {generated.path for generated in open_book(lighthouse, TEMPLATES, "").generated_files}
    others = {name: files[name] for name in files.keys() - pages - generated_files}
    assert others == {"horn.png": picture, "about/stripes.png": picture}
    assert {"data/index.json", "data/code/1902.json", "feeds/history.xml"} <= files.keys()
    assert {
        "index.md",
        "code/1902/brightness-2/index.md",
        "clauses/vigilance-2/index.md",
        "reports/gullrock/1903-02-14-fog-signals/index.md",
        "about/index.md",
    } <= pages
    assert all(name.endswith("index.md") and files[name].startswith(b"---\ntitle: ") for name in pages)
    assert not any(b"{{" in files[name] for name in pages)
    assert tree(lighthouse) == before


# make site


@pytest.fixture(scope="module")
def good_build(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Path:
    """A project of the smallest code with a built site where `make site` puts it, to be copied."""
    project = small_project(tmp_path_factory.mktemp("project"))
    shutil.copy(ROOT / "Makefile", project)
    (project / ".venv").symlink_to(ROOT / ".venv")
    shutil.copytree(small_site, project / ".build/site.made")
    (project / "site").symlink_to(".build/site.made")
    return project


def make_site(project: Path) -> subprocess.CompletedProcess[str]:
    """Runs the recipe of `make site`, with what is in .venv as it is."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", "--old-file=.venv/site.ok", "site"],
        cwd=project,
        env={**inherited, "SITE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def fault_in_content(project: Path) -> None:
    """A clause without its label."""
    edit(project / "docs/code/1950/bells.md", "- [bells-1] ", "- ")


def dead_link_in_prose(project: Path) -> None:
    """A link of an editor that leads nowhere."""
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Gone](gone.md)\n")


def dead_link_in_template(project: Path) -> None:
    """A link that leads nowhere on a page that MkDocs builds without a word."""
    edit(project / "overrides/pages/clauses.html", "{% block content %}", '{% block content %}<a href="gone/">Gone</a>')


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(fault_in_content, "docs/code/1950/bells.md:5: text without a name", marks=pytest.mark.prove),
        pytest.param(dead_link_in_prose, "'gone.md'", marks=pytest.mark.prove),
        (dead_link_in_template, "clauses/index.html:"),
    ],
)
def test_a_failure_leaves_the_last_good_site(
    spoil: Callable[[Path], None], told: str, good_build: Path, tmp_path: Path
) -> None:
    """Whether the content, the build or the built site is at fault, the site stays as it was and no half build is left."""
    project = shutil.copytree(good_build, tmp_path / "project", symlinks=True)
    link, site = (project / "site").readlink(), tree(project / "site")
    assert tree(project / ".build").keys() == {f"{link.name}/{name}" for name in site}
    spoil(project)
    done = make_site(project)
    assert done.returncode != 0
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (project / "site").readlink() == link
    assert tree(project / "site") == site
    assert [path.name for path in (project / ".build").glob("site*")] == [link.name]


@pytest.mark.prove
def test_the_next_good_build_takes_the_place_of_the_last(good_build: Path, tmp_path: Path) -> None:
    """After a good build the site shows it, and the one before is gone."""
    project = shutil.copytree(good_build, tmp_path / "project", symlinks=True)
    last = (project / "site").readlink()
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\nA line more.\n")
    done = make_site(project)
    assert done.returncode == 0, done.stderr
    link = (project / "site").readlink()
    assert link != last
    assert [path.name for path in (project / ".build").glob("site*")] == [link.name]
    assert "A line more." in (project / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("folder", [".", "..", "about", "code/1902/pages"])
def test_materialise_never_empties_the_content(folder: str, run: Run, lighthouse: Path) -> None:
    """A folder that is, holds or lies in the content is refused, since it would be emptied first."""
    before = tree(lighthouse)
    status, _, err = run(lighthouse, "materialise", lighthouse / folder)
    assert status == 1
    assert "would be emptied; name another" in err
    assert tree(lighthouse) == before
