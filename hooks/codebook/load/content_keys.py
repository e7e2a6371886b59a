"""Which files are as they were when they were last read, by what the file system says of them: ten thousand need not be read to know."""

import hashlib
import os
from pathlib import Path

from codebook.cache import Store, key_of
from codebook.load.files import File, read, too_large

_MARGIN = 3 * 10**9
"""Nanoseconds. A file that was changed so shortly before it was read may change again at what its file system takes for the same time."""
_Status = tuple[int, int, int, int, int]


class ContentKeys:
    """The keys of files by content: of a file with another time, size or number, its content has to be read.

    No program can set the time of a change (`ctime`), only that of the content. It is compared with the time of the store's own
    file, because nothing here reads the clock.
    """

    def __init__(self, docs: Path, store: Store) -> None:
        self._store = store
        self._key = key_of("seen", os.path.realpath(docs))
        self._known: dict[str, tuple[_Status, bytes]] = next((found for _, found in store.get([self._key])), {})
        self._current: dict[str, tuple[_Status, bytes]] = {}
        self._now = store.touched()

    def content(self, file: File) -> tuple[bytes, bytes | None, str]:
        """Returns the key of a file's content, the content if it may have changed, and why the file cannot be used (or "")."""
        known, status = self._known.get(file.name), file.status
        if file.message:
            return b"", None, file.message
        if known and status and known[0] == _status(status) and not too_large(file.name, status.st_size):
            self._current[file.name] = known
            return known[1], None, ""
        data, message = read(file.name, Path(file.path))
        if message:
            return b"", None, message
        key = content_key(data)
        if status and max(status.st_mtime_ns, status.st_ctime_ns) < self._now - _MARGIN:
            self._current[file.name] = (_status(status), key)
        return key, data, ""

    def keep(self) -> None:
        """Keeps the keys for the next run."""
        if self._current != self._known:
            self._store.put({self._key: self._current})


def content_key(data: bytes) -> bytes:
    """Returns the key of a file's content."""
    return hashlib.sha256(data).digest()


def _status(status: os.stat_result) -> _Status:
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_mode
