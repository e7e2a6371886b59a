"""Measures of the rows of a whole file: size of letters, distance between lines, and the right margin."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from codebook.importing.pdf.page_sorting import Region
from codebook.importing.pdf.rows import Row

_LARGER = 1.12
"""How much larger than the rest the letters of a heading are at least."""
_LONGEST_HEADING = 25
"""Words of a heading."""
_DEEPEST_HEADING = 4
_FULL, _FEWEST_FULL, _MANY_FULL = 0.94, 3, 0.3
"""From which part of the longest row on a row is full; how many are at least, and which part of all."""
_OFTEN = 0.15
"""How many of the lines are as near as the usual ones at least."""


class Measures:
    """Measures of a file."""

    def __init__(self, regions: Iterable[Region]) -> None:
        regions = [*regions]
        sizes: Counter[float] = Counter()
        ends: dict[tuple[int, int], list[float]] = defaultdict(list)
        lefts: dict[tuple[int, int], float] = {}
        steps: dict[float, Counter[float]] = defaultdict(Counter)
        for region in regions:
            for row in region.rows():
                sizes[_half(row.size)] += sum(len(span.text) for span in row.spans)
                ends[region.kind].append(row.right)
                lefts[region.kind] = min(row.left, lefts.get(region.kind, row.left))
            for above, below in pairwise(region.items):
                if isinstance(above, Row) and isinstance(below, Row) and _half(above.size) == _half(below.size):
                    steps[_half(below.size)][_half(above.y - below.y)] += 1
        self.size = max(sizes, key=lambda size: (sizes[size], size), default=10.0)
        self._steps = {size: _usual(counted, size) for size, counted in steps.items()}
        self._right_margins = {
            kind: _right_margin(kind, sorted(places, reverse=True), lefts[kind]) for kind, places in ends.items()
        }
        larger = sorted((size for size in sizes if size >= _LARGER * self.size), reverse=True)
        self._levels = {size: min(level, _DEEPEST_HEADING) for level, size in enumerate(larger, start=1)}

    def right_margin(self, region: Region) -> float:
        """Returns where the lines of a region end at most."""
        return self._right_margins.get(region.kind, 0.0)

    def step(self, row: Row) -> float:
        """Returns how far lines of such letters usually are from each other."""
        return self._steps.get(_half(row.size)) or 1.2 * row.size or 1.0

    def heading(self, row: Row) -> int:
        """Returns the level of a row as a heading by the size of its letters; 0 if it is none."""
        return self._levels.get(_half(row.size), 0) if len(row.text.split()) <= _LONGEST_HEADING else 0


def _half(value: float) -> float:
    return round(value * 2) / 2


def _usual(counted: Counter[float], size: float) -> float:
    """Returns the smallest distance that is frequent."""
    near = {step: count for step, count in counted.items() if 0.9 * size <= step <= 2.5 * size}
    enough = _OFTEN * sum(near.values())
    return min((step for step, count in near.items() if count >= enough), default=0.0)


def _right_margin(kind: tuple[int, int], places: Sequence[float], left: float) -> float:
    """Returns where rows end at most. If few end there, or several behind it, no row is full: then that is as far from the edge of the page as
    the rows begin."""
    end, (width, column) = _end(places), kind
    full = sum(place > _FULL * end for place in places)
    longer = sum(_FULL * place > end for place in places)
    is_short = full < max(_FEWEST_FULL, _MANY_FULL * len(places)) or longer >= _FEWEST_FULL
    return max(places[0], width - left) if not column and is_short else end


def _end(places: Sequence[float]) -> float:
    """Returns where the longest rows end, but for one or two that stick out. The longest is the first."""
    for index, place in enumerate(places):
        if sum(place - other < 0.04 * place for other in places[index + 1 : index + 4]) >= 2:
            return place
    return places[0]
