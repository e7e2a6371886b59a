"""Succession: which edition followed which, when each was the newest wording, and what became of each unit.

All of it is derived from the states of the editions, so that nothing has to be kept up by hand. Proposals stand beside the line of
editions, whatever became of them: an adopted edition is one of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from codebook.facts import Became, ChangeFacts, EditionState, State
from codebook.model import Edition, Site, Unit
from codebook.values.dates import PartialDate


@dataclass(frozen=True)
class Period:
    """A time in which an edition was the newest wording."""

    edition: Edition
    start: PartialDate
    end: PartialDate | None = None
    """None while it still is."""
    replaced_by: Edition | None = None


@dataclass(frozen=True)
class Stage:
    """Editions one after another in which a unit has the same words, or in which it is gone."""

    editions: tuple[Edition, ...]
    unit: Unit | None
    became: Became | None = None
    """What the first of these editions says of a unit that is gone."""


@dataclass(frozen=True)
class Held:
    """What a committee could have had before it on a day, as far as this site has it."""

    edition: Edition | None
    """The newest adopted edition that was there for certain, else the newest draft."""
    adopted: bool
    """Whether it was adopted by then, and is not known to have been withdrawn."""
    unsure: tuple[tuple[Edition, EditionState], ...]
    """What the dates don't tell: whether an edition came into a state before or after."""


def predecessor(site: Site, edition: Edition) -> Edition | None:
    """The edition before this one; for a proposal the one that it set out to replace. None for the first."""
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
        )  # in the year of both it came later
    ]
    return before[-1] if before else None


def successor(site: Site, edition: Edition) -> Edition | None:
    """The edition after this one; for a proposal the one that came from it. None for the last."""
    if edition.begun is not None:
        return next(iter(site.lineage[site.lineage.index(edition) + 1 :]), None)
    return next((other for other in site.lineage if other.facts.proposal == edition.id), None)


def pairs(site: Site) -> tuple[tuple[Edition, Edition], ...]:
    """The editions whose wording is compared: each with its predecessor, with what it replaced, and with the proposal that it came from.

    It may replace another than its predecessor, which may have been withdrawn, or have been a draft that replaced nothing.
    """
    replaced = {period.replaced_by.id: period.edition for period in periods(site) if period.replaced_by}
    found: dict[tuple[str, str], tuple[Edition, Edition]] = {}
    for edition in site.editions:
        before_it = predecessor(site, edition)
        last = replaced.get(edition.id)
        if last is not None and last not in site.lineage[: site.lineage.index(edition)]:
            last = None  # it took its place by a withdrawal, and is the older one
        for before in (before_it, last, site.edition(edition.facts.proposal or "")):
            if before is not None and before is not edition:
                found[before.id, edition.id] = (before, edition)
    return tuple(found.values())


def periods(site: Site) -> tuple[Period, ...]:
    """When each edition was the newest wording, oldest first."""
    changes = sorted(
        (past.date, order, index, edition.id, past.state)
        for order, edition in enumerate(site.editions)
        for index, past in enumerate(edition.facts.states)
    )
    states: dict[str, State] = {}
    begun: set[str] = set()
    found: list[Period] = []
    # what happens on one day happens at once; of a year or a month the editions' own order is all that we know
    for (date, _), events in groupby(changes, key=lambda change: (change[0], 0 if change[0].exact else change[1:3])):
        for *_, id, state in events:
            if state in ("draft", "adopted"):
                begun.add(id)
            states[id] = state if state != "withdrawn" or id in begun else "proposed"
        newest = site.newest_of(states)
        if found and found[-1].end is None:
            if newest is found[-1].edition:
                continue
            found[-1] = Period(found[-1].edition, found[-1].start, date, newest)
        if newest is not None:
            found.append(Period(newest, date))
    return tuple(found)


def held_before(site: Site, day: PartialDate) -> Held:
    """What there was before a day. An edition whose date is not known well enough is never said to have been there."""
    adopted: list[tuple[PartialDate, Edition]] = []
    drafts: list[tuple[PartialDate, Edition]] = []
    unsure: list[tuple[Edition, EditionState]] = []
    for edition in site.lineage:
        past, doubtful = _past(edition, day)
        unsure += [(edition, state) for state in doubtful]
        if past and past[-1].state == "adopted":
            adopted.append((past[-1].date, edition))
        elif past and past[-1].state == "draft":
            drafts.append((past[-1].date, edition))
    for found in (adopted, drafts):
        if found:
            newest = max(found, key=lambda item: (item[0], site.lineage.index(item[1])))[1]
            return Held(newest, found is adopted, tuple(unsure))
    return Held(None, adopted=False, unsure=tuple(unsure))


