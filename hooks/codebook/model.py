"""The vocabulary: what a site of a code of ethics consists of.

Frozen values that compare equal; no behaviour but looking up.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Literal, get_args

from codebook.dates import PartialDate
from codebook.facts import (
    CorrectionFacts,
    CouncilFacts,
    EditionFacts,
    EditorsNote,
    EntryFacts,
    ProseFacts,
    ReportFacts,
    SiteFacts,
    State,
    Strength,
    SubjectFacts,
)
from codebook.refs import INTRODUCTION, CodeRef, Ref, ReportRef, parse_label, subject_anchor

Loc = tuple[str | int, ...]
"""A place in front matter, as pydantic gives it: `("links", 2, "strength")`."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, told to an editor: where it is, what is wrong and what right looks like."""

    path: str
    line: int
    """Counted from 1."""
    message: str
    warning: bool = False
    """Whether it may stay: something to look at again, which stops no build."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {'warning: ' if self.warning else ''}{self.message}"


@dataclass(frozen=True)
class Document:
    """One file as an editor wrote it."""

    path: str
    """With the folder of the content in front: `docs/code/2015-draft/integrity.md`."""
    text: str
    lines: Mapping[Loc, int] = field(default_factory=dict, compare=False)
    """The line on which each value of the front matter stands."""
    body: str = field(default="", compare=False)
    body_line: int = 1
    """The line of the file on which the body begins."""

    def line(self, *loc: str | int) -> int:
        """The line of a value of the front matter, or of the nearest value around it."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, message: str, *loc: str | int) -> Problem:
        """A fault of a value of the front matter."""
        return Problem(self.path, self.line(*loc), message)


@dataclass(frozen=True)
class Span:
    """A run of words in one style. A line end that the source prints is a span of `\\n` alone."""

    text: str
    style: Literal["", "em", "strong"] = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    kind: ClassVar = "paragraph"
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; its words are the document's, its level is ours."""

    kind: ClassVar = "heading"
    spans: tuple[Span, ...]
    level: int
    """2 to 6."""


@dataclass(frozen=True)
class Item:
    """One item of a list; `marker` holds a number that the document prints (`1.`), or nothing for a bullet."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Listing:
    """A list."""

    kind: ClassVar = "listing"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table with one row of headings."""

    kind: ClassVar = "table"
    head: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]


Block = Paragraph | Heading | Listing | Table


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of some blocks in reading order, as pieces of text with their white space as it is."""
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans):
                yield "".join(span.text for span in spans)
            case Listing(items):
                for item in items:
                    yield item.marker
                    yield from words(item.blocks)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        yield "".join(span.text for span in cell)


def lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of some blocks with white space folded, each paragraph, item and row of a table by itself."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield _folded(words((block,)))
            case Listing(items):
                for item in items:
                    first, *rest = [*lines(item.blocks)] or [""]
                    yield _folded([item.marker, first])
                    yield from rest
            case Table(head, rows):
                for row in (head, *rows):
                    yield _folded("".join(span.text for span in cell) for cell in row)


def _folded(pieces: Iterable[str]) -> str:
    return " ".join(" ".join(pieces).split())


UnitKind = Literal["clause", "statement", "paragraph", "note", "named", "section"]


@dataclass(frozen=True)
class Unit:
    """What can be cited: a clause, statement, paragraph, note, or a section of a report."""

    label: str
    kind: UnitKind
    blocks: tuple[Block, ...]
    line: int = field(default=1, compare=False)
    number: str = ""
    """The number that a report prints (`2.1`), which is one of its words; empty where it prints none."""

    @cached_property
    def text(self) -> str:
        """Its words with white space folded, the printed number first."""
        return _folded([self.number, *words(self.blocks)])

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The same words, each paragraph, item and row by itself."""
        first, *rest = [*lines(self.blocks)] or [""]
        return _folded([self.number, first]), *rest

    @property
    def mark(self) -> str:
        """What a note begins with, and what refers to it: `¹` or `*`; empty if it begins with a word."""
        first = self.text.partition(" ")[0]
        return "" if any(sign.isalpha() or sign.isdecimal() for sign in first) else first

    @cached_property
    def ref(self) -> CodeRef:
        """For a unit of the code."""
        return parse_label(self.label)


@dataclass(frozen=True)
class Part:
    """The introduction or a principle, in one edition."""

    id: str
    title: str
    """Its heading, word for word."""
    units: tuple[Unit, ...]
    path: str
    line: int = 1

    def of_kind(self, *kinds: UnitKind) -> tuple[Unit, ...]:
        """Its units of these kinds, in reading order."""
        return tuple(unit for unit in self.units if unit.kind in kinds)

    def notes_to(self, unit: Unit) -> tuple[Unit, ...]:
        """The notes whose mark (`¹`) stands in a unit's words."""
        return tuple(note for note in self.of_kind("note") if note is not unit and note.mark and note.mark in unit.text)

    def noted_by(self, note: Unit) -> tuple[Unit, ...]:
        """The units in whose words a note's mark stands."""
        return tuple(unit for unit in self.units if note in self.notes_to(unit))

    @property
    def statement(self) -> Unit | None:
        """What the principle says, whole; None in the introduction."""
        return next(iter(self.of_kind("statement")), None)

    @property
    def ref(self) -> CodeRef:
        """The reference to its newest wording."""
        return CodeRef(self.id)

    @property
    def is_introduction(self) -> bool:
        """Whether it is the introduction."""
        return self.id == INTRODUCTION


