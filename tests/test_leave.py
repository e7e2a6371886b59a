"""What another generator loses is seen, however little it is."""

import shutil
from pathlib import Path

import pytest
import yaml

import leave

PAGE = """<!doctype html><title>Made up</title><p>The frame</p>
<main id="on_page"><p class="downloads">Download: <a href="lamp.pdf">PDF</a></p><p id="lamp-1">Light the made-up lamp</p><a href="../tides/">Tides</a> <a href="#lamp-1">here</a></main>"""
KEPT = """<!doctype html><title>Another</title><nav>Another frame</nav>
<article class="md-content"><p id="lamp-1">Light the made-up   lamp</p><a href="../tides/index.html">Tides</a> <a href="#lamp-1">here</a></article>"""


def written(folder: Path, pages: dict[str, str]) -> Path:
    """A built site with these pages."""
    for name, page in pages.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "index.html").write_text(page, "utf-8")
    return folder


def test_the_settings_have_the_menu() -> None:
    """The menu for another generator has the words that ours has, and its pages."""
    menu = yaml.safe_load(leave.zensical_settings())["nav"]
    assert {"Home": "index.md"} in menu
    assert {"Reports": "reports/index.md"} in menu


def test_another_frame_is_no_loss(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same words, anchors and addresses in a page of another make are all there; only the bytes are others."""
    ours = written(tmp_path / "ours", {"lamp": PAGE})
    assert leave.compared("another", ours, written(tmp_path / "other", {"lamp": KEPT})) == 0
    told = capsys.readouterr().out
    assert [line.split("\t")[1:] for line in told.splitlines()] == [
        ["         1", "of 1"],
        ["         5", "of 5"],
        ["         1", "of 1"],
        ["         2", "of 2"],
        ["         0", "of 1"],
    ]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (KEPT.replace("made-up   lamp", "lamp"), "words lost, as in [('made-up', 1)]"),
        (KEPT.replace(' id="lamp-1"', ""), "ids lost, as in [('lamp-1', 1)]"),
        (KEPT.replace("../tides/index.html", "../tide/"), "links lost, as in [('../tides/', 1)]"),
        (KEPT.replace('href="#lamp-1"', ""), "links lost, as in [('#lamp-1', 1)]"),
        (KEPT.replace("Light the", "the Light"), "all words are there, in another order"),
    ],
)
def test_what_is_lost_is_named(page: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A word, an anchor or an address less counts, and is told with its page."""
    ours = written(tmp_path / "ours", {"lamp": PAGE})
    assert leave.compared("another", ours, written(tmp_path / "other", {"lamp": page})) == 1
    assert f"lamp/index.html: {told}" in capsys.readouterr().out


def test_lost_pages_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pages that another generator did not make are lost: the first are named, and how many more there are is told."""
    many = [f"tides-{number}" for number in range(leave.SHOWN + 1)]
    ours = written(tmp_path / "ours", dict.fromkeys(["lamp", *many], PAGE))
    assert leave.compared("another", ours, written(tmp_path / "other", {"lamp": KEPT})) == len(many)
    told = capsys.readouterr().out
    assert "  tides-0/index.html: the page is lost\n" in told
    assert "  and 1 more\n" in told


def test_a_site_with_faults_is_told(
    real_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where our own build stops there is nothing to compare, and its faults are shown."""
    project = shutil.copytree(real_project, tmp_path / "project")
    (project / "docs/site.yml").unlink()
    monkeypatch.setattr(leave, "ROOT", project)
    assert leave.main(tmp_path, tmp_path) == 1
    assert "the site itself cannot be built:\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("script", "status", "told"),
    [
        pytest.param("cp -r ours zensical", 0, "", marks=pytest.mark.prove),
        pytest.param(
            "cp -r ours zensical; rm zensical/reports/index.html",
            1,
            "  reports/index.html: the page is lost\n",
            marks=pytest.mark.prove,
        ),
        pytest.param(
            "echo a made-up fault >&2; exit 2", 1, "zensical failed:\na made-up fault", marks=pytest.mark.prove
        ),
    ],
)
def test_one_of_two_that_fails_is_told(
    script: str, status: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where one generator stops or loses something the whole fails, though the other one kept everything."""
    commands = tmp_path / "commands"
    commands.mkdir()
    for name, line in (("properdocs", "cp -r ours properdocs"), ("zensical", script)):
        (commands / name).write_text(f"#!/bin/sh\ncd {tmp_path}\n{line}\n", "utf-8")
        (commands / name).chmod(0o755)
    assert leave.main(tmp_path, commands) == status
    printed = capsys.readouterr().out
    assert told in printed
    kept = next(line for line in printed.splitlines() if line.startswith("leave: properdocs: pages"))
    _, pages, of = kept.split("\t")
    assert of == f"of {int(pages)}"
