"""What the search has of a book, for tests."""

import re
from collections.abc import Iterator

from codebook.book import Book
from codebook.emit.search import SearchRecord, reference_key
from codebook.emit.search_of_reports import report_record
from codebook.emit.search_record import Place, bare_key

_KEPT: dict[int, tuple[Book, tuple[SearchRecord, ...]]] = {}


def records(book: Book) -> tuple[SearchRecord, ...]:
    """Every record; made once for each book."""
    if id(book) not in _KEPT:
        reports = (report_record(report, book.renderer) for report in book.site.reports)
        _KEPT[id(book)] = book, (*book.code_index, *reports)
    return _KEPT[id(book)][1]


def places(book: Book) -> Iterator[tuple[SearchRecord, Place]]:
    """Every place of every report, with the report's record."""
    return ((record, place) for record in records(book) for place in record.places)


def place_at(book: Book, url: str) -> tuple[SearchRecord, Place]:
    """The place of an address, with its report's record."""
    (found,) = ((record, place) for record, place in places(book) if f"{record.url}#{place.id}" == url)
    return found


def named(book: Book, written: str) -> list[str]:
    """The addresses that a reference names, in the order of records: as `answers.js` finds a report by its council, and the place within it."""
    report, _, label = written.partition("#")
    found = [record.url for record in records(book) if reference_key(report) in record.references and not label]
    for record, place in places(book):
        if (reference_key(report) in record.references and bare_key(label) in place.keys) or any(
            bare_key(rest) in place.keys for rest in _rests(book, record, written)
        ):
            found.append(f"{record.url}#{place.id}")
    return found


def _rests(book: Book, record: SearchRecord, written: str) -> Iterator[str]:
    """What a reference says after the council's name, and all of it if it has a number."""
    if re.search(r"\d", written):
        yield written
    council = book.site.council(record.council)
    words = re.split(r"[\s,]+", written)
    for number in range(1, len(words)):
        called = reference_key(" ".join(words[:number]))
        if council and called in (reference_key(council.facts.short_name), reference_key(council.facts.name)):
            yield " ".join(words[number:])
