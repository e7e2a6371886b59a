"""Finds the name that a misspelt one means."""

from collections.abc import Iterable

WRONG_LETTERS = 2
"""Letters of a name that may be wrong."""
MOST = 3
"""Addresses that are offered instead of one that leads nowhere."""


def nearest_name(written: str, names: Iterable[str], most: int) -> str:
    """Returns the name with the smallest edit distance, at most `most`, less for short names; empty if there is none."""
    best, found = most + 1, ""
    for name in names:
        allowed = min(most, len(name) // 4) if written != name else 0
        if (
            abs(len(name) - len(written)) <= allowed
            and (away := edit_distance(written, name)) <= allowed
            and away < best
        ):
            best, found = away, name
    return found


def edit_distance(one: str, other: str) -> int:
    """Returns the edit distance of two words: letters to change, add, leave out or swap with the next."""
    before: list[int] = []
    row: list[int] = [*range(len(other) + 1)]
    for i, letter in enumerate(one, start=1):
        new = [i]
        for j, other_letter in enumerate(other, start=1):
            value = min(row[j - 1] + (letter != other_letter), row[j] + 1, new[j - 1] + 1)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other_letter:
                value = min(value, before[j - 2] + 1)
            new.append(value)
        before, row = row, new
    return row[-1]
