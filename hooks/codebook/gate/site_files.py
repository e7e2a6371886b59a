"""The files of a built site."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(folder: Path) -> list[str]:
    """Returns the path of each file in a folder, relative to it, sorted. `Path.rglob` takes ten times as long."""
    return sorted(_files(os.fspath(folder), ""))


def _files(folder: str, before: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{before}{entry.name}/")
            elif entry.is_file():
                yield f"{before}{entry.name}"
