"""Render: the model to pages. Selecting and sorting happen here; templates only loop and print."""

from collections.abc import Iterator

from codebook.render import (
    cite,
    code_pages,
    compare_pages,
    edition_pages,
    register_pages,
    report_pages,
    search_page,
    site_pages,
    subject_pages,
)
from codebook.render.history_page import history
from codebook.render.page import Page, Renderer

__all__ = ["Page", "Renderer", "cite", "pages"]


def pages(renderer: Renderer, *others: Renderer) -> Iterator[Page]:
    """Yields every page of the site, in each language; redirects for moved pages come last."""
    titles: dict[str, str] = {}
    for one in (renderer, *others):
        for page in _current(one):
            titles[page.url] = page.title
            yield page
    yield from site_pages.moved(renderer, titles)


def _current(renderer: Renderer) -> Iterator[Page]:
    """Yields all pages except redirects, in menu order."""
    yield site_pages.home(renderer)
    yield code_pages.code(renderer)
    yield from code_pages.newest_parts(renderer)
    yield from code_pages.clauses(renderer)
    yield from subject_pages.subjects(renderer)
    for edition in renderer.site.editions:
        yield from edition_pages.edition_pages(renderer, edition)
    yield from compare_pages.comparisons(renderer)
    yield report_pages.register(renderer)
    yield from report_pages.councils(renderer)
    yield from register_pages.registers(renderer)
    yield from report_pages.reports(renderer)
    yield history(renderer)
    yield from site_pages.about(renderer)
    yield search_page.search_page(renderer)
