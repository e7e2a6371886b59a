"""Facts as lines of a record: what pages, citations and programs state about the world, and what this site says of it.

    states[draft].by<TAB>SOLACE                               a fact
    our links[2.1 integrity-3].reason<TAB>New                 this site's own words or view
    was 2026-11-28 links[2.1 integrity-3].reason<TAB>Old      its value until 28 November 2026
    new 2026-11-28 states[adopted]<TAB>yes                    when a meeting, state, outcome or step of the history was first recorded; `text`: all of it

A fact is named by its field; an item of a list by the fields in `Facts.named_by`. Facts that are empty have no line, so filling one in is an
addition. An item with no other facts has a line with `yes`. `.facts` is in the folder of the file that it describes; those of `site.yml`, the subjects and the history share one.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import count

from codebook.facts import FactCorrection, Facts
from codebook.load import FACTS, SITE_FILE
from codebook.model import Document, Loc, Record, Report, Site
from codebook.record.amendments import masks
from codebook.record.wording import normal

OUR = "our "
_MEETING = re.compile(
    r"considerations\[(?P<committee>[a-z-]+) (?P<date>[0-9]{4}(?:-[0-9]{2}){0,2})\](?P<field>.*)", re.DOTALL
)
PAST = re.compile(r"(?P<how>was|new) (?P<day>\d{4}-\d\d-\d\d) (?P<name>.+)", re.DOTALL)
ALL = "text"
"""The name of everything that a record had when it was made."""
_DATED = re.compile(r"(?:our )?(?P<item>(?:considerations|states|history)\[.*?\]|outcome)(?=\.| \(|$).*", re.DOTALL)
"""Facts of items that are events of the history, and of a proposal's outcome."""


@dataclass(frozen=True)
class Fact:
    """A fact, and where it is written."""

    name: str
    value: str
    ours: bool
    """Whether it is in this site's own words, or its view."""
    document: Document
    loc: Loc

    @property
    def label(self) -> str:
        """Its name in the record."""
        return f"{OUR}{self.name}" if self.ours else self.name


@dataclass(frozen=True)
class FactSheet:
    """The facts of a file, and their corrections. `path` is that of their record, relative to the content folder."""

    path: str
    document: Document
    read: Callable[[], Iterable[Fact]]
    corrections: tuple[FactCorrection, ...]
    has_withheld: bool = False
    """Whether words of its text were withheld, by which any SHA-256 of the source goes too."""

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts, each with another name; read when first needed, because most rules only need the corrections."""
        return _distinct(self.read())

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Labels and values, as in the record."""
        return tuple((fact.label, fact.value) for fact in self.facts)


def fact_sheets(site: Site) -> Iterator[FactSheet]:
    """Yields the facts of the site, then of each edition, council and report."""
    for main in site.documents:
        if main.path.partition("/")[2] == SITE_FILE:
            yield FactSheet(FACTS, main, partial(_of_site, site, main), site.facts.fact_corrections)
    for edition in site.own_editions:
        yield _sheet(f"code/{edition.id}/{FACTS}", edition.document, edition.facts)
    for council in site.own_councils:
        yield _sheet(f"reports/{council.id}/{FACTS}", council.document, council.facts)
    for report in site.reports:
        yield _sheet(fact_path(report), report.document, report.facts)


def fact_path(report: Report) -> str:
    """Returns the path of a report's facts, relative to the content folder."""
    return f"reports/{report.ref.council}/.{report.ref.report}{FACTS}"


def _sheet(path: str, document: Document, facts: Facts) -> FactSheet:
    withheld = any(left.date for left in getattr(facts, "withheld", ()))
    corrections = getattr(facts, "fact_corrections", ())
    return FactSheet(path, document, partial(_lines, facts, document), corrections, withheld)


