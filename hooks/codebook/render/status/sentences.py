"""Sentences with links, and names used in them."""

from codebook.history.succession import holder
from codebook.model import Edition, Site
from codebook.render import names
from codebook.values.references import ReportRef, parse, parse_label

Segment = tuple[str, str]
"""Text and its link target; empty URL for plain text."""
Sentence = tuple[Segment, ...]

NEWEST = "newest"
"""Replaces an edition id in the URL of a comparison with the latest."""


def compare_url(before: str, after: str, label: str = "") -> str:
    """Returns the URL of a comparison of two edition ids, at a unit's anchor if given."""
    return f"code/compare/{before}/{after}/" + (f"#{label}" if label else "")


def edition_link(edition: Edition) -> Segment:
    """Links an edition by name."""
    return edition.facts.name, edition.url


def unit_link(site: Site, edition: Edition, label: str) -> Segment:
    """Links a unit by its name in the edition that a sentence is about; if that lacks it, in the last before that had it."""
    named = holder(site, edition, label)
    return names.unit_name(named.units[label], named.part_of[label]), parse_label(label).url


def units(site: Site, edition: Edition, labels: tuple[str, ...]) -> Sentence:
    """Links units as a list, named as in `unit_link`."""
    return listed([unit_link(site, edition, label) for label in labels])


def report_link(reference: str, site: Site) -> Segment:
    """Links a report or paragraph by name."""
    ref = parse(reference)
    assert isinstance(ref, ReportRef)  # noqa: S101 - checked by the field's type
    return names.ref_name(ref, site), ref.url


def between(before: Edition, after: Edition) -> str:
    """Returns the period of a change of which nobody can say more, because the first version was found late."""
    start, end = before.begun, after.begun
    assert start is not None  # noqa: S101 - both are in the lineage
    assert end is not None  # noqa: S101
    return f"between {start.words} and {end.words}, not known when"


def listed(pieces: list[Segment]) -> Sentence:
    """Joins segments with commas and a final "and"."""
    joined: list[Segment] = []
    for index, piece in enumerate(pieces):
        if index:
            joined.append((" and " if index == len(pieces) - 1 else ", ", ""))
        joined.append(piece)
    return tuple(joined)
