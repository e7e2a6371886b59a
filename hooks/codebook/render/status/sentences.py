"""Sentences some of whose words are links, and how things are named in them."""

from codebook.model import Edition, Site
from codebook.render import names
from codebook.values.references import ReportRef, parse, parse_label

Segment = tuple[str, str]
"""Words and the URL that they lead to; no URL for words alone."""
Sentence = tuple[Segment, ...]

NEWEST = "newest"
"""Stands in the place of an edition's id in the address of a comparison with the newest wording."""


def compare_url(before: str, after: str, label: str = "") -> str:
    """The comparison of two editions, by their ids, at one unit of it."""
    return f"code/compare/{before}/{after}/" + (f"#{label}" if label else "")


def edition_link(edition: Edition) -> Segment:
    """An edition, by its name."""
    return edition.facts.name, edition.url


def unit_link(site: Site, label: str) -> Segment:
    """A unit, by its name in its newest wording."""
    edition = site.first_wording[label]
    return names.unit_name(edition.units[label], edition.part_of[label]), parse_label(label).url


def units(site: Site, labels: tuple[str, ...]) -> Sentence:
    """Some units in a row, by their names."""
    return listed([unit_link(site, label) for label in labels])


def report_link(reference: str, site: Site) -> Segment:
    """A report or a paragraph of it, by its name."""
    ref = parse(reference)
    assert isinstance(ref, ReportRef)  # noqa: S101 - the field takes no other
    return names.ref_name(ref, site), ref.url


def listed(pieces: list[Segment]) -> Sentence:
    """Some things in a row, the last of them behind 'and'."""
    joined: list[Segment] = []
    for index, piece in enumerate(pieces):
        if index:
            joined.append((" and " if index == len(pieces) - 1 else ", ", ""))
        joined.append(piece)
    return tuple(joined)
