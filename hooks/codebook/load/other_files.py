"""Loads files that are no reports, and pictures: from an earlier run if a file is as it was."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from codebook.cache import Store, key_of, of_code
from codebook.load.file_names import PUBLISHED, unusable
from codebook.load.files import File, read
from codebook.load.loading import Loading

_Known = tuple[bytes, Loading | tuple[str, ...]]
"""The key of a file's content, and what it gives: of a picture, faults of what is inside."""


class ReadFile(NamedTuple):
    """A file that can be used."""

    file: File
    content: bytes
    """The key of its content."""
    data: bytes | None
    """Its content; None if it is as it was."""


def load_others(loading: Loading, files: Sequence[ReadFile], store: Store) -> dict[str, tuple[str, ...]]:
    """Adds files to what was loaded; returns the faults of each picture among them, by name."""
    row = key_of("others", of_code(), loading.folder)
    known: dict[str, _Known] = next((found for _, found in store.get([row])), {})
    current: dict[str, _Known] = {}
    for one in files:
        before = known.get(one.file.name)
        same = before is not None and before[0] == one.content
        current[one.file.name] = before if before and same else (one.content, _loaded(loading.folder, one))
    if current != known:
        store.put({row: current})
    pictures: dict[str, tuple[str, ...]] = {}
    for name, (_, found) in current.items():
        if isinstance(found, Loading):
            loading.merge(found)
        else:
            pictures[name] = found
    return pictures


def _loaded(folder: str, one: ReadFile) -> Loading | tuple[str, ...]:
    name = one.file.name
    data, message = (one.data, "") if one.data is not None else read(name, Path(one.file.path))
    if name.endswith(PUBLISHED):
        return picture_faults(folder, name, data, message)
    loading = Loading(folder)
    if message:
        loading.fault(f"{folder}/{name}", 1, message)
    else:
        loading.add(name, data)
    return loading


def picture_faults(folder: str, name: str, data: bytes, message: str) -> tuple[str, ...]:
    """Returns what is wrong with the name and content of a picture or PDF, which could not be read if there is a message."""
    from codebook.load.picture_contents import content_faults  # noqa: PLC0415 - decodes pictures; most checks read none anew

    found = (message,) if message else content_faults(f"{folder}/{name}", data)
    return (*filter(None, map(unusable, name.split("/"))), *found)
