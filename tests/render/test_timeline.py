"""The history as a timeline: a few steps are a list of links by year; many are counted in a drawing in which nothing covers anything else."""

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
from codebook.render.timeline import CHARACTER_WIDTH, MOST, WIDTH, Box, Drawing, Rail, timeline
from codebook.sentences import Catalogue, say
from codebook.values.dates import SEASONS, PartialDate
from conftest import TEMPLATES

CATALOGUE = Catalogue(TEMPLATES.parent / "sentences" / "en")


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


def listed(made: list[Event]) -> Rail:
    """The list of a few events."""
    found = timeline(made[:MOST])
    assert isinstance(found, Rail)
    return found


def drawn(made: list[Event]) -> Drawing:
    """The drawing of many events: those that were made, as often as it takes."""
    many = sorted(made * (MOST // len(made) + 1), key=lambda event: event.date)
    found = timeline(many)
    assert isinstance(found, Drawing)
    return found


def boxes(picture: Drawing) -> list[Box]:
    """Everything that must not be covered."""
    return [*(mark.box for mark in picture.marks), *(tick.box for tick in picture.ticks)]


@settings(max_examples=60)
@given(histories())
def test_nothing_covers_anything(made: list[Event]) -> None:
    """No bar or number lies on another, and no words need more room than they have."""
    picture = drawn(made)
    assert [pair for pair in combinations(boxes(picture), 2) if meet(*pair)] == []
    assert [text for text in picture.ticks if len(text.words) * CHARACTER_WIDTH > text.box.width + 1] == []


@settings(max_examples=60)
@given(histories())
def test_everything_is_inside(made: list[Event]) -> None:
    """Nothing sticks out of the drawing."""
    picture = drawn(made)
    for box in boxes(picture):
        assert box.x >= 0
        assert box.right <= WIDTH
        assert box.y >= 0
        assert box.bottom <= picture.height


@settings(max_examples=60)
@given(histories())
def test_each_step_is_counted_once(made: list[Event]) -> None:
    """Each is counted in its years and its kind, in bars as long as the count; rows are as far apart as their years."""
    picture = drawn(made)
    counts: Counter[str] = Counter()
    for mark in picture.marks:
        counts[mark.kind] += mark.count
        assert CATALOGUE.text(mark.words).endswith(f": {mark.count}")
    times = MOST // len(made) + 1
    assert counts == Counter(event.kind for event in made * times)
    assert sum(int(tick.words) for tick in picture.ticks if tick.box.x) == len(made) * times
    widths = {round(mark.box.width / mark.count, 1) for mark in picture.marks}
    assert max(widths) - min(widths) <= 0.11
    rows = [tick.box.y for tick in picture.ticks if not tick.box.x]
    assert {round(after - before) for before, after in pairwise(rows)} <= {22}


@settings(max_examples=60)
@given(histories())
def test_a_list_is_in_order_and_complete(made: list[Event]) -> None:
    """Each step is in its year, oldest first, and a gap between years is told from years that follow each other."""
    found = listed(made)
    assert [event for year in found.years for event in year.entries] == made[:MOST]
    assert all(event.date.year == year.year for year in found.years for event in year.entries)
    assert [year.skips for year in found.years] == [
        False,
        *(after.year - before.year > 1 for before, after in pairwise(found.years)),
    ]


def test_few_steps_are_listed_and_many_counted() -> None:
    """Forty steps are links; more are counted, in a picture that is no higher than a screen or two."""
    made = [
        Event(PartialDate(2000 + index // 10, 1 + index % 12), "Made up", "Nobody", "Made up", None, f"e{index}")
        for index in range(200)
    ]
    assert isinstance(timeline(made[:MOST]), Rail)
    assert isinstance(timeline(made[: MOST + 1]), Drawing)
    assert drawn(made).height < 1000
    assert timeline([]) is None


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes visibly overlap; the tolerance covers rounding to two decimals."""
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0.02 and min(one.bottom, other.bottom) - max(one.y, other.y) > 0.02


@pytest.mark.parametrize("body", ["real", "made up"])
def test_each_entry_leads_to_the_step(body: str, real_book: Book, open_lighthouse: Callable[[], Book]) -> None:
    """Each step of the page is in the list of years once, in the same order, as a link to it with its title and as much as is known of its date."""
    book = real_book if body == "real" else open_lighthouse()
    (page,) = [page for page in book.pages if page.url == "history/"]
    tree = html.fragment_fromstring(f"<div>{page.before}</div>")
    steps = [
        (f"#{step.get('id')}", " ".join(step.xpath("string(h2)").split()))
        for step in tree.xpath(".//ul[@class='history']/li")
    ]
    assert len(steps) == len(events(book.site))
    entries = tree.xpath(".//nav[@class='timeline']/ol/li/ul/li/a")
    assert [link.get("href") for link in entries] == [to for to, _ in steps]

    def words(date: str) -> str:
        return " ".join(date.casefold().split())

    for link, (_, heading) in zip(entries, steps, strict=True):
        date, title = heading.split(": ", 1)
        (year,) = link.xpath("ancestor::li[2]/span[@class='year']/text()")
        assert link.xpath("string(span[@class='title'])") == title
        assert words(link.xpath("string(span[@class='date'])") or year) == words(date)
        assert year in date
    assert not tree.xpath(".//*[@style] | .//script")


@settings(max_examples=60)
@given(histories())
def test_the_key_tells_what_is_drawn(made: list[Event]) -> None:
    """Each mark, by its kind and by whether the day is known, is in the key once with words of its own, and nothing else is."""
    found, picture = listed(made), drawn(made)
    few = {(event.kind, "day" if event.date.exact else "time") for event in made[:MOST]}
    assert sorted((sign.kind, sign.shape) for sign in found.key) == sorted(few)
    assert sorted(picture.key) == sorted({mark.kind for mark in picture.marks})
    words = {CATALOGUE.text(say("history-key", kind=sign.kind, shape=sign.shape)) for sign in found.key}
    assert len(words) == len(found.key)


def test_each_kind_has_a_name() -> None:
    """The key can tell every kind of step."""
    assert set(KINDS) == set(get_args(Kind))
    words = {CATALOGUE.text(say("history-key", kind=kind, shape=shape)) for kind in KINDS for shape in ("day", "time")}
    assert len(words) == 2 * len(KINDS)
