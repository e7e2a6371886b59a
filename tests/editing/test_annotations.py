"""Faults in the form of GitHub's workflow commands."""

import pytest

from codebook.editing.annotations import annotations
from codebook.model import Problem


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("docs/a.md", 3, "is wrong; write b"), "::error file=docs/a.md,line=3::is wrong; write b"),
        (Problem("docs/a.md", 3, "look again", warning=True), "::warning file=docs/a.md,line=3::look again"),
        (Problem("docs/a,b:c.md", 1, "x: 100%, y"), "::error file=docs/a%2Cb%3Ac.md,line=1::x: 100%25, y"),
        (Problem("docs/a.md", 1, "x\n::error::y"), r"::error file=docs/a.md,line=1::x\n::error::y"),
    ],
)
def test_each_problem_is_one_command(problem: Problem, line: str) -> None:
    """A problem is an error or a warning on its line; nothing in it can end the command or begin another."""
    assert list(annotations([problem])) == [line]
