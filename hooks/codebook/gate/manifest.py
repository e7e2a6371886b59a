"""The manifest: `build.json`, which names the revision that a site was built from and the SHA-256 of each of its files."""

import hashlib
import json
import re
from pathlib import Path

MANIFEST = "build.json"


def manifest(folder: Path, commit: str = "") -> bytes:
    """What is said of the site that was built into `folder`, of everything but the manifest itself.

    `commit` is the id of the source's commit in git; anything else, such as the name of a branch, is not said, since it tells nobody
    which source was meant.
    """
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    said = {
        "commit": commit if re.fullmatch(r"[0-9a-f]{40}|[0-9a-f]{64}", commit) else None,
        "files": {
            name: hashlib.sha256(path.read_bytes()).hexdigest()
            for name, path in sorted(files.items())
            if name != MANIFEST
        },
    }
    return f"{json.dumps(said, indent=1, ensure_ascii=False)}\n".encode()


def not_made(folder: Path, name: str = MANIFEST) -> str:
    """The first file in a folder that its manifest, of this name, does not name as it is now; empty if there is none.

    What is no folder is such a file itself; an empty folder has none.
    """
    if not folder.is_dir():
        return folder.name if folder.exists() or folder.is_symlink() else ""
    made = _named(folder / name)
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


def _named(path: Path) -> dict[str, str]:
    """The files that a manifest names; none if it is no manifest."""
    try:
        files = json.loads(path.read_bytes())["files"]
    except (OSError, ValueError, LookupError, TypeError):
        return {}
    return files if isinstance(files, dict) else {}
