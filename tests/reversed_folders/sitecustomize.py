"""With this folder on its path, Python lists every folder from the end of the alphabet: for `reproduce.py`.

A file system lists files in an order of its own, which no test can choose.
"""

import os
from collections.abc import Iterator
from typing import Any, Self

_listdir, _scandir = os.listdir, os.scandir


class _Scanned:
    """What `os.scandir` gives: an iterator that can be closed."""

    def __init__(self, entries: "Iterator[os.DirEntry[Any]]") -> None:
        self._entries = entries

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> "os.DirEntry[Any]":
        return next(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Leaves nothing open: the folder was read to its end."""


def _listed(path: Any = ".") -> list[Any]:
    return sorted(_listdir(path), reverse=True)


def _scanned(path: Any = ".") -> _Scanned:
    with _scandir(path) as entries:
        return _Scanned(iter(sorted(entries, key=lambda entry: entry.name, reverse=True)))


for _name, _stand_in in (("listdir", _listed), ("scandir", _scanned)):
    setattr(os, _name, _stand_in)
