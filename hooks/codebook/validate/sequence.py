"""One edition after another, as far as it is known which: what rules may judge by, where something of the code could not be read."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from codebook.history.succession import predecessor
from codebook.model import Edition, Site
from codebook.validate.rules import folder, lost
from codebook.values.references import parse_label


def steps(site: Site) -> Iterator[tuple[Edition, Edition]]:
    """Each edition behind its predecessor, where nothing else is wrong with either, and none that could not be read may lie between."""
    for edition in site.editions:
        before = predecessor(site, edition)
        if (
            before is not None
            and is_sound(site, before)
            and is_sound(site, edition)
            and not _between(site, before, edition)
        ):
            yield before, edition


def _between(site: Site, before: Edition, edition: Edition) -> bool:
    """Whether an edition of unknown dates may lie between two, by the years that its name and its facts give; without any it may."""
    known = [before.begun, edition.begun or edition.facts.states[0].date]
    years = [*(date.year for date in known if date), *_named_year(before.id), *_named_year(edition.id)]
    others = [found for id, found in _undated(site).items() if id not in (before.id, edition.id)]
    return any(not found or any(min(years) <= year <= max(years) for year in found) for found in others)


def _named_year(id: str) -> tuple[int, ...]:
    return (int(id[:4]),) if re.match(r"[0-9]{4}", id) else ()


def _undated(site: Site) -> Mapping[str, tuple[int, ...]]:
    """The editions whose place among the others is not known, since their facts could not be read or contradict themselves.

    Each has the years that it may be of.
    """
    broken = (path.removeprefix(f"{folder(site)}/code/").split("/") for path in _unread(site))
    known = {edition.id: edition for edition in site.editions}
    found = {place[0]: _named_year(place[0]) for place in broken if len(place) > 1 and place[0] not in known}
    for id, edition in known.items():
        if not _are_in_order(edition):
            found[id] = (*_named_year(id), *(state.date.year for state in edition.facts.states))
    return found


def _unread(site: Site) -> list[str]:
    """The files of the code that could not be read."""
    return [path for path in site.broken if path.startswith(f"{folder(site)}/code/")]


def _are_in_order(edition: Edition) -> bool:
    """Whether the states of an edition tell when it became more than a proposal, or that it never did."""
    dates = [state.date for state in edition.facts.states]
    return dates == sorted(dates) and edition.facts.states[0].state != "withdrawn"


def is_sound(site: Site, edition: Edition) -> bool:
    """Whether an edition could be read, and its states and labels be trusted; what is wrong with them is told elsewhere."""
    labels = [(unit, part) for part in edition.parts for unit in part.units]
    return (
        not any(path.startswith(f"{folder(site)}/code/{edition.id}/") for path in site.broken)
        and _are_in_order(edition)
        and len(labels) == len(edition.units)
        and all(_belongs(unit.label, part.id) for unit, part in labels)
    )


def _belongs(label: str, part: str) -> bool:
    with suppress(ValueError):
        return parse_label(label).part == part
    return False


def all_sound(site: Site) -> bool:
    """Whether nothing of the code is in doubt: an older edition may be what could not be read."""
    return not _unread(site) and all(is_sound(site, edition) for edition in site.editions)


def had(site: Site, edition: Edition) -> frozenset[str]:
    """The labels that an edition has, with those that it has lost."""
    return frozenset(edition.units) | lost(site, edition)


def origins_of(site: Site, edition: Edition) -> tuple[Edition, ...]:
    """The editions that one may take labels from: its predecessor, and the proposal that it came from."""
    found = (predecessor(site, edition), site.edition(edition.facts.proposal or ""))
    return tuple(origin for origin in found if origin is not None)


def are_known(site: Site, edition: Edition, origins: tuple[Edition, ...]) -> bool:
    """Whether an edition could have its labels from no other than from its origins, as far as these could be read."""
    return (
        (edition.facts.proposal or "") not in _undated(site)
        and all(is_sound(site, origin) and not _between(site, origin, edition) for origin in origins)
        and (bool(origins) or not _undated(site))
    )
