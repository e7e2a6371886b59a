"""Rules for the code: labels, principles, facts of editions."""

import re
from collections.abc import Iterator
from itertools import pairwise

from codebook.history.links import target_of
from codebook.model import Edition, Listing, Loc, Part, Problem, Site, Unit, words
from codebook.validate.edition_order import states_out_of_order
from codebook.validate.rules import folder, lost, may_be_unread, repeated, rule, suggestion, unknown_unit
from codebook.values.references import parse_label

_LETTER = re.compile(r"\([a-z]{1,5}\)(?= )")


@rule
def there_is_a_wording(site: Site) -> Iterator[Problem]:
    """Requires a draft or adopted edition."""
    code = f"{folder(site)}/code"
    if site.newest is None and not any(path.startswith(f"{code}/") for path in site.broken):
        yield Problem(code, 1, "no version is a draft or adopted; add one, as in code/2015-draft/index.md")


@rule
def labels_are_well_formed(site: Site) -> Iterator[Problem]:
    """Requires that a label begins with its file's part and matches the kind of unit."""
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
                        f"the name {unit.label} belongs to {owner}; in this file names begin with {part.id}-; if it was moved here, give it a new one, and write under 'became' what replaced {unit.label}",
                    )
                elif message := _wrong_form(unit, part):
                    yield Problem(part.path, unit.line, f"{unit.label} {message}")


def _wrong_form(unit: Unit, part: Part) -> str:
    """Returns what is wrong with the form of a unit for its label; empty if nothing."""
    if unit.kind == "subclause":
        return ""  # its label was compared with that of its clause
    if unit.ref.above:
        return f"is a sub-clause; write it as an item below [{unit.ref.above}], with two more spaces before its '- '"
    if (unit.kind == "clause") != (unit.ref.is_clause and not part.is_introduction):
        if unit.kind == "clause":
            return "is an item of a list, and only clauses are; delete '- '"
        return f"is a clause, so it is an item of a list; write - [{unit.label}] …"
    return ""


@rule
def labels_are_unique(site: Site) -> Iterator[Problem]:
    """Requires unique labels in an edition."""
    for edition in site.editions:
        places = [(unit.label, part.path, unit.line) for part in edition.parts for unit in part.units]
        for label, path, line, first in repeated(places):
            yield Problem(
                path,
                line,
                f"the name {label} appears twice in {edition.id}, first at {first}; give this clause another name",
            )


@rule
def clauses_are_numbered_without_gap(site: Site) -> Iterator[Problem]:
    """Requires clauses numbered from 1 without a gap in the first edition of a part; later ones may drop some."""
    begun: set[str] = set()
    for edition in site.editions:
        for part in (*edition.principles, *edition.others):
            if part.id not in begun and not may_be_unread(part.id, site):  # an unread one may have it
                yield from _gaps(part, lost(site, edition))
            begun.add(part.id)


def _gaps(part: Part, lost: frozenset[str]) -> Iterator[Problem]:
    """Yields clauses after a missing number; the record reports `lost` ones."""
    numbers = {f"{part.id}-0": 0}
    for label in (*(unit.label for unit in part.of_kind("clause")), *lost):
        found = re.fullmatch(rf"{part.id}-([1-9][0-9]*)", label)
        if found:
            numbers[label] = int(found[1])
    lines = {unit.label: unit.line for unit in part.units}
    for before, (label, number) in pairwise(sorted(numbers.items(), key=lambda item: item[1])):
        if number > before[1] + 1 and label in lines:
            missing = f"{part.id}-{before[1] + 1}"
            message = (
                f"a missing name: there is {label} but no {missing}; add {missing}, or give this clause its number"
            )
            yield Problem(part.path, lines[label], message)


@rule
def principles_are_all_there(site: Site) -> Iterator[Problem]:
    """Requires one file and name per listed part, a statement per principle, and that each file is listed."""
    for edition in site.editions:
        yield from _parts_named(edition, site)
        for name, path, line, first in repeated(
            [(part.title, part.path, part.line) for part in edition.parts if part.title]
        ):
            yield Problem(path, line, f"the principle '{name}' appears twice, first at {first}; keep one")
        for part in edition.principles:
            label = f"{part.id}-statement"
            if (
                part.id in edition.facts.principles
                and label not in {*edition.units, *lost(site, edition)}
                and part.path not in site.broken
            ):
                message = f"{part.title} has no statement; write it, as in [{label}] …{_OR_OTHER}"
                yield Problem(part.path, part.line, message)


