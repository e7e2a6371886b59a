"""Lines that a page draws, and the matrices that say where."""

from collections.abc import Sequence
from itertools import pairwise

from codebook.importing.pdf.page import Page, Rule

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
MOST_RULES = 4_000
"""Lines that a page draws, beyond which it is a drawing and not a table."""
_DOT = (1.5, 7.0)
"""How many points wide a bullet is."""
_THIN = 3.0
"""Points of a rectangle that is a line."""


def matrix(numbers: Sequence[float]) -> Matrix:
    """Returns six numbers as a matrix."""
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def multiplied(one: Matrix, two: Matrix) -> Matrix:
    """Returns the matrix that does one and then two."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class LineTracer:
    """Follows paths, and adds the straight lines among them to a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._path: list[list[tuple[float, float]]] = []
        self._curved = False

    def trace(self, operator: bytes, numbers: Sequence[float], place: Matrix) -> None:
        """Does one operation."""
        if len(self._page.rules) > MOST_RULES:
            self._path.clear()
            return
        match operator:
            case b"m" if len(numbers) == 2:
                self._path.append([_point(place, *numbers)])
            case b"l" if len(numbers) == 2 and self._path:
                self._path[-1].append(_point(place, *numbers))
            case b"re" if len(numbers) == 4:
                x, y, width, height = numbers
                corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
                self._path.append([_point(place, *corner) for corner in corners])
            case b"h" if self._path:
                self._path[-1].append(self._path[-1][0])
            case b"c" | b"v" | b"y" if len(numbers) >= 4 and self._path:
                self._path[-1].append(_point(place, *numbers[-2:]))
                self._curved = True
            case b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*":
                self._end(is_filled=False)
            case b"f" | b"F" | b"f*":
                self._end(is_filled=True)
            case b"n":
                self._path.clear()

    def _end(self, *, is_filled: bool) -> None:
        """Adds the straight lines of a path: its parts, or all of it if it is thin."""
        path, self._path = self._path, []
        is_curved, self._curved = self._curved, False
        for points in path:
            left, right = min(x for x, _ in points), max(x for x, _ in points)
            bottom, top = min(y for _, y in points), max(y for _, y in points)
            width, height = right - left, top - bottom
            if _DOT[0] <= width <= _DOT[1] and abs(width - height) < 0.3 * width and len(self._page.dots) < MOST_RULES:
                self._page.dots.append(((left + right) / 2, (bottom + top) / 2))
            elif is_curved:
                continue
            elif min(right - left, top - bottom) <= _THIN < max(right - left, top - bottom):
                self._page.rules.append(Rule(left, bottom, right, top))
            elif not is_filled:
                for (x1, y1), (x2, y2) in pairwise(points):
                    if min(abs(x1 - x2), abs(y1 - y2)) <= 1 and max(abs(x1 - x2), abs(y1 - y2)) > _THIN:
                        self._page.rules.append(Rule(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))


def _point(place: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = place
    return a * x + c * y + e, b * x + d * y + f
