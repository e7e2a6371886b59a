"""What somebody changed in a published report, as the correction that says so: the old and the new words."""

from collections.abc import Iterator
from dataclasses import dataclass

from codebook.model import Record, Report
from codebook.record import all_acts, lines

_AROUND = 3
"""Words around a change with which a correction begins; more, until it is found once."""


@dataclass(frozen=True)
class Changed:
    """Words that were changed and that no correction names yet."""

    label: str
    line: int
    """In the file."""
    was: str
    new: str


def changed(report: Report, record: Record) -> Iterator[Changed]:
    """Yields what differs from the record, one change for each paragraph."""
    acts, current = all_acts(report), {line.label: line for line in lines(report)}
    for label, was in record.lines:
        line = current.get(label)
        if line and line.words != was and not acts.explain(label, was, line.words):
            yield Changed(label, line.line, *narrowed(was, line.words))


def narrowed(was: str, new: str) -> tuple[str, str]:
    """Returns the words that differ, each with enough around them to be found once."""
    old, later = was.split(" "), new.split(" ")
    same = _same(old, later)
    end = min(_same(old[::-1], later[::-1]), min(len(old), len(later)) - same)
    around = _AROUND
    while True:
        first, after = max(same - around, 0), max(end - around, 0)
        parts = " ".join(old[first : len(old) - after]), " ".join(later[first : len(later) - after])
        if (parts[0] and parts[1] and _once(parts[0], was) and _once(parts[1], new)) or not (first or after):
            return parts
        around *= 2


def _same(one: list[str], other: list[str]) -> int:
    """Returns how many words are the same from the beginning."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _once(part: str, whole: str) -> bool:
    return whole.find(part) == whole.rfind(part)
