"""Councils, their reports, and how those bear on the code."""

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
    """A council, whose reports stand in a folder of its own."""

    id: str
    facts: CouncilFacts
    document: Document

    @property
    def url(self) -> str:
        """Its page."""
        return f"reports/{self.id}/"


@dataclass(frozen=True)
class Report:
    """A committee report: facts about it, and its body word for word."""

    ref: ReportRef
    facts: ReportFacts
    units: tuple[Unit, ...]
    document: Document

    @property
    def date(self) -> PartialDate:
        """That of its first meeting."""
        return min(meeting.date for meeting in self.facts.considerations)

    @cached_property
    def by_label(self) -> Mapping[str, Unit]:
        """Its units by their labels."""
        return {unit.label: unit for unit in self.units}


@dataclass(frozen=True)
class Link:
    """An editor's judgement that a unit of a report bears on a unit of the code."""

    report: Report
    paragraph: str
    """The report unit's label."""
    target: str
    """The code unit's label."""
    strength: Strength
    reason: str
    edition: str
    """The edition whose wording was read."""
    judged: PartialDate
