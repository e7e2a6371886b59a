"""Finds tables whose lines are drawn, and which spans are in which cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from codebook.importing.pdf.page import Rule, Span

_NEAR = 3.0
"""Points within which lines meet or are one."""
MOST_LINES = 800
"""Lines of the tables of a page."""
MOST_CELLS = 2_000


@dataclass
class Box:
    """A cell: its place in the table, how many columns and rows it covers, and its letters."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    spans: list[Span] = field(default_factory=list)


@dataclass
class Grid:
    """A table: where its columns begin from the left, and its rows from the top, each with where the last ends."""

    xs: list[float]
    ys: list[float]
    boxes: list[Box]
    is_irregular: bool = False
    """Whether its cells are no rectangles."""
    is_open: bool = False
    """Whether no line ends its last row, because it continues on the next page."""
    is_unruled: bool = False
    """Whether no lines are drawn between its columns."""

    def has(self, span: Span) -> bool:
        """Whether a span is in it."""
        middle, height = (span.left + span.right) / 2, span.y + 0.3 * span.size
        return self.xs[0] - 1 <= middle <= self.xs[-1] + 1 and self.ys[-1] - 1 <= height <= self.ys[0] + 1


def ruled_tables(rules: Sequence[Rule]) -> list[Grid]:
    """Returns the tables of a page that have two columns or more; none if it has too many lines."""
    lines = merged_rules(rules)
    if len(lines) > MOST_LINES:
        return []
    found = []
    for group in _groups(lines):
        upright = [rule for rule in group if not rule.is_level]
        level = [rule for rule in group if rule.is_level]
        xs = _places([(rule.left + rule.right) / 2 for rule in upright])
        ys = _places([*((rule.bottom + rule.top) / 2 for rule in level), *_ends(upright, level)])[::-1]
        if len(xs) > 2 and len(ys) > 1 and (len(xs) - 1) * (len(ys) - 1) <= MOST_CELLS:
            boxes, is_irregular = _boxes(xs, ys, upright, level)
            if any(box.columns < len(xs) - 1 for box in boxes):
                is_open = bool(level) and min(rule.bottom for rule in level) > ys[-1] + 2 * _NEAR
                found.append(Grid(xs, ys, boxes, is_irregular, is_open))
    return found


def _ends(upright: Sequence[Rule], level: Sequence[Rule]) -> list[float]:
    """Returns where a table begins or ends without a line, at the edge of a page: where two or more of its upright lines do."""
    if len(upright) < 2 or not level:
        return []
    top, bottom = sorted(rule.top for rule in upright)[-2], sorted(rule.bottom for rule in upright)[1]
    highest, lowest = max(rule.top for rule in level), min(rule.bottom for rule in level)
    return [place for place, is_beyond in ((top, top > highest + 8), (bottom, bottom < lowest - 8)) if is_beyond]


