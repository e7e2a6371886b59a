"""Writes most pages, in the theme's frame, and files with texts of reports for programs. MkDocs makes those with an editor's text, and of the menu.

A site may have thousands of reports and pages of versions. MkDocs would hold all of them in memory, and use one processor.
"""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
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
from codebook.emit import GeneratedFile, generated_file_of_month
from codebook.history.report_files import Month
from codebook.render import Page
from page_keys import downloads, generated_file_keys, kept_generated_files, month_keys, page_keys

FEWEST_PAGES = 300
"""Pages for which several processes are worth it: each has to compile the templates."""
FEWEST_SLOW = 1
"""The same of files that take long. All of them are made in other processes: the program that sets them has threads, which no later process could inherit."""
FEWEST_WITH_FILES = 30
"""The same of pages, if reports have such files."""
KEPT_AT_ONCE = 500
"""Results that are kept in one step: the rest of them is not in memory."""


class WrittenFile(File):
    """A page or file that MkDocs knows but does not write; editors can link to it by the name of its source."""

    def __init__(self, source: str, path: str, config: MkDocsConfig) -> None:
        super().__init__(
            source,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=path,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )

    def is_documentation_page(self) -> bool:
        """MkDocs makes a page of each documentation page."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs has it so
        """`write_pages` or `write_generated_files` writes it."""


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
        yield WrittenFile(f"{page.url}index.md", f"{page.url}index.html", config)
    for generated in book.shared_generated_files:
        if generated.made_from is not None:
            yield WrittenFile(generated.path, generated.path, config)
    for renderer in book.renderers:
        for report in book.site.reports:
            url = renderer.own(report.ref.url)
            yield WrittenFile(f"{url}index.md", f"{url}index.html", config)


def write_pages(book: Book, config: MkDocsConfig, env: Environment, store: Store) -> dict[str, bytes]:
    """Writes the pages, and all files with texts of reports. Takes from `store` what would be the same.

    Returns a key for each page by its file, of all that it is made from.
    """
    folder = Path(config.site_dir)
    code = of_code(Path(config.config_file_path).parent / "overrides", Path(__file__).parent)
    pages = [*page_keys(book, key_of("page", code, config.site_url or ""), partial(size_of, folder))]
    months = tuple(book.renderer.report_files.months.values())
    keys = [*pages, *month_keys(months, book, pages[len(book.made_pages) :])]

    def made(index: int) -> Iterator[tuple[str, bytes]]:
        is_page = index < len(pages)
        return _files(index, book, config, env) if is_page else _of_month(months[index - len(pages)], book)

    has_slow = bool(book.formats) and not book.renderer.report_files.are_by_month
    fewest = FEWEST_WITH_FILES if has_slow else FEWEST_PAGES
    _write_kept(folder, keys, made, store, fewest=fewest, ready=partial(_ready, book, env))
    return {name: key for key, names in zip(pages, _names(book), strict=True) for name in names}


def write_generated_files(book: Book, config: MkDocsConfig, store: Store) -> None:
    """Writes the files of which all is known that they are made from. Takes from `store` what would be the same."""
    overrides = Path(config.config_file_path).parent / "overrides"  # sentences, templates, styles of bundles
    code, kept = key_of("extra", of_code(overrides), config.site_url or ""), kept_generated_files(book)
    for is_slow, fewest in ((True, FEWEST_SLOW), (False, FEWEST_PAGES)):
        generated_files = [generated for generated in kept if generated.is_slow == is_slow]
        keys, made = generated_file_keys(book, generated_files, code), partial(_of_generated_file, generated_files)
        _write_kept(Path(config.site_dir), keys, made, store, fewest=fewest, ready=partial(_ready, book))


def _of_generated_file(generated_files: Sequence[GeneratedFile], index: int) -> Iterator[tuple[str, bytes]]:
    yield generated_files[index].path, generated_files[index].content


def _write_kept(
    folder: Path,
    keys: Sequence[bytes],
    made: Callable[[int], Iterable[tuple[str, bytes]]],
    store: Store,
    *,
    fewest: int,
    ready: Callable[[], None],
) -> None:
    """Writes the files of each key, from `store` if it has them; else they are made, by several processes if there are many, after `ready`."""
    known: set[int] = set()
    for index, key in enumerate(keys):
        for _, files in store.get([key]):
            known.add(index)
            write(folder, ((name, zlib.decompress(content)) for name, content in files))

    new = [index for index in range(len(keys)) if index not in known]
    if len(new) >= FEWEST_PAGES:
        ready()

    def written(indexes: Sequence[int]) -> Iterator[tuple[bytes, tuple[tuple[str, bytes], ...]]]:
        for index in indexes:
            files = tuple(made(index))
            write(folder, files)
            yield keys[index], tuple((name, zlib.compress(content, 1)) for name, content in files if store.is_kept)

    results = each_in_processes(written, new, fewest)
    while some := dict(islice(results, KEPT_AT_ONCE)):
        store.put(some)


def _ready(book: Book, frame: Environment | None = None) -> None:
    """Reads templates before processes start that need them all: that takes as long as some hundred pages."""
    for renderer in book.renderers:
        renderer.get_ready()
    if frame:
        parts = (book.templates.parent / "partials").glob("*.html")
        for name in ("main.html", *(f"partials/{part.name}" for part in parts)):
            frame.get_template(name)


def _names(book: Book) -> Iterator[tuple[str, ...]]:
    """Yields the files of the pages to which each key belongs."""
    yield from ((f"{page.url}index.html",) for page in book.made_pages)
    for report in book.site.reports:
        yield tuple(f"{renderer.own(report.ref.url)}index.html" for renderer in book.renderers)


def _of_month(month: Month, book: Book) -> Iterator[tuple[str, bytes]]:
    generated = generated_file_of_month(month, book.renderer)
    yield generated.path, generated.content


def _files(index: int, book: Book, config: MkDocsConfig, env: Environment) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of a page, or of the files of one report; `index` is that of its key."""
    pages = book.made_pages
    if index < len(pages):
        yield _written(pages[index], book, config, env, partial(size_of, Path(config.site_dir)))
    else:
        yield from files_of_report(index - len(pages), book, config, env)


