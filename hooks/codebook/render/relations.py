"""Relations: what the head of a page says of other versions of the same piece."""

from codebook.model import Edition, Site
from codebook.refs import CodeRef
from codebook.succession import predecessor, successor

Relation = tuple[str, str]
"""The name of a link relation, and a URL."""


def canonical(site: Site, edition: Edition, ref: CodeRef) -> str:
    """Exact words of the newest edition name their newest-wording page; those of replaced ones name themselves."""
    return ref.url if edition is site.newest else ""


def cite_as(site: Site, ref: CodeRef) -> tuple[Relation, ...]:
    """From the newest wording to the address that a citation should give (RFC 8574), and to every version."""
    newest = site.newest
    history = ("version-history", _history(ref))
    if newest is None or (ref.label and ref.label not in newest.part_of):
        return (history,)
    return (("cite-as", CodeRef(ref.part, ref.rest, newest.id).url), history)


def versions(site: Site, edition: Edition, ref: CodeRef, page: str = "") -> tuple[Relation, ...]:
    """From an edition's page to the newest wording, to all versions, and to the same piece before and after it (RFC 5829).

    `page` is what the address has behind that of the piece, on pages that show it in another way.
    """
    newest = site.newest
    relations = []
    if newest is not None and (not ref.label or ref.label in newest.part_of):
        relations.append(("latest-version", ref.url))
    relations.append(("version-history", _history(ref)))
    for name, other in (
        ("predecessor-version", predecessor(site, edition)),
        ("successor-version", successor(site, edition)),
    ):
        if other is not None and (not ref.label or ref.label in other.part_of):
            relations.append((name, CodeRef(ref.part, ref.rest, other.id).url + page))
    return tuple(relations)


def _history(ref: CodeRef) -> str:
    """The page that lists every version: of a unit its own, of all else that of the code."""
    return ref.url if ref.rest and not ref.edition else CodeRef().url
