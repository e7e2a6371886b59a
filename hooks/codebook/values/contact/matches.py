"""What a recogniser yields, and the kinds of contact data."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

EMAIL = "email address"
TELEPHONE = "telephone number"
EXTENSION = "telephone extension"
INSURANCE = "National Insurance number"
BANK = "bank account"
BIRTH = "date of birth"
PROFILE = "profile"
POSTCODE = "postcode"
HOME = "home address"
NAME = "name"


@dataclass(frozen=True)
class Match:
    """A stretch of a normal text."""

    kind: str
    start: int
    end: int
    sure: bool = True
    """Whether it can be nothing else; if not, an editor decides."""


Recogniser = Callable[[str], Iterator[Match]]
"""What finds one kind in a normal text."""


def pattern(text: str) -> re.Pattern[str]:
    """A pattern with remarks, for capitals and small letters."""
    return re.compile(text, re.VERBOSE | re.IGNORECASE)


def before(text: str, start: int, most: int = 50) -> str:
    """What a stretch of one paragraph follows."""
    return text[max(0, start - most) : start].rpartition("\n\n")[2]


def after(text: str, end: int, most: int = 40) -> str:
    """What follows a stretch in its paragraph."""
    return text[end : end + most].partition("\n\n")[0]
