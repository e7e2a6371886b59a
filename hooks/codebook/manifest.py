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
