"""Pages of an edition: cover, parts, full text, and each unit alone (the target of citations)."""

from collections.abc import Iterator, Mapping

from codebook.compare import Change, PartChange, compare
from codebook.compare.runs import differ
from codebook.history.succession import became, known_predecessor
from codebook.model import Edition, Site
from codebook.record import differs_by_correction
from codebook.render import cite, names
from codebook.render.code_pages import CODE, edition_crumb
from codebook.render.compare_pages import headings, kept
from codebook.render.page import Crumb, Page, Renderer, crumb, with_neighbours
from codebook.render.relations import canonical, versions
from codebook.render.site_pages import TOP
from codebook.render.status import NEWEST, compare_url
from codebook.render.switch import switch
from codebook.sentences import Value, say
from codebook.values.references import CodeRef


def edition_pages(renderer: Renderer, edition: Edition) -> Iterator[Page]:
    """Yields all pages of an edition."""
    cover = edition_crumb(edition)
    parts = [crumb(CodeRef(part.id, "", edition.id), f"{part.title} ({edition.facts.name})") for part in edition.parts]
    full = (f"{cover[0]}full/", f"The whole text ({edition.facts.name})")
    turns = dict(with_neighbours([cover, *parts, full]))
    yield renderer.page(
        *(cover[0], "edition.html", cover[1]),
        description=f"{edition.facts.title}: {edition.facts.name}. State, dates, source and contents.",
        crumbs=(TOP, CODE),
        neighbours=turns[cover],
        edition=edition,
        shown=edition,
        date=str(edition.date) if edition.date.exact else "",
        piece=CodeRef(),
        compared=_compared(renderer.site, edition),
        differing=_differing(renderer.site, edition),
        changed_parts=_changed_parts(renderer.site, edition),
        citation=cite.of_edition(edition, CodeRef(), renderer.address or "/"),
        switch=switch(renderer.site, CodeRef(), edition),
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
            piece=CodeRef(part.id),
            exact=True,
            gone=(),
            subjects=(),
            links=renderer.history.of_part(tuple(unit.label for unit in part.units)),
            switch=switch(renderer.site, CodeRef(part.id), edition),
            canonical=canonical(renderer.site, edition, CodeRef(part.id)),
            relations=versions(renderer.site, edition, CodeRef(part.id)),
        )
    yield _whole(renderer, edition, full, (TOP, CODE, cover), turns[full])
    yield from _units(renderer, edition, cover)


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
        description=f"{edition.facts.title}, {edition.facts.name}, on one page to read through and print.",
        crumbs=crumbs,
        neighbours=neighbours,
        edition=edition,
        shown=edition,
        piece=CodeRef(),
        switch=switch(renderer.site, CodeRef(), edition, "full/"),
        canonical=canonical(renderer.site, edition, CodeRef()),
        relations=versions(renderer.site, edition, CodeRef(), page="full/"),
    )


def _units(renderer: Renderer, edition: Edition, cover: Crumb) -> Iterator[Page]:
    units = list(edition.units.values())
    title = {unit.label: names.unit_name(unit, edition.part_of[unit.label]) for unit in units}
    places = [
        crumb(edition.exact(unit.label), say("name-in-version", name=title[unit.label], version=edition.facts.name))
        for unit in units
    ]
    for unit, (place, neighbours) in zip(units, with_neighbours(places), strict=True):
        part = edition.part_of[unit.label]
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
            piece=unit.ref,
            switch=switch(renderer.site, unit.ref, edition),
            canonical=canonical(renderer.site, edition, unit.ref),
            relations=versions(renderer.site, edition, unit.ref),
        )


def _compared(site: Site, edition: Edition) -> tuple[Crumb, ...]:
    found = [
        (compare_url(before.id, after.id), f"from the {before.facts.name} to the {after.facts.name}")
        for before, after in kept(site)
        if edition in (before, after)
    ]
    if edition is not site.newest:
        found.append((compare_url(edition.id, NEWEST), "from this version to the newest wording"))
    return tuple(found)


def _changed_parts(site: Site, edition: Edition) -> Mapping[str, str]:
    """Names what changed of each part that editors named in a change: its heading, its place, or both."""
    named = {label for change in edition.facts.changes for label in change.units} & set(edition.facts.principles)
    before = known_predecessor(site, edition)
    if not named or before is None:
        return {}
    return {
        part.part.id: f"{_what_changed(part)} of {part.part.title}"
        for part in compare(before, edition).parts
        if part.part.id in named
    }


def _what_changed(part: PartChange) -> str:
    if part.moved:
        return "Heading and place" if differ(part.title) else "Place"
    return "Heading"


def _differing(site: Site, edition: Edition) -> tuple[Crumb, ...] | None:
    """Returns the differences between an edition and the proposal it came from; None without a proposal."""
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
    places = [
        (f"{url}#{place}", say("name-in-version", name=what, version=kind)) for place, what, kind in headings(compared)
    ]
    return (*places, *((f"{url}#{change.label}", _name(change, origin, edition)) for change in changes))


def _name(change: Change, before: Edition, after: Edition) -> Value:
    edition = after if change.after else before
    return names.unit_name(edition.units[change.label], edition.part_of[change.label])
