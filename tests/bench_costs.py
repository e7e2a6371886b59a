"""What a command takes: seconds, processor time of all its processes, and the memory of the largest of ours and of Pagefind."""

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

_PAUSE = 0.3
"""Seconds between two looks at the memory of processes; the kernel keeps the most that each has had."""


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    processor: float
    """Seconds of processor time, of all its processes."""
    megabytes: float
    """The most that one of our processes had at a time."""
    megabytes_of_pagefind: float
    said: str


def cost(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Runs a command; stops everything, with what it wrote, if it fails."""
    largest: dict[bool, int] = {True: 0, False: 0}
    ended = threading.Event()
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as faults:
        start = perf_counter()
        with subprocess.Popen(command, cwd=folder, env=os.environ | environment, stdout=output, stderr=faults) as process:  # fmt: skip
            watch = threading.Thread(target=_watch, args=(process.pid, largest, ended))
            watch.start()
            _, status, used = os.wait4(process.pid, 0)
            seconds = perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            ended.set()
            watch.join()
        output.seek(0)
        faults.seek(0)
        said = output.read()
        if process.returncode:
            raise RuntimeError(f"{command} failed in {folder}:\n{said}{faults.read()}")
    return Cost(seconds, used.ru_utime + used.ru_stime, largest[False] / 1024, largest[True] / 1024, said)


def _watch(process: int, largest: dict[bool, int], ended: threading.Event) -> None:
    """Notes the largest size of each process, of Pagefind's and of all others, until the command has ended."""
    while not ended.wait(_PAUSE):
        for one in _family(process):
            with suppress(OSError, KeyError, ValueError):
                lines = dict(line.split(":", 1) for line in Path(f"/proc/{one}/status").read_text("utf-8").splitlines())
                is_pagefind = "pagefind" in lines["Name"]
                largest[is_pagefind] = max(largest[is_pagefind], int(lines["VmHWM"].split()[0]))


def _family(process: int) -> Iterator[int]:
    """Yields a process and all that it started."""
    yield process
    with suppress(OSError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text("utf-8").split():
                yield from _family(int(child))