def files_of_report(index: int, book: Book, config: MkDocsConfig, env: Environment) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of the files of one report."""
    generated_files = {generated.path: generated.content for generated in book.generated_files_of_report(index)}
    yield from generated_files.items()
    for made in book.pages_of_report(index):
        yield _written(made, book, config, env, lambda path: len(generated_files[path]))


def _written(
    made: Page, book: Book, config: MkDocsConfig, env: Environment, size: Callable[[str], int]
) -> tuple[str, bytes]:
    html = env.get_template("main.html").render(_context(made, book, config, size))
    return f"{made.url}index.html", html.encode("utf-8", "xmlcharrefreplace")


def size_of(folder: Path, path: str) -> int:
    """Returns the size of a file that was written to the folder before."""
    return (folder / path).stat().st_size


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Writes files, each as soon as it is there: path in the site, and content."""
    for name, content in files:
        path = os.path.join(folder, name)  # noqa: PTH118 - a Path takes longer than to write the file
        try:
            _write(path, content)
        except FileNotFoundError:  # most pages are the first of their folder, but not of the one above
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            _write(path, content)


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - the same
        file.write(content)


def _context(made: Page, book: Book, config: MkDocsConfig, size: Callable[[str], int]) -> Mapping[str, Any]:
    """Returns what MkDocs gives to a template, as far as the frame reads it."""
    frame = book.frame(made.url, made.translations, downloads(made, size))
    canonical = urljoin(config.site_url, made.canonical or made.url) if config.site_url else None
    return {
        "config": config,
        "page": _Framed(made, canonical, WrittenFile(f"{made.url}index.md", f"{made.url}index.html", config)),
        "base_url": get_relative_url(".", made.url),
        "nav": frame.menu(made.url),
        "frame": frame,
        "say": frame.say,
    }
