"""Citations of units, editions, reports and comparisons: for minutes, in OSCOLA style and as Markdown.

OSCOLA: Oxford University Standard for the Citation of Legal Authorities, 4th edition, form for websites: title in single quotes; website
and version in round brackets; pinpoint; address in angle brackets. The reader adds "accessed" and the date.
"""

from dataclasses import dataclass

from codebook.model import Edition, Report, Site, Unit
from codebook.render import names
from codebook.render.paragraph_names import paragraph_name
from codebook.render.status import compare_url
from codebook.values.escaping import plain
from codebook.values.references import CodeRef, ReportRef


@dataclass(frozen=True)
class Citation:
    """Citations to copy. Text is quoted only for units and paragraphs."""

    link: str
    cite: str
    """Permanent address of the exact text; for a chain of comparisons, their addresses joined by "and"."""
    minute: str
    oscola: str = ""
    markdown: str = ""


def of_unit(site: Site, edition: Edition, unit: Unit, root: str) -> Citation:
    """Cites a unit of an edition; `root` is the site's address, or `/` if unknown."""
    part = edition.part_of[unit.label]
    name = names.unit_name(unit, part)
    exact = root + edition.exact(unit.label).url
    work, version = edition.facts.title, edition.facts.name
    return Citation(
        root + unit.ref.url,
        exact,
        f"{name}: ‘{unit.quotable}’, {work}, {version}, {exact}",
        f"‘{work}’ ({site.facts.short_name}, {version}) {name} <{exact}>",
        f"[{plain(name)}]({exact}): “{plain(unit.quotable)}” ({plain(work)}, {plain(version)})",
    )


def of_paragraph(site: Site, report: Report, unit: Unit, root: str) -> Citation:
    """Cites a paragraph of a report."""
    council = site.council(report.ref.council)
    ref = ReportRef(report.ref.council, report.ref.report, unit.label)
    address = root + ref.url
    name = names.capital(paragraph_name(unit))
    where = f"{report.facts.title}, {council.facts.name if council else ref.council}, {report.date.words}"
    words = unit.quotable.removeprefix(unit.number).strip()
    return Citation(address, address, f"{name}: ‘{words}’, {where}, {address}")


def of_comparisons(site: Site, way: tuple[tuple[Edition, Edition], ...], url: str, root: str) -> Citation:
    """Cites a chain of permanent comparisons; `url` is the link target: one of them, or the comparison with the latest edition."""
    what = f"What {names.verb(way[-1][1])} from the {way[0][0].facts.name} to the {way[-1][1].facts.name}"
    exact = " and ".join(root + compare_url(before.id, after.id) for before, after in way)
    return Citation(root + url, exact, f"{what}, {site.facts.name}, {exact}")


def of_edition(edition: Edition, ref: CodeRef, root: str) -> Citation:
    """Cites an edition, or a whole part of it."""
    exact = root + CodeRef(ref.part, ref.rest, edition.id).url
    name = f"{edition.part_of[ref.label].title}, " if ref.label else ""
    return Citation(root + ref.url, exact, f"{name}{edition.facts.title}, {edition.facts.name}, {exact}")
