"""Revision: the content as a commit of git holds it, written into a folder, so that a change can be held against what it was made from.

`python -m revision COMMIT docs FOLDER`, as the Makefile calls it.

It is read object by object (https://git-scm.com/docs/git-cat-file, "BATCH OUTPUT"). `git archive` and `git checkout` would do what a file
`.gitattributes` of that commit says: leave files out, or write them otherwise.
"""

import io
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

from codebook.load.files import DEEPEST_FOLDER

_LINK, _OTHER_REPOSITORY = b"120000", b"160000"
"""Modes of what is neither a file nor a folder."""


def unpack(commit: str, docs: Path, folder: Path) -> None:
    """Writes what the folder `docs` of the repository here holds at a commit into `folder`, which has to be new.

    Of a link the name alone is kept: none is followed, and `load` tells of it. Raises `CalledProcessError` if git does not know the commit.
    """
    folder.mkdir(parents=True)
    entries = [entry for entry in _git("ls-tree", "-r", "-z", commit, "--", f"{docs}/").split(b"\0") if entry]
    found = []
    for entry in entries:
        mode, _kind, rest = entry.split(b" ", 2)
        object_id, _, name = rest.partition(b"\t")
        inner = PurePosixPath(os.fsdecode(name)).relative_to(docs.as_posix())
        if mode != _OTHER_REPOSITORY and ".." not in inner.parts and len(inner.parts) <= DEEPEST_FOLDER + 1:
            found.append((mode, object_id, inner))
    told = io.BytesIO(_git("cat-file", "--batch", given=b"".join(object_id + b"\n" for _, object_id, _ in found)))
    for mode, _, inner in found:
        size = int(told.readline().split()[2])
        data = told.read(size + 1)[:-1]
        path = folder / inner
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            path.symlink_to("nowhere")
        else:
            path.write_bytes(data)


def _git(*arguments: str, given: bytes = b"") -> bytes:
    """What git answers."""
    command = ["git", *arguments]  # the git that the Makefile calls too
    return subprocess.run(command, input=given, check=True, capture_output=True).stdout  # noqa: S603 - no shell reads it


if __name__ == "__main__":
    unpack(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
