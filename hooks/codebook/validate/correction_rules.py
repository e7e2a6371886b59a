"""Rules of corrections: what changed in a recorded wording, told in full and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from codebook.facts import CorrectionFacts
from codebook.model import Document, Edition, Problem, Report, Site, Unit
from codebook.validate.rules import rule, unknown_paragraph, unknown_unit, written_label


@dataclass(frozen=True)
class _Corrected:
    """A correction with the place where it is told, and the unit that it is about, if there is one."""

    facts: CorrectionFacts
    document: Document
    place: int
    """Counted from 0."""
    unit: Unit | None

    @property
    def name(self) -> str:
        """The unit as an editor writes it."""
        return written_label(self.facts.unit)

    def problem(self, message: str, field: str) -> Problem:
        """A fault of one of its fields."""
        return self.document.problem(message, "corrections", self.place, field)


def _document(edition: Edition, site: Site) -> Document:
    """Where an edition's corrections are told."""
    path = f"{edition.document.path.removesuffix('index.md')}corrections.md"
    return next(document for document in site.documents if document.path == path)


def _of_edition(edition: Edition, site: Site) -> list[_Corrected]:
    return [
        _Corrected(facts, _document(edition, site), index, edition.units.get(facts.unit))
        for index, facts in enumerate(edition.corrections)
    ]


def _of_report(report: Report) -> list[_Corrected]:
    return [
        _Corrected(facts, report.document, index, report.by_label.get(facts.unit))
        for index, facts in enumerate(report.facts.corrections)
    ]


def _all(site: Site) -> list[list[_Corrected]]:
    """The corrections of each edition and each report."""
    return [*(_of_edition(edition, site) for edition in site.editions), *map(_of_report, site.reports)]


def _folded(text: str) -> str:
    return " ".join(text.split())


@rule
def corrected_units_are_there(site: Site) -> Iterator[Problem]:
    """A correction is about a unit of its own edition or report."""
    for edition in site.editions:
        for told in _of_edition(edition, site):
            yield from unknown_unit(site, edition, told.facts.unit, told.document, "corrections", told.place, "unit")
    for report in site.reports:
        for told in _of_report(report):
            yield from unknown_paragraph(site, report, told.name, "corrections", told.place, "unit")


@rule
def corrected_words_stand_in_the_text(site: Site) -> Iterator[Problem]:
    """The new words of a correction stand in its unit, or stood there before later corrections, which are undone one by one."""
    for group in _all(site):
        texts = {told.unit.label: told.unit.text for told in group if told.unit}
        for told in reversed(group):
            if told.unit is None:
                continue
            was, new, text = _folded(told.facts.was), _folded(told.facts.is_now), texts[told.unit.label]
            if new not in text:
                message = f"“{new}” does not stand in {told.name}; write the words as the text now has them"
                yield told.problem(message, "now")
            texts[told.unit.label] = text.replace(new, was, 1)


@rule
def corrections_change_something(site: Site) -> Iterator[Problem]:
    """The words before a correction are others than those after it."""
    for group in _all(site):
        for told in group:
            if _folded(told.facts.was) == _folded(told.facts.is_now):
                yield told.problem("'was' and 'now' are the same; write the words as they stood before", "was")


@rule
def corrections_are_in_order(site: Site) -> Iterator[Problem]:
    """Corrections are told oldest first."""
    for group in _all(site):
        for before, told in pairwise(group):
            if told.facts.date < before.facts.date:
                message = f"{told.facts.date} stands below {before.facts.date}; write the corrections oldest first"
                yield told.problem(message, "date")
