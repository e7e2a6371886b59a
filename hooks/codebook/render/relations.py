"""Link relations in a page's head, to other versions of the same part or unit."""

from codebook.history.succession import predecessor, successor
from codebook.model import Edition, Site
from codebook.values.references import CodeRef

Relation = tuple[str, str]


def canonical(site: Site, edition: Edition, ref: CodeRef) -> str:
    """Returns the canonical URL: the living page for the latest edition, else empty (the page itself)."""
    return ref.url if edition is site.newest else ""


def cite_as(site: Site, ref: CodeRef) -> tuple[Relation, ...]:
    """Returns cite-as (RFC 8574), in the latest edition that has the part or unit, and version-history."""
    shown = site.first_wording.get(ref.label) if ref.label else site.newest
    history = ("version-history", _history(ref))
    if shown is None:
        return (history,)
    return (("cite-as", CodeRef(ref.part, ref.rest, shown.id).url), history)


def versions(site: Site, edition: Edition, ref: CodeRef, page: str = "") -> tuple[Relation, ...]:
    """Returns version links (RFC 5829) of an edition's page; `page` is the URL suffix of an alternative view, such as `full/`."""
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
    """Returns URLs in the edition before for a unit that it has under other labels."""
    if before is None or ref.label in before.part_of:
        return ()
    labels = [entry.unit for entry in edition.facts.became if ref.label in entry.into]
    return tuple(before.exact(label).url for label in labels if label in before.units)


def _heirs(after: Edition | None, ref: CodeRef) -> tuple[str, ...]:
    """Returns URLs in the edition after for a unit that it has under other labels."""
    if after is None or not ref.rest or ref.label in after.part_of:
        return ()
    labels = [label for entry in after.facts.became if entry.unit == ref.label for label in entry.into]
    return tuple(after.exact(label).url for label in dict.fromkeys(labels) if label in after.units)


def _history(ref: CodeRef) -> str:
    """Returns the page that lists every version: a unit's own page, else the Code's."""
    return ref.url if ref.rest and not ref.edition else CodeRef().url
