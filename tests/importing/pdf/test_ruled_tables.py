"""Tables whose lines are drawn."""

from codebook.importing import read
from codebook.importing.pdf.page import Rule
from codebook.importing.pdf.ruled_tables import MOST_LINES, ruled_tables
from importing.pdf.pdf_files import page, text


def level(y: float, left: float, right: float) -> Rule:
    """A line from left to right."""
    return Rule(left, y, right, y)


def upright(x: float, bottom: float, top: float) -> Rule:
    """A line from bottom to top."""
    return Rule(x, bottom, x, top)


FRAME = [level(0, 0, 200), level(100, 0, 200), upright(0, 0, 100), upright(200, 0, 100)]


def test_a_frame_is_no_table() -> None:
    """A box around text has one cell."""
    assert ruled_tables(FRAME) == []


def test_cells_that_cover_others() -> None:
    """A line that ends early makes a cell that covers two columns; one of several parts is one line."""
    (grid,) = ruled_tables([*FRAME, level(50, 0, 90), level(50, 90, 200), upright(100, 0, 50)])
    assert [(box.row, box.column, box.rows, box.columns) for box in grid.boxes] == [
        (0, 0, 1, 2),
        (1, 0, 1, 1),
        (1, 1, 1, 1),
    ]
    assert not grid.is_irregular


def test_cells_that_are_no_rectangles() -> None:
    """A cell with a corner cut out is irregular."""
    (grid,) = ruled_tables([*FRAME, level(50, 0, 100), upright(100, 0, 50), upright(150, 50, 100)])
    assert grid.is_irregular


def test_a_drawing_is_no_table() -> None:
    """Far more lines than a table has are not looked at."""
    assert (
        ruled_tables(
            [level(y, 0, 200) for y in range(0, 4 * MOST_LINES, 4)] + [upright(x, 0, 9_999) for x in range(0, 400, 4)]
        )
        == []
    )


def test_an_odd_table_is_doubted() -> None:
    """The editor is asked to compare such a table."""
    lines = " 50 600 200 100 re 50 650 m 150 650 l 150 600 m 150 650 l 200 650 m 200 700 l S"
    source = read(page(text([(60, 620, "Made-up cell of a table"), (160, 620, "more")]) + lines), "made-up.pdf")
    assert [doubt.what for doubt in source.doubts] == [
        "a table has cells that are not rectangles; compare it with the document"
    ]
