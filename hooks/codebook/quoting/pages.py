"""The pages that an address may lead to, other than those of versions, parts and clauses: reports, councils, lists, pages about the site."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from codebook.model import Report
from codebook.render import Renderer, body_names, names
from codebook.render.addresses import addresses
from codebook.render.check_pages import CHECK, RULES
from codebook.render.compare_pages import compared_places
from codebook.render.search_page import SEARCH
from codebook.render.site_pages import ABOUT, sections
from codebook.values.languages import ENGLISH, language_of

MOST_NEAR = 50
"""Reports that have the same of two things in their addresses."""
_DATED = re.compile(r"([0-9]{4}(?:-[0-9]{1,2}){0,2})(?:-(.*))?", re.DOTALL)
_OTHERWISE = re.compile(r"(?:clauses|principles|introduction)/.|introduction/|code/(?!compare/).")
"""Addresses that are known by the versions of the Code."""


@dataclass(frozen=True)
class KnownPage:
    """What is known of a page."""

    title: str = ""
    council: str = ""
    """Of a report, in short."""
    date: str = ""
    """Of a report's first meeting."""
    labels: tuple[str, ...] = ()
    """A report's paragraphs."""
    withdrawn: tuple[str, ...] = ()
    """Date, and by whom."""
    replaced: tuple[tuple[str, str], ...] = ()
    """What replaced a report: its name, and its address, empty if it is elsewhere."""
    moved: str = ""
    """Its address today, if it moved."""


class Pages(Protocol):
    """Pages by address. In the browser the same are read from files."""

    @property
    def councils(self) -> Sequence[str]:
        """Ids of councils and other bodies."""

    def at(self, path: str) -> KnownPage | None:
        """Returns the page at a path without its last `/`; None if there is none."""

    def near(self, key: str) -> Sequence[str]:
        """Returns the paths of reports by a key of their address."""


class SitePages:
    """The pages of a site."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer, self.site = renderer, renderer.site
        self.councils = tuple(council.id for council in self.site.councils)

    @property
    def paths(self) -> Iterator[str]:
        """Every path, without its last `/`."""
        yield from self._titles
        yield from (_path(report) for report in self.site.reports)

    def at(self, path: str) -> KnownPage | None:
        """Returns the page at a path; None if there is none."""
        root, _, rest = path.partition("/")
        report = self.site.named_report(rest) if root == "reports" else None
        if report:
            return self._report(report)
        if path in self._titles:
            moved = self._moved.get(path, "")
            return KnownPage(self._titles.get(moved.rstrip("/") if moved else path, ""), moved=moved)
        return None

    def near(self, key: str) -> Sequence[str]:
        """Returns the paths of reports by a key."""
        return self.by_key.get(key, ())

    @cached_property
    def by_key(self) -> Mapping[str, tuple[str, ...]]:
        """The paths of reports by each of their keys, in order."""
        found: dict[str, list[str]] = {}
        for report in sorted(self.site.reports, key=lambda report: report.ref):
            for key in keys_of(report.ref.council, report.ref.report):
                found.setdefault(key, []).append(_path(report))
        return {key: tuple(paths[:MOST_NEAR]) for key, paths in found.items()}

    @cached_property
    def _moved(self) -> Mapping[str, str]:
        return {entry.was.strip("/"): entry.is_now.removeprefix("/") for entry in self.site.facts.moved}

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        """The titles of all pages but reports, empty if a page has no title."""
        own = {
            **dict((*sections(self.site), ABOUT, SEARCH, CHECK, RULES)),
            **dict(compared_places(self.site)),
            **{page.url: page.facts.title for page in self.site.prose if language_of(page.url) == ENGLISH},
            **{council.url: body_names.called(council) for council in self.site.councils},
        }
        reports = {report.ref.url for report in self.site.reports}
        paths = (url for url in addresses(self.renderer) if url not in reports and not _OTHERWISE.match(url))
        return {url.rstrip("/"): self.renderer.words(own.get(url, "")) for url in paths if url}

    def _report(self, report: Report) -> KnownPage:
        facts, council = report.facts, self.site.council(report.ref.council)
        gone = facts.withdrawn
        return KnownPage(
            facts.title,
            council.facts.short_name if council else report.ref.council,
            str(report.date),
            tuple(report.places),
            (str(gone.date), names.unended(gone.by)) if gone else (),
            tuple(self._replaced(report)),
        )

    def _replaced(self, report: Report) -> Iterator[tuple[str, str]]:
        for other in reversed(self.site.replaced_by.get(report.ref, ())):
            yield self.renderer.words(names.ref_name(other.ref, self.site)), other.ref.url
        if report.replaced_by:
            yield names.unended(report.replaced_by.report), ""


def _path(report: Report) -> str:
    return f"reports/{report.ref.council}/{report.ref.report}"


def date_and_title(name: str) -> tuple[str, str]:
    """Divides the name of a report, as written, into its date and the rest; either may be empty."""
    found = _DATED.fullmatch(name)
    if not found:
        return "", name
    return "-".join(part.zfill(2) for part in found[1].split("-")), found[2] or ""


def keys_of(council: str, name: str) -> tuple[str, ...]:
    """Returns the keys by which a report with a mistake in its address is found: two of council, date (or month) and title."""
    date, title = date_and_title(name)
    return (
        *((f"*/{date}/{title}",) if date and title else ()),
        *((f"{council}/*/{title}",) if council and title else ()),
        *((f"{council}/{date[:7]}",) if council and date else ()),
    )
