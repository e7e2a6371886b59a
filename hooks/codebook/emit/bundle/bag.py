"""A bag (BagIt 1.0, RFC 8493) in a zip file: files with their SHA-256, which `sha256sum --check` reads. The same bytes each time.

It is written as its files come, so it may be larger than the memory.
"""

import hashlib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

PAYLOAD = "data/"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
File = tuple[str, Iterable[bytes]]
"""Path and content of a file, in parts."""
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip file can have: when it was built would change its bytes."""
_UNIX, _READABLE = 3, 0o100644 << 16


def write_bag(
    out: IO[bytes], folder: str, payload: Iterable[File], info: Mapping[str, str], tags: Mapping[str, bytes]
) -> None:
    """Writes a bag, all of it in one folder. `info` is said of it in `bag-info.txt`; `tags` are its tag files."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        bag = _Bag(packed, folder)
        for name, content in (*tags.items(), ("bagit.txt", _DECLARATION.encode())):
            bag.add_tag(name, content)
        for name, parts in payload:
            bag.add(f"{PAYLOAD}{name}", parts)
        size = f"{bag.octets}.{len(bag.payload)}"
        bag.add_tag("bag-info.txt", "".join(_said({**info, "Payload-Oxum": size})).encode())
        bag.add_tag(MANIFEST, _manifest(bag.payload))
        bag.add_tag(TAG_MANIFEST, _manifest(bag.tags))


@dataclass
class _Bag:
    """A bag that is being written."""

    packed: zipfile.ZipFile
    folder: str
    payload: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each file of the payload."""
    tags: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each other file."""
    octets: int = 0
    """Bytes of the payload."""

    def add_tag(self, name: str, content: bytes) -> None:
        """Adds a tag file."""
        _, self.tags[name] = self._write(name, [content])

    def add(self, name: str, parts: Iterable[bytes]) -> None:
        """Adds a file of the payload."""
        size, self.payload[name] = self._write(name, parts)
        self.octets += size

    def _write(self, name: str, parts: Iterable[bytes]) -> tuple[int, str]:
        """Writes a file; returns its size and SHA-256."""
        entry = zipfile.ZipInfo(f"{self.folder}/{name}", _MOMENT)
        entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, zipfile.ZIP_DEFLATED
        size, digest = 0, hashlib.sha256()
        with self.packed.open(entry, "w") as file:
            for part in parts:
                size += file.write(part)
                digest.update(part)
        return size, digest.hexdigest()


def _said(info: Mapping[str, str]) -> Iterator[str]:
    """Yields the lines of `bag-info.txt`, each value on one."""
    yield from (f"{name}: {' '.join(value.split())}\n" for name, value in info.items() if value.strip())


def _manifest(files: Mapping[str, str]) -> bytes:
    """Returns a manifest, in which RFC 8493 has three characters of a path escaped."""
    lines = (f"{digest}  {_escaped(name)}\n" for name, digest in sorted(files.items()))
    return "".join(lines).encode()


def _escaped(name: str) -> str:
    return name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
