"""The history as a picture: whatever happened and however much of it, all is drawn in its place and nothing covers anything else."""

import random
from collections import Counter
from collections.abc import Callable
from itertools import combinations, pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from codebook.book import Book
from codebook.render.events import KINDS, Event, Kind, events
from codebook.render.timeline import PAD, SIGN, WIDTH, Box, Timeline, timeline
from codebook.values.dates import SEASONS, PartialDate


def date(chance: random.Random, first: int, last: int) -> PartialDate:
    """A date as precise as any document gives it."""
    year, form = chance.randint(first, last), chance.randint(0, 3)
    if form == 1:
        return PartialDate(year, season=chance.choice(sorted(SEASONS)))
    month = chance.randint(1, 12) if form else 0
    return PartialDate(year, month, chance.randint(1, 28) if form == 3 else 0)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Up to two hundred events, of a few years or of all, oldest first. They follow from a few numbers, which shrink quickly."""
    chance = random.Random(draw(st.integers(0, 10**6)))  # noqa: S311 - nothing is to be kept secret
    first, span = draw(st.integers(1, 9990)), draw(st.sampled_from([0, 2, 30, 300, 9998]))
    found = [date(chance, first, min(first + span, 9999)) for _ in range(draw(st.integers(1, 20) | st.just(200)))]
    titles = ["A made-up step", "A committee considers a made-up report: " + "on nothing at all " * 4, "W" * 70]
    return [
        Event(day, chance.choice(titles), "Nobody", "Made up", None, f"e{index}", chance.choice([*KINDS]))
        for index, day in enumerate(sorted(found))
    ]


def boxes(picture: Timeline) -> list[Box]:
    """Everything that must not be covered."""
    labels = [line.box for label in picture.labels for line in label.lines]
    return [*(mark.box for mark in picture.marks), *(tick.box for tick in picture.ticks), *labels]


def drawn(made: list[Event]) -> Timeline:
    """The picture of some events."""
    picture = timeline(made)
    assert picture is not None
    return picture


@settings(max_examples=60)
@given(histories())
def test_nothing_covers_anything(made: list[Event]) -> None:
    """No mark, year or name lies on another, and no words need more room than they have."""
    picture = drawn(made)
    assert [pair for pair in combinations(boxes(picture), 2) if pair[0].meets(pair[1])] == []
    texts = [*picture.ticks, *(line for label in picture.labels for line in label.lines)]
    assert [text for text in texts if len(text.words) * SIGN > text.box.width + 1] == []


@settings(max_examples=60)
@given(histories())
def test_everything_is_inside(made: list[Event]) -> None:
    """Nothing sticks out of the drawing, the lines to the names and the scale neither."""
    picture = drawn(made)
    for box in boxes(picture):
        assert box.x >= 0
        assert box.right <= WIDTH
        assert box.y >= 0
        assert box.bottom <= picture.height
    points = [point for label in picture.labels for point in label.leader] + [(0.0, y) for y in picture.axis]
    assert all(0 <= x <= WIDTH and 0 <= y <= picture.height for x, y in points)


@settings(max_examples=60)
@given(histories())
def test_it_is_in_order_and_complete(made: list[Event]) -> None:
    """Each step has its mark and name, oldest at the top; or, where there are many, each is counted once, in its years and its kind."""
    picture = drawn(made)
    if picture.labels:
        assert [mark.kind for mark in picture.marks] == [event.kind for event in made]
        assert [mark.exact for mark in picture.marks] == [event.date.exact for event in made]
        for label, event in zip(picture.labels, made, strict=True):
            assert label.lines[0].words.casefold() == event.date.words.casefold()
        tops = [label.lines[0].box.y for label in picture.labels]
        assert tops == sorted(tops)
        return
    assert len(made) > 5
    counts: Counter[str] = Counter()
    for mark in picture.marks:
        counts[mark.kind] += int(mark.words.rpartition(": ")[2])
    assert counts == Counter(event.kind for event in made)
    assert sum(int(tick.words) for tick in picture.ticks if tick.box.x) == len(made)
    widths = {round(mark.box.width / int(mark.words.rpartition(": ")[2]), 1) for mark in picture.marks}
    assert max(widths) - min(widths) <= 0.11


@settings(max_examples=60)
@given(histories())
def test_time_is_to_scale(made: list[Event]) -> None:
    """What is later stands lower by as much as it is later; a year of which no more is known is as long as a year."""
    picture = drawn(made)
    if not picture.labels:
        rows = [tick.box.y for tick in picture.ticks if not tick.box.x]
        assert {round(after - before) for before, after in pairwise(rows)} <= {22}
        return
    first = made[0].date.year
    per_year = (picture.axis[-1] - PAD) / (max(event.date.year for event in made) + 1 - first)
    for event, mark in zip(made, picture.marks, strict=True):
        year = PAD + (event.date.year - first) * per_year
        middle = mark.box.y + mark.box.height / 2
        assert year - 0.2 <= middle <= year + per_year + 0.2
        if event.date == PartialDate(event.date.year) and per_year > 13:
            assert mark.box.y == pytest.approx(year, abs=0.2)
            assert mark.box.height == pytest.approx(per_year, abs=0.2)
    assert picture.ticks


def segments(leader: tuple[tuple[float, float], ...]) -> list[Box]:
    """The pieces of a line that goes across and up or down, each as a box without an area."""
    return [
        Box(min(x, other_x), min(y, other_y), abs(x - other_x), abs(y - other_y))
        for (x, y), (other_x, other_y) in pairwise(leader)
    ]


@settings(max_examples=60)
@given(histories())
def test_lines_to_names_stay_apart(made: list[Event]) -> None:
    """No line from a mark to its name goes up or down on the way of another, and each ends at its own name."""
    picture = drawn(made)
    for label, mark in zip(picture.labels, picture.marks, strict=bool(picture.labels)):
        (x, y), *_, (_, end) = label.leader
        assert (x, mark.box.y <= y <= mark.box.bottom) == (mark.box.right, True)
        assert label.lines[0].box.y < end < label.lines[0].box.bottom
    for one, other in combinations(picture.labels, 2):
        for upright in (segments(one.leader)[1], segments(other.leader)[1]):
            for piece in segments(other.leader if upright in segments(one.leader) else one.leader):
                within = upright.y + 0.2 < piece.bottom and piece.y < upright.bottom - 0.2
                assert not (within and piece.x <= upright.x <= piece.right)


def test_few_steps_are_named_and_many_counted() -> None:
    """Two steps have names; two hundred are counted, in a picture that is no higher than a screen or two."""
    made = [
        Event(PartialDate(2000 + index // 10, 1 + index % 12), "Made up", "Nobody", "Made up", None, f"e{index}")
        for index in range(200)
    ]
    few, many = drawn(made[:2]), drawn(sorted(made, key=lambda event: event.date))
    assert (len(few.labels), len(many.labels)) == (2, 0)
    assert many.height < 1000
    assert timeline([]) is None


@pytest.mark.parametrize("body", ["real", "made up"])
def test_the_list_tells_the_same(body: str, real_book: Book, open_lighthouse: Callable[[], Book]) -> None:
    """Each step of the picture is in the list of its page, in the same order, with the same date and the words that the name begins with."""
    book = real_book if body == "real" else open_lighthouse()
    (page,) = [page for page in book.pages if page.url == "history/"]
    tree = html.fragment_fromstring(f"<div>{page.before}</div>")
    listed = [heading.text_content() for heading in tree.xpath(".//ul[@class='history']/li/h2")]
    named = [
        [span.text_content() for span in text.iter("tspan")]
        for text in tree.xpath(".//*[local-name()='svg']//*[local-name()='text'][*]")
    ]
    assert len(listed) == len(events(book.site))
    if not named:  # so many that the picture counts them
        assert sum(int(str(total.text)) for total in tree.xpath(".//*[local-name()='text'][not(@class)]")) == len(
            listed
        )
        return
    assert len(named) == len(listed)
    for heading, (date, *title) in zip(listed, named, strict=True):
        assert heading.startswith(f"{date}: ")
        assert heading.partition(": ")[2].startswith(" ".join(title).removesuffix(" …"))
    (drawing,) = tree.xpath(".//figure/*[local-name()='svg']")
    described = {drawing.get("aria-labelledby"), drawing.get("aria-describedby")}
    assert described == {element.get("id") for element in drawing if element.get("id")}
    assert not tree.xpath(".//*[@style] | .//script")


@settings(max_examples=60)
@given(histories())
def test_the_key_tells_what_is_drawn(made: list[Event]) -> None:
    """Each mark of the picture, by its kind and by what its length means, is in the key once, and nothing else is."""
    picture = drawn(made)
    named = {(mark.kind, "day" if mark.exact else "time") for mark in picture.marks}
    signs = named if picture.labels else {(mark.kind, "count") for mark in picture.marks}
    assert sorted((sign.kind, sign.shape) for sign in picture.key) == sorted(signs)
    assert len({sign.words for sign in picture.key}) == len(picture.key)


def test_each_kind_has_a_name() -> None:
    """The key can tell every kind of step."""
    assert set(KINDS) == set(get_args(Kind))
