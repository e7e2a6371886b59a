"""Tables without drawn lines: rows whose parts begin below each other."""

from collections.abc import Sequence
from itertools import groupby

from codebook.importing.lines.paragraph_markers import marker_of
from codebook.importing.pdf.page import Span
from codebook.importing.pdf.rows import WIDE, Row, gap_before
from codebook.importing.pdf.ruled_tables import Box, Grid

_NEAR = 6.0
"""Points within which the parts of two rows begin below each other."""
_FEWEST_ROWS, _MOST_COLUMNS = 3, 9
Part = list[Span]


def with_unruled_tables(items: Sequence[Row | Grid]) -> list[Row | Grid]:
    """Returns the items of a region, rows that make a table as one."""
    groups = [
        (is_part, [*group])
        for is_part, group in groupby(items, key=lambda item: isinstance(item, Row) and len(parts(item)) > 1)
    ]
    found: list[Row | Grid] = []
    for index, (is_part, group) in enumerate(groups):
        after = groups[index + 1][1][0] if index + 1 < len(groups) else None
        grid = _table([item for item in group if isinstance(item, Row)]) if is_part else None
        found += [grid] if grid and not _continues(grid, after) else group
    return found


def _continues(grid: Grid, after: Row | Grid | None) -> bool:
    """Whether the row after a table is the rest of a cell, so its rows are not known."""
    return isinstance(after, Row) and any(abs(after.left - start) <= _NEAR for start in grid.xs[1:-1])


def parts(row: Row) -> list[Part]:
    """Returns the spans of a row, parted where wide gaps are. A number stays with what follows."""
    found: list[Part] = []
    for index, span in enumerate(row.spans):
        text = "".join(one.text for one in found[-1]).strip() if found else ""
        marker = marker_of(f"{text}\t") if len(found) == 1 and len(text) < 12 else None
        is_number = marker is not None and marker.length == len(text) + 1
        if not found or (gap_before(row, index) > WIDE and not is_number and not row.is_justified):
            found.append([span])
        else:
            found[-1].append(span)
    return found


def _table(rows: Sequence[Row]) -> Grid | None:
    """Returns a table if rows have their parts in the same columns; None if they are fields such as “To: …”, or too few."""
    cut = [parts(row) for row in rows]
    if len(rows) < _FEWEST_ROWS or all("".join(span.text for span in row[0]).strip().endswith(":") for row in cut):
        return None
    starts: list[float] = []
    for start in sorted(part[0].left for row in cut for part in row):
        if not starts or start - starts[-1] > _NEAR:
            starts.append(start)
    each = [sum(abs(part[0].left - start) <= _NEAR for row in cut for part in row) for start in starts]
    if not 1 < len(starts) <= _MOST_COLUMNS or min(each) < 2:
        return None
    boxes = [Box(row, column) for row in range(len(rows)) for column in range(len(starts))]
    for number, row in enumerate(cut):
        for part in row:
            column = max(index for index, start in enumerate(starts) if start <= part[0].left + 0.01)
            boxes[number * len(starts) + column].spans += part
    right = max(row.right for row in rows) + _NEAR
    ys = [*(row.y + row.size for row in rows), rows[-1].y - 2]
    return Grid([*starts, right], ys, boxes, is_unruled=True)
