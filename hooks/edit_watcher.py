"""Follows edits for `make serve`: shows an edited report at once, then builds the site in the background.

A build of thousands of reports takes minutes. So a second process (`previewing`) holds the site, and checks and renders a report alone.
"""

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

BUILDS = Path(".build/serve")
WATCHED = ("docs", "hooks", "overrides", "mkdocs.yml")
_REPORT = re.compile(r"docs/reports/[^/]+/[0-9][^/]*\.md")
_FAULT = re.compile(r"^(.+?):[0-9]+: ", re.MULTILINE)
_MOST = 5
"""Reports that are shown at once; after more edits together, as of a change of branch, all is built first."""
_READY = "ready\n"
_BEHIND = 10
"""Priority of a build, behind that of a preview, for which somebody waits."""


@dataclass
class Shown:
    """The current state, updated after each build and each preview."""

    number: int = 0
    folder: Path | None = None
    faults: str = ""

    def show(self, faults: str = "", folder: Path | None = None) -> None:
        """Shows faults, or pages if there are none."""
        self.faults, self.folder = faults, folder or self.folder
        self.number += 1  # last, so that a browser never gets the state before with this number


def looked_at() -> Mapping[str, tuple[int, int]]:
    """Returns mtime and size of each source file; polling works on every file system."""
    found = {}
    for name in WATCHED:
        paths = [os.path.join(folder, file) for folder, _, files in os.walk(name) for file in files]  # noqa: PTH118 - faster for thousands
        for path in paths or [name]:
            if path.endswith(".pyc"):
                continue
            try:
                status = os.lstat(path)
            except OSError:  # removed meanwhile
                continue
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


class Process:
    """A program of ours in its own session, to end all of its processes together."""

    def __init__(
        self, *command: str, stdin: int | None = None, stdout: int | IO[str] | None = None, stderr: int | None = None
    ) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, "-m", *command],
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )

    def end(self) -> None:
        """Ends it, and waits until it is gone."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Build(Process):
    """A running build into the folder with its number."""

    def __init__(self, number: int) -> None:
        self.folder, self.output = BUILDS / str(number), BUILDS / f"{number}.log"
        with self.output.open("w") as output:
            command = ("mkdocs", "--no-color", "build", "--strict", "--site-dir", str(self.folder))
            super().__init__(*command, stdout=output, stderr=subprocess.STDOUT)
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, _BEHIND)

    @property
    def is_done(self) -> bool:
        """Whether it ended."""
        return self.process.poll() is not None

    def faults(self) -> str:
        """Returns why it failed; empty if it did not. Prints its output."""
        lines = self.output.read_text("utf-8", "replace").splitlines()
        print("\n".join(lines), flush=True)
        self.output.unlink()
        if not self.process.returncode:
            return ""
        faults = "\n".join(line for line in lines if not line.startswith("INFO ")).strip()
        return faults or f"The build ended with the status {self.process.returncode}."


class Preview(Process):
    """The process that holds the site, and checks and renders a report alone."""

    def __init__(self) -> None:
        super().__init__("previewing", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._has_read = False

    @property
    def is_ready(self) -> bool:
        """Whether it has read the site. Does not wait."""
        output = cast("IO[str]", self.process.stdout)
        if not self._has_read and select.select([output], [], [], 0)[0]:
            self._has_read = output.readline() == _READY
        return self._has_read

    def show(self, path: str, folder: Path) -> str | None:
        """Puts the page of the report in the file at `path` into a folder; returns its faults, None if the process failed."""
        with suppress(OSError):
            print(json.dumps((path, str(folder))), file=self.process.stdin, flush=True)
            line = cast("IO[str]", self.process.stdout).readline()
            return cast("str", json.loads(line)) if line else None
        return None


class Follower:
    """What happens after each edit."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self._number = 0
        self._seen: Mapping[str, tuple[int, int]] = {}
        self._build: Build | None = None
        self._preview: Preview | None = None
        self._is_behind = False
        """Whether something changed since the last build began."""
        self._waiting: dict[str, None] = {}
        """Reports that changed, and were not shown yet."""
        self._since: dict[str, None] = {}
        """Reports that were shown since the last build began, which has them as they were."""
        self._faults: dict[str, str] = {}
        """The faults of reports that were shown since then, empty if there are none."""
        self._of_build = ""
        """The faults of the last build."""

    def look(self) -> None:
        """Looks once whether something changed, and does what comes next."""
        now = looked_at()
        if now != self._seen:
            self._change({path for path, _ in now.items() ^ self._seen.items()}, now)
            self._seen = now
        if self._waiting and self._preview and self._preview.is_ready and self.shown.folder:
            self._show_reports(self._preview)
        if self._build and self._build.is_done:
            self._end_build(self._build)
        if self._is_behind and self._build is None:
            self._number += 1
            self._is_behind, self._since, self._faults = False, {}, {}
            self._build = Build(self._number)

    def end(self) -> None:
        """Ends what runs."""
        for process in filter(None, (self._build, self._preview)):
            process.end()

    def _change(self, changed: Collection[str], now: Collection[str]) -> None:
        self._is_behind = True
        if len(changed) <= _MOST and all(path in now and _REPORT.fullmatch(path) for path in changed):
            self._waiting |= dict.fromkeys(sorted(changed))
        else:
            self._forget_preview()

    def _forget_preview(self) -> None:
        self._waiting = {}
        if self._preview:
            self._preview.end()
            self._preview = None

    def _show_reports(self, preview: Preview) -> None:
        """Shows what waits, or its faults. Faults that the last build found in other files stay until the next."""
        self._since |= self._waiting
        if not self._put(preview, self._waiting, cast("Path", self.shown.folder)):
            return
        self._waiting = {}
        named = set(_FAULT.findall(self._of_build))
        if faults := self._of_reports():
            self.shown.show(faults)
        elif not self._of_build or (named and named <= self._faults.keys()):
            self.shown.show()

    def _put(self, preview: Preview, paths: Iterable[str], folder: Path) -> bool:
        """Puts pages of reports into a folder; returns whether the process did."""
        for path in paths:
            faults = preview.show(path, folder)
            if faults is None:
                self._forget_preview()
                return False
            self._faults[path] = faults
        return True

    def _of_reports(self) -> str:
        return "\n\n".join(filter(None, self._faults.values()))

    def _end_build(self, build: Build) -> None:
        """Shows a build with the reports that were edited while it ran; nothing of one that failed, if they were shown."""
        self._build = None
        faults = build.faults()
        later = {**self._since, **self._waiting}
        if faults:
            shutil.rmtree(build.folder, ignore_errors=True)
            if not self._since:
                self._of_build = faults
                self.shown.show(faults)
            return
        self._of_build = ""
        if later and self._preview and self._preview.is_ready and self._put(self._preview, later, build.folder):
            self._waiting = {}
        self.shown.show(self._of_reports(), build.folder)
        for old in BUILDS.iterdir():
            if old.is_dir() and old.name not in {build.folder.name, str(int(build.folder.name) - 1)}:
                shutil.rmtree(old, ignore_errors=True)
        self._preview = self._preview or Preview()
