"""What is kept between builds changes no byte of a site."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

import thousands
from conftest import ROOT, SITES, mkdocs, tree, with_docs

STORE = ".build/store.sqlite"


def built(project: Path, name: str) -> dict[str, bytes]:
    """All files of the site of a project."""
    site = project.parent / name
    done = mkdocs(project, site, "https://made-up.example/")
    assert done.returncode == 0, done.stderr
    return tree(site)


def test_a_build_after_edits_is_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A title changes on its report's page and on those before and after it, and on no other: the same bytes with what was kept before and without."""
    project = with_docs(tmp_path / "project", SITES / "samples" / "docs")
    monkeypatch.setenv("STORE", STORE)
    before = built(project, "before")
    report = min((project / "docs/reports").glob("*/[0-9]*.md"))
    edit_any(report, "\ntitle: ", "\ntitle: Newly ")
    kept = built(project, "kept")
    assert (project / STORE).is_file()
    monkeypatch.delenv("STORE")
    assert kept == built(project, "clean") != before


@pytest.mark.prove
def test_hundreds_of_edits_later_it_is_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """300 reports are edited at random, added and removed, 1,000 edits in all; after each hundred the site is that of a build that has nothing."""
    project = with_docs(tmp_path / "project", ROOT / "docs")
    docs = project / "docs"
    thousands.make(docs, 300, versions=3)
    chance = random.Random(thousands.SEED)  # noqa: S311 - the same each time is what is wanted
    acts: tuple[Callable[[Path], object], ...] = (
        lambda path: edit_any(path, "\ntitle: Made", "\ntitle: Newly made"),
        lambda path: edit_any(path, "strength: direct", "strength: indirect"),
        lambda path: edit_any(path, "1.1 ", "1.1 Newly "),
        lambda path: path.rename(path.with_name(f"{path.stem}-x.md")),
        lambda path: path.unlink(),
    )
    for number in range(10):
        for _ in range(100):
            reports = sorted((docs / "reports").glob("made-up-*/[0-9]*.md"))
            chance.choices(acts, weights=(6, 6, 6, 1, 1))[0](chance.choice(reports))
        council = sorted((docs / "reports").glob("made-up-*"))[number]
        edit_any(council / "index.md", "\nname: ", "\nname: New ")
        monkeypatch.setenv("STORE", STORE)
        kept = built(project, "kept")
        monkeypatch.delenv("STORE")
        assert kept == built(project, "clean")


def edit_any(path: Path, old: str, new: str) -> None:
    """Changes the first place where words are, if any."""
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
