"""Validate: the relations between documents. Each rule is one function that yields problems; `RULES` is the list of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from codebook import contact
from codebook.facts import Judged
from codebook.link import target_of
from codebook.model import Document, Edition, Problem, Report, Site
from codebook.refs import CodeRef, ReportRef, is_report_label, paragraph_label, parse, parse_label

T = TypeVar("T")
Rule = Callable[[Site], Iterator[Problem]]
RULES: list[Rule] = []


def rule(function: Rule) -> Rule:
    """Adds a rule to the list."""
    RULES.append(function)
    return function


def validate(site: Site) -> tuple[Problem, ...]:
    """Every fault that the rules find."""
    return tuple(sorted({problem for check in RULES for problem in check(site)}))


# The code


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
        for label, path, line, first in _again(places):
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
        for name, path, line, first in _again(
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
                yield from _unknown_unit(site, edition, label, edition.document, "notes", index, "units", place)
        for index, label in enumerate(edition.facts.audience):
            yield from _unknown_unit(site, edition, label, edition.document, "audience", index)


# Reports


@rule
def councils_are_known(site: Site) -> Iterator[Problem]:
    """A report stands in the folder of a council that has an index.md."""
    for report in site.reports:
        index = f"{report.document.path.rpartition('/')[0]}/index.md"
        if not site.council(report.ref.council) and index not in site.broken:
            yield Problem(report.document.path, 1, f"the council '{report.ref.council}' is unknown; add {index}")


@rule
def committees_are_known(site: Site) -> Iterator[Problem]:
    """A report went to committees of its council."""
    for report in site.reports:
        council = site.council(report.ref.council)
        known = [committee.id for committee in council.facts.committees] if council else []
        for index, meeting in enumerate(report.facts.considerations):
            if council and meeting.committee not in known:
                message = f"the committee '{meeting.committee}' is unknown; write one of: {', '.join(known)}; or add it to {council.document.path}"
                yield report.document.problem(message, "considerations", index, "committee")


@rule
def committees_stand_once(site: Site) -> Iterator[Problem]:
    """No two committees of a council share an id."""
    for council in site.councils:
        document = council.document
        places = [
            (committee.id, document.path, document.line("committees", index, "id"))
            for index, committee in enumerate(council.facts.committees)
        ]
        for id, path, line, first in _again(places):
            yield Problem(path, line, f"the committee '{id}' is there twice, first at {first}; keep one")


@rule
def report_labels_are_well_formed(site: Site) -> Iterator[Problem]:
    """A report's unit is named in small letters, or by its number."""
    for report in site.reports:
        for unit in report.units:
            if not is_report_label(unit.label):
                yield Problem(
                    report.document.path,
                    unit.line,
                    f"'{unit.label}' is no name for a unit; write small letters with hyphens, as in background-documents",
                )


@rule
def paragraph_numbers_ascend(site: Site) -> Iterator[Problem]:
    """The printed numbers of a report stand once, in order; so do the names of its other units."""
    for report in site.reports:
        places = [(unit.number or unit.label, report.document.path, unit.line) for unit in report.units]
        twice = set()
        for label, path, line, first in _again(places):
            twice.add(line)
            yield Problem(
                path, line, f"'{label}' stands twice, first at {first}; check the numbers against the document"
            )
        yield from _out_of_order(report, twice)


def _out_of_order(report: Report, passed_over: set[int]) -> Iterator[Problem]:
    before: tuple[list[int], str] = ([], "")
    for unit in report.units:
        if unit.number and unit.line not in passed_over:
            value = [int("".join(filter(str.isdigit, part))) for part in unit.number.strip(".").split(".")]
            if value < before[0]:
                yield Problem(
                    report.document.path,
                    unit.line,
                    f"{unit.number} comes after {before[1]}; check the numbers against the document",
                )
            before = (value, unit.number)


@rule
def withheld_places_exist(site: Site) -> Iterator[Problem]:
    """What was withheld names the unit that shows the place."""
    for report in site.reports:
        for index, withheld in enumerate(report.facts.withheld):
            yield from _unknown_paragraph(report, withheld.unit, "withheld", index, "unit")


@rule
def reports_are_named_by_their_first_meeting(site: Site) -> Iterator[Problem]:
    """The date in a report's file name is that of its first meeting."""
    for report in site.reports:
        if not report.ref.report.startswith(f"{report.date}-"):
            yield Problem(
                report.document.path,
                report.document.line("considerations"),
                f"the first meeting was on {report.date}, the file name says {report.ref.report[:10]}; correct one of them",
            )


