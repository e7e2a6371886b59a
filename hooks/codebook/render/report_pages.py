"""Pages of committee reports: the register, the councils and other bodies, and each report."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from codebook.facts import Consideration
from codebook.model import Council, Edition, Link, Report, Unit
from codebook.render import bodies, names
from codebook.render.matrix import matrix
from codebook.render.page import Crumb, Page, Renderer, with_neighbours
from codebook.render.paragraph_names import paragraph_name
from codebook.render.site_pages import TOP, beside
from codebook.render.status import at_meeting, gone, since_judged
from codebook.sentences import Value, say
from codebook.values.references import ReportRef, paragraph_label, parse_label

REPORTS: Crumb = ("reports/", "Reports")
Row = tuple[Report, list[tuple[str, str]], str, str]
"""Report, meetings (date and committee), council or other body, and linked units that are gone."""


@dataclass(frozen=True)
class Bearing:
    """Links of a paragraph that share strength, reason, edition and date: one judgement on several units."""

    strength: str
    reason: str
    targets: tuple[Crumb, ...]
    judged: Value
    since: Value


def register(renderer: Renderer) -> Page:
    """Register page: reports, newest first, and councils."""
    return renderer.page(
        *("reports/", "reports.html", "Reports"),
        description=f"Every {'council committee ' if renderer.site.only_councils else ''}report on this site, newest first.",
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "reports/"),
        rows=[row(report, renderer) for report in renderer.site.reports],
        councils=renderer.site.councils,
        style="pictures",
        matrix=matrix(renderer),
    )


def councils(renderer: Renderer) -> Iterator[Page]:
    """Yields a page per council or other body: committees, reports, those of its joint bodies, recorded adoptions."""
    site = renderer.site
    places = [(council.url, council.facts.name) for council in site.councils]
    for council, (place, neighbours) in zip(renderer.site.councils, with_neighbours(places), strict=True):
        yield renderer.page(
            *(place[0], "council.html", place[1]),
            description=f"{council.facts.name}: its {bodies.meets(council)}, and its reports on this site.",
            crumbs=(TOP, REPORTS),
            neighbours=neighbours,
            council=council,
            meets=bodies.meets(council),
            parents=bodies.parents(council, site),
            adoptions=[(site.edition(adoption.edition), adoption) for adoption in council.facts.adoptions],
            rows=[row(report, renderer) for report in site.reports_of(council.id)],
            joint=[*_joint(council, renderer)],
        )


def _joint(council: Council, renderer: Renderer) -> Iterator[tuple[str, str, list[Row], list[Council]]]:
    """Yields anchor, heading, reports, and bodies without any: of the joint bodies of a council, then of its companies."""
    those = renderer.site.joint.get(council.id, ())
    for anchor, heading, are_companies in (
        ("on_joint", "Reports of joint bodies", False),
        ("on_companies", "Reports of its companies", True),
    ):
        if found := [body for body in those if (body.kind == "company") == are_companies]:
            reports = renderer.site.reports_of(*(body.id for body in found))
            with_reports = {report.ref.council for report in reports}
            without = [body for body in found if body.id not in with_reports]
            yield anchor, heading, [row(report, renderer) for report in reports], without


def reports(renderer: Renderer) -> Iterator[Page]:
    """Yields a page per report: full text, with related units by paragraph."""
    site = renderer.site
    places = [
        (report.ref.url, say("name-report-titled", title=report.facts.title, report=names.report_name(report, site)))
        for report in site.reports
    ]
    for report, (place, neighbours) in zip(site.reports, with_neighbours(places), strict=True):
        council = site.council(report.ref.council)
        assert council is not None  # noqa: S101 - checked by `validate`
        yield renderer.page(
            *(place[0], "report.html", place[1]),
            heading=report.facts.title,
            description=f"{report.facts.title}: a report of {council.facts.name}, {report.date.words}, word for word.",
            crumbs=(TOP, REPORTS, (council.url, council.facts.name)),
            neighbours=neighbours,
            date=str(report.date) if report.date.exact else "",
            report=report,
            council=council,
            parents=bodies.parents(council, site),
            meetings=_meetings(report, renderer),
            passages=_passages(report, renderer),
            paragraphs_of=[(unit, _bearings(report, unit, renderer)) for unit in report.units],
            linked=bool(report.facts.links),
            parts=_parts(report, renderer),
            alike=names.judged_together(renderer.history.of_report(report), site),
        )


def row(report: Report, renderer: Renderer) -> Row:
    """Returns a report's row."""
    council = renderer.site.council(report.ref.council)
    return (
        report,
        [(date, committee) for date, committee, *_ in _meetings(report, renderer)],
        council.facts.name if council else "",
        "; ".join(map(renderer.words, gone(renderer.site, renderer.history.of_report(report)))),
    )


