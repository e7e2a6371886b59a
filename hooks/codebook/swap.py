"""Swap: a finished build becomes the site in one step, `python -m codebook.swap BUILD SITE`.

A module of its own that imports nothing of the others, since it runs at the end of each build.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD, names are seen from the current folder, and RENAME_EXCHANGE, as Linux has them."""


def swap(build: Path, site: Path) -> None:
    """Makes `site` a link to `build`; while it was one before, it is at each moment the whole old site or the new one.

    The build before it is removed if it stood beside this one. A plain folder `site`, as MkDocs alone makes it, changes
    places with the link, where the system can do that in one step; elsewhere it is moved away first.
    """
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
    if before != folder and before.parent == folder.parent:
        shutil.rmtree(before, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two names in one file system now stand for each other's file: Linux can do it in one step, by `renameat2(2)`."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    names = [ctypes.c_char_p(os.fsencode(path)) for path in (one, other)]
    return rename is not None and rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0


if __name__ == "__main__":
    swap(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"The site is in {sys.argv[2]}/")
