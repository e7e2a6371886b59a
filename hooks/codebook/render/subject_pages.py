"""The index of subjects."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from codebook.model import Edition, Site, Subject
from codebook.render import names
from codebook.render.page import Crumb, Page, Renderer
from codebook.render.site_pages import SUBJECTS, TOP, beside
from codebook.sentences import Link, Listed, Value, say
from codebook.values.references import CodeRef, parse_label

_WORDS = 110
"""Maximum characters of text shown per unit."""


@dataclass(frozen=True)
class Place:
    """A unit listed under a subject."""

    name: Value
    url: str
    words: str
    is_cut: bool
    """Whether the unit has more words."""
    ref: CodeRef
    gone: Edition | None
    """The edition of the text, if the latest lacks the unit."""


@dataclass(frozen=True)
class Entry:
    """A subject in the index."""

    name: str
    id: str
    places: tuple[Place, ...]
    also: Listed
    """Other words for it."""
    see_also: Listed


def subjects(renderer: Renderer) -> Iterator[Page]:
    """Yields the index page, if the site has subjects."""
    site = renderer.site
    if site.subjects:
        entries = [(subject.letter, _entry(subject, site)) for subject in site.subjects]
        by_letter = groupby(entries, key=lambda found: found[0])
        yield renderer.page(
            SUBJECTS[0],
            "subjects.html",
            SUBJECTS[1],
            description=say("subject-description", name=site.facts.name),
            crumbs=(TOP,),
            neighbours=beside(site, SUBJECTS[0]),
            style="subjects",
            letters=[(letter, [entry for _, entry in group]) for letter, group in by_letter],
        )


def of_part(site: Site, part: str) -> tuple[tuple[Subject, tuple[Crumb, ...]], ...]:
    """Returns the subjects of a part, A to Z, each with its units from any edition."""
    labels = site.labels_of(part)
    found = ((subject, [label for label in labels if label in subject.facts.units]) for subject in site.subjects)
    return tuple((subject, tuple(map(partial(_unit, site), units))) for subject, units in found if units)


def _unit(site: Site, label: str) -> Crumb:
    edition = site.first_wording[label]
    ref = parse_label(label)
    return ref.in_context if edition is site.newest else ref.url, names.unit_name(
        edition.units[label], edition.part_of[label]
    )


def _entry(subject: Subject, site: Site) -> Entry:
    ids = {other.facts.name: other for other in site.subjects}
    others = sorted((ids[name] for name in subject.facts.see_also), key=lambda other: other.id)
    see_also = tuple(Link(other.facts.name, other.url) for other in others if _adds(other, subject))
    places = tuple(_place(label, site) for label in subject.facts.units)
    return Entry(subject.facts.name, subject.id, places, Listed(subject.facts.also), Listed(see_also))


def _adds(other: Subject, subject: Subject) -> bool:
    """Whether another subject has a unit that this one lacks."""
    return not set(other.facts.units) <= set(subject.facts.units)


def _place(label: str, site: Site) -> Place:
    edition = site.first_wording[label]
    unit = edition.units[label]
    words = unit.quotable if len(unit.blocks) == 1 else unit.lines[0]
    if len(words) > _WORDS:
        words = words[:_WORDS].rpartition(" ")[0]
    return Place(
        names.unit_name(unit, edition.part_of[label]),
        parse_label(label).url,
        words,
        words != unit.quotable,
        edition.exact(label),
        None if edition is site.newest else edition,
    )
