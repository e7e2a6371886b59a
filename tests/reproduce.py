"""Whoever builds the site gets the same bytes: `make reproduce`.

Two builds, in different folders, from files written in another order, with another clock, time zone, locale, hash seed and number of
processors. Every file is compared byte for byte, and then with `build.json`.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from codebook.manifest import MANIFEST
from conftest import BUILDING, ROOT, tree

COMMIT = "0" * 40
SETTINGS = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242", "SOURCE_DATE_EPOCH": "2000000000"},
)
CLOCKS = ("2015-02-28 23:59:58", "2031-12-31 23:59:58")


def main() -> int:
    """Builds twice and prints what was compared; 1 if anything differs."""
    clock, processors = shutil.which("faketime"), shutil.which("taskset")
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory(suffix=" another place") as second:
        folders = (Path(first), Path(second) / "deeper" / "still")
        for number, folder in enumerate(folders):
            copied(folder, backwards=bool(number))
            before = [clock, CLOCKS[number]] if clock else []
            before += [processors, "--cpu-list", "0"] if processors and number else []
            build(folder, before, SETTINGS[number])
        one, other = (tree(folder / "site") for folder in folders)
    different = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    named = {name: hashlib.sha256(content).hexdigest() for name, content in one.items() if name != MANIFEST}
    listed = json.loads(one[MANIFEST])["files"] == named
    print(f"{'files compared':28} {len(one):6}")
    print(f"{'bytes compared':28} {sum(map(len, one.values())):6}")
    print(f"{'files that differ':28} {len(different):6}")
    print(f"{'build.json names all':28} {'yes' if listed else 'no':>6}")
    print(f"{'clock set by faketime':28} {'yes' if clock else 'no':>6}")
    print(f"{'one processor of many':28} {'yes' if processors else 'no':>6}")
    print("".join(f"differs: {name}\n" for name in different), end="")
    return 1 if different or not listed else 0


def copied(folder: Path, *, backwards: bool) -> None:
    """Copies what builds the site, file by file, in one order or the other, since folders list files as they came."""
    names = [
        path for name in BUILDING for path in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
    ]
    for path in sorted(names, reverse=backwards):
        if path.is_file() and "__pycache__" not in path.parts:
            to = folder / path.relative_to(ROOT)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)


def build(folder: Path, before: list[str], settings: dict[str, str]) -> None:
    """Builds a copy with these settings; stops everything if it fails."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    environment = {**kept, **settings, "SITE_URL": "", "SOURCE_COMMIT": COMMIT, "NO_MKDOCS_2_WARNING": "1"}
    command = [
        *before,
        sys.executable,
        "-m",
        "mkdocs",
        "--quiet",
        "build",
        "--strict",
        "--site-dir",
        str(folder / "site"),
    ]
    subprocess.run(command, cwd=folder, env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main())
