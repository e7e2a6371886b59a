"""Compares two editions unit by unit and word by word.

Invariants: an edition compared with itself is all `same`; each unit is in exactly one change; the same and deleted words of a change are
the first edition's words in order, the same and inserted words the second's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import Literal

from codebook.compare.order import merged, out_of_order
from codebook.compare.runs import Restyled, Run, differ, restyled, unit_runs, unit_sentences, word_runs
from codebook.compare.word_diff import split_words
from codebook.model import Edition, Part, Unit
from codebook.model.outline import is_same, outline

Kind = Literal["same", "amended", "added", "removed", "moved", "emphasis", "layout"]
KINDS: tuple[Kind, ...] = ("amended", "emphasis", "layout", "added", "removed", "moved", "same")


@dataclass(frozen=True)
class Change:
    """How one unit changed. `before` is None if it was added, `after` if it was removed."""

    kind: Kind
    before: Unit | None
    after: Unit | None
    moved: bool = False
    """Whether it has another position or label, whether or not its words changed too."""
    into: tuple[str, ...] = ()
    """If removed: its successors in the second edition."""
    sources: tuple[str, ...] = ()
    """Units of the first edition, removed in the second, whose successor it is."""

    @property
    def label(self) -> str:
        """The label in the second edition, else in the first."""
        unit = self.after or self.before
        assert unit is not None  # noqa: S101 - one side always exists
        return unit.label

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its same, deleted and inserted words. Computed on access, because rules need only `kind`."""
        return tuple(unit_runs(self.before, self.after))

    @cached_property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """Pairs of differing sentences, before and after; either may be empty."""
        return tuple(unit_sentences(self.before, self.after))

    @property
    def alters(self) -> bool:
        """Whether the unit is in both editions, with other words, emphasis or layout."""
        return self.kind in ("amended", "emphasis", "layout")

    @property
    def in_form(self) -> bool:
        """Whether only its emphasis or layout changed, and perhaps its position."""
        return self.kind in ("emphasis", "layout")

    @cached_property
    def restyled(self) -> tuple[tuple[Restyled, str], ...]:
        """Words in both editions whose emphasis changed, and how."""
        if self.before is None or self.after is None or self.before.blocks == self.after.blocks:
            return ()
        return tuple(restyled(self.before, self.after))

    @cached_property
    def is_laid_out_anew(self) -> bool:
        """Whether the same words have another layout: a list became a paragraph."""
        before, after = self.before, self.after
        if not self.in_form or before is None or after is None:
            return False
        return outline(before).layout != outline(after).layout


@dataclass(frozen=True)
class PartChange:
    """How the introduction or a principle changed."""

    kind: Kind
    before: Part | None
    after: Part | None
    title: tuple[Run, ...]
    changes: tuple[Change, ...]
    moved: bool = False

    @property
    def part(self) -> Part:
        """The part in the second edition, else in the first."""
        part = self.after or self.before
        assert part is not None  # noqa: S101 - one side always exists
        return part


@dataclass(frozen=True)
class Comparison:
    """The differences between two editions, including the title of the code."""

    before: Edition
    after: Edition
    title: tuple[Run, ...]
    parts: tuple[PartChange, ...] = field(default=())

    @property
    def changes(self) -> Iterator[Change]:
        """All units, in display order."""
        return chain.from_iterable(part.changes for part in self.parts)

    @cached_property
    def counts(self) -> Mapping[Kind, int]:
        """Number of units per kind; each unit counts once."""
        kinds = [change.kind for change in self.changes]
        return {kind: kinds.count(kind) for kind in KINDS}

    @cached_property
    def of_unit(self) -> Mapping[str, Change]:
        """The change of each label of either edition."""
        found = {change.before.label: change for change in self.changes if change.before}
        return found | {change.after.label: change for change in self.changes if change.after}

    @property
    def is_same(self) -> bool:
        """Whether all units, headings, positions and the title are the same."""
        runs = (*self.title, *chain.from_iterable(part.title for part in self.parts))
        return (
            all(change.kind == "same" for change in self.changes)
            and not differ(runs)
            and not any(part.moved for part in self.parts)
        )

    @property
    def only_laid_out(self) -> bool:
        """Whether only the layout of units changed."""
        return all(
            part.kind in ("same", "amended")
            and not part.moved
            and not differ(part.title)
            and all(change.kind in ("same", "layout") and not change.moved for change in part.changes)
            for part in self.parts
        ) and not differ(self.title)


def compare(before: Edition, after: Edition, became: Mapping[str, tuple[str, ...]] | None = None) -> Comparison:
    """Compares two editions. `became` maps labels removed in `after` to their successors (`succession.became`)."""
    return _Comparing(before, after, became or {}).result()


def compare_units(before: Unit | None, after: Unit | None, *, moved: bool = False) -> Change:
    """Compares one unit, missing on at most one side; `moved` if its position or label differs."""
    if before is None or after is None:
        return Change("added" if before is None else "removed", before, after)
    return Change(_kind(before, after, moved=moved), before, after, moved)


def _kind(before: Unit, after: Unit, *, moved: bool) -> Kind:
    if before.text != after.text:
        return "amended"
    if is_same(before, after):
        return "moved" if moved else "same"
    return "layout" if outline(before).emphasis == outline(after).emphasis else "emphasis"


@dataclass(frozen=True)
class _Comparing:
    before: Edition
    after: Edition
    became: Mapping[str, tuple[str, ...]]

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Maps each new label to the old label, for units that were renamed but not split or merged."""
        targets = Counter(chain.from_iterable(self.became.values()))
        return {
            labels[0]: label
            for label, labels in self.became.items()
            if len(labels) == 1 and targets[labels[0]] == 1 and labels[0] not in self.before.units
        }

    @cached_property
    def taken(self) -> frozenset[str]:
        return frozenset(self.renamed.values())

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        found = defaultdict[str, list[str]](list)
        for old, labels in self.became.items():
            for label in dict.fromkeys(labels):
                found[label].append(old)
        return {label: tuple(old) for label, old in found.items()}

    def result(self) -> Comparison:
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
        return next((part for part in edition.parts if part.id == id), None)

    def part_change(self, before: Part | None, after: Part | None, *, moved: bool) -> PartChange:
        """Compares one part. Units are in the order of the second edition; a removed unit follows its predecessor in the first."""
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
        after = self.after.units.get(label)
        origin = self.renamed.get(label, label)
        before = self.before.units.get(origin)
        into = self.became.get(label, ()) if after is None else ()
        sources = tuple(old for old in self.sources.get(label, ()) if old != origin)
        return replace(compare_units(before, after, moved=moved or origin != label), into=into, sources=sources)


def _title(part: Part | None) -> list[str]:
    return split_words(part.title) if part else []
