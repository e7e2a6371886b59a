"""The Makefile: what it is given is never run, `.venv` is made whole or not at all, and what it builds everybody may read."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, few, small_project
from killing import build, project

RUN_BY_OTHERS = (
    "$(shell touch made)",
    "${shell touch made}",
    "$(eval x:=$(shell touch made))",
    "$(touch made)",
    "`touch made`",
    '"; touch made; "',
    "'; touch made; '",
    "; touch made",
    "& touch made",
    "| touch made",
    "> made",
    "https://ethics.example.org/$(shell touch made)",
)
"""What make or a shell would run, or write to a file."""
TARGETS = {
    "SITE_URL": "check",
    "SOURCE_COMMIT": "site",
    "ONLY": "pictures",
    "SEED": "fuzz",
    "BASE": "summary",
    "FORMATS": "site",
}
"""A target that each variable is used by."""


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs make in a folder without what this make, if it runs in one, has in the environment."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "SITE_URL"))
    }
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=inherited | environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def echoing(tmp_path: Path) -> Path:
    """A folder with the Makefile, and in the place of Python a program that prints what it is given and what stands in the environment."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    python = tmp_path / "bin/python"
    python.parent.mkdir()
    names = " ".join(f'"{name}=${name}"' for name in TARGETS)
    python.write_text(f"#!/bin/sh\nprintf '<%s>\\n' \"$@\" {names}\n", "utf-8")
    python.chmod(0o755)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


OLD = ("--old-file=.venv/site.ok", "--old-file=.venv/tests.ok", "--old-file=.build/browser.ok", "BIN=./bin")


@pytest.mark.parametrize("given", RUN_BY_OTHERS)
@pytest.mark.parametrize("name", few(TARGETS, 3))
@pytest.mark.parametrize("where", ["command", "environment"])
def test_nothing_that_is_given_is_run(where: str, name: str, given: str, echoing: Path) -> None:
    """Neither make nor the shell takes a variable for a command, and the program that it is for gets it letter by letter."""
    for target in (TARGETS[name], "check"):
        if where == "command":
            done = make(echoing, *OLD, target, f"{name}={given}")
        else:
            done = make(echoing, *OLD, target, **{name: given})
        assert not [path for path in echoing.rglob("made") if path.name == "made"]
        if target != "summary":
            assert f"<{name}={given}>\n" in done.stdout


@pytest.mark.parametrize("given", RUN_BY_OTHERS)
def test_the_file_to_check_is_taken_literally(given: str, echoing: Path) -> None:
    """`make check FILE=…` passes it on, and nothing of the environment's."""
    done = make(echoing, *OLD, "check", f"FILE=docs/{given}")
    assert f"<--file=docs/{given}>\n" in done.stdout
    assert "<--file=>\n" in make(echoing, *OLD, "check", FILE=given).stdout
    assert not [path for path in echoing.rglob("made") if path.name == "made"]


def test_an_address_and_a_commit_are_taken_from_the_environment(echoing: Path) -> None:
    """As workflows give them; what is given with the command comes first."""
    address = "https://ethics.example.org/a/"
    done = make(echoing, *OLD, "check", SITE_URL=address, SOURCE_COMMIT="a" * 40)
    assert f"<--address>\n<{address}>\n" in done.stdout
    assert f"<SOURCE_COMMIT={'a' * 40}>\n" in done.stdout
    done = make(echoing, *OLD, "check", "SITE_URL=https://other.example.org/", SITE_URL=address)
    assert "<--address>\n<https://other.example.org/>\n" in done.stdout


def test_while_a_text_is_written_no_files_are_made_for_download(echoing: Path) -> None:
    """`make serve` leaves out the slow formats, whatever is asked for elsewhere; a build makes what is asked for."""
    assert "<FORMATS=none>\n" in make(echoing, *OLD, "serve", "FORMATS=pdf", FORMATS="word").stdout
    assert "<FORMATS=pdf>\n" in make(echoing, *OLD, "site", "FORMATS=pdf", FORMATS="word").stdout


def test_pages_for_another_generator_can_be_read_by_all(echoing: Path) -> None:
    """A generator may keep the modes of files that it copies, so an editor's umask does not apply to them."""
    python = echoing / "bin/python"
    python.write_text("#!/bin/sh\numask\n", "utf-8")
    before = os.umask(0o077)
    try:
        assert make(echoing, *OLD, "materialise").stdout == "0022\n"
    finally:
        os.umask(before)


# .venv


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A project whose `make .venv/site.ok` installs nothing: its lock names no package."""
    folder = tmp_path / "a b'c$d#e\"f"
    (folder / ".requirements").mkdir(parents=True)
    for name in ("Makefile", ".requirements/venv"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "requirements.txt").write_text("# Nothing.\n", "utf-8")
    return folder


def installed(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Makes `.venv`."""
    return make(folder, ".venv/site.ok", **{"PYTHON": sys.executable, **environment})


def works(folder: Path) -> bool:
    """Whether `.venv` is finished and can run pip."""
    pip = subprocess.run([folder / ".venv/bin/python", "-m", "pip", "--version"], capture_output=True, check=False)
    return pip.returncode == 0 and (folder / ".venv/site.ok").read_bytes() == (folder / "requirements.txt").read_bytes()


