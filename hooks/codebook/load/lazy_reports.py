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


class ReportSummary(NamedTuple):
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
    def is_lazy(self) -> bool:
        """Whether the file has a report without faults."""
        return bool(self.labels)


Whole = tuple[bytes, str, int, Mapping[Loc, int], bytes]
"""All of a report: its facts, packed, the text of its file, the line on which its body begins, the lines of its facts, and its units, packed."""
_RARE = ("replaces", "replaced_by", "checked_warnings")


def summarised(loading: Loading, content: bytes, key: bytes) -> tuple[ReportSummary, object]:
    """Returns the summary of a file, and what is put aside: `Whole` of a report without faults, else all that was loaded."""
    if loading.problems or len(loading.reports) != 1 or not loading.reports[0].units:
        return ReportSummary(content, key), loading
    (report,) = loading.reports
    document, date = report.document, report.date
    has = frozenset(name for name in _RARE if getattr(report, name))
    of_date = (date.year, date.month, date.day, date.season)
    whole = (packed(report.facts), document.text, document.body_line, document.lines, packed(report.units))
    return ReportSummary(content, key, of_date, tuple(report.places), report.targets, has), whole


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
class ReportSource:
    """Where lazy reports are read from: what this run put aside, the results of earlier runs, else the file."""

    folder: str
    store: Store
    read: Callable[[str], tuple[bytes, object]]
    """Reads a file again: the key of its content, and what is put aside."""
    aside: dict[bytes, bytes] = field(default_factory=dict)
    """Packed, by key, if nothing is kept."""
    last: dict[bytes, Whole] = field(default_factory=dict)
    """All of the report that was read last, by key: who asks for its facts often asks for its units next. All of all would be large."""

    def found(self, name: str, summary: ReportSummary) -> object:
        """Returns what was put aside; OSError if that is gone and its file has changed."""
        if summary.key in self.aside:
            return unpacked(self.aside[summary.key])
        for _, found in self.store.get([summary.key]):
            return found
        content, found = self.read(name)
        if content != summary.content:
            raise OSError(errno.ESTALE, "changed while it was read; run the command again", f"{self.folder}/{name}")
        return found

    def whole(self, name: str, summary: ReportSummary) -> Whole:
        """Returns all of a report; OSError if its file has changed since it was checked."""
        if summary.key not in self.last:
            found = _whole(self.found(name, summary))
            self.last.clear()
            self.last[summary.key] = found
        return self.last[summary.key]

    def report(self, name: str, summary: ReportSummary) -> Report:
        """Returns a report that is read when more of it is asked for than its summary has."""
        document = object.__new__(_LazyDocument)
        document.__dict__.update(
            path=f"{self.folder}/{name}", key=summary.content, _source=self, _name=name, _summary=summary
        )
        report = object.__new__(_LazyReport)
        report.__dict__.update(ref=_ref(name), document=document, _summary=summary)
        return report


class _LazyDocument(Document):
    """The file of a lazy report. Nothing that is read of it stays in memory, but its body once somebody asked for it."""

    _source: ReportSource
    _name: str
    _summary: ReportSummary

    @property
    def whole(self) -> Whole:
        """All of the report."""
        return self._source.whole(self._name, self._summary)

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


class _LazyReport(Report):
    """A report of which only its summary was read."""

    _summary: ReportSummary
    document: _LazyDocument

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
        return MonthOrDay(*self._summary.date)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each unit in reading order, by label."""
        return {label: place for place, label in enumerate(self._summary.labels)}

    @property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """What its links lead to."""
        return self._summary.targets

    @property
    def replaces(self) -> tuple[Replaced, ...]:
        """The reports that it replaces."""
        return self.facts.replaces if "replaces" in self._summary.has else ()

    @property
    def replaced_by(self) -> Replacement | None:
        """The later document that replaced it."""
        return self.facts.replaced_by if "replaced_by" in self._summary.has else None

    @property
    def checked_warnings(self) -> tuple[CheckedWarning, ...]:
        """Warnings of it that somebody looked at."""
        return self.facts.checked_warnings if "checked_warnings" in self._summary.has else ()

    def __reduce__(self) -> Any:
        """For other processes, as a report that was read."""
        return Report, (self.ref, self.facts, self.units, self.document)