def _meetings(report: Report, renderer: Renderer) -> list[tuple[str, str, str, str, Value]]:
    """Returns meetings, oldest first: date, committee, agenda item, decision, and the edition that existed before, in words."""
    council = renderer.site.council(report.ref.council)
    committees = {committee.id: committee.name for committee in council.facts.committees} if council else {}
    lines: list[tuple[str, str, str, str, Value]] = []
    for meeting in sorted(report.facts.considerations, key=lambda meeting: meeting.date):
        item = meeting.agenda_item
        agenda = "We have no record of the agenda item."
        if item:
            agenda = f"Agenda item {item.number}" + (
                "." if item.confirmed else ", unconfirmed: the source does not print it for this very meeting."
            )
        agenda += _how(meeting)
        decision = f"Decision: {meeting.decision}" if meeting.decision else "We have no record of the decision."
        if meeting.decision and meeting.source:
            decision = f"{names.sentence(decision)} Source: {names.sentence(meeting.source)}"
        if called := meeting.called_in:
            outcome = f" Outcome: {names.sentence(called.outcome)}" if called.outcome else ""
            decision = f"{names.sentence(decision)} Called in: {called.date.words}.{outcome}"
        version = at_meeting(renderer.site, meeting)
        # an unknown committee is an error, but macros may call this before it is reported
        committee = committees.get(meeting.committee, meeting.committee)
        lines.append((meeting.date.words, committee, agenda, decision, version))
    return lines


def _passages(report: Report, renderer: Renderer) -> str:
    """Returns the languages of a report as editors gave them; empty if they gave none."""
    said = [f"{report.language}."] if report.facts.language or report.facts.in_another_language else []
    for passage in report.facts.in_another_language:
        units = [report.by_label[paragraph_label(written)] for written in passage.paragraphs]
        said.append(f"In {passage.language}: {', '.join(renderer.words(paragraph_name(unit)) for unit in units)}.")
    return " ".join(said)


def _how(meeting: Consideration) -> str:
    """Returns how a report came before a meeting, after a space; empty if nobody says that it was unusual."""
    return f"{' It was an urgent item.' if meeting.urgent else ''}{' It was tabled at the meeting.' if meeting.tabled else ''}"


def _bearings(report: Report, unit: Unit, renderer: Renderer) -> list[Bearing]:
    links = renderer.history.of_paragraph.get(ReportRef(report.ref.council, report.ref.report, unit.label), ())
    groups = groupby(links, key=lambda link: (link.strength, link.reason, link.edition, link.judged))
    return [_bearing(list(group), renderer) for _, group in groups]


def _bearing(links: list[Link], renderer: Renderer) -> Bearing:
    first = links[0]
    targets = tuple(_target(link, renderer) for link in links)
    since = since_judged(renderer.site, links)
    return Bearing(first.strength, first.reason, targets, names.judged(first, renderer.site), since)


def _target(link: Link, renderer: Renderer) -> Crumb:
    edition = _shown(link, renderer)
    return _in_context(link, edition, renderer), names.unit_name(
        edition.units[link.target], edition.part_of[link.target]
    )


def _parts(report: Report, renderer: Renderer) -> list[Crumb]:
    """Returns the pages of a report's link targets, without duplicates, in order of first link."""
    parts: dict[str, Value] = {}
    for link in renderer.history.of_report(report):
        edition = _shown(link, renderer)
        page, _, _ = _in_context(link, edition, renderer).partition("#")
        parts.setdefault(page, edition.part_of[link.target].title)
    return list(parts.items())


def _shown(link: Link, renderer: Renderer) -> Edition:
    """Returns the latest edition if it has the unit, else the edition that was checked."""
    newest, read = renderer.site.newest, renderer.site.edition(link.edition)
    edition = newest if newest and link.target in newest.units else read
    assert edition is not None  # noqa: S101 - checked by `validate`
    return edition


def _in_context(link: Link, edition: Edition, renderer: Renderer) -> str:
    ref = parse_label(link.target) if edition is renderer.site.newest else edition.exact(link.target)
    return ref.in_context
