"""Corrections of a report's unit."""

from codebook.model import Report, Unit
from codebook.sentences import Listed, Said, say


def of_paragraph(report: Report, unit: Unit) -> Said:
    """Returns the dates of a unit's corrections. A report's text changes in no other way."""
    days = tuple(correction.date for correction in report.facts.corrections if correction.unit == unit.label)
    return say("status-paragraph-corrected", dates=Listed(days)) if days else say("status-paragraph-same")
