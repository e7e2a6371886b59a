"""Pages of the latest edition: the whole Code, each part, and each unit with all its versions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from codebook.compare import Change, compare_units
from codebook.facts import Became, ChangeFacts, CorrectionFacts
from codebook.history.registers import Register
from codebook.history.succession import Stage, decisions, holder, is_merged, origins, predecessor, stages
from codebook.model import Edition, Part, Site, Unit
from codebook.record import differs_by_correction
from codebook.render import changes, names, register_pages
from codebook.render.made_from import of_links
from codebook.render.metadata import of_part, of_unit
from codebook.render.page import Crumb, Page, Renderer, crumb, with_neighbours
from codebook.render.relations import cite_as
from codebook.render.site_pages import TOP, beside
from codebook.render.status import compare_url
from codebook.render.subject_pages import of_part as subjects_of_part
from codebook.render.version_switch import version_switch
from codebook.sentences import Link, Listed, Said, Target, Value, say
from codebook.values.references import CodeRef, parse_label

CODE: Crumb = ("code/", say("code-title"))
PRINCIPLES: Crumb = ("principles/", say("principle-all"))
CLAUSES: Crumb = ("clauses/", say("clause-all"))


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
    """Whether the change may be a correction alone, and the dates do not show it."""
    became: Said | None = None
    """What a missing unit became, if that is recorded."""

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
        *CODE[:1],
        "code.html",
        CODE[1],
        description=say("code-description", site=renderer.site.facts.name),
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "code/"),
        edition=renderer.site.newest,
        editions=[(edition, _listed(edition, renderer.site)) for edition in reversed(renderer.site.editions)],
        relations=cite_as(renderer.site, CodeRef()),
    )


def _listed(edition: Edition, site: Site) -> Said:
    """Returns an edition's entry in the list of versions."""
    version = Link(names.capital(edition.facts.name), edition.url)
    return say("code-version", version=version, life=names.life(edition, site))


def newest_parts(renderer: Renderer) -> Iterator[Page]:
    """Yields a page per part, with related reports. A part that the latest edition lacks shows its last text."""
    site = renderer.site
    parts = [
        (edition, edition.part_of[key]) for key, edition in site.first_wording.items() if edition.part_of[key].id == key
    ]
    yield renderer.page(
        *(PRINCIPLES[0], "principles.html", PRINCIPLES[1]),
        description=say("principle-all-description", site=site.facts.name),
        crumbs=(TOP,),
        neighbours=beside(site, "principles/"),
        edition=site.newest,
        others=[(part, edition) for edition, part in parts if edition is not site.newest],
    )
    places = _within_editions([(edition, crumb(CodeRef(part.id), part.title)) for edition, part in parts])
    for (edition, part), (place, neighbours) in zip(parts, places, strict=True):
        ref = CodeRef(part.id)
        yield renderer.page(
            *(place[0], "principle.html", part.title),
            description=names.part_description(part),
            crumbs=(TOP, PRINCIPLES) if edition.is_principle(part) else (TOP, CODE),
            neighbours=neighbours,
            edition=edition,
            part=part,
            described=of_part(edition, part),
            exact=False,
            gone=tuple(_gone(site, part, edition)),
            subjects=subjects_of_part(site, part.id),
            links=renderer.registers.beside_all(site.labels_of(part.id)),
            register=(register := _register(renderer, part)),
            made_from=of_links(map(renderer.registers.beside, site.labels_of(part.id))).with_facts(
                register and (register.url, len(register.reports))
            ),
            switch=version_switch(site, ref),
            relations=cite_as(site, ref),
        )


def _register(renderer: Renderer, part: Part) -> Register | None:
    """Returns the register of reports related to a part, if it has a page."""
    return renderer.registers.by_part.get(part.id) if renderer.registers.is_divided else None


