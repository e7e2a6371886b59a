"""The list of a site's files, whole or in parts: it names every file, and only as it is."""

import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codebook.gate import manifest as module
from codebook.gate.manifest import LONGEST, MANIFEST, manifest, named, not_made, write_manifest
from codebook.gate.swap import main as swap
from conftest import ROOT

PARTS = ("build-1.json", "build-2.json")
CHECK = """jq --raw-output '.files | to_entries[] | "\\(.value)  \\(.key)"' build*.json | sha256sum --check"""
"""What readers are told to run."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a few files, whose list is in two parts because little fits in one."""
    monkeypatch.setattr(module, "LONGEST", 180)
    folder = tmp_path / "site"
    for name in ("a/index.html", "b/index.html", "c.json", "d.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"Made up: {name}")
    write_manifest(folder, "a" * 40)
    return folder


def test_a_long_list_is_in_parts(site: Path) -> None:
    """The first file names the parts and the commit, each part some of the other files, and all together every file."""
    said = json.loads((site / MANIFEST).read_bytes())
    assert (said["commit"], said["parts"], [*said["files"]]) == ("a" * 40, [*PARTS], [*PARTS])
    found = [[*json.loads((site / part).read_bytes())["files"]] for part in PARTS]
    assert found == [["a/index.html", "b/index.html"], ["c.json", "d.html"]]
    assert named(lambda name: (site / name).read_bytes()).keys() == {*PARTS, *found[0], *found[1]}


def test_parts_are_not_listed_as_files(site: Path) -> None:
    """Written again, the same list comes, in the same parts; with fewer files no part of before is among them."""
    before = [(site / name).read_bytes() for name in (MANIFEST, *PARTS)]
    write_manifest(site, "a" * 40)
    assert [(site / name).read_bytes() for name in (MANIFEST, *PARTS)] == before
    (site / "d.html").unlink()
    (site / "c.json").unlink()
    write_manifest(site)
    assert [*named(lambda name: (site / name).read_bytes())] == ["a/index.html", "b/index.html"]


def test_standard_tools_check_it(site: Path) -> None:
    """The command that readers are told, here without `jq`, checks the parts and all that they name, and finds a byte that is not as it was."""

    def status() -> int:
        listed = [
            entry for path in site.glob("build*.json") for entry in json.loads(path.read_bytes())["files"].items()
        ]
        lines = "".join(f"{digest}  {name}\n" for name, digest in listed)
        return subprocess.run(
            ["sha256sum", "--check", "--quiet"], cwd=site, input=lines, text=True, check=False
        ).returncode

    assert status() == 0
    (site / "d.html").write_text("Made up otherwise")
    assert status() != 0


@pytest.mark.parametrize(
    "text", ["README.md", pytest.param("docs/about/how-versions-are-kept.md", marks=pytest.mark.first_content)]
)
def test_readers_are_told_of_all_parts(text: str) -> None:
    """The command names the parts too."""
    assert CHECK in (ROOT / text).read_text("utf-8")


def part_changed(site: Path) -> None:
    """A part that names another file."""
    (site / PARTS[0]).write_text('{"files": {}}')


def part_gone(site: Path) -> None:
    """A part that is not there."""
    (site / PARTS[1]).unlink()


def part_added(site: Path) -> None:
    """A part that nothing names."""
    (site / "build-3.json").write_text('{"files": {}}')


def file_changed(site: Path) -> None:
    """A file that a part names, and is another one now."""
    (site / "d.html").write_text("Made up otherwise")


@pytest.mark.parametrize("spoil", [part_changed, part_gone, part_added, file_changed])
def test_what_no_build_made_is_seen(
    spoil: Callable[[Path], None], site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with parts may be replaced as it was made, and not when any part or file in it is another."""
    monkeypatch.chdir(site.parent)
    assert not_made(site) == ""
    assert swap(["site"]) == 0
    spoil(site)
    assert not_made(site) != ""
    assert swap(["site"]) == 1
    assert "has what this project did not make" in capsys.readouterr().err


@example(9_000)
@settings(max_examples=8)
@given(st.integers(0, 9_000))
def test_every_file_is_named(number: int) -> None:
    """However many files there are, all are named with their SHA-256, and no part is longer than it may be."""
    files = {
        f"reports/made-up-{place}/index.html": hashlib.sha256(b"%d" % place).hexdigest() for place in range(number)
    }
    made = dict(manifest(files))
    parts = made.keys() - {MANIFEST}
    assert all(len(content) <= LONGEST + 100 for content in made.values())
    found = named(made.__getitem__)
    assert {name: digest for name, digest in found.items() if name not in parts} == files
    assert found.keys() - files.keys() == parts
    assert ("parts" in json.loads(made[MANIFEST])) == bool(parts)
