"""Search records: the Code in its latest edition, units of other editions that differ, pages, history and reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Literal

from lxml import html
from markdown_it import MarkdownIt

from codebook.model import Edition, Part, Prose, Report, Site, Subject, Unit
from codebook.prose import expand
from codebook.record import TITLE, Text, corrections_of
from codebook.render import Renderer, names
from codebook.render.events import Event, events
from codebook.render.paragraph_names import paragraph_name
from codebook.render.search_page import Kind, Scope, kind_of
from codebook.values.references import CodeRef, ReportRef, name_and_number

Filter = Literal["scope", "kind", "edition", "principle", "council", "year", "from", "words"]

_SIGNS = re.compile(r"\bp(?=[0-9])|[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\.")
"""Ignored in references: spaces, commas, hyphens, full stops not between digits, and the p before a number in anchors."""
_BLOCKS = ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote", "div")
_VERBATIM: tuple[Kind, ...] = ("clause", "statement", "introduction", "note", "text", "report paragraph")
"""Kinds whose text is quoted from a document; other records are our own text."""
_ASKED_OF_STATUS = ("status", "status of the Code", "in force", "force", "adopted", "binding", "legally binding")
_SHORT = 20
"""Characters; shorter texts may occur on a page by chance."""
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class SearchRecord:
    """A record of the search index."""

    url: str
    title: str
    text: str
    scope: Scope
    kind: Kind
    within: str
    """Name of its edition or report; empty for a page."""
    editions: tuple[str, ...] = ()
    """Ids of editions with this exact text."""
    principle: str = ""
    council: str = ""
    years: tuple[str, ...] = ()
    references: tuple[str, ...] = field(default=())
    before: tuple[str, ...] = ()

    @property
    def filters(self) -> dict[str, list[str]]:
        """Filter values, and `from` and `words` for display; empty ones are left out."""
        given: dict[Filter, tuple[str, ...]] = {
            "scope": (self.scope,),
            "kind": (self.kind,),
            "edition": self.editions,
            "principle": (self.principle,),
            "council": (self.council,),
            "year": self.years,
            "from": (self.within,),
            "words": ("verbatim",) if self.kind in _VERBATIM else (),
        }
        return {name: values for name, found in given.items() if (values := [value for value in found if value])}

    @property
    def meta(self) -> dict[str, str]:
        """Further indexed text: title, reference keys, text before corrections."""
        given = {"title": self.title, "references": " ".join(self.references), "before": " … ".join(self.before)}
        return {name: words for name, words in given.items() if words}


def reference_key(written: str) -> str:
    """Normalises a reference to one word: `00integrity3z` for 'Integrity, 3' and 'Integrity p3'.

    Must match `overrides/assets/search.js`. Search matches prefixes: `00` separates keys from words, `z` from longer numbers.
    """
    return f"00{_SIGNS.sub('', written.lower()).replace('.', 'x')}z"


def search_records(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields every record: the Code, status, subjects, pages, history, reports."""
    site = renderer.site
    yield from _code(renderer)
    if site.newest:
        yield _status(site)
    yield from (_subject(subject, renderer) for subject in site.subjects)
    quoted = [unit.text for edition in site.editions for unit in edition.units.values() if len(unit.text) > _SHORT]
    yield from (_page(page, quoted, renderer) for page in site.prose)
    yield from (_event(event, renderer) for event in events(site))
    for report in site.reports:
        yield _report(report, renderer)
        yield from (_paragraph(unit, report, renderer) for unit in report.units)


