"""Metadata for a page's head: Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/), and for reports the tags that
Google Scholar and Zotero read (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing)."""

from collections.abc import Callable, Iterator

from codebook.render.metadata.work import Work
from codebook.sentences import Value
from codebook.values.dates import PartialDate

Tag = tuple[str, str]
"""Name and content of a `meta` element."""


def tags(work: Work, root: str, words: Callable[[Value], str]) -> tuple[Tag, ...]:
    """Returns the tags of a work, in words; `root` is the site's address, or `/` if that is not known."""
    return tuple((name, words(content)) for name, content in _tags(work, root) if content)


def _tags(work: Work, root: str) -> Iterator[tuple[str, Value]]:
    yield "DC.title", work.name
    for author in work.authors:
        yield "DC.creator", author
    yield "DC.publisher", work.publisher
    yield "DC.date", iso(work.date)
    yield "DC.language", work.language
    yield "DC.identifier", root + work.url
    if work.latest:
        yield "DC.relation.isVersionOf", root + work.latest
    if work.holder:
        yield "DC.relation.isPartOf", root + work.holder
    if work.kind == "report":
        yield from _of_report(work)


def _of_report(work: Work) -> Iterator[tuple[str, Value]]:
    yield "citation_title", work.title
    for author in work.authors:
        yield "citation_author", author
    yield "citation_technical_report_institution", work.publisher
    yield "citation_publication_date", iso(work.date).replace("-", "/")


def iso(date: PartialDate) -> str:
    """Returns a date as W3C writes them (https://www.w3.org/TR/NOTE-datetime), as exact as it is known: `2022-02-25`, `2015-05`, `2015`."""
    return str(date.year) if date.season else str(date)
