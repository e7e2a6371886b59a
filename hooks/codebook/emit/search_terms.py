"""What a report is found by: its words, its phrases, its references and what narrows a search; and what the page shows of it.

Reads words as `overrides/assets/query.js` does, and phrases as `overrides/assets/reports.js` does.
"""

import json
import re
import unicodedata
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from codebook.emit.search_record import Place, SearchRecord

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""Soft hyphens and spaces without width."""
_OF_A_NAME = re.compile(r"['’]s\b", re.ASCII)
_WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(
    _WORD.findall("""a an the and or not of for in on to with by at as from about is are was were be been it its this that has have do does did can could may
    should will would if how what when where which who why i me my we our you your""")
)
"""Words that nobody looks for beside others. Must match `query.js`."""
REPORT, PLACE, NARROW = "@", "#", ":"
"""What the terms begin with that are no words: reference keys of reports, those of their places, and values of filters."""
SLOTS = 1 << 18
"""Numbers for phrases: two phrases of a site seldom have the same."""
REPORTS = 1 << 20
"""More than the reports of a site. A phrase in a report is one number: that of the phrase times this, and that of the report."""


@dataclass(frozen=True)
class Found:
    """What one report is found by."""

    words: frozenset[str]
    titled: frozenset[str]
    """Words of its title without small ones; its words include them."""
    keys: frozenset[str]
    """Its references, and values of filters."""
    phrases: bytes
    """Its phrases as in report 0, as an array of unsigned integers of 64 bits."""
    shown: str
    """What the page shows of it, as JSON."""


def found(record: SearchRecord) -> Found:
    """Returns what a report's record is found by. No phrase goes beyond a place."""
    texts = (record.title, record.text, *record.before, *chain.from_iterable(_texts(place) for place in record.places))
    read = [_words(text) for text in texts]
    phrases = {slot(phrase) * REPORTS for phrase in {*chain.from_iterable(map(_phrases, read))}}
    return Found(
        frozenset(chain.from_iterable(read)),
        frozenset(_words(record.title)) - SMALL,
        frozenset(_keys(record)),
        array("Q", phrases).tobytes(),
        _shown(record),
    )


def _texts(place: Place) -> tuple[str, ...]:
    return (place.text, *place.before)


def _words(text: str) -> list[str]:
    plain = (text if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKC", text))).lower()
    return _WORD.findall(plain if plain.isascii() and "'" not in plain else _OF_A_NAME.sub("", plain))


def _phrases(words: list[str]) -> list[str]:
    """Returns each word with the next one that is not small, and the small ones between: conflict of interest."""
    places = [place for place, word in enumerate(words) if word not in SMALL]
    return [" ".join(words[first : last + 1]) for first, last in pairwise(places)]


def slot(phrase: str) -> int:
    """Returns the number of a phrase, from its CRC-32. Must match `reports.js`."""
    return zlib.crc32(phrase.encode()) % SLOTS


def _keys(record: SearchRecord) -> Iterator[str]:
    yield from (REPORT + reference.removeprefix("00").removesuffix("z") for reference in record.references)
    yield from (PLACE + key for place in record.places for key in place.keys)
    for name in ("council", "year", "decision"):
        yield from (f"{NARROW}{name}:{value}" for value in record.filters.get(name, ()))


def _shown(record: SearchRecord) -> str:
    shown = {
        "url": record.url,
        "title": record.title,
        "text": record.text,
        "from": [record.within, record.within_place],
        "before": [*record.before],
        "place": record.place,
        "places": [[place.id, [*place.keys], place.name, place.text, [*place.before]] for place in record.places],
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
