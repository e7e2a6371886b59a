"""The later history of a report: whether it was withdrawn or replaced, as far as known."""

from codebook.model import Report, Site
from codebook.render import names
from codebook.render.status.sentences import report_link
from codebook.sentences import Joined, Listed, Said, Value, say


def later(site: Site, report: Report) -> Joined:
    """Returns that a report was withdrawn, and what replaced it; empty if neither is known."""
    said: list[Value] = []
    if gone := report.facts.withdrawn:
        said.append(say("status-report-withdrawn", date=gone.date, by=names.unended(gone.by)))
    if found := site.replaced_by.get(report.ref, ()):
        links = tuple(report_link(str(other.ref), site) for other in reversed(found))
        said.append(say("status-report-replaced", reports=Listed(links)))
    if other := report.facts.replaced_by:
        report_words, source = names.sentence(other.report), names.sentence(other.source)
        said.append(say("status-report-replaced-elsewhere", report=report_words, source=source))
    return Joined(tuple(said))


def replaces(site: Site, report: Report) -> tuple[Said, ...]:
    """Returns a sentence for each report that a report replaces."""
    return tuple(
        say(
            "status-report-replaces",
            report=report_link(earlier.report, site) if site.named_report(earlier.report) else earlier.report,
            sourced="yes" if earlier.source else "no",
            source=names.sentence(earlier.source) if earlier.source else "",
        )
        for earlier in report.facts.replaces
    )
