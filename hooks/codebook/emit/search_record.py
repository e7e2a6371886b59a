"""A record of the search index, and the one word that a reference is in it."""

import re
from dataclasses import dataclass, field
from typing import Literal

from codebook.record import Text, corrections_of
from codebook.render.search_page import Kind, Scope
from codebook.values.dates import PartialDate

Filter = Literal["scope", "kind", "edition", "principle", "council", "year", "called", "from", "words", "exact"]

_SIGNS = re.compile(r"\bp(?=[0-9])|[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\.")
"""Ignored in references: spaces, commas, hyphens, full stops not between digits, and the p before a number in anchors."""
VERBATIM: tuple[Kind, ...] = ("clause", "statement", "introduction", "note", "text", "report paragraph")
"""Kinds whose text is quoted from a document; other records are our own text."""
CALLED: tuple[Kind, ...] = ("council", "report")
"""Kinds that the search finds by words that are nearly their names. They have a filter, which is small, because that by kind has every record."""


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

    @property
    def filters(self) -> dict[str, list[str]]:
        """Filter values, and `from`, `words` and `exact` for display; empty ones are left out."""
        given: dict[Filter, tuple[str, ...]] = {
            "scope": (self.scope,),
            "kind": (self.kind,),
            "edition": self.editions,
            "principle": (self.principle,),
            "council": (self.council, *self.parents),
            "year": self.years,
            "called": ("yes",) if self.kind in CALLED else (),
            "from": (self.within,),
            "words": ("verbatim",) if self.kind in VERBATIM else (),
            "exact": tuple(map(" ".join, self.exact)),
        }
        return {name: values for name, found in given.items() if (values := [value for value in found if value])}

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


def reference_key(written: str) -> str:
    """Normalises a reference to one word: `00integrity3z` for 'Integrity, 3' and 'Integrity p3'.

    Must match `overrides/assets/query.js`. Search matches prefixes: `00` separates keys from words, `z` from longer numbers.
    """
    return f"00{_SIGNS.sub('', written.lower()).replace('.', 'x')}z"


def date_references(date: PartialDate) -> tuple[str, ...]:
    """Returns a date and the times that it is in, as `query.js` writes them: 2022-02-25, 2022-02 and 2022."""
    month = f"{date.year:04}-{date.month:02}" if date.month else ""
    return tuple(dict.fromkeys(filter(None, (str(date), month, f"{date.year:04}"))))


def before(label: str, text: Text) -> tuple[str, ...]:
    """Returns text before corrections, which the page still shows."""
    return tuple(made.was for made in corrections_of(text) if made.unit == label)
