"""What became of a report: whether it was withdrawn or replaced, as far as known."""

from codebook.model import Report, Site
from codebook.render import names
from codebook.render.status.sentences import Segment, Sentence, listed, report_link


def later(site: Site, report: Report) -> Sentence:
    """Returns that a report was withdrawn, and what replaced it; empty if neither is known."""
    said: list[Segment] = []
    if gone := report.facts.withdrawn:
        by = names.sentence(names.within(gone.by))
        said.append((f"This report was withdrawn {gone.date.at} by {by} ", ""))
    if found := site.replaced_by.get(report.ref, ()):
        links = [report_link(str(other.ref), site) for other in reversed(found)]
        said += [("It was replaced by ", ""), *listed(links), (". ", "")]
    if other := report.facts.replaced_by:
        said.append((f"Replaced by: {names.sentence(other.report)} Source: {names.sentence(other.source)} ", ""))
    return tuple(said)


def replaces(site: Site, report: Report) -> tuple[Sentence, ...]:
    """Returns a sentence for each report that a report replaces."""
    return tuple(
        (
            report_link(earlier.report, site) if site.named_report(earlier.report) else (earlier.report, ""),
            (f". Source: {names.sentence(earlier.source)}" if earlier.source else "", ""),
        )
        for earlier in report.facts.replaces
    )
