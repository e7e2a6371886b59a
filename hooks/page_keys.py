"""Keys of what is kept between builds: each is of all that a page or file is made from. What is missing in a key leaves old pages in a build."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from codebook.book import Book
from codebook.cache import key_of
from codebook.emit import GeneratedFile
from codebook.history.report_files import Month
from codebook.record.keys import Keys
from codebook.render import Page
from codebook.render.frame import Download


def page_keys(book: Book, whole: bytes = b"", size: Callable[[str], int] = len) -> Iterator[bytes]:
    """Yields a key for each page of `made_pages`, then for each report, of all that its files have.

    `whole` is the key of the program and address, `size` says how large a file is.
    """
    of_site = Keys(book.site)
    for page in book.made_pages:
        offered = str([*downloads(page, size)])
        yield key_of(whole, of_site.shared, page.url, str(page.front_matter), offered, *_shown(page, of_site))
    for index in range(len(book.site.reports)):
        yield key_of(whole, *_of_report(index, book, of_site))


def month_keys(months: Sequence[Month], book: Book, of_reports: Sequence[bytes]) -> Iterator[bytes]:
    """Yields a key for the file of each month, of all that the pages of its reports have."""
    keys = dict(zip((report.ref for report in book.site.reports), of_reports, strict=True))
    for month in months:
        yield key_of("month", month.path, *(keys[report.ref] for report in month.reports))


def kept_generated_files(book: Book) -> list[GeneratedFile]:
    """Returns the files that are kept between builds."""
    return [generated for generated in book.shared_generated_files if generated.made_from is not None]


def generated_file_keys(book: Book, generated_files: Iterable[GeneratedFile], whole: bytes = b"") -> list[bytes]:
    """Returns a key for each file of all that it is made from. `whole` is the key of the program and address."""
    of_site = Keys(book.site)
    return [
        key_of(whole, *_read_for(generated, of_site), generated.path, *_shown(generated, of_site))
        for generated in generated_files
    ]


def _read_for(generated: GeneratedFile, of_site: Keys) -> Iterator[bytes]:
    """Yields the key of the texts that are no reports, unless it is known that all that matters is among the facts."""
    if generated.made_from and not generated.made_from.is_all:
        yield of_site.shared


def _shown(made: Page | GeneratedFile, of_site: Keys) -> Iterator[bytes | str]:
    if made.made_from:
        yield str(made.made_from.facts)
        yield from map(of_site.of, made.made_from.reports)


def _of_report(index: int, book: Book, of_site: Keys) -> Iterator[bytes | str]:
    """Yields what the files of a report have: itself and the texts that are no reports, its neighbours, what replaces it."""
    site, at = book.site, book.renderer.report_files
    report = site.reports[index]
    others = (
        *site.reports[max(index - 1, 0) : index + 2],
        *site.replaced_by.get(report.ref, ()),
        *filter(None, (site.named_report(one.report) for one in report.facts.replaces)),
    )
    yield of_site.of(report)
    yield str((index and 1, at.has_own(report) and sorted(book.formats), at.month_of(report)))
    yield from (str((other.ref.url, other.facts.title, str(other.date))) for other in others)


def downloads(page: Page, size: Callable[[str], int]) -> Iterator[Download]:
    """Yields what a page offers for download; `size` says how large a file is."""
    for name, path in page.offered:
        yield name, path, size(path)
