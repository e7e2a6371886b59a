"""The content as a commit holds it: whatever git would do with it otherwise, and whatever lies in the folder now."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import SITES
from revision import unpack


def git(folder: Path, *arguments: str) -> str:
    """Runs git as somebody made up: what it prints."""
    who = ("-c", "user.name=Made up", "-c", "user.email=made-up@lights.example.org")
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=inherited | settings, check=True, capture_output=True, text=True
    ).stdout.strip()


def committed(folder: Path) -> str:
    """Commits all that a folder holds: the name of the commit."""
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message=Made up")
    return git(folder, "rev-parse", "HEAD")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the made-up body's content, where the commands are run."""
    shutil.copytree(SITES / "lighthouse/docs", tmp_path / "docs")
    (tmp_path / "other.md").write_text("Made up.\n", "utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unpacked(commit: str, repository: Path) -> Path:
    """The content at a commit, in a new folder."""
    folder = repository / ".build/base/docs"
    unpack(commit, Path("docs"), folder)
    return folder


def test_every_file_is_there_to_the_byte(repository: Path) -> None:
    """Names of any letters, line ends of any kind and empty files come out as they were committed, and nothing from beside the folder."""
    for name, data in (("é.md", b"a\r\nb"), ("a b.md", b""), ('"q\n.md', b"\xff\0"), (".addresses", b"/\n")):
        (repository / "docs" / name).write_bytes(data)
    before = contents(repository / "docs")
    commit = committed(repository)
    shutil.rmtree(repository / "docs")
    assert contents(unpacked(commit, repository)) == before


@pytest.mark.parametrize(
    "attributes",
    ["* export-ignore", "* export-subst", "*.md text eol=crlf", "*.md working-tree-encoding=UTF-16", "*.md ident"],
)
def test_no_attribute_changes_what_is_read(attributes: str, repository: Path) -> None:
    """What a file `.gitattributes` asks of git, to leave files out or to write them otherwise, is not done."""
    (repository / "docs/note.md").write_text("$Format:%H$ $Id$\n", "utf-8")
    before = contents(repository / "docs")
    committed(repository)
    (repository / "docs/.gitattributes").write_text(f"{attributes}\n", "utf-8")
    git(repository, "add", "docs/.gitattributes")
    git(repository, "commit", "--quiet", "--message=Made up")
    found = contents(unpacked(git(repository, "rev-parse", "HEAD"), repository))
    assert found.pop(".gitattributes").decode() == f"{attributes}\n"
    assert found == before


def test_no_link_is_followed(repository: Path) -> None:
    """A link stays a link, which leads nowhere, so that it is told where the content is read."""
    (repository / "docs/secret.md").symlink_to("/etc/passwd")
    (repository / "docs/folder").symlink_to(repository)
    folder = unpacked(committed(repository), repository)
    assert [(folder / name).readlink() for name in ("secret.md", "folder")] == [Path("nowhere")] * 2


def test_content_that_is_not_there_is_nothing(repository: Path) -> None:
    """A commit without the folder gives an empty one; one that git does not know is an error of the caller."""
    shutil.rmtree(repository / "docs")
    commit = committed(repository)
    assert contents(unpacked(commit, repository)) == {}
    with pytest.raises(subprocess.CalledProcessError):
        unpack("0" * 40, Path("docs"), repository / "new")
