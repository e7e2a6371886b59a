"""Finds personal contact data, which must not be published. Certain matches are faults; others (postcodes, names, offices) are warnings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from codebook.values.contact import (
    emails,
    extensions,
    homes,
    identity,
    names,
    official,
    persons,
    profiles,
    tables,
    telephones,
)
from codebook.values.contact.matches import (
    BANK,
    BIRTH,
    EMAIL,
    EXTENSION,
    HOME,
    IDENTITY,
    INSURANCE,
    NAME,
    POSTCODE,
    PROFILE,
    TELEPHONE,
    VEHICLE,
    Match,
    Recogniser,
)
from codebook.values.contact.normal import normal

__all__ = [
    "BANK",
    "BIRTH",
    "EMAIL",
    "EXTENSION",
    "HOME",
    "IDENTITY",
    "INSURANCE",
    "NAME",
    "POSTCODE",
    "PROFILE",
    "TELEPHONE",
    "VEHICLE",
    "Found",
    "NotPersonal",
    "certain",
    "find",
    "find_in_name",
    "is_person",
    "keys",
]
is_person = persons.is_person

_RECOGNISERS = (
    emails.matches,
    telephones.matches,
    extensions.matches,
    identity.matches,
    official.matches,
    profiles.matches,
    homes.matches,
    names.matches,
)
_WITH_CERTAIN = tuple(one for one in _RECOGNISERS if one not in (homes.matches, names.matches))
"""Those that have certain matches."""


@dataclass(frozen=True, order=True)
class Found:
    """Contact data in a text, with its line from 1."""

    line: int
    kind: str
    words: str
    sure: bool = True


@lru_cache(maxsize=20_000)
def find(text: str) -> tuple[Found, ...]:
    """Returns all contact data in a text, in order. Cached: pages and repeated checks have the same texts again."""
    return _found(text, _RECOGNISERS)


def certain(text: str) -> tuple[Found, ...]:
    """Returns what is certain of it. No other match changes this, so the recognisers of these, which take half of the time, are left out."""
    return tuple(one for one in _found(text, _WITH_CERTAIN) if one.sure)


def _found(text: str, recognisers: tuple[Recogniser, ...]) -> tuple[Found, ...]:
    read = normal(text)
    matches = [match for recogniser in recognisers for match in recogniser(read.text)]
    matches += tables.matches(read.text, recognisers)
    found, line, counted = [], 1, 0
    for match in _apart(matches):
        start, words = read.written(match.start, match.end)
        line += text.count("\n", counted, start)
        counted = start
        found.append(Found(line, match.kind, words, match.sure))
    return tuple(found)


def _apart(matches: Iterable[Match]) -> Iterator[Match]:
    """Removes overlaps: prefers a certain match, then the first, then the longest."""
    kept: Match | None = None
    for match in sorted(matches, key=lambda match: (match.start, not match.sure, -match.end)):
        if kept and match.start < kept.end:
            kept = match if match.sure and not kept.sure else kept
            continue
        if kept:
            yield kept
        kept = match
    if kept:
        yield kept


def find_in_name(name: str) -> tuple[Found, ...]:
    """Returns contact data in a file name, reading hyphens and underscores as spaces."""
    stem = name.rpartition("/")[2]
    return find(re.sub(r"(?<=[a-z])[-_]|[-_](?=[a-z])|_", " ", stem, flags=re.IGNORECASE))


class NotPersonal:
    """Words allowed to stay, compared by `keys`."""

    def __init__(self, words: Iterable[str]) -> None:
        self._keys = {key for one in words for key in keys(one)}

    def __contains__(self, found: Found) -> bool:
        return not self._keys.isdisjoint(keys(found.words, found.kind))


_ENDS_IN_NUMBER = re.compile(r"[^\d@]*(?P<number>[+(]?\d[\d\s()+./|-]*)")


def keys(words: str, kind: str = "") -> set[str]:
    """Returns keys for comparison: a number's digits without grouping; other text lower case without spaces. Both if the kind is unknown."""
    plain = normal(words).text.strip()
    found = {re.sub(r"\s", "", plain).lower()} if kind not in (TELEPHONE, EXTENSION) else set()
    if (number := _ENDS_IN_NUMBER.fullmatch(plain)) and kind in ("", TELEPHONE, EXTENSION):
        digits = re.sub(r"\(0\)|\D", "", number["number"])
        found.add(re.sub(r"^(?:0044|44(?=\d{9})|0)", "", digits))
    return found