def merged_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Returns the lines; those that continue each other are one."""
    found: list[Rule] = []
    for is_level in (True, False):
        some = [rule for rule in rules if rule.is_level == is_level]
        some.sort(key=lambda rule: (round(_across(rule) / _NEAR), _begin(rule)))
        last: Rule | None = None
        for rule in some:
            if last and abs(_across(rule) - _across(last)) <= _NEAR and _begin(rule) <= _end(last) + _NEAR:
                last = Rule(
                    min(last.left, rule.left),
                    min(last.bottom, rule.bottom),
                    max(last.right, rule.right),
                    max(last.top, rule.top),
                )
                found[-1] = last
            else:
                found.append(rule)
                last = rule
    return found


def _across(rule: Rule) -> float:
    return (rule.bottom + rule.top) / 2 if rule.is_level else (rule.left + rule.right) / 2


def _begin(rule: Rule) -> float:
    return rule.left if rule.is_level else rule.bottom


def _end(rule: Rule) -> float:
    return rule.right if rule.is_level else rule.top


def _groups(lines: Sequence[Rule]) -> list[list[Rule]]:
    """Returns the lines that meet, directly or by others, together."""
    pending, found = set(range(len(lines))), []
    while pending:
        group, reached = [], [pending.pop()]
        while reached:
            one = lines[reached.pop()]
            group.append(one)
            near = [index for index in pending if _meet(one, lines[index])]
            pending.difference_update(near)
            reached += near
        found.append(group)
    return found


def _meet(one: Rule, two: Rule) -> bool:
    return (
        one.is_level != two.is_level
        and one.left <= two.right + _NEAR
        and two.left <= one.right + _NEAR
        and one.bottom <= two.top + _NEAR
        and two.bottom <= one.top + _NEAR
    )


def _places(values: Sequence[float]) -> list[float]:
    """Returns places in order, those that are near each other once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _boxes(
    xs: Sequence[float], ys: Sequence[float], upright: Sequence[Rule], level: Sequence[Rule]
) -> tuple[list[Box], bool]:
    """Returns the cells, each as far as no line ends it, and whether one is no rectangle."""
    taken: set[tuple[int, int]] = set()
    boxes: list[Box] = []
    is_irregular = False
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right, bottom = column, row
            while (
                right + 2 < len(xs)
                and (row, right + 1) not in taken
                and not _is_drawn(upright, xs[right + 1], (ys[row] + ys[row + 1]) / 2)
            ):
                right += 1
            while bottom + 2 < len(ys) and not _is_drawn(level, ys[bottom + 1], (xs[column] + xs[column + 1]) / 2):
                bottom += 1
            places = {(y, x) for y in range(row, bottom + 1) for x in range(column, right + 1)}
            below = bottom + 2 < len(ys) and not all(
                _is_drawn(level, ys[bottom + 1], (xs[x] + xs[x + 1]) / 2) for x in range(column, right + 1)
            )
            beside = right + 2 < len(xs) and not all(
                _is_drawn(upright, xs[right + 1], (ys[y] + ys[y + 1]) / 2) for y in range(row, bottom + 1)
            )
            is_irregular = is_irregular or below or beside or bool(places & taken)
            taken |= places
            boxes.append(Box(row, column, bottom - row + 1, right - column + 1))
    return boxes, is_irregular


def _is_drawn(rules: Sequence[Rule], across: float, along: float) -> bool:
    """Whether a line is drawn at a place."""
    return any(abs(_across(rule) - across) <= _NEAR and _begin(rule) - 1 <= along <= _end(rule) + 1 for rule in rules)


def fill_cells(found: Sequence[Grid], spans: Sequence[Span]) -> list[Span]:
    """Puts spans into the cells of tables, and returns those that are in none."""
    rest: list[Span] = []
    for span in spans:
        grid = next((grid for grid in found if grid.has(span)), None)
        if grid is None:
            rest.append(span)
            continue
        for part in _divided(span, grid.xs):
            column = _index(grid.xs, (part.left + part.right) / 2)
            row = _index([-y for y in grid.ys], -(part.y + 0.3 * part.size))
            box = next(
                box
                for box in grid.boxes
                if box.row <= row < box.row + box.rows and box.column <= column < box.column + box.columns
            )
            box.spans.append(part)
    return rest


def _index(places: Sequence[float], value: float) -> int:
    return max(0, min(sum(place <= value for place in places) - 1, len(places) - 2))


def _divided(span: Span, xs: Sequence[float]) -> list[Span]:
    """Returns a span in parts, divided where a column begins between two of its words."""
    cuts = [
        place
        for place in range(1, len(span.text))
        if span.text[place - 1] == " "
        and span.text[place] != " "
        and any(span.xs[place - 1] - 1 <= x <= span.xs[place] + 1 for x in xs[1:-1])
    ]
    bounds = [0, *cuts, len(span.text)]
    return [replace(span, text=span.text[begin:end], xs=span.xs[begin : end + 1]) for begin, end in pairwise(bounds)]
