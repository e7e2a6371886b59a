"""All of it, and how one thing in it is found from another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from codebook.facts import SiteFacts, State
from codebook.model.documents import Document
from codebook.model.editions import Edition
from codebook.model.pages import Entry, Prose, Record, Subject
from codebook.model.reports import Council, Report
from codebook.values.references import Ref, ReportRef


@dataclass(frozen=True)
class Site:
    """All of it."""

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
    """What was published, by the reference of its edition or report."""
    addresses: tuple[str, ...] = ()
    """Every page address ever published, relative to the root."""
    broken: frozenset[str] = frozenset()
    """Files that could not be read: what they would have held is unknown, so nothing is said to be missing from it."""
    subjects: tuple[Subject, ...] = ()
    """The index, from A to Z; empty if the site has none."""
    structures: Mapping[str, Record] = field(default_factory=dict)
    """How what was published is laid out and emphasised, by the reference of its edition or report."""

    @cached_property
    def newest(self) -> Edition | None:
        """The newest adopted edition, else the newest draft; never a proposal. Where all were withdrawn, the last of those."""
        return self.newest_of({edition.id: edition.state for edition in self.editions})

    def newest_of(self, states: Mapping[str, State]) -> Edition | None:
        """The newest edition where each is in the state that is given by its id; those not named are not there yet."""
        wanted: tuple[State, ...] = ("adopted", "draft", "withdrawn")
        for state in wanted:
            if found := [edition for edition in self.editions if edition.begun and states.get(edition.id) == state]:
                return max(found, key=lambda edition: (edition.when(state), self.editions.index(edition)))
        return None

    @cached_property
    def lineage(self) -> tuple[Edition, ...]:
        """The editions that were more than a proposal, in the order in which they became so.

        Where dates leave that open, a draft comes before what was adopted, and then ids decide.
        """
        found = [
            (begun, edition.begun_as == "adopted", edition.id, edition)
            for edition in self.editions
            if (begun := edition.begun)
        ]
        return tuple(edition for *_, edition in sorted(found, key=lambda item: item[:3]))

    @cached_property
    def first_wording(self) -> Mapping[str, Edition]:
        """For each label and part ever used the edition whose words are shown first.

        That is the newest one, else the last that has it; of proposals only what nothing else has.
        """
        editions = sorted(self.editions, key=lambda edition: (edition.state != "proposed", edition.age))
        if self.newest:
            editions.append(self.newest)
        first = {key: edition for edition in editions for key in edition.part_of}
        order = [key for edition in reversed(editions) for key in edition.part_of]
        return {key: first[key] for key in order}

    @cached_property
    def subjects_of(self) -> Mapping[str, tuple[Subject, ...]]:
        """By the label of a unit: the subjects that it stands under, from A to Z."""
        found: dict[str, list[Subject]] = {}
        for subject in self.subjects:
            for label in subject.facts.units:
                found.setdefault(label, []).append(subject)
        return {label: tuple(subjects) for label, subjects in found.items()}

    def labels_of(self, part: str) -> tuple[str, ...]:
        """Every label that a part has in any edition."""
        return tuple(
            label
            for label, edition in self.first_wording.items()
            if label != part and edition.part_of[label].id == part
        )

    @cached_property
    def no_longer_adopted(self) -> tuple[Edition, ...]:
        """The editions that were adopted once and are withdrawn now."""
        return tuple(edition for edition in self.editions if edition.when("adopted") and edition.state == "withdrawn")

    def edition(self, id: str) -> Edition | None:
        """The edition of that id."""
        return next((edition for edition in self.editions if edition.id == id), None)

    def council(self, id: str) -> Council | None:
        """The council of that folder."""
        return next((council for council in self.councils if council.id == id), None)

    def report(self, ref: ReportRef) -> Report | None:
        """The report that `ref` names, whatever unit of it is meant."""
        return next(
            (report for report in self.reports if (report.ref.council, report.ref.report) == (ref.council, ref.report)),
            None,
        )

    def has(self, ref: Ref) -> bool:
        """Whether `ref` names something that is here; without an edition, in the newest wording."""
        if isinstance(ref, ReportRef):
            report = self.report(ref)
            return report is not None and (not ref.label or ref.label in report.by_label)
        edition = self.edition(ref.edition) if ref.edition else self.newest
        return edition is not None and (not ref.label or ref.label in edition.part_of)

    def prose_at(self, url: str) -> Prose | None:
        """The page that an editor wrote for an address."""
        return next((page for page in self.prose if page.url == url), None)

    def reports_of(self, council: str) -> tuple[Report, ...]:
        """The reports of a council, newest first."""
        return tuple(report for report in self.reports if report.ref.council == council)
