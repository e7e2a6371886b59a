"""Which report relates to which part of the code, as a table whose cells hold a mark.

A table and no drawing: its cells are links, a screen reader tells row and column of each, it needs no second list that says the same, and
its text grows with the reader's own size. Only the marks are drawn.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from codebook.facts import Strength
from codebook.model import Link, Report, Site
from codebook.render import names
from codebook.render.page import Crumb, Renderer
from codebook.values.references import CodeRef, ReportRef

NARROW = 12
"""How many columns fit a telephone; a wider table moves by itself, in a frame of its own."""


@dataclass(frozen=True)
class Cell:
    """What a report says that relates to a part of the code."""

    strength: Strength
    """Direct if any of its paragraphs is."""
    words: str
    """The same for whoever does not see the mark, and how many paragraphs there are of each strength."""
    url: str
    """The first of those of the strength that is marked."""


@dataclass(frozen=True)
class Matrix:
    """The table."""

    columns: tuple[Crumb, ...]
    """The parts of the newest wording, and of others to which a report relates."""
    rows: tuple[tuple[Crumb, tuple[Cell | None, ...]], ...]
    """Each report, newest first, with a cell a column."""
    wide: bool
    """Whether there are more columns than fit."""


def matrix(renderer: Renderer) -> Matrix | None:
    """The table of all reports; None while no report relates to anything."""
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
            (report.ref.url, f"{names.report_name(report, site)}: {report.facts.title}"),
            tuple(_cell(report, found.get((report.ref, part), ())) for part in parts),
        )
        for report in site.reports
    )
    columns = tuple((CodeRef(part).url, site.first_wording[part].part_of[part].title) for part in parts)
    return Matrix(columns, rows, len(columns) > NARROW)


def _part(link: Link, site: Site) -> str:
    """The part of the code that a link bears on, as the wording has it that was read."""
    edition = site.edition(link.edition)
    assert edition is not None  # noqa: S101 - `validate` has seen to it
    return edition.part_of[link.target].id


def _parts(site: Site, linked: set[str]) -> Iterator[str]:
    """The parts of the newest wording in its order, then those of others to which a report relates."""
    newest = [part.id for part in site.newest.parts] if site.newest else []
    yield from newest
    yield from (key for key in site.first_wording if key in linked and key not in newest)


def _cell(report: Report, links: "list[Link] | tuple[()]") -> Cell | None:
    if not links:
        return None
    strength: Strength = "direct" if any(link.strength == "direct" for link in links) else "indirect"
    paragraphs = {link.paragraph for link in links if link.strength == strength}
    first = next(label for label in report.by_label if label in paragraphs)
    said = f"{names.STRENGTH[strength]}, {names.count(len(paragraphs), 'paragraph')}"
    if others := {link.paragraph for link in links} - paragraphs:
        said += f"; {names.STRENGTH['indirect']}, {names.count(len(others), 'paragraph')}"
    return Cell(strength, said, ReportRef(report.ref.council, report.ref.report, first).url)
