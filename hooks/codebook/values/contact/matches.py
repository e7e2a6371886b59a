"""The kinds of contact data, and what recognisers yield."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

EMAIL = "email address"
TELEPHONE = "telephone number"
EXTENSION = "telephone extension"
INSURANCE = "National Insurance number"
BANK = "bank account"
BIRTH = "date of birth"
IDENTITY = "identity number"
VEHICLE = "vehicle registration"
PROFILE = "profile"
POSTCODE = "postcode"
HOME = "home address"
NAME = "name"


@dataclass(frozen=True)
class Match:
    """A range in a normalised text; `sure` is false where an editor must decide."""

    kind: str
    start: int
    end: int
    sure: bool = True


Recogniser = Callable[[str], Iterator[Match]]
"""Finds one kind in a normalised text."""


def pattern(text: str) -> re.Pattern[str]:
    """Compiles a verbose pattern for a text in small letters, which is searched several times faster than with IGNORECASE."""
    return re.compile(text, re.VERBOSE)


def before(text: str, start: int, most: int = 50) -> str:
    """Returns up to `most` characters before a position, in the same paragraph."""
    return text[max(0, start - most) : start].rpartition("\n\n")[2]


def after(text: str, end: int, most: int = 40) -> str:
    """Returns up to `most` characters after a position, in the same paragraph."""
    return text[end : end + most].partition("\n\n")[0]


def around(text: str, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    """Returns the ranges of a text in which forms may be, of which each has a `mark` with at most 120 characters before and 60 after."""
    ranges: list[tuple[int, int]] = []
    for found in mark.finditer(text):
        start, end = max(0, found.start() - 120), found.start() + 60
        if ranges and start <= ranges[-1][1]:
            start = ranges.pop()[0]
        ranges.append((start, end))
    return ranges


def near(text: str, form: re.Pattern[str], ranges: Iterable[tuple[int, int]]) -> bool:
    """Whether a text may have a form, which is in one of some ranges. Quick where these are few."""
    return any(form.search(text, start, end) for start, end in ranges)
