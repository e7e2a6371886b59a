"""Compare: two editions to what changed between them, unit by unit and word by word.

Laws, whatever the editions: compared with itself everything is the same; each unit of either edition stands in exactly one change; of each
change the words that are the same and the deleted ones are those of the first edition in order, and the same and the inserted ones those of
the second.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import chain
from typing import Literal

from codebook.model import Edition, Part, Unit

Kind = Literal["same", "amended", "added", "removed", "moved"]
KINDS: tuple[Kind, ...] = ("amended", "added", "removed", "moved", "same")

LINE_END = "\n"
"""Stands among the words where a paragraph or an item of a list ends."""

_SHORT = 3
"""Letters. A word no longer than this that is the same between two that are not is told with them: it keeps nothing together."""


@dataclass(frozen=True)
class Run:
    """Words in a row that are in both texts, or in one of them."""

    kind: Literal["same", "deleted", "inserted"]
    words: tuple[str, ...]
    """Words and signs, each with the space before it, so that together they are the text; or `LINE_END`."""

    @property
    def text(self) -> str:
        """The words, with the spaces and line ends between them."""
        return "".join(self.words).strip(" ")

    @property
    def spaced(self) -> bool:
        """Whether a space stands before it."""
        return self.words[0].startswith(" ")


@dataclass(frozen=True)
class Change:
    """What became of one unit."""

    kind: Kind
    before: Unit | None
    """In the first edition; None for what is new."""
    after: Unit | None
    """In the second edition; None for what is gone."""
    runs: tuple[Run, ...]
    moved: bool = False
    """Whether it stands in another place, or has another label, besides what else changed."""
    into: tuple[str, ...] = ()
    """Of what is gone: the labels in the second edition that its words went into."""
    sources: tuple[str, ...] = ()
    """The labels of the first edition, gone in the second, whose words went into this unit."""

    @property
    def label(self) -> str:
        """Its label in the second edition, else in the first."""
        unit = self.after or self.before
        assert unit is not None  # noqa: S101 - a change is of something
        return unit.label

    @cached_property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """The sentences that differ: before and after, either of which may be empty."""
        before, after = (_sentences(unit) for unit in (self.before, self.after))
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        return tuple(
            (" ".join(before[a:b]), " ".join(after[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
        )


@dataclass(frozen=True)
class PartChange:
    """What became of the introduction or of a principle."""

    kind: Kind
    before: Part | None
    after: Part | None
    title: tuple[Run, ...]
    """Its heading, which is among the words of the code."""
    changes: tuple[Change, ...]
    moved: bool = False

    @property
    def part(self) -> Part:
        """As it is in the second edition, else in the first."""
        part = self.after or self.before
        assert part is not None  # noqa: S101 - a change is of something
        return part


@dataclass(frozen=True)
class Comparison:
    """Two editions, and what changed between them."""

    before: Edition
    after: Edition
    title: tuple[Run, ...]
    """The title of the code."""
    parts: tuple[PartChange, ...] = field(default=())

    @property
    def changes(self) -> Iterator[Change]:
        """All units, in the order in which they are shown."""
        return chain.from_iterable(part.changes for part in self.parts)

    @cached_property
    def counts(self) -> Mapping[Kind, int]:
        """How many units there are of each kind, each unit counted once."""
        kinds = [change.kind for change in self.changes]
        return {kind: kinds.count(kind) for kind in KINDS}

    @cached_property
    def of_unit(self) -> Mapping[str, Change]:
        """The change of each label of either edition."""
        found = {change.before.label: change for change in self.changes if change.before}
        return found | {change.after.label: change for change in self.changes if change.after}

    @property
    def is_same(self) -> bool:
        """Whether nothing differs: no unit, no heading, no place, and not the title."""
        runs = (*self.title, *chain.from_iterable(part.title for part in self.parts))
        return (
            all(change.kind == "same" for change in self.changes)
            and not differ(runs)
            and not any(part.moved for part in self.parts)
        )


def differ(runs: Iterable[Run]) -> bool:
    """Whether any words were deleted or inserted."""
    return any(run.kind != "same" for run in runs)


def compare(before: Edition, after: Edition, became: Mapping[str, tuple[str, ...]] | None = None) -> Comparison:
    """What changed from one edition to another.

    `became` gives, for labels that only the first has, those of the second that their words went into
    (`succession.became`).
    """
    return _Comparing(before, after, became or {}).result()


def compare_units(before: Unit | None, after: Unit | None, *, moved: bool = False) -> Change:
    """What became of one unit, of which at least one wording is there; `moved` says that it is in another place or has another label."""
    alike = before is not None and after is not None and before.text == after.text  # whatever its lines are
    runs = tuple(word_runs(_words(after if alike else before), _words(after)))
    if before is None or after is None:
        return Change("added" if before is None else "removed", before, after, runs)
    kind: Kind = ("moved" if moved else "same") if alike else "amended"
    return Change(kind, before, after, runs, moved)


@dataclass(frozen=True)
class _Comparing:
    before: Edition
    after: Edition
    became: Mapping[str, tuple[str, ...]]

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Labels of the first edition by the new label of the second that took all their words, and no other unit's."""
        targets = [label for labels in self.became.values() for label in labels]
        return {
            labels[0]: label
            for label, labels in self.became.items()
            if len(labels) == 1 and targets.count(labels[0]) == 1 and labels[0] not in self.before.units
        }

    def result(self) -> Comparison:
        """All of it, part by part."""
        old, new = ([part.id for part in edition.parts] for edition in (self.before, self.after))
        moved = set(_moved([id for id in old if id in new], [id for id in new if id in old]))
        pairs = [(self.part(self.before, id), self.part(self.after, id), id in moved) for id in _merged(old, new)]
        title = tuple(word_runs(_split(self.before.facts.title), _split(self.after.facts.title)))
        return Comparison(
            self.before,
            self.after,
            title,
            tuple(self.part_change(first, second, moved=is_moved) for first, second, is_moved in pairs),
        )

    @staticmethod
    def part(edition: Edition, id: str) -> Part | None:
        """The part of an edition with that id."""
        return next((part for part in edition.parts if part.id == id), None)

    def part_change(self, before: Part | None, after: Part | None, *, moved: bool) -> PartChange:
        """One part with its units: those of the second edition in order, and each that is gone behind what stood before it."""
        old = [unit.label for unit in before.units] if before else []
        new = [unit.label for unit in after.units] if after else []
        taken = set(self.renamed.values())
        out_of_place = set(_moved([label for label in old if label in new], [label for label in new if label in old]))
        order = [label for label in _merged(old, new) if label not in taken]
        changes = tuple(self.change(label, moved=label in out_of_place) for label in order)
        title = tuple(word_runs(_title(before), _title(after)))
        kind: Kind = "added" if before is None else "removed" if after is None else "same"
        if kind == "same":
            amended = differ(title) or any(change.kind != "same" for change in changes)
            kind = "amended" if amended else "moved" if moved else "same"
        return PartChange(kind, before, after, title, changes, moved)

    def change(self, label: str, *, moved: bool) -> Change:
        """What became of a unit, by its label in the second edition, else in the first."""
        after = self.after.units.get(label)
        origin = self.renamed.get(label, label)
        before = self.before.units.get(origin)
        into = self.became.get(label, ()) if after is None else ()
        sources = tuple(old for old, labels in self.became.items() if label in labels and old != origin)
        return replace(compare_units(before, after, moved=moved or origin != label), into=into, sources=sources)


