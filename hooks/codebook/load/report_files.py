"""Loads reports one by one: in several processes, and from an earlier run if a file is as it was.

What an earlier run found of a report is kept in two places: a row with all of it, and, in a row for all reports of a council, the few
facts that a check needs of every report. So a check of thousands reads a few hundred rows.
"""

import errno
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from codebook.cache import FEWEST, Store, each_in_processes, key_of, of_code, packed
from codebook.load.content_keys import content_key
from codebook.load.files import read
from codebook.load.lazy_reports import ReportSource, ReportSummary, loaded, summarised
from codebook.load.loading import Loading
from codebook.load.other_files import ReadFile
from codebook.model import Report

_REPORT = re.compile(r"reports/[^/]+/(?!index\.md)[^/]+\.md", re.DOTALL)
_AT_ONCE = 100
"""Reports that are checked together: most rules look at the Code once for all of them."""


class Check(Protocol):
    """Finds more in reports than faults of loading; what it finds of one depends on no other."""

    def key(self, name: str, content: bytes) -> bytes:
        """Returns the key of what is found of a file."""

    def found(self, loadings: Sequence[Loading]) -> Sequence[object]:
        """Returns what is found of each of some files."""


@dataclass
class Reports:
    """Reports without faults, what was loaded of the others, and what a check found of each, by path."""

    lazy: list[Report] = field(default_factory=list)
    loadings: list[Loading] = field(default_factory=list)
    found: dict[str, Any] = field(default_factory=dict)


class _Made(NamedTuple):
    """What is new of a file."""

    summary: ReportSummary
    aside: bytes
    """All of it, packed; empty if that is not new."""
    found: object


def is_report(name: str) -> bool:
    """Whether a file, relative to the content folder, is a report's."""
    return _REPORT.fullmatch(name) is not None


def load_reports(docs: Path, files: Sequence[ReadFile], store: Store, check: Check | None = None) -> Reports:
    """Loads the reports in some files of the content folder `docs`, and checks them."""
    return _Reading(docs, files, store, check).reports()


class _Reading:
    """One run."""

    def __init__(self, docs: Path, files: Sequence[ReadFile], store: Store, check: Check | None) -> None:
        self._files, self._store, self._check, self._folder = files, store, check, docs.name
        self._places = {one.file.name: Path(one.file.path) for one in files}
        self._source = ReportSource(self._folder, store, self._read_anew)
        self._summaries: dict[str, ReportSummary] = {}
        self._found: dict[str, tuple[bytes, object]] = {}

    def reports(self) -> Reports:
        """Loads and checks."""
        folders: dict[str, list[ReadFile]] = defaultdict(list)
        for one in self._files:
            folders[one.file.name.rpartition("/")[0]].append(one)
        for folder, inside in folders.items():
            self._recall(folder, inside)
        new = [one for one in self._files if not self._is_known(one)]
        changed = {one.file.name.rpartition("/")[0] for one in new}
        for one, made in zip(new, each_in_processes(self._made, new), strict=True):
            name = one.file.name
            self._summaries[name], self._found[name] = (
                made.summary,
                (self._found_key(name, made.summary.content), made.found),
            )
            if made.aside:
                self._put_aside(made)
        self._store.put_packed(self._source.aside if self._store.is_kept else {})
        if self._store.is_kept:
            self._source.aside.clear()
        for folder, inside in folders.items():
            if folder in changed:
                self._keep(folder, inside)
        self._store.use(summary.key for summary in self._summaries.values())
        return self._all()

    def _recall(self, folder: str, inside: Sequence[ReadFile]) -> None:
        """Takes what an earlier run kept of the reports of a council."""
        rows = dict(self._store.get((self._row(folder, "kept"), self._row(folder, "found"))))
        known: Mapping[str, ReportSummary] = rows.get(self._row(folder, "kept"), {})
        found: Mapping[str, tuple[bytes, object]] = rows.get(self._row(folder, "found"), {})
        for one in inside:
            name = one.file.name
            if (summary := known.get(name)) and summary.content == one.content:
                self._summaries[name] = summary
            if name in found:
                self._found[name] = found[name]

    def _row(self, folder: str, what: str) -> bytes:
        return key_of(what, of_code(), self._folder, folder)

    def _found_key(self, name: str, content: bytes) -> bytes:
        return self._check.key(name, content) if self._check else b""

    def _is_known(self, one: ReadFile) -> bool:
        name = one.file.name
        if name not in self._summaries:
            return False
        return not self._check or self._found.get(name, (b"", None))[0] == self._found_key(name, one.content)

    def _made(self, some: Sequence[ReadFile]) -> Iterator[_Made]:
        """Loads and checks some files, in this process or another."""
        files = iter(some)
        while batch := [*islice(files, _AT_ONCE)]:
            known = dict(
                self._store.get(summary.key for one in batch if (summary := self._summaries.get(one.file.name)))
            )
            made = [self._loaded(one, known) for one in batch]
            found = self._check.found([loading for _, _, loading in made]) if self._check else [None] * len(made)
            for (of_file, aside, _), of_check in zip(made, found, strict=True):
                yield _Made(of_file, aside, of_check)

    def _loaded(self, one: ReadFile, known: Mapping[bytes, object]) -> tuple[ReportSummary, bytes, Loading]:
        name = one.file.name
        before = self._summaries.get(name)
        if before and before.key in known:
            return before, b"", loaded(self._folder, name, known[before.key])
        of_file, aside, loading = self._read(name, one.data)
        return of_file, packed(aside), loading

    def _read(self, name: str, data: bytes | None) -> tuple[ReportSummary, object, Loading]:
        if data is None:
            data, message = read(name, self._places[name])
            if message:
                raise OSError(errno.EIO, message, str(self._places[name]))
        loading, content = Loading(self._folder), content_key(data)
        loading.add(name, data)
        return *summarised(loading, content, self._key(name, content)), loading

    def _key(self, name: str, content: bytes) -> bytes:
        return key_of("report", of_code(), self._folder, name, content)

    def _put_aside(self, made: _Made) -> None:
        self._source.aside[made.summary.key] = made.aside
        if self._store.is_kept and len(self._source.aside) >= FEWEST:
            self._store.put_packed(self._source.aside)
            self._source.aside.clear()

    def _keep(self, folder: str, inside: Sequence[ReadFile]) -> None:
        """Keeps for the next run what is known of the reports of a council."""
        names = [one.file.name for one in inside]
        self._store.put({self._row(folder, "kept"): {name: self._summaries[name] for name in names}})
        if self._check:
            self._store.put({self._row(folder, "found"): {name: self._found[name] for name in names}})

    def _all(self) -> Reports:
        reports = Reports()
        for one in self._files:
            name = one.file.name
            summary = self._summaries[name]
            if summary.is_lazy:
                reports.lazy.append(self._source.report(name, summary))
            else:
                reports.loadings.append(self._whole(one, summary))
            if self._check:
                reports.found[f"{self._folder}/{name}"] = self._found[name][1]
        return reports

    def _whole(self, one: ReadFile, summary: ReportSummary) -> Loading:
        """Returns what was loaded of a file with faults."""
        return loaded(self._folder, one.file.name, self._source.found(one.file.name, summary))

    def _read_anew(self, name: str) -> tuple[bytes, object]:
        of_file, aside, _ = self._read(name, None)
        return of_file.content, aside
