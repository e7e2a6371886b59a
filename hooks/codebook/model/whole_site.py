"""The whole site, with look-ups."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from codebook.facts import SiteFacts
from codebook.model.documents import Document
from codebook.model.editions import Edition
from codebook.model.pages import Entry, Prose, Record, Subject
from codebook.model.periods import Period, latest_of, periods_of
from codebook.model.reports import Council, Report
from codebook.values.references import Ref, ReportRef

_WEIGHT = {"proposed": 0, "withdrawn": 1}
"""Which of the editions that were never the latest are credited with words only if no other has them."""


@dataclass(frozen=True)
class Site:
    """All content."""

    facts: SiteFacts
    editions: tuple[Edition, ...]
    """Oldest first."""
    councils: tuple[Council, ...]
    reports: tuple[Report, ...]
    """Newest first."""
    prose: tuple[Prose, ...]
    entries: tuple[Entry, ...]
    """Oldest first."""
    documents: tuple[Document, ...]
    records: Mapping[str, Record] = field(default_factory=dict)
    """Published text, by reference of the edition or report."""
    addresses: tuple[str, ...] = ()
    """URLs of all pages ever published, and of files of one report, relative to the root."""
    broken: frozenset[str] = frozenset()
    """Files with faults, whose content is unknown: nothing is reported as missing from them."""
    subjects: tuple[Subject, ...] = ()
    structures: Mapping[str, Record] = field(default_factory=dict)
    """Published layout and emphasis, by reference of the edition or report."""
    pictures: frozenset[str] = frozenset()
    """Paths of pictures in the content folder."""
    fact_records: Mapping[str, Record] = field(default_factory=dict)
    """Published facts, by path relative to the content folder."""

    @cached_property
    def all_read(self) -> bool:
        """Whether every report was read for links."""
        return all(report.is_read for report in self.reports)

    @cached_property
    def read_with(self) -> tuple[str, ...]:
        """The ids of editions with which reports were read for links."""
        read = {report.facts.judged.edition for report in self.reports if report.facts.judged}
        return tuple(edition.id for edition in self.editions if edition.id in read)

    @cached_property
    def _read_with(self) -> tuple[Edition, ...]:
        return tuple(edition for edition in self.editions if edition.id in self.read_with)

    def is_read_for(self, label: str) -> bool:
        """Whether a unit or part was in each edition that reports were read against."""
        return all(label in edition.part_of for edition in self._read_with)

    def document(self, path: str) -> Document:
        """Returns the file at a path; KeyError if there is none. A part of a site (`with_reports`) knows all files."""
        return self._documents[path]

    @cached_property
    def _documents(self) -> Mapping[str, Document]:
        return {document.path: document for document in self.documents}

    def with_reports(self, reports: tuple[Report, ...], further: tuple[Document, ...] = ()) -> "Site":
        """Returns this site as if it had only these reports, and their files, and further files."""
        own = (*(report.document for report in reports), *further)
        part = replace(self, reports=reports, documents=own)
        part.__dict__["_documents"] = {**self._documents, **{document.path: document for document in own}}
        part.__dict__.update(own_editions=(), own_councils=())
        return part

    @cached_property
    def own_editions(self) -> tuple[Edition, ...]:
        """The editions to check; none in a part of a site (`with_reports`), which only looks up what its reports name."""
        return self.editions

    @cached_property
    def own_councils(self) -> tuple[Council, ...]:
        """The councils to check; none in a part of a site."""
        return self.councils

    def without_reports(self) -> "Site":
        """Returns this site without reports that could be read, and their files."""
        paths = {report.document.path for report in self.reports}
        others = tuple(document for document in self.documents if document.path not in paths)
        return replace(self, reports=(), documents=others)

    @property
    def folder(self) -> str:
        """The name of the content folder, with which paths begin."""
        return self.documents[0].path.partition("/")[0]

    @cached_property
    def newest(self) -> Edition | None:
        """The latest edition: adopted, else draft, else withdrawn; never a proposal."""
        return latest_of(self.editions, {edition.id: edition.state for edition in self.editions})

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """When each edition was the latest, oldest first."""
        return tuple(periods_of(self.editions))

    @cached_property
    def prints_numbers(self) -> bool:
        """Whether any edition prints numbers before its clauses."""
        return any(edition.prints_numbers for edition in self.editions)

    @cached_property
    def lineage(self) -> tuple[Edition, ...]:
        """Editions that were more than a proposal, by the date of becoming so; on equal dates drafts first, then by id."""
        found = [
            (begun, edition.begun_as == "adopted", edition.id, edition)
            for edition in self.editions
            if (begun := edition.begun)
        ]
        return tuple(edition for *_, edition in sorted(found, key=lambda item: item[:3]))

    @cached_property
    def once_latest(self) -> frozenset[str]:
        """The ids of editions that were ever the latest."""
        return frozenset(period.edition.id for period in self.periods)

    @cached_property
    def by_credit(self) -> tuple[Edition, ...]:
        """All editions; the first that has some words is credited with them: the latest, then the last that was ever the latest.

        Drafts that never were come after these, the newest first; then withdrawn ones, then proposals.
        """
        last = {period.edition.id: place for place, period in enumerate(self.periods)}
        if self.newest:
            last[self.newest.id] = len(self.periods)
        order = {
            edition.id: (last.get(edition.id, -1), _WEIGHT.get(edition.state, 2), place)
            for place, edition in enumerate(self.editions)
        }
        return tuple(sorted(self.editions, key=lambda edition: order[edition.id], reverse=True))

    @cached_property
    def first_wording(self) -> Mapping[str, Edition]:
        """The edition shown first, by label and part id: the first by credit that has it."""
        first: dict[str, Edition] = {}
        for edition in self.by_credit:
            for key in edition.part_of:
                first.setdefault(key, edition)
        return first

    @cached_property
    def subjects_of(self) -> Mapping[str, tuple[Subject, ...]]:
        """Subjects by unit label, from A to Z."""
        found: dict[str, list[Subject]] = {}
        for subject in self.subjects:
            for label in subject.facts.units:
                found.setdefault(label, []).append(subject)
        return {label: tuple(subjects) for label, subjects in found.items()}

    def labels_of(self, part: str) -> tuple[str, ...]:
        """Returns all labels that a part has in any edition."""
        return tuple(
            label
            for label, edition in self.first_wording.items()
            if label != part and edition.part_of[label].id == part
        )

    @cached_property
    def no_longer_adopted(self) -> tuple[Edition, ...]:
        """Editions once adopted and now withdrawn."""
        return tuple(edition for edition in self.editions if edition.when("adopted") and edition.state == "withdrawn")

    def edition(self, id: str) -> Edition | None:
        """Returns an edition by id."""
        return next((edition for edition in self.editions if edition.id == id), None)

    def council(self, id: str) -> Council | None:
        """Returns a council by id."""
        return self._councils.get(id)

    def council_of(self, report: Report) -> Council:
        """Returns the council or other body of a report; `validate` checks that there is one, else KeyError."""
        return self._councils[report.ref.council]

    @cached_property
    def _councils(self) -> Mapping[str, Council]:
        return {council.id: council for council in self.councils}

    def report(self, ref: ReportRef) -> Report | None:
        """Returns the report of a reference, ignoring its label."""
        return self._reports.get((ref.council, ref.report))

    @cached_property
    def _reports(self) -> Mapping[tuple[str, str], Report]:
        return {(report.ref.council, report.ref.report): report for report in self.reports}

    def has(self, ref: Ref) -> bool:
        """Whether a reference exists; without an edition, in the latest one."""
        if isinstance(ref, ReportRef):
            report = self.report(ref)
            return report is not None and (not ref.label or ref.label in report.places)
        edition = self.edition(ref.edition) if ref.edition else self.newest
        return edition is not None and (not ref.label or ref.label in edition.part_of)

    def prose_at(self, url: str) -> Prose | None:
        """Returns the editor's page at a URL."""
        return next((page for page in self.prose if page.url == url), None)

    def reports_of(self, *councils: str) -> tuple[Report, ...]:
        """Returns the reports of one or more councils, newest first."""
        found = [report for id in dict.fromkeys(councils) for report in self._reports_of.get(id, ())]
        return tuple(sorted(found, key=lambda report: self._places[report.ref]) if len(councils) > 1 else found)

    @cached_property
    def _places(self) -> Mapping[ReportRef, int]:
        return {report.ref: place for place, report in enumerate(self.reports)}

    @cached_property
    def _reports_of(self) -> Mapping[str, list[Report]]:
        found: dict[str, list[Report]] = {}
        for report in self.reports:
            found.setdefault(report.ref.council, []).append(report)
        return found

    @cached_property
    def joint(self) -> Mapping[str, tuple[Council, ...]]:
        """The joint bodies and companies of each council, by its id."""
        found: dict[str, tuple[Council, ...]] = {}
        for council in self.councils:
            for parent in dict.fromkeys(council.facts.of):
                found[parent] = (*found.get(parent, ()), council)
        return found

    @cached_property
    def replaced_by(self) -> Mapping[ReportRef, tuple[Report, ...]]:
        """The reports here that replaced a report, newest first."""
        found: dict[ReportRef, tuple[Report, ...]] = {}
        for report in self.reports:
            for earlier in report.facts.replaces:
                other = self.named_report(earlier.report)
                if other and report not in found.get(other.ref, ()):
                    found[other.ref] = (*found.get(other.ref, ()), report)
        return found

    def named_report(self, written: str) -> Report | None:
        """Returns the report that a text names; None for any other text."""
        council, _, name = written.partition("/")
        return self._reports.get((council, name))

    @cached_property
    def worked_out(self) -> dict[tuple[str, str], Any]:
        """What other rooms have worked out of this content, which never changes: by its name, and the label of a unit."""
        return {}

    @cached_property
    def only_councils(self) -> bool:
        """Whether every folder of reports is a council's."""
        return all(council.is_council for council in self.councils)

    @property
    def body(self) -> str:
        """What a folder of reports belongs to, in a sentence about any of them."""
        return "council" if self.only_councils else "council or other body"
