"""A record of the search index, and the one word that a reference is in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from codebook.record import Text, corrections_of
from codebook.render.search_page import Kind, Scope
from codebook.values.dates import PartialDate

Filter = Literal["scope", "kind", "edition", "principle", "council", "year", "decision", "called"]
"""What the page narrows a search by."""
Shown = Literal["from", "words", "exact"]
"""What a record has for display. Pagefind takes it as filters, because it would look for words in it elsewhere."""

_PUNCTUATION = re.compile(r"\bp(?=[0-9])|[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\.")
"""Ignored in references: spaces, commas, hyphens, full stops not between digits, and the p before a number in anchors."""
VERBATIM: tuple[Kind, ...] = ("clause", "statement", "introduction", "note", "text")
"""Kinds whose text is quoted from a document; of reports, that of their places is. Other records are our own text."""
CALLED: tuple[Kind, ...] = ("council",)
"""Kinds that are found by words nearly their names. Every report is found so."""
PLACE = "{place}"
"""Where the page puts a place's name."""


@dataclass(frozen=True)
class Place:
    """A paragraph or section of a report, within its record."""

    id: str
    name: str
    text: str
    keys: tuple[str, ...]
    """Its number or name as a reference key, without the punctuation around it: `2x1`."""
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchRecord:
    """A record of the search index."""

    url: str
    title: str
    text: str
    scope: Scope
    kind: Kind
    within: str
    """Name of its edition or report; empty for a page."""
    editions: tuple[str, ...] = ()
    """Ids of editions with this exact text."""
    also_in: tuple[str, ...] = ()
    """Names of the other editions with it."""
    exact: tuple[tuple[str, str], ...] = ()
    """Its reference and name in each edition: `2015-draft/integrity-3`, Integrity 3."""
    principle: str = ""
    council: str = ""
    parents: tuple[str, ...] = ()
    """Of the report of a joint body or company: the councils that it is of, whose reports include it."""
    years: tuple[str, ...] = ()
    references: tuple[str, ...] = field(default=())
    before: tuple[str, ...] = ()
    when: str = ""
    """The month and year of an event in words, not shown with the text. A day would be found as the number of a clause."""
    decided: str = ""
    """Of a report: whether a decision is known, yes or no."""
    within_place: str = ""
    """Of a report: the same for its places."""
    place: str = ""
    """Of a report: the name of a place in it, with a hole: Exampleshire, {place}."""
    places: tuple[Place, ...] = ()
    """Of a report: its paragraphs and sections, in order."""

    @property
    def filters(self) -> dict[str, list[str]]:
        """Filter values; empty ones are left out."""
        given: dict[Filter, tuple[str, ...]] = {
            "scope": (self.scope,),
            "kind": (self.kind, *(("report paragraph",) if self.places else ())),
            "edition": self.editions,
            "principle": (self.principle,),
            "council": (self.council, *self.parents),
            "year": self.years,
            "decision": (self.decided,),
            "called": ("yes",) if self.kind in CALLED else (),
        }
        return _without_empty(given)

    @property
    def shown(self) -> dict[str, list[str]]:
        """Values for display; empty ones are left out."""
        given: dict[Shown, tuple[str, ...]] = {
            "from": (self.within,),
            "words": ("verbatim",) if self.kind in VERBATIM else (),
            "exact": tuple(map(" ".join, self.exact)),
        }
        return _without_empty(given)

    @property
    def meta(self) -> dict[str, str]:
        """Further indexed text: title, reference keys, text before corrections."""
        given = {
            "title": self.title,
            "references": " ".join(self.references),
            "before": " … ".join(self.before),
            "when": self.when,
        }
        return {name: words for name, words in given.items() if words}


def _without_empty(given: Mapping[Any, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: values for name, found in given.items() if (values := [value for value in found if value])}


def reference_key(written: str) -> str:
    """Normalises a reference to one word: `00integrity3z` for 'Integrity, 3' and 'Integrity p3'.

    Must match `overrides/assets/query.js`. Search matches prefixes: `00` separates keys from words, `z` from longer numbers.
    """
    return f"00{bare_key(written)}z"


def bare_key(written: str) -> str:
    """Returns a reference key without the punctuation around it."""
    return _PUNCTUATION.sub("", written.lower()).replace(".", "x")


def date_references(date: PartialDate) -> tuple[str, ...]:
    """Returns a date and the times that it is in, as `query.js` writes them: 2022-02-25, 2022-02 and 2022."""
    month = f"{date.year:04}-{date.month:02}" if date.month else ""
    return tuple(dict.fromkeys(filter(None, (str(date), month, f"{date.year:04}"))))


def before(label: str, text: Text) -> tuple[str, ...]:
    """Returns text before corrections, which the page still shows."""
    return tuple(made.was for made in corrections_of(text) if made.unit == label)
