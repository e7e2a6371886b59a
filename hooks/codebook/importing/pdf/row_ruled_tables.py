"""Tables with lines between their rows and none between their columns."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from codebook.importing.lines.paragraph_markers import marker_of
from codebook.importing.pdf.page import Rule, Span
from codebook.importing.pdf.ruled_tables import Box, Grid, merged_rules

_NEAR = 4.0
"""Points within which two lines are as long."""
_FEWEST = 3
"""Lines of a table: above it, below it, and one between two rows."""
_GAP = 5.0
"""Points between two columns."""
_SHORTEST = 100.0
_MOST = 100
"""Lines of one length on a page that are looked at."""


def row_ruled_tables(rules: Sequence[Rule], spans: Sequence[Span], found: Sequence[Grid]) -> list[Grid]:
    """Returns the tables that lines of one length make, where no letter crosses what is between the columns. `found` are those that have
    all of their lines."""
    same_length: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in merged_rules([rule for rule in rules if rule.is_level]):
        middle = (rule.bottom + rule.top) / 2
        if rule.right - rule.left >= _SHORTEST and not any(
            grid.ys[-1] - _NEAR <= middle <= grid.ys[0] + _NEAR for grid in found
        ):
            same_length[round(rule.left / _NEAR), round(rule.right / _NEAR)].append(rule)
    tables = []
    for some in same_length.values():
        ys = sorted(((rule.bottom + rule.top) / 2 for rule in some), reverse=True)
        for first, last in _runs(some[0], ys[:_MOST], spans):
            if last - first + 1 >= _FEWEST and (grid := _grid(some[0], ys[first : last + 1], spans)):
                tables.append(grid)
    return tables


def _grid(rule: Rule, ys: Sequence[float], spans: Sequence[Span]) -> Grid | None:
    inside = _inside(rule, ys[0], ys[-1], spans)
    gaps = _gaps(inside)
    if not gaps:
        return None
    xs = [rule.left, *gaps, rule.right]
    firsts = [
        "".join(span.text for span in inside if above > span.y > below and span.left < xs[1]).strip()
        for above, below in pairwise(ys)
    ]
    if len(xs) == 3 and all(not text or text.endswith(":") or _is_number(text) for text in firsts):
        return None  # numbers in front of their text, or fields such as “To: …”
    boxes = [Box(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    return Grid(xs, [*ys], boxes, is_unruled=True)


def _inside(rule: Rule, top: float, bottom: float, spans: Sequence[Span]) -> list[Span]:
    """Returns the spans between two lines."""
    return [
        span
        for span in spans
        if bottom < span.y < top and rule.left - 1 <= (span.left + span.right) / 2 <= rule.right + 1
    ]


def _runs(rule: Rule, ys: Sequence[float], spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yields the first and last line of each run of rows that have columns in common."""
    first = 0
    for last in range(1, len(ys)):
        if not _gaps(_inside(rule, ys[first], ys[last], spans)):
            yield first, last - 1
            first = last if not _gaps(_inside(rule, ys[last - 1], ys[last], spans)) else last - 1
    yield first, len(ys) - 1


def _gaps(spans: Sequence[Span]) -> list[float]:
    """Returns the middles of what no span crosses."""
    found: list[float] = []
    end = None
    for span in sorted(spans, key=lambda span: span.left):
        if end is not None and span.left - end >= _GAP:
            found.append((end + span.left) / 2)
        right = span.xs[len(span.text.rstrip())]
        end = right if end is None else max(end, right)
    return found


def _is_number(text: str) -> bool:
    marker = marker_of(f"{text}\t")
    return marker is not None and marker.length == len(text) + 1
