"""Writes the content at a git commit into a folder: `python -m revision COMMIT docs FOLDER`.

Reads objects (https://git-scm.com/docs/git-cat-file), since `git archive` and `git checkout` apply `.gitattributes`.
"""

import io
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

from codebook.load.files import DEEPEST_FOLDER

_LINK, _OTHER_REPOSITORY = b"120000", b"160000"


def unpack(commit: str, docs: Path, folder: Path) -> None:
    """Writes folder `docs` at a commit into the new `folder`; links become dangling. `CalledProcessError` for an unknown commit."""
    folder.mkdir(parents=True)
    entries = [entry for entry in _git("ls-tree", "-r", "-z", commit, "--", f"{docs}/").split(b"\0") if entry]
    found = []
    for entry in entries:
        mode, _kind, rest = entry.split(b" ", 2)
        object_id, _, name = rest.partition(b"\t")
        inner = PurePosixPath(os.fsdecode(name)).relative_to(docs.as_posix())
        if mode != _OTHER_REPOSITORY and ".." not in inner.parts and len(inner.parts) <= DEEPEST_FOLDER + 1:
            found.append((mode, object_id, inner))
    answer = io.BytesIO(_git("cat-file", "--batch", given=b"".join(object_id + b"\n" for _, object_id, _ in found)))
    for mode, _, inner in found:
        size = int(answer.readline().split()[2])
        data = answer.read(size + 1)[:-1]
        path = folder / inner
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            path.symlink_to("nowhere")
        else:
            path.write_bytes(data)


def _git(*arguments: str, given: bytes = b"") -> bytes:
    command = ["git", *arguments]  # from PATH, as in the Makefile
    return subprocess.run(command, input=given, check=True, capture_output=True).stdout  # noqa: S603 - no shell


if __name__ == "__main__":
    unpack(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
