"""Finds the words of a quotation in council reports. The page asks the files of the search instead, which are small (`reports.js`)."""

from collections.abc import Iterator

from codebook.model import Report, Site, Unit
from codebook.quoting.comparable_words import plain, quoted_words, visible
from codebook.quoting.matching import Quotation, Text, has_same_punctuation, ranges_in

MOST = 5
"""Places that are named."""


def in_reports(quoted: str, site: Site) -> Iterator[tuple[Report, Unit]]:
    """Yields the paragraphs of reports that have a quotation word for word, the latest report first."""
    quotation = Quotation(quoted_words(visible(plain(quoted))))
    longest = max((word.cased for word in quotation.words if word.cased.isalpha()), key=len, default="").lower()
    for report in site.reports:
        for unit in report.units:
            if longest in unit.text.lower():
                text = Text(unit.text)
                ranges = ranges_in(quotation, text)
                if ranges is not None and has_same_punctuation(quotation, text, ranges):
                    yield report, unit
