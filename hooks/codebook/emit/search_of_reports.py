"""Search records of councils and other bodies, and of reports with the places within them."""

from collections.abc import Iterator

from codebook.emit.search_record import PLACE, Place, SearchRecord, bare_key, before, date_references, reference_key
from codebook.model import Council, Report, Unit
from codebook.record import TITLE
from codebook.render import Renderer, body_names, names
from codebook.render.paragraph_names import paragraph_name
from codebook.sentences import Listed, Value, say
from codebook.values.references import name_and_number


def council_records(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields every council and other body."""
    site = renderer.site
    return (_council(council, len(site.reports_of(council.id)), renderer) for council in site.councils)


def _council(council: Council, reports: int, renderer: Renderer) -> SearchRecord:
    """A council by its name, its short name, and that with its kind: Exampleshire, Exampleshire council."""
    committees = Listed(tuple(committee.name for committee in council.facts.committees))
    counted = say("search-council", n=reports, committees=committees)
    short = council.facts.short_name
    written = (
        council.facts.name,
        renderer.words(body_names.called(council)),
        short,
        f"{short} {council.kind}",
        council.id,
    )
    return SearchRecord(
        council.url,
        council.facts.name,
        renderer.words(counted if committees.items else say("search-council-reports", n=reports)),
        "bodies",
        "council",
        renderer.words(names.capital(body_names.kind_name(council))),
        council=council.id,
        parents=council.facts.of,
        references=tuple(map(reference_key, dict.fromkeys(written))),
    )


def report_record(report: Report, renderer: Renderer) -> SearchRecord:
    """A report, found by its title, by its dates, and by its places; the page finds them together with the name of its council."""
    council = renderer.site.council_of(report)
    meetings = sorted(report.facts.considerations, key=lambda meeting: meeting.date)
    dates = [date for meeting in meetings for date in date_references(meeting.date)]
    written = (report.facts.title, str(report.ref), *dates)
    name = renderer.words(names.report_name(report, renderer.site))
    return SearchRecord(
        report.ref.url,
        report.facts.title,
        _heard(report, council, renderer),
        "reports",
        "report",
        name,
        council=council.id,
        parents=council.facts.of,
        years=tuple(dict.fromkeys(str(meeting.date.year) for meeting in report.facts.considerations)),
        references=tuple(dict.fromkeys(map(reference_key, written))),
        before=before(TITLE, report),
        decided="yes" if any(meeting.decision for meeting in meetings) else "no",
        within_place=renderer.words(say("search-from-report", title=report.facts.title, report=name)),
        place=renderer.words(say("search-paragraph", council=council.facts.short_name, paragraph=PLACE)),
        places=tuple(_place(unit, report, renderer) for unit in report.units),
    )


def _heard(report: Report, council: Council, renderer: Renderer) -> str:
    """Returns a council with the meetings about a report, their dates and decisions."""
    committees = {committee.id: committee.name for committee in council.facts.committees}
    heard: list[Value] = []
    for meeting in sorted(report.facts.considerations, key=lambda meeting: meeting.date):
        met = say("search-meeting", committee=committees[meeting.committee], date=meeting.date)
        decision = names.sentence(meeting.decision).removesuffix(".")
        heard.append(say("search-meeting-decided", meeting=met, decision=decision) if decision else met)
    return renderer.words(say("search-report", council=council.facts.name, meetings=Listed(tuple(heard))))


def _place(unit: Unit, report: Report, renderer: Renderer) -> Place:
    name = renderer.words(paragraph_name(unit))
    keys = tuple(dict.fromkeys(map(bare_key, (*_numbers(unit), unit.label))))
    return Place(unit.label, name, unit.quotable, keys, before(unit.label, report))


def _numbers(unit: Unit) -> tuple[str, ...]:
    """Returns what names a unit without its council: its number, with the name that it is in, and alone."""
    if not unit.number or unit.kind == "note":
        return ()
    within, number = name_and_number(unit.label)
    return (f"{within} {number}" if within else number or unit.label, number)
