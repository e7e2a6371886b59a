"""Suggests the known name nearest to an unknown one. Content may hold tens of thousands of both, so a run of the rules has a budget."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import SequenceMatcher

LONGEST = 100
"""Characters. Longer names are not compared, because time grows faster than length."""

_WORK = 2_000_000
"""Budget in characters compared, about 0.5 s: 100 look-ups in the labels of a code, or 40 in 1,000 reports."""

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


@contextmanager
def one_run() -> Iterator[None]:
    """Shares one budget between all look-ups in the context; outside, each look-up has its own."""
    token = _left.set([_WORK])
    try:
        yield
    finally:
        _left.reset(token)


def nearest_name(written: str, known: Iterable[str], similarity: float = 0.6) -> str | None:
    """Returns the closest name, as `difflib.get_close_matches` does; None without one, or once the budget is used up."""
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
        if matcher.real_quick_ratio() >= similarity and matcher.quick_ratio() >= similarity:
            left[0] -= len(written) * len(name)
            ratio = matcher.ratio()
            if ratio >= similarity:
                best = max(best or (ratio, name), (ratio, name))
    return best[1] if best else None
