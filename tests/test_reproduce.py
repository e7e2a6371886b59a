"""The same bytes whoever builds, and a list of them that standard tools can check."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import reproduce
from codebook.gate.manifest import MANIFEST, write_manifest
from conftest import tree


@pytest.mark.prove
def test_two_builds_are_identical() -> None:
    """Another folder, order of files, clock, time zone, locale, hash seed and number of processors change no byte."""
    assert reproduce.main() == 0


SEEN = {"clock": "2015-02-28", "locale": "C.UTF-8", "processors": 2, "order of files": "a, b"}


@pytest.mark.parametrize("what", SEEN)
def test_what_could_not_be_changed_is_told(what: str) -> None:
    """Two builds that have the same clock, locale, processors or order of files show nothing, and that is said."""
    other = {"clock": "2032-01-01", "locale": "tr_TR", "processors": 1, "order of files": "b, a"}
    assert reproduce.unchanged(SEEN, other) == []
    assert reproduce.unchanged(SEEN, other | {what: SEEN[what]}) == [what]


@pytest.mark.parametrize(
    ("missing", "what"), [("faketime", "clock"), ("localedef", "locale"), ("taskset", "processors")]
)
def test_nothing_is_built_where_a_program_is_missing(
    missing: str, what: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without what changes the clock, the locale or the processors both builds would see the same, and the proof fails with its name."""
    found = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name: None if name == missing else found(name))
    monkeypatch.setattr(reproduce, "compared", lambda *_: pytest.fail("it was built all the same"))
    assert reproduce.main() == 1
    told = capsys.readouterr().err
    assert (
        f"{what}: could not be changed, so that two builds would show nothing; it takes the program {missing}" in told
    )


@pytest.mark.prove
def test_a_site_with_faults_is_no_proof(
    real_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where neither can be built, that is said and fails."""
    project = shutil.copytree(real_project, tmp_path / "project")
    (project / "docs/site.yml").unlink()
    monkeypatch.setattr(reproduce, "ROOT", project)
    assert reproduce.main() == 1
    assert "the site cannot be built" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, ""),
        ({"index.html": b"other"}, "differs: index.html"),
        ({"new.html": b"only here"}, "differs: new.html"),
        ({MANIFEST: b'{"files": {}}'}, f"differs: {MANIFEST}"),
    ],
)
def test_a_difference_is_named(changed: dict[str, bytes], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One byte, one file more, or another list fails, with its name; two sites that are the same pass."""
    listed = {"index.html": hashlib.sha256(b"made up").hexdigest()}
    one = {"index.html": b"made up", MANIFEST: json.dumps({"files": listed}).encode()}
    assert reproduce.compared(one, one | changed) == bool(changed)
    assert told in capsys.readouterr().out


def test_a_list_that_leaves_a_file_out_fails(capsys: pytest.CaptureFixture[str]) -> None:
    """Two builds may be the same, and both be wrong about what they have."""
    one = {"index.html": b"made up", MANIFEST: b'{"files": {}}'}
    assert reproduce.compared(one, one) == 1
    assert re.search(r"names all\s+no\b", capsys.readouterr().out)


def test_the_manifest_names_every_file(built_site: Path) -> None:
    """Whoever has a copy of the site finds each file in `build.json`, with the SHA-256 that standard tools print, and no other."""
    said = json.loads((built_site / MANIFEST).read_text("utf-8"))
    assert said["files"].keys() == tree(built_site).keys() - {MANIFEST}
    assert said["commit"] is None
    lines = "".join(f"{digest}  {name}\n" for name, digest in said["files"].items())
    done = subprocess.run(["sha256sum", "--check", "--quiet"], cwd=built_site, input=lines, text=True, check=False)
    assert done.returncode == 0


def test_a_changed_file_is_seen(built_site: Path, tmp_path: Path) -> None:
    """A single other byte in a copy makes another list."""
    copy = shutil.copytree(built_site, tmp_path / "copy")
    write_manifest(copy)
    assert tree(copy) == tree(built_site)
    with (copy / "index.html").open("ab") as page:
        page.write(b" ")
    write_manifest(copy)
    assert (copy / MANIFEST).read_bytes() != (built_site / MANIFEST).read_bytes()


@pytest.mark.parametrize(
    ("given", "said"), [("a" * 40, "a" * 40), ("b" * 64, "b" * 64), ("", None), ("main", None), ("A" * 40, None)]
)
def test_only_a_commit_is_named(given: str, said: str | None, tmp_path: Path) -> None:
    """The source is named by the full id of a commit or not at all."""
    write_manifest(tmp_path, given)
    assert json.loads((tmp_path / MANIFEST).read_bytes()) == {"commit": said, "files": {}}
