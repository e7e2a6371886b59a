"""Dates of any precision: `2022-02-25`, `2015-05`, `2015-summer`, `2015` (ISO 8601, with seasons by name instead of EDTF's numbers)."""

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WELSH_MONTHS = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
]
"""As Welsh documents print them."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""Each season's first month; a season sorts after that month."""

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|-(?P<season>[a-z]+))?")


@total_ordering
@dataclass(frozen=True, eq=False)
class PartialDate:
    """A date as precise as its source; `str()` returns the form in front matter.

    Order: a year is before its months and seasons, a month before its days. So a list with the oldest first has an inexact date at the
    beginning of the time that it may mean; dates that are equal keep the order of their names.
    """

    year: int
    month: int = 0
    """1 to 12, or 0 if unknown."""
    day: int = 0
    season: str = ""

    _right: ClassVar[str] = "2022-02-25, 2015-05, 2015-summer or 2015"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parses a date; raises ValueError with an example for any other form or an impossible day."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise ValueError(f"'{text}' is not a date; write {cls._right}")
        season = found["season"] or ""
        if season and season not in SEASONS:
            raise ValueError(f"'{season}' is not a season; write one of: {', '.join(SEASONS)}")
        year, month, day = (int(found[part] or 0) for part in ("year", "month", "day"))
        try:
            date(year, month if found["month"] else 1, day if found["day"] else 1)
        except ValueError:
            raise ValueError(f"{text} is not in the calendar; check the day, month and year") from None
        return cls(year, month, day, season)

    def __str__(self) -> str:
        if self.season:
            return f"{self.year:04}-{self.season}"
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.order == other.order

    def __hash__(self) -> int:
        return hash(self.order)

    def __lt__(self, other: "PartialDate") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Sort key; quicker than dates where there are thousands."""
        return (self.year, self.month or SEASONS.get(self.season, 0), self.day, self.season)

    def covers(self, other: "PartialDate") -> bool:
        """Whether `other` may be the same date with more precision: 2015 covers May 2015 and summer 2015."""
        parts = ((self.month, other.month), (self.day, other.day), (self.season, other.season))
        return self.year == other.year and all(mine in (0, "", theirs) for mine, theirs in parts)

    def surely_before(self, other: "PartialDate") -> bool:
        """Whether it is certainly earlier: 2015 is before May 2016, but perhaps not before May 2015."""
        return self.bounds[1] < other.bounds[0]

    @property
    def bounds(self) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        """The first and last possible day, as (year, month, day). Day 31 is used for every month."""
        first, last = (self.month, self.month) if self.month else (1, 12)
        if self.season and self.season != "winter":  # "winter 2015" may mean January or December
            first = SEASONS[self.season]
            last = first + 2
        return (self.year, first, self.day or 1), (self.year, last, self.day or 31)

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return bool(self.day)

    @property
    def words(self) -> str:
        """In full: 25 February 2022, May 2015, summer 2015, 2015."""
        if self.season:
            return f"{self.season} {self.year}"
        day = [str(self.day)] if self.day else []
        month = [MONTHS[self.month - 1]] if self.month else []
        return " ".join([*day, *month, str(self.year)])

    @property
    def at(self) -> str:
        """With a preposition: on 25 February 2022, in May 2015."""
        return f"{'on' if self.day else 'in'} {self.words}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.parse,
            core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """JSON Schema for the text form; it does not check the calendar."""
        return {
            "type": ["string", "integer"],
            "pattern": f"^[0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?|-({'|'.join(SEASONS)}))?$",
        }


class MonthOrDay(PartialDate):
    """A date without a season, as at the beginning of a report's file name: `2014-06-26`, `2014-06`, `2014`."""

    _right: ClassVar[str] = "2014-06-26, or, if only the month or the year is known, 2014-06 or 2014"

    @classmethod
    def parse(cls, text: str) -> Self:
        """As `PartialDate.parse`; also raises ValueError for a season."""
        date = super().parse(text)
        if date.season:
            raise ValueError(f"'{text}' is a season; write the month or the year, as in {date.year:04}")
        return date

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}


class Day(PartialDate):
    """A date with a known day, such as that of a meeting."""

    _right: ClassVar[str] = "the whole date, as in 2022-02-25"

    @classmethod
    def parse(cls, text: str) -> Self:
        """As `PartialDate.parse`; also raises ValueError if the day is missing."""
        day = super().parse(text)
        if not day.exact:
            raise ValueError(f"'{text}' has no day; write the whole date, as in 2022-02-25")
        return day

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
