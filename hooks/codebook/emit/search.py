"""What the search finds: the model as records, each text once, whatever pages show it.

A text of the Code is found in its newest wording; older and proposed versions add the units whose words differ from it. What makes an index
of the records is no part of the domain.
"""

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
from codebook.render.search_page import Kind, Scope
from codebook.values.references import CodeRef, ReportRef

Filter = Literal["scope", "kind", "edition", "principle", "council", "year", "from", "words"]

_SIGNS = re.compile(r"\bp(?=[0-9])|[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\.")
"""What a reference may be written with or without: spaces, commas, hyphens, stops that stand between no digits, and the p of anchors."""
_BLOCKS = ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote", "div")
_VERBATIM: tuple[Kind, ...] = ("clause", "statement", "introduction", "note", "report paragraph")
"""Kinds whose words are those of a document; of the others they are ours."""
_ASKED_OF_STATUS = ("status", "status of the Code", "in force", "force", "adopted", "binding", "legally binding")
"""What people write who want to know whether the Code applies. To search for one of these names the answer."""
_SHORT = 20
"""Letters. What is no longer than this may stand in a page by chance."""
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class SearchRecord:
    """One text that can be found."""

    url: str
    """Where it stands, relative to the site's root."""
    title: str
    """What it is called: Integrity 3."""
    text: str
    """Its words, white space folded."""
    scope: Scope
    kind: Kind
    within: str
    """The version or the report that it is a piece of, for readers; empty for a page."""
    editions: tuple[str, ...] = ()
    """Ids of the versions that have these very words."""
    principle: str = ""
    council: str = ""
    years: tuple[str, ...] = ()
    references: tuple[str, ...] = field(default=())
    """What people write to name it, each as `reference_key` gives it."""
    before: tuple[str, ...] = ()
    """Words that stood in it before they were corrected."""

    @property
    def filters(self) -> dict[str, list[str]]:
        """What a search can be narrowed to, and `from` and `words`, which say what the words are; those alone that apply."""
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
        """What is searched besides its words: its title, its references as words that nobody types, and what was corrected."""
        given = {"title": self.title, "references": " ".join(self.references), "before": " … ".join(self.before)}
        return {name: words for name, words in given.items() if words}


def reference_key(written: str) -> str:
    """A reference as one word that is the same however it is written: `00integrity3z` for 'Integrity, 3' and 'Integrity p3'.

    `overrides/assets/search.js` makes the same of what a reader types. The `00` keeps it apart from words, the `z` from longer
    numbers: a search for a word finds those that begin with it.
    """
    return f"00{_SIGNS.sub('', written.lower()).replace('.', 'x')}z"


def search_records(renderer: Renderer) -> Iterator[SearchRecord]:
    """Every text of the site, once: the Code in its newest wording and where others differ, pages, history, reports."""
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
    """The units of the newest version; of the others, newest first, those whose words were not met yet. Then the principles."""
    site = renderer.site
    ordered = list(reversed(site.editions))
    ordered.sort(key=lambda edition: (edition is not site.newest, edition.state == "proposed"))
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
    """A record of words that another version has too: it is found by that version's reference, and among its words."""
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
    kinds: dict[str, Kind] = {"clause": "clause", "statement": "statement", "note": "note"}
    return SearchRecord(
        ref.in_context,
        name,
        unit.text,
        "newest" if newest else "other",
        "introduction" if part.is_introduction else kinds.get(unit.kind, "clause"),
        f"Words of the Code: {_version(edition, newest=newest)}",
        editions=(edition.id,),
        principle="" if part.is_introduction else part.id,
        years=(str(edition.date.year),),
        references=tuple(map(reference_key, dict.fromkeys((name, unit.label, f"{edition.id}/{unit.label}")))),
        before=_before(unit.label, edition),
    )


def _before(label: str, text: Text) -> tuple[str, ...]:
    """What was corrected in a unit or a title, as it stood: its page still shows it."""
    return tuple(made.was for made in corrections_of(text) if made.unit == label)


def _version(edition: Edition, *, newest: bool) -> str:
    return f"{edition.facts.name}{', the newest wording we have' if newest else ''}"


def _principle(part: Part, edition: Edition, *, newest: bool) -> SearchRecord:
    """A principle as a whole. Its statement and its clauses are found by themselves."""
    count = len(part.of_kind("clause"))
    return SearchRecord(
        part.ref.url,
        part.title,
        f"The whole principle: its statement and {count} clause{'' if count == 1 else 's'}, with the reports about it.",
        "newest" if newest else "other",
        "principle",
        names.capital(_version(edition, newest=newest)),
        principle=part.id,
        references=(reference_key(part.title),),
    )


def _subject(subject: Subject, renderer: Renderer) -> SearchRecord:
    """A subject of the index, with the names of the units that are about it. Their words are found where they stand."""
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
    """Whether the Code is in force, which the first page answers, under what people call it."""
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
    """A page that an editor wrote, without the words of the Code that it may quote: those are found where they stand.

    Of a guide for editors, which names all there is, only what it is about.
    """
    if page.facts.for_editors:
        return SearchRecord(page.url, page.facts.title, page.facts.description, "site", "page", "")
    text = _words(_MARKDOWN.render(expand(page.document.body, renderer, page.url)))
    for words in quoted:
        text = text.replace(words, "…")
    return SearchRecord(page.url, page.facts.title, text or page.facts.description, "site", "page", "")


def _words(made: str) -> str:
    """The words of a piece of HTML."""
    if not made.strip():
        return ""
    tree = html.fragment_fromstring(made, create_parent="div")
    for sample in (
        *tree.find_class("sample"),
        *tree.findall(".//pre"),
        *tree.findall(".//code"),
    ):  # to be copied, not to be read
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
    """A report as a whole: what it is about, and which meetings it went to."""
    council = renderer.site.council(report.ref.council)
    assert council is not None  # noqa: S101 - `validate` has seen to it
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
    assert council is not None  # noqa: S101 - `validate` has seen to it
    short, name = council.facts.short_name, unit.number.rstrip(".") or unit.label
    written = (
        f"{short} {name}",
        f"{council.facts.name} {name}",
        f"{report.ref}#{unit.label}",
        *([name] if unit.number else []),
    )
    return replace(
        _in_report(report, renderer),
        url=ReportRef(report.ref.council, report.ref.report, unit.label).url,
        title=f"{short}, {names.paragraph_name(unit)}",
        text=unit.text,
        references=tuple(map(reference_key, dict.fromkeys(written))),
        before=_before(unit.label, report),
    )


def _in_report(report: Report, renderer: Renderer) -> SearchRecord:
    """What is the same for all records of a report."""
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
