"""Search records of councils and other bodies, reports and their paragraphs."""

from collections.abc import Iterator
from dataclasses import replace

from codebook.emit.search_record import SearchRecord, before, date_references, reference_key
from codebook.model import Council, Report, Unit
from codebook.record import TITLE
from codebook.render import Renderer, bodies, names
from codebook.render.paragraph_names import paragraph_name
from codebook.sentences import Listed, say
from codebook.values.references import ReportRef, name_and_number


def report_records(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields every council, then every report with its paragraphs."""
    site = renderer.site
    yield from (_council(council, len(site.reports_of(council.id)), renderer) for council in site.councils)
    for report in site.reports:
        council = site.council(report.ref.council)
        assert council is not None  # noqa: S101 - checked by `validate`
        yield _report(report, council, renderer)
        yield from (_paragraph(unit, report, council, renderer) for unit in report.units)


def _council(council: Council, reports: int, renderer: Renderer) -> SearchRecord:
    """A council by its name, its short name, and that with its kind: Exampleshire, Exampleshire council."""
    committees = Listed(tuple(committee.name for committee in council.facts.committees))
    counted = say("search-council", n=reports, committees=committees)
    short = council.facts.short_name
    written = (council.facts.name, renderer.words(bodies.called(council)), short, f"{short} {council.kind}", council.id)
    return SearchRecord(
        council.url,
        council.facts.name,
        renderer.words(counted if committees.items else say("search-council-reports", n=reports)),
        "bodies",
        "council",
        renderer.words(names.capital(bodies.kind_name(council))),
        council=council.id,
        parents=council.facts.of,
        references=tuple(map(reference_key, dict.fromkeys(written))),
    )


def _report(report: Report, council: Council, renderer: Renderer) -> SearchRecord:
    """A report by its title, by its dates, and by its council with either of its names and a date."""
    committees = {committee.id: committee.name for committee in council.facts.committees}
    meetings = sorted(report.facts.considerations, key=lambda meeting: meeting.date)
    went = Listed(
        tuple(say("search-meeting", committee=committees[meeting.committee], date=meeting.date) for meeting in meetings)
    )
    dates = [date for meeting in meetings for date in date_references(meeting.date)]
    called = (council.facts.short_name, council.facts.name)
    written = (report.facts.title, str(report.ref), *dates, *(f"{name} {date}" for name in called for date in dates))
    return replace(
        _in_report(report, council, renderer),
        title=report.facts.title,
        text=renderer.words(say("search-report", council=council.facts.name, meetings=went)),
        scope="bodies",
        kind="report",
        within=renderer.words(names.report_name(report, renderer.site)),
        references=tuple(dict.fromkeys(map(reference_key, written))),
        before=before(TITLE, report),
    )


def _paragraph(unit: Unit, report: Report, council: Council, renderer: Renderer) -> SearchRecord:
    is_numbered = bool(unit.number) and unit.kind != "note"
    within, number = name_and_number(unit.label) if is_numbered else ("", "")
    short, name = council.facts.short_name, f"{within} {number}" if within else number or unit.label
    written = (
        f"{short} {name}",
        f"{council.facts.name} {name}",
        f"{report.ref}#{unit.label}",
        *([name, number] if is_numbered else []),
    )
    return replace(
        _in_report(report, council, renderer),
        url=ReportRef(report.ref.council, report.ref.report, unit.label).url,
        title=renderer.words(say("search-paragraph", council=short, paragraph=paragraph_name(unit))),
        text=unit.quotable,
        references=tuple(map(reference_key, dict.fromkeys(written))),
        before=before(unit.label, report),
    )


def _in_report(report: Report, council: Council, renderer: Renderer) -> SearchRecord:
    years = (str(meeting.date.year) for meeting in report.facts.considerations)
    return SearchRecord(
        report.ref.url,
        "",
        "",
        "reports",
        "report paragraph",
        renderer.words(
            say("search-from-report", title=report.facts.title, report=names.report_name(report, renderer.site))
        ),
        council=report.ref.council,
        parents=council.facts.of,
        years=tuple(dict.fromkeys(years)),
    )
