"""Reports that are published, for the desk: it fetches lists by year, and a text only of the report that is corrected.

A list names every report of a year with what a check and a page need of other reports. A site with few reports has one list, and is whole.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codebook.facts import ReportFacts
from codebook.history.registers import ALL_REPORTS, is_divided
from codebook.history.report_files import ReportFiles
from codebook.load import FACTS, STRUCTURE, WORDING
from codebook.model import Document, Report, Site
from codebook.values.references import BY_YEAR, ReportRef

INDEX = "shelf"
ALL = "all"
"""The list of a site with few reports."""
LARGEST_TEXTS = 200_000
"""Characters in one file of texts, unless one report has more: a browser fetches one file for a report."""
Entry = Mapping[str, Any]


class Wanted(Exception):  # noqa: N818 - it asks for files
    """Raised for files that are not fetched yet; `names` are their paths in the desk's folder of the site."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        super().__init__(", ".join(self.names))


def files_of_published_reports(site: Site, docs: Path) -> Iterator[tuple[str, object]]:
    """Yields name and content of each file of the published reports, to write as JSON."""
    divided, own = is_divided(site), ReportFiles(site)
    lists: dict[str, list[Entry]] = defaultdict(list)
    if not divided:
        lists[ALL] = []
    texts: dict[str, str] = {}
    count, size, last = 0, 0, ""
    years: dict[str, int] = defaultdict(int)
    for report in sorted(site.reports, key=lambda report: (report.ref.report, report.ref.council)):
        year, files = report.ref.report[:4], dict(_files(report, docs))
        name = year if divided else ALL
        years[year] += 1
        added = sum(map(len, files.values()))
        if texts and (name != last or size + added > LARGEST_TEXTS):
            yield f"texts/{last}-{count}", texts
            texts, size, count = {}, 0, count + 1 if name == last else 0
        last, size = name, size + added
        texts |= files
        lists[name].append(_entry(report, site, f"{name}-{count}", has_own=divided and own.has_own(report)))
    if texts:
        yield f"texts/{last}-{count}", texts
    for name, entries in lists.items():
        yield f"lists/{name}", entries
    yield INDEX, {"divided": divided, "years": years}


def _files(report: Report, docs: Path) -> Iterator[tuple[str, str]]:
    """Yields path and content of a report's file and of its records."""
    folder = f"reports/{report.ref.council}"
    names = (f"{report.ref.report}.md", *(f".{report.ref.report}{ending}" for ending in (WORDING, STRUCTURE, FACTS)))
    for name in names:
        if (docs / folder / name).is_file():
            yield f"{folder}/{name}", (docs / folder / name).read_text("utf-8")


def _entry(report: Report, site: Site, texts: str, *, has_own: bool) -> Entry:
    facts = report.facts
    shown = {
        "path": f"reports/{report.ref.council}/{report.ref.report}.md",
        "title": facts.title,
        "texts": texts,
        "meetings": [{"committee": each.committee, "date": str(each.date)} for each in facts.considerations],
        "language": facts.language,
        "replaces": [{"report": one.report, "source": one.source} for one in facts.replaces],
        "later": [str(one.ref) for one in site.replaced_by.get(report.ref, ())],
        "own": has_own,
    }
    return {key: value for key, value in shown.items() if value}


@dataclass
class PublishedReports:
    """The files of published reports that were fetched into a folder. Methods raise `Wanted` for others that they need."""

    folder: Path
    _read: dict[str, Any] = field(default_factory=dict)

    def _json(self, name: str) -> Any:
        if name not in self._read:
            path = self.folder / f"{name}.json"
            if not path.is_file():
                raise Wanted((name,))
            self._read[name] = json.loads(path.read_text("utf-8"))
        return self._read[name]

    @property
    def is_divided(self) -> bool:
        """Whether there are too many reports for one list."""
        return bool(self._json(INDEX)["divided"])

    @property
    def years(self) -> Mapping[str, int]:
        """How many reports each year has."""
        years: dict[str, int] = self._json(INDEX)["years"]
        return years

    def entries(self, *years: str) -> tuple[Entry, ...]:
        """Returns the reports of some years; of a site with few, all."""
        names = [year for year in dict.fromkeys(years) if year in self.years] if self.is_divided else [ALL]
        self._want(f"lists/{name}" for name in names)
        return tuple(entry for name in names for entry in self._json(f"lists/{name}"))

    def entry(self, path: str) -> Entry | None:
        """Returns the report at a path; None if there is none."""
        return next((one for one in self.entries(year_of(path)) if one["path"] == path), None)

    def texts(self, path: str) -> dict[str, str]:
        """Returns the file of a report and its records, by path; KeyError if there is no such report."""
        entry = self.entry(path)
        if entry is None:
            raise KeyError(path)
        stem = path.rpartition("/")[2].removesuffix(".md")
        folder = path.rpartition("/")[0]
        found: dict[str, str] = self._json(f"texts/{entry['texts']}")
        own = (f"{folder}/.{stem}{ending}" for ending in (WORDING, STRUCTURE, FACTS))
        return {name: found[name] for name in (path, *own) if name in found}

    def beside(self, path: str, others: Iterable[str] = ()) -> tuple[Entry, ...]:
        """Returns the reports that the page of a report at `path` may name: those of about its time, and `others` by name, as it replaces them."""
        year, known = year_of(path), sorted(self.years)
        earlier, later = [one for one in known if one < year][-1:], [one for one in known if one > year][:1]
        years = [*earlier, year, *later, *(year_of(f"reports/{name}.md") for name in others)]
        entries = self.entries(*years)
        own = next((one for one in entries if one["path"] == path), {})
        return self.entries(*years, *(year_of(f"reports/{name}.md") for name in own.get("later", ())))

    def _want(self, names: Iterable[str]) -> None:
        missing = [name for name in names if name not in self._read and not (self.folder / f"{name}.json").is_file()]
        if missing:
            raise Wanted(missing)


def year_of(path: str) -> str:
    """Returns the year with which a report's name begins."""
    return path.rpartition("/")[2][:4]


def addresses(entries: Iterable[Entry], *, divided: bool) -> Iterator[str]:
    """Yields the recorded addresses that the page of a report depends on."""
    if divided:
        yield f"{ALL_REPORTS}{BY_YEAR}/"
    for entry in entries:
        if entry.get("own"):
            yield from ref_of(entry["path"]).addresses


def ref_of(path: str) -> ReportRef:
    """Returns the report of a path."""
    _, council, name = path.removesuffix(".md").split("/")
    return ReportRef(council, name)


def stub(entry: Entry, folder: str) -> Report:
    """Returns a report of which only its list is known: title, meetings, and what it replaces. It has no text."""
    facts = ReportFacts.model_validate(
        {
            "title": entry["title"],
            "authors": (),
            "considerations": entry["meetings"],
            "language": entry.get("language"),
            "replaces": [{key: text for key, text in one.items() if text} for one in entry.get("replaces", ())],
            "source": {"title": entry["title"]},
            "rights": "not stated",
        }
    )
    return Report(ref_of(entry["path"]), facts, (), Document(f"{folder}/{entry['path']}", ""))
