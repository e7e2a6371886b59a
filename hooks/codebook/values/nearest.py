"""Alike: which of the names that are known was meant by one that is not, found in bounded work.

Each unknown name is compared with each known one, and a proposed text may hold tens of thousands of both. So the work of one run of the
rules is counted: when it is used up, faults are told as ever, and nothing is asked about what was meant.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import SequenceMatcher

LONGEST = 100
"""Letters. Nobody mistypes a longer name, and comparing two takes more than proportionally long."""

_WORK = 2_000_000
"""Letters looked at, in about half a second: a hundred questions about the labels of a code, forty about a thousand reports."""

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


@contextmanager
def one_run() -> Iterator[None]:
    """All that is asked within it shares the work; outside of any, each question has its own."""
    token = _left.set([_WORK])
    try:
        yield
    finally:
        _left.reset(token)


def nearest_name(written: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known name most like one that was written, as `difflib.get_close_matches` finds it; None if none is, or no work is left."""
    left = _left.get() or [_WORK]
    if left[0] < 0 or len(written) > LONGEST:
        return None
    matcher = SequenceMatcher(None, "", written)
    best: tuple[float, str] | None = None
    for name in known:
        if len(name) > LONGEST:
            continue
        left[0] -= len(written) + len(name)
        if left[0] < 0:
            return None
        matcher.set_seq1(name)
        if matcher.real_quick_ratio() >= likeness and matcher.quick_ratio() >= likeness:
            left[0] -= len(written) * len(name)
            ratio = matcher.ratio()
            if ratio >= likeness:
                best = max(best or (ratio, name), (ratio, name))
    return best[1] if best else None
