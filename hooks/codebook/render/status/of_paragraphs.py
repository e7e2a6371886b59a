"""Corrections of a report's unit."""

from codebook.model import Report, Unit
from codebook.render.status.sentences import Sentence


def of_paragraph(report: Report, unit: Unit) -> Sentence:
    """Returns the dates of a unit's corrections. A report's text changes in no other way."""
    days = [correction.date.words for correction in report.facts.corrections if correction.unit == unit.label]
    if not days:
        return (
            ("Not since it came to this site. A correction would be told beside it, with the words from before.", ""),
        )
    return ((f"Corrected {' and '.join(days)}. What it was before is told beside it.", ""),)
