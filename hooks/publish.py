"""The one hook that MkDocs loads: its events, handed to codebook. No rule and no page is made here."""

import logging
import os
from pathlib import Path
from typing import cast

from jinja2 import Environment
from markdown.extensions.toc import slugify, slugify_unicode  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from codebook.book import Book, Faults, open_book, report
from codebook.editing.printing import HarmlessFormatter, harmless
from codebook.gate.faults import gate_faults
from codebook.gate.manifest import MANIFEST, manifest
from codebook.load import TEXT
from codebook.render import Page as BookPage
from codebook.render.site_pages import menu
from searching import search_files

LOG = logging.getLogger("mkdocs.hooks")
BOOK = "book"
PAGES = "book_pages"
EARLIEST = "1980-01-01"
"""The earliest date that MkDocs can pack a sitemap with. Pages that are older, or have no date, are packed with it, never with the day
of the build; what the sitemap itself tells is the document's own date or none."""


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Opens the book, before the macros plugin asks for it; stops the build with every fault if there is any.

    Everybody may read what is written from here on, since a server does that as somebody else: an editor's own files may be private.
    """
    os.umask(0o022)
    for handler in logging.getLogger("mkdocs").handlers:
        if handler.formatter and not isinstance(handler.formatter, HarmlessFormatter):
            handler.setFormatter(HarmlessFormatter(handler.formatter))
    templates = Path(config.config_file_path).parent / "overrides" / "pages"
    try:
        book = open_book(Path(config.docs_dir), templates, os.environ.get("SITE_URL", ""))
    except Faults as faults:
        raise Abort(harmless(str(faults))) from None
    if book.warnings:
        LOG.info("To look at again:\n%s", report(book.warnings))
    config[BOOK] = book
    config.mdx_configs.setdefault("toc", {})["slugify"] = _anchor
    config[PAGES] = {page.file: page for page in book.pages}
    config.nav = [{name: f"{url}index.md"} for url, name in menu(book.site)]
    config.site_name = book.site.facts.short_name
    config.site_url = book.address or None
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts the pages of the book in the place of the sources, and beside them what there is for programs and for the search.

    Of the theme's files those of our own folder stay, which is the first: no page names the others.
    """
    for file in list(files):
        if file.src_uri.endswith(TEXT) or file.src_dir in config.theme.dirs[1:]:
            files.remove(file)
    for name in _pages(config):
        files.append(File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for extra in cast("Book", config[BOOK]).extras:
        files.append(File.generated(config, extra.path, content=extra.content))
    for path, content in search_files(cast("Book", config[BOOK]).search_records):
        files.append(File.generated(config, path, content=content))
    return files


@event_priority(50)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives Python-Markdown and the macros plugin an editor's prose and nothing else: they never see verbatim text."""
    made = _pages(config)[page.file.src_uri]
    page.meta = made.front_matter
    page.update_date = max(made.date, EARLIEST)
    if made.canonical and config.site_url:
        page.canonical_url = config.site_url + made.canonical
    return made.prose


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Leaves out the empty lines in the place of what a template decides: of a small page they are a part."""
    env.trim_blocks = True
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The body: what the book says before and after an editor's prose, and the prose between."""
    made = _pages(config)[page.file.src_uri]
    return "\n".join(piece for piece in (made.before, html, made.after) if piece)


def on_post_build(config: MkDocsConfig) -> None:
    """The last gate: reads what was built as a stranger would; then names every file with its fingerprint."""
    folder = Path(config.site_dir)
    public = cast("Book", config[BOOK]).site.facts.public_contacts
    if problems := gate_faults(folder, config.site_url or "", public):
        raise Abort(harmless(report(problems)))
    (folder / MANIFEST).write_bytes(manifest(folder, os.environ.get("SOURCE_COMMIT", "")))


def on_build_error(error: Exception) -> None:
    """Says in a line that the system refused a file, as a full disk does: the error would be shown with all that led to it."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
        raise Abort(
            f"{place}{error.strerror}; nothing was published, and a site that was built before is as it was"
        ) from None


def _anchor(heading: str, separator: str) -> str:
    """The id of a heading on an editor's page. Where it has no letter of ours, its own are taken: numbers in turn would change."""
    return str(slugify(heading, separator) or slugify_unicode(heading, separator))


def _pages(config: MkDocsConfig) -> dict[str, BookPage]:
    return cast("dict[str, BookPage]", config[PAGES])
