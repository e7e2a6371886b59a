"""Pages of the latest edition: the whole Code, each part, and each unit with all its versions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codebook.compare import Change, compare_units
from codebook.facts import Became, ChangeFacts, CorrectionFacts
from codebook.history.succession import Stage, decisions, origins, predecessor, stages
from codebook.model import Edition, Part, Site, Unit
from codebook.record import differs_by_correction
from codebook.render import names
from codebook.render.page import Crumb, Page, Renderer, crumb, with_neighbours
from codebook.render.relations import cite_as
from codebook.render.site_pages import TOP, beside
from codebook.render.subject_pages import of_part as subjects_of_part
from codebook.sentences import Link, Listed, Value
from codebook.values.references import CodeRef

CODE: Crumb = ("code/", "The Code")
PRINCIPLES: Crumb = ("principles/", "Principles")
CLAUSES: Crumb = ("clauses/", "Clauses")


@dataclass(frozen=True)
class Gone:
    """A unit of a part that the shown edition lacks; its anchor is kept for existing links."""

    label: str
    name: Value
    edition: Edition


@dataclass(frozen=True)
class Wording:
    """A unit's text in consecutive editions, and the change that led to it."""

    stage: Stage
    change: Change | None
    decisions: tuple[ChangeFacts, ...]
    compared: tuple[str, str] | None
    """Ids of the editions before and after the change."""
    only_corrected: bool = False
    perhaps_corrected: bool = False
    """Whether the change may be a correction alone, and the dates do not tell."""

    @property
    def corrections(self) -> tuple[tuple[Edition, CorrectionFacts], ...]:
        """Corrections to the unit in these editions."""
        label = self.stage.unit.label if self.stage.unit else ""
        return tuple((other, made) for other in self.stage.editions for made in other.corrections if made.unit == label)


@dataclass(frozen=True)
class Beside:
    """A unit in an edition outside the lineage (a proposal, or a draft that replaced nothing), and its change."""

    edition: Edition
    before: Edition | None
    """The edition it would replace, or followed."""
    change: Change
    decisions: tuple[ChangeFacts, ...]


def edition_crumb(edition: Edition) -> Crumb:
    """Returns an edition's cover page."""
    return crumb(CodeRef(edition=edition.id), names.capital(edition.facts.name))


def code(renderer: Renderer) -> Page:
    """The latest edition on one page, and a list of all."""
    return renderer.page(
        *("code/", "code.html", "The Code"),
        description=f"The newest wording we have of {renderer.site.facts.name} on one page, and every version of it.",
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "code/"),
        edition=renderer.site.newest,
        editions=renderer.site.editions[::-1],
        relations=cite_as(renderer.site, CodeRef()),
    )


def newest_parts(renderer: Renderer) -> Iterator[Page]:
    """Yields a page per part, with related reports. A part that the latest edition lacks shows its last text."""
    site = renderer.site
    parts = [
        (edition, edition.part_of[key]) for key, edition in site.first_wording.items() if edition.part_of[key].id == key
    ]
    yield renderer.page(
        *("principles/", "principles.html", "Principles"),
        description=f"The principles of {site.facts.name}, each with its statement.",
        crumbs=(TOP,),
        neighbours=beside(site, "principles/"),
        edition=site.newest,
        others=[(part, edition) for edition, part in parts if edition is not site.newest],
    )
    places = with_neighbours([crumb(CodeRef(part.id), part.title) for _, part in parts])
    for (edition, part), (place, neighbours) in zip(parts, places, strict=True):
        yield renderer.page(
            *(place[0], "principle.html", part.title),
            description=names.part_description(part),
            crumbs=(TOP, PRINCIPLES) if edition.is_principle(part) else (TOP, CODE),
            neighbours=neighbours,
            edition=edition,
            part=part,
            exact=False,
            gone=tuple(_gone(site, part, edition)),
            subjects=subjects_of_part(site, part.id),
            links=renderer.history.of_part(site.labels_of(part.id)),
            relations=cite_as(site, CodeRef(part.id)),
        )


def _gone(site: Site, part: Part, shown: Edition) -> Iterator[Gone]:
    for label in site.labels_of(part.id):
        if label not in shown.units:
            edition = site.first_wording[label]
            yield Gone(label, names.unit_name(edition.units[label], edition.part_of[label]), edition)


def clauses(renderer: Renderer) -> Iterator[Page]:
    """Yields a page per unit of any edition: latest text first, then all versions."""
    site = renderer.site
    units = [(edition, edition.units[key]) for key, edition in site.first_wording.items() if key in edition.units]
    places = [crumb(unit.ref, names.unit_name(unit, edition.part_of[unit.label])) for edition, unit in units]
    yield renderer.page(
        *("clauses/", "clauses.html", "Clauses"),
        description="Every clause, statement and paragraph of the Code by its number, in the newest wording we have.",
        crumbs=(TOP,),
        neighbours=beside(site, "clauses/"),
        edition=site.newest,
        others=[
            (place, unit, edition.exact(unit.label))
            for (edition, unit), place in zip(units, places, strict=True)
            if edition is not site.newest
        ],
    )
    for (edition, unit), (place, neighbours) in zip(units, with_neighbours(places), strict=True):
        part = edition.part_of[unit.label]
        beside_it = tuple(_beside(site, unit))
        yield renderer.page(
            *(place[0], "clause.html", place[1]),
            description=names.first_words(unit),
            crumbs=(TOP, CLAUSES, crumb(CodeRef(part.id), part.title)),
            neighbours=neighbours,
            edition=edition,
            part=part,
            unit=unit,
            wordings=tuple(_wordings(site, unit.label)),
            origins=_origins(site, unit.label),
            beside=[other for other in beside_it if other.change.kind != "same"],
            alike=_alike([other.edition for other in beside_it if other.change.kind == "same"], unit.label),
            relations=cite_as(site, unit.ref),
        )


def _alike(editions: Sequence[Edition], label: str) -> Listed | None:
    """Links a unit in editions that left it as it was; None without any."""
    return (
        Listed(tuple(Link(edition.facts.name, edition.exact(label).url) for edition in editions)) if editions else None
    )


def _wordings(site: Site, label: str) -> list[Wording]:
    found: list[Wording] = []
    line = stages(site, label)
    for index, stage in enumerate(line):
        before = line[index - 1] if index else None
        if before is None:
            found.append(Wording(stage, None, (), None))
            continue
        last, first = before.step_to(stage)
        change = compare_units(before.unit, stage.unit)
        apart = differs_by_correction(last, before.unit, first, stage.unit)
        decided = () if apart else decisions(site, last, first).get(label, ())
        found.append(Wording(stage, change, decided, (last.id, first.id), apart is True, apart is None))
    return found[::-1]


def _origins(site: Site, label: str) -> tuple[tuple[Edition, Became], ...]:
    """Returns the units that this one took text from, if they still have a page."""
    return tuple((edition, entry) for edition, entry in origins(site, label) if entry.unit in site.first_wording)


def _beside(site: Site, unit: Unit) -> Iterator[Beside]:
    """Yields the editions outside the lineage that have a unit, newest first."""
    line = {edition.id for stage in stages(site, unit.label) for edition in stage.editions}
    for edition in reversed(site.editions):
        if unit.label in edition.units and edition.id not in line:
            before = predecessor(site, edition)
            change = compare_units(before.units.get(unit.label) if before else None, edition.units[unit.label])
            decided = decisions(site, before, edition).get(unit.label, ()) if before else ()
            yield Beside(edition, before, change, decided if change.kind != "same" else ())
