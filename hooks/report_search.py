"""Makes the search of reports: what each is found by, in several processes, and stems of words by Pagefind, as in the index of the Code.

What came of the reports of some years is kept, by all that it depends on.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path

from codebook.book import Book
from codebook.cache import Store, in_processes, key_of, of_code
from codebook.emit.search_files import report_search_files
from codebook.emit.search_of_reports import report_record
from codebook.emit.search_part import SearchPart, search_part
from codebook.emit.search_terms import Found, found
from codebook.model import Report
from codebook.record.keys import Keys
from codebook.render.search_page import report_parts
from pagefind_service import Service


def report_files(book: Book, store: Store) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of each file of the search of reports. Takes parts from `store` of which nothing changed."""
    parts = report_parts(book.site)
    keys = _keys(book, parts)
    kept = {key: part for key, part in store.get(keys) if isinstance(part, SearchPart)}
    with Service() as service:
        for key, reports in zip(keys, parts, strict=True):
            if key not in kept:
                kept[key] = search_part(_found(book, reports), service.stems)
                store.put({key: kept[key]})
    yield from report_search_files([kept[key] for key in keys])


def _keys(book: Book, parts: Iterable[Sequence[Report]]) -> list[bytes]:
    keys = Keys(book.site)
    code = key_of("search", of_code(book.templates.parent, Path(__file__).parent), metadata.version("pagefind-bin"))
    return [key_of(code, *map(keys.of, reports)) for reports in parts]


def _found(book: Book, reports: Sequence[Report]) -> list[Found]:
    def work(some: Sequence[Report]) -> Iterator[Found]:
        return (found(report_record(report, book.renderer)) for report in some)

    return in_processes(work, reports)
