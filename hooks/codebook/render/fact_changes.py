"""What recorded facts were: corrected facts, and this site's own words before they changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codebook.model import Record, Site
from codebook.record import OUR, PAST, FactSheet, fact_sheets, past
from codebook.sentences import Value, say
from codebook.values.dates import PartialDate

_ITEM = re.compile(r"(?P<list>[a-z-]+)\[(?P<item>.*)\](?:\.(?P<field>[a-z.-]+))?(?: \(\d+\))?", re.DOTALL)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d$")
_MONTH = re.compile(r"(?<= )\d{4}-\d\d$")
_DATE_OF_FILE = re.compile(r"^\d{4}(?:-\d\d){0,2}(?:-(?:spring|summer|autumn|winter))?-")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_IS_DATE = re.compile(r"\d{4}(?:-\d\d){1,2}|\d{4}-(?:spring|summer|autumn|winter)")
_NUMBER = re.compile(r" \(\d+\)$")
_WITH_UNITS = ("links", "notes", "changes", "became", "history")


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
    list: str = ""
    """The field at the top that the fact belongs to, such as `links`."""
    field: str = ""
    """The field of the item of a list, such as `reason`."""
    units: frozenset[str] = frozenset()
    """The clauses and parts that the fact is about, as its name has them; of a subject, those added or removed; of the history, its step."""
    of: Value = ""
    """The name of the text, on pages that are not its own."""
    edition: str = ""

    @property
    def called(self) -> Value:
        """Its name, with that of its text on other pages."""
        return say("facts-in", fact=self.name, text=self.of) if self.of else self.name


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
    were = sorted(_were(site.fact_records.get(sheet.path)), key=lambda found: found[1])[::-1]
    later = dict(sheet.lines) if were else {}
    ours: list[FactChange] = []
    for name, day, was in were:
        label = f"{OUR}{name}"
        units = _moved(was, later.get(label, "")) if _list(name) == "subjects" else _units(name)
        later[label] = was
        value, date, field = _value(name, was), PartialDate.parse(day), name.rpartition("].")[2]
        ours.append(FactChange(in_words(name), value, date, list=_list(name), field=field, units=units))
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


def _value(name: str, was: str) -> Value:
    """Returns a date as one, to be written in words, the words of a step without its links, and anything else as it was."""
    if name.endswith("].words"):
        return _LINK.sub(r"\1", was)
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
