"""Writes what has texts of reports: the page of each in the theme's frame, and files for programs, of one report or of a month.

A site may have thousands of reports. MkDocs would hold all of their pages in memory, and use one processor.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from codebook.book import Book
from codebook.cache import Store, in_processes, key_of, of_code
from codebook.emit import extra_of_month, extras_of_report
from codebook.history.report_files import Month
from codebook.record.keys import Keys
from codebook.render import Page


class WrittenFile(File):
    """A page that MkDocs knows, so that editors can link to its file, and does not write."""

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
        """`write_reports` writes it."""


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
        return self.made.before


def written_files(book: Book, config: MkDocsConfig) -> Iterator[WrittenFile]:
    """Yields the page of each report in each language."""
    for renderer in book.renderers:
        for report in book.site.reports:
            yield WrittenFile(renderer.own(report.ref.url), config)


def write_reports(book: Book, config: MkDocsConfig, env: Environment, store: Store) -> None:
    """Writes the pages and files of all reports, then the files of months. Takes from `store` what would be the same."""
    folder = Path(config.site_dir)
    months = tuple(book.renderer.report_files.months.values())
    of_reports = _keys(book, config)
    keys = [*of_reports, *_keys_of_months(months, book, of_reports)]
    known: set[int] = set()
    for index, key in enumerate(keys):
        for _, files in store.get([key]):
            known.add(index)
            write(folder, files)

    def written(indexes: Sequence[int]) -> Iterator[tuple[bytes, tuple[tuple[str, bytes], ...]]]:
        for index in indexes:
            of_report = index < len(of_reports)
            made = _files(index, book, config, env) if of_report else _of_month(months[index - len(of_reports)], book)
            files = tuple(made)
            write(folder, files)
            yield keys[index], files if store.is_kept else ()

    new = [index for index in range(len(keys)) if index not in known]
    store.put(dict(in_processes(written, new)))


def _keys(book: Book, config: MkDocsConfig) -> list[bytes]:
    """Returns a key for each report, of all that its page has: itself and the texts that are no reports, its neighbours, what replaces it."""
    site, of_site = book.site, Keys(book.site)
    code = of_code(Path(config.config_file_path).parent / "overrides")
    places = [str((report.ref.url, report.facts.title, str(report.date))) for report in site.reports]
    keys = []
    for index, report in enumerate(site.reports):
        own, month = book.renderer.report_files.has_own(report), book.renderer.report_files.month_of(report)
        others = (
            *site.replaced_by.get(report.ref, ()),
            *filter(None, (site.named_report(one.report) for one in report.facts.replaces)),
        )
        beside = (
            *places[max(index - 1, 0) : index + 2],
            *(str((other.ref.url, other.facts.title, str(other.date))) for other in others),
        )
        files = str((own, month))
        keys.append(key_of("page", code, config.site_url or "", of_site.of(report), str(index and 1), files, *beside))
    return keys


def _keys_of_months(months: Sequence[Month], book: Book, of_reports: Sequence[bytes]) -> Iterator[bytes]:
    """Yields a key for the file of each month, of all that the pages of its reports have."""
    keys = dict(zip((report.ref for report in book.site.reports), of_reports, strict=True))
    for month in months:
        yield key_of("month", month.path, *(keys[report.ref] for report in month.reports))


def _of_month(month: Month, book: Book) -> Iterator[tuple[str, bytes]]:
    extra = extra_of_month(month, book.renderer)
    yield extra.path, extra.content


def _files(index: int, book: Book, config: MkDocsConfig, env: Environment) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of the files of one report."""
    for made in book.pages_of_report(index):
        html = env.get_template("main.html").render(_context(made, book, config))
        yield f"{made.url}index.html", html.encode("utf-8", "xmlcharrefreplace")
    for extra in extras_of_report(book.site.reports[index], book.renderer):
        yield extra.path, extra.content


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
