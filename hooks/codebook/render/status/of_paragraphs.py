"""Whether a piece of a report is as it was put on this site."""

from codebook.model import Report, Unit
from codebook.render.status.sentences import Sentence


def of_paragraph(report: Report, unit: Unit) -> Sentence:
    """Which corrections a unit of a report had: its words are a record, and change in no other way."""
    days = [correction.date.words for correction in report.facts.corrections if correction.unit == unit.label]
    if not days:
        return (
            ("Not since it came to this site. A correction would be told beside it, with the words from before.", ""),
        )
    return ((f"Corrected {' and '.join(days)}. What it was before is told beside it.", ""),)
