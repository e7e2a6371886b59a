"""Runs a function on parts of a list in several processes, which have all that this one has read (POSIX `fork`)."""

import gc
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

FEWEST = 100
"""Items for which processes are worth their start, about 0.1 s."""
_PARTS = 8
"""Parts for each process: the last one to end keeps the others waiting for an eighth of its time."""
_SELDOM = (100_000, 20, 100)
"""When Python looks for objects that only refer to each other: there are few of these, and a tenth of all time would go there."""
_work: list[tuple[Callable[[Sequence[Any]], Iterable[Any]], Sequence[Any]]] = []
"""What the processes run, with its items; they inherit it, and only parts and results are sent."""


def collect_seldom() -> None:
    """Looks for unused objects less often, in this process and those that it starts."""
    gc.set_threshold(*_SELDOM)


def in_processes(work: Callable[[Sequence[Given]], Iterable[Made]], items: Sequence[Given]) -> list[Made]:
    """Returns the results for all items, in order."""
    return [*each_in_processes(work, items)]


def each_in_processes(
    work: Callable[[Sequence[Given]], Iterable[Made]], items: Sequence[Given], fewest: int = FEWEST
) -> Iterator[Made]:
    """Yields the results for all items, in order, without holding them all. `work` gets a part of them; what it returns must be picklable.

    Runs in this process if there are fewer items or one processor, without `fork`, or beside other threads, whose locks a fork would copy.
    """
    processes = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if len(items) < fewest or processes < 2 or threading.active_count() > 1:
        yield from work(items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - a browser's Python has no processes
    from multiprocessing import get_context  # noqa: PLC0415 - the same

    step = -(-len(items) // (processes * _PARTS))
    bounds = [(start, start + step) for start in range(0, len(items), step)]
    _work.append((work, items))
    gc.freeze()  # a collection in a child would copy the memory that it shares
    try:
        with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
            yield from chain.from_iterable(pool.map(_part, bounds))
    finally:
        gc.unfreeze()
        _work.pop()


def _part(bounds: tuple[int, int]) -> list[Any]:
    work, items = _work[-1]
    return [*work(items[slice(*bounds)])]
