"""Links by name, and what sentences on status share."""

from codebook.history.succession import holder
from codebook.model import Edition, Site
from codebook.render import names
from codebook.sentences import Link, Listed
from codebook.values.dates import PartialDate
from codebook.values.references import ReportRef, parse, parse_label

NEWEST = "newest"
"""Replaces an edition id in the URL of a comparison with the latest."""


def compare_url(before: str, after: str, label: str = "") -> str:
    """Returns the URL of a comparison of two edition ids, at a unit's anchor if given."""
    return f"code/compare/{before}/{after}/" + (f"#{label}" if label else "")


def edition_link(edition: Edition) -> Link:
    """Links an edition by name."""
    return Link(edition.facts.name, edition.url)


def unit_link(site: Site, edition: Edition, label: str, *, exact: bool = False) -> Link:
    """Links a unit by its name in the edition that a sentence is about; if that lacks it, in the last before that had it.

    The link is to all its versions, or with `exact` to its place in that edition.
    """
    named = holder(site, edition, label)
    url = named.exact(label).in_context if exact else parse_label(label).url
    return Link(names.unit_name(named.units[label], named.part_of[label]), url)


def units(site: Site, edition: Edition, labels: tuple[str, ...], *, exact: bool = False) -> Listed:
    """Links units as a list, as `unit_link` does each."""
    return Listed(tuple(unit_link(site, edition, label, exact=exact) for label in labels))


def report_link(reference: str, site: Site) -> Link:
    """Links a report or paragraph by name."""
    ref = parse(reference)
    assert isinstance(ref, ReportRef)  # noqa: S101 - checked by the field's type
    return Link(names.ref_name(ref, site), ref.url)


def between(before: Edition, after: Edition) -> dict[str, PartialDate]:
    """Returns the period of a change of which nobody can say more, because the first version was found late."""
    start, end = before.begun, after.begun
    assert start is not None  # noqa: S101 - both are in the lineage
    assert end is not None  # noqa: S101
    return {"start": start, "end": end}
