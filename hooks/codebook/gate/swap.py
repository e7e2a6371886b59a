"""Replaces the site with a finished build in one step: `python -m codebook.gate.swap BUILD SITE`.

With SITE only, checks that it may be replaced. Imports only `manifest`, because every build runs this.
"""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codebook.gate.manifest import MANIFEST, not_made

_HERE, _EXCHANGE = -100, 2
"""`AT_FDCWD` (paths are relative to the current folder) and `RENAME_EXCHANGE`, from Linux."""

BUILDS = "site."


def swap(build: Path, site: Path) -> None:
    """Makes `site` a symlink to `build`, atomically if it was one; deletes the previous build if it is in the same folder.

    A plain folder, as MkDocs makes it, is exchanged with the link in one step where the system supports it; elsewhere it is moved away
    first. Raises `FileExistsError` if `site` contains a file that no build made.
    """
    refuse_others(site)
    folder = build.resolve()
    link = folder.with_name(f"{folder.name}.link")
    link.symlink_to(os.path.relpath(folder, site.parent.resolve()))
    before = site.resolve()
    if site.is_dir() and not site.is_symlink():
        if _exchanged(link, site):
            before = link
        else:
            before = site.replace(folder.with_name(f"{folder.name}.before"))
            link.replace(site)
    else:
        link.replace(site)
    if before != folder and before.parent == folder.parent and before.name.startswith(BUILDS):
        shutil.rmtree(before, ignore_errors=True)


def refuse_others(folder: Path, manifest: str = MANIFEST) -> None:
    """Raises `FileExistsError` if a folder has a file that its manifest does not list. A symlink passes: its target is kept."""
    if folder.is_symlink():
        return
    if found := not_made(folder, manifest):
        raise FileExistsError(
            f"{folder}: it would be deleted, and has what this project did not make or has changed since: {found}; "
            f"move it elsewhere, or delete {folder} yourself, and run this again"
        )


@contextmanager
def anew(folder: Path, manifest: str = MANIFEST) -> Iterator[Path]:
    """Yields an empty folder that replaces `folder` if the block succeeds. Raises `FileExistsError` first if `folder` has other files."""
    refuse_others(folder, manifest)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    try:
        new, old = beside / "new", beside / "old"
        new.mkdir()
        yield new
        if folder.is_symlink():
            folder.unlink()
        elif folder.exists():
            folder.replace(old)
        new.replace(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchanges two paths on one file system with `renameat2(2)` (Linux); returns whether it worked."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    names = [ctypes.c_char_p(os.fsencode(path)) for path in (one, other)]
    return rename is not None and rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0


def main(arguments: list[str]) -> int:
    """Runs the command; returns the exit status."""
    *build, site = map(Path, arguments)
    try:
        if not build:
            refuse_others(site)
            return 0
        swap(build[0], site)
    except OSError as error:
        print(f"{site}: {error.strerror}" if error.strerror else error, file=sys.stderr)
        return 1
    print(f"The site is in {site}/")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
