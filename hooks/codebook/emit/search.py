"""Search records of the Code with units of other editions that differ, of pages, history and councils: all but reports."""

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt

from codebook.emit.search_of_code import code_records
from codebook.emit.search_of_reports import council_records
from codebook.emit.search_record import SearchRecord, date_references, reference_key
from codebook.model import Prose, Subject
from codebook.prose import expand
from codebook.render import Renderer, names
from codebook.render.events import Event, events
from codebook.sentences import Listed, Value, say
from codebook.values.languages import ENGLISH, language_of

__all__ = ["SearchRecord", "code_index", "reference_key"]

_BLOCKS = ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote", "div")
_LONGEST = 3000
"""Words of a page. A page may list every report."""
_SHORT = 20
"""Characters; shorter texts may occur on a page by chance."""
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def code_index(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields every record but those of reports: the Code, status, subjects, pages, history, councils.

    A meeting about a report is found as that report, whose record has its committee, date and decision.
    """
    site = renderer.site
    yield from code_records(renderer)
    if site.newest:
        yield _status(renderer)
    yield from (_subject(subject, renderer) for subject in site.subjects)
    quoted = [unit.text for edition in site.editions for unit in edition.units.values() if len(unit.text) > _SHORT]
    yield from (_page(page, quoted, renderer) for page in site.prose if language_of(page.url) == ENGLISH)
    yield from (_event(event, renderer) for event in events(site) if event.kind != "meeting" and event.on_page)
    yield from council_records(renderer)


def _subject(subject: Subject, renderer: Renderer) -> SearchRecord:
    """Lists the names of units, not their text, which has its own records."""
    first, also = renderer.site.first_wording, subject.facts.also
    units = Listed(
        tuple(names.unit_name(first[label].units[label], first[label].part_of[label]) for label in subject.facts.units)
    )
    text = say("search-subject-also", units=units, words=Listed(also)) if also else say("search-subject", units=units)
    return SearchRecord(
        subject.url,
        subject.facts.name,
        renderer.words(text),
        "names",
        "subject",
        renderer.words(say("search-from-subjects")),
        references=tuple(map(reference_key, (subject.facts.name, *also))),
    )


def _status(renderer: Renderer) -> SearchRecord:
    """Answers "is it in force", found by common names for it."""
    return SearchRecord(
        "#on_glance",
        renderer.words(say("search-status-title")),
        renderer.words(say("search-status", answer=names.in_force(renderer.site))),
        "pages",
        "page",
        renderer.words(say("search-from-status")),
        references=tuple(map(reference_key, renderer.words(say("search-status-asked")).split(";"))),
    )


def _page(page: Prose, quoted: list[str], renderer: Renderer) -> SearchRecord:
    """Indexes an editor's page without quotations from the Code; of a guide, only its description. Its title names it."""
    text, title = "", page.facts.title
    if not page.facts.for_editors:
        text = _words(_MARKDOWN.render(expand(page.document.body, renderer, page.url)))
    for words in quoted:
        text = text.replace(words, "…")
    named = (reference_key(title),)
    return SearchRecord(page.url, title, text or page.facts.description, "pages", "page", "", references=named)


def _words(made: str) -> str:
    if not made.strip():
        return ""
    from lxml import html  # noqa: PLC0415 - only where pages are indexed

    tree = html.fragment_fromstring(made, create_parent="div")
    for sample in (
        *tree.find_class("sample"),
        *tree.findall(".//pre"),
        *tree.findall(".//code"),
    ):  # to copy, not to read
        sample.drop_tree()
    for block in tree.iter(*_BLOCKS):
        block.tail = f" {block.tail or ''}"
    return " ".join(str(tree.text_content()).split()[:_LONGEST])


def _event(event: Event, renderer: Renderer) -> SearchRecord:
    what: Value = event.more if event.more is not None else str(renderer.paragraphs(event.text).striptags())
    who, source = (names.sentence(renderer.words(value)) for value in (event.who, event.source))
    return SearchRecord(
        f"history/#{event.anchor}",
        renderer.words(event.title),
        " ".join(renderer.words(say("search-event", who=who, what=what, source=source)).split()),
        "history",
        "history",
        renderer.words(names.capital(event.date)),
        years=(str(event.date.year),),
        references=tuple(map(reference_key, date_references(event.date))),
        when=renderer.words(replace(event.date, day=0)),
    )
