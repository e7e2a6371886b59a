"""Dates as documents give them: what is written is printed again, has words for readers, and an order."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from codebook.values.dates import SEASONS, Day, MonthOrDay, PartialDate

years = st.integers(1, 9999)
days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
dates = st.one_of(
    days,
    st.builds(PartialDate, years),
    st.builds(PartialDate, years, st.integers(1, 12)),
    st.builds(PartialDate, years, season=st.sampled_from(list(SEASONS))),
)


@given(dates)
def test_a_printed_date_is_parsed_again(day: PartialDate) -> None:
    """`parse(str(day)) == day`, whether the day, the month, the season or only the year is known."""
    assert PartialDate.parse(str(day)) == day


@given(st.dates())
def test_a_whole_date_is_written_as_everywhere(day: date) -> None:
    """A date whose day is known is written in the form of ISO 8601, and is exact."""
    written = PartialDate.parse(day.isoformat())
    assert str(written) == day.isoformat()
    assert written.exact


@given(dates, dates)
def test_one_of_two_dates_comes_first(one: PartialDate, other: PartialDate) -> None:
    """Of two dates that differ exactly one is earlier, so that every list of them has one order."""
    assert (one < other) + (one == other) + (one > other) == 1


@given(st.dates(), st.dates())
def test_whole_dates_are_in_the_order_of_the_calendar(one: date, other: date) -> None:
    """Dates whose days are known sort as days do."""
    assert (PartialDate.parse(str(one)) < PartialDate.parse(str(other))) == (one < other)


@pytest.mark.parametrize(
    ("written", "words", "at"),
    [
        ("2022-02-25", "25 February 2022", "on 25 February 2022"),
        ("2014-06-06", "6 June 2014", "on 6 June 2014"),
        ("2015-05", "May 2015", "in May 2015"),
        ("2015-summer", "summer 2015", "in summer 2015"),
        ("2015", "2015", "in 2015"),
        ("0987", "987", "in 987"),
    ],
)
def test_words_are_what_a_reader_says(written: str, words: str, at: str) -> None:
    """In full, as precise as the document and no more; behind a verb with the word that goes before it."""
    assert PartialDate.parse(written).words == words
    assert PartialDate.parse(written).at == at


def test_less_known_comes_before_more_known() -> None:
    """A year stands before its months, a month before its days, and a season behind its first month."""
    order = [
        "2014-12-31",
        "2015",
        "2015-01",
        "2015-01-01",
        "2015-03",
        "2015-spring",
        "2015-03-01",
        "2015-05",
        "2015-06",
        "2015-summer",
        "2015-06-30",
        "2015-autumn",
        "2015-10-14",
        "2015-12",
        "2015-winter",
        "2015-12-25",
        "2016",
    ]
    assert [str(day) for day in sorted(map(PartialDate.parse, reversed(order)))] == order


ANY = "2022-02-25, 2015-05, 2015-summer or 2015"
"""The forms of a date that need not be known to the day."""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("2022-2-5", "'2022-2-5' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("25/02/2022", "'25/02/2022' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("25 February 2022", "'25 February 2022' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("2015-Summer", "'2015-Summer' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("2022-02-25T10:00", "'2022-02-25T10:00' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("15", "'15' is not a date; write 2022-02-25, 2015-05, 2015-summer or 2015"),
        ("2015-fall", "'fall' is not a season; write one of: spring, summer, autumn, winter"),
        ("2022-02-30", "2022-02-30 is not in the calendar; check the day, month and year"),
        ("2023-02-29", "2023-02-29 is not in the calendar; check the day, month and year"),
        ("2022-13", "2022-13 is not in the calendar; check the day, month and year"),
        ("2022-00", "2022-00 is not in the calendar; check the day, month and year"),
        ("2022-01-00", "2022-01-00 is not in the calendar; check the day, month and year"),
        ("0000", "0000 is not in the calendar; check the day, month and year"),
    ],
)
def test_what_is_no_date_is_told_with_the_right_form(text: str, message: str) -> None:
    """ValueError says whether the form, the season or the calendar is wrong, for any kind of date."""
    parses: list[Callable[[str], PartialDate]] = [PartialDate.parse, Day.parse]
    for parse in parses:
        with pytest.raises(ValueError, match="not") as raised:
            parse(text)
        right = message if parse == PartialDate.parse else message.replace(ANY, "the whole date, as in 2022-02-25")
        assert str(raised.value) == right


@pytest.mark.parametrize("text", ["2022", "2022-02", "2022-winter"])
def test_a_day_is_a_whole_date(text: str) -> None:
    """Where the day must be known, as that of a meeting, a date without one is refused."""
    with pytest.raises(ValueError, match="no day") as raised:
        Day.parse(text)
    assert str(raised.value) == f"'{text}' has no day; write the whole date, as in 2022-02-25"


def test_front_matter_holds_dates() -> None:
    """Pydantic reads the written form, prints it back, and tells what `parse` tells."""
    for kind in (PartialDate, Day):
        adapter = TypeAdapter(kind)
        day = adapter.validate_python("2022-02-25")
        assert type(day) is kind
        assert adapter.dump_json(day) == b'"2022-02-25"'
        with pytest.raises(ValidationError, match="2022-02-30 is not in the calendar"):
            adapter.validate_python("2022-02-30")


def test_a_day_is_the_date_it_writes() -> None:
    """A day equals the partial date of the same day, so that meetings and entries sort as one."""
    assert Day.parse("2022-02-25") == PartialDate.parse("2022-02-25")
    assert len({Day.parse("2022-02-25"), PartialDate.parse("2022-02-25")}) == 1
    assert PartialDate.parse("2022-02") != PartialDate.parse("2022")


# What is certain

MONTHS_OF = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (1, 2, 12)}
"""A winter of a year may be that at its beginning or that at its end."""


def days_of(written: PartialDate) -> list[date]:
    """Every day that a date may mean."""
    months = (written.month,) if written.month else MONTHS_OF.get(written.season, range(1, 13))
    found = []
    for month in months:
        for day in [written.day] if written.day else range(1, 32):
            with suppress(ValueError):  # the month is shorter
                found.append(date(written.year, month, day))
    return found


near = st.one_of(
    st.dates(date(2000, 1, 1), date(2001, 12, 31)).map(lambda day: PartialDate(day.year, day.month, day.day)),
    st.builds(PartialDate, st.integers(2000, 2001), st.integers(0, 12)),
    st.builds(PartialDate, st.integers(2000, 2001), season=st.sampled_from(list(SEASONS))),
)
"""Dates that lie close together."""


@given(near, near)
def test_surely_before_holds_for_every_day(one: PartialDate, other: PartialDate) -> None:
    """A date is surely before another only if each day that it may mean is before each day of the other; and then it sorts before."""
    certain = all(first < second for first in days_of(one) for second in days_of(other))
    if one.surely_before(other):
        assert certain
        assert one < other
    elif certain:  # only a winter is taken for the whole of its year
        assert "winter" in (one.season, other.season)


@given(near, near, near)
def test_surely_before_is_an_order(one: PartialDate, other: PartialDate, third: PartialDate) -> None:
    """No date is surely before itself, nor two each before the other, and what is before another is before all behind that."""
    assert not one.surely_before(one)
    assert not (one.surely_before(other) and other.surely_before(one))
    if one.surely_before(other) and other.surely_before(third):
        assert one.surely_before(third)


@given(st.dates(), st.dates())
def test_of_whole_dates_it_is_always_certain(one: date, other: date) -> None:
    """Where both days are known, the earlier is surely before the later."""
    assert PartialDate.parse(str(one)).surely_before(PartialDate.parse(str(other))) == (one < other)


@pytest.mark.parametrize("written", ["2014-06-26", "2014-06", "2014"])
def test_a_meeting_may_have_a_month_or_a_year(written: str) -> None:
    """As much of the date as is known."""
    assert str(MonthOrDay.parse(written)) == written


@pytest.mark.parametrize("written", ["2014-summer", "2014-13", "June 2014", "2014-06-31", ""])
def test_a_meeting_has_no_other_date(written: str) -> None:
    """A season can begin no file name."""
    with pytest.raises(ValueError, match=r"a season|calendar|is not a date"):
        MonthOrDay.parse(written)


def test_inexact_dates_are_at_the_beginning_of_what_they_may_mean() -> None:
    """A year is before its months, a month before its days."""
    written = ["2013-12-31", "2014", "2014-05-31", "2014-06", "2014-06-01", "2014-06-30", "2014-07"]
    assert sorted(map(PartialDate.parse, reversed(written))) == list(map(PartialDate.parse, written))