def _code(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields units of the latest edition, then units with new text from other editions, newest first, those withdrawn or proposed last, then principles."""
    site = renderer.site
    ordered = list(reversed(site.editions))
    late = ("withdrawn", "proposed")
    ordered.sort(
        key=lambda edition: (edition is not site.newest, late.index(edition.state) + 1 if edition.state in late else 0)
    )
    found: dict[str, list[SearchRecord]] = {}
    for edition in ordered:
        before = frozenset(found)
        for unit in edition.units.values():
            record = _unit(unit, edition.part_of[unit.label], edition, renderer)
            if unit.text in before:
                found[unit.text] = [_also(known, record) for known in found[unit.text]]
            else:
                found.setdefault(unit.text, []).append(record)
    yield from chain.from_iterable(found.values())
    for key, edition in site.first_wording.items():
        part = edition.part_of[key]
        if part.id == key and not part.is_introduction:
            yield _principle(part, edition, newest=edition is site.newest)


def _also(known: SearchRecord, other: SearchRecord) -> SearchRecord:
    """Merges a unit of another edition with the same text into a record."""
    return replace(
        known,
        editions=tuple(dict.fromkeys((*known.editions, *other.editions))),
        years=tuple(dict.fromkeys((*known.years, *other.years))),
        references=tuple(dict.fromkeys((*known.references, *other.references))),
        before=tuple(dict.fromkeys((*known.before, *other.before))),
    )


def _unit(unit: Unit, part: Part, edition: Edition, renderer: Renderer) -> SearchRecord:
    newest = edition is renderer.site.newest
    ref = CodeRef(part.id, unit.ref.rest, "" if newest else edition.id)
    name = names.unit_name(unit, part)
    cited = part.numbers.get(unit.label, "")
    number = [cited] if part.prints_numbers and "." in cited else []  # 1.1(a) names one clause of a version, 1 does not
    return SearchRecord(
        ref.in_context,
        name,
        unit.text,
        "newest" if newest else "other",
        kind_of(unit, part),
        f"Words of the Code: {_version(edition, newest=newest)}",
        editions=(edition.id,),
        principle=part.id if edition.is_principle(part) else "",
        years=(str(edition.date.year),),
        references=tuple(map(reference_key, dict.fromkeys((name, unit.label, f"{edition.id}/{unit.label}", *number)))),
        before=_before(unit.label, edition),
    )


def _before(label: str, text: Text) -> tuple[str, ...]:
    """Text before corrections, which the page still shows."""
    return tuple(made.was for made in corrections_of(text) if made.unit == label)


def _version(edition: Edition, *, newest: bool) -> str:
    return f"{edition.facts.name}{', the newest wording we have' if newest else ''}"


def _principle(part: Part, edition: Edition, *, newest: bool) -> SearchRecord:
    count, is_principle = len(part.of_kind("clause")), edition.is_principle(part)
    clauses = f"{count} clause{'' if count == 1 else 's'}"
    what = f"The whole principle: its statement and {clauses}" if is_principle else f"The whole part: {clauses}"
    return SearchRecord(
        part.ref.url,
        part.title,
        f"{what}, with the reports about it.",
        "newest" if newest else "other",
        "principle" if is_principle else "part",
        names.capital(_version(edition, newest=newest)),
        principle=part.id if is_principle else "",
        references=(reference_key(part.title),),
    )


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
        before=_before(TITLE, report),
    )


def _paragraph(unit: Unit, report: Report, renderer: Renderer) -> SearchRecord:
    council = renderer.site.council(report.ref.council)
    assert council is not None  # noqa: S101 - checked by `validate`
    within, number = name_and_number(unit.label) if unit.number else ("", "")
    short, name = council.facts.short_name, f"{within} {number}" if within else number or unit.label
    written = (
        f"{short} {name}",
        f"{council.facts.name} {name}",
        f"{report.ref}#{unit.label}",
        *([name, number] if unit.number else []),
    )
    return replace(
        _in_report(report, renderer),
        url=ReportRef(report.ref.council, report.ref.report, unit.label).url,
        title=f"{short}, {paragraph_name(unit)}",
        text=unit.text,
        references=tuple(map(reference_key, dict.fromkeys(written))),
        before=_before(unit.label, report),
    )


def _in_report(report: Report, renderer: Renderer) -> SearchRecord:
    years = (str(meeting.date.year) for meeting in report.facts.considerations)
    return SearchRecord(
        report.ref.url,
        "",
        "",
        "reports",
        "report paragraph",
        f"Words of the report: {report.facts.title} ({names.report_name(report, renderer.site)})",
        council=report.ref.council,
        years=tuple(dict.fromkeys(years)),
    )
