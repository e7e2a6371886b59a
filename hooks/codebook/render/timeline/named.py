"""Timeline with a name beside each mark, for short histories."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from codebook.render.events import KINDS, Event, Kind
from codebook.render.timeline.drawing import (
    AXIS,
    LINE,
    PAD,
    SIGN,
    STEPS,
    WIDTH,
    Box,
    Label,
    Mark,
    Sign,
    Text,
    Timeline,
    told,
)
from codebook.values.dates import SEASONS, PartialDate

DOT, BAR, LANE = 9, 7, 12
"""Width of an exact-date mark, of a range mark, and of the lane of each."""
SHORTEST = 13
"""Minimum height of a range mark, larger than `DOT`."""
GUTTER = 36
"""Width between marks and names, for leader lines."""
LEADER = 2
"""Minimum distance between leader lines at the marks."""
MOST_LANES = 5
TALLEST = 880
"""Maximum total height of names; above it, steps are counted instead."""
GAP = 7


def named(events: Sequence[Event], kinds: Mapping[Kind, str] = KINDS) -> Timeline | None:
    """Returns the timeline with names; None if there are too many events."""
    if len(events) * (LINE + GAP) > TALLEST:
        return None
    first, last = events[0].date.year, max(event.date.year for event in events) + 1
    scale = max((last - first) * min(24.0, 560 / (last - first)), 96.0)
    names: list[list[str]] = []
    for _ in range(2):  # second pass: names may lengthen the scale
        per_year = scale / (last - first)
        boxes = _marks(events, first, per_year)
        lanes = int((max(box.x for box in boxes) - AXIS) // LANE) + 1
        left = AXIS + lanes * LANE + GUTTER
        names = [_lines(event, int((WIDTH - left) / SIGN)) for event in events]
        tallest = sum(len(lines) * LINE + GAP for lines in names) - GAP
        scale = max(scale, tallest)
    if lanes > MOST_LANES or tallest > TALLEST:
        return None
    at = [PAD + (_years(event.date) - first) * per_year for event in events]
    leaving = _spread(at, [LEADER] * len(at), PAD, PAD + scale)
    tops = _spread([y - LINE / 2 for y in at], [len(lines) * LINE + GAP for lines in names], PAD, PAD + scale + GAP)
    return Timeline(
        round(scale + 2 * PAD, 1),
        tuple(_ticks(first, last, per_year)),
        tuple(
            Mark(event.kind, box, event.date.exact, f"{event.date.words}: {event.title}")
            for event, box in zip(events, boxes, strict=True)
        ),
        tuple(_labels(names, boxes, leaving, tops, left)),
        tuple(_key(events, kinds)),
        (PAD, *_notches(first, last, per_year), round(PAD + scale, 1)),
        told(
            events,
            "A date of which only the month, the season or the year is known is drawn as long as that is, but never too short to be seen.",
        ),
    )


def _marks(events: Sequence[Event], first: int, per_year: float) -> list[Box]:
    """Returns a box for each event; overlapping ones are placed side by side in lanes."""
    boxes: list[Box] = []
    for event in events:
        start, end = (PAD + (year - first) * per_year for year in _bounds(event.date))
        least = DOT if event.date.exact else SHORTEST
        if event.date.exact or end - start < least:
            middle = (start + end) / 2
            start, end = middle - least / 2, middle + least / 2
        width = DOT if event.date.exact else BAR
        lane = 0
        while True:
            x = AXIS + lane * LANE + 5 + (LANE - width) / 2
            box = Box(round(x, 1), round(start, 1), width, round(end - start, 1))
            if not any(box.meets(other) for other in boxes):
                break
            lane += 1
        boxes.append(box)
    return boxes


def _lines(event: Event, signs: int) -> list[str]:
    title = textwrap.wrap(str(event.title), max(signs, 8), max_lines=3, placeholder=" …")
    date = event.date.words
    return [date[:1].upper() + date[1:], *title]


def _spread(wanted: list[float], sizes: list[float], top: float, bottom: float) -> list[float]:
    """Returns tops of stacked items, as close to the wanted tops as the limits allow (pool adjacent violators)."""
    before = [sum(sizes[:index]) for index in range(len(sizes))]
    blocks: list[tuple[float, int]] = []
    for want, above in zip(wanted, before, strict=True):
        mean, count = want - above, 1
        while blocks and blocks[-1][0] > mean:
            other, others = blocks.pop()
            mean, count = (mean * count + other * others) / (count + others), count + others
        blocks.append((mean, count))
    offsets = [max(top, min(mean, bottom - sum(sizes))) for mean, count in blocks for _ in range(count)]
    return [round(offset + above, 1) for offset, above in zip(offsets, before, strict=True)]


def _labels(
    names: list[list[str]], marks: list[Box], leaving: list[float], tops: list[float], left: float
) -> Iterator[Label]:
    """Yields each name at its top, with a leader line that leaves its mark as near as possible to its wanted height."""
    starts = [round(min(max(y, mark.y), mark.bottom), 1) for y, mark in zip(leaving, marks, strict=True)]
    ends = [round(top + LINE / 2, 1) for top in tops]
    turns = _turns(starts, ends, left - GUTTER + 6, left - 6)
    for lines, mark, start, turn, end, top in zip(names, marks, starts, turns, ends, tops, strict=True):
        texts = tuple(
            Text(words, Box(left, round(top + index * LINE, 1), WIDTH - left, LINE))
            for index, words in enumerate(lines)
        )
        yield Label(texts, ((mark.right, start), (turn, start), (turn, end), (left - 4, end)))


def _turns(starts: list[float], ends: list[float], leftmost: float, rightmost: float) -> list[float]:
    """Returns x of each leader's vertical segment. To avoid crossings, later ones turn further right where lines go up, else left."""
    runs: list[list[int]] = []
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        last = runs[-1][-1] if runs else index
        goes_on = (end < start) == (ends[last] < starts[last])
        beside = min(start, end) <= max(starts[last], ends[last]) + 1
        if runs and goes_on and beside:
            runs[-1].append(index)
        else:
            runs.append([index])
    turns = [0.0] * len(starts)
    for run in runs:
        step = (rightmost - leftmost) / (len(run) + 1)
        ordered = run if ends[run[0]] < starts[run[0]] else run[::-1]
        for place, index in enumerate(ordered, 1):
            turns[index] = round(leftmost + place * step, 1)
    return turns


