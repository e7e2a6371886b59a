"""Rules of every file, whatever it holds."""

from collections.abc import Iterator

from codebook.model import Problem, Site
from codebook.validate.rules import rule

LONGEST_UNIT = 20_000
"""Characters, about six printed pages: nobody who follows a citation finds the words in more, so a number or heading is missing."""


@rule
def units_can_be_read(site: Site) -> Iterator[Problem]:
    """A unit is no longer than what a reader who follows a citation can look through."""
    places = [(part.path, unit) for edition in site.editions for part in edition.parts for unit in part.units]
    places += [(report.document.path, unit) for report in site.reports for unit in report.units]
    for path, unit in places:
        if len(unit.text) > LONGEST_UNIT:
            message = (
                f"{unit.number or unit.label} has {len(unit.text):,} characters, and {LONGEST_UNIT:,} are the most; "
                "begin its paragraphs with their numbers or names, as in [next-step] …"
            )
            yield Problem(path, unit.line, message)
