"""Councils and other bodies, their reports, and links from reports to the code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from codebook.facts import CheckedWarning, CouncilFacts, Replaced, Replacement, ReportFacts, Strength
from codebook.model.blocks import Heading
from codebook.model.documents import Document
from codebook.model.editions import Unit
from codebook.values.dates import PartialDate
from codebook.values.languages import LANGUAGES, Language
from codebook.values.references import ReportRef, paragraph_label


@dataclass(frozen=True)
class Council:
    """A council or other body; its id is its folder's name."""

    id: str
    facts: CouncilFacts
    document: Document

    @property
    def url(self) -> str:
        """URL of its page."""
        return f"reports/{self.id}/"

    @property
    def kind(self) -> str:
        """What it is, in a sentence: council, fire authority, joint committee."""
        return self.facts.kind or "council"

    @property
    def is_council(self) -> bool:
        """Whether it is a council; a parish council is one."""
        return self.kind.endswith("council")

    @property
    def says_kind(self) -> bool:
        """Whether its name is enough to know its kind: it is a council, or its name has the kind."""
        return self.is_council or self.kind in self.facts.name.lower()


@dataclass(frozen=True)
class Report:
    """A committee report: front matter and verbatim body."""

    ref: ReportRef
    facts: ReportFacts
    units: tuple[Unit, ...]
    document: Document

    @property
    def date(self) -> PartialDate:
        """The date of its first meeting. An inexact one counts as the beginning of the time that it may mean."""
        return min(meeting.date for meeting in self.facts.considerations)

    @property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """What its links lead to: edition and reference, each once."""
        found = [(link.judged or self.facts.judged, link.to) for link in self.facts.links]
        return tuple(dict.fromkeys((judged.edition, to) for judged, refs in found if judged for to in refs))

    @property
    def replaces(self) -> tuple[Replaced, ...]:
        """The reports that it replaces."""
        return self.facts.replaces

    @property
    def replaced_by(self) -> Replacement | None:
        """The later document that replaced it, if that is not here."""
        return self.facts.replaced_by

    @property
    def checked_warnings(self) -> tuple[CheckedWarning, ...]:
        """Warnings of it that somebody looked at."""
        return self.facts.checked_warnings

    @property
    def is_read(self) -> bool:
        """Whether somebody read it for links. Only then does a report without links have no related clauses."""
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

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each unit in reading order, by label."""
        return {unit.label: place for place, unit in enumerate(self.units)}

    @property
    def language(self) -> Language:
        """The language of its title, and of paragraphs that name no other."""
        return self.facts.language or "English"

    @cached_property
    def languages(self) -> Mapping[str, Language]:
        """The language of each unit by label. A section has that of its heading; a later entry counts more than an earlier one."""
        found, places = dict.fromkeys(self.by_label, self.language), self.places
        for passage in self.facts.in_another_language:
            for label in map(paragraph_label, passage.paragraphs):
                if label in places:
                    found |= dict.fromkeys(self._section(places[label]), passage.language)
        return found

    def _section(self, index: int) -> Iterator[str]:
        """Yields the label of a unit and, below a heading, those up to the next heading of its level."""
        first = self.units[index]
        yield first.label
        if isinstance(heading := first.blocks[0], Heading):
            rest = takewhile(lambda unit: not _ends(unit, heading), self.units[index + 1 :])
            yield from (unit.label for unit in rest)

    def lang(self, label: str = "") -> str:
        """The HTML `lang` of a unit, or of the title; empty for English, the language of every page."""
        language = self.languages[label] if label else self.language
        return LANGUAGES[language] if language != "English" else ""


def _ends(unit: Unit, section: Heading) -> bool:
    """Whether a unit begins after a section: with a heading of its level or above."""
    return isinstance(first := unit.blocks[0], Heading) and first.level <= section.level


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
