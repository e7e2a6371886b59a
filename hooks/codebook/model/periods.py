"""When each edition was the latest, computed from the states of editions. Proposals never are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from codebook.facts import State
from codebook.model.editions import Edition
from codebook.values.dates import PartialDate


@dataclass(frozen=True)
class Period:
    """A period in which an edition was the latest."""

    edition: Edition
    start: PartialDate
    end: PartialDate | None = None
    replaced_by: Edition | None = None


def latest_of(editions: Sequence[Edition], states: Mapping[str, State]) -> Edition | None:
    """Returns the latest of some editions, oldest first, for given states by id; editions without a state are ignored."""
    wanted: tuple[State, ...] = ("adopted", "draft", "withdrawn")
    order = {edition.id: index for index, edition in enumerate(editions)}
    for state in wanted:
        if found := [edition for edition in editions if edition.begun and states.get(edition.id) == state]:
            return max(found, key=lambda edition: (edition.when(state), order[edition.id]))
    return None


def periods_of(editions: Sequence[Edition]) -> Iterator[Period]:
    """Yields when each of some editions, oldest first, was the latest, in order of time."""
    changes = sorted(
        (key, order, index, edition.id, past.state, past.date)
        for order, edition in enumerate(editions)
        for index, (past, key) in enumerate(zip(edition.facts.states, _in_order(edition), strict=True))
    )
    states: dict[str, State] = {}
    begun: set[str] = set()
    last: Period | None = None
    # group events of one exact day; for a month or year, use the order of editions
    for _, group in groupby(changes, key=lambda change: (change[0], 0 if change[0].exact else change[1:3])):
        events = list(group)
        for *_, id, state, _date in events:
            if state in ("draft", "adopted"):
                begun.add(id)
            states[id] = state if state != "withdrawn" or id in begun else "proposed"
        newest, date = latest_of(editions, states), events[-1][-1]
        if last and newest is last.edition:
            continue
        if last:
            yield Period(last.edition, last.start, date, newest)
        last = Period(newest, date) if newest else None
    if last:
        yield last


def _in_order(edition: Edition) -> Iterator[PartialDate]:
    """Yields a date to sort each state by: a state of 2015 that follows one of May 2015 is not before it."""
    return accumulate((past.date for past in edition.facts.states), max)