# Links


@rule
def links_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link goes from a unit of its report to a unit of a known edition, and says when it was judged."""
    for report in site.reports:
        for index, link in enumerate(report.facts.links):
            yield from _unknown_paragraph(report, link.paragraph, "links", index, "paragraph")
            judged = link.judged or report.facts.judged
            if judged is None:
                yield report.document.problem(
                    "no word of when the links were judged and on which wording; add judged: with edition and date",
                    "links",
                    index,
                )
                continue
            edition = site.edition(judged.edition)
            for place, to in enumerate(link.to):
                if edition:
                    yield from _unknown_unit(site, edition, to, report.document, "links", index, "to", place)


@rule
def editions_are_known(site: Site) -> Iterator[Problem]:
    """Wherever a report or council names an edition, there is one."""
    for report in site.reports:
        yield from _unknown_edition(site, report.document, report.facts.judged, "judged")
        for index, link in enumerate(report.facts.links):
            yield from _unknown_edition(site, report.document, link.judged, "links", index, "judged")
    for council in site.councils:
        for index, adoption in enumerate(council.facts.adoptions):
            yield from _unknown_edition(site, council.document, adoption, "adoptions", index)


@rule
def history_leads_somewhere(site: Site) -> Iterator[Problem]:
    """What an entry of the history leads to is there."""
    for entry in site.entries:
        if entry.facts.see is None:
            continue
        ref = parse(entry.facts.see)
        if isinstance(ref, ReportRef):
            report = site.report(ref)
            found = report is not None and (not ref.label or ref.label in report.by_label)
        else:
            edition = site.edition(ref.edition) if ref.edition else site.newest
            found = edition is not None and (not ref.label or ref.label in edition.part_of)
        if not found and not site.broken:
            yield entry.document.problem(f"'{entry.facts.see}' leads nowhere; check it against what is there", "see")


# All documents


@rule
def no_contact_data(site: Site) -> Iterator[Problem]:
    """Nobody's telephone number, extension or email address is published; only the operator's own way of contact."""
    for document in site.documents:
        for line, kind, words in contact.find(document.text):
            if words not in site.facts.contact:
                yield Problem(
                    document.path,
                    line,
                    f"{kind}, {words}; take it out, and say what was withheld, as in [telephone withheld]",
                )


def _again(places: Iterable[tuple[str, str, int]]) -> Iterator[tuple[str, str, int, str]]:
    """The places (key, path, line) whose key stood before, each with where it stood first."""
    first: dict[str, str] = {}
    for key, path, line in places:
        if key in first:
            yield key, path, line, first[key]
        first.setdefault(key, f"{path}:{line}")


def _unknown_unit(site: Site, edition: Edition, written: str, document: Document, *loc: str | int) -> Iterator[Problem]:
    """A problem if an edition has no unit that `written` could mean, unless a file of it could not be read."""
    folder = edition.document.path.removesuffix("index.md")
    if target_of(written, edition) is None and not any(path.startswith(folder) for path in site.broken):
        yield document.problem(f"{_missing(edition, written)}; check it against the text", *loc)


def _missing(edition: Edition, written: str) -> str:
    ref = parse(written)
    part = edition.part_of.get(ref.part) if isinstance(ref, CodeRef) else None
    if part is None or not part.units:
        known = ", ".join(part.id for part in edition.parts)
        return f"'{written}' is not in {edition.id}, which has {known}"
    return f"'{written}' is not in {edition.id}; {part.id} ends at {max(part.units, key=lambda unit: unit.line).label}"


def _unknown_edition(
    site: Site, document: Document, judged: Judged | object | None, *loc: str | int
) -> Iterator[Problem]:
    edition = getattr(judged, "edition", None)
    known = [edition.id for edition in site.editions]
    if edition is not None and edition not in known and not any(f"/code/{edition}/" in path for path in site.broken):
        yield document.problem(f"the edition '{edition}' is unknown; write one of: {', '.join(known)}", *loc, "edition")


def _unknown_paragraph(report: Report, written: str, *loc: str | int) -> Iterator[Problem]:
    if paragraph_label(written) not in report.by_label:
        yield report.document.problem(
            f"the report has no paragraph '{written}'; write its printed number, or the name in brackets", *loc
        )
