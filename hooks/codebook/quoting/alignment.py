"""Aligns a quotation with a text, word by word: a local alignment (Smith and Waterman 1981) in whole numbers.

A word that many clauses have says little, so words have weights. A gap of the quotation may replace any words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_FEW = 3
"""Words at an end of a quotation that may be instead of words of the text."""
Step = tuple[int, int]
"""Places of a word in the quotation and in the text; one of them is -1 where only the other has a word."""
Weigh = Callable[[str], int]


@dataclass(frozen=True)
class Alignment:
    """How a quotation fits a text."""

    steps: tuple[Step, ...]
    similarity: int
    """Per cent (Dice): twice the weight of the shared words, divided by the weights of the quotation and of the aligned part of the text."""
    run: int
    """The longest run of the same words."""


def aligned(quoted: Sequence[str], own: Sequence[str], weigh: Weigh) -> Alignment:
    """Aligns the words of a quotation with those of a text; a gap of the quotation is an empty word."""
    weights = [weigh(word) for word in own]
    rows = _scores(quoted, own, weights, weigh)
    steps = _steps(rows, quoted, own, weights)
    of_quoted = sum(weigh(word) for word in quoted if word)
    of_own = sum(weights[j] for _, j in steps if j >= 0)
    both = [(i, j) for i, j in steps if i >= 0 and j >= 0]
    shared = sum(weights[j] for _, j in both)
    total = of_quoted + of_own
    return Alignment(tuple(steps), 200 * shared // total if total else 0, _longest(both))


def _scores(quoted: Sequence[str], own: Sequence[str], weights: Sequence[int], weigh: Weigh) -> list[list[int]]:
    """Returns the best score of an alignment that ends at each pair of words: twice the weight of each same word, less that of each other one."""
    rows = [[0] * (len(own) + 1)]
    for word in quoted:
        above, row = rows[-1], [0] * (len(own) + 1)
        if word:
            less = weigh(word)
            for j, other in enumerate(own, start=1):
                best = max(0, above[j] - less, row[j - 1] - weights[j - 1])
                row[j] = max(best, above[j - 1] + 2 * weights[j - 1]) if word == other else best
        else:
            for j in range(1, len(own) + 1):
                row[j] = max(above[j], row[j - 1])
        rows.append(row)
    return rows


def _steps(rows: list[list[int]], quoted: Sequence[str], own: Sequence[str], weights: Sequence[int]) -> list[Step]:
    """Returns the steps to the first of the best scores, without gaps and the words that they replace."""
    best, i, j = 0, 0, 0
    for place, row in enumerate(rows):
        if max(row) > best:
            best, i, j = max(row), place, row.index(max(row))
    steps: list[Step] = []
    while i and j and rows[i][j]:
        score, word = rows[i][j], quoted[i - 1]
        if not word:
            i, j = (i - 1, j) if score == rows[i - 1][j] else (i, j - 1)
        elif word == own[j - 1] and score == rows[i - 1][j - 1] + 2 * weights[j - 1]:
            steps.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif score != rows[i][j - 1] - weights[j - 1]:
            steps.append((i - 1, -1))
            i -= 1
        else:
            steps.append((-1, j - 1))
            j -= 1
    return steps[::-1]


def widened(steps: Sequence[Step], quoted: Sequence[str], own: Sequence[str]) -> tuple[Step, ...]:
    """Adds neighbouring words of the text to the steps: as many as the quotation has other words there, if these are few."""
    (i, j), (k, m) = steps[0], steps[-1]
    before = min(i, j) if i <= _FEW else 0
    others = len(quoted) - 1 - k
    after = min(others, len(own) - 1 - m) if others <= _FEW else 0
    return (
        *((-1, place) for place in range(j - before, j)),
        *steps,
        *((-1, place) for place in range(m + 1, m + 1 + after)),
    )


def _longest(both: Sequence[Step]) -> int:
    """Returns the length of the longest run of words that follow each other in the quotation and in the text."""
    longest = run = 0
    last = (-2, -2)
    for i, j in both:
        run = run + 1 if (i - 1, j - 1) == last else 1
        longest = max(longest, run)
        last = (i, j)
    return longest
