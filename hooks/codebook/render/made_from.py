"""The parts of reports that a page depends on. Nearly every page also depends on the texts that are no reports."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from codebook.history.registers import Register, Related
from codebook.model import Report


@dataclass(frozen=True)
class MadeFrom:
    """Reports, and what else of reports a page shows: it stays the same while these do, and the texts that are no reports."""

    reports: tuple[Report, ...] = ()
    facts: tuple[object, ...] = ()
    """Values that say all by their `repr`: which links are shown, how many there are in all."""
    is_all: bool = False
    """Whether that is all: it stays the same too while any other text changes."""

    def with_facts(self, *facts: object) -> "MadeFrom":
        """Returns the same with further facts."""
        return replace(self, facts=(*self.facts, *facts))


NO_REPORT = MadeFrom()
"""Of a page that is made from no report."""


def of_links(found: Iterable[Related]) -> MadeFrom:
    """Returns what a page is made from that shows some links."""
    shown = tuple(found)
    links = [link for related in shown for link in related.links]
    chosen = [(str(link.report.ref), link.paragraph, link.target, link.strength) for link in links]
    reports = tuple({link.report.ref: link.report for link in links}.values())
    return MadeFrom(reports, (chosen, [(related.total, related.url) for related in shown]))


def of_register(register: Register | None, reports: Iterable[Report]) -> MadeFrom:
    """Returns what a page is made from that shows some reports of a register, and how many its parts have."""
    parts = register.parts if register else ()
    number = len(register.reports) if register else 0
    return MadeFrom(tuple(reports), (number, [(part.url, len(part.reports)) for part in parts]))
