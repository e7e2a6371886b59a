"""Which edition a committee could have had before a meeting."""

from dataclasses import dataclass

from codebook.facts import EditionState
from codebook.model import Edition, Site
from codebook.values.dates import PartialDate


@dataclass(frozen=True)
class LatestBefore:
    """The latest edition that a committee could have had before a date."""

    edition: Edition | None
    """The latest edition certainly adopted by then, else the latest draft."""
    adopted: bool
    """Whether it was adopted by then and not withdrawn, as far as known."""
    unsure: tuple[tuple[Edition, EditionState], ...]
    """Editions and states whose dates are too imprecise to order."""


def latest_before(site: Site, day: PartialDate) -> LatestBefore:
    """Finds the latest edition before a date. An edition counts only if its date is certainly earlier."""
    adopted: list[tuple[PartialDate, Edition]] = []
    drafts: list[tuple[PartialDate, Edition]] = []
    unsure: list[tuple[Edition, EditionState]] = []
    for edition in site.lineage:
        if all(state.date.year > day.year for state in edition.facts.states):
            continue  # of many versions few were there before a meeting
        past, doubtful = _past(edition, day)
        unsure += [(edition, state) for state in doubtful]
        if past and past[-1].state == "adopted":
            adopted.append((past[-1].date, edition))
        elif past and past[-1].state == "draft":
            drafts.append((past[-1].date, edition))
    for found in (adopted, drafts):
        if found:
            newest = max(found, key=lambda item: (item[0], site.lineage.index(item[1])))[1]
            return LatestBefore(newest, found is adopted, tuple(unsure))
    return LatestBefore(None, adopted=False, unsure=tuple(unsure))


def _past(edition: Edition, day: PartialDate) -> tuple[tuple[EditionState, ...], tuple[EditionState, ...]]:
    """Returns the states (except proposed) certainly before a date, and the possible ones. All before a certain one are certain."""
    states = tuple(state for state in edition.facts.states if state.state != "proposed")
    count = max((index for index, state in enumerate(states, start=1) if state.date.surely_before(day)), default=0)
    return states[:count], tuple(state for state in states[count:] if not _surely_after(state.date, day))


def _surely_after(date: PartialDate, day: PartialDate) -> bool:
    """Whether a state certainly began on that date or later: a committee did not have it before its meeting."""
    return day.surely_before(date) or (date.exact and date == day)
