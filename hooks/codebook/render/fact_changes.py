"""What recorded facts were: corrected facts, and this site's own words before they changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codebook.model import Record, Site
from codebook.record import OUR, PAST, FactSheet, fact_sheets, past
from codebook.values.dates import PartialDate

_ITEM = re.compile(r"(?P<list>[a-z-]+)\[(?P<item>.*)\](?:\.(?P<field>[a-z.-]+))?(?: \(\d+\))?", re.DOTALL)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d$")
_MONTH = re.compile(r"(?<= )\d{4}-\d\d$")
_DATE_OF_FILE = re.compile(r"^\d{4}(?:-\d\d){0,2}(?:-(?:spring|summer|autumn|winter))?-")
_IS_DATE = re.compile(r"\d{4}(?:-\d\d){1,2}|\d{4}-(?:spring|summer|autumn|winter)")
_NUMBER = re.compile(r" \(\d+\)$")
_WITH_UNITS = ("links", "notes", "changes", "became", "history")
_ONE = {
    "considerations": "meeting",
    "states": "state",
    "became": "removed clause",
    "replaces": "replaced report",
    "exempt": "part that is not public",
    "in-another-language": "passage",
    "changes": "change",
    "committees": "committee",
    "adoptions": "adoption",
    "appendices": "appendix",
    "documents": "document",
    "links": "link",
    "notes": "note",
    "subjects": "subject",
    "not-held": "text that is not here",
}
"""An item of each list, in words."""
_SAID = {
    "units": "clauses",
    "unit": "clause",
    "edition": "version",
    "held": "on this site",
    "source sha256": "SHA-256 of the source",
}
"""Words that pages have in the place of those of a field."""


@dataclass(frozen=True)
class FactChange:
    """A fact that changed, newest first on a page."""

    name: str
    was: str
    date: PartialDate
    """The day of the change."""
    is_now: str | None = None
    """The value after a correction, empty if none; None for this site's own words."""
    authority: str = ""
    reason: str = ""
    list: str = ""
    """The field at the top that the fact belongs to, such as `links`."""
    units: frozenset[str] = frozenset()
    """The clauses and parts that the fact is about, as its name has them; of a subject, those added or removed; of the history, its step."""
    of: str = ""
    """The name of the text, on pages that are not its own."""
    edition: str = ""


def fact_changes(site: Site) -> Mapping[str, tuple[FactChange, ...]]:
    """Maps the path of each file whose facts changed to the changes, newest first; of the whole site, the empty path."""
    found = {
        sheet.document.path if "/" in sheet.path else "": tuple(_changes(sheet, site)) for sheet in fact_sheets(site)
    }
    return {
        path: tuple(sorted(changes, key=lambda change: change.date, reverse=True))
        for path, changes in found.items()
        if changes
    }


def _changes(sheet: FactSheet, site: Site) -> Iterator[FactChange]:
    for made in sheet.corrections:
        said = in_words(made.fact), made.was, made.date, made.is_now, made.authority, made.reason
        yield FactChange(*said, list=_list(made.fact), units=_units(made.fact))
    later = dict(sheet.lines)
    ours: list[FactChange] = []
    for name, day, was in sorted(_were(site.fact_records.get(sheet.path)), key=lambda found: found[1])[::-1]:
        label = f"{OUR}{name}"
        units = _moved(was, later.get(label, "")) if _list(name) == "subjects" else _units(name)
        later[label] = was
        ours.append(FactChange(in_words(name), _value(was), PartialDate.parse(day), list=_list(name), units=units))
    yield from reversed(ours)


def _were(record: Record | None) -> Iterator[tuple[str, str, str]]:
    """Yields name, day and value of what facts were. A name that changed twice on one day has a number."""
    for label, was in past(record):
        if (found := PAST.fullmatch(label)) and found["how"] == "was":
            yield _NUMBER.sub("", found["name"]), found["day"], was


def _list(name: str) -> str:
    return re.split(r"[\[.]", name, maxsplit=1)[0]


def _units(name: str) -> frozenset[str]:
    """Returns the units in the name of a fact of a link, note or decision, or the step of the history."""
    found = _ITEM.fullmatch(name)
    if not found or found["list"] not in _WITH_UNITS:
        return frozenset()
    item = found["item"].partition(" ")[2] if found["list"] == "links" else found["item"]
    return frozenset(item.split("; "))


def _moved(was: str, later: str) -> frozenset[str]:
    """Returns the units that a subject had before or has since, and not both."""
    return frozenset(was.split("; ")) ^ frozenset(later.split("; "))


def _value(was: str) -> str:
    """Returns a date in words, and anything else as it was."""
    return PartialDate.parse(was).words if _IS_DATE.fullmatch(was) else was


def in_words(name: str) -> str:
    """Returns the name of a fact in words: `considerations[standards 2014-06-26].decision` is “decision of meeting standards 26 June 2014”."""
    found = _ITEM.fullmatch(name)
    if not found:
        return _spaced(name)
    if found["list"] == "history":  # named by its file
        name = " ".join(_DATE_OF_FILE.sub("", found["item"]).split("-"))
        return f"{_spaced(found['field'])} of the step “{name}”" if found["field"] else f"step “{name}”"
    date = _MONTH if found["list"] == "considerations" and _MONTH.search(found["item"]) else _DAY
    item = f"{_ONE.get(found['list'], found['list'])} {date.sub(_in_full, found['item'])}"
    return f"{_spaced(found['field'])} of {item}" if found["field"] else item


def _in_full(found: re.Match[str]) -> str:
    return PartialDate.parse(found[0]).words


def _spaced(field: str) -> str:
    name = re.sub(r"[.-]", " ", field).removesuffix(" number")
    return _SAID.get(name) or " ".join(_SAID.get(word, word) for word in name.split(" "))
