"""Limits reported problems per file and in total to keep the output readable."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from codebook.model import Problem

MOST_OF_A_FILE = 50
"""Faults, and separately warnings, per file."""

MOST_OF_ALL = 5_000
"""In total. Larger output fills the logs of CI hosts."""

LONGEST = 10_000
"""Characters in a message. The longest useful one quotes a unit twice."""


def shortened(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Returns the problems in order, limited. Faults and warnings have separate limits."""
    given = [*problems]
    of_file = Counter((problem.path, problem.warning) for problem in given)
    seen: Counter[tuple[str, bool]] = Counter()
    kept: list[Problem] = []
    for problem in given:
        place = (problem.path, problem.warning)
        seen[place] += 1
        if seen[place] <= MOST_OF_A_FILE:
            kept.append(_short(problem))
        elif seen[place] == MOST_OF_A_FILE + 1:
            what = _named(of_file[place] - MOST_OF_A_FILE, problem)
            message = f"and {what} in this file, from this line on; fix those above first, then check again"
            kept.append(replace(problem, message=message, to_copy=""))
    return tuple(_of_all(kept))


def _of_all(problems: list[Problem]) -> Iterator[Problem]:
    number = Counter(problem.warning for problem in problems)
    seen: Counter[bool] = Counter()
    for problem in problems:
        seen[problem.warning] += 1
        if seen[problem.warning] <= MOST_OF_ALL:
            yield problem
        elif seen[problem.warning] == MOST_OF_ALL + 1:
            what = _named(number[problem.warning] - MOST_OF_ALL, problem)
            message = f"and at least {what}, from this file on; fix those above first, then check again"
            yield replace(problem, message=message, to_copy="")


def _named(number: int, problem: Problem) -> str:
    return f"{number:,} more {'warning' if problem.warning else 'fault'}{'' if number == 1 else 's'}"


def _short(problem: Problem) -> Problem:
    """Cuts the middle of a long message: the remedy is at the end."""
    if len(problem.message) <= LONGEST:
        return problem
    half = LONGEST // 2
    return replace(problem, message=f"{problem.message[:half]} … {problem.message[-half:]}")
