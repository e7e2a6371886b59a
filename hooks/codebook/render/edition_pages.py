"""Pages of an edition: cover, parts, full text, and each unit alone (the target of citations)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from codebook.compare import Change, PartChange, compare
from codebook.compare.runs import differ
from codebook.facts import ChangeFacts
from codebook.history.succession import became, known_predecessor
from codebook.model import Edition, Site
from codebook.record import differs_by_correction
from codebook.render import cite, names
from codebook.render.code_pages import CODE, edition_crumb
from codebook.render.compare_pages import headings, kept
from codebook.render.made_from import NO_REPORT, of_links
from codebook.render.metadata import of_part, of_unit, of_version
from codebook.render.page import Crumb, Page, Renderer, crumb, with_neighbours
from codebook.render.relations import canonical, versions
from codebook.render.site_pages import TOP
from codebook.render.status import NEWEST, compare_url
from codebook.render.version_switch import version_switch
from codebook.sentences import Link, Listed, Said, Value, say
from codebook.values.references import CodeRef


def edition_pages(renderer: Renderer, edition: Edition) -> Iterator[Page]:
    """Yields all pages of an edition."""
    cover = edition_crumb(edition)
    parts = [crumb(CodeRef(part.id, "", edition.id), _in(edition, part.title)) for part in edition.parts]
    full = (f"{cover[0]}full/", _in(edition, say("edition-whole")))
    turns = dict(with_neighbours([cover, *parts, full]))
    yield renderer.page(
        *(cover[0], "edition.html", cover[1]),
        description=say("edition-description", title=edition.facts.title, version=edition.facts.name),
        crumbs=(TOP, CODE),
        neighbours=turns[cover],
        edition=edition,
        shown=edition,
        date=str(edition.date) if edition.date.exact else "",
        shown_ref=CodeRef(),
        described=of_version(edition),
        made_from=NO_REPORT,
        later=partial(cover_of, edition, renderer),
        switch=version_switch(renderer.site, CodeRef(), edition),
        relations=versions(renderer.site, edition, CodeRef()),
    )
    for part, place in zip(edition.parts, parts, strict=True):
        yield renderer.page(
            *(place[0], "principle.html", place[1]),
            heading=part.title,
            description=names.part_description(part, edition.facts.name),
            crumbs=(TOP, CODE, cover),
            neighbours=turns[place],
            edition=edition,
            shown=edition,
            part=part,
            shown_ref=CodeRef(part.id),
            described=of_part(edition, part),
            exact=True,
            gone=(),
            subjects=(),
            links=renderer.registers.beside_all(unit.label for unit in part.units),
            made_from=of_links(renderer.registers.beside(unit.label) for unit in part.units),
            register=None,
            switch=version_switch(renderer.site, CodeRef(part.id), edition),
            canonical=canonical(renderer.site, edition, CodeRef(part.id)),
            relations=versions(renderer.site, edition, CodeRef(part.id)),
        )
    yield _whole(renderer, edition, full, (TOP, CODE, cover), turns[full])
    yield from _units(renderer, edition, cover)


def cover_of(edition: Edition, renderer: Renderer) -> dict[str, Any]:
    """Returns what the cover of an edition shows."""
    return {
        "compared": _compared(renderer.site, edition),
        "differing": _differing(renderer.site, edition),
        "changes_named": _changes(renderer.site, edition),
        "noted": [(note, _units_linked(edition, note.units)) for note in edition.facts.notes],
        "citation": cite.of_edition(edition, CodeRef(), renderer.address or "/"),
    }


def _whole(
    renderer: Renderer,
    edition: Edition,
    place: Crumb,
    crumbs: tuple[Crumb, ...],
    neighbours: tuple[Crumb | None, Crumb | None],
) -> Page:
    return renderer.page(
        *(place[0], "full.html", place[1]),
        heading=edition.facts.title,
        description=say("edition-whole-description", title=edition.facts.title, version=edition.facts.name),
        crumbs=crumbs,
        neighbours=neighbours,
        edition=edition,
        shown=edition,
        shown_ref=CodeRef(),
        described=of_version(edition),
        made_from=NO_REPORT,
        switch=version_switch(renderer.site, CodeRef(), edition, "full/"),
        canonical=canonical(renderer.site, edition, CodeRef()),
        relations=versions(renderer.site, edition, CodeRef(), page="full/"),
    )


def _units(renderer: Renderer, edition: Edition, cover: Crumb) -> Iterator[Page]:
    units = list(edition.units.values())
    title = {unit.label: names.unit_name(unit, edition.part_of[unit.label]) for unit in units}
    places = [crumb(edition.exact(unit.label), _in(edition, title[unit.label])) for unit in units]
    for unit, (place, neighbours) in zip(units, with_neighbours(places), strict=True):
        part = edition.part_of[unit.label]
        related = renderer.registers.of_page(unit.label)
        yield renderer.page(
            *(place[0], "unit.html", place[1]),
            heading=title[unit.label],
            description=names.first_words(unit),
            crumbs=(TOP, CODE, cover, crumb(CodeRef(part.id, "", edition.id), part.title)),
            neighbours=neighbours,
            edition=edition,
            shown=edition,
            part=part,
            unit=unit,
            links=related.links,
            made_from=of_links([related]),
            shown_ref=unit.ref,
            described=of_unit(edition, unit),
            switch=version_switch(renderer.site, unit.ref, edition),
            canonical=canonical(renderer.site, edition, unit.ref),
            relations=versions(renderer.site, edition, unit.ref),
        )


def _in(edition: Edition, name: Value) -> Said:
    """Returns a name with the edition that it is in."""
    return say("name-in-version", name=name, version=edition.facts.name)


def _compared(site: Site, edition: Edition) -> tuple[Crumb, ...]:
    found = [
        (compare_url(before.id, after.id), say("comparison-from-to", before=before.facts.name, after=after.facts.name))
        for before, after in kept(site)
        if edition in (before, after)
    ]
    if edition is not site.newest:
        found.append((compare_url(edition.id, NEWEST), say("edition-to-latest")))
    return tuple(found)


def _changes(site: Site, edition: Edition) -> list[tuple[Listed, ChangeFacts]]:
    """Returns the changes that editors recorded, each with links to its units and headings."""
    parts = _changed_parts(site, edition)
    return [(_units_linked(edition, change.units, parts), change) for change in edition.facts.changes]


def _units_linked(edition: Edition, labels: Iterable[str], parts: Mapping[str, Said] = MappingProxyType({})) -> Listed:
    """Links what editors named in a change or note; `parts` names those that are parts."""
    return Listed(
        tuple(
            Link(
                parts.get(label) or names.line_name(label, edition),
                edition.exact(label).url if label in edition.part_of else edition.url,
            )
            for label in labels
        )
    )


def _changed_parts(site: Site, edition: Edition) -> Mapping[str, Said]:
    """Names what changed of each part that editors named in a change: its heading, its place, or both."""
    named = {label for change in edition.facts.changes for label in change.units} & set(edition.facts.principles)
    before = known_predecessor(site, edition)
    if not named or before is None:
        return {}
    return {
        part.part.id: say("edition-changed-part", what=_what_changed(part), part=part.part.title)
        for part in compare(before, edition).parts
        if part.part.id in named
    }


def _what_changed(part: PartChange) -> str:
    if part.moved:
        return "heading-and-place" if differ(part.title) else "place"
    return "heading"


def _differing(site: Site, edition: Edition) -> Listed | None:
    """Links the differences between an edition and the proposal it came from; None without any or without a proposal."""
    origin = site.edition(edition.facts.proposal or "")
    if origin is None:
        return None
    url = compare_url(origin.id, edition.id)
    compared = compare(origin, edition, became(site, origin, edition))
    changes = [
        change
        for change in compared.changes
        if change.kind != "same" and not differs_by_correction(origin, change.before, edition, change.after)
    ]
    places: list[Crumb] = [
        (f"{url}#{place}", say("comparison-entry", place=what, kind=kind)) for place, what, kind in headings(compared)
    ]
    places += [(f"{url}#{change.label}", _name(change, origin, edition)) for change in changes]
    return Listed(tuple(Link(name, to) for to, name in places)) if places else None


def _name(change: Change, before: Edition, after: Edition) -> Value:
    edition = after if change.after else before
    return names.unit_name(edition.units[change.label], edition.part_of[change.label])
