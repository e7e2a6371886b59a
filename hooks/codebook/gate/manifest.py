"""`build.json`: the source's commit, and the SHA-256 of each file of a build.

Of many files it names only its parts, `build-1.json` and so on, with their SHA-256; these name all others. A reader who has checked `build.json`
can check everything.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from codebook.gate.site_files import files_in

MANIFEST = "build.json"
LONGEST = 400_000
"""Characters of a manifest, and of each part, before it is divided."""
_AROUND = len('  "": "",\n') + len(hashlib.sha256().hexdigest())
"""Characters of an entry without the file's name."""


def write_manifest(folder: Path, commit: str = "", name: str = MANIFEST) -> None:
    """Writes the manifest of `folder`, as the file `name` and its parts. `commit` must be a full git hash, else it is recorded as null."""
    own = re.compile(_numbered(name, "[0-9]+", re.escape))
    files = {
        inner: hashlib.sha256((folder / inner).read_bytes()).hexdigest()
        for inner in files_in(folder)
        if inner != name and not own.fullmatch(inner)
    }
    for inner, content in manifest(files, commit, name):
        (folder / inner).write_bytes(content)


def manifest(files: Mapping[str, str], commit: str = "", name: str = MANIFEST) -> Iterator[tuple[str, bytes]]:
    """Yields name and content of each part, if there are several, then of the manifest itself, for files with these SHA-256."""
    said: dict[str, Any] = {"commit": commit if re.fullmatch(r"[0-9a-f]{40}|[0-9a-f]{64}", commit) else None}
    parts = [*_divided(files)]
    if len(parts) > 1:
        contents = {_numbered(name, str(number)): _json({"files": part}) for number, part in enumerate(parts, start=1)}
        yield from contents.items()
        said["parts"] = [*contents]
        files = {part: hashlib.sha256(content).hexdigest() for part, content in contents.items()}
    yield name, _json({**said, "files": files})


def named(read: Callable[[str], bytes], name: str = MANIFEST) -> dict[str, str]:
    """Returns the SHA-256 of each file that a manifest names, its parts too; empty if it or a part is not as it was written.

    `read` returns the bytes of a file, or raises OSError or LookupError.
    """
    try:
        said = json.loads(read(name))
        found = dict(said["files"])
        for part in said.get("parts", ()):
            content = read(part)
            if hashlib.sha256(content).hexdigest() != found[part]:
                return {}
            found |= json.loads(content)["files"]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}
    return found


def not_made(folder: Path, name: str = MANIFEST) -> str:
    """Returns the first file that differs from the manifest `name` or is not in it; empty if none. A non-directory returns its name."""
    if not folder.is_dir():
        return folder.name if folder.exists() or folder.is_symlink() else ""
    made = named(lambda inner: (folder / inner).read_bytes(), name)
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            continue
        if path.is_symlink() or not path.is_file():
            return inner
        if inner == name and made:
            continue
        if made.get(inner) != hashlib.sha256(path.read_bytes()).hexdigest():
            return inner
    return ""


def _divided(files: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yields the files in parts of at most `LONGEST` characters."""
    part: dict[str, str] = {}
    length = 0
    for name, digest in files.items():
        length += len(name) + _AROUND
        if length > LONGEST:
            yield part
            part, length = {}, len(name) + _AROUND
        part[name] = digest
    yield part


def _numbered(name: str, number: str, written: Callable[[str], str] = str) -> str:
    """Returns the name of a part of the manifest `name`, or the pattern of all."""
    stem, dot, ending = name.rpartition(".")
    return f"{written(f'{stem}-')}{number}{written(f'{dot}{ending}')}"


def _json(said: object) -> bytes:
    return f"{json.dumps(said, indent=1, ensure_ascii=False)}\n".encode()
