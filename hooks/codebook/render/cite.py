"""Cite: how a piece is named where others write about it: in a minute, in OSCOLA style, in Markdown.

OSCOLA is the Oxford University Standard for the Citation of Legal Authorities. Of its fourth edition this follows the form for websites: the title
in single quotation marks, the website and the version, whose name tells its date, in round brackets, the place in it, the address in angle
brackets. It ends with "accessed" and a day, which only the reader knows.
"""

from dataclasses import dataclass

from codebook.model import Edition, Report, Site, Unit
from codebook.render import names
from codebook.render.status import compare_url
from codebook.values.escaping import plain
from codebook.values.references import CodeRef, ReportRef


@dataclass(frozen=True)
class Citation:
    """A piece in words that can be copied, quoted where it has words of its own."""

    link: str
    """The address of the newest wording; of a report, the only one."""
    cite: str
    """The address of the exact words; of several comparisons one behind the other those of each."""
    minute: str
    """For a minute or a report: the words and where they stand."""
    oscola: str = ""
    """The same in OSCOLA style, but for the day of access."""
    markdown: str = ""
    """The same as Markdown, with the address as a link."""


def of_unit(site: Site, edition: Edition, unit: Unit, root: str) -> Citation:
    """A unit of an edition; `root` is the site's address or, where that is not known, `/`."""
    part = edition.part_of[unit.label]
    name = names.unit_name(unit, part)
    exact = root + edition.exact(unit.label).url
    work, version = edition.facts.title, edition.facts.name
    return Citation(
        root + unit.ref.url,
        exact,
        f"{name}: ‘{unit.text}’, {work}, {version}, {exact}",
        f"‘{work}’ ({site.facts.short_name}, {version}) {name} <{exact}>",
        f"[{plain(name)}]({exact}): “{plain(unit.text)}” ({plain(work)}, {plain(version)})",
    )


def of_paragraph(site: Site, report: Report, unit: Unit, root: str) -> Citation:
    """A paragraph of a report."""
    council = site.council(report.ref.council)
    ref = ReportRef(report.ref.council, report.ref.report, unit.label)
    address = root + ref.url
    name = names.capital(names.paragraph_name(unit))
    where = f"{report.facts.title}, {council.facts.name if council else ref.council}, {report.date.words}"
    words = unit.text.removeprefix(unit.number).strip()
    return Citation(address, address, f"{name}: ‘{words}’, {where}, {address}")


def of_comparisons(site: Site, way: tuple[tuple[Edition, Edition], ...], url: str, root: str) -> Citation:
    """What changed from one edition to another: the comparisons on the way, one behind the other, that stay as they are.

    `url` is what to link to: that comparison, or the one with the newest wording.
    """
    what = f"What {names.verb(way[-1][1])} from the {way[0][0].facts.name} to the {way[-1][1].facts.name}"
    exact = " and ".join(root + compare_url(before.id, after.id) for before, after in way)
    return Citation(root + url, exact, f"{what}, {site.facts.name}, {exact}")


def of_edition(edition: Edition, ref: CodeRef, root: str) -> Citation:
    """An edition, or a whole part of it."""
    exact = root + CodeRef(ref.part, ref.rest, edition.id).url
    name = f"{edition.part_of[ref.label].title}, " if ref.label else ""
    return Citation(root + ref.url, exact, f"{name}{edition.facts.title}, {edition.facts.name}, {exact}")
