"""What recorded facts were: corrected facts, and this site's own words before they changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codebook.model import Site
from codebook.record import PAST, FactSheet, fact_sheets, past
from codebook.sentences import Value, say
from codebook.values.dates import PartialDate

_ITEM = re.compile(r"(?P<list>[a-z-]+)\[(?P<item>.*)\](?:\.(?P<field>[a-z.-]+))?(?: \(\d+\))?", re.DOTALL)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d$")
_MONTH = re.compile(r"(?<= )\d{4}-\d\d$")
_DATE_OF_FILE = re.compile(r"^\d{4}(?:-\d\d){0,2}(?:-(?:spring|summer|autumn|winter))?-")
_IS_DATE = re.compile(r"\d{4}(?:-\d\d){1,2}|\d{4}-(?:spring|summer|autumn|winter)")


@dataclass(frozen=True)
class FactChange:
    """A fact that changed, newest first on a page."""

    name: Value
    was: Value
    date: PartialDate
    """The day of the change."""
    is_now: str | None = None
    """The value after a correction, empty if none; None for this site's own words."""
    authority: str = ""
    reason: str = ""


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
        yield FactChange(in_words(made.fact), made.was, made.date, made.is_now, made.authority, made.reason)
    for label, was in past(site.fact_records.get(sheet.path)):
        if (found := PAST.fullmatch(label)) and found["how"] == "was":
            yield FactChange(in_words(found["name"]), _value(was), PartialDate.parse(found["day"]))


def _value(was: str) -> Value:
    """Returns a date as one, to be written in words, and anything else as it was."""
    return PartialDate.parse(was) if _IS_DATE.fullmatch(was) else was


def in_words(name: str) -> Value:
    """Returns the name of a fact: `considerations[standards 2014-06-26].decision` is “Decision (meeting of 26 June 2014: standards)”."""
    found = _ITEM.fullmatch(name)
    if not found:
        return _field(name)
    item = _item(found["list"], found["item"])
    return say("facts-of", field=_field(found["field"]), item=item) if found["field"] else say("facts-item", item=item)


def _item(kind: str, item: str) -> Value:
    """Returns the name of an item of a list. A step of the history has that of its file, without the date."""
    if kind == "history":
        return say("facts-one", kind=kind, item=" ".join(_DATE_OF_FILE.sub("", item).split("-")))
    date = _MONTH if kind == "considerations" and _MONTH.search(item) else _DAY
    found = date.search(item)
    if not found:
        return say("facts-one", kind=kind, item=item)
    dated = say("facts-dated", item=item[: found.start()].strip(), date=PartialDate.parse(found[0]))
    return say("facts-one", kind=kind, item=dated)


def _field(name: str) -> Value:
    return say("facts-field", field=name.replace(".", "-"), name=name)
