"""Names of councils and other bodies on pages."""

from codebook.model import Council, Site
from codebook.sentences import Link, Listed, Value, say


def parents(council: Council, site: Site) -> Listed:
    """Returns links to the councils that a joint body or company is of."""
    found = (site.council(parent) for parent in council.facts.of)
    return Listed(tuple(Link(parent.facts.name, parent.url) for parent in found if parent))


def with_parents(council: Council, site: Site) -> Value:
    """Returns a link to a body, with those that it is of."""
    body, of = Link(council.facts.name, council.url), parents(council, site)
    return say("council-of", body=body, councils=of) if of.items else body


def kind(council: Council) -> str:
    """Returns the word by which sentences choose: `council`, or `other`."""
    return "council" if council.is_council else "other"


def kind_of(site: Site) -> str:
    """Returns the same for all bodies of a site."""
    return "council" if site.only_councils else "other"


def kind_name(council: Council) -> Value:
    """Returns what a body is, within a sentence."""
    return say("name-body", kind=council.kind.replace(" ", "-"))


def called(council: Council) -> Value:
    """Returns the name of a body, with its kind if the name does not say it."""
    name = council.facts.name
    return name if council.says_kind else say("name-body-called", name=name, kind=kind_name(council))


def who_met(council: Council, committee: str) -> Value:
    """Returns the body and its committee by name; once where they are the same."""
    name = council.facts.name
    return name if name == committee else say("council-who-met", body=name, committee=committee)
