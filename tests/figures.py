"""Figures in one form, a line each, so that those of two versions can be held side by side: name, tab, value, tab, unit.

`make bench`, `make prove`, `make reproduce` and `make leave` print them; `.github/FIGURES.md` has those of a day.
"""


def line(name: str, value: float | str, unit: str = "") -> str:
    """A figure as a line. A number of seconds or a share says so by its unit; a number of things has none."""
    said = f"{value:.2f}" if isinstance(value, float) else str(value)
    return f"{name:52}\t{said:>10}\t{unit}".rstrip()


def figure(name: str, value: float | str, unit: str = "") -> None:
    """Prints a figure at once, since the next may take long."""
    print(line(name, value, unit), flush=True)
