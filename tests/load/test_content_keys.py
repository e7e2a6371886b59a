"""A file is read again if it may have changed, and only then."""

import os
from pathlib import Path

import pytest

from codebook.cache import NOTHING, Store
from codebook.load import content_keys
from codebook.load.content_keys import ContentKeys
from codebook.load.files import files


def contents(docs: Path, store: Store) -> dict[str, tuple[bytes, bytes | None]]:
    """The key of each file's content, and the content of those that were read."""
    run = ContentKeys(docs, store)
    found = {file.name: run.content(file)[:2] for file in files(docs)[0]}
    run.keep()
    return found


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with two files."""
    (tmp_path / "docs").mkdir()
    for name in ("a.md", "b.md"):
        (tmp_path / "docs" / name).write_text(f"Made up {name}", "utf-8")
    return tmp_path / "docs"


def test_what_did_not_change_is_not_read(docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run reads what was changed after the first, also if its size and time say nothing of it."""
    monkeypatch.setattr(content_keys, "_MARGIN", 0)
    store = Store(tmp_path / "store.sqlite")
    os.utime(docs / "a.md", ns=(10**18, 10**18))
    first = contents(docs, store)
    assert [data for _, data in first.values()] == [b"Made up a.md", b"Made up b.md"]
    (docs / "a.md").write_text("Made up A.md", "utf-8")
    os.utime(docs / "a.md", ns=(10**18, 10**18))
    second = contents(docs, store)
    assert [data for _, data in second.values()] == [b"Made up A.md", None]
    assert second["b.md"][0] == first["b.md"][0]
    assert second["a.md"][0] != first["a.md"][0]


def test_what_has_just_changed_is_read_again(docs: Path, tmp_path: Path) -> None:
    """It may change once more at the same time, as far as a file system tells times apart."""
    store = Store(tmp_path / "store.sqlite")
    for _ in range(2):
        assert [data for _, data in contents(docs, store).values()] == [b"Made up a.md", b"Made up b.md"]


def test_without_a_store_all_is_read(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is known of an earlier run."""
    monkeypatch.setattr(content_keys, "_MARGIN", 0)
    for _ in range(2):
        assert None not in [data for _, data in contents(docs, NOTHING).values()]
