"""The file of results: what is damaged, foreign or gone is made anew, and nothing else happens."""

import hashlib
import pickle
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.cache import NOTHING, Store, key_of, of_code
from codebook.model import Problem

RESULT = (Problem("docs/made-up.md", 1, "made up"), {"a": [1, "b"]})
KEY = key_of("made up", b"1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with one result."""
    path = tmp_path / "folder" / "store.sqlite"
    store = Store(path)
    store.put({KEY: RESULT})
    store.close()
    return path


def found(path: Path) -> list[object]:
    """What the file gives for the key."""
    store = Store(path)
    results = [result for _, result in store.get([KEY, KEY, key_of("another")])]
    store.close()
    return results


def test_a_result_is_kept(path: Path) -> None:
    """The next run has it, once."""
    assert found(path) == [RESULT]


def test_without_a_file_nothing_is_kept() -> None:
    """A result is put, and not there."""
    NOTHING.put({KEY: RESULT})
    assert not NOTHING.is_kept
    assert [*NOTHING.get([KEY])] == []


def flipped(data: bytes) -> bytes:
    """The same with one bit changed."""
    return data[:40] + bytes([data[40] ^ 1]) + data[41:]


def foreign(_: bytes) -> bytes:
    """A result with a right checksum that would run a function of Python."""
    data = pickle.dumps(print)
    return hashlib.blake2b(data, digest_size=16).digest() + data


def ours(_: bytes) -> bytes:
    """The same with a function of the domain."""
    data = pickle.dumps(key_of)
    return hashlib.blake2b(data, digest_size=16).digest() + data


@pytest.mark.parametrize("change", [flipped, foreign, ours, lambda data: data[:-1], lambda _: b""])
def test_a_damaged_result_is_none(path: Path, change: Callable[[bytes], bytes]) -> None:
    """It is as if it had not been kept, and can be kept again."""
    with sqlite3.connect(path) as base:
        ((data,),) = base.execute("SELECT result FROM results").fetchall()
        base.execute("UPDATE results SET result = ?", (change(data),))
    base.close()
    assert found(path) == []
    store = Store(path)
    store.put({KEY: RESULT})
    store.close()
    assert found(path) == [RESULT]


@pytest.mark.parametrize("content", [b"", b"no database" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew(path: Path, content: bytes) -> None:
    """It holds nothing, and keeps again."""
    path.write_bytes(content)
    assert found(path) == []
    store = Store(path)
    store.put({KEY: RESULT})
    store.close()
    assert found(path) == [RESULT]


def test_a_folder_in_its_place_stops_nothing(tmp_path: Path) -> None:
    """Where the file cannot be, nothing is kept."""
    store = Store(tmp_path)
    store.put({KEY: RESULT})
    assert [*store.get([KEY])] == []


def test_what_no_run_uses_goes(tmp_path: Path) -> None:
    """After many edits the file holds what the last run used, and not all that there ever was."""
    path = tmp_path / "store.sqlite"
    store = Store(path)
    store.put({key_of(str(number)): number for number in range(2000)})
    store.close()
    store = Store(path)
    assert [result for _, result in store.get([key_of("7")])] == [7]
    store.close()
    store = Store(path)
    assert [result for _, result in store.get([key_of("7"), key_of("8")])] == [7]


def test_parts_of_a_key_are_apart() -> None:
    """Other parts give another key, also if they are the same joined."""
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("a", "b", "c"), key_of()}) == 5


def test_a_name_that_is_not_utf_8_has_a_key() -> None:
    """Names of files that no text can hold give keys too, each another."""
    assert len({key_of("\udcff\udcfe"), key_of("\udcff\udcfd"), key_of("\xff\xfe")}) == 3


def test_the_key_of_the_code_has_every_file(tmp_path: Path) -> None:
    """It changes with a template."""
    before = of_code(tmp_path)
    (tmp_path / "page.html").write_text("made up", "utf-8")
    of_code.cache_clear()
    assert of_code(tmp_path) != before
