"""The history as a picture: where each step stands on a scale of years. Geometry alone; a template prints it.

Lengths are CSS pixels of a drawing that is `WIDTH` wide, so that it fits a telephone as it is and stands beside the list elsewhere: nothing
in it is ever drawn smaller than it can be read. Few steps are named where they stand; of many, each stretch of years is counted.
"""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from codebook.dates import SEASONS, PartialDate
from codebook.render.happened import KINDS, Event, Kind

WIDTH = 320
PAD = 10
"""Above the first and below the last thing that is drawn."""
AXIS = 46
"""The line of the scale; years stand left of it."""
LINE = 16
"""Of text."""
SIGN = 6.6
"""The width of a sign of text, rather more than less."""
DOT, BAR, LANE = 9, 7, 12
"""How wide a mark of a day is, one of a longer time, and what either takes up beside others of the same time."""
SHORTEST = 13
"""How high a mark of a longer time is at least, so that it is none of a day."""
GUTTER = 36
"""Between the marks and the names, for the lines from one to the other."""
MOST_LANES = 5
TALLEST = 880
"""How high the names of steps may stand in all; more are counted."""
GAP = 7
ROW = 22
"""Of a stretch of years whose steps are counted."""
MOST_ROWS = 30
STEPS = tuple(digit * 10**power for power in range(4) for digit in (1, 2, 5))
"""How many years a stretch, or the distance between two years that are named, can have."""


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: "Box") -> bool:
        """Whether the two have an area in common that could be seen; numbers are rounded to tenths and hundredths."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across > 0.02 and min(self.bottom, other.bottom) - max(self.y, other.y) > 0.02


@dataclass(frozen=True)
class Text:
    """Words, the box that they need, and where their line stands."""

    words: str
    box: Box

    @property
    def base(self) -> float:
        """The line that the letters stand on."""
        return round(self.box.y + self.box.height * 0.75, 1)


@dataclass(frozen=True)
class Mark:
    """A step, or in a counted stretch all steps of a kind: a day, or the whole time that its date may mean."""

    kind: Kind
    box: Box
    exact: bool
    words: str


@dataclass(frozen=True)
class Sign:
    """A line of the key."""

    kind: Kind
    shape: Literal["day", "time", "count"]
    words: str


@dataclass(frozen=True)
class Label:
    """What a step is called: the date, then the title, cut where it is long; and the line from its mark."""

    lines: tuple[Text, ...]
    leader: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Timeline:
    """All that is drawn."""

    height: float
    ticks: tuple[Text, ...]
    """Years; where steps are counted, stretches of years and, at the right, how many there are."""
    marks: tuple[Mark, ...]
    """Oldest first."""
    labels: tuple[Label, ...]
    """Oldest first; none where steps are counted."""
    key: tuple["Sign", ...]
    """What each mark that there is means."""
    axis: tuple[float, ...]
    """Where the line of the scale begins, where it has a notch for a year, and where it ends; empty where steps are counted."""
    told: str
    """What the picture shows, in a sentence."""


def timeline(events: Sequence[Event]) -> Timeline | None:
    """The picture of some events, which stand oldest first; None if there is none."""
    if not events:
        return None
    return _named(events) or _counted(events)


def _told(events: Sequence[Event], how: str) -> str:
    first, last = events[0].date.words, events[-1].date.words
    count = "One step" if len(events) == 1 else f"{len(events)} steps, from {first} to {last}"
    return f"{count}, oldest at the top, on a scale of years. {how} The list on this page tells each in words."


def _key(events: Sequence[Event]) -> Iterator[Sign]:
    """What the marks of named steps mean."""
    there = {(event.kind, event.date.exact) for event in events}
    for kind, words in KINDS.items():
        if (kind, True) in there:
            yield Sign(kind, "day", words)
        if (kind, False) in there:
            yield Sign(kind, "time", f"{words}, at some time in that month, season or year: the day is not known")


def _years(date: PartialDate) -> float:
    """Where on the scale a date begins that is told as it sorts, in years: a season stands where its month does."""
    return date.year + ((date.month or SEASONS.get(date.season, 1)) - 1 + ((date.day or 1) - 1) / 31) / 12


def _bounds(date: PartialDate) -> tuple[float, float]:
    """From where to where on the scale a date may be, in years."""
    (year, first, day), (_, last, end) = date.bounds
    return year + (first - 1 + (day - 1) / 31) / 12, year + (last - 1 + end / 31) / 12


# Few steps: each is named


def _named(events: Sequence[Event]) -> Timeline | None:
    """The picture with a name for each step; None if there are too many for it."""
    if len(events) * (LINE + GAP) > TALLEST:
        return None
    first, last = events[0].date.year, max(event.date.year for event in events) + 1
    scale = max((last - first) * min(24.0, 560 / (last - first)), 96.0)
    names: list[list[str]] = []
    for _ in range(2):  # names may need more room than the years, and then there is more room for marks
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
    tops = _spread([y - LINE / 2 for y in at], [len(lines) * LINE + GAP for lines in names], PAD, PAD + scale + GAP)
    return Timeline(
        round(scale + 2 * PAD, 1),
        tuple(_ticks(first, last, per_year)),
        tuple(
            Mark(event.kind, box, event.date.exact, f"{event.date.words}: {event.title}")
            for event, box in zip(events, boxes, strict=True)
        ),
        tuple(_label(*label, left) for label in zip(names, boxes, at, tops, strict=True)),
        tuple(_key(events)),
        (PAD, *_notches(first, last, per_year), round(PAD + scale, 1)),
        _told(
            events,
            "A date of which only the month, the season or the year is known is drawn as long as that is, but never too short to be seen.",
        ),
    )


def _marks(events: Sequence[Event], first: int, per_year: float) -> list[Box]:
    """The box of each step: side by side where they are of the same time."""
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
    title = textwrap.wrap(event.title, max(signs, 8), max_lines=3, placeholder=" …")
    date = event.date.words
    return [date[:1].upper() + date[1:], *title]


def _spread(wanted: list[float], sizes: list[float], top: float, bottom: float) -> list[float]:
    """Where things of some sizes stand one below the other, each as near as can be to where it is wanted, between two limits.

    What touches moves as one block to the mean of what its members want (pool adjacent violators).
    """
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


def _label(lines: list[str], mark: Box, at: float, top: float, left: float) -> Label:
    y = round(min(max(at, mark.y), mark.bottom), 1)
    end = top + LINE / 2
    texts = tuple(
        Text(words, Box(left, round(top + index * LINE, 1), WIDTH - left, LINE)) for index, words in enumerate(lines)
    )
    return Label(texts, ((mark.right, y), (left - GUTTER + 6, y), (left - 9, end), (left - 4, end)))


def _ticks(first: int, last: int, per_year: float) -> Iterator[Text]:
    """Years, well apart."""
    step = next(step for step in STEPS if step * per_year >= 3 * LINE)
    for year in range(first, last + 1):
        if year % step == 0 or (step >= last - first and year == first):
            y = PAD + (year - first) * per_year
            yield Text(str(year), Box(0, round(y - LINE / 2, 1), AXIS - 10, LINE))


def _notches(first: int, last: int, per_year: float) -> Iterator[float]:
    """Where a year begins, or a stretch of them where years are too near each other."""
    step = next(step for step in STEPS if step * per_year >= DOT)
    for year in range(first, last + 1):
        if year % step == 0:
            yield round(PAD + (year - first) * per_year, 1)


# Many steps: they are counted


def _counted(events: Sequence[Event]) -> Timeline:
    """The picture with a row for each stretch of years, in it a bar as long as there are steps of each kind."""
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
                marks.append(Mark(kind, box, exact=True, words=f"{name}, {KINDS[kind]}: {count}"))
                x += count * unit
        if totals[row]:
            ticks.append(Text(str(totals[row]), Box(round(x + 6, 1), y, 30, LINE)))
    how = f"The steps of each {'year' if step == 1 else f'{step} years'} are counted."
    height = PAD * 2 + len(rows) * ROW
    there = {mark.kind for mark in marks}
    key = tuple(Sign(kind, "count", words) for kind, words in KINDS.items() if kind in there)
    return Timeline(height, tuple(ticks), tuple(marks), (), key, axis=(), told=_told(events, how))
