"""Converts the model to the published JSON shapes. `root`, the site's address or `/` if unknown, starts every URL."""

from codebook.emit import shapes
from codebook.facts import CorrectionFacts, Outcome, Source, Withheld
from codebook.history.links import links_of
from codebook.model import Council, Edition, Link, Part, Report, Site, Unit
from codebook.record import fingerprint
from codebook.values.references import CodeRef, ReportRef, parse, parse_label

WORDING_FILE = "wording.txt"
"""File name of a text's record, next to its page."""
SUBJECTS_DATA = "data/subjects.json"


def edition_data(edition: Edition) -> str:
    """Returns the path of an edition's JSON."""
    return f"data/code/{edition.id}.json"


def report_data(report: Report) -> str:
    """Returns the path of a report's JSON."""
    return f"data/{report.ref.url.rstrip('/')}.json"


def index(site: Site, root: str) -> shapes.Index:
    """Returns the index of the site."""
    facts = site.facts
    return shapes.Index(
        name=facts.name,
        operator=facts.operator or None,
        contact=facts.contact or None,
        address=facts.address or None,
        page=root,
        newest=site.newest.id if site.newest else None,
        editions=tuple(_indexed_edition(edition, root) for edition in site.editions),
        councils=tuple(_council(council, root) for council in site.councils),
        reports=tuple(_indexed_report(report, root) for report in site.reports),
        subjects=root + SUBJECTS_DATA if site.subjects else None,
    )


def subject_index(site: Site, page: str, root: str) -> shapes.SubjectIndex:
    """Returns the index of subjects; `page` is its URL."""
    return shapes.SubjectIndex(
        page=root + page,
        subjects=tuple(
            shapes.IndexedSubject(
                name=subject.facts.name,
                page=root + subject.url,
                units=tuple(
                    shapes.IndexedUnit(label=label, page=root + parse_label(label).url) for label in subject.facts.units
                ),
                see_also=subject.facts.see_also,
            )
            for subject in site.subjects
        ),
    )


def _indexed_edition(edition: Edition, root: str) -> shapes.IndexedEdition:
    latest = edition.facts.states[-1]
    return shapes.IndexedEdition(
        id=edition.id,
        title=edition.facts.title,
        name=edition.facts.name,
        state=latest.state,
        date=str(latest.date),
        page=root + edition.url,
        data=root + edition_data(edition),
    )


def _council(council: Council, root: str) -> shapes.NamedCouncil:
    return shapes.NamedCouncil(id=council.id, name=council.facts.name, page=root + council.url)


def _indexed_report(report: Report, root: str) -> shapes.IndexedReport:
    return shapes.IndexedReport(
        id=str(report.ref),
        council=report.ref.council,
        title=report.facts.title,
        dates=tuple(str(day) for day in sorted(meeting.date for meeting in report.facts.considerations)),
        page=root + report.ref.url,
        data=root + report_data(report),
    )


def edition_text(edition: Edition, root: str) -> shapes.EditionText:
    """Returns an edition with its front matter."""
    facts = edition.facts
    return shapes.EditionText(
        id=edition.id,
        title=facts.title,
        name=facts.name,
        state=facts.states[-1].state,
        states=tuple(
            shapes.PastState(
                state=past.state,
                date=str(past.date),
                by=past.by,
                note=past.note or None,
                report=_said_in(past.report, root),
            )
            for past in facts.states
        ),
        page=root + edition.url,
        full=f"{root}{edition.url}full/",
        source=_source(facts.source),
        rights=facts.rights,
        audience=facts.audience,
        proposal=facts.proposal,
        outcome=_outcome(facts.outcome, root) if facts.outcome else None,
        became=tuple(
            shapes.GoneUnit(unit=gone.unit, into=gone.into, decided=gone.decided, report=_said_in(gone.report, root))
            for gone in facts.became
        ),
        changes=tuple(
            shapes.ToldChange(
                units=told.units,
                effect=told.effect,
                what=told.what or None,
                decided=told.decided,
                report=_said_in(told.report, root),
            )
            for told in facts.changes
        ),
        wording=f"{root}{edition.url}{WORDING_FILE}",
        fingerprint=fingerprint(edition),
        withheld=tuple(_left_out(left) for left in facts.withheld),
        parts=tuple(_part(part, edition, root) for part in edition.parts),
        notes=tuple(shapes.EditorialNote(units=note.units, kind=note.kind, note=note.note) for note in facts.notes),
        corrections=tuple(_correction(correction) for correction in edition.corrections),
    )