def _ticks(first: int, last: int, per_year: float) -> Iterator[Text]:
    step = next(step for step in STEPS if step * per_year >= 3 * LINE)
    for year in range(first, last + 1):
        if year % step == 0 or (step >= last - first and year == first):
            y = PAD + (year - first) * per_year
            yield Text(str(year), Box(0, round(y - LINE / 2, 1), AXIS - 10, LINE))


def _notches(first: int, last: int, per_year: float) -> Iterator[float]:
    """Yields the y of each year's notch; steps of several years where they would be too dense."""
    step = next(step for step in STEPS if step * per_year >= DOT)
    for year in range(first, last + 1):
        if year % step == 0:
            yield round(PAD + (year - first) * per_year, 1)


def _key(events: Sequence[Event], kinds: Mapping[Kind, str]) -> Iterator[Sign]:
    there = {(event.kind, event.date.exact) for event in events}
    for kind, words in kinds.items():
        if (kind, True) in there:
            yield Sign(kind, "day", words)
        if (kind, False) in there:
            yield Sign(kind, "time", f"{words}, at some time in that month, season or year: the day is not known")


def _years(date: PartialDate) -> float:
    """Returns a date's position in years, as it sorts: a season is at its month."""
    return date.year + ((date.month or SEASONS.get(date.season, 1)) - 1 + ((date.day or 1) - 1) / 31) / 12


def _bounds(date: PartialDate) -> tuple[float, float]:
    (year, first, day), (_, last, end) = date.bounds
    return year + (first - 1 + (day - 1) / 31) / 12, year + (last - 1 + end / 31) / 12
