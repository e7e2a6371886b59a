"""The order of editions, and the successors of removed units.

All of it is computed from the states of editions. Proposals are outside the sequence: the adopted edition is a separate one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import Became, ChangeFacts
from codebook.model import Edition, Site, Unit
from codebook.model.outline import is_same


@dataclass(frozen=True)
class Stage:
    """Consecutive editions in which a unit has the same words, layout and emphasis, or is missing."""

    editions: tuple[Edition, ...]
    unit: Unit | None
    became: Became | None = None
    """For a missing unit: its entry in the first of these editions."""
    latest: tuple[Edition, ...] = ()
    """Those of these editions that were ever the latest."""

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of its editions."""
        return frozenset(edition.id for edition in self.editions)

    @property
    def first(self) -> Edition:
        """The edition that is credited with the words: a draft that was never the latest only if no other has them."""
        return (self.latest or self.editions)[0]

    def step_to(self, after: "Stage") -> tuple[Edition, Edition]:
        """Returns the editions to compare with the next stage: those that were the latest if each stage has one. Both pairs have a page."""
        if self.latest and after.latest:
            return self.latest[-1], after.latest[0]
        return self.editions[-1], after.editions[0]

    @property
    def others(self) -> tuple[Edition, ...]:
        """All but the first."""
        return tuple(edition for edition in self.editions if edition is not self.first)


def predecessor(site: Site, edition: Edition) -> Edition | None:
    """Returns the previous edition; for a proposal, the one it would replace. None for the first."""
    if edition.begun is not None:
        index = site.lineage.index(edition)
        return site.lineage[index - 1] if index else None
    first = edition.facts.states[0].date
    before = [
        other
        for other in site.lineage
        if other.begun is not None
        and not first < other.begun
        and (
            other.facts.proposal != edition.id or other.begun.surely_before(first)
        )  # dated in the same year: the edition is later
    ]
    return before[-1] if before else None


def is_found_after(before: Edition, edition: Edition) -> bool:
    """Whether a version was found only after a later one existed, whose changes were recorded without it."""
    start = edition.begun or edition.facts.states[0].date
    return before.facts.found is not None and not before.facts.found.surely_before(start)


def known_predecessor(site: Site, edition: Edition) -> Edition | None:
    """Returns the predecessor that an edition's `changes` and `became` start from, without those found later."""
    before = predecessor(site, edition)
    while before is not None and is_found_after(before, edition):
        before = predecessor(site, before)
    return before


def is_unexplained(site: Site, before: Edition, after: Edition, label: str) -> bool:
    """Whether nobody can say when a unit changed: the first of two consecutive editions was found late, and no record starts from its words."""
    if not is_found_after(before, after):
        return False
    changed = any(label in change.units for change in after.facts.changes)
    return label not in after.became_of and not (changed and _starts_from(site, before, after, label))


def _starts_from(site: Site, before: Edition, edition: Edition, label: str) -> bool:
    """Whether what an edition records about a label holds for its change since `before`, which may have been found late."""
    known = known_predecessor(site, edition)
    if known is None or before.begun is None or before not in site.lineage[site.lineage.index(known) + 1 :]:
        return True
    units, parts = (
        (known.units.get(label), before.units.get(label)),
        (known.part_of.get(label), before.part_of.get(label)),
    )
    if units != (None, None):
        return is_same(*units)
    if parts != (None, None):
        return [part.title for part in parts if part] == [part.title for part in parts if part][:1] * 2
    return known.facts.title == before.facts.title


def holder(site: Site, edition: Edition, label: str) -> Edition:
    """Returns an edition if it has a unit, else the last before it that had it: its predecessor, its proposal, or an older one."""
    before = predecessor(site, edition)
    older = site.lineage[: site.lineage.index(before)] if before else ()
    for other in (edition, before, site.edition(edition.facts.proposal or ""), *reversed(older)):
        if other is not None and label in other.units:
            return other
    return site.first_wording[label]


def successor(site: Site, edition: Edition) -> Edition | None:
    """Returns the next edition; for a proposal, the one made from it. None for the last."""
    if edition.begun is not None:
        return next(iter(site.lineage[site.lineage.index(edition) + 1 :]), None)
    return next((other for other in site.lineage if other.facts.proposal == edition.id), None)


def pairs(site: Site) -> tuple[tuple[Edition, Edition], ...]:
    """Returns the pairs to compare: each edition with its predecessor, with its proposal, and with the edition it replaced.

    If it was ever the latest, also with the last before it that was. Most of these are the same.
    """
    replaced = {period.replaced_by.id: period.edition for period in site.periods if period.replaced_by}
    found: dict[tuple[str, str], tuple[Edition, Edition]] = {}
    for edition in site.editions:
        last = replaced.get(edition.id)
        if last is not None and last not in site.lineage[: site.lineage.index(edition)]:
            last = None  # it became the latest again by a withdrawal
        older = (
            predecessor(site, edition),
            known_predecessor(site, edition),
            last,
            site.edition(edition.facts.proposal or ""),
            _latest_before(site, edition),
        )
        for before in older:
            if before is not None and before is not edition:
                found[before.id, edition.id] = (before, edition)
    return tuple(found.values())


