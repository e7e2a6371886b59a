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


_MOST = 12
"""Characters of a form around which a quick look looks: more take as long as the whole text."""


def near(text: str, form: re.Pattern[str], sign: re.Pattern[str]) -> bool:
    """Whether a text may have a form, of which each has a `sign` with at most 120 characters before and 60 after. Quick where signs are few."""
    places: list[int] = []
    for found in sign.finditer(text):
        places.append(found.start())
        if len(places) > _MOST:
            return True
    return any(form.search(text, max(0, place - 120), place + 60) for place in places)
