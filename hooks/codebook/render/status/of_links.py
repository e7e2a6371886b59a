"""Whether a link's target has changed since it was checked."""

from collections.abc import Sequence

from codebook.compare import compare_units
from codebook.history.succession import is_unexplained, up_to_newest
from codebook.model import Edition, Link, Site
from codebook.model.outline import is_alike
from codebook.record import differs_by_correction
from codebook.render.status.editions import went_to
from codebook.render.status.sentences import NEWEST, Segment, Sentence, between, compare_url, unit_link

_SINCE = {"amended": "has been reworded", "emphasis": "has other emphasis", "layout": "has another layout"}
_OTHER = {"amended": "words", "emphasis": "emphasis", "layout": "layout"}


def since_judged(site: Site, links: Sequence[Link]) -> Sentence:
    """Returns a sentence for each target that is gone, or whose latest text differs from the text that was checked; empty if none."""
    said: list[Segment] = []
    for link in links:
        read, newest = site.edition(link.edition), site.newest
        if read is None or newest is None:
            continue
        if link.target not in newest.units:
            name, to = unit_link(site, read, link.target)
            said += [(f"{' ' if said else ''}The newest wording does not have ", ""), (name, to), (".", "")]
            continue
        if not is_alike(newest.units[link.target], read.units[link.target]):
            name, _ = unit_link(site, newest, link.target)
            compared = compare_url(read.id, NEWEST, link.target)
            said.append((f"{' ' if said else ''}{name} {_how(site, read, newest, link.target)}: ", ""))
            said += [("what changed", compared), (".", "")]
    return tuple(said)


def gone(site: Site, links: Sequence[Link]) -> tuple[str, ...]:
    """Returns what became of each target that the latest edition lacks, and when: Tides 1, removed in 1960."""
    targets = {link.target: link for link in reversed(links)}
    newest = site.newest
    return tuple(
        f"{unit_link(site, read, label)[0]}, {_fate(site, label)}"
        for label in dict.fromkeys(link.target for link in links)
        if newest and label not in newest.units and (read := site.edition(targets[label].edition))
    )


def _fate(site: Site, label: str) -> str:
    """Returns what became of a unit in the lineage, with the year; that it is not in the latest edition if it never was in the lineage."""
    line = up_to_newest(site)
    last = max((place for place, edition in enumerate(line) if label in edition.units), default=None)
    if last is None:
        return "not in the newest wording"
    without = line[last + 1 :]
    first = next((edition for edition in without if edition.id in site.once_latest), without[0])
    if is_unexplained(site, line[last], without[0], label):
        return f"removed {between(line[last], without[0])}"
    entry = without[0].became_of.get(label)
    words = "".join(said for said, _ in went_to(site, without[0], entry)) if entry else "removed"
    return f"{words} in {first.begun.year}" if first.begun else words


def _how(site: Site, read: Edition, newest: Edition, label: str) -> str:
    """Describes a difference: "reworded since" only if the text is later and not just corrected."""
    kind = compare_units(read.units[label], newest.units[label]).kind
    line = site.lineage
    later = read in line and newest in line and line.index(read) < line.index(newest)
    if later and differs_by_correction(read, read.units[label], newest, newest.units[label]) is False:
        return f"{_SINCE[kind]} since the {read.facts.name}"
    return f"has other {_OTHER[kind]} in the newest wording than in the {read.facts.name}"
