"""Registers: the reports of a year, a part of the Code, a council or a unit, each at a permanent address.

A page has at most `MOST` reports. More are divided by year, a year with more by month, a month with more by day. Reports are never removed, so
a register once divided stays divided; links may be removed, so a register whose address was published always stays divided.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.history.links import History
from codebook.model import Council, Link, Report, Site
from codebook.values.dates import PartialDate
from codebook.values.languages import in_english
from codebook.values.references import BY_COUNCIL, BY_PART, BY_YEAR, ReportRef, parse_label, subject_anchor

MOST = 100
"""Reports on a page."""
LATEST = 20
"""Reports, or links of a unit, where a page shows only some of more than it can."""
BESIDE = 6
"""Links shown beside each unit of a part."""
MOST_COUNCILS = 600
"""Councils on a page; more are divided by letter."""
ALL_REPORTS = "reports/"
UNKNOWN = "unknown"
"""Name of the register of reports of which the month or day is not known."""

_NAMES = tuple(map(re.compile, (r"[0-9]{4}", rf"[0-9]{{2}}|{UNKNOWN}", rf"[0-9]{{2}}|{UNKNOWN}")))
"""Names of years, months and days in addresses."""


@dataclass(frozen=True)
class Register:
    """Reports at one address, latest first."""

    url: str
    reports: tuple[Report, ...]
    period: PartialDate | None = None
    """The year, month or day of the reports; None for reports of any time."""
    is_rest: bool = False
    """Whether the month or day within the period is not known."""
    parts: tuple["Register", ...] = ()
    """The same reports by year, month or day, latest first; none if they fit on a page."""

    def at(self, year: int) -> str:
        """Returns the address of the reports of a year: their page, or the place on this one."""
        found = (part.url for part in self.parts if part.period and part.period.year == year)
        return next(found, f"{self.url}#on_{year}")


@dataclass(frozen=True)
class Related:
    """Links of a unit to show on a page."""

    links: tuple[Link, ...]
    total: int
    """Reports in all."""
    url: str
    """The address of all; empty if all are shown."""


@dataclass(frozen=True)
class Registers:
    """All registers of a site. Reports are grouped once."""

    site: Site
    history: History

    @cached_property
    def is_divided(self) -> bool:
        """Whether there are too many reports for one page, or there were."""
        return is_divided(self.site)

    @cached_property
    def _recorded(self) -> Mapping[str, frozenset[str]]:
        """The last parts of published addresses, by what is before them."""
        found = defaultdict(set)
        for address in map(in_english, self.site.addresses):
            above, _, name = address.rstrip("/").rpartition("/")
            found[f"{above}/"].add(name)
        return {above: frozenset(names) for above, names in found.items()}

    def _names(self, url: str, pattern: re.Pattern[str]) -> set[str]:
        """The names of published pages below an address."""
        return {name for name in self._recorded.get(url, ()) if pattern.fullmatch(name)}

    def _register(
        self, url: str, reports: Iterable[Report], period: PartialDate | None = None, *, always: bool = False
    ) -> Register:
        reports, depth = tuple(reports), _depth(period)
        if depth == len(_NAMES):
            return Register(url, reports, period)
        recorded = self._names(url, _NAMES[depth])
        if len(reports) <= MOST and not recorded and not always:
            return Register(url, reports, period)
        found: dict[str, list[Report]] = {name: [] for name in recorded}
        for report in reports:
            found.setdefault(_name(report.date, depth), []).append(report)
        names = sorted(found.keys() - {UNKNOWN}, reverse=True)
        parts = [self._register(f"{url}{name}/", found[name], _within(period, int(name))) for name in names]
        if UNKNOWN in found:
            parts.append(Register(f"{url}{UNKNOWN}/", tuple(found[UNKNOWN]), period, is_rest=True))
        return Register(url, reports, period, parts=tuple(parts))

    @cached_property
    def by_year(self) -> Register:
        """All reports, by year."""
        return self._register(f"{ALL_REPORTS}{BY_YEAR}/", self.site.reports, always=True)

    @cached_property
    def by_part(self) -> Mapping[str, Register]:
        """Reports related to each part of the Code that has any, those of the latest version first."""
        refs: dict[str, set[ReportRef]] = defaultdict(set)
        for label, links in self.history.of_unit.items():
            refs[self.site.first_wording[label].part_of[label].id] |= {link.report.ref for link in links}
        url = f"{ALL_REPORTS}{BY_PART}/"
        newest = [part.id for part in self.site.newest.parts] if self.site.newest else []
        order = dict.fromkeys([*newest, *self.site.first_wording])
        found: dict[str, list[Report]] = {key: [] for key in (*self._recorded.get(url, ()), *refs)}
        for report in self.site.reports:
            for part in self._parts_of(report, refs):
                found[part].append(report)
        return {key: self._register(f"{url}{key}/", found[key]) for key in order if key in found}

    def _parts_of(self, report: Report, refs: Mapping[str, set[ReportRef]]) -> list[str]:
        return [part for part, related in refs.items() if report.ref in related]

    @cached_property
    def of_council(self) -> Mapping[str, Register]:
        """The reports of each council or other body."""
        return {
            council.id: self._register(council.url, self.site.reports_of(council.id)) for council in self.site.councils
        }

    @cached_property
    def by_letter(self) -> Mapping[str, tuple[Council, ...]]:
        """Councils and other bodies from A to Z, by first letter."""
        found: dict[str, list[Council]] = {}
        for council in sorted(self.site.councils, key=lambda council: (council.facts.name.casefold(), council.id)):
            found.setdefault(subject_anchor(council.facts.name)[:1].upper() or "0", []).append(council)
        recorded = {name.upper() for name in self._names(f"{ALL_REPORTS}{BY_COUNCIL}/", re.compile("[a-z0-9]"))}
        return {letter: tuple(found.get(letter, ())) for letter in sorted(found.keys() | recorded)}

    @cached_property
    def has_letters(self) -> bool:
        """Whether councils are divided by letter."""
        recorded = self._names(f"{ALL_REPORTS}{BY_COUNCIL}/", re.compile("[a-z0-9]"))
        return len(self.site.councils) > MOST_COUNCILS or bool(recorded)

    @cached_property
    def of_unit(self) -> Mapping[str, Register]:
        """The related reports of each unit with more than its page shows, or with a published page of them."""
        found = {}
        for label, edition in self.site.first_wording.items():
            if label in edition.units:
                url, links = parse_label(label).url, self.history.of_unit.get(label, ())
                if len(links) > LATEST or "reports" in self._recorded.get(url, ()):
                    found[label] = self._register(f"{url}reports/", _reports(links))
        return found

    @cached_property
    def _direct_first(self) -> Mapping[str, tuple[Link, ...]]:
        """The links shown of each unit: all, newest report first; of more than fit, those with the same subject first."""
        return {
            label: links if len(links) <= LATEST else tuple(sorted(links, key=lambda link: link.strength)[:LATEST])
            for label, links in self.history.of_unit.items()
        }

    @cached_property
    def _totals(self) -> Mapping[str, int]:
        return {label: len(_reports(links)) for label, links in self.history.of_unit.items()}

    def of_page(self, label: str) -> Related:
        """Returns the links on the pages of a unit."""
        register = self.of_unit.get(label)
        return Related(
            self._direct_first.get(label, ()), self._totals.get(label, 0), register.url if register is not None else ""
        )

    def beside(self, label: str) -> Related:
        """Returns the links shown with a unit on the page of its part."""
        found = self.of_page(label)
        if len(found.links) <= BESIDE and not found.url:
            return found
        links = tuple(sorted(found.links, key=lambda link: link.strength))[:BESIDE]
        return Related(links, found.total, found.url or f"{parse_label(label).url}#on_reports")

    def beside_all(self, labels: Iterable[str]) -> tuple[Link, ...]:
        """Returns the links on the page of a part with these units."""
        return tuple(link for label in labels for link in self.beside(label).links)


def is_divided(site: Site) -> bool:
    """Whether a site has too many reports for one page, or had: the pages by year, part and council exist."""
    first = f"{ALL_REPORTS}{BY_YEAR}/"
    return len(site.reports) > MOST or first in site.addresses


def _reports(links: Iterable[Link]) -> tuple[Report, ...]:
    """The reports of links, each once."""
    return tuple({link.report.ref: link.report for link in links}.values())


def _depth(period: PartialDate | None) -> int:
    """How many of year, month and day a period has."""
    return 0 if period is None else 1 + bool(period.month) + bool(period.day)


def _name(date: PartialDate, depth: int) -> str:
    """Returns the name of a report's year, month or day in addresses."""
    if depth == 0:
        return f"{date.year:04}"
    number = date.month if depth == 1 else date.day
    return f"{number:02}" if number else UNKNOWN


def _within(period: PartialDate | None, number: int) -> PartialDate:
    """Returns a year, or a month or day within a period."""
    if period is None:
        return PartialDate(number)
    if not period.month:
        return PartialDate(period.year, number)
    return PartialDate(period.year, period.month, number)
