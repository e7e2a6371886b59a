"""The swap of a finished build for the site: at each moment readers have a whole site."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.swap import swap
from conftest import tree

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="no other system changes two names in one step")


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder with two builds, `old` and `new`, as the folder that commands run in."""
    for name in ("old", "new"):
        for page in ("index.html", "page/index.html"):
            path = tmp_path / ".build" / name / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def as_nothing(project: Path) -> None:
    """There is no site yet."""
    shutil.rmtree(project / ".build" / "old")


def as_link(project: Path) -> None:
    """The site is a link to the build before, as this project makes it."""
    (project / "site").symlink_to(".build/old")


def as_folder(project: Path) -> None:
    """The site is a plain folder, as MkDocs makes it."""
    (project / ".build" / "old").replace(project / "site")


def as_dangling_link(project: Path) -> None:
    """The site is a link to a build that is gone."""
    as_link(project)
    as_nothing(project)


@pytest.mark.parametrize("before", [as_nothing, as_link, as_folder, as_dangling_link])
def test_swap_makes_a_build_the_site(before: Callable[[Path], None], builds: Path) -> None:
    """Whatever stood there, the site is then a link to the new build, and no other build is left."""
    before(builds)
    swap(Path(".build/new"), Path("site"))
    assert (builds / "site").readlink() == Path(".build/new")
    assert tree(builds / "site") == {"index.html": b"new", "page/index.html": b"new"}
    assert sorted(path.name for path in builds.iterdir()) == [".build", "site"]
    assert [path.name for path in (builds / ".build").iterdir()] == ["new"]


def test_a_system_that_cannot_exchange_names(builds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere than on Linux a plain folder is moved away, and the link takes its place."""
    monkeypatch.setattr("codebook.swap._EXCHANGE", -1)  # what no system knows
    test_swap_makes_a_build_the_site(as_folder, builds)


def test_swap_leaves_alone_what_it_did_not_build(builds: Path) -> None:
    """A site that is a link to somewhere else is replaced; what it led to stays."""
    elsewhere = builds / "elsewhere"
    (builds / ".build" / "old").replace(elsewhere)
    (builds / "site").symlink_to(elsewhere)
    swap(Path(".build/new"), Path("site"))
    assert tree(elsewhere) == {"index.html": b"old", "page/index.html": b"old"}


def test_swapping_the_same_build_again_changes_nothing(builds: Path) -> None:
    """The build that already is the site is not taken for the one before it."""
    for _ in range(2):
        swap(Path(".build/new"), Path("site"))
    assert tree(builds / "site") == {"index.html": b"new", "page/index.html": b"new"}


@pytest.mark.parametrize("before", [as_link, pytest.param(as_folder, marks=ON_LINUX)])
def test_the_site_can_be_read_at_each_moment(before: Callable[[Path], None], builds: Path) -> None:
    """Before and after each call that a swap makes, the whole site is there: the old one, then the new one."""
    before(builds)
    seen = []

    def look(*_: object) -> None:
        sys.setprofile(None)
        seen.append("".join((builds / "site" / page).read_text() for page in ("index.html", "page/index.html")))
        sys.setprofile(look)

    sys.setprofile(look)
    swap(Path(".build/new"), Path("site"))
    sys.setprofile(None)
    assert list(dict.fromkeys(seen)) == ["oldold", "newnew"]
    assert seen == sorted(seen, reverse=True)
