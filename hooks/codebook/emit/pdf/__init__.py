"""Files to print: PDF/UA-1, which screen readers can read, of versions, principles, comparisons and reports."""

from collections.abc import Callable, Iterator
from functools import partial

from codebook.emit.generated_file import GeneratedFile
from codebook.emit.pdf.comparisons import comparison
from codebook.emit.pdf.editions import part, version
from codebook.emit.pdf.poster import PRINCIPLES, poster
from codebook.emit.pdf.reports import report as report_sheet
from codebook.emit.pdf.sheet import Sheet, data
from codebook.emit.pdf.typesetting import pdf
from codebook.emit.pdf.words import Words
from codebook.model import Report
from codebook.render import Renderer
from codebook.render.code_pages import CODE
from codebook.render.compare_pages import compared_versions
from codebook.render.made_from import NO_REPORT
from codebook.values.formats import file_beside

TYPE, OFFER, POSTER = "application/pdf", "download-pdf", "download-poster"
HOME = ""

Make = Callable[[Words], Sheet]


def pdfs(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the files that are of no report."""
    yield from _of_versions(renderer)
    yield from _of_comparisons(renderer)
    if (newest := renderer.site.newest) and newest.principles:
        yield _generated_file(PRINCIPLES, (PRINCIPLES, HOME), partial(poster, newest), renderer, POSTER)


def pdf_of_report(report: Report, renderer: Renderer) -> GeneratedFile:
    """Returns the file of a report."""
    url = report.ref.url
    return _generated_file(url, (url,), partial(report_sheet, report), renderer)


def _of_versions(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the file of each version, and of each of its parts. Pages of the latest version offer the same files."""
    site = renderer.site
    for edition in site.editions:
        latest = (CODE[0],) if edition is site.newest else ()
        yield _generated_file(
            edition.url, (edition.url, f"{edition.url}full/", *latest), partial(version, edition), renderer
        )
        for one in edition.parts:
            url = edition.exact(one.id).url
            latest = (one.ref.url,) if site.first_wording.get(one.id) is edition else ()
            yield _generated_file(url, (url, *latest), partial(part, edition, one), renderer)


def _of_comparisons(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the file of each comparison of two versions. A comparison with the latest has one only if no permanent page shows the same."""
    pages: dict[tuple[str, str], list[str]] = {}
    for before, after, url in compared_versions(renderer.site):
        if before is not after:
            pages.setdefault((before.id, after.id), []).append(url)
    for before, after, url in compared_versions(renderer.site):
        if before is after:
            continue
        urls = pages[before.id, after.id]
        if url == urls[0]:
            yield _generated_file(url, tuple(urls), partial(comparison, before, after, url), renderer)


def _generated_file(
    url: str, pages: tuple[str, ...], make: Make, renderer: Renderer, offer: str = OFFER
) -> GeneratedFile:
    def made() -> bytes:
        words = Words(renderer)
        sheet = make(words)
        return pdf(sheet.template, data(sheet, words))

    return GeneratedFile(file_beside(url, "pdf"), TYPE, pages, made, offer, NO_REPORT, is_slow=True)
