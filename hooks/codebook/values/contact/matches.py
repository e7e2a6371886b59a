"""The kinds of contact data, and what recognisers yield."""

import re
from collections.abc import Callable, Iterator
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
