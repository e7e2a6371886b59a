"""Tables of a page. A layout table, which only puts things side by side, is read as the blocks in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from codebook.importing.lines.paragraph_markers import marker_of
from codebook.importing.source import Block, Cell, Paragraph, Refused, Run
from codebook.importing.web.tree import Node

MOST_COLUMNS = 63
"""Columns of a table, as in Word."""
MOST_CELLS = 50_000
"""Cells of a table, with those that others cover."""
_MANY_WORDS = 60
"""Words of a cell of several paragraphs, from which on a table puts text beside text."""
_LAYOUT_CLASSES = ("mgItemTable", "mgLayoutTable")
_WITHIN = ("thead", "tbody", "tfoot")
_PARTS = ("h1", "h2", "h3", "h4", "ol", "ul")


def rows(table: Node, is_aside: Callable[[Node], bool] = lambda _: False) -> Iterator[list[Node]]:
    """Yields the cells of each row of a table, not those of tables within it. `is_aside` says what is not shown."""
    without_row: list[Node] = []
    """Cells outside a row, which browsers put into one."""
    for child in table.children:
        if not isinstance(child, Node):
            continue
        if child.tag in ("td", "th"):
            without_row.append(child)
            continue
        if without_row:
            yield without_row
            without_row = []
        if child.tag not in (*_WITHIN, "tr") or is_aside(child):
            continue
        if child.tag == "tr":
            yield [cell for cell in child.children if isinstance(cell, Node) and cell.tag in ("td", "th")]
        else:
            yield from rows(child, is_aside)
    if without_row:
        yield without_row


def strays(table: Node) -> Iterator[Node | str]:
    """Yields what is in a table but in none of its cells, which browsers show above it."""
    for child in table.children:
        if isinstance(child, Node) and child.tag in (*_WITHIN, "tr"):
            yield from strays(child)
        elif not isinstance(child, Node) or child.tag not in ("td", "th", "caption", "colgroup", "col"):
            yield child


def is_layout_table(table: Node) -> bool:
    """Whether a table only puts things side by side."""
    if table.get("role") in ("presentation", "none") or set(table.get("class").split()) & {*_LAYOUT_CLASSES}:
        return True
    cells = [cell for row in rows(table) for cell in row]
    if any(cell.tag == "th" for cell in cells):
        return False
    if any(node.tag == "table" for cell in cells for node in cell.elements()):
        return True
    return any(_is_text(cell) for cell in cells) or all(len(row) < 2 for row in rows(table))


def _is_text(cell: Node) -> bool:
    inner = [node.tag for node in cell.elements()]
    return any(tag in _PARTS for tag in inner) or (
        inner.count("p") + inner.count("div") > 1 and len(cell.text().split()) > _MANY_WORDS
    )


def grid(nodes: Sequence[Sequence[Node]], read: Callable[[Node], Cell]) -> tuple[tuple[Cell, ...], ...]:
    """Returns the cells of rows, each row with one for each column; raises `Refused` for too many."""
    found: list[list[Cell]] = []
    below: dict[int, int] = {}
    """For each column: how many more rows a cell above covers."""
    count = 0
    for index, row in enumerate(nodes):
        cells: list[Cell] = []
        _cover(cells, below)
        for node in row:
            columns, height = _span(node, "colspan", MOST_COLUMNS), _span(node, "rowspan", len(nodes) - index)
            for column in range(len(cells), len(cells) + columns):
                if height > 1:
                    below[column] = height - 1
            cells += [
                replace(read(node), columns=columns, rows=height),
                *(Cell(part_of="<") for _ in range(columns - 1)),
            ]
            _cover(cells, below)
        count += len(cells)
        if len(cells) > MOST_COLUMNS or count > MOST_CELLS:
            raise Refused("the page has a table of more than 63 columns or 50,000 cells", "save the page without it")
        found.append(cells)
    width = max(map(len, found), default=0)
    return tuple((*row, *(Cell() for _ in range(width - len(row)))) for row in found if row)


def _cover(cells: list[Cell], below: dict[int, int]) -> None:
    """Adds the places that cells above cover."""
    while below.get(len(cells), 0) > 0 and len(cells) <= MOST_COLUMNS:
        below[len(cells)] -= 1
        cells.append(Cell(part_of="^"))


def _span(node: Node, name: str, most: int) -> int:
    text = node.get(name).strip()
    return max(1, min(int(text), most)) if text.isdecimal() and len(text) < 6 else 1


def joined_columns(columns: Sequence[Sequence[Block]]) -> list[Block]:
    """Returns the blocks of a row of a layout table. A number that is alone in its cell belongs to the paragraph beside it."""
    found: list[Block] = []
    for blocks in columns:
        last = found[-1] if found else None
        first = blocks[0] if blocks else None
        if isinstance(last, Paragraph) and isinstance(first, Paragraph) and not first.number and _is_number(last):
            runs = (*last.runs, Run("\t"), *first.runs)
            found[-1] = replace(first, runs=runs, place=last.place)
            found += blocks[1:]
        else:
            found += blocks
    return found


def _is_number(paragraph: Paragraph) -> bool:
    text = paragraph.text[:20]
    marker = marker_of(f"{text}\t")
    return marker is not None and marker.length > len(text)
