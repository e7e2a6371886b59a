"""The check of one file: all the content is read, because rules need it, and only the problems of that file are reported."""

import os
from collections.abc import Callable
from pathlib import Path

from codebook.checking import Checked, Faults, report
from codebook.editing.terminal import warn
from codebook.model import Problem, printable
from codebook.validate.problem_limits import shortened


def of_file(docs: Path, written: str, opens: Callable[[], Checked]) -> str:
    """Returns what to tell if a file has no faults, after its warnings; raises `Faults` with its faults."""
    path = _path(docs, written)
    try:
        problems = opens().all_warnings
    except Faults as faults:
        problems = faults.all
    own = shortened(problem for problem in problems if problem.path == path)
    elsewhere = _elsewhere([problem for problem in problems if problem.path != path])
    if not all(problem.warning for problem in own):
        raise OneFileFaults(own, elsewhere)
    if own:
        warn(report(own))
    return f"No problems in {printable(path)}.\n{elsewhere}"


class OneFileFaults(Faults):
    """Raised for a file with faults; its text also says how many other files have."""

    def __init__(self, problems: tuple[Problem, ...], elsewhere: str) -> None:
        super().__init__(problems)
        self.args = (f"{report(self.problems)}\n{elsewhere}",)


def _elsewhere(problems: list[Problem]) -> str:
    """Says how many faults other files have: with them, some of this file may not be found yet."""
    faulty = [problem.path for problem in problems if not problem.warning]
    if not faulty:
        return "Other files have no faults."
    faults = "1 fault" if len(faulty) == 1 else f"{len(faulty):,} faults"
    return f"Other files have {faults}, so more may be found here once those are fixed; `make check` lists them."


def _path(docs: Path, written: str) -> str:
    """Returns the path of a file as problems have it; raises `Faults` if there is no such file in the content."""
    whole, folder = Path(os.path.abspath(written)), Path(os.path.abspath(docs))  # noqa: PTH100 - follows no links
    example = f"write the path of a file in {docs.name}, as in FILE={docs.name}/index.md"
    if folder not in (whole, *whole.parents):
        raise Faults((Problem("FILE", 1, f"'{written}' is not in {docs.name}; {example}"),))
    if not whole.is_file():
        wrong = "is a folder" if whole.is_dir() else "is not there"
        raise Faults((Problem("FILE", 1, f"'{written}' {wrong}; {example}"),))
    return f"{docs.name}/{whole.relative_to(folder).as_posix()}"
