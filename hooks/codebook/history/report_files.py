"""Which files for programs have a report: its own, or only that of its month.

A site with few reports has two files for each. With many, new reports get no files, because a host allows only so many files: their data are in
one file for each month. Files that were published stay, because their addresses were recorded.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.history.registers import ALL_REPORTS, UNKNOWN, is_divided
from codebook.model import Report, Site
from codebook.values.references import BY_YEAR

_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?:(?P<month>0[1-9]|1[0-2])-)?")
"""The date at the beginning of a report's name."""


@dataclass(frozen=True)
class Month:
    """The reports whose names begin with a month, or with a year alone. A name never changes, though a date may be corrected."""

    year: int
    month: int
    """0 if not known."""
    reports: tuple[Report, ...]
    """Latest first."""

    @property
    def path(self) -> str:
        """Path of its file."""
        return _path(self.year, self.month)


@dataclass(frozen=True)
class ReportFiles:
    """The files for programs of all reports of a site."""

    site: Site

    @cached_property
    def are_by_month(self) -> bool:
        """Whether there is a file for each month: there are too many reports for a file each, or there were."""
        return is_divided(self.site)

    def has_own(self, report: Report) -> bool:
        """Whether a report has its own files: the site has few reports, or they were published."""
        return not self.are_by_month or report.ref.data in self._published

    @cached_property
    def _published(self) -> frozenset[str]:
        return frozenset(self.site.addresses)

    @property
    def addresses(self) -> Iterator[str]:
        """The path of each file of one report, which must stay once it was published."""
        for report in self.site.reports:
            if self.has_own(report):
                yield from (report.ref.data, report.ref.wording)

    def month_of(self, report: Report) -> str:
        """Returns the path of the file of a report's month; empty if there are none."""
        return _path(*_month(report)) if self.are_by_month else ""

    @cached_property
    def months(self) -> Mapping[str, Month]:
        """The months with files, latest first, by path."""
        found: dict[tuple[int, int], list[Report]] = {}
        for report in self.site.reports if self.are_by_month else ():
            found.setdefault(_month(report), []).append(report)
        months = [Month(*month, tuple(reports)) for month, reports in sorted(found.items(), reverse=True)]
        return {month.path: month for month in months}


def _month(report: Report) -> tuple[int, int]:
    found = _MONTH.match(report.ref.report)
    assert found is not None  # noqa: S101 - checked by `load`
    return int(found["year"]), int(found["month"] or 0)


def _path(year: int, month: int) -> str:
    return f"data/{ALL_REPORTS}{BY_YEAR}/{year:04}/{f'{month:02}' if month else UNKNOWN}.json"
