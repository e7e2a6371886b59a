"""Timeline of counts per range of years, for long histories."""

from collections import Counter
from collections.abc import Sequence

from codebook.render.events import KINDS, Event
from codebook.render.timeline.drawing import AXIS, LINE, PAD, STEPS, WIDTH, Box, Drawing, Mark, Text
from codebook.sentences import say

ROW = 22
MOST_ROWS = 30


def counted(events: Sequence[Event]) -> Drawing:
    """Returns a drawing with a row per range of years, and in it a bar per kind, as long as the count."""
    first, last = events[0].date.year, max(event.date.year for event in events)
    step = next(step for step in STEPS if last // step - first // step < MOST_ROWS)
    rows = range(first // step, last // step + 1)
    counts = Counter((event.date.year // step, event.kind) for event in events)
    totals = Counter(event.date.year // step for event in events)
    left = AXIS + 32 if step > 1 else AXIS
    unit = min(10.0, (WIDTH - left - 40) / max(totals.values()))
    marks: list[Mark] = []
    ticks: list[Text] = []
    for index, row in enumerate(rows):
        y = PAD + index * ROW
        name = str(row * step) if step == 1 else f"{row * step}–{row * step + step - 1}"
        ticks.append(Text(name, Box(0, y, left - 10, LINE)))
        x = float(left)
        for kind in KINDS:
            if count := counts[row, kind]:
                box = Box(round(x, 2), y + 1, round(count * unit, 2), LINE - 2)
                marks.append(Mark(kind, box, count, say("history-counted", years=name, kind=kind, n=count)))
                x += count * unit
        if totals[row]:
            ticks.append(Text(str(totals[row]), Box(round(x + 6, 1), y, 30, LINE)))
    there = {mark.kind for mark in marks}
    description = say("history-counts", n=len(events), first=events[0].date, last=events[-1].date, years=step)
    height = PAD * 2 + len(rows) * ROW
    return Drawing(height, tuple(ticks), tuple(marks), tuple(kind for kind in KINDS if kind in there), description)
