"""Render: the model to pages. Selecting and sorting happen here; templates only loop and print."""

from collections.abc import Iterator

from codebook.render import (
    check_pages,
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

__all__ = ["Page", "Renderer", "cite", "pages", "pages_of_report", "shared_pages"]


def pages(renderer: Renderer, *others: Renderer) -> Iterator[Page]:
    """Yields every page of the site, in each language."""
    yield from shared_pages(renderer, *others)
    for index in range(len(renderer.site.reports)):
        yield from pages_of_report(index, renderer, *others)


def pages_of_report(index: int, *renderers: Renderer) -> Iterator[Page]:
    """Yields the page of one of the site's reports, in each language."""
    return (report_pages.report(index, renderer) for renderer in renderers)


def shared_pages(renderer: Renderer, *others: Renderer) -> Iterator[Page]:
    """Yields the pages that are not of one report, in each language; redirects for moved pages come last."""
    titles: dict[str, str] = {}
    for one in (renderer, *others):
        for page in _shared(one):
            titles[page.url] = page.title
            yield page
    moved_to = {entry.is_now.removeprefix("/") for entry in renderer.site.facts.moved}
    for index, report in enumerate(renderer.site.reports if moved_to else ()):
        if report.ref.url in moved_to:
            titles[report.ref.url] = report_pages.report(index, renderer).title
    yield from site_pages.moved(renderer, titles)


def _shared(renderer: Renderer) -> Iterator[Page]:
    """Yields all pages except redirects and reports, in menu order."""
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
    yield history(renderer)
    yield from site_pages.about(renderer)
    yield search_page.search_page(renderer)
    yield from check_pages.check_pages(renderer)
