"""Pages of the code: the newest wording, each clause, and the exact words of each edition."""

from collections.abc import Iterator

from codebook.model import Edition, Part, Unit
from codebook.refs import CodeRef
from codebook.render import names
from codebook.render.page import Crumb, Page, Renderer, in_turn
from codebook.render.site_pages import TOP, beside

CODE: Crumb = ("code/", "The Code")
PRINCIPLES: Crumb = ("principles/", "Principles")
CLAUSES: Crumb = ("clauses/", "Clauses")


def code(renderer: Renderer) -> Page:
    """The newest wording on one page, and all editions."""
    return renderer.page(
        *("code/", "code.html", "The Code"),
        description=f"The newest wording we have of {renderer.site.facts.name} on one page, and every version of it.",
        crumbs=(TOP,),
        neighbours=beside("code/"),
        edition=renderer.site.newest,
        editions=renderer.site.editions[::-1],
        relations=(*_cite_as(renderer, CodeRef()), ("version-history", "code/")),
    )


def newest_parts(renderer: Renderer) -> Iterator[Page]:
    """Every part of the code in its newest wording, with the reports about it: what staff link to.

    A part that the newest edition does not have keeps its page, with the words of the last that has it.
    """
    site = renderer.site
    parts = [
        (edition, edition.part_of[key]) for key, edition in site.first_wording.items() if edition.part_of[key].id == key
    ]
    yield renderer.page(
        *("principles/", "principles.html", "Principles"),
        description=f"The principles of {site.facts.name}, each with its statement.",
        crumbs=(TOP,),
        neighbours=beside("principles/"),
        edition=site.newest,
        others=[(part, edition) for edition, part in parts if edition is not site.newest],
    )
    places = in_turn([_place(CodeRef(part.id), part.title) for _, part in parts])
    for (edition, part), (place, neighbours) in zip(parts, places, strict=True):
        yield renderer.page(
            *(place[0], "principle.html", part.title),
            description=_description(part, "newest wording we have"),
            crumbs=(TOP, CODE) if part.is_introduction else (TOP, PRINCIPLES),
            neighbours=neighbours,
            edition=edition,
            part=part,
            exact=False,
            links=renderer.history.of_part(site.labels_of(part.id)),
            relations=(*_cite_as(renderer, CodeRef(part.id)), ("version-history", "code/")),
        )


def clauses(renderer: Renderer) -> Iterator[Page]:
    """A page for every unit of any edition: its newest wording first, then every version of it."""
    site = renderer.site
    units = [(edition, edition.units[key]) for key, edition in site.first_wording.items() if key in edition.units]
    places = [_place(unit.ref, names.unit_name(unit, edition.part_of[unit.label])) for edition, unit in units]
    yield renderer.page(
        *("clauses/", "clauses.html", "Clauses"),
        description="Every clause, statement and paragraph of the Code by its number, in the newest wording we have.",
        crumbs=(TOP,),
        neighbours=beside("clauses/"),
        edition=site.newest,
        others=[
            (place, unit) for (edition, unit), place in zip(units, places, strict=True) if edition is not site.newest
        ],
    )
    for (edition, unit), (place, neighbours) in zip(units, in_turn(places), strict=True):
        part = edition.part_of[unit.label]
        yield renderer.page(
            *(place[0], "clause.html", place[1]),
            description=_first_words(unit),
            crumbs=(TOP, CLAUSES, _place(CodeRef(part.id), part.title)),
            in_context=unit.ref.in_context if edition is site.newest else edition.exact(unit.label).in_context,
            neighbours=neighbours,
            edition=edition,
            part=part,
            unit=unit,
            wordings=[
                (other, other.units[unit.label].text == unit.text)
                for other in reversed(site.editions)
                if unit.label in other.units
            ],
            relations=(*_cite_as(renderer, unit.ref), ("version-history", "code/")),
        )