@pytest.mark.prove
def test_a_folder_that_was_not_finished_is_begun_anew(bare: Path) -> None:
    """A first run that was killed, a Python that has gone and a project that was moved are no hindrance; else nothing is made again."""
    (bare / ".venv/bin").mkdir(parents=True)
    (bare / ".venv/bin/python").symlink_to(sys.executable)  # as one that was killed before pip was there
    done = installed(bare)
    assert (done.returncode, done.stderr, works(bare)) == (0, "", True)
    made = (bare / ".venv/pyvenv.cfg").stat().st_mtime_ns
    moved = bare.rename(bare.with_name("moved"))
    (moved / "requirements.txt").write_text("# Nothing at all.\n", "utf-8")
    assert installed(moved).returncode == 0
    assert works(moved)
    assert (moved / ".venv/pyvenv.cfg").stat().st_mtime_ns == made
    for name in ("python", "python3"):
        (moved / ".venv/bin" / name).unlink()
        (moved / ".venv/bin" / name).symlink_to("/nowhere/python3")
    assert installed(moved).returncode == 0
    assert works(moved)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("echo 3.10.13; exit 1", "' is 3.10.13; name another one, as in: make site PYTHON=python3.12"),
        ("exit 127", "' is not there; name another one, as in: make site PYTHON=python3.12"),
    ],
)
def test_an_old_python_is_told_in_a_sentence(answer: str, told: str, tmp_path: Path, bare: Path) -> None:
    """Nothing is made then, so that the next try with a newer one succeeds."""
    old = tmp_path / "old-python"
    old.write_text(f"#!/bin/sh\n{answer}\n", "utf-8")
    old.chmod(0o755)
    done = installed(bare, PYTHON=str(old))
    assert done.returncode != 0
    assert done.stderr.splitlines()[0] == f"Python 3.11 or newer is needed, and '{old}{told}"
    assert not (bare / ".venv").exists()


@pytest.mark.prove
@pytest.mark.parametrize("lock", ["no-such-package-here-made-up==1.0 --hash=sha256:" + "0" * 64, "not a requirement"])
def test_what_cannot_be_installed_leaves_nothing_half_made(lock: str, bare: Path) -> None:
    """A first run that fails, for want of a network say, leaves no folder that the next one would take for finished."""
    (bare / "requirements.txt").write_text(f"{lock}\n", "utf-8")
    assert installed(bare, PIP_NO_INDEX="1").returncode != 0
    assert not (bare / ".venv").exists()


def test_a_path_with_a_colon_is_told(bare: Path) -> None:
    """Python installs into no such folder; a sentence says so, and what to do."""
    folder = bare.rename(bare.with_name("a:b"))
    done = installed(folder)
    assert done.returncode != 0
    assert "has a colon, which Python allows in none that it installs into; move the project elsewhere" in done.stderr
    assert not (folder / ".venv").exists()


def test_somebody_s_files_are_not_deleted_for_python(bare: Path) -> None:
    """A folder `.venv` that is no folder of Python's stays."""
    (bare / ".venv").mkdir()
    (bare / ".venv/notes.txt").write_text("Made up.", "utf-8")
    done = installed(bare)
    assert done.returncode != 0
    assert ".venv has files that are not Python's" in done.stderr
    assert (bare / ".venv/notes.txt").is_file()


def test_clean_leaves_a_site_of_somebody_else(bare: Path) -> None:
    """`make clean` deletes the link that `make site` made, and no folder."""
    (bare / "site").symlink_to(".build/site.x")
    assert make(bare, "clean").stderr == ""
    assert not (bare / "site").is_symlink()
    (bare / "site").mkdir()
    (bare / "site/notes.txt").write_text("Made up.", "utf-8")
    assert "it stays" in make(bare, "clean").stderr
    assert (bare / "site/notes.txt").is_file()


# make site


def test_everybody_may_read_the_site(tmp_path: Path) -> None:
    """Whatever an editor's own files are like: of what is built each folder has the mode 755 and each file 644."""
    folder = project(tmp_path / "a b'c$d#e\"f", small_project)
    before = os.umask(0o077)
    try:
        assert build(folder).wait() == 0
    finally:
        os.umask(before)
    site = (folder / "site").resolve()
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in [site.parent, site, *site.rglob("*")]}
    assert len(found) > 50
    assert [path for path, mode in found.items() if mode != (0o755 if path.is_dir() else 0o644)] == []


def test_a_site_of_somebody_else_is_refused_before_anything_is_built(tmp_path: Path) -> None:
    """`make site` says so at once, and leaves it."""
    folder = project(tmp_path)
    (folder / "site").mkdir()
    (folder / "site/notes.txt").write_text("Made up.", "utf-8")
    with (tmp_path / "log").open("wb") as log:
        assert build(folder, log=log).wait() != 0
    said = (tmp_path / "log").read_text("utf-8")
    assert "site: it would be deleted, and has what this project did not make" in said
    assert (folder / "site/notes.txt").read_text("utf-8") == "Made up."
    assert not (folder / ".build").exists()