_OR_OTHER = "; if it is not a principle, name it under 'parts-before' or 'parts-after'"


def _parts_named(edition: Edition, site: Site) -> Iterator[Problem]:
    folder = edition.document.path.removesuffix("index.md")
    files, named = {part.id for part in edition.parts}, set[str]()
    facts = edition.facts
    for field, what, names in (
        ("parts-before", "part", facts.parts_before),
        ("principles", "principle", facts.principles),
        ("parts-after", "part", facts.parts_after),
    ):
        for index, name in enumerate(names):
            if name in named:
                yield edition.document.problem(f"the {what} '{name}' appears twice; keep one", field, index)
            elif name not in files and f"{folder}{name}.md" not in site.broken:
                message = f"the {what} '{name}' is missing; {suggestion(name, sorted(files))}add {folder}{name}.md, or delete the name"
                yield edition.document.problem(message, field, index)
            named.add(name)
    for part in edition.principles:
        if part.id not in named:
            message = f"the principle '{part.id}' is not among the principles of {edition.document.path}; add it there, in order{_OR_OTHER}"
            yield Problem(part.path, 1, message)
    if not named:
        yield edition.document.problem(
            "a version without parts; name its parts under 'principles' or 'parts-after'", "principles"
        )


@rule
def sub_clauses_have_labels(site: Site) -> Iterator[Problem]:
    """Warns of a list in a clause whose items begin with (a) or (i) and have no label, until the version is recorded."""
    for edition in site.editions:
        for part in edition.parts if edition.id not in site.records else ():
            for unit in part.of_kind("clause", "subclause"):
                if begins := _lettered(unit):
                    label = f"{unit.label}-{begins.strip('()')}"
                    message = f"'{begins} in {unit.label}' has no address; to cite it, write - [{label}] {begins} …, and name the other items too"
                    yield Problem(part.path, unit.line, message, warning=True)


def _lettered(unit: Unit) -> str:
    items = (item for block in unit.blocks if isinstance(block, Listing) for item in block.items)
    return next((found[0] for item in items if (found := _LETTER.match("".join(words(item.blocks))))), "")


@rule
def editors_notes_have_units(site: Site) -> Iterator[Problem]:
    """Requires that notes and audience name units of the edition, not whole principles."""
    for edition in site.editions:
        places: list[tuple[str, Loc]] = [
            (label, ("notes", index, "units", place))
            for index, note in enumerate(edition.facts.notes)
            for place, label in enumerate(note.units)
        ]
        places += [(label, ("audience", index)) for index, label in enumerate(edition.facts.audience)]
        for label, loc in places:
            yield from unknown_unit(site, edition, label, edition.document, *loc)
            target = target_of(label, edition)
            if target not in (label, None):
                yield edition.document.problem(
                    f"'{label}' is a principle; name its statement or a clause, as in {target}", *loc
                )


@rule
def states_are_in_order(site: Site) -> Iterator[Problem]:
    """Requires states oldest first."""
    for edition in site.editions:
        for index, before in states_out_of_order(edition):
            message = f"{edition.facts.states[index].date} is below {before}; write the states oldest first"
            yield edition.document.problem(message, "states", index, "date")


@rule
def only_adoptions_come_into_force(site: Site) -> Iterator[Problem]:
    """Allows the date `in-force` only with the state `adopted`."""
    for edition in site.editions:
        for index, state in enumerate(edition.facts.states):
            if state.in_force and state.state != "adopted":
                message = f"only an adopted version is in force, and this is {state.state}; delete the line, or move it below adopted"
                yield edition.document.problem(message, "states", index, "in-force")


@rule
def versions_begin(site: Site) -> Iterator[Problem]:
    """Requires another state before `withdrawn`."""
    for edition in site.editions:
        if edition.facts.states[0].state == "withdrawn":
            message = "a version cannot be withdrawn first; write above this what it was before, as in - state: draft, with date and by"
            yield edition.document.problem(message, "states", 0, "state")
