"""Figures have one form, so that those of two versions can be held side by side."""

import pytest

import figures


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (3, "", ["3"]),
        (2.0, "s", ["2.00", "s"]),
        (0.126, "%", ["0.13", "%"]),
        ("yes", "", ["yes"]),
        (7, "of 9", ["7", "of 9"]),
    ],
)
def test_a_figure_is_a_line(value: float | str, unit: str, said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Name, tab, value, tab, unit; a number with two places behind the point, unless it counts things."""
    figures.figure("made up: lamps", value, unit)
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert [piece.strip() for piece in printed.split("\t")] == ["made up: lamps", *said]
