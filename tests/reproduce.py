"""Whoever builds the site gets the same bytes: `make reproduce`.

Two builds, in different folders, whose files are listed in another order, with another clock, time zone, locale, hash seed and number of
processors. Each of these is asked for in the build's own surroundings first: what could not be changed proves nothing, and fails. Every
file is compared byte for byte, and then with `build.json` and its parts.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from codebook.gate.manifest import MANIFEST, named
from conftest import BUILDING, HOSTED, ROOT, tree
from figures import figure

COMMIT = "0" * 40
ASKED = """
import json, locale, os, sys, time
try:
    name = locale.setlocale(locale.LC_ALL, "")
except locale.Error:  # there is no such locale here, and a build would have none either
    name = locale.setlocale(locale.LC_ALL, "C.UTF-8")
print(json.dumps({
    "clock": time.strftime("%Y-%m-%d", time.gmtime()),
    "time zone": time.strftime("%z"),
    "locale": f"{name}, {locale.nl_langinfo(locale.CODESET)}, {locale.localeconv()['decimal_point']}",
    "hash seed": hash("ethics") % 10000,
    "processors": len(os.sched_getaffinity(0)),
    "order of files": ", ".join(os.listdir(sys.argv[1])),
}))
"""
"""Run where a build runs: what that build will see."""
NEEDS = {
    "clock": "the program faketime",
    "locale": "the program localedef, and the file /usr/share/i18n/locales/tr_TR",
    "processors": "the program taskset, and two processors",
}
"""What changes them, where something has to be installed for it."""


@dataclass(frozen=True)
class Surroundings:
    """Where a build runs: what stands before its command, and its environment."""

    folder: Path
    before: tuple[str, ...]
    environment: Mapping[str, str]

    def run(self, *command: str) -> str:
        """What a command prints there; raises `CalledProcessError` if it fails."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
        environment = {
            **kept,
            **self.environment,
            "SITE_URL": HOSTED,
            "SOURCE_COMMIT": COMMIT,
            "NO_MKDOCS_2_WARNING": "1",
        }
        done = subprocess.run(
            [*self.before, sys.executable, *command],
            cwd=self.folder,
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout


def main() -> int:
    """Builds twice and prints what was compared; 1 if anything differs, or anything that should differ does not."""
    with tempfile.TemporaryDirectory() as name:
        both = surroundings(Path(name))
        for number, one in enumerate(both):
            copied(one.folder, backwards=bool(number))
        same = unchanged(*(json.loads(one.run("-c", ASKED, "docs")) for one in both))
        for what in same:
            needed = f"; it takes {NEEDS[what]}" if what in NEEDS else ""
            print(f"{what}: could not be changed, so that two builds would show nothing{needed}", file=sys.stderr)
        if same:
            return 1
        try:
            for one in both:
                one.run("-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", "site")
        except subprocess.CalledProcessError:
            print("the site cannot be built", file=sys.stderr)  # its faults stand above
            return 1
        return compared(*(tree(one.folder / "site") for one in both))


def surroundings(folder: Path) -> tuple[Surroundings, Surroundings]:
    """Two that have nothing in common but the programs. Turkish has an i of its own, a decimal comma, and here one byte a letter."""
    turkish = folder / "locales" / "tr_TR.ISO-8859-9"
    turkish.parent.mkdir()
    compiler = shutil.which("localedef")
    if compiler:
        subprocess.run(
            [compiler, "--inputfile=tr_TR", "--charmap=ISO-8859-9", "--no-archive", str(turkish)],
            check=False,  # what came of it is asked for before the builds
            stderr=subprocess.DEVNULL,
        )
    one = Surroundings(
        folder / "one",
        clock("2015-02-28 23:59:58"),
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    )
    other = Surroundings(
        folder / "another place" / "deeper" / "still",
        (*clock("2031-12-31 23:59:58"), *(("taskset", "--cpu-list", "0") if shutil.which("taskset") else ())),
        {
            "TZ": "America/St_Johns",
            "LOCPATH": str(turkish.parent),
            "LC_ALL": turkish.name,
            "PYTHONHASHSEED": "4242",
            "PYTHONPATH": str(Path(__file__).parent / "reversed_folders"),
            "SOURCE_DATE_EPOCH": "2000000000",
        },
    )
    return one, other


def clock(moment: str) -> tuple[str, ...]:
    """What makes a command see another time."""
    return ("faketime", moment) if shutil.which("faketime") else ()


def unchanged(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    """What is the same in both surroundings though it should not be; prints what each has."""
    for what, value in one.items():
        if what != "order of files":
            print(f"{what}: {value}; {other[what]}")
    return [what for what, value in one.items() if value == other[what]]


def copied(folder: Path, *, backwards: bool) -> None:
    """Copies what builds the site, file by file, in one order or the other, since some file systems list files as they came."""
    names = [
        path for name in BUILDING for path in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
    ]
    for path in sorted(names, reverse=backwards):
        if path.is_file() and "__pycache__" not in path.parts:
            to = folder / path.relative_to(ROOT)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)


def compared(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> int:
    """Prints what two built sites have in common; 1 if a byte differs, or `build.json` does not name every file as it is."""
    different = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    files = {name: hashlib.sha256(content).hexdigest() for name, content in one.items() if name != MANIFEST}
    listed = named(one.__getitem__) == files
    figure("reproduce: files compared", len(one.keys() | other.keys()))
    figure("reproduce: bytes compared", sum(map(len, one.values())))
    figure("reproduce: files that differ", len(different))
    figure("reproduce: build.json names all", "yes" if listed else "no")
    for name in different:
        print(f"differs: {name}")
    return 1 if different or not listed else 0


if __name__ == "__main__":
    sys.exit(main())
