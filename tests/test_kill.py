"""A build that is killed at any moment, or finds no room on the disk, leaves the last good site whole."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from conftest import tree
from killing import build, project, rounds

UNSHARED = ["unshare", "--map-root-user", "--mount"]
"""Runs a command that may mount a file system which nobody else sees."""
FULL = """
sums() { find site/ -type f -exec sha256sum {} + | sort; }
mount -t tmpfs -o size="$1" tmpfs small
cp -R project/. small
cd small
make site >/dev/null
sums
if make site; then exit 3; fi
echo the second build failed
sums
"""
"""Builds twice on a file system of as many bytes as the first argument says, and prints what the site is after each."""


def blocks(folder: Path) -> int:
    """How many bytes a folder's files take up in blocks of 4 KiB, as a file system gives them out."""
    return sum(-(-len(data) // 4096) * 4096 for data in tree(folder).values())


@pytest.mark.prove
def test_a_killed_build_leaves_the_site_whole(tmp_path: Path) -> None:
    """A build is killed at a moment that a seed chooses; the site is the same, byte for byte, and the next build succeeds."""
    assert rounds(project(tmp_path), 1, seed=1) > 0


@pytest.mark.prove
def test_what_a_killed_build_left_goes_with_a_later_one(tmp_path: Path) -> None:
    """A build removes folders of others that are an hour old, but neither the site nor what a build may be writing just now."""
    folder = project(tmp_path)
    assert build(folder).wait() == 0
    site = (folder / "site").resolve()
    for name, age in (("site.killed", 7200), ("site.running", 0)):
        (folder / ".build" / name).mkdir()
        os.utime(folder / ".build" / name, (time.time() - age,) * 2)
    os.utime(site, (0, 0))
    (folder / "docs" / "site.yml").unlink()  # so that this build fails, and leaves all as it finds it
    assert build(folder).wait() != 0
    assert {path.name for path in (folder / ".build").iterdir() if path.is_dir()} == {site.name, "site.running"}


@pytest.mark.prove
def test_a_hundred_killed_builds_leave_the_site_whole(tmp_path: Path) -> None:
    """The same, a hundred times."""
    assert rounds(project(tmp_path), 100, seed=2) > 50


@pytest.mark.prove
def test_a_full_disk_leaves_the_site_whole(tmp_path: Path) -> None:
    """Where no file can grow beyond some size, as on a disk that is full, the build fails, and the site is what it was."""
    folder = project(tmp_path)
    assert build(folder).wait() == 0
    good = tree(folder / "site")
    assert max(map(len, good.values())) > 40_960
    with (tmp_path / "log").open("wb") as log:
        assert build(folder, limit=40_960, log=log).wait() != 0
    assert tree(folder / "site") == good
    told = (tmp_path / "log").read_text("utf-8")
    assert "File too large; nothing was published, and a site that was built before is as it was" in told
    assert "Traceback" not in told
    left = [path for path in (folder / ".build").iterdir() if path.is_dir()]
    assert [path.resolve() for path in left] == [(folder / "site").resolve()], "nothing half-made is left"


@pytest.mark.prove
def test_a_disk_that_is_really_full_leaves_the_site_whole(tmp_path: Path) -> None:
    """On a file system with room for one site and a half the second build fails for want of room, and the first one's site is whole."""
    if subprocess.run([*UNSHARED, "true"], capture_output=True, check=False).returncode:
        pytest.skip("only Linux gives a small file system to whoever asks, and this one does not")
    folder = project(tmp_path / "project")
    sources = blocks(folder)
    assert build(folder).wait() == 0
    room = sources + blocks(folder / "site") * 3 // 2
    shutil.rmtree(folder / ".build")
    (folder / "site").unlink()
    (tmp_path / "small").mkdir()
    done = subprocess.run(
        [*UNSHARED, "sh", "-euc", FULL, "sh", str(room)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No space left on device" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    before, after = done.stdout.split("the second build failed\n")
    assert after.count("  site/") > 20
    assert before.startswith(after)


def test_the_site_that_was_swapped_in_is_the_one_that_is_read(tmp_path: Path) -> None:
    """The tests above can fail: a site with a file less is another."""
    folder = project(tmp_path)
    shutil.copytree(folder / "docs", folder / "site")
    good = tree(folder / "site")
    (folder / "site" / "index.md").unlink()
    assert tree(folder / "site") != good
