"""A report of which most is read when it is first asked for: checks of thousands need few facts of each."""

import errno
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from codebook.cache import Store, packed, unpacked
from codebook.facts import CheckedWarning, Replaced, Replacement, ReportFacts
from codebook.load.loading import Loading
from codebook.model import Document, Loc, Report, Unit
from codebook.values.dates import MonthOrDay
from codebook.values.references import ReportRef


class Kept(NamedTuple):
    """What a check needs of a report that it does not read, as plain values, which are read quickly."""

    content: bytes
    """The key of the file's content."""
    key: bytes
    """The key of all that was read from it."""
    date: tuple[int, int, int, str] = (0, 0, 0, "")
    labels: tuple[str, ...] = ()
    targets: tuple[tuple[str, str], ...] = ()
    has: frozenset[str] = frozenset()
    """Which of the fields that few reports have it has."""

    @property
    def is_late(self) -> bool:
        """Whether the file has a report without faults."""
        return bool(self.labels)


Whole = tuple[bytes, str, int, Mapping[Loc, int], bytes]
"""All of a report: its facts, packed, the text of its file, the line on which its body begins, the lines of its facts, and its units, packed."""
_RARE = ("replaces", "replaced_by", "checked_warnings")


def kept(loading: Loading, content: bytes, key: bytes) -> tuple[Kept, object]:
    """Returns what is kept of a file, and what is put aside: `Whole` of a report without faults, else all that was loaded."""
    if loading.problems or len(loading.reports) != 1 or not loading.reports[0].units:
        return Kept(content, key), loading
    (report,) = loading.reports
    document, date = report.document, report.date
    has = frozenset(name for name in _RARE if getattr(report, name))
    of_date = (date.year, date.month, date.day, date.season)
    whole = (packed(report.facts), document.text, document.body_line, document.lines, packed(report.units))
    return Kept(content, key, of_date, tuple(report.places), report.targets, has), whole


def loaded(folder: str, name: str, found: object) -> Loading:
    """Returns what was loaded from a file, of what was put aside."""
    if isinstance(found, Loading):
        return found
    facts, text, body_line, lines, units = _whole(found)
    loading, path = Loading(folder), f"{folder}/{name}"
    document = Document(path, text, lines, body_of(text, body_line), body_line)
    loading.documents.append(document)
    loading.reports.append(Report(_ref(name), unpacked(facts), unpacked(units), document))
    return loading


def body_of(text: str, line: int) -> str:
    """Returns the text of a file from a line on."""
    return text.split("\n", line - 1)[-1]


def _whole(found: object) -> Whole:
    if isinstance(found, tuple) and len(found) == len(Whole.__args__):  # type: ignore[attr-defined] # of a tuple
        return found
    raise TypeError("not what was put aside")


def _ref(name: str) -> ReportRef:
    _, council, report = name.removesuffix(".md").split("/")
    return ReportRef(council, report)


@dataclass(frozen=True)
class Shelf:
    """Where late reports are read from: what this run put aside, the results of earlier runs, else the file."""

    folder: str
    store: Store
    read: Callable[[str], tuple[bytes, object]]
    """Reads a file again: the key of its content, and what is put aside."""
    aside: dict[bytes, bytes] = field(default_factory=dict)
    """Packed, by key, if nothing is kept."""
    last: dict[bytes, Whole] = field(default_factory=dict)
    """All of the report that was read last, by key: who asks for its facts often asks for its units next. All of all would be large."""

    def found(self, name: str, of: Kept) -> object:
        """Returns what was put aside; OSError if that is gone and its file has changed."""
        if of.key in self.aside:
            return unpacked(self.aside[of.key])
        for _, found in self.store.get([of.key]):
            return found
        content, found = self.read(name)
        if content != of.content:
            raise OSError(errno.ESTALE, "changed while it was read; run the command again", f"{self.folder}/{name}")
        return found

    def whole(self, name: str, of: Kept) -> Whole:
        """Returns all of a report; OSError if its file has changed since it was checked."""
        if of.key not in self.last:
            found = _whole(self.found(name, of))
            self.last.clear()
            self.last[of.key] = found
        return self.last[of.key]

    def report(self, name: str, of: Kept) -> Report:
        """Returns a report that is read when more of it is asked for than is kept."""
        document = object.__new__(_LateDocument)
        document.__dict__.update(path=f"{self.folder}/{name}", key=of.content, _shelf=self, _name=name, _kept=of)
        report = object.__new__(_LateReport)
        report.__dict__.update(ref=_ref(name), document=document, _kept=of)
        return report


class _LateDocument(Document):
    """The file of a late report. Nothing that is read of it stays in memory, but its body once somebody asked for it."""

    _shelf: Shelf
    _name: str
    _kept: Kept

    @property
    def whole(self) -> Whole:
        """All of the report."""
        return self._shelf.whole(self._name, self._kept)

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.whole[1]

    @property
    def body_line(self) -> int:
        """The line on which the body begins."""
        return self.whole[2]

    @cached_property
    def body(self) -> str:
        """The text below the facts."""
        return body_of(self.text, self.body_line)

    @property
    def lines(self) -> Mapping[Loc, int]:
        """The line of each fact."""
        return self.whole[3]

    def __reduce__(self) -> Any:
        """For other processes, as a document that was read."""
        return Document, (self.path, self.text, self.lines, self.body, self.body_line)


class _LateReport(Report):
    """A report of which only what is kept was read."""

    _kept: Kept
    document: _LateDocument

    @cached_property
    def facts(self) -> ReportFacts:
        """Its facts."""
        found: ReportFacts = unpacked(self.document.whole[0])
        return found

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its units in reading order."""
        found: tuple[Unit, ...] = unpacked(self.document.whole[4])
        return found

    @cached_property
    def date(self) -> MonthOrDay:
        """The date of its first meeting."""
        return MonthOrDay(*self._kept.date)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each unit in reading order, by label."""
        return {label: place for place, label in enumerate(self._kept.labels)}

    @property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """What its links lead to."""
        return self._kept.targets

    @property
    def replaces(self) -> tuple[Replaced, ...]:
        """The reports that it replaces."""
        return self.facts.replaces if "replaces" in self._kept.has else ()

    @property
    def replaced_by(self) -> Replacement | None:
        """The later document that replaced it."""
        return self.facts.replaced_by if "replaced_by" in self._kept.has else None

    @property
    def checked_warnings(self) -> tuple[CheckedWarning, ...]:
        """Warnings of it that somebody looked at."""
        return self.facts.checked_warnings if "checked_warnings" in self._kept.has else ()

    def __reduce__(self) -> Any:
        """For other processes, as a report that was read."""
        return Report, (self.ref, self.facts, self.units, self.document)
