"""Emit: the model to files for programs, one format per module. They hold what pages show, no more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from codebook.emit.data import (
    SUBJECTS_DATA,
    WORDING_FILE,
    council_report,
    edition_data,
    edition_text,
    index,
    report_data,
    subject_index,
    year_data,
    year_index,
    years_of,
)
from codebook.emit.feed import FEED, history_feed
from codebook.emit.shapes import Shape
from codebook.model import Report
from codebook.record import Text, wording
from codebook.render import Renderer
from codebook.render.site_pages import SUBJECTS

__all__ = ["Extra", "extras", "extras_of_report", "shared_extras"]

INDEX = "data/index.json"
HOME = ""


@dataclass(frozen=True)
class Extra:
    """A generated file that is not a page."""

    path: str
    type: str
    pages: tuple[str, ...]
    """URLs of the pages that link to it as an alternate."""
    make: Callable[[], bytes] = field(compare=False, repr=False)

    @property
    def content(self) -> bytes:
        """Its bytes, made when they are read."""
        return self.make()


def extras(renderer: Renderer) -> Iterator[Extra]:
    """Yields every file for programs."""
    yield from shared_extras(renderer)
    for report in renderer.site.reports:
        yield from extras_of_report(report, renderer)


def extras_of_report(report: Report, renderer: Renderer) -> Iterator[Extra]:
    """Yields the files of one report."""
    site, root = renderer.site, renderer.address or "/"
    yield _json(report_data(report), report.ref.url, lambda: council_report(report, site, root))
    yield _wording(report, report.ref.url)


def shared_extras(renderer: Renderer) -> Iterator[Extra]:
    """Yields the files that are not of one report. The feed needs the site's address, because its ids must be permanent."""
    site, root = renderer.site, renderer.address or "/"
    yield _json(INDEX, HOME, lambda: index(renderer.registers, root))
    for year in years_of(renderer.registers):
        yield _json(year_data(year), year.url, partial(year_index, year, root))
    if site.subjects:
        yield _json(SUBJECTS_DATA, SUBJECTS[0], lambda: subject_index(site, SUBJECTS[0], root))
    for edition in site.editions:
        yield _json(edition_data(edition), edition.url, partial(edition_text, edition, root))
        yield _wording(edition, edition.url)
    if renderer.address:
        yield Extra(FEED, "application/atom+xml", ("history/", HOME), lambda: history_feed(renderer))


def _wording(text: Text, page: str) -> Extra:
    """Publishes a text's record, to check its fingerprint with standard tools."""
    return Extra(f"{page}{WORDING_FILE}", "text/plain", (page,), lambda: wording(text))


def _json(path: str, page: str, shape: Callable[[], Shape]) -> Extra:
    def made() -> bytes:
        return f"{shape().model_dump_json(indent=2)}\n".encode()

    return Extra(path, "application/json", (page,), made)
