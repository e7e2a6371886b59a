"""Converts the model to the published JSON shapes. `root`, the site's address or `/` if unknown, starts every URL."""

from collections.abc import Iterator
from typing import TypeVar

from codebook.emit import shapes
from codebook.emit.feeds import subject_feed
from codebook.facts import Replaced, Replacement
from codebook.history.links import links_of
from codebook.history.registers import MOST, Register, Registers
from codebook.history.report_files import Month, ReportFiles
from codebook.model import Council, Edition, Link, Part, Report, Site, Unit
from codebook.quoting.corpus import Corpus
from codebook.record import fingerprint
from codebook.values.languages import LANGUAGES
from codebook.values.references import WORDING_FILE, CodeRef, ReportRef, parse, parse_label

SUBJECTS_DATA = "data/subjects.json"
CHECK_DATA = "data/check.json"


def edition_data(edition: Edition) -> str:
    """Returns the path of an edition's JSON."""
    return f"data/code/{edition.id}.json"


def year_data(year: Register) -> str:
    """Returns the path of the JSON of the reports of a year."""
    return f"data/{year.url.rstrip('/')}.json"


def years_of(registers: Registers) -> tuple[Register, ...]:
    """Returns the years that have files: all, if there are too many reports for the index."""
    return registers.by_year.parts if registers.is_divided else ()


def index(registers: Registers, files: ReportFiles, root: str) -> shapes.Index:
    """Returns the index of the site."""
    site, years = registers.site, years_of(registers)
    return shapes.Index.of(
        site.facts,
        page=root,
        newest=site.newest.id if site.newest else None,
        editions=tuple(_indexed_edition(edition, root) for edition in site.editions),
        councils=tuple(_council(council, root) for council in site.councils),
        reports=tuple(_indexed_report(report, files, root) for report in site.reports[: MOST if years else None]),
        reports_by_year=tuple(
            shapes.ReportsOfYear(year=_year(year), reports=len(year.reports), data=root + year_data(year))
            for year in years
        ),
        reports_by_month=tuple(
            shapes.ReportsOfMonth(
                year=month.year, month=month.month or None, reports=len(month.reports), data=root + path
            )
            for path, month in files.months.items()
        ),
        subjects=root + SUBJECTS_DATA if site.subjects else None,
    )


def year_index(year: Register, files: ReportFiles, root: str) -> shapes.YearIndex:
    """Returns the reports of a year."""
    return shapes.YearIndex(
        year=_year(year),
        page=root + year.url,
        reports=tuple(_indexed_report(report, files, root) for report in year.reports),
    )


def _year(year: Register) -> int:
    assert year.period is not None  # noqa: S101 - of a part of the register by year
    return year.period.year


def subject_index(site: Site, page: str, root: str, *, has_feeds: bool) -> shapes.SubjectIndex:
    """Returns the index of subjects; `page` is its URL."""
    return shapes.SubjectIndex(
        page=root + page,
        subjects=tuple(
            shapes.IndexedSubject.of(
                subject.facts,
                page=root + subject.url,
                feed=root + subject_feed(subject) if has_feeds else "",
                units=tuple(
                    shapes.IndexedUnit(label=label, page=root + parse_label(label).url) for label in subject.facts.units
                ),
            )
            for subject in site.subjects
        ),
    )


def _indexed_edition(edition: Edition, root: str) -> shapes.IndexedEdition:
    latest = edition.facts.states[-1]
    return shapes.IndexedEdition.of(
        edition.facts,
        id=edition.id,
        state=latest.state,
        date=latest.date,
        page=root + edition.url,
        data=root + edition_data(edition),
    )


def _council(council: Council, root: str) -> shapes.NamedCouncil:
    return shapes.NamedCouncil(
        id=council.id, name=council.facts.name, kind=council.kind, councils=council.facts.of, page=root + council.url
    )


def _indexed_report(report: Report, files: ReportFiles, root: str) -> shapes.IndexedReport:
    month = files.month_of(report)
    return shapes.IndexedReport(
        id=str(report.ref),
        council=report.ref.council,
        title=report.facts.title,
        dates=tuple(str(day) for day in sorted(meeting.date for meeting in report.facts.considerations)),
        page=root + report.ref.url,
        data=root + report.ref.data if files.has_own(report) else None,
        month=root + month if month else None,
    )


def edition_text(edition: Edition, root: str) -> shapes.EditionText:
    """Returns an edition with its front matter."""
    facts = edition.facts
    return shapes.EditionText.of(
        facts,
        id=edition.id,
        state=edition.state,
        states=tuple(shapes.PastState.of(past, report=_url(past.report, root)) for past in facts.states),
        page=root + edition.url,
        full=f"{root}{edition.url}full/",
        outcome=shapes.ProposalOutcome.of(facts.outcome, report=_url(facts.outcome.report, root))
        if facts.outcome
        else None,
        became=tuple(shapes.GoneUnit.of(gone, report=_url(gone.report, root)) for gone in facts.became),
        changes=tuple(shapes.ToldChange.of(change, report=_url(change.report, root)) for change in facts.changes),
        wording=f"{root}{edition.url}{WORDING_FILE}",
        fingerprint=fingerprint(edition),
        parts=tuple(_part(part, edition, root) for part in edition.parts),
        corrections=edition.corrections,
    )


