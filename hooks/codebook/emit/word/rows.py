"""The titles, headings and clauses of two versions, as the lines of their records, in one order with those that moved at both places.

Without the lines that are in the first version alone, the rows are the second version, line by line, and the reverse.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codebook.compare import Comparison
from codebook.compare.order import merged, out_of_order
from codebook.model import Edition, Unit
from codebook.record import TITLE, normal
from codebook.render import names
from codebook.sentences import Value


@dataclass(frozen=True)
class Line:
    """A line of a version's record."""

    label: str
    part: str
    """Its part; empty for the title."""
    words: str
    """Of a title or heading."""
    name: Value = ""
    """Of a unit."""
    unit: Unit | None = None


@dataclass(frozen=True)
class Row:
    """A line of both versions, or of one: then it was added or removed, or is at another place in the other."""

    before: Line | None
    after: Line | None
    has_moved: bool = False
    """Whether it is also at another place."""


def lines(edition: Edition) -> Iterator[Line]:
    """Yields the lines of a version, in order."""
    yield Line(TITLE, "", normal(edition.facts.title))
    for part in edition.parts:
        yield Line(part.id, part.id, normal(part.title))
        for unit in part.units:
            yield Line(unit.label, part.id, "", names.unit_name(unit, part), unit)


def rows(compared: Comparison) -> Iterator[Row]:
    """Yields all rows: in the order of the second version, a line of the first alone after the one that it followed there."""
    old, new = ({line.label: line for line in lines(edition)} for edition in (compared.before, compared.after))
    both = pairs(compared)
    staying = _staying(compared, old, new, both)
    kept = set(staying.values())
    first = {staying.get(label, f"<{label}"): line for label, line in old.items()}
    second = {label if label in kept else f">{label}": line for label, line in new.items()}
    moved = {f"<{label}" for label in both} | {f">{label}" for label in both.values()}
    for key in merged([*first], [*second]):
        yield Row(first.get(key), second.get(key), key in moved)


def pairs(compared: Comparison) -> Mapping[str, str]:
    """Maps labels of the first version to those of the second: of titles, headings and units in both."""
    found = {TITLE: TITLE}
    for part in compared.parts:
        if part.before and part.after:
            found[part.before.id] = part.after.id
    found |= {change.before.label: change.after.label for change in compared.changes if change.before and change.after}
    return found


def _staying(
    compared: Comparison, old: Mapping[str, Line], new: Mapping[str, Line], both: Mapping[str, str]
) -> Mapping[str, str]:
    """Returns the pairs that keep their order. What the comparison calls moved is not among them, but for what has only a new name."""
    moved = {part.part.id for part in compared.parts if part.moved}
    for change in compared.changes:
        if change.moved and change.before and change.after and change.before.label == change.after.label:
            moved.add(change.label)
    near = {
        label: new_label
        for label, new_label in both.items()
        if new_label not in moved and old[label].part == new[new_label].part and new[new_label].part not in moved
    }
    known = set(near.values())
    out = set(out_of_order([near[label] for label in old if label in near], [label for label in new if label in known]))
    return {label: new_label for label, new_label in near.items() if new_label not in out}
