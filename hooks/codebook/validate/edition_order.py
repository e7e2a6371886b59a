"""Pairs of editions whose order is certain, although other files of the code may be unreadable."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from codebook.history.succession import known_predecessor, predecessor
from codebook.load import FACTS
from codebook.model import Edition, Site
from codebook.record import present
from codebook.validate.rules import folder, lost
from codebook.values.dates import PartialDate
from codebook.values.references import parse_label


def steps(site: Site) -> Iterator[tuple[Edition, Edition]]:
    """Yields each edition with the predecessor that its records start from, if both are sound and no unreadable one may be between them."""
    for edition in site.editions:
        before = known_predecessor(site, edition)
        if (
            before is not None
            and is_sound(site, before)
            and is_sound(site, edition)
            and not _between(site, before, edition)
        ):
            yield before, edition


def _between(site: Site, before: Edition, edition: Edition) -> bool:
    """Whether an undated edition may be between two, by the years in its id and facts; without years, yes."""
    known = [before.begun, edition.begun or edition.facts.states[0].date]
    years = [*(date.year for date in known if date), *_named_year(before.id), *_named_year(edition.id)]
    others = [found for id, found in _undated(site).items() if id not in (before.id, edition.id)]
    return any(not found or any(min(years) <= year <= max(years) for year in found) for found in others)


def _named_year(id: str) -> tuple[int, ...]:
    return (int(id[:4]),) if re.match(r"[0-9]{4}", id) else ()


def _undated(site: Site) -> Mapping[str, tuple[int, ...]]:
    """Maps editions with unreadable or contradictory dates to their possible years."""
    broken = (path.removeprefix(f"{folder(site)}/code/").split("/") for path in _unread(site))
    known = {edition.id: edition for edition in site.editions}
    found = {place[0]: _named_year(place[0]) for place in broken if len(place) > 1 and place[0] not in known}
    for id, edition in known.items():
        if not _are_in_order(edition) or is_made_from_proposal(site, edition):
            found[id] = (*_named_year(id), *(state.date.year for state in edition.facts.states))
    return found


def _unread(site: Site) -> list[str]:
    return [path for path in site.broken if path.startswith(f"{folder(site)}/code/")]


def _are_in_order(edition: Edition) -> bool:
    """Whether the states show when an edition became a draft or adopted, if ever."""
    return not any(states_out_of_order(edition)) and edition.facts.states[0].state != "withdrawn"


def states_out_of_order(edition: Edition) -> Iterator[tuple[int, PartialDate]]:
    """Yields the index of each state that is certainly before an earlier one, and that one's date: 2015 may follow May 2015, April 2015 not."""
    dates = [state.date for state in edition.facts.states]
    for index, date in enumerate(dates):
        before = next((other for other in dates[:index] if date.surely_before(other)), None)
        if before:
            yield index, before


def is_sound(site: Site, edition: Edition) -> bool:
    """Whether an edition is readable and its states and labels are consistent. Other rules report the faults."""
    labels = [(unit, part) for part in edition.parts for unit in part.units]
    return (
        not any(path.startswith(f"{folder(site)}/code/{edition.id}/") for path in site.broken)
        and _are_in_order(edition)
        and not is_made_from_proposal(site, edition)
        and len(labels) == len(edition.units)
        and all(_belongs(unit.label, part.id) for unit, part in labels)
    )


def _belongs(label: str, part: str) -> bool:
    with suppress(ValueError):
        return parse_label(label).part == part
    return False


def all_sound(site: Site) -> bool:
    """Whether all editions are sound and readable."""
    return not _unread(site) and all(is_sound(site, edition) for edition in site.editions)


def all_labels(site: Site, edition: Edition) -> frozenset[str]:
    """Returns the labels of an edition, including lost ones."""
    return frozenset(edition.units) | lost(site, edition)


def origins_of(site: Site, edition: Edition) -> tuple[Edition, ...]:
    """Returns the editions whose labels one may use: its predecessor, the one that its records start from, and its proposal."""
    before, known = predecessor(site, edition), known_predecessor(site, edition)
    found = (before, None if known is before else known, site.edition(edition.facts.proposal or ""))
    return tuple(origin for origin in found if origin is not None)


def are_known(site: Site, edition: Edition, origins: tuple[Edition, ...]) -> bool:
    """Whether all possible sources of an edition's labels are known and readable."""
    return (
        (edition.facts.proposal or "") not in _undated(site)
        and all(is_sound(site, origin) and not _between(site, origin, edition) for origin in origins)
        and (bool(origins) or not _undated(site))
    )


def is_made_from_proposal(site: Site, edition: Edition) -> bool:
    """Whether a version that was a proposal has got the state of a draft or of an adopted version in its own folder."""
    if edition.begun is None or edition.facts.states[0].state != "proposed":
        return False
    recorded = present(site.fact_records.get(f"code/{edition.id}/{FACTS}"))
    states = {name.partition("]")[0] for name in recorded if name.startswith("states[")}
    if states:  # what was published
        return states.isdisjoint({"states[draft", "states[adopted"})
    return "proposal" in edition.id.split("-") or any(other.facts.proposal == edition.id for other in site.editions)
