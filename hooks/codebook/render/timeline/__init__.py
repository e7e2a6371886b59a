"""The history as a picture: where each step stands on a scale of years. Geometry alone; a template prints it.

Few steps are named where they stand; of many, each stretch of years is counted.
"""

from collections.abc import Sequence

from codebook.render.events import Event
from codebook.render.timeline.counted import counted
from codebook.render.timeline.drawing import PAD, SIGN, WIDTH, Box, Label, Mark, Sign, Text, Timeline
from codebook.render.timeline.named import named

__all__ = ["PAD", "SIGN", "WIDTH", "Box", "Label", "Mark", "Sign", "Text", "Timeline", "timeline"]


def timeline(events: Sequence[Event]) -> Timeline | None:
    """The picture of some events, which stand oldest first; None if there is none."""
    if not events:
        return None
    return named(events) or counted(events)