def _within_editions(
    places: Sequence[tuple[Edition, Crumb]],
) -> Iterator[tuple[Crumb, tuple[Crumb | None, Crumb | None]]]:
    """Yields each place with its neighbours in the same edition: nobody is led from the Code to what was removed from it."""
    for _, group in groupby(places, key=lambda place: place[0].id):
        yield from with_neighbours([place for _, place in group])


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
        *(CLAUSES[0], "clauses.html", CLAUSES[1]),
        description=say("clause-all-description"),
        crumbs=(TOP,),
        neighbours=beside(site, "clauses/"),
        edition=site.newest,
        others=[
            (place, unit, edition.exact(unit.label))
            for (edition, unit), place in zip(units, places, strict=True)
            if edition is not site.newest
        ],
    )
    turns = _within_editions([(edition, place) for (edition, _), place in zip(units, places, strict=True)])
    for (edition, unit), (place, neighbours) in zip(units, turns, strict=True):
        part = edition.part_of[unit.label]
        related = renderer.registers.of_page(unit.label)
        yield renderer.page(
            *(place[0], "clause.html", place[1]),
            description=names.first_words(unit),
            crumbs=(TOP, CLAUSES, crumb(CodeRef(part.id), part.title)),
            neighbours=neighbours,
            edition=edition,
            part=part,
            unit=unit,
            links=related.links,
            described=of_unit(edition, unit),
            made_from=of_links([related]),
            later=partial(_changes, site, unit),
            switch=version_switch(site, unit.ref),
            relations=cite_as(site, unit.ref),
        )
        crumbs = (TOP, CLAUSES, crumb(CodeRef(part.id), part.title), place)
        yield from register_pages.of_unit(renderer, unit.label, place[1], crumbs)


def _changes(site: Site, unit: Unit) -> dict[str, Any]:
    """Returns the changes of a unit from version to version."""
    beside_it = tuple(_beside(site, unit))
    return {
        "wordings": tuple(_wordings(site, unit.label)),
        "origins": tuple(_origins(site, unit.label)),
        "beside": [
            (other, _called(other, unit.label, site), _changed(other, unit.label))
            for other in beside_it
            if other.change.kind != "same"
        ],
        "unchanged_in": _list([other.edition for other in beside_it if other.change.kind == "same"], unit.label),
    }


def _list(editions: Sequence[Edition], label: str) -> Listed | None:
    """Links a unit in some editions; None without any."""
    found = tuple(Link(edition.facts.name, edition.exact(label).url) for edition in editions)
    return Listed(found) if found else None


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
        became = _became(site, stage.editions[0], stage.became) if stage.became else None
        found.append(Wording(stage, change, decided, (last.id, first.id), apart is True, apart is None, became))
    return found[::-1]


def _became(site: Site, edition: Edition, entry: Became) -> Said:
    """Returns what a removed unit became."""
    if not entry.into:
        return say("clause-became", how="removed", into="")
    how = "split" if len(entry.into) > 1 else "merged" if is_merged(site, edition, entry) else "moved"
    return say("clause-became", how=how, into=Listed(tuple(_unit(site, edition, label) for label in entry.into)))


def _unit(site: Site, edition: Edition, label: str) -> Link:
    """Links a unit by its name in an edition, or in the last one before that had it."""
    named = holder(site, edition, label)
    return Link(names.unit_name(named.units[label], named.part_of[label]), parse_label(label).url)


def _origins(site: Site, label: str) -> Iterator[tuple[Said, Became]]:
    """Yields the units that this one took text from, if they still have a page."""
    for edition, entry in origins(site, label):
        if entry.unit in site.first_wording:
            version = Link(edition.facts.name, edition.url)
            yield say("clause-includes", unit=_unit(site, edition, entry.unit), version=version), entry


def _beside(site: Site, unit: Unit) -> Iterator[Beside]:
    """Yields the editions outside the lineage that have a unit, newest first."""
    line = {edition.id for stage in stages(site, unit.label) for edition in stage.editions}
    for edition in reversed(site.editions):
        if unit.label in edition.units and edition.id not in line:
            before = predecessor(site, edition)
            change = compare_units(before.units.get(unit.label) if before else None, edition.units[unit.label])
            decided = decisions(site, before, edition).get(unit.label, ()) if before else ()
            yield Beside(edition, before, change, decided if change.kind != "same" else ())


def _called(other: Beside, label: str, site: Site) -> Said:
    """Returns the heading of an edition outside the lineage."""
    facts = other.edition.facts
    version = Link(names.capital(facts.name), other.edition.exact(label).url)
    life = names.life(other.edition, site)
    if facts.outcome is None:
        return say("clause-version", version=version, life=life)
    return say(
        "clause-version-decided",
        version=version,
        life=life,
        result=facts.outcome.result.replace(" ", "-"),
        date=facts.outcome.date,
    )


def _changed(other: Beside, label: str) -> Said | None:
    """Returns what an edition outside the lineage changes of a unit; None if it has other words of a unit that was not there."""
    if other.before is None or not other.change.alters:
        return None
    before, url = other.before.facts.name, Target(compare_url(other.before.id, other.edition.id, label))
    if other.edition.begun is not None:
        return say("clause-drafted", change=names.capital(changes.name(other.change)), before=before, a=url)
    would = "would" if other.edition.facts.outcome is None else "was"
    return say("clause-proposed", how=f"{would}-{other.change.kind}", before=before, a=url)
