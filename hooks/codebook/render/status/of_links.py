"""Whether a link's target has changed since it was checked."""

from collections.abc import Sequence

from codebook.compare import compare_units
from codebook.history.succession import is_unexplained, up_to_newest
from codebook.model import Edition, Link, Site
from codebook.model.outline import is_same
from codebook.record import differs_by_correction
from codebook.render.status.editions import fate
from codebook.render.status.sentences import NEWEST, between, compare_url, unit_link
from codebook.sentences import Joined, Listed, Said, Target, say
from codebook.sentences import Link as Named


def since_judged(site: Site, links: Sequence[Link]) -> Joined:
    """Returns a sentence for each target that is gone, or whose latest text differs from the text that was checked; empty if none."""
    said: list[Said] = []
    for link in links:
        read, newest = site.edition(link.edition), site.newest
        if read is None or newest is None:
            continue
        if link.target not in newest.units:
            said.append(say("status-link-gone", name=unit_link(site, read, link.target)))
        elif not is_same(newest.units[link.target], read.units[link.target]):
            said.append(_differs(site, read, newest, link.target))
    return Joined(tuple(said))


def _differs(site: Site, read: Edition, newest: Edition, label: str) -> Said:
    """Says how a text differs: that it changed only if the text is later and not just corrected."""
    how = compare_units(read.units[label], newest.units[label]).kind
    line = site.lineage
    later = read in line and newest in line and line.index(read) < line.index(newest)
    changed = later and differs_by_correction(read, read.units[label], newest, newest.units[label]) is False
    return say(
        "status-link-changed" if changed else "status-link-differs",
        how=how,
        name=unit_link(site, newest, label).name,
        version=read.facts.name,
        a=Target(compare_url(read.id, NEWEST, label)),
    )


def gone(site: Site, links: Sequence[Link]) -> tuple[Said, ...]:
    """Returns what replaced each target that the latest edition lacks, and when: Tides 1, removed in 1960."""
    targets = {link.target: link for link in reversed(links)}
    newest = site.newest
    return tuple(
        _gone(site, read, label)
        for label in dict.fromkeys(link.target for link in links)
        if newest and label not in newest.units and (read := site.edition(targets[label].edition))
    )


def _gone(site: Site, read: Edition, label: str) -> Said:
    """Returns what replaced a unit in the lineage, with the year; that it is not in the latest edition if it never was in the lineage."""
    name = unit_link(site, read, label).name
    line = up_to_newest(site)
    last = max((place for place, edition in enumerate(line) if label in edition.units), default=None)
    if last is None:
        return say("status-gone", how="not-in-latest", name=name)
    without = line[last + 1 :]
    if is_unexplained(site, line[last], without[0], label):
        return say("status-gone", how="between", name=name, **between(line[last], without[0]))
    first = next((edition for edition in without if edition.id in site.once_latest), without[0])
    went = fate(site, without[0], without[0].became_of.get(label))
    if isinstance(into := went.get("into"), Listed):
        went["into"] = Listed(tuple(item.name if isinstance(item, Named) else item for item in into.items))
    return say("status-gone", name=name, year=str((first.begun or first.date).year), **went)
