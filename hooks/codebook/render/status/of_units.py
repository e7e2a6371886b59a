"""Status of a unit's text: unchanged, reworded, moved or removed."""

from itertools import pairwise

from codebook.compare import compare_units
from codebook.history.succession import Stage, is_merged, is_unexplained, stages
from codebook.model import Edition, Site
from codebook.model.outline import is_same
from codebook.record import differs_by_correction
from codebook.render.status.editions import fate, onward_compared
from codebook.render.status.sentences import between, compare_url, edition_link, units
from codebook.sentences import Joined, Listed, Said, Target, say


def of_unit(site: Site, edition: Edition, label: str) -> Joined:
    """Returns whether a unit's text was kept, reworded or removed in later versions."""
    found = stages(site, label)
    index = next((place for place, stage in enumerate(found) if edition.id in stage.ids), None)
    if index is None:
        return Joined((_beside(site, edition, label),))
    if index + 1 < len(found):
        return Joined(_later(site, found, index, label))
    return Joined(_since(site, found, label))


def _beside(site: Site, edition: Edition, label: str) -> Said:
    """Status in an edition outside the lineage: a proposal, or a draft that replaced nothing."""
    newest = site.newest
    compared = onward_compared(site, edition, label)
    if newest is None or label not in newest.units:
        return say("status-unit-not-in-latest", compared=compared)
    change = compare_units(edition.units[label], newest.units[label])
    if change.kind == "same":
        return say("status-unit-as-in-latest")
    return say("status-unit-not-as-in-latest", how=change.kind, compared=compared)


def _later(site: Site, found: tuple[Stage, ...], index: int, label: str) -> tuple[Said, ...]:
    stage, after = found[index], found[index + 1]
    if after.unit is not None:
        return (_reworded(site, stage, after, label),)
    last, first = stage.editions[-1], after.editions[0]
    if is_unexplained(site, last, first, label):
        there = Target(compare_url(last.id, first.id, label))
        return (say("status-unit-removed-between", a=there, **between(last, first)),)
    gone = say("status-unit-gone", version=edition_link(after.first), **fate(site, first, after.became))
    back = next((place for place in range(index + 2, len(found)) if found[place].unit), None)
    return (gone, _back(site, found[back - 1], found[back], label)) if back else (gone,)


def _since(site: Site, found: tuple[Stage, ...], label: str) -> tuple[Said, ...]:
    stage = found[-1]
    if stage.unit is None:
        return _later(site, found, len(found) - 2, label)
    others = _others(site, stage, label)
    lasting = stage.first is not stage.editions[-1] and not others
    same = (say("status-unit-same-after"),) if lasting else ()
    if len(found) > 1:
        before = found[-2]
        start = _reworded(site, before, stage, label) if before.unit else _back_changed(site, before, stage, label)
        return (start, *same, *others)
    if len(site.lineage) == 1:
        return (say("status-unit-only"),)
    version = edition_link(stage.first)
    if stage.editions[0] is site.lineage[0]:
        return (say("status-unit-same-until" if others else "status-unit-same", version=version), *others)
    return (*_came(site, stage, label), *same, *others)


def _came(site: Site, stage: Stage, label: str) -> tuple[Said, ...]:
    """Says that a unit was added, with words of others, or moved."""
    begun, version = stage.editions[0], edition_link(stage.first)
    sources = [entry for entry in begun.facts.became if label in entry.into and entry.unit in site.first_wording]
    came = units(site, begun, tuple(entry.unit for entry in sources))
    if len(sources) == 1 and len(sources[0].into) == 1 and not is_merged(site, begun, sources[0]):
        return (say("status-unit-moved-here", unit=came, version=version),)
    added = say("status-unit-added", version=version)
    return (added, say("status-unit-includes", units=came)) if sources else (added,)


def _back(site: Site, before: Stage, stage: Stage, label: str) -> Said:
    """Says since when a unit is there again."""
    last, first = before.editions[-1], stage.editions[0]
    if is_unexplained(site, last, first, label):
        return say("status-unit-back-between", **between(last, first))
    return say("status-unit-back", version=edition_link(stage.first))


def _back_changed(site: Site, before: Stage, stage: Stage, label: str) -> Said:
    """The same, with a link to what changed."""
    last, first = before.editions[-1], stage.editions[0]
    if is_unexplained(site, last, first, label):
        return say("status-unit-back-changed-between", a=_compared(before, stage, label), **between(last, first))
    return say("status-unit-back-changed", version=edition_link(stage.first), a=_compared(before, stage, label))


def _compared(before: Stage, after: Stage, label: str) -> Target:
    last, first = before.step_to(after)
    return Target(compare_url(last.id, first.id, label))


def _reworded(site: Site, before: Stage, after: Stage, label: str) -> Said:
    """A sentence on changed text; a correction of one edition is no decision of the other."""
    (last, next_to_it), first, there = before.step_to(after), after.first, _compared(before, after, label)
    apart = differs_by_correction(last, before.unit, next_to_it, after.unit)
    if apart is not False:
        name = "status-unit-corrected" if apart else "status-unit-perhaps-corrected"
        return say(name, version=edition_link(first), a=there)
    how = compare_units(before.unit, after.unit).kind
    last, first = before.editions[-1], after.editions[0]
    if is_unexplained(site, last, first, label):
        return say("status-unit-changed-between", how=how, a=there, **between(last, first))
    return say("status-unit-changed", how=how, version=edition_link(after.first), a=there)


def _others(site: Site, stage: Stage, label: str) -> tuple[Said, ...]:
    """Lists later versions with different text: withdrawn, or never the latest."""
    later = site.lineage[site.lineage.index(stage.editions[-1]) + 1 :]
    unit = stage.unit
    found = [edition_link(other) for other in later if not is_same(unit, other.units.get(label))]
    return (say("status-unit-differs", versions=Listed(tuple(found))),) if found else ()


def is_in_newest(site: Site, label: str) -> bool:
    """Whether the latest edition has a unit."""
    return site.newest is not None and label in site.newest.units


def is_unchanged(site: Site, edition: Edition, label: str) -> bool:
    """Whether a unit's words, layout and emphasis in an edition are the same in every version."""
    line, key = site.lineage, ("is-as-ever", label)
    if key not in site.worked_out:
        units = [other.units.get(label) for other in line]
        site.worked_out[key] = all(is_same(*pair) for pair in pairwise(units))
    same: bool = site.worked_out[key]
    return not line or (same and is_same(edition.units[label], line[0].units.get(label)))
