"""Rules for references to other documents: links, adoptions, history."""

from collections.abc import Iterator
from contextlib import suppress

from codebook.model import Problem, Site
from codebook.validate.rules import (
    folder,
    local_rule,
    missing_report,
    names_rule,
    no_longer_there,
    repeated,
    rule,
    suggestion,
    unknown_edition,
    unknown_paragraph,
    unknown_unit,
)
from codebook.values.dates import PartialDate
from codebook.values.references import Ref, ReportRef, paragraph_label, parse, written_label


@local_rule
def links_have_targets(site: Site) -> Iterator[Problem]:
    """Requires that links join a unit of the report to units of a known edition."""
    for report in site.reports:
        for index, link in enumerate(report.facts.links):
            yield from unknown_paragraph(site, report, link.paragraph, "links", index, "paragraph")
            judged = link.judged or report.facts.judged
            edition = site.edition(judged.edition) if judged else None
            for place, to in enumerate(link.to):
                if edition:
                    yield from unknown_unit(site, edition, to, report.document, "links", index, "to", place)


@local_rule
def links_say_when_they_were_judged(site: Site) -> Iterator[Problem]:
    """Requires date and edition of judgement for links; reports the first link without."""
    for report in site.reports:
        lacking = [index for index, link in enumerate(report.facts.links) if not (link.judged or report.facts.judged)]
        for index in lacking[:1]:
            message = "the links do not say when they were checked; add judged: with edition and date"
            yield report.document.problem(message, "links", index)


@local_rule
def links_are_unique(site: Site) -> Iterator[Problem]:
    """Refuses duplicate links, whose strengths could conflict."""
    for report in site.reports:
        document = report.document
        places = [
            (
                f"{written_label(paragraph_label(link.paragraph))} to {to}",
                document.path,
                document.line("links", index, "to"),
            )
            for index, link in enumerate(report.facts.links)
            for to in link.to
        ]
        for link, path, line, first in repeated(places):
            yield Problem(path, line, f"the link from {link} appears twice, first at {first}; keep one")


@local_rule
def editions_are_known(site: Site) -> Iterator[Problem]:
    """Requires that reports and councils name known editions."""
    for report in site.reports:
        if judged := report.facts.judged:
            yield from unknown_edition(site, judged.edition, report.document, "judged")
        for index, link in enumerate(report.facts.links):
            if link.judged:
                yield from unknown_edition(site, link.judged.edition, report.document, "links", index, "judged")
    for council in site.own_councils:
        for index, adoption in enumerate(council.facts.adoptions):
            yield from unknown_edition(site, adoption.edition, council.document, "adoptions", index)


@names_rule
def history_links_have_targets(site: Site) -> Iterator[Problem]:
    """Requires that an entry's reference exists."""
    for entry in site.entries:
        see = entry.facts.see
        if see and not site.has(parse(see)) and not _may_be_unread(parse(see), site):
            message = _nowhere(site, see)
            yield entry.document.problem(message, "see")


def _nowhere(site: Site, see: str) -> str:
    question, ref = suggestion(see, _references(site), 0.85), parse(see)
    if isinstance(ref, ReportRef) and site.report(ref) is None:
        return missing_report("this step leads", f"{ref.council}/{ref.report}", question, or_take="the line")
    return no_longer_there(site, ref) or f"'{see}' leads nowhere; {question}check the spelling"


def _may_be_unread(ref: Ref, site: Site) -> bool:
    place = f"reports/{ref.council}/{ref.report}.md" if isinstance(ref, ReportRef) else f"code/{ref.edition}"
    return any(path.startswith(f"{folder(site)}/{place}") for path in site.broken)


def _references(site: Site) -> Iterator[str]:
    yield from (edition.id for edition in site.editions)
    yield from (f"{edition.id}/{label}" for edition in site.editions for label in edition.part_of)
    yield from site.newest.part_of if site.newest else ()
    yield from (str(report.ref) for report in site.reports)


@rule
def entries_are_named_by_their_date(site: Site) -> Iterator[Problem]:
    """Requires that an entry's file name begins with its date. The date may be more precise: the name is part of an address, and stays."""
    for entry in site.entries:
        written = _date_of_name(entry.id)
        if written and not PartialDate.parse(written).covers(entry.facts.date):
            message = f"'date' is {entry.facts.date}, the file name says {written}; correct one of them"
            yield entry.document.problem(message, "date")


def _date_of_name(name: str) -> str:
    words = name.split("-")
    for count in (3, 2, 1):
        with suppress(ValueError):
            return str(PartialDate.parse("-".join(words[:count])))
    return ""