def _latest_before(site: Site, edition: Edition) -> Edition | None:
    """Returns the last edition before one in the lineage that was ever the latest, if it was too."""
    if edition.id not in site.once_latest:
        return None
    before = site.lineage[: site.lineage.index(edition)]
    return next((other for other in reversed(before) if other.id in site.once_latest), None)


def stages(site: Site, label: str) -> tuple[Stage, ...]:
    """Returns a unit's stages from the first edition that has it to the latest; empty if only other editions have it."""
    key = "stages", label
    if key not in site.worked_out:  # the pages of every version ask for it
        site.worked_out[key] = _stages(site, label)
    found: tuple[Stage, ...] = site.worked_out[key]
    return found


def _stages(site: Site, label: str) -> tuple[Stage, ...]:
    line = up_to_newest(site)
    found: list[Stage] = []
    for editions in _runs_of_same(line, label):
        unit = editions[0].units.get(label)
        if unit is None and not found:
            continue
        latest = tuple(edition for edition in editions if edition.id in site.once_latest)
        found.append(Stage(editions, unit, None if unit else editions[0].became_of.get(label), latest))
    return tuple(found)


def origins(site: Site, label: str) -> tuple[tuple[Edition, Became], ...]:
    """Returns the entries that name this label as a successor, each with its edition, oldest first."""
    return tuple((edition, entry) for edition in site.lineage for entry in edition.facts.became if label in entry.into)


def up_to_newest(site: Site) -> tuple[Edition, ...]:
    """Returns the lineage up to the latest edition."""
    if site.newest is None:
        return ()
    return site.lineage[: site.lineage.index(site.newest) + 1]


def _runs_of_same(line: Sequence[Edition], label: str) -> Iterator[tuple[Edition, ...]]:
    """Yields runs of editions in which a unit has the same words, layout and emphasis, or is missing."""
    start = 0
    for index in range(1, len(line) + 1):
        if index == len(line) or not is_same(line[index - 1].units.get(label), line[index].units.get(label)):
            if start < index:
                yield tuple(line[start:index])
            start = index


def steps(site: Site, before: Edition, after: Edition) -> tuple[Edition, ...]:
    """Returns the editions after `before`, up to and including `after`."""
    line, base = site.lineage, before if before.begun is not None else predecessor(site, before)
    start = line.index(base) + 1 if base else 0
    if after.begun is not None:
        return line[start : line.index(after) + 1]
    last = predecessor(site, after)
    return (*line[start : line.index(last) + 1 if last else 0], after)


def became(site: Site, before: Edition, after: Edition) -> Mapping[str, tuple[str, ...]]:
    """Maps each label that `after` lacks to its successors in `after`."""
    path = steps(site, before, after)
    return {
        label: tuple(dict.fromkeys(_into(label, path, after, set())))
        for label in before.units
        if label not in after.units
    }


def _into(label: str, path: tuple[Edition, ...], after: Edition, seen: set[tuple[str, int]]) -> Iterator[str]:
    """Yields the final successors of a label. `seen` holds visited (label, steps left): each chain is followed once."""
    if (label, len(path)) in seen:
        return
    seen.add((label, len(path)))
    entries = [(index, entry) for index, edition in enumerate(path) if (entry := edition.became_of.get(label))]
    for index, entry in entries[-1:]:  # the last entry: a unit may be removed, restored and removed again
        for target in entry.into:
            if target in after.units:
                yield target
            else:
                yield from _into(target, path[index + 1 :], after, seen)


def decisions(site: Site, before: Edition, after: Edition) -> Mapping[str, tuple[ChangeFacts, ...]]:
    """Maps each changed label to the editors' explanations of its change from `before` to `after`, oldest first."""
    found: dict[str, tuple[ChangeFacts, ...]] = {}
    for edition in steps(site, before, after):
        for change in edition.facts.changes:
            for label in change.units:
                if _starts_from(site, before, edition, label):
                    found[label] = (*found.get(label, ()), change)
    return found


def removals(site: Site, before: Edition, after: Edition) -> Mapping[str, tuple[Became, ...]]:
    """Maps each removed label to its entry and the entries of its successors, in order."""
    path = steps(site, before, after)
    return {label: tuple(_chain(label, path, set())) for label in before.units if label not in after.units}


def _chain(label: str, path: tuple[Edition, ...], seen: set[tuple[str, int]]) -> Iterator[Became]:
    """Yields the entries of a label and its successors, each once; `seen` as in `_into`."""
    if (label, len(path)) in seen:
        return
    seen.add((label, len(path)))
    entries = [(index, entry) for index, edition in enumerate(path) if (entry := edition.became_of.get(label))]
    for index, entry in entries[-1:]:  # the last entry: a unit may be removed, restored and removed again
        yield entry
        for target in entry.into:
            yield from _chain(target, path[index + 1 :], seen)


def is_merged(site: Site, edition: Edition, entry: Became) -> bool:
    """Whether a dropped unit's successor existed before or also received another unit."""
    before = known_predecessor(site, edition)
    own = before is not None and any(label in before.units for label in entry.into)
    others = (edition.merged_into.get(label, frozenset()) - {entry.unit} for label in entry.into)
    return own or any(others)
