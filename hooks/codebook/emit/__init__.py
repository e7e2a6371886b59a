"""Emit: the model to files for programs, one format per module. They hold what pages show, no more."""

from collections.abc import Iterator
from dataclasses import dataclass

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
from codebook.record import Text, wording
from codebook.render import Renderer
from codebook.render.site_pages import SUBJECTS

__all__ = ["Extra", "extras"]

INDEX = "data/index.json"
HOME = ""


@dataclass(frozen=True)
class Extra:
    """A generated file that is not a page."""

    path: str
    content: bytes
    type: str
    pages: tuple[str, ...]
    """URLs of the pages that link to it as an alternate."""


def extras(renderer: Renderer) -> Iterator[Extra]:
    """Yields every file for programs. The feed needs the site's address, because its ids must be permanent."""
    site, root = renderer.site, renderer.address or "/"
    yield _json(INDEX, index(renderer.registers, root), HOME)
    for year in years_of(renderer.registers):
        yield _json(year_data(year), year_index(year, root), year.url)
    if site.subjects:
        yield _json(SUBJECTS_DATA, subject_index(site, SUBJECTS[0], root), SUBJECTS[0])
    for edition in site.editions:
        yield _json(edition_data(edition), edition_text(edition, root), edition.url)
        yield _wording(edition, edition.url)
    for report in site.reports:
        yield _json(report_data(report), council_report(report, site, root), report.ref.url)
        yield _wording(report, report.ref.url)
    if renderer.address:
        yield Extra(FEED, history_feed(renderer), "application/atom+xml", ("history/", HOME))


def _wording(text: Text, page: str) -> Extra:
    """Publishes a text's record, to check its fingerprint with standard tools."""
    return Extra(f"{page}{WORDING_FILE}", wording(text), "text/plain", (page,))


def _json(path: str, shape: Shape, page: str) -> Extra:
    return Extra(path, f"{shape.model_dump_json(indent=2)}\n".encode(), "application/json", (page,))
