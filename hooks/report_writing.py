"""Writes what belongs to one report each: its page in the theme's frame, and its files for programs.

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
from codebook.cache import in_processes
from codebook.emit import extras_of_report
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


def write_reports(book: Book, config: MkDocsConfig, env: Environment) -> None:
    """Writes the pages and files of all reports."""
    folder = Path(config.site_dir)

    def written(indexes: Sequence[int]) -> Iterable[None]:
        for index in indexes:
            for made in book.pages_of_report(index):
                html = env.get_template("main.html").render(_context(made, book, config))
                _write(folder / made.url / "index.html", html.encode("utf-8", "xmlcharrefreplace"))
            for extra in extras_of_report(book.site.reports[index], book.renderer):
                _write(folder / extra.path, extra.content)
        return ()

    in_processes(written, range(len(book.site.reports)))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


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
