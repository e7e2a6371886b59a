"""Links between reports and units of the code, in both directions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from codebook.model import Edition, Link, Report, Site
from codebook.values.references import CodeRef, ReportRef, paragraph_label, parse

Key = TypeVar("Key")


@dataclass(frozen=True)
class History:
    """All links of a site."""

    of_unit: Mapping[str, tuple[Link, ...]]
    """By unit label: newest report first; within a report direct before indirect, then in the report's order."""
    of_paragraph: Mapping[ReportRef, tuple[Link, ...]]
    """By paragraph: in the editor's order."""

    def of_part(self, labels: tuple[str, ...]) -> tuple[Link, ...]:
        """Returns the links of several units, in the order of `labels`."""
        return tuple(link for label in labels for link in self.of_unit.get(label, ()))

    def of_report(self, report: Report) -> tuple[Link, ...]:
        """Returns the links of a report, in the order of its paragraphs."""
        refs = (ReportRef(report.ref.council, report.ref.report, label) for label in report.places)
        return tuple(link for ref in refs for link in self.of_paragraph.get(ref, ()))


NO_HISTORY = History({}, {})


def link(site: Site) -> History:
    """Builds the links of a site without faults."""
    of_unit: dict[str, list[Link]] = {}
    of_paragraph: dict[ReportRef, list[Link]] = {}
    for report in site.reports:
        for judgement in links_of(report, site):
            of_unit.setdefault(judgement.target, []).append(judgement)
            paragraph = ReportRef(report.ref.council, report.ref.report, judgement.paragraph)
            of_paragraph.setdefault(paragraph, []).append(judgement)
    order = {report.ref: index for index, report in enumerate(site.reports)}
    for links in of_unit.values():
        links.sort(key=lambda link: (order[link.report.ref], link.strength, link.report.places[link.paragraph]))
    return History(_frozen(of_unit), _frozen(of_paragraph))


def related(site: Site) -> History:
    """Returns which reports relate to which unit, newest first, without where, how and why: no report is read for it."""
    known: dict[tuple[str, str], str | None] = {}
    of_unit: dict[str, list[Link]] = {}
    for report in site.reports:
        for edition, to in report.targets:
            if (edition, to) not in known:
                known[edition, to] = target_of(to, site.edition(edition))
            if target := known[edition, to]:
                of_unit.setdefault(target, []).append(Link(report, "", target, "direct", "", edition, report.date))
    return History(_frozen(of_unit), {})


def links_of(report: Report, site: Site) -> Iterator[Link]:
    """Yields one link per unit that an entry names."""
    for written in report.facts.links:
        judged = written.judged or report.facts.judged
        edition = site.edition(judged.edition) if judged else None
        for to in written.to:
            target = target_of(to, edition)
            if judged and target:
                label = paragraph_label(written.paragraph)
                yield Link(report, label, target, written.strength, written.reason, judged.edition, judged.date)


def target_of(written: str, edition: Edition | None) -> str | None:
    """Resolves a reference to a unit label in an edition; None if it has no such unit."""
    ref = parse(written)
    return edition.target(ref) if edition and isinstance(ref, CodeRef) else None


def _frozen(links: dict[Key, list[Link]]) -> Mapping[Key, tuple[Link, ...]]:
    return {key: tuple(found) for key, found in links.items()}