def _of_site(site: Site, main: Document) -> Iterator[Fact]:
    yield from _lines(site.facts, main)
    for subject in site.subjects:
        loc = ("subjects", subject.place)
        yield from _lines(subject.facts, subject.document, f"subjects[{subject.facts.name}]", loc, ours=True)
    for entry in site.entries:
        name = f"history[{entry.id}]"
        yield from _lines(entry.facts, entry.document, name, ours=True)
        if words := normal(entry.document.body):
            yield Fact(f"{name}.words", words, ours=True, document=entry.document, loc=())


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Numbers names that occur twice, such as those of two documents with one title."""
    found: dict[str, Fact] = {}
    for fact in facts:
        name = next(one for one in _numbered(fact.name) if one not in found)
        found[name] = fact if name == fact.name else replace(fact, name=name)
    return tuple(found.values())


def _lines(facts: Facts, document: Document, above: str = "", loc: Loc = (), *, ours: bool = False) -> Iterator[Fact]:
    """Yields the facts in front matter, those of nested front matter too."""
    in_list = above.endswith("]")
    if in_list and not any(
        info.is_required() for field, info in type(facts).model_fields.items() if field not in facts.named_by
    ):
        yield Fact(above, "yes", ours, document, loc)
    for field, info in type(facts).model_fields.items():
        if field in facts.unrecorded:
            continue
        key = info.alias or field.replace("_", "-")
        value = getattr(facts, field)
        name, place, own = f"{above}.{key}" if above else key, (*loc, key), ours or field in facts.ours
        if isinstance(value, Facts):
            yield from _lines(value, document, name, place, ours=own)
        elif isinstance(value, tuple) and value and isinstance(value[0], Facts):
            for index, item in enumerate(value):
                yield from _lines(item, document, f"{name}[{_named(item)}]", (*place, index), ours=own)
        elif (written := _written(value)) and not (in_list and field in facts.named_by):
            yield Fact(name, written, own, document, place)


def _named(item: Facts) -> str:
    return normal(" ".join(_written(getattr(item, field)) for field in item.named_by))


def _written(value: object) -> str:
    """Returns a value as text; empty if it is not known."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(_written, value))
    return normal(str(value)) if value else ""


def precise(label: str, current: Collection[str]) -> str:
    """Returns the label that a fact of a meeting has now, if its date was a month or a year and is known better since; else the same label."""
    found = _MEETING.fullmatch(label)
    if found is None or label in current:
        return label
    for other in current:
        later = _MEETING.fullmatch(other)
        if later and later["committee"] == found["committee"] and later["date"].startswith(f"{found['date']}-"):
            return f"considerations[{later['committee']} {later['date']}]{found['field']}"
    return label


def past(record: Record | None) -> tuple[tuple[str, str], ...]:
    """Returns the lines of a record that say what a fact was, or when it was first recorded."""
    return tuple(line for line in record.lines if PAST.fullmatch(line[0])) if record else ()


def present(record: Record | None) -> dict[str, str]:
    """Returns the other lines."""
    return {name: value for name, value in record.lines if not PAST.fullmatch(name)} if record else {}


def renewed(sheet: FactSheet, record: Record | None, day: str) -> bytes:
    """Returns the record of the current facts, with the values of this site's own words until `day`, and what is new on `day`."""
    current, kept = dict(sheet.lines), dict(past(record))
    for label, value in present(record).items():
        if label.startswith(OUR) and current.get(label) != value and not masks(current.get(label, ""), value):
            name = f"was {day} {label.removeprefix(OUR)}"
            kept[next(one for one in _numbered(name) if one not in kept)] = value
    before = _items(precise(label, current) for label in present(record))
    new = [item for item in _items(current) if item not in before] if record else [ALL]
    kept |= {f"new {day} {item}": "yes" for item in new}
    lines: Sequence[tuple[str, str]] = (*sheet.lines, *kept.items())
    return "".join(f"{label}\t{value}\n" for label, value in lines).encode()


def _items(labels: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(found["item"] for label in labels if (found := _DATED.fullmatch(label)))


def days_added(site: Site) -> Mapping[tuple[str, str], str]:
    """Maps the path of a record and an item in it, or `ALL`, to the day when it was first recorded, if the record says so."""
    return {
        (path, found["name"]): found["day"]
        for path, record in site.fact_records.items()
        for label, _ in record.lines
        if (found := PAST.fullmatch(label)) and found["how"] == "new"
    }


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} ({number})" for number in count(2))
