"""Swap: a finished build becomes the site in one step, `python -m codebook.gate.swap BUILD SITE`.

It imports no more than `manifest` does, since it runs at the end of each build. With the site alone it only says whether it may be replaced.
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
"""AT_FDCWD, names are seen from the current folder, and RENAME_EXCHANGE, as Linux has them."""

BUILDS = "site."
"""How the names of folders begin that the Makefile builds into."""


def swap(build: Path, site: Path) -> None:
    """Makes `site` a link to `build`; while it was one before, it is at each moment the whole old site or the new one.

    The build before it is removed if it is beside this one. A plain folder `site`, as MkDocs alone makes it, changes
    places with the link, where the system can do that in one step; elsewhere it is moved away first. Raises `FileExistsError` if
    anything is there that no build made.
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
    """Raises `FileExistsError`, with what to do, if a folder that is to be replaced has a file that no build of ours made.

    A link is no folder: it is replaced, and what it leads to stays.
    """
    if folder.is_symlink():
        return
    if found := not_made(folder, manifest):
        raise FileExistsError(
            f"{folder}: it would be deleted, and has what this project did not make or has changed since: {found}; "
            f"move it elsewhere, or delete {folder} yourself, and run this again"
        )


@contextmanager
def anew(folder: Path, manifest: str = MANIFEST) -> Iterator[Path]:
    """An empty folder to write into, which takes the place of `folder` when the block ends without an error.

    Raises `FileExistsError`, before anything is written, if what is there was not made in the same way.
    """
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
    """Whether two names in one file system now stand for each other's file: Linux can do it in one step, by `renameat2(2)`."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    names = [ctypes.c_char_p(os.fsencode(path)) for path in (one, other)]
    return rename is not None and rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0


def main(arguments: list[str]) -> int:
    """Swaps, or only looks at a site; returns the exit status."""
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
