"""Writes most pages, in the theme's frame, and files with texts of reports for programs. MkDocs makes those with an editor's text, and of the menu.

A site may have thousands of reports and pages of versions. MkDocs would hold all of them in memory, and use one processor.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from codebook.book import Book
from codebook.cache import Store, each_in_processes, key_of, of_code
from codebook.emit import extra_of_month, extras_of_report
from codebook.history.report_files import Month
from codebook.record.keys import Keys
from codebook.render import Page

FEWEST_PAGES = 300
"""Pages for which several processes are worth it: each has to compile the templates."""
KEPT_AT_ONCE = 500
"""Pages that are kept in one step: the rest of them is not in memory."""


class WrittenFile(File):
    """A page that MkDocs knows but does not write; editors can link to its file."""

    def __init__(self, url: str, config: MkDocsConfig) -> None:
        super().__init__(
            f"{url}index.md",
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{url}index.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )

    def is_documentation_page(self) -> bool:
        """MkDocs makes a page of each documentation page."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs has it so
        """`write_pages` writes it."""


@dataclass(frozen=True)
class _Framed:
    """A page as the theme's templates read it."""

    made: Page
    canonical_url: str | None
    file: WrittenFile

    @property
    def url(self) -> str:
        return self.made.url

    @property
    def meta(self) -> dict[str, Any]:
        return self.made.front_matter

    @property
    def content(self) -> str:
        return self.made.body()[0]  # not kept on the page, as `before` is


def written_files(book: Book, config: MkDocsConfig) -> Iterator[WrittenFile]:
    """Yields each page that is written here."""
    for page in book.made_pages:
        yield WrittenFile(page.url, config)
    for renderer in book.renderers:
        for report in book.site.reports:
            yield WrittenFile(renderer.own(report.ref.url), config)


def write_pages(book: Book, config: MkDocsConfig, env: Environment, store: Store) -> dict[str, bytes]:
    """Writes the pages, and all files with texts of reports. Takes from `store` what would be the same.

    Returns a key for each page by its file, of all that it is made from.
    """
    folder = Path(config.site_dir)
    code = of_code(Path(config.config_file_path).parent / "overrides", Path(__file__).parent)
    pages = [*page_keys(book, key_of("page", code, config.site_url or ""))]
    months = tuple(book.renderer.report_files.months.values())
    keys = [*pages, *_keys_of_months(months, book, pages[len(book.made_pages) :])]
    known: set[int] = set()
    for index, key in enumerate(keys):
        for _, files in store.get([key]):
            known.add(index)
            write(folder, ((name, zlib.decompress(content)) for name, content in files))

    def written(indexes: Sequence[int]) -> Iterator[tuple[bytes, tuple[tuple[str, bytes], ...]]]:
        for index in indexes:
            is_page = index < len(pages)
            made = _files(index, book, config, env) if is_page else _of_month(months[index - len(pages)], book)
            files = tuple(made)
            write(folder, files)
            yield keys[index], tuple((name, zlib.compress(content, 1)) for name, content in files if store.is_kept)

    new = [index for index in range(len(keys)) if index not in known]
    made = each_in_processes(written, new, FEWEST_PAGES)
    while some := dict(islice(made, KEPT_AT_ONCE)):
        store.put(some)
    return {name: key for key, names in zip(pages, _names(book), strict=True) for name in names}


def _names(book: Book) -> Iterator[tuple[str, ...]]:
    """Yields the files of the pages to which each key belongs."""
    yield from ((f"{page.url}index.html",) for page in book.made_pages)
    for report in book.site.reports:
        yield tuple(f"{renderer.own(report.ref.url)}index.html" for renderer in book.renderers)


def page_keys(book: Book, whole: bytes = b"") -> Iterator[bytes]:
    """Yields a key for each page of `made_pages`, then for each report, of all that its files have. `whole` is that of the program and address."""
    of_site = Keys(book.site)
    for page in book.made_pages:
        yield key_of(whole, of_site.shared, page.url, str(page.front_matter), *_shown(page, of_site))
    for index in range(len(book.site.reports)):
        yield key_of(whole, *_of_report(index, book, of_site))


def _shown(page: Page, of_site: Keys) -> Iterator[bytes | str]:
    if page.made_from:
        yield str(page.made_from.facts)
        yield from map(of_site.of, page.made_from.reports)


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
    yield str((index and 1, at.has_own(report), at.month_of(report)))
    yield from (str((other.ref.url, other.facts.title, str(other.date))) for other in others)


def _keys_of_months(months: Sequence[Month], book: Book, of_reports: Sequence[bytes]) -> Iterator[bytes]:
    """Yields a key for the file of each month, of all that the pages of its reports have."""
    keys = dict(zip((report.ref for report in book.site.reports), of_reports, strict=True))
    for month in months:
        yield key_of("month", month.path, *(keys[report.ref] for report in month.reports))


def _of_month(month: Month, book: Book) -> Iterator[tuple[str, bytes]]:
    extra = extra_of_month(month, book.renderer)
    yield extra.path, extra.content


def _files(index: int, book: Book, config: MkDocsConfig, env: Environment) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of a page, or of the files of one report; `index` is that of its key."""
    pages = book.made_pages
    if index < len(pages):
        yield _written(pages[index], book, config, env)
    else:
        yield from files_of_report(index - len(pages), book, config, env)


def files_of_report(index: int, book: Book, config: MkDocsConfig, env: Environment) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of the files of one report."""
    for made in book.pages_of_report(index):
        yield _written(made, book, config, env)
    for extra in extras_of_report(book.site.reports[index], book.renderer):
        yield extra.path, extra.content


def _written(made: Page, book: Book, config: MkDocsConfig, env: Environment) -> tuple[str, bytes]:
    html = env.get_template("main.html").render(_context(made, book, config))
    return f"{made.url}index.html", html.encode("utf-8", "xmlcharrefreplace")


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Writes files, each as soon as it is there: path in the site, and content."""
    for name, content in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _context(made: Page, book: Book, config: MkDocsConfig) -> Mapping[str, Any]:
    """Returns what MkDocs gives to a template, as far as the frame reads it."""
    frame = book.frame(made.url, made.twins)
    canonical = urljoin(config.site_url, made.canonical or made.url) if config.site_url else None
    return {
        "config": config,
        "page": _Framed(made, canonical, WrittenFile(made.url, config)),
        "base_url": get_relative_url(".", made.url),
        "nav": frame.menu(made.url),
        "frame": frame,
        "say": frame.say,
    }
