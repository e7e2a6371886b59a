"""Rules of whatever names something elsewhere: links, records of adoption, the history."""

from collections.abc import Iterator

from codebook.model import Problem, Site
from codebook.refs import paragraph_label, parse
from codebook.validate.rules import again, rule, unknown_edition, unknown_paragraph, unknown_unit


@rule
def links_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link goes from a unit of its report to a unit of a known edition, and says when it was judged."""
    for report in site.reports:
        for index, link in enumerate(report.facts.links):
            yield from unknown_paragraph(site, report, link.paragraph, "links", index, "paragraph")
            judged = link.judged or report.facts.judged
            if judged is None:
                yield report.document.problem(
                    "no word of when the links were judged and on which wording; add judged: with edition and date",
                    "links",
                    index,
                )
                continue
            edition = site.edition(judged.edition)
            for place, to in enumerate(link.to):
                if edition:
                    yield from unknown_unit(site, edition, to, report.document, "links", index, "to", place)


@rule
def links_stand_once(site: Site) -> Iterator[Problem]:
    """No paragraph is linked to the same unit twice, since a reader could not tell which strength holds."""
    for report in site.reports:
        document = report.document
        places = [
            (f"{paragraph_label(link.paragraph)} to {to}", document.path, document.line("links", index, "to"))
            for index, link in enumerate(report.facts.links)
            for to in link.to
        ]
        for link, path, line, first in again(places):
            yield Problem(path, line, f"the link from {link} stands twice, first at {first}; keep one")


@rule
def editions_are_known(site: Site) -> Iterator[Problem]:
    """Wherever a report or council names an edition, there is one."""
    for report in site.reports:
        if judged := report.facts.judged:
            yield from unknown_edition(site, judged.edition, report.document, "judged")
        for index, link in enumerate(report.facts.links):
            if link.judged:
                yield from unknown_edition(site, link.judged.edition, report.document, "links", index, "judged")
    for council in site.councils:
        for index, adoption in enumerate(council.facts.adoptions):
            yield from unknown_edition(site, adoption.edition, council.document, "adoptions", index)


@rule
def history_leads_somewhere(site: Site) -> Iterator[Problem]:
    """What an entry of the history leads to is there."""
    for entry in site.entries:
        see = entry.facts.see
        if see and not site.has(parse(see)) and not site.broken:
            yield entry.document.problem(f"'{see}' leads nowhere; check it against what is there", "see")
