"""The content that a report in the desk is checked against: the Code and councils whole, of other reports what lists say."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from codebook.desk.published_reports import Entry, PublishedReports, addresses, stub
from codebook.load import Loading, load_site
from codebook.load.files import File
from codebook.load.records import Records, read_records
from codebook.model import Council, Document, Problem, Report, Site
from codebook.record import texts_kept
from codebook.validate import each_report, of_all, of_rest
from codebook.validate.checked_warnings import without_checked_warnings
from codebook.values.nearest import one_run


@dataclass(frozen=True)
class Checked:
    """One file as it was checked."""

    problems: tuple[Problem, ...]
    """Its own, sorted."""
    site: Site
    """The site with it."""


@dataclass
class Content:
    """The content of the site in a folder of the browser's memory, without reports; those are in `PublishedReports`."""

    docs: Path
    published_reports: PublishedReports
    _stubs: dict[str, Report] = field(default_factory=dict)

    @cached_property
    def site(self) -> Site:
        """The site without reports; ValueError if it cannot be read."""
        site, _ = load_site(self.docs)
        if site is None:
            raise ValueError("the site's content cannot be read")
        return replace(site.without_reports(), addresses=())

    def published(self, path: str) -> str:
        """Returns the file of a published report, and puts it and its records into the folder; KeyError if there is none."""
        texts = self.published_reports.texts(path)
        for name, text in texts.items():
            (self.docs / name).parent.mkdir(parents=True, exist_ok=True)
            (self.docs / name).write_text(text, "utf-8")
        return texts[path]

    def council(self, id: str, text: str) -> Checked:
        """Checks the file of a council as if it were in the content."""
        name = f"reports/{id}/index.md"
        site, loading = self.site, Loading(self.docs.name)
        loading.add(name, text.encode())
        path = f"{site.folder}/{name}"
        others = tuple(one for one in site.councils if one.id != id)
        found = (*others, *loading.councils)
        documents = (*(one for one in site.documents if one.path != path), *loading.documents)
        changed = replace(
            site,
            councils=tuple(sorted(found, key=lambda one: one.facts.name)),
            documents=documents,
            broken=site.broken - {path} | loading.broken,
        )
        part = _of_council(changed, loading.councils, loading.documents)
        with one_run():
            problems = {*loading.problems, *of_rest(part), *texts_kept(part)}
        return Checked(_own(path, part, problems), changed)

    def report(self, site: Site, path: str, text: str, named: Sequence[str] = ()) -> Checked:
        """Checks the file of a report as if it were in a site without reports; `named` are the reports that its facts name."""
        loading = Loading(site.folder)
        loading.add(path, text.encode())
        entries = self.published_reports.beside(path, named)
        whole = self._with(site, loading, entries)
        own = f"{site.folder}/{path}"
        alone = whole.with_reports(tuple(loading.reports), tuple(loading.documents))
        with one_run():
            problems = {*loading.problems, *each_report(whole, loading.reports), *of_all(whole, ())}
        return Checked(_own(own, alone, problems), whole)

    def _with(self, site: Site, loading: Loading, entries: Sequence[Entry]) -> Site:
        """Returns a site with a report that was read, with the records of it, and those of a list as far as they are known."""
        records = self._records(loading.documents)
        others = [self._stub(entry) for entry in entries]
        own = {document.path for document in loading.documents}
        reports = (*loading.reports, *(other for other in others if other.document.path not in own))
        return replace(
            site,
            reports=tuple(
                sorted(reports, key=lambda one: (one.date.order, one.ref.council, one.ref.report), reverse=True)
            ),
            documents=(*site.documents, *loading.documents),
            broken=site.broken | loading.broken,
            addresses=tuple(addresses(entries, divided=self.published_reports.is_divided)),
            records={**site.records, **records.wording},
            structures={**site.structures, **records.structures},
            fact_records={**site.fact_records, **records.facts},
        )

    def _records(self, documents: Sequence[Document]) -> Records:
        """Returns the records of reports that were put into the folder."""
        names = [document.path.removeprefix(f"{self.docs.name}/") for document in documents]
        found = [
            File(one.relative_to(self.docs).as_posix(), str(one))
            for name in names
            for one in sorted((self.docs / name).parent.glob(f".{Path(name).stem}.*"))
        ]
        return read_records(self.docs, found)

    def _stub(self, entry: Entry) -> Report:
        path = entry["path"]
        if path not in self._stubs:
            self._stubs[path] = stub(entry, self.docs.name)
        return self._stubs[path]


def _of_council(site: Site, councils: Sequence[Council], documents: Sequence[Document]) -> Site:
    """Returns a part of a site that has only one council to check."""
    part = site.with_reports((), tuple(documents))
    part.__dict__.update(own_councils=tuple(councils))
    return part


def _own(path: str, site: Site, problems: set[Problem]) -> tuple[Problem, ...]:
    return tuple(
        sorted(problem for problem in without_checked_warnings(site, sorted(problems)) if problem.path == path)
    )
