"""Runs commands of codebook in processes that end where they take too much: `python tests/measured.py`, with what to run as JSON on its input.

Each is a fork of this process, which has read the program once, so that a run costs a tenth of a second.
"""

import contextlib
import io
import json
import os
import resource
import sys
import tempfile
import traceback
from typing import TypedDict

from codebook.__main__ import main

SECONDS, BYTES = 10, 1_000_000_000
"""What one run may take. None needs more than two seconds and 200 MB on a machine that has nothing else to do."""


class Result(TypedDict):
    """How a run ended."""

    status: int
    """Less than 0 where it was ended by a signal."""
    said: str
    """On both streams."""
    seconds: float
    megabytes: float


def measured(arguments: list[str]) -> Result:
    """One run, in a process of its own."""
    with tempfile.TemporaryFile() as said:
        child = os.fork()
        if not child:
            os._exit(_run(arguments, said.fileno()))
        _, status, used = os.wait4(child, 0)
        said.seek(0)
        return Result(
            status=os.waitstatus_to_exitcode(status),
            said=said.read().decode("utf-8", "backslashreplace"),
            seconds=used.ru_utime + used.ru_stime,
            megabytes=used.ru_maxrss / 1024,
        )


def _run(arguments: list[str], said: int) -> int:
    """What the child does: within its limits, with both streams into one file."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    stream = open(said, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115 - the process ends with it
    with stream, contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        try:
            return main(arguments)
        except (Exception, SystemExit):  # noqa: BLE001 - whatever goes wrong is what is looked for
            traceback.print_exc()
            return 3


if __name__ == "__main__":
    json.dump([measured(arguments) for arguments in json.load(io.TextIOWrapper(sys.stdin.buffer, "utf-8"))], sys.stdout)
