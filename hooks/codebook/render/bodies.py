"""What pages call councils and other bodies, and those of them who meet."""

from codebook.model import Council, Site
from codebook.render.page import Crumb


def parents(council: Council, site: Site) -> tuple[Crumb, ...]:
    """Returns URL and name of each council that a joint body or company is of."""
    found = (site.council(parent) for parent in council.facts.of)
    return tuple((parent.url, parent.facts.name) for parent in found if parent)


def meets(council: Council) -> str:
    """Returns what to call those who meet."""
    return "committees" if council.is_council else "committees and boards"


def who_met(council: Council, committee: str) -> str:
    """Returns the body and its committee by name; once where they are the same."""
    return council.facts.name if council.facts.name == committee else f"{council.facts.name}, {committee}"
