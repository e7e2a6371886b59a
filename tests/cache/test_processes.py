"""Work in several processes gives what it gives in one."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence

import pytest

from codebook.cache import in_processes
from codebook.cache.processes import FEWEST
from conftest import ROOT


def squared(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The square of each number, and the process that made it."""
    yield from ((number * number, os.getpid()) for number in numbers)


@pytest.mark.parametrize("number", [0, 1, FEWEST - 1, FEWEST, FEWEST * 3 + 1])
def test_results_are_in_order(number: int) -> None:
    """Every item has its result, in the order of the items."""
    assert [square for square, _ in in_processes(squared, range(number))] == [item**2 for item in range(number)]


COUNTED = """
import os
from codebook.cache import in_processes
from codebook.cache.processes import FEWEST

def who(numbers):
    return [os.getpid() for _ in numbers]

for number in (FEWEST - 1, FEWEST):
    print(set(in_processes(who, range(number))) == {os.getpid()})
"""
"""Says whether all is done in one process, first of few items, then of many."""


def test_few_items_start_no_process() -> None:
    """They are done in one process; many are not, if there is more than one processor. Other tests may have left threads in this one."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, "-c", COUNTED], env=environment, capture_output=True, text=True, check=True)
    is_alone = len(os.sched_getaffinity(0)) < 2
    assert done.stdout.split() == ["True", str(is_alone)]


def test_beside_another_thread_there_is_one_process() -> None:
    """A fork would copy a lock that the other thread holds."""
    ends = threading.Event()
    thread = threading.Thread(target=ends.wait)
    thread.start()
    try:
        assert {process for _, process in in_processes(squared, range(FEWEST))} == {os.getpid()}
    finally:
        ends.set()
        thread.join()


def test_a_failure_is_raised_here() -> None:
    """The error of one process ends the work."""

    def failing(numbers: Sequence[int]) -> Iterator[int]:
        for number in numbers:
            if number == FEWEST:
                raise OSError(28, "No space left on device", "made-up")
            yield number

    with pytest.raises(OSError, match="No space left on device"):
        in_processes(failing, range(FEWEST + 1))
