"""Citations of units, editions, reports and comparisons: for minutes, in OSCOLA style and as Markdown.

OSCOLA: Oxford University Standard for the Citation of Legal Authorities, 4th edition, form for websites: title in single quotes; website
and version in round brackets; pinpoint; address in angle brackets. The reader adds "accessed" and the date.
"""

from dataclasses import dataclass, replace

from codebook.model import Edition, Part, Report, Site, Unit
from codebook.render import names
from codebook.render.paragraph_names import paragraph_name
from codebook.render.status import compare_url
from codebook.sentences import Joined, Value, say
from codebook.values.escaping import plain
from codebook.values.references import CodeRef, ReportRef


@dataclass(frozen=True)
class Citation:
    """Citations to copy. Text is quoted only for units and paragraphs."""

    link: str
    cite: str
    """Permanent address of the exact text; for a chain of comparisons, their addresses with a space between."""
    minute: Value
    oscola: Value = ""
    markdown: Value = ""
    urls: tuple[str, ...] = ()
    """The addresses in the citation, relative to the root of the site."""


def of_unit(site: Site, edition: Edition, unit: Unit, root: str) -> Citation:
    """Cites a unit of an edition; `root` is the site's address, or `/` if unknown."""
    part = edition.part_of[unit.label]
    url = edition.exact(unit.label).url
    work, version, address = edition.facts.title, edition.facts.name, root + url
    name = names.unit_name(unit, part)
    return Citation(
        root + unit.ref.url,
        address,
        say("cite-unit", name=name, words=unit.quotable, work=work, version=version, address=address),
        say("cite-unit-oscola", name=name, work=work, site=site.facts.short_name, version=version, address=address),
        say(
            "cite-unit-markdown",
            name=names.unit_name(unit, _escaped(part)),
            words=plain(unit.quotable),
            work=plain(work),
            version=plain(version),
            address=address,
        ),
        (url,),
    )


def _escaped(part: Part) -> Part:
    """Returns a part with its title escaped for Markdown."""
    title = plain(part.title)
    return part if title == part.title else replace(part, title=title)


def of_paragraph(site: Site, report: Report, unit: Unit, root: str) -> Citation:
    """Cites a paragraph of a report."""
    council = site.council(report.ref.council)
    ref = ReportRef(report.ref.council, report.ref.report, unit.label)
    address = root + ref.url
    made = say(
        "cite-paragraph",
        name=names.capital(paragraph_name(unit)),
        words=unit.quotable.removeprefix(unit.number).strip(),
        report=report.facts.title,
        body=council.facts.name if council else ref.council,
        date=report.date,
        address=address,
    )
    return Citation(address, address, made, urls=(ref.url,))


def of_comparisons(site: Site, chain: tuple[tuple[Edition, Edition], ...], url: str, root: str) -> Citation:
    """Cites a chain of permanent comparisons; `url` is the link target: one of them, or the comparison with the latest edition."""
    urls = tuple(compare_url(before.id, after.id) for before, after in chain)
    before, after = chain[0][0], chain[-1][1]
    made = say(
        "cite-comparison",
        how="changed" if after.begun else "open" if after.facts.outcome is None else "over",
        before=before.facts.name,
        after=after.facts.name,
        site=site.facts.name,
        addresses=Joined(tuple(root + url for url in urls)),
    )
    return Citation(root + url, " ".join(root + url for url in urls), made, urls=urls)


def of_edition(edition: Edition, ref: CodeRef, root: str) -> Citation:
    """Cites an edition, or a whole part of it."""
    url = CodeRef(ref.part, ref.rest, edition.id).url
    work, version, address = edition.facts.title, edition.facts.name, root + url
    if ref.label:
        name = edition.part_of[ref.label].title
        made = say("cite-part", name=name, work=work, version=version, address=address)
    else:
        made = say("cite-version", work=work, version=version, address=address)
    return Citation(root + ref.url, address, made, urls=(url,))
