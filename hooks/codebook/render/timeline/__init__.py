"""The history as a timeline: short histories as a list with a rail of years, long ones as a drawing of counts per range of years."""

from collections.abc import Sequence

from codebook.render.events import Event
from codebook.render.timeline.counted import counted
from codebook.render.timeline.drawing import CHARACTER_WIDTH, PAD, WIDTH, Box, Drawing, Mark, Text
from codebook.render.timeline.rail import MOST, KeyMark, Rail, Year, rail

__all__ = [
    "CHARACTER_WIDTH",
    "MOST",
    "PAD",
    "WIDTH",
    "Box",
    "Drawing",
    "KeyMark",
    "Mark",
    "Rail",
    "Text",
    "Year",
    "timeline",
]


def timeline(events: Sequence[Event]) -> Rail | Drawing | None:
    """Returns the timeline of events, sorted oldest first; None if there are none."""
    if not events:
        return None
    return rail(events) if len(events) <= MOST else counted(events)
