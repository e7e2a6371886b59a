"""Loads reports one by one: in several processes, and from an earlier run if a file is as it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cached_property

from codebook.cache import FEWEST, Store, in_processes, key_of, of_code, packed, unpacked
from codebook.load.loading import Loading
from codebook.model import Report, Unit

_REPORT = re.compile(r"reports/[^/]+/(?!index\.md)[^/]+\.md", re.DOTALL)
File = tuple[str, bytes]
"""Name, relative to the content folder, and content."""
_Packed = tuple[Loading, tuple[tuple[bytes, tuple[str, ...]], ...]]
"""What a file gives, and the units of its reports, which are left out of it, with their labels."""


class _LateReport(Report):
    """A report of which the units are read when they are first asked for: most steps need only facts, and units are most of its size."""

    _units: bytes
    _labels: tuple[str, ...]

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its units in reading order."""
        found: tuple[Unit, ...] = unpacked(self._units)
        return found

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each unit in reading order, by label."""
        return {label: place for place, label in enumerate(self._labels)}


def is_report(name: str) -> bool:
    """Whether a file, relative to the content folder, is a report's."""
    return _REPORT.fullmatch(name) is not None


def load_reports(folder: str, files: Sequence[File], store: Store) -> Iterator[Loading]:
    """Yields what each file gives, in order; `folder` is the content folder, with which paths in faults begin."""
    if len(files) < FEWEST and not store.is_kept:
        yield from (_loaded(folder, file) for file in files)
        return
    keys = [key_of("report", of_code(), folder, name, data) for name, data in files]
    known: dict[bytes, _Packed] = dict(store.get(keys))
    new = [index for index, key in enumerate(keys) if key not in known]
    made = in_processes(lambda indexes: (_apart(_loaded(folder, files[index])) for index in indexes), new)
    found = {keys[index]: one for index, one in zip(new, made, strict=True)}
    store.put(found)
    for key in keys:
        yield _together(*(known.get(key) or found[key]))


def _loaded(folder: str, file: File) -> Loading:
    loading = Loading(folder)
    loading.add(*file)
    return loading


def _apart(loading: Loading) -> _Packed:
    units = tuple((packed(report.units), tuple(report.places)) for report in loading.reports)
    loading.reports = [replace(report, units=()) for report in loading.reports]
    return loading, units


def _together(loading: Loading, units: tuple[tuple[bytes, tuple[str, ...]], ...]) -> Loading:
    loading.reports = [_late(report, *own) for report, own in zip(loading.reports, units, strict=True)]
    return loading


def _late(report: Report, units: bytes, labels: tuple[str, ...]) -> Report:
    late = object.__new__(_LateReport)
    late.__dict__.update({field.name: getattr(report, field.name) for field in fields(report) if field.name != "units"})
    late.__dict__.update(_units=units, _labels=labels)
    return late
