"""Tables as this site writes them: one heading row, cells that cover others, cells of several paragraphs."""

from collections.abc import Callable, Sequence

from codebook.importing.source import Cell, Run, Table

WriteRuns = Callable[[Sequence[Run]], str]


def markdown_table(table: Table, write: WriteRuns) -> tuple[str, list[str]]:
    """Returns a table, and what is uncertain about it. `write` writes runs as Markdown."""
    doubts: list[str] = []
    rows = _without_empty(
        [[_lines(cell, write) if not cell.part_of else [cell.part_of] for cell in row] for row in table.rows]
    )
    if not rows:
        return "", doubts
    for index, row in enumerate(rows[:2]):
        if ["^"] in row:  # nothing in the first row covers a cell below it
            rows[index] = [[""] if cell == ["^"] else cell for cell in row]
            doubts.append(
                "a cell of the heading row covers cells below it, which this site cannot show; compare the first rows"
            )
    if any(len(cell) > 1 for cell in rows[0]):
        rows[0] = [[" ".join(cell)] for cell in rows[0]]
        doubts.append("a cell of the heading row has several paragraphs, which are written as one")
    lines = [*_row(rows[0]), "|" + "---|" * len(rows[0])]
    for row in rows[1:]:
        lines += _row(row)
    return "\n".join(lines), doubts


def _lines(cell: Cell, write: WriteRuns) -> list[str]:
    found: list[str] = []
    for paragraph in cell.paragraphs:
        front = f"{paragraph.number.text} " if paragraph.number else ""
        for line in f"{front}{write(paragraph.runs)}".split("\\\n"):
            text = " ".join(line.replace("|", "\\|").split())
            found += [f"\\{text}" if text in ("<", "^") else text.removesuffix("\\")] if text else []
    return found or [""]


def _without_empty(rows: list[list[list[str]]]) -> list[list[list[str]]]:
    """Leaves out rows and columns where no cell begins."""
    kept = [
        row for index, row in enumerate(rows) if not all(cell in (["^"], ["<"]) if index else False for cell in row)
    ]
    kept = [row for row in kept if any(cell != [""] for cell in row)]
    columns = [
        index for index in range(len(kept[0]) if kept else 0) if any(row[index] not in (["<"], [""]) for row in kept)
    ]
    return [[row[index] for index in columns] for row in kept]


def _row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Returns the lines of a row: one for each paragraph of its longest cell."""
    count = max(map(len, cells))
    lines = [
        "| " + " | ".join(cell[place] if place < len(cell) else "" for cell in cells) + " |" for place in range(count)
    ]
    return [" ".join(line.split("  ")) + (" \\" if place + 1 < count else "") for place, line in enumerate(lines)]
