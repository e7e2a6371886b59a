"""The order in which the columns of a page are read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from codebook.importing.pdf.page import Span
from codebook.importing.pdf.ruled_tables import Grid

_FROM, _TO, _STEP = 0.3, 0.7, 4.0
"""Where between two columns can be, in parts of the width of the text; how many points are between two places that are tried."""
_FEWEST = 4
"""Rows of a column."""
_FILLED = 0.6
"""How much of its column the usual row fills, or else it is a list of numbers or cells."""
_BELOW = 1.5
"""How far what is below two columns is from the shorter one, in parts of its letters."""
_GAP = 1.0
"""How far apart two rows beside each other are, in parts of their size."""


@dataclass
class Chunk:
    """Spans that follow each other on a row, or a table."""

    left: float
    right: float
    y: float
    spans: list[Span]
    grid: Grid | None = None

    @property
    def size(self) -> float:
        """How large its letters are."""
        return max((span.size for span in self.spans), default=10.0)

    def is_left(self, place: float) -> bool:
        """Whether most of it is left of a place."""
        return self.left + self.right < 2 * place


def regions(spans: Sequence[Span], grids: Sequence[Grid]) -> list[list[Chunk]]:
    """Returns the parts of a page in the order of reading: above columns, each column, below them."""
    chunks = sorted((*_chunks(spans), *(_of_grid(grid) for grid in grids)), key=lambda chunk: -chunk.y)
    if not chunks:
        return []
    left, right = min(chunk.left for chunk in chunks), max(chunk.right for chunk in chunks)
    best: list[tuple[int, int]] = []
    between, most = 0.0, 0
    place = left + _FROM * (right - left)
    while place < left + _TO * (right - left):
        bands = [_cut(chunks, band, place) for band in _bands(chunks, place)]
        bands = [band for band in bands if _is_columns(chunks[slice(*band)], place, left, right)]
        count = sum(end - begin for begin, end in bands)
        if count > most:
            best, between, most = bands, place, count
        place += _STEP
    found, done = list[list[Chunk]](), 0
    for begin, end in best:
        found.append(chunks[done:begin])
        found += [
            [chunk for chunk in chunks[begin:end] if chunk.is_left(between) == is_left] for is_left in (True, False)
        ]
        done = end
    found.append(chunks[done:])
    return [region for region in found if region]


def _chunks(spans: Sequence[Span]) -> list[Chunk]:
    found: list[Chunk] = []
    for span in sorted(spans, key=lambda span: (-round(span.y), span.left)):
        last = found[-1] if found else None
        if last and abs(last.y - span.y) < 1 and -span.size < span.left - last.right < _GAP * span.size:
            last.spans.append(span)
            last.right = max(last.right, span.right)
        else:
            found.append(Chunk(span.left, span.right, span.y, [span]))
    return found


def _of_grid(grid: Grid) -> Chunk:
    return Chunk(grid.xs[0], grid.xs[-1], grid.ys[0], [], grid)


def _bands(chunks: Sequence[Chunk], place: float) -> list[tuple[int, int]]:
    """Returns where no chunk is on both sides of a place: from one index to another."""
    found, begin = [], 0
    for index, chunk in enumerate(chunks):
        if chunk.left < place - 1 and chunk.right > place + 1:
            found.append((begin, index))
            begin = index + 1
    return [*found, (begin, len(chunks))]


def _cut(chunks: Sequence[Chunk], band: tuple[int, int], place: float) -> tuple[int, int]:
    """Returns a band without what is below both columns. Only at the foot of a page is one column longer than the other."""
    begin, end = band
    sides = [[chunk for chunk in chunks[begin:end] if chunk.is_left(place) == is_left] for is_left in (True, False)]
    if end == len(chunks) or not all(sides):
        return band
    foot = max(side[-1].y - _BELOW * side[-1].size for side in sides)
    return begin, begin + sum(chunk.y >= foot for chunk in chunks[begin:end])


def _is_columns(chunks: Sequence[Chunk], place: float, left: float, right: float) -> bool:
    """Whether chunks make two columns of text beside each other."""
    for begin, end in ((left, place), (place, right)):
        filled: dict[int, float] = defaultdict(float)
        for chunk in chunks:
            if begin - 2 <= chunk.left and chunk.right <= end + 2:
                filled[round(chunk.y)] += chunk.right - chunk.left  # justified rows are of several chunks
        if len(filled) < _FEWEST or median(filled.values()) < _FILLED * (end - begin):
            return False
    return True
