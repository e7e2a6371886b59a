"""The code: its units, the parts that hold them, and its editions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from codebook.facts import Became, CorrectionFacts, EditionFacts, EditorsNote, State
from codebook.model.blocks import Block, folded, lines, words
from codebook.model.documents import Document
from codebook.values.dates import PartialDate
from codebook.values.references import INTRODUCTION, CodeRef, parse_label

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
        return folded([self.number, *words(self.blocks)])

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The same words, each paragraph, item and row by itself."""
        first, *rest = [*lines(self.blocks)] or [""]
        return folded([self.number, first]), *rest

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

    @cached_property
    def became_of(self) -> Mapping[str, Became]:
        """What became of each unit that is gone, by its label; the first entry counts."""
        return {entry.unit: entry for entry in reversed(self.facts.became)}

    @cached_property
    def merged_into(self) -> Mapping[str, frozenset[str]]:
        """The units that are gone whose words went into a unit, by the label of that unit."""
        found: dict[str, set[str]] = {}
        for entry in self.facts.became:
            for label in entry.into:
                found.setdefault(label, set()).add(entry.unit)
        return {label: frozenset(units) for label, units in found.items()}

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

    @property
    def begun_as(self) -> State | None:
        """What it became then; None if it was never more than a proposal."""
        return next((past.state for past in self.facts.states if past.state in ("draft", "adopted")), None)

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
