"""Contact data of persons: what must never be published, and how it is recognised.

A text is brought into one form (`normal`), recognisers of each kind read that form, and matches are reported as they are in the source.
What is sure is a fault. Where only an editor can tell, as of a postcode, a name or the mailbox of an office, it is a warning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codebook.values.contact import emails, extensions, homes, identity, names, profiles, tables, telephones
from codebook.values.contact.matches import (
    BANK,
    BIRTH,
    EMAIL,
    EXTENSION,
    HOME,
    INSURANCE,
    NAME,
    POSTCODE,
    PROFILE,
    TELEPHONE,
    Match,
)
from codebook.values.contact.normal import normal

__all__ = [
    "BANK",
    "BIRTH",
    "EMAIL",
    "EXTENSION",
    "HOME",
    "INSURANCE",
    "NAME",
    "POSTCODE",
    "PROFILE",
    "TELEPHONE",
    "Found",
    "NotPersonal",
    "find",
    "find_in_name",
    "is_person",
    "keys",
]
is_person = names.is_person

_RECOGNISERS = (
    emails.matches,
    telephones.matches,
    extensions.matches,
    identity.matches,
    profiles.matches,
    homes.matches,
    names.matches,
)


@dataclass(frozen=True, order=True)
class Found:
    """Contact data in a text."""

    line: int
    """From 1."""
    kind: str
    words: str
    """As they are in the text, with white space folded."""
    sure: bool = True


def find(text: str) -> tuple[Found, ...]:
    """All contact data of a text, in order."""
    read = normal(text)
    matches = [match for recogniser in _RECOGNISERS for match in recogniser(read.text)]
    matches += tables.matches(read.text, _RECOGNISERS)
    found, line, counted = [], 1, 0
    for match in _apart(matches):
        start, words = read.written(match.start, match.end)
        line += text.count("\n", counted, start)
        counted = start
        found.append(Found(line, match.kind, words, match.sure))
    return tuple(found)


def _apart(matches: Iterable[Match]) -> Iterator[Match]:
    """Of matches that overlap one: that which is sure, else the first, else the longest."""
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
    """Contact data in the name of a file, where hyphens and underscores are spaces."""
    stem = name.rpartition("/")[2]
    return find(re.sub(r"(?<=[a-z])[-_]|[-_](?=[a-z])|_", " ", stem, flags=re.IGNORECASE))


class NotPersonal:
    """Words that may stay, each compared by its `keys`."""

    def __init__(self, words: Iterable[str]) -> None:
        self._keys = {key for one in words for key in keys(one)}

    def __contains__(self, found: Found) -> bool:
        return not self._keys.isdisjoint(keys(found.words, found.kind))


_ENDS_IN_NUMBER = re.compile(r"[^\d@]*(?P<number>[+(]?\d[\d\s()+./|-]*)")


def keys(words: str, kind: str = "") -> set[str]:
    """What words are compared by: a number by its digits, however it is grouped, all else without capitals and spaces.

    Words of which the kind is not known may be either.
    """
    plain = normal(words).text.strip()
    found = {re.sub(r"\s", "", plain).lower()} if kind not in (TELEPHONE, EXTENSION) else set()
    if (number := _ENDS_IN_NUMBER.fullmatch(plain)) and kind in ("", TELEPHONE, EXTENSION):
        digits = re.sub(r"\(0\)|\D", "", number["number"])
        found.add(re.sub(r"^(?:0044|44(?=\d{9})|0)", "", digits))
    return found
