"""Councils, their reports, and links from reports to the code."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import CouncilFacts, ReportFacts, Strength
from codebook.model.documents import Document
from codebook.model.editions import Unit
from codebook.values.dates import PartialDate
from codebook.values.references import ReportRef


@dataclass(frozen=True)
class Council:
    """A council; its id is its folder's name."""

    id: str
    facts: CouncilFacts
    document: Document

    @property
    def url(self) -> str:
        """URL of its page."""
        return f"reports/{self.id}/"


@dataclass(frozen=True)
class Report:
    """A committee report: front matter and verbatim body."""

    ref: ReportRef
    facts: ReportFacts
    units: tuple[Unit, ...]
    document: Document

    @property
    def date(self) -> PartialDate:
        """The date of its first meeting."""
        return min(meeting.date for meeting in self.facts.considerations)

    @property
    def is_read(self) -> bool:
        """Whether somebody read it for links: without links it then has none, otherwise nobody knows."""
        return self.facts.judged is not None or bool(self.facts.links)

    @cached_property
    def noted_by(self) -> Mapping[str, tuple[Unit, ...]]:
        """The units that refer to each note, by the note's label."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            for label in unit.notes:
                found.setdefault(label, []).append(unit)
        return {label: tuple(units) for label, units in found.items()}

    @cached_property
    def by_label(self) -> Mapping[str, Unit]:
        """Its units by label."""
        return {unit.label: unit for unit in self.units}


@dataclass(frozen=True)
class Link:
    """An editor's link from a report's unit to a unit of the code."""

    report: Report
    paragraph: str
    """Label of the report's unit."""
    target: str
    """Label of the code's unit."""
    strength: Strength
    reason: str
    edition: str
    judged: PartialDate
