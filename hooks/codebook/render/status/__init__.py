"""Status: how the text on a page relates to other versions of the Code, as sentences with links."""

from codebook.model.outline import is_same
from codebook.render.status.editions import (
    changed_since,
    decided,
    fate,
    is_over,
    of_edition,
    onward,
    went_to,
    when_newest,
)
from codebook.render.status.meetings import at_meeting, of_council
from codebook.render.status.of_links import gone, since_judged
from codebook.render.status.of_reports import later, replaces
from codebook.render.status.of_units import is_in_newest, is_unchanged, of_unit
from codebook.render.status.sentences import (
    NEWEST,
    compare_url,
    edition_link,
    report_link,
    unit_link,
    units,
)

__all__ = [
    "NEWEST",
    "at_meeting",
    "changed_since",
    "compare_url",
    "decided",
    "edition_link",
    "fate",
    "gone",
    "is_in_newest",
    "is_over",
    "is_same",
    "is_unchanged",
    "later",
    "of_council",
    "of_edition",
    "of_unit",
    "onward",
    "replaces",
    "report_link",
    "since_judged",
    "unit_link",
    "units",
    "went_to",
    "when_newest",
]
