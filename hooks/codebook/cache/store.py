"""A file of results by key. A key covers all that a result depends on; a result that cannot be read is computed again."""

import hashlib
import io
import os
import pickle
import platform
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

try:
    import sqlite3
except ImportError:  # as in a browser's Python, where nothing is kept
    sqlite3 = None  # type: ignore[assignment]

_CHECK = 16
"""Bytes before each result: BLAKE2 of the rest."""
_SPARE, _FEW = 4, 1_000
"""How many results are kept for each that a run used, and further ones."""
_LIBRARIES = (
    "jinja2",
    "lxml",
    "markdown-it-py",
    "markupsafe",
    "mkdocs",
    "phonenumberslite",
    "pydantic",
    "pyyaml",
    "fluent.runtime",
    "typst",
    "segno",
)


class _Results(pickle.Unpickler):
    """Reads results, of this program's types only: a file that somebody changed can make no others, and run nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """Returns a class of the domain."""
        found = super().find_class(module, name) if module.startswith("codebook.") and "." not in name else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


def packed(result: object) -> bytes:
    """Returns a result of this program's types as bytes."""
    return pickle.dumps(result, protocol=5)


def unpacked(data: bytes) -> Any:
    """Returns the result; UnpicklingError if it is of other types."""
    return _Results(io.BytesIO(data)).load()


class Store:
    """The results in a file; nothing is kept without a path."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._base = _opened(path) if path else None
        self._used: set[bytes] = set()
        self._process = os.getpid()
        self._inherited: list[sqlite3.Connection] = []

    @property
    def is_kept(self) -> bool:
        """Whether results are kept."""
        return self._base is not None

    def get(self, keys: Iterable[bytes]) -> Iterator[tuple[bytes, Any]]:
        """Yields key and result of each key that has one."""
        for key in dict.fromkeys(keys) if self._base else ():
            for (data,) in self._asked("SELECT result FROM results WHERE key = ?", key):
                with suppress(Exception):  # whatever is wrong with a result, it is made anew
                    if _check(data[_CHECK:]) == data[:_CHECK]:
                        yield key, unpacked(data[_CHECK:])
                        self._used.add(key)

    def put(self, results: Mapping[bytes, Any]) -> None:
        """Keeps results."""
        if self._base:
            self.put_packed({key: packed(result) for key, result in results.items()})

    def put_packed(self, results: Mapping[bytes, bytes]) -> None:
        """Keeps results that another process has packed."""
        if self._base and results:
            self._used |= results.keys()
            rows = [(key, _check(data) + data) for key, data in results.items()]
            with suppress(sqlite3.Error), self._base:
                self._base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)

    def use(self, keys: Iterable[bytes]) -> None:
        """Keeps results for the next run that this one did not need to read."""
        self._used.update(keys)

    def touched(self) -> int:
        """Returns the time that the file system has now, in nanoseconds; 0 if nothing is kept."""
        with suppress(OSError):
            if self._path and self._base:
                os.utime(self._path)
                return self._path.stat().st_mtime_ns
        return 0

    def close(self) -> None:
        """Removes unused results if most are, as after many edits."""
        if not self._base:
            return
        with suppress(sqlite3.Error), self._base:
            ((number,),) = self._asked("SELECT count(*) FROM results")
            if number > _SPARE * len(self._used) + _FEW:
                unused = {key for (key,) in self._asked("SELECT key FROM results")} - self._used
                self._base.executemany("DELETE FROM results WHERE key = ?", [(key,) for key in unused])
        self._base.close()
        self._base = None

    def _asked(self, query: str, *values: bytes) -> list[Any]:
        if self._path and self._base and os.getpid() != self._process:
            self._inherited.append(self._base)  # SQLite allows no use of it in another process, and no close
            self._base, self._process = sqlite3.connect(self._path, timeout=5), os.getpid()
        with suppress(sqlite3.Error):
            return self._base.execute(query, values).fetchall() if self._base else []
        return []


def _opened(path: Path) -> "sqlite3.Connection | None":
    """Opens the file, or replaces it if it is damaged; None where it cannot be written."""
    for _ in range(2):
        with suppress(sqlite3.Error, OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(path, timeout=0.5)
            base.execute("PRAGMA synchronous = OFF")
            base.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, result BLOB)")
            base.execute("SELECT count(*) FROM results").fetchall()
            return base
        with suppress(OSError):
            path.unlink()
    return None


def _check(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_CHECK).digest()


NOTHING = Store(None)
"""Keeps nothing."""


def key_of(*parts: bytes | str) -> bytes:
    """Returns the key of what is made from these parts alone. File names that are not UTF-8 have surrogates."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.digest()


@cache
def of_code(*folders: Path) -> bytes:
    """Returns the key of the program: its files, those in `folders`, the libraries whose results are kept, and Python."""
    found = [platform.python_version(), *(f"{name} {_version(name)}" for name in _LIBRARIES)]
    files = [path for folder in (Path(__file__).parent.parent, *folders) for path in sorted(folder.rglob("*"))]
    parts = [
        data
        for path in files
        if path.is_file() and path.suffix != ".pyc"
        for data in (path.name.encode(), path.read_bytes())
    ]
    return key_of(*found, *parts)


def _version(library: str) -> str:
    """Returns the version of a library; empty where it is not installed as usual, as in a browser, which keeps nothing."""
    with suppress(metadata.PackageNotFoundError):
        return metadata.version(library)
    return ""
