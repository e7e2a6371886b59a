"""History: which reports touched which unit of the code, seen from both ends."""

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
    """By the label of a unit of the code: newest report first.

    Of one report direct before indirect, then in the report's own order.
    """
    of_paragraph: Mapping[ReportRef, tuple[Link, ...]]
    """By the reference of a report's unit: in the order in which the editor wrote them."""

    def of_part(self, labels: tuple[str, ...]) -> tuple[Link, ...]:
        """The links of several units, in the order of the units."""
        return tuple(link for label in labels for link in self.of_unit.get(label, ()))

    def of_report(self, report: Report) -> tuple[Link, ...]:
        """The links of a report, paragraph by paragraph."""
        refs = (ReportRef(report.ref.council, report.ref.report, unit.label) for unit in report.units)
        return tuple(link for ref in refs for link in self.of_paragraph.get(ref, ()))


NO_HISTORY = History({}, {})


def link(site: Site) -> History:
    """The links of a site that has no faults."""
    of_unit: dict[str, list[Link]] = {}
    of_paragraph: dict[ReportRef, list[Link]] = {}
    for report in site.reports:
        for judgement in links_of(report, site):
            of_unit.setdefault(judgement.target, []).append(judgement)
            paragraph = ReportRef(report.ref.council, report.ref.report, judgement.paragraph)
            of_paragraph.setdefault(paragraph, []).append(judgement)
    order = {report.ref: index for index, report in enumerate(site.reports)}
    for links in of_unit.values():
        links.sort(key=lambda link: (order[link.report.ref], link.strength, _position(link)))
    return History(_frozen(of_unit), _frozen(of_paragraph))


def links_of(report: Report, site: Site) -> Iterator[Link]:
    """A report's links, one for each unit that a judgement names."""
    for written in report.facts.links:
        judged = written.judged or report.facts.judged
        edition = site.edition(judged.edition) if judged else None
        for to in written.to:
            target = target_of(to, edition)
            if judged and target:
                label = paragraph_label(written.paragraph)
                yield Link(report, label, target, written.strength, written.reason, judged.edition, judged.date)


def target_of(written: str, edition: Edition | None) -> str | None:
    """The label of the unit that a written reference means in an edition; None if it has none."""
    ref = parse(written)
    return edition.target(ref) if edition and isinstance(ref, CodeRef) else None


def _position(link: Link) -> int:
    """Where the paragraph stands in its report."""
    return list(link.report.by_label).index(link.paragraph)


def _frozen(links: dict[Key, list[Link]]) -> Mapping[Key, tuple[Link, ...]]:
    return {key: tuple(found) for key, found in links.items()}