def edition_pages(renderer: Renderer, edition: Edition) -> Iterator[Page]:
    """An edition: its cover, its parts, the whole of it on one page, and each of its units alone."""
    cover = _place(CodeRef(edition=edition.id), names.capital(edition.facts.name))
    parts = [_place(CodeRef(part.id, "", edition.id), f"{part.title} ({edition.facts.name})") for part in edition.parts]
    full = (f"{cover[0]}full/", f"The whole text ({edition.facts.name})")
    turns = dict(in_turn([cover, *parts, full]))
    yield renderer.page(
        *(cover[0], "edition.html", cover[1]),
        description=f"{edition.facts.title}: {edition.facts.name}. State, dates, source and contents.",
        crumbs=(TOP, CODE),
        neighbours=turns[cover],
        edition=edition,
        shown=edition,
        date=str(edition.date) if edition.date.exact else "",
        relations=_versions(renderer, edition, CodeRef()),
    )
    for part, place in zip(edition.parts, parts, strict=True):
        yield renderer.page(
            *(place[0], "principle.html", place[1]),
            heading=part.title,
            description=_description(part, edition.facts.name),
            crumbs=(TOP, CODE, cover),
            neighbours=turns[place],
            edition=edition,
            shown=edition,
            part=part,
            exact=True,
            links=renderer.history.of_part(renderer.site.labels_of(part.id)),
            canonical=_canonical(renderer, edition, CodeRef(part.id)),
            relations=_versions(renderer, edition, CodeRef(part.id)),
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
    """An edition on one page, to read through and print."""
    return renderer.page(
        *(place[0], "full.html", place[1]),
        heading=edition.facts.title,
        description=f"{edition.facts.title}, {edition.facts.name}, on one page to read through and print.",
        crumbs=crumbs,
        neighbours=neighbours,
        edition=edition,
        shown=edition,
        canonical=_canonical(renderer, edition, CodeRef()),
        relations=_versions(renderer, edition, CodeRef(), page="full/"),
    )


def _units(renderer: Renderer, edition: Edition, cover: Crumb) -> Iterator[Page]:
    """The exact words of each unit alone: what a citation leads to."""
    units = list(edition.units.values())
    title = {unit.label: names.unit_name(unit, edition.part_of[unit.label]) for unit in units}
    places = [_place(edition.exact(unit.label), f"{title[unit.label]} ({edition.facts.name})") for unit in units]
    for unit, (place, neighbours) in zip(units, in_turn(places), strict=True):
        part = edition.part_of[unit.label]
        yield renderer.page(
            *(place[0], "unit.html", place[1]),
            heading=title[unit.label],
            description=_first_words(unit),
            crumbs=(TOP, CODE, cover, _place(CodeRef(part.id, "", edition.id), part.title)),
            neighbours=neighbours,
            edition=edition,
            shown=edition,
            part=part,
            unit=unit,
            citation=names.citation(unit.ref, edition, renderer.address or "/"),
            canonical=_canonical(renderer, edition, unit.ref),
            relations=_versions(renderer, edition, unit.ref),
        )


def _place(ref: CodeRef, name: str) -> Crumb:
    return (ref.url, name)


def _first_words(unit: Unit, most: int = 155) -> str:
    """A unit's words for search engines, cut between words where they are many."""
    if len(unit.text) <= most:
        return unit.text
    return f"{unit.text[:most].rpartition(' ')[0]} …"


def _description(part: Part, wording: str) -> str:
    if part.statement:
        return _first_words(part.statement)
    return f"{part.title} of the Code, {wording}."


def _canonical(renderer: Renderer, edition: Edition, ref: CodeRef) -> str:
    """Exact words of the newest edition name their newest-wording page; those of replaced ones name themselves."""
    return ref.url if edition is renderer.site.newest else ""


def _cite_as(renderer: Renderer, ref: CodeRef) -> tuple[tuple[str, str], ...]:
    """RFC 8574: from the newest wording to the address that a citation should give."""
    newest = renderer.site.newest
    if newest is None or (ref.label and ref.label not in newest.part_of):
        return ()
    return (("cite-as", CodeRef(ref.part, ref.rest, newest.id).url),)


def _versions(renderer: Renderer, edition: Edition, ref: CodeRef, page: str = "") -> tuple[tuple[str, str], ...]:
    """RFC 5829: from an edition's page to the newest wording, to all versions, and to the same piece in its neighbours."""
    editions = renderer.site.editions
    index = editions.index(edition)
    newest = renderer.site.newest
    relations = []
    if newest is not None and (not ref.label or ref.label in newest.part_of):
        relations.append(("latest-version", ref.url))
    relations.append(("version-history", "code/"))
    for name, found in (
        ("predecessor-version", editions[index - 1 : index]),
        ("successor-version", editions[index + 1 : index + 2]),
    ):
        relations += [
            (name, CodeRef(ref.part, ref.rest, other.id).url + page)
            for other in found
            if not ref.label or ref.label in other.part_of
        ]
    return tuple(relations)