def _url(report: str | None, root: str) -> str | None:
    return root + parse(report).url if report else None


def _part(part: Part, edition: Edition, root: str) -> shapes.CodePart:
    return shapes.CodePart.of(
        part,
        exact=root + edition.exact(part.id).url,
        newest=root + CodeRef(part.id).url,
        units=tuple(_code_unit(unit, edition, root) for unit in part.units),
    )


def _code_unit(unit: Unit, edition: Edition, root: str) -> shapes.CodeUnit:
    exact = edition.exact(unit.label)
    return shapes.CodeUnit.of(
        unit, exact=root + exact.url, in_context=root + exact.in_context, newest=root + unit.ref.url
    )


def month_of_reports(month: Month, files: ReportFiles, root: str) -> shapes.MonthOfReports:
    """Returns the reports of a month with their front matter."""
    return shapes.MonthOfReports(
        year=month.year,
        month=month.month or None,
        reports=tuple(_report(shapes.ReportText, report, files, root) for report in month.reports),
    )


def council_report(report: Report, files: ReportFiles, root: str) -> shapes.CouncilReport:
    """Returns a report with its front matter."""
    return _report(shapes.CouncilReport, report, files, root)


_Text = TypeVar("_Text", bound=shapes.ReportText)


def _report(shape: type[_Text], report: Report, files: ReportFiles, root: str) -> _Text:
    site = files.site
    council = site.council_of(report)
    return shape.of(
        report.facts,
        id=str(report.ref),
        council=_council(council, root),
        page=root + report.ref.url,
        meetings=_meetings(report, council),
        language=LANGUAGES[report.language],
        replaces=tuple(
            _replaced(earlier, site.named_report(earlier.report), root) for earlier in report.facts.replaces
        ),
        replaced_by=tuple(_replacements(report, site, root)),
        wording=root + report.ref.wording if files.has_own(report) else None,
        fingerprint=fingerprint(report),
        units=tuple(_report_unit(unit, report, root) for unit in report.units),
        links=tuple(_link(link, site, root) for link in links_of(report, site)),
    )


def _meetings(report: Report, council: Council) -> tuple[shapes.Meeting, ...]:
    committees = {committee.id: committee.name for committee in council.facts.committees}
    meetings = sorted(report.facts.considerations, key=lambda meeting: meeting.date)
    return tuple(shapes.Meeting.of(meeting, committee=committees[meeting.committee]) for meeting in meetings)


def _replacements(report: Report, site: Site, root: str) -> Iterator[shapes.ReplacedReport]:
    """Yields what replaced a report: reports here, by what they say, and a document elsewhere."""
    for later in reversed(site.replaced_by.get(report.ref, ())):
        (said, *_) = (earlier for earlier in later.facts.replaces if earlier.report == str(report.ref))
        yield _replaced(said, later, root)
    if report.facts.replaced_by:
        yield _replaced(report.facts.replaced_by, None, root)


def _replaced(said: Replaced | Replacement, other: Report | None, root: str) -> shapes.ReplacedReport:
    url, words = (root + other.ref.url, None) if other else (None, said.report)
    return shapes.ReplacedReport(report=url, document=words, source=said.source or None)


def _report_unit(unit: Unit, report: Report, root: str) -> shapes.ReportUnit:
    page = root + ReportRef(report.ref.council, report.ref.report, unit.label).url
    return shapes.ReportUnit.of(unit, page=page, language=LANGUAGES[report.languages[unit.label]])


def _link(link: Link, site: Site, root: str) -> shapes.JudgedLink:
    edition = site.edition(link.edition)
    assert edition is not None  # noqa: S101 - checked by `validate`
    return shapes.JudgedLink.of(link, unit=link.paragraph, exact=root + edition.exact(link.target).url)


def check_data(corpus: Corpus, root: str) -> shapes.CheckData:
    """Returns what quotations are compared with."""
    return shapes.CheckData.of(
        corpus,
        parts=tuple(shapes.NamedPart(id=id, title=title) for id, title in corpus.parts.items()),
        versions=tuple(
            shapes.CheckedVersion.of(
                version, latest=version.is_latest, proposal=version.is_proposal, page=root + version.page
            )
            for version in corpus.versions
        ),
        wordings=tuple(
            shapes.DistinctWording.of(
                wording,
                in_latest=wording.in_latest if wording.in_latest >= 0 else None,
                decisions=tuple(
                    shapes.MadeDecision.of(made, report=root + made.report if made.report else None)
                    for made in wording.decisions
                ),
            )
            for wording in corpus.wordings
        ),
    )
