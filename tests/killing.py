"""Kills a build at any moment and looks whether the last good site is whole: for `test_kill.py`."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import IO

from conftest import ROOT, copy_project, tree


def project(folder: Path, copied: Callable[[Path], Path] = copy_project) -> Path:
    """A copy of the project that makes its site as `make site` does, with the packages that are here."""
    copied(folder)
    (folder / ".requirements").mkdir()
    for name in ("Makefile", "requirements.txt", ".requirements/venv"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".venv" / "bin").mkdir(parents=True)
    wrapper = folder / ".venv" / "bin" / "python"
    wrapper.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', "utf-8")
    wrapper.chmod(0o755)
    shutil.copy(ROOT / "requirements.txt", folder / ".venv" / "site.ok")
    return folder


def build(folder: Path, limit: int = 0, log: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    """Begins a build in a group of processes of its own; no file may have more than `limit` bytes, if that is given.

    What it prints goes to `log`.
    """
    command = ["make", "site"] if not limit else ["sh", "-c", f"trap '' XFSZ; ulimit -f {limit // 512}; exec make site"]
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=log or subprocess.DEVNULL,
        stderr=log or subprocess.DEVNULL,
        start_new_session=True,
    )


def killed(folder: Path, seconds: float) -> int:
    """Kills a build with all that it began after some time: its status, negative where it was killed."""
    building = build(folder)
    time.sleep(seconds)
    if building.poll() is None:
        os.killpg(building.pid, signal.SIGKILL)
    return building.wait()


def rounds(folder: Path, number: int, seed: int) -> int:
    """Kills so many builds at random moments, from the first to beyond the last; returns how many were cut short.

    Raises AssertionError if the site is ever another than one that was finished.
    """
    random = Random(seed)  # noqa: S311 - moments, no secrets
    began = time.monotonic()
    assert build(folder).wait() == 0
    lasts = time.monotonic() - began
    site, cut = folder / "site", 0
    good = tree(site)
    for _ in range(number):
        cut += killed(folder, random.uniform(0, lasts * 1.2)) < 0
        assert tree(site) == good
    assert build(folder).wait() == 0, "a build after a killed one goes on as ever"
    assert tree(site) == good
    return cut
