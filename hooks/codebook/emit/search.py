"""Search records: the Code in its latest edition, units of other editions that differ, pages, history and reports."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import html
from markdown_it import MarkdownIt

from codebook.emit.search_of_code import code_records
from codebook.emit.search_record import SearchRecord, before, reference_key
from codebook.model import Prose, Report, Site, Subject, Unit
from codebook.prose import expand
from codebook.record import TITLE
from codebook.render import Renderer, names
from codebook.render.events import Event, events
from codebook.render.paragraph_names import paragraph_name
from codebook.values.references import ReportRef, name_and_number

__all__ = ["SearchRecord", "reference_key", "search_records"]

_BLOCKS = ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote", "div")
_ASKED_OF_STATUS = ("status", "status of the Code", "in force", "force", "adopted", "binding", "legally binding")
_SHORT = 20
"""Characters; shorter texts may occur on a page by chance."""
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def search_records(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields every record: the Code, status, subjects, pages, history, reports."""
    site = renderer.site
    yield from code_records(renderer)
    if site.newest:
        yield _status(site)
    yield from (_subject(subject, renderer) for subject in site.subjects)
    quoted = [unit.text for edition in site.editions for unit in edition.units.values() if len(unit.text) > _SHORT]
    yield from (_page(page, quoted, renderer) for page in site.prose)
    yield from (_event(event, renderer) for event in events(site))
    for report in site.reports:
        yield _report(report, renderer)
        yield from (_paragraph(unit, report, renderer) for unit in report.units)


def _subject(subject: Subject, renderer: Renderer) -> SearchRecord:
    """Lists the names of units, not their text, which has its own records."""
    first = renderer.site.first_wording
    units = [names.unit_name(first[label].units[label], first[label].part_of[label]) for label in subject.facts.units]
    return SearchRecord(
        subject.url,
        subject.facts.name,
        names.sentence(f"What the Code says about it: {', '.join(units)}"),
        "site",
        "subject",
        "Subjects A to Z, this site's choice",
        references=(reference_key(subject.facts.name),),
    )


def _status(site: Site) -> SearchRecord:
    """Answers "is it in force", found by common names for it."""
    return SearchRecord(
        "#on_glance",
        "Is it in force?",
        f"The status of the Code: is it in force, adopted, legally binding? {names.in_force(site)}",
        "site",
        "page",
        "This site's answer, on its first page",
        references=tuple(map(reference_key, _ASKED_OF_STATUS)),
    )


def _page(page: Prose, quoted: list[str], renderer: Renderer) -> SearchRecord:
    """Indexes an editor's page without quotations from the Code; of a guide, only its description."""
    if page.facts.for_editors:
        return SearchRecord(page.url, page.facts.title, page.facts.description, "site", "page", "")
    text = _words(_MARKDOWN.render(expand(page.document.body, renderer, page.url)))
    for words in quoted:
        text = text.replace(words, "…")
    return SearchRecord(page.url, page.facts.title, text or page.facts.description, "site", "page", "")


def _words(made: str) -> str:
    if not made.strip():
        return ""
    tree = html.fragment_fromstring(made, create_parent="div")
    for sample in (
        *tree.find_class("sample"),
        *tree.findall(".//pre"),
        *tree.findall(".//code"),
    ):  # to copy, not to read
        sample.drop_tree()
    for block in tree.iter(*_BLOCKS):
        block.tail = f" {block.tail or ''}"
    return " ".join(str(tree.text_content()).split())


def _event(event: Event, renderer: Renderer) -> SearchRecord:
    told = renderer.paragraphs(event.text).striptags()
    is_meeting = event.kind == "meeting"  # several may have been about one report
    return SearchRecord(
        f"history/#{event.anchor}",
        f"{event.title} ({event.who}, {event.date.words})" if is_meeting else event.title,
        " ".join(filter(None, (names.sentence(event.who), str(told), names.sentence(f"Source: {event.source}")))),
        "site",
        "history",
        names.capital(event.date.words),
        years=(str(event.date.year),),
    )


def _report(report: Report, renderer: Renderer) -> SearchRecord:
    council = renderer.site.council(report.ref.council)
    assert council is not None  # noqa: S101 - checked by `validate`
    committees = {committee.id: committee.name for committee in council.facts.committees}
    meetings = sorted(report.facts.considerations, key=lambda meeting: meeting.date)
    went = "; ".join(f"{committees[meeting.committee]}, {meeting.date.words}" for meeting in meetings)
    return replace(
        _in_report(report, renderer),
        title=report.facts.title,
        text=names.sentence(f"{council.facts.name}. {went}"),
        kind="report",
        within=names.report_name(report, renderer.site),
        before=before(TITLE, report),
    )


def _paragraph(unit: Unit, report: Report, renderer: Renderer) -> SearchRecord:
    council = renderer.site.council(report.ref.council)
    assert council is not None  # noqa: S101 - checked by `validate`
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
        _in_report(report, renderer),
        url=ReportRef(report.ref.council, report.ref.report, unit.label).url,
        title=f"{short}, {paragraph_name(unit)}",
        text=unit.quotable,
        references=tuple(map(reference_key, dict.fromkeys(written))),
        before=before(unit.label, report),
    )


def _in_report(report: Report, renderer: Renderer) -> SearchRecord:
    council = renderer.site.council(report.ref.council)
    years = (str(meeting.date.year) for meeting in report.facts.considerations)
    return SearchRecord(
        report.ref.url,
        "",
        "",
        "reports",
        "report paragraph",
        f"Words of the report: {report.facts.title} ({names.report_name(report, renderer.site)})",
        council=report.ref.council,
        parents=council.facts.of if council else (),
        years=tuple(dict.fromkeys(years)),
    )
