"""MkDocs hook: passes its events to codebook."""

import logging
import os
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markdown.extensions.toc import slugify, slugify_unicode  # type: ignore[import-untyped]
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from code_search import code_files
from codebook.book import Book, Faults, open_book, report
from codebook.cache import Store, collect_seldom
from codebook.editing.terminal import HarmlessFormatter, harmless
from codebook.gate.faults import gate_faults
from codebook.gate.manifest import write_manifest
from codebook.load import TEXT
from codebook.render import Page as BookPage
from codebook.render.site_pages import menu
from codebook.render.template_calls import PageContext
from codebook.values.formats import Format, formats
from codebook.values.languages import ENGLISH
from desk_files import desk_files
from page_keys import downloads
from page_writing import size_of, write, write_generated_files, write_pages, written_files
from report_search import report_files
from table_frames import Frames

LOG = logging.getLogger("mkdocs.hooks")
BOOK = "book"
PAGES = "book_pages"
ENVIRONMENT = "book_environment"
STORE = "book_store"
SIZES = "book_sizes"
EARLIEST = "1980-01-01"
"""Earliest date that MkDocs can pack a sitemap with; used instead of the build date for older or undated pages."""


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Opens the book before the macros plugin needs it; aborts with all faults. Umask 022 lets the web server's user read files."""
    os.umask(0o022)
    collect_seldom()
    for handler in logging.getLogger("mkdocs").handlers:
        if handler.formatter and not isinstance(handler.formatter, HarmlessFormatter):
            handler.setFormatter(HarmlessFormatter(handler.formatter))
    templates = Path(config.config_file_path).parent / "overrides" / "pages"
    made = _formats()
    try:
        book = open_book(Path(config.docs_dir), templates, os.environ.get("SITE_URL", ""), _store(config))
    except Faults as faults:
        raise Abort(harmless(str(faults))) from None
    book = replace(book, has_desk=_desk(config) is not None, formats=made)
    if book.warnings:
        LOG.info("Check again:\n%s", report(book.warnings))
    of_book(config, book)
    config.mdx_configs.setdefault("toc", {})["slugify"] = _anchor
    config.markdown_extensions.append(Frames())
    config[PAGES] = {page.file: page for page in book.shared_pages if page.made_from is None}
    config.nav = [{book.renderer.words(name): f"{url}index.md"} for url, name in menu(book.site)]
    return config


def of_book(config: MkDocsConfig, book: Book) -> MkDocsConfig:
    """Puts a book into the settings, where templates find it, with its name and address."""
    config[BOOK] = book
    config.site_name = book.site.facts.short_name
    config.site_url = book.address or None
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replaces sources by generated pages, and adds data files. Of the theme, only files in `overrides/` are kept.

    Our sentences there are for the build only.
    """
    for file in list(files):
        if file.src_uri.endswith((*TEXT, ".ftl")) or file.src_dir in config.theme.dirs[1:]:
            files.remove(file)
    for name in _pages(config):
        files.append(File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    book = cast("Book", config[BOOK])
    for written in written_files(book, config):
        files.append(written)
    config[SIZES] = {}
    write_generated_files(book, config, _store(config))  # before the pages that say how large they are
    for generated in book.shared_generated_files:
        if generated.made_from is None:
            content = generated.content
            config[SIZES][generated.path] = len(content)
            files.append(File.generated(config, generated.path, content=content))
    return files


@event_priority(50)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Passes only an editor's prose to Markdown and macros, never the verbatim texts."""
    made = _pages(config)[page.file.src_uri]
    page.meta = made.front_matter
    page.update_date = max(made.date, EARLIEST)
    if made.canonical and config.site_url:
        page.canonical_url = config.site_url + made.canonical
    return made.prose


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Trims template blocks, to keep pages small, and gives the theme our sentences. Templates are read once, not looked at for each page."""
    env.trim_blocks = True
    env.auto_reload = False
    env.context_class = PageContext
    env.filters["ascii"] = _in_ascii
    book = cast("Book", config[BOOK])
    env.globals |= {"say": book.say, "frame": book.frame("")}
    config[ENVIRONMENT] = env
    return env


def _in_ascii(text: str) -> str:
    """Writes an attribute before `meta charset` in ASCII, because programs read what precedes it in another encoding."""
    return Markup(escape(text).encode("ascii", "xmlcharrefreplace").decode())  # noqa: S704 - escaped


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Gives the theme what is around a page, in the page's language."""
    made = _pages(config)[page.file.src_uri]
    frame = cast("Book", config[BOOK]).frame(made.url, made.translations, downloads(made, partial(_size, config)))
    extra: dict[str, Any] = {"frame": frame}
    if frame.language != ENGLISH:
        extra |= {"say": frame.say, "nav": frame.menu(made.url)}
    context.update(extra)  # type: ignore[typeddict-item]
    return context


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Joins generated HTML around the rendered prose."""
    made = _pages(config)[page.file.src_uri]
    return "\n".join(part for part in (made.before, html, made.after) if part)


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the pages that MkDocs does not, and the search, checks the built site, then writes the manifest of file hashes."""
    folder = Path(config.site_dir)
    book = cast("Book", config[BOOK])
    store = _store(config)
    keys = write_pages(book, config, config[ENVIRONMENT], store)
    write(folder, chain(code_files(book.code_index), report_files(book, store), book.word_files, book.page_files))
    if installed := _desk(config):
        project = Path(config.config_file_path).parent
        write(folder, desk_files(installed, project, Path(config.docs_dir), book.site))
    if problems := gate_faults(folder, config.site_url or "", book.site, store, keys):
        raise Abort(harmless(report(problems)))
    write_manifest(folder, os.environ.get("SOURCE_COMMIT", ""))
    store.close()


def on_build_error(error: Exception) -> None:
    """Reports an OSError, such as a full disk, in a line instead of a traceback."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
        raise Abort(
            f"{place}{error.strerror}; nothing was published, and a site that was built before is as it was"
        ) from None


def _anchor(heading: str, separator: str) -> str:
    """Returns a heading's id. Headings without ASCII letters keep their own letters, because numbered ids would change."""
    return str(slugify(heading, separator) or slugify_unicode(heading, separator))


def _store(config: MkDocsConfig) -> Store:
    """Returns the results of earlier builds, in the file that STORE names; without it, nothing is kept."""
    if STORE not in config:
        given = os.environ.get("STORE", "")
        config[STORE] = Store(Path(config.config_file_path).parent / given if given else None)
    return cast("Store", config[STORE])


def _size(config: MkDocsConfig, path: str) -> int:
    """Returns the size of a file that pages offer: one that MkDocs will write, or one that was written before."""
    return cast("dict[str, int]", config[SIZES]).get(path) or size_of(Path(config.site_dir), path)


def _formats() -> frozenset[Format]:
    """Returns the slow formats to make, which FORMATS names; aborts if it names another."""
    try:
        return formats(os.environ.get("FORMATS", ""))
    except ValueError as error:
        raise Abort(harmless(str(error))) from None


def _desk(config: MkDocsConfig) -> Path | None:
    """Returns the folder that DESK names, with what the desk needs; None without it."""
    given = os.environ.get("DESK", "")
    folder = Path(config.config_file_path).parent / given
    return folder if given and folder.is_dir() else None


def _pages(config: MkDocsConfig) -> dict[str, BookPage]:
    return cast("dict[str, BookPage]", config[PAGES])
