"""A build that is killed at any moment, or finds no room on the disk, leaves the last good site whole."""

import shutil
from pathlib import Path

import pytest

from conftest import tree
from killing import build, project, rounds


def test_a_few_killed_builds_leave_the_site_whole(tmp_path: Path) -> None:
    """Builds are killed at moments that a seed chooses; the site is the same, byte for byte, and the next build succeeds."""
    assert rounds(project(tmp_path), 3, seed=1) > 0


@pytest.mark.prove
def test_a_hundred_killed_builds_leave_the_site_whole(tmp_path: Path) -> None:
    """The same, a hundred times."""
    assert rounds(project(tmp_path), 100, seed=2) > 50


def test_a_full_disk_leaves_the_site_whole(tmp_path: Path) -> None:
    """Where no file can grow beyond some size, as on a disk that is full, the build fails, and the site is what it was."""
    folder = project(tmp_path)
    assert build(folder).wait() == 0
    good = tree(folder / "site")
    assert max(map(len, good.values())) > 40_960
    assert build(folder, limit=40_960).wait() != 0
    assert tree(folder / "site") == good
    left = [path for path in (folder / ".build").iterdir() if path.is_dir()]
    assert [path.resolve() for path in left] == [(folder / "site").resolve()], "nothing half-made is left"


def test_the_site_that_was_swapped_in_is_the_one_that_is_read(tmp_path: Path) -> None:
    """The tests above can fail: a site with a file less is another."""
    folder = project(tmp_path)
    shutil.copytree(folder / "docs", folder / "site")
    good = tree(folder / "site")
    (folder / "site" / "index.md").unlink()
    assert tree(folder / "site") != good
