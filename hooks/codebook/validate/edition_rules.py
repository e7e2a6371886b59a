"""Rules of the code: labels, principles, and the facts of an edition."""

from collections.abc import Iterator

from codebook.model import Edition, Problem, Site
from codebook.refs import parse_label
from codebook.validate.rules import again, rule, unknown_unit


@rule
def there_is_a_wording(site: Site) -> Iterator[Problem]:
    """There is an edition that readers can be shown: a draft, or an adopted one."""
    folder = site.documents[0].path.split("/")[0] if site.documents else "docs"
    if site.newest is None and not any(path.startswith(f"{folder}/code/") for path in site.broken):
        yield Problem(f"{folder}/code", 1, "no edition is a draft or adopted; add one, as in code/2015-draft/index.md")


@rule
def labels_are_well_formed(site: Site) -> Iterator[Problem]:
    """A label belongs to the principle (or the introduction) in whose file it stands, and says what it is."""
    for edition in site.editions:
        for part in edition.parts:
            for unit in part.units:
                try:
                    owner = parse_label(unit.label).part
                except ValueError as error:
                    yield Problem(part.path, unit.line, str(error))
                    continue
                if owner != part.id:
                    yield Problem(
                        part.path,
                        unit.line,
                        f"the label {unit.label} belongs to {owner}; in this file labels begin with {part.id}-",
                    )
                elif (unit.kind == "clause") != (unit.ref.rest.isdigit() and not part.is_introduction):
                    yield Problem(
                        part.path,
                        unit.line,
                        f"{unit.label} is written as another kind of text; write a clause as '- [{part.id}-1] …', all else without '- '",
                    )


@rule
def labels_stand_once(site: Site) -> Iterator[Problem]:
    """No label of an edition stands twice."""
    for edition in site.editions:
        places = [(unit.label, part.path, unit.line) for part in edition.parts for unit in part.units]
        for label, path, line, first in again(places):
            yield Problem(
                path,
                line,
                f"the label {label} stands twice in {edition.id}, first at {first}; give this unit a label of its own",
            )


@rule
def principles_are_all_there(site: Site) -> Iterator[Problem]:
    """Each principle that an edition names has one file, one name and one statement, and each file is named."""
    for edition in site.editions:
        yield from _principles_named(edition, site)
        for name, path, line, first in again(
            [(part.title, part.path, part.line) for part in edition.parts if part.title]
        ):
            yield Problem(path, line, f"the principle '{name}' is there twice, first at {first}; keep one")
        for part in edition.principles:
            if len(part.of_kind("statement")) != 1:
                yield Problem(
                    part.path,
                    part.line,
                    f"{part.title or part.id} has no statement, or several; write one, as in [{part.id}-statement] …",
                )


def _principles_named(edition: Edition, site: Site) -> Iterator[Problem]:
    folder = edition.document.path.removesuffix("index.md")
    files = {part.id for part in edition.parts}
    for index, name in enumerate(edition.facts.principles):
        if name in edition.facts.principles[:index]:
            yield edition.document.problem(f"the principle '{name}' is named twice; keep one", "principles", index)
        elif name not in files and f"{folder}{name}.md" not in site.broken:
            yield edition.document.problem(
                f"the principle '{name}' is missing; add {folder}{name}.md, or take the name out", "principles", index
            )
    for part in edition.principles:
        if part.id not in edition.facts.principles:
            yield Problem(
                part.path,
                1,
                f"the principle '{part.id}' is not among the principles of {edition.document.path}; add it there, in its place",
            )


@rule
def editions_have_their_facts(site: Site) -> Iterator[Problem]:
    """A folder with parts of the code has an index.md with the edition's facts."""
    known = {f"{edition.document.path}" for edition in site.editions}
    for document in site.documents:
        folder, _, _ = document.path.rpartition("/")
        index = f"{folder}/index.md"
        if folder.count("/") == 2 and folder.split("/")[1] == "code" and index not in known | site.broken:
            yield Problem(document.path, 1, f"its edition has no facts; add {index}")


@rule
def editors_notes_lead_somewhere(site: Site) -> Iterator[Problem]:
    """Editor's notes and the audience of an edition name units of that edition."""
    for edition in site.editions:
        for index, note in enumerate(edition.facts.notes):
            for place, label in enumerate(note.units):
                yield from unknown_unit(site, edition, label, edition.document, "notes", index, "units", place)
        for index, label in enumerate(edition.facts.audience):
            yield from unknown_unit(site, edition, label, edition.document, "audience", index)
