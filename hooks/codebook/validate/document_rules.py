"""Rules for all texts."""

from collections.abc import Iterator

from codebook.model import Problem, Site
from codebook.validate.rules import local_rule

LONGEST_UNIT = 20_000
"""Characters, about 6 printed pages. In more a reader cannot find the cited words, so a number or heading is missing."""


@local_rule
def units_can_be_read(site: Site) -> Iterator[Problem]:
    """Refuses units too long to read from a citation."""
    places = [(part.path, unit) for edition in site.own_editions for part in edition.parts for unit in part.units]
    places += [(report.document.path, unit) for report in site.reports for unit in report.units]
    for path, unit in places:
        if len(unit.text) > LONGEST_UNIT:
            message = f"{unit.number or unit.label} has {len(unit.text):,} characters; at most {LONGEST_UNIT:,}: begin its paragraphs with their numbers or names, as in [next-step] …"
            yield Problem(path, unit.line, message)
