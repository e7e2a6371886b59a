"""The swap of a finished build for the site: at each moment readers have a whole site."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.__main__ import main
from codebook.gate.manifest import MANIFEST, write_manifest
from codebook.gate.swap import anew, swap
from codebook.gate.swap import main as swap_main
from conftest import TEMPLATES, tree

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="no other system changes two names in one step")


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder with two builds, `old` and `new`, as the folder that commands run in."""
    for name in ("old", "new"):
        for page in ("index.html", "page/index.html"):
            path = tmp_path / ".build" / f"site.{name}" / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
        folder = tmp_path / ".build" / f"site.{name}"
        write_manifest(folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pages(site: Path) -> str:
    """What the pages of a site say."""
    return "".join((site / page).read_text() for page in ("index.html", "page/index.html"))


def as_nothing(project: Path) -> None:
    """There is no site yet."""
    shutil.rmtree(project / ".build" / "site.old")


def as_link(project: Path) -> None:
    """The site is a link to the build before, as this project makes it."""
    (project / "site").symlink_to(".build/site.old")


def as_folder(project: Path) -> None:
    """The site is a plain folder, as MkDocs makes it."""
    (project / ".build" / "site.old").replace(project / "site")


def as_dangling_link(project: Path) -> None:
    """The site is a link to a build that is gone."""
    as_link(project)
    as_nothing(project)


@pytest.mark.parametrize("before", [as_nothing, as_link, as_folder, as_dangling_link])
def test_swap_makes_a_build_the_site(before: Callable[[Path], None], builds: Path) -> None:
    """Whatever stood there, the site is then a link to the new build, and no other build is left."""
    before(builds)
    swap(Path(".build/site.new"), Path("site"))
    assert (builds / "site").readlink() == Path(".build/site.new")
    assert pages(builds / "site") == "newnew"
    assert sorted(path.name for path in builds.iterdir()) == [".build", "site"]
    assert [path.name for path in (builds / ".build").iterdir()] == ["site.new"]


def test_a_system_that_cannot_exchange_names(builds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere than on Linux a plain folder is moved away, and the link takes its place."""
    monkeypatch.setattr("codebook.gate.swap._EXCHANGE", -1)  # what no system knows
    test_swap_makes_a_build_the_site(as_folder, builds)


def test_swap_leaves_alone_what_it_did_not_build(builds: Path) -> None:
    """A site that is a link to somewhere else is replaced; what it led to stays."""
    elsewhere = builds / "elsewhere"
    (builds / ".build" / "site.old").replace(elsewhere)
    (builds / "site").symlink_to(elsewhere)
    swap(Path(".build/site.new"), Path("site"))
    assert pages(elsewhere) == "oldold"


def test_swapping_the_same_build_again_changes_nothing(builds: Path) -> None:
    """The build that already is the site is not taken for the one before it."""
    for _ in range(2):
        swap(Path(".build/site.new"), Path("site"))
    assert pages(builds / "site") == "newnew"


@pytest.mark.parametrize("before", [as_link, pytest.param(as_folder, marks=ON_LINUX)])
def test_the_site_can_be_read_at_each_moment(before: Callable[[Path], None], builds: Path) -> None:
    """Before and after each call that a swap makes, the whole site is there: the old one, then the new one."""
    before(builds)
    seen = []

    def look(*_: object) -> None:
        sys.setprofile(None)
        seen.append(pages(builds / "site"))
        sys.setprofile(look)

    sys.setprofile(look)
    swap(Path(".build/site.new"), Path("site"))
    sys.setprofile(None)
    assert list(dict.fromkeys(seen)) == ["oldold", "newnew"]
    assert seen == sorted(seen, reverse=True)


def notes(folder: Path) -> None:
    """Somebody's own file beside the pages."""
    (folder / "notes.txt").write_text("Made up.")


def notes_deep_inside(folder: Path) -> None:
    """A file in a folder of the site."""
    (folder / "page" / ".notes").write_text("Made up.")


def page_changed(folder: Path) -> None:
    """A page that somebody wrote in."""
    (folder / "index.html").write_text("Made up.")


def link_in_it(folder: Path) -> None:
    """A link to somewhere else."""
    (folder / "page" / "link").symlink_to("nowhere")


def no_manifest(folder: Path) -> None:
    """A site of another program."""
    (folder / MANIFEST).unlink()


def odd_manifest(folder: Path) -> None:
    """A manifest that names no files."""
    (folder / MANIFEST).write_text('{"files": 1}')


def only_a_manifest_like_ours(folder: Path) -> None:
    """Somebody's file that has the manifest's name."""
    shutil.rmtree(folder / "page")
    (folder / "index.html").unlink()
    (folder / MANIFEST).write_text("[]")


def plain_file(folder: Path) -> None:
    """No folder at all."""
    shutil.rmtree(folder)
    folder.write_text("Made up.")


OTHERS = (
    *(notes, notes_deep_inside, page_changed, link_in_it),
    *(no_manifest, odd_manifest, only_a_manifest_like_ours, plain_file),
)


@pytest.mark.parametrize("spoil", OTHERS)
def test_what_no_build_made_is_never_deleted(
    spoil: Callable[[Path], None], builds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A `site` with anything but what a build of ours made, as it made it, stays; what to do is said, before and after a build."""
    as_folder(builds)
    spoil(builds / "site")
    before = sorted(builds.rglob("*")), tree(builds)
    for arguments in (["site"], [".build/site.new", "site"]):
        assert swap_main(arguments) == 1
        assert capsys.readouterr().err.startswith("site: it would be deleted, and has what this project did not make")
        assert (sorted(builds.rglob("*")), tree(builds)) == before


@pytest.mark.parametrize("spoil", OTHERS)
@pytest.mark.parametrize("command", ["offline", "materialise"])
def test_no_command_deletes_what_it_did_not_make(
    command: str, spoil: Callable[[Path], None], builds: Path, lighthouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same for a copy that opens from disk and for materialised pages."""
    as_folder(builds)
    spoil(builds / "site")
    before = tree(builds / "site")
    called = (
        ["offline", ".build/site.new", "site"] if command == "offline" else ["materialise", "--formats=none", "site"]
    )
    assert main(["--docs", str(lighthouse), "--templates", str(TEMPLATES), *called]) == 1
    assert "site: it would be deleted" in capsys.readouterr().err
    assert tree(builds / "site") == before


@pytest.mark.parametrize("command", ["offline", "materialise"])
def test_a_command_replaces_what_it_made(command: str, builds: Path, lighthouse: Path) -> None:
    """The second time as the first, with nothing left beside; an empty folder is replaced too."""
    (builds / "made").mkdir()
    called = (
        ["offline", ".build/site.new", "made"] if command == "offline" else ["materialise", "--formats=none", "made"]
    )
    seen = []
    for _ in range(2):
        assert main(["--docs", str(lighthouse), "--templates", str(TEMPLATES), *called]) == 0
        seen.append(tree(builds / "made"))
    assert seen[0] == seen[1]
    assert not [path for path in builds.iterdir() if path.name.startswith("made.")]


def test_what_is_written_anew_is_whole_or_not_there(builds: Path) -> None:
    """A folder that cannot be finished leaves the one before as it was, and nothing beside it."""
    as_folder(builds)
    before = tree(builds)

    def fill() -> None:
        with anew(builds / "site") as new:
            (new / "half").write_text("Made up.")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        fill()
    assert tree(builds) == before


def test_a_link_to_another_folder_of_builds_is_not_followed(builds: Path) -> None:
    """Only what has the name of a build is deleted, though it may be beside the builds."""
    (builds / ".build" / "site.old").replace(builds / ".build" / "notes")
    (builds / "site").symlink_to(".build/notes")
    swap(Path(".build/site.new"), Path("site"))
    assert pages(builds / ".build" / "notes") == "oldold"
