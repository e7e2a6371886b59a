"""Compare: two editions to what changed between them, unit by unit and word by word.

Laws, whatever the editions: compared with itself everything is the same; each unit of either edition stands in exactly one change; of each
change the words that are the same and the deleted ones are those of the first edition in order, and the same and the inserted ones those of
the second.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import Literal

from codebook.compare.order import merged, out_of_order
from codebook.compare.runs import Run, differ, sentences_of, split_words, word_runs, words_of
from codebook.compare.word_diff import stretches
from codebook.model import Edition, Part, Unit

Kind = Literal["same", "amended", "added", "removed", "moved"]
KINDS: tuple[Kind, ...] = ("amended", "added", "removed", "moved", "same")


@dataclass(frozen=True)
class Change:
    """What became of one unit."""

    kind: Kind
    before: Unit | None
    """In the first edition; None for what is new."""
    after: Unit | None
    """In the second edition; None for what is gone."""
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
    def runs(self) -> tuple[Run, ...]:
        """Its words: what is the same, deleted and inserted. They are found when somebody looks: rules need only the kind."""
        same_words = _are_alike(self.before, self.after)
        return tuple(word_runs(words_of(self.after if same_words else self.before), words_of(self.after)))

    @cached_property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """The sentences that differ: before and after, either of which may be empty."""
        before, after = (sentences_of(unit) for unit in (self.before, self.after))
        return tuple(
            (" ".join(before[found.before]), " ".join(after[found.after]))
            for found in stretches(before, after)
            if not found.same
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


def compare(before: Edition, after: Edition, became: Mapping[str, tuple[str, ...]] | None = None) -> Comparison:
    """What changed from one edition to another.

    `became` gives, for labels that only the first has, those of the second that their words went into
    (`succession.became`).
    """
    return _Comparing(before, after, became or {}).result()


def compare_units(before: Unit | None, after: Unit | None, *, moved: bool = False) -> Change:
    """What became of one unit, of which at least one wording is there; `moved` says that it is in another place or has another label."""
    if before is None or after is None:
        return Change("added" if before is None else "removed", before, after)
    kind: Kind = ("moved" if moved else "same") if _are_alike(before, after) else "amended"
    return Change(kind, before, after, moved)


def _are_alike(before: Unit | None, after: Unit | None) -> bool:
    """Whether both are there with the same words, whatever their lines are."""
    return before is not None and after is not None and before.text == after.text


@dataclass(frozen=True)
class _Comparing:
    before: Edition
    after: Edition
    became: Mapping[str, tuple[str, ...]]

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Labels of the first edition by the new label of the second that took all their words, and no other unit's."""
        targets = Counter(chain.from_iterable(self.became.values()))
        return {
            labels[0]: label
            for label, labels in self.became.items()
            if len(labels) == 1 and targets[labels[0]] == 1 and labels[0] not in self.before.units
        }

    @cached_property
    def taken(self) -> frozenset[str]:
        """The new labels of what was only renamed."""
        return frozenset(self.renamed.values())

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        """Labels of the first edition by each label of the second that their words went into."""
        found = defaultdict[str, list[str]](list)
        for old, labels in self.became.items():
            for label in dict.fromkeys(labels):
                found[label].append(old)
        return {label: tuple(old) for label, old in found.items()}

    def result(self) -> Comparison:
        """All of it, part by part."""
        old, new = ([part.id for part in edition.parts] for edition in (self.before, self.after))
        moved = set(out_of_order(old, new))
        pairs = [(self.part(self.before, id), self.part(self.after, id), id in moved) for id in merged(old, new)]
        title = tuple(word_runs(split_words(self.before.facts.title), split_words(self.after.facts.title)))
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
        out_of_place = set(out_of_order(old, new))
        order = [label for label in merged(old, new) if label not in self.taken]
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
        sources = tuple(old for old in self.sources.get(label, ()) if old != origin)
        return replace(compare_units(before, after, moved=moved or origin != label), into=into, sources=sources)


def _title(part: Part | None) -> list[str]:
    return split_words(part.title) if part else []