@dataclass(frozen=True)
class Edition:
    """One dated wording of the code."""

    id: str
    facts: EditionFacts
    parts: tuple[Part, ...]
    """The introduction first, then the principles in the order of its facts."""
    document: Document
    corrections: tuple[CorrectionFacts, ...] = ()
    """Oldest first."""

    @property
    def principles(self) -> tuple[Part, ...]:
        """The principles in order."""
        return tuple(part for part in self.parts if not part.is_introduction)

    @property
    def introduction(self) -> Part | None:
        """The introduction; None if the edition has none."""
        return next((part for part in self.parts if part.is_introduction), None)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Every unit by its label, in reading order."""
        return {unit.label: unit for part in self.parts for unit in part.units}

    @cached_property
    def part_of(self) -> Mapping[str, Part]:
        """The part that holds each label; a part's own id leads to it as well."""
        return {key: part for part in self.parts for key in (part.id, *(unit.label for unit in part.units))}

    @property
    def state(self) -> State:
        """What it is now: the last of its states."""
        return self.facts.states[-1].state

    @property
    def date(self) -> PartialDate:
        """That of its last state."""
        return self.facts.states[-1].date

    @property
    def age(self) -> tuple[PartialDate, int, str]:
        """Sorts editions, oldest first: by their first date, then proposals before drafts before adopted ones, then by id."""
        first = self.facts.states[0]
        return first.date, get_args(State).index(first.state), self.id

    @property
    def url(self) -> str:
        """Its cover."""
        return CodeRef(edition=self.id).url

    @property
    def begun(self) -> PartialDate | None:
        """When it became more than a proposal: a draft, or adopted; None if it never did."""
        return next((past.date for past in self.facts.states if past.state in ("draft", "adopted")), None)

    def exact(self, label: str) -> CodeRef:
        """The reference to the exact words of one of its units or parts."""
        ref = parse_label(label) if label in self.units else CodeRef(label)
        return CodeRef(ref.part, ref.rest, self.id)

    def when(self, state: State) -> PartialDate | None:
        """When it came into a state; None if it never did."""
        return next((past.date for past in self.facts.states if past.state == state), None)

    def notes_on(self, label: str) -> tuple[EditorsNote, ...]:
        """The editor's notes that stand beside a unit."""
        return tuple(note for note in self.facts.notes if label in note.units)

    def target(self, ref: CodeRef) -> str | None:
        """The label of the unit that a link to `ref` bears on: a principle stands for its statement."""
        part = self.part_of.get(ref.label)
        if part is None or ref.rest:
            return ref.label if ref.label in self.units else None
        return part.statement.label if part.statement else None


@dataclass(frozen=True)
class Council:
    """A council, whose reports stand in a folder of its own."""

    id: str
    facts: CouncilFacts
    document: Document

    @property
    def url(self) -> str:
        """Its page."""
        return f"reports/{self.id}/"


@dataclass(frozen=True)
class Report:
    """A committee report: facts about it, and its body word for word."""

    ref: ReportRef
    facts: ReportFacts
    units: tuple[Unit, ...]
    document: Document

    @property
    def date(self) -> PartialDate:
        """That of its first meeting."""
        return min(meeting.date for meeting in self.facts.considerations)

    @cached_property
    def by_label(self) -> Mapping[str, Unit]:
        """Its units by their labels."""
        return {unit.label: unit for unit in self.units}


@dataclass(frozen=True)
class Record:
    """The wording of an edition or a report as it was published: a line a unit, in reading order."""

    path: str
    """With the folder of the content in front: `docs/code/2015-draft/.wording`."""
    lines: tuple[tuple[str, str], ...]
    """The label and the words of each line."""


@dataclass(frozen=True)
class Prose:
    """A page that an editor writes: the home page, and those about the site."""

    url: str
    facts: ProseFacts
    document: Document


@dataclass(frozen=True)
class Entry:
    """One thing that happened in the making of the code; `document.body` tells it."""

    id: str
    facts: EntryFacts
    document: Document


@dataclass(frozen=True)
class Subject:
    """An editor's index word, with the units that are about it."""

    facts: SubjectFacts
    document: Document
    place: int
    """Which of its file's subjects it is, counted from 0."""

    @cached_property
    def id(self) -> str:
        """Its anchor in the index; sorts subjects word by word."""
        return subject_anchor(self.facts.name)

    @property
    def letter(self) -> str:
        """The letter that it stands under."""
        return self.id[0].upper()

    @property
    def url(self) -> str:
        """Its place in the index."""
        return f"subjects/#{self.id}"


@dataclass(frozen=True)
class Link:
    """An editor's judgement that a unit of a report bears on a unit of the code."""

    report: Report
    paragraph: str
    """The report unit's label."""
    target: str
    """The code unit's label."""
    strength: Strength
    reason: str
    edition: str
    """The edition whose wording was read."""
    judged: PartialDate


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
        """The editions that were more than a proposal, in the order in which they became so."""
        found = [(begun, edition.id, edition) for edition in self.editions if (begun := edition.begun)]
        return tuple(edition for *_, edition in sorted(found, key=lambda item: item[:2]))

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