def _outcome(outcome: Outcome, root: str) -> shapes.ProposalOutcome:
    return shapes.ProposalOutcome(
        result=outcome.result,
        date=str(outcome.date),
        by=outcome.by,
        report=_said_in(outcome.report, root),
        note=outcome.note or None,
    )


def _said_in(report: str | None, root: str) -> str | None:
    return root + parse(report).url if report else None


def _left_out(left: Withheld) -> shapes.LeftOut:
    return shapes.LeftOut(
        unit=left.unit,
        what=left.what,
        why=left.why,
        date=str(left.date) if left.date else None,
        authority=left.authority or None,
    )


def _part(part: Part, edition: Edition, root: str) -> shapes.CodePart:
    return shapes.CodePart(
        id=part.id,
        title=part.title,
        exact=root + edition.exact(part.id).url,
        newest=root + CodeRef(part.id).url,
        units=tuple(_code_unit(unit, edition, root) for unit in part.units),
    )


def _code_unit(unit: Unit, edition: Edition, root: str) -> shapes.CodeUnit:
    exact = edition.exact(unit.label)
    return shapes.CodeUnit(
        label=unit.label,
        kind=unit.kind,
        text=unit.text,
        exact=root + exact.url,
        in_context=root + exact.in_context,
        newest=root + unit.ref.url,
    )


def council_report(report: Report, site: Site, root: str) -> shapes.CouncilReport:
    """Returns a report with its front matter."""
    council = site.council(report.ref.council)
    assert council is not None  # noqa: S101 - checked by `validate`
    facts = report.facts
    return shapes.CouncilReport(
        id=str(report.ref),
        title=facts.title,
        council=_council(council, root),
        page=root + report.ref.url,
        authors=facts.authors,
        managing_director=facts.managing_director or None,
        wards=facts.wards or None,
        about=shapes.AboutDocument(document=facts.about.document, same=facts.about.same, held=facts.about.held),
        meetings=_meetings(report, council),
        appendices=tuple(
            shapes.ReportAppendix(
                number=paper.number, title=paper.title, kind=paper.kind, held=paper.held, note=paper.note or None
            )
            for paper in facts.appendices
        ),
        documents=tuple(
            shapes.NamedDocument(title=named.title, address=named.address or None, note=named.note or None)
            for named in facts.documents
        ),
        source=_source(facts.source),
        rights=facts.rights,
        wording=f"{root}{report.ref.url}{WORDING_FILE}",
        fingerprint=fingerprint(report),
        withheld=tuple(_left_out(left) for left in facts.withheld),
        corrections=tuple(_correction(correction) for correction in facts.corrections),
        units=tuple(_report_unit(unit, report.ref, root) for unit in report.units),
        links=tuple(_link(link, site, root) for link in links_of(report, site)),
    )


def _meetings(report: Report, council: Council) -> tuple[shapes.Meeting, ...]:
    committees = {committee.id: committee.name for committee in council.facts.committees}
    return tuple(
        shapes.Meeting(
            committee=committees[meeting.committee],
            date=str(meeting.date),
            agenda_item=(
                shapes.AgendaPlace(number=meeting.agenda_item.number, confirmed=meeting.agenda_item.confirmed)
                if meeting.agenda_item
                else None
            ),
            decision=meeting.decision or None,
        )
        for meeting in sorted(report.facts.considerations, key=lambda meeting: meeting.date)
    )


def _report_unit(unit: Unit, ref: ReportRef, root: str) -> shapes.ReportUnit:
    return shapes.ReportUnit(
        label=unit.label,
        number=unit.number or None,
        text=unit.text,
        page=root + ReportRef(ref.council, ref.report, unit.label).url,
    )


def _link(link: Link, site: Site, root: str) -> shapes.JudgedLink:
    edition = site.edition(link.edition)
    assert edition is not None  # noqa: S101 - checked by `validate`
    return shapes.JudgedLink(
        unit=link.paragraph,
        target=link.target,
        strength=link.strength,
        reason=link.reason,
        edition=link.edition,
        judged=str(link.judged),
        exact=root + edition.exact(link.target).url,
    )


def _source(source: Source) -> shapes.TextSource:
    return shapes.TextSource(
        title=source.title, address=source.address or None, note=source.note or None, sha256=source.sha256
    )


def _correction(made: CorrectionFacts) -> shapes.MadeCorrection:
    return shapes.MadeCorrection(
        unit=made.unit,
        kind=made.kind,
        was=made.was,
        is_now=made.is_now,
        layout=made.layout or None,
        date=str(made.date),
        authority=made.authority,
        reason=made.reason,
    )
