"""Timeline geometry; a template draws it. Short histories name each step, long ones count steps per range of years."""

from collections.abc import Mapping, Sequence

from codebook.render.events import KINDS, Event, Kind
from codebook.render.timeline.counted import counted
from codebook.render.timeline.drawing import PAD, SIGN, WIDTH, Box, Label, Mark, Sign, Text, Timeline
from codebook.render.timeline.named import named

__all__ = ["PAD", "SIGN", "WIDTH", "Box", "Label", "Mark", "Sign", "Text", "Timeline", "timeline"]


def timeline(events: Sequence[Event], kinds: Mapping[Kind, str] = KINDS) -> Timeline | None:
    """Returns the timeline of events, sorted oldest first; None if there are none."""
    if not events:
        return None
    return named(events, kinds) or counted(events, kinds)
