"""Matrix of reports and parts of the Code. An HTML table, not a drawing: cells are links, screen readers can read it, text scales."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from codebook.facts import Strength
from codebook.model import Edition, Link, Report, Site
from codebook.render import names
from codebook.render.page import Crumb, Renderer
from codebook.render.status import gone
from codebook.sentences import Value, say
from codebook.values.references import CodeRef, ReportRef

NARROW = 12
"""Columns that fit a phone; a wider table scrolls."""


@dataclass(frozen=True)
class Cell:
    """A report's relation to a part."""

    strength: Strength
    """Direct if any paragraph's is."""
    words: Value
    """Text alternative: strength, and number of paragraphs of each."""
    url: str
    """The first paragraph of that strength."""


@dataclass(frozen=True)
class Matrix:
    """The table."""

    columns: tuple[tuple[str, str, CodeRef], ...]
    """URL, title and reference of each part."""
    rows: tuple[tuple[Crumb, tuple[Value, ...], tuple[Cell | None, ...]], ...]
    """Each report, newest first, linked units that are gone, and one cell per column; none if it is not yet read for links."""
    wide: bool


def matrix(renderer: Renderer) -> Matrix | None:
    """Returns the matrix of all reports; None if no report has links."""
    site = renderer.site
    found: dict[tuple[ReportRef, str], list[Link]] = {}
    for links in renderer.history.of_unit.values():
        for link in links:
            found.setdefault((link.report.ref, _part(link, site)), []).append(link)
    if not found:
        return None
    parts = tuple(_parts(site, {part for _, part in found}))
    rows = tuple(
        (
            (report.ref.url, say("register-row", report=names.report_name(report, site), title=report.facts.title)),
            gone(site, renderer.history.of_report(report)),
            tuple(_cell(report, found.get((report.ref, part), ())) for part in parts) if report.is_read else (),
        )
        for report in site.reports
    )
    columns = tuple(_column(part, site.first_wording[part]) for part in parts)
    return Matrix(columns, rows, len(columns) > NARROW)


@dataclass(frozen=True)
class Summary:
    """How many reports relate to each part, by year."""

    columns: tuple[tuple[str, str, CodeRef], ...]
    """URL of the register, title and reference of each part."""
    rows: tuple[tuple[Crumb, tuple[tuple[int, str], ...]], ...]
    """Each year, latest first, and one cell per column: the number of reports, and where they are."""
    wide: bool


def summary(renderer: Renderer) -> Summary:
    """Returns the table of years and parts."""
    site, found = renderer.site, renderer.registers
    counts = Counter(
        (part, report.date.year) for part, register in found.by_part.items() for report in register.reports
    )
    rows = tuple(
        (
            (year.url, year.period),
            tuple(
                (counts[part, year.period.year], register.at(year.period.year))
                for part, register in found.by_part.items()
            ),
        )
        for year in found.by_year.parts
        if year.period
    )
    columns = tuple(
        (register.url, *_column(part, site.first_wording[part])[1:]) for part, register in found.by_part.items()
    )
    return Summary(columns, rows, len(columns) > NARROW)


def _column(part: str, edition: Edition) -> tuple[str, str, CodeRef]:
    return CodeRef(part).url, edition.part_of[part].title, edition.exact(part)


def _part(link: Link, site: Site) -> str:
    """Returns the part of a link's target, in the edition that was checked."""
    edition = site.edition(link.edition)
    assert edition is not None  # noqa: S101 - checked by `validate`
    return edition.part_of[link.target].id


def _parts(site: Site, linked: set[str]) -> Iterator[str]:
    newest = [part.id for part in site.newest.parts] if site.newest else []
    yield from newest
    yield from (key for key in site.first_wording if key in linked and key not in newest)


def _cell(report: Report, links: "list[Link] | tuple[()]") -> Cell | None:
    if not links:
        return None
    strength: Strength = "direct" if any(link.strength == "direct" for link in links) else "indirect"
    paragraphs = {link.paragraph for link in links if link.strength == strength}
    first = min(paragraphs, key=report.places.__getitem__)
    others = {link.paragraph for link in links} - paragraphs
    said = say("register-cell", strength=strength, n=len(paragraphs), others=len(others))
    return Cell(strength, said, ReportRef(report.ref.council, report.ref.report, first).url)