def _title(part: Part | None) -> list[str]:
    return _split(part.title) if part else []


def _words(unit: Unit | None) -> list[str]:
    """The words of a unit, with a sign where a paragraph or item ends."""
    if unit is None:
        return []
    return [word for line in unit.lines for word in (LINE_END, *_split(line))][1:]


def _split(line: str) -> list[str]:
    """The words and signs of a line, each with the space before it; the first word has one as well, since it may come to stand elsewhere."""
    return re.findall(r" ?(?:\w+(?:[-'’.]\w+)*|[^\w ])", f" {' '.join(line.split())}") if line.strip() else []


def word_runs(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    """The words of two texts: what is the same, deleted and inserted."""
    pending: tuple[list[str], list[str]] = ([], [])
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for index, (tag, a, b, c, d) in enumerate(blocks):
        if tag != "equal" or (0 < index < len(blocks) - 1 and _keeps_nothing_together(before[a:b])):
            pending[0].extend(before[a:b])
            pending[1].extend(after[c:d])
            continue
        yield from _differing(pending)
        pending = ([], [])
        yield Run("same", tuple(before[a:b]))
    yield from _differing(pending)


def _keeps_nothing_together(words: Sequence[str]) -> bool:
    return len(words) == 1 and len(words[0].strip(" ")) <= _SHORT and words[0] != LINE_END


def _differing(pending: tuple[list[str], list[str]]) -> Iterator[Run]:
    deleted, inserted = pending
    if deleted:
        yield Run("deleted", tuple(deleted))
    if inserted:
        yield Run("inserted", tuple(inserted))


def _sentences(unit: Unit | None) -> list[str]:
    """The sentences of a unit; a line end ends one as well."""
    if unit is None:
        return []
    return [sentence for line in unit.lines for sentence in re.split(r"(?<=[.!?])\s+(?=[^\W\d_a-z])", line) if sentence]


def _merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The names of both in the order of the second; each that only the first has stands behind the one before it there."""
    order = list(new)
    for index, name in enumerate(old):
        if name not in new:
            before = old[index - 1] if index else None
            order.insert(order.index(before) + 1 if before is not None else 0, name)
    return order


def _moved(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The fewest names that have to be moved to get the second order from the first.

    All but a longest increasing subsequence of places (Schensted 1961).
    """
    places = [old.index(name) for name in new]
    ends: list[int] = []
    lengths = []
    for place in places:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    wanted = len(ends) - 1
    for index in range(len(places) - 1, -1, -1):
        if lengths[index] == wanted:
            wanted -= 1
        else:
            yield new[index]
