"""Swap: a finished build becomes the site in one step, `python -m codebook.swap BUILD SITE`.

A module of its own that imports nothing of the others, since it runs at the end of each build.
"""

import os
import shutil
import sys
from pathlib import Path


def swap(build: Path, site: Path) -> None:
    """Makes `site` a link to `build`; while it was one before, it is at each moment the whole old site or the new one.

    The build before it is removed if it stood beside this one. A plain folder `site`, as MkDocs alone makes it, is
    moved away first.
    """
    folder = build.resolve()
    link = folder.with_name(f"{folder.name}.link")
    link.symlink_to(os.path.relpath(folder, site.parent.resolve()))
    before = site.resolve()
    if site.is_dir() and not site.is_symlink():
        before = site.replace(folder.with_name(f"{folder.name}.before"))
    link.replace(site)
    if before != folder and before.parent == folder.parent:
        shutil.rmtree(before, ignore_errors=True)


if __name__ == "__main__":
    swap(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"The site is in {sys.argv[2]}/")