def _past(edition: Edition, day: PartialDate) -> tuple[tuple[EditionState, ...], tuple[EditionState, ...]]:
    """The states that an edition had for certain before a day, but for proposals, and those that it may have had.

    States follow one another, so that whatever came before a certain one is certain as well.
    """
    states = tuple(state for state in edition.facts.states if state.state != "proposed")
    count = max((index for index, state in enumerate(states, start=1) if state.date.surely_before(day)), default=0)
    return states[:count], tuple(state for state in states[count:] if not _surely_after(state.date, day))


def _surely_after(date: PartialDate, day: PartialDate) -> bool:
    """A state of the very day came after its meeting, or with it: the committee did not have it before."""
    return day.surely_before(date) or (date.exact and date == day)


def stages(site: Site, label: str) -> tuple[Stage, ...]:
    """What a unit was in one edition after another, from the first that has it to the newest. Empty if only others have it."""
    line = _up_to_newest(site)
    found: list[Stage] = []
    for _, run in groupby(line, key=lambda edition: _text(edition, label)):
        editions = tuple(run)
        unit = editions[0].units.get(label)
        if unit is None and not found:
            continue
        found.append(Stage(editions, unit, None if unit else _entry(editions[0], label)))
    return tuple(found)


def origins(site: Site, label: str) -> tuple[tuple[Edition, Became], ...]:
    """The units whose words went into one, each with the edition that says so, oldest first."""
    return tuple((edition, entry) for edition in site.lineage for entry in edition.facts.became if label in entry.into)


def _up_to_newest(site: Site) -> tuple[Edition, ...]:
    if site.newest is None:
        return ()
    return site.lineage[: site.lineage.index(site.newest) + 1]


def _text(edition: Edition, label: str) -> str | None:
    unit = edition.units.get(label)
    return unit.text if unit else None


def _entry(edition: Edition, label: str) -> Became | None:
    return edition.became_of.get(label)


def steps(site: Site, before: Edition, after: Edition) -> tuple[Edition, ...]:
    """The editions whose decisions lead from one to a later one: those between, and the later one."""
    line, base = site.lineage, before if before.begun is not None else predecessor(site, before)
    start = line.index(base) + 1 if base else 0
    if after.begun is not None:
        return line[start : line.index(after) + 1]
    last = predecessor(site, after)
    return (*line[start : line.index(last) + 1 if last else 0], after)


def became(site: Site, before: Edition, after: Edition) -> Mapping[str, tuple[str, ...]]:
    """The labels of an edition that a later one does not have, each with those of the later one that its words went into."""
    way = steps(site, before, after)
    return {
        label: tuple(dict.fromkeys(_into(label, way, after, set())))
        for label in before.units
        if label not in after.units
    }


def _into(label: str, way: tuple[Edition, ...], after: Edition, seen: set[tuple[str, int]]) -> Iterator[str]:
    """Where the words of a label went in the end. `seen` are labels that were followed, with how far it was: ways that meet go on once."""
    if (label, len(way)) in seen:
        return
    seen.add((label, len(way)))
    told = [(index, entry) for index, edition in enumerate(way) if (entry := _entry(edition, label))]
    for index, entry in told[-1:]:  # a unit may have been gone before, and have come back
        for target in entry.into:
            if target in after.units:
                yield target
            else:
                yield from _into(target, way[index + 1 :], after, seen)


def decisions(site: Site, before: Edition, after: Edition) -> Mapping[str, tuple[ChangeFacts, ...]]:
    """What editors say of each unit that changed on the way from one edition to another, oldest first, by its label."""
    found: dict[str, tuple[ChangeFacts, ...]] = {}
    for edition in steps(site, before, after):
        for change in edition.facts.changes:
            for label in change.units:
                found[label] = (*found.get(label, ()), change)
    return found


def removals(site: Site, before: Edition, after: Edition) -> Mapping[str, tuple[Became, ...]]:
    """What editors say of each unit that is gone on the way from one edition to another, by its label.

    Where its words went on from there, what was said of each label on their way, in order.
    """
    way = steps(site, before, after)
    return {label: tuple(_chain(label, way, set())) for label in before.units if label not in after.units}


def _chain(label: str, way: tuple[Edition, ...], seen: set[tuple[str, int]]) -> Iterator[Became]:
    """What was said of a label and of those that its words went into, each once; `seen` as above."""
    if (label, len(way)) in seen:
        return
    seen.add((label, len(way)))
    told = [(index, entry) for index, edition in enumerate(way) if (entry := _entry(edition, label))]
    for index, entry in told[-1:]:  # a unit may have been gone before, and have come back
        yield entry
        for target in entry.into:
            yield from _chain(target, way[index + 1 :], seen)


def is_merged(site: Site, edition: Edition, entry: Became) -> bool:
    """Whether words of a unit that an edition dropped went into one that has others as well: its own from before, or another unit's."""
    before = predecessor(site, edition)
    own = before is not None and any(label in before.units for label in entry.into)
    others = (edition.merged_into.get(label, frozenset()) - {entry.unit} for label in entry.into)
    return own or any(others)
