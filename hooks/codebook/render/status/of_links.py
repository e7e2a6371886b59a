"""Whether a link's target has changed since it was checked."""

from collections.abc import Sequence

from codebook.compare import compare_units
from codebook.model import Edition, Link, Site
from codebook.model.outline import is_alike
from codebook.record import differs_by_correction
from codebook.render.status.sentences import NEWEST, Segment, Sentence, compare_url, unit_link

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


def _how(site: Site, read: Edition, newest: Edition, label: str) -> str:
    """Describes a difference: "reworded since" only if the text is later and not just corrected."""
    kind = compare_units(read.units[label], newest.units[label]).kind
    line = site.lineage
    later = read in line and newest in line and line.index(read) < line.index(newest)
    if later and not differs_by_correction(read, read.units[label], newest, newest.units[label]):
        return f"{_SINCE[kind]} since the {read.facts.name}"
    return f"has other {_OTHER[kind]} in the newest wording than in the {read.facts.name}"
