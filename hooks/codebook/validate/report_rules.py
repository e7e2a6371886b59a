"""Rules of councils and their reports: committees, paragraphs, file names."""

from collections.abc import Iterator

from codebook.model import Problem, Report, Site
from codebook.refs import is_report_label, is_report_name
from codebook.validate.rules import again, rule, unknown_paragraph


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
        for id, path, line, first in again(places):
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
        places = [(unit.label, report.document.path, unit.line) for unit in report.units]
        numbers = {unit.line: unit.number for unit in report.units}
        twice = set()
        for label, path, line, first in again(places):
            twice.add(line)
            right = _compare(numbers[line]) if numbers[line] else "give this unit a name of its own"
            yield Problem(path, line, f"'{numbers[line] or label}' stands twice, first at {first}; {right}")
        yield from _out_of_order(report, twice)


def _compare(number: str) -> str:
    """What to do about a number; a backslash says that it is none of a paragraph, but the first word of one."""
    other = number.replace(".", r"\.", 1)
    return f"compare the numbers with the document, and write {other} where it is no paragraph's number"


def _out_of_order(report: Report, passed_over: set[int]) -> Iterator[Problem]:
    before: tuple[list[int], str] = ([], "")
    for unit in report.units:
        if unit.number and unit.line not in passed_over:
            value = [int("".join(filter(str.isdigit, part))) for part in unit.number.strip(".").split(".")]
            if value < before[0]:
                yield Problem(
                    report.document.path,
                    unit.line,
                    f"{unit.number} comes after {before[1]}; {_compare(unit.number)}",
                )
            before = (value, unit.number)


@rule
def withheld_places_exist(site: Site) -> Iterator[Problem]:
    """What was withheld names the unit that shows the place."""
    for report in site.reports:
        for index, withheld in enumerate(report.facts.withheld):
            yield from unknown_paragraph(site, report, withheld.unit, "withheld", index, "unit")


@rule
def reports_are_named_by_their_first_meeting(site: Site) -> Iterator[Problem]:
    """The date in a report's file name is that of its first meeting."""
    for report in site.reports:
        if is_report_name(report.ref.report) and not report.ref.report.startswith(f"{report.date}-"):
            yield Problem(
                report.document.path,
                report.document.line("considerations"),
                f"the first meeting was on {report.date}, the file name says {report.ref.report[:10]}; correct one of them",
            )
