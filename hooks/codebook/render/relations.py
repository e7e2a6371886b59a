"""Relations: what the head of a page says of other versions of the same piece."""

from codebook.history.succession import predecessor, successor
from codebook.model import Edition, Site
from codebook.values.references import CodeRef

Relation = tuple[str, str]
"""The name of a link relation, and a URL."""


def canonical(site: Site, edition: Edition, ref: CodeRef) -> str:
    """Exact words of the newest edition name their newest-wording page; those of replaced ones name themselves."""
    return ref.url if edition is site.newest else ""


def cite_as(site: Site, ref: CodeRef) -> tuple[Relation, ...]:
    """From the page of a piece in its newest wording to the address that a citation should give (RFC 8574), and to every version.

    What the newest edition does not have any more is cited from the last that has it, whose words the page shows.
    """
    shown = site.first_wording.get(ref.label) if ref.label else site.newest
    history = ("version-history", _history(ref))
    if shown is None:
        return (history,)
    return (("cite-as", CodeRef(ref.part, ref.rest, shown.id).url), history)


def versions(site: Site, edition: Edition, ref: CodeRef, page: str = "") -> tuple[Relation, ...]:
    """From an edition's page to the newest wording, to all versions, and to the same piece before and after it (RFC 5829).

    `page` is what the address has behind that of the piece, on pages that show it in another way.
    """
    newest = site.newest
    relations = []
    if newest is not None and (not ref.label or ref.label in newest.part_of):
        relations.append(("latest-version", ref.url))
    relations.append(("version-history", _history(ref)))
    before, after = predecessor(site, edition), successor(site, edition)
    for name, other in (("predecessor-version", before), ("successor-version", after)):
        if other is not None and (not ref.label or ref.label in other.part_of):
            relations.append((name, CodeRef(ref.part, ref.rest, other.id).url + page))
    relations += [("predecessor-version", url) for url in _origins(before, edition, ref)]
    relations += [("successor-version", url) for url in _heirs(after, ref)]
    return tuple(relations)


def _origins(before: Edition | None, edition: Edition, ref: CodeRef) -> tuple[str, ...]:
    """Where the words of a unit stood before that the edition before does not have by its label."""
    if before is None or ref.label in before.part_of:
        return ()
    told = [entry.unit for entry in edition.facts.became if ref.label in entry.into]
    return tuple(before.exact(label).url for label in told if label in before.units)


def _heirs(after: Edition | None, ref: CodeRef) -> tuple[str, ...]:
    """Where the words of a unit went that the edition after does not have by its label."""
    if after is None or not ref.rest or ref.label in after.part_of:
        return ()
    told = [label for entry in after.facts.became if entry.unit == ref.label for label in entry.into]
    return tuple(after.exact(label).url for label in dict.fromkeys(told) if label in after.units)


def _history(ref: CodeRef) -> str:
    """The page that lists every version: of a unit its own, of all else that of the code."""
    return ref.url if ref.rest and not ref.edition else CodeRef().url
