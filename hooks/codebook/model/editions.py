"""Editions of the code, their parts and units."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Literal, get_args

from codebook.facts import Became, CorrectionFacts, EditionFacts, EditorsNote, State
from codebook.model.blocks import Block, folded, has_struck, lines, spans_of, with_brackets, words
from codebook.model.documents import Document
from codebook.model.printed_numbers import cited, printed
from codebook.values.dates import PartialDate
from codebook.values.references import INTRODUCTION, CodeRef, parse_label

UnitKind = Literal["clause", "subclause", "statement", "paragraph", "note", "named", "section"]


@dataclass(frozen=True)
class Unit:
    """A citable unit: a clause, statement, paragraph, note, or a section of a report."""

    label: str
    kind: UnitKind
    blocks: tuple[Block, ...]
    line: int = field(default=1, compare=False)
    number: str = ""
    """Number printed in a report (`2.1`), part of its text; empty if none."""

    @cached_property
    def text(self) -> str:
        """Its text with white space folded, the printed number first."""
        return folded([self.number, *words(self.blocks)])

    @cached_property
    def quotable(self) -> str:
        """The same text to quote, where no line through words can be shown: struck words are in brackets of ours."""
        struck = any(map(has_struck, self.blocks))
        return folded([self.number, *words(with_brackets(self.blocks))]) if struck else self.text

    @cached_property
    def struck(self) -> tuple[str, ...]:
        """The words that are struck out, a string for each place."""
        groups = groupby(spans_of(self.blocks), key=lambda span: span.is_struck)
        return tuple(folded(["".join(span.text for span in group)]) for is_struck, group in groups if is_struck)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The labels of the notes that its words refer to, in order."""
        return tuple(dict.fromkeys(span.note for span in spans_of(self.blocks) if span.note))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text to quote, a string per paragraph, item and table row."""
        first, *rest = [*lines(with_brackets(self.blocks))] or [""]
        return folded([self.number, first]), *rest

    @property
    def mark(self) -> str:
        """A note's mark (`¹`, `*`), with which it begins; empty if it begins with a word."""
        first = self.text.partition(" ")[0]
        return "" if any(character.isalpha() or character.isdecimal() for character in first) else first

    @cached_property
    def ref(self) -> CodeRef:
        """Its reference; only for a unit of the code."""
        return parse_label(self.label)


@dataclass(frozen=True)
class Part:
    """The introduction, a principle or another part of one edition, such as a preamble or an annex."""

    id: str
    title: str
    units: tuple[Unit, ...]
    path: str
    line: int = 1

    def of_kind(self, *kinds: UnitKind) -> tuple[Unit, ...]:
        """Returns its units of some kinds, in reading order."""
        return tuple(unit for unit in self.units if unit.kind in kinds)

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """How its clauses and sub-clauses are cited, by label: `3`, `3(a)`."""
        return cited([unit for unit in self.units if unit.kind in ("clause", "subclause")])

    @cached_property
    def prints_numbers(self) -> bool:
        """Whether its clauses or sub-clauses begin with numbers."""
        return bool(printed([unit for unit in self.units if unit.kind in ("clause", "subclause")]))

    def above(self, unit: Unit) -> tuple[Unit, ...]:
        """Returns the clause of a sub-clause, and the sub-clauses between them."""
        found: list[Unit] = []
        while unit.kind == "subclause" and unit.ref.above in self._by_label:
            unit = self._by_label[unit.ref.above]
            found.insert(0, unit)
        return tuple(found)

    def below(self, unit: Unit) -> tuple[Unit, ...]:
        """Returns the sub-clauses of a clause, at any depth."""
        return self._below.get(unit.label, ())

    @cached_property
    def _by_label(self) -> Mapping[str, Unit]:
        return {unit.label: unit for unit in self.units}

    @cached_property
    def _below(self) -> Mapping[str, tuple[Unit, ...]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.of_kind("subclause"):
            for clause in self.above(unit):
                found.setdefault(clause.label, []).append(unit)
        return {label: tuple(units) for label, units in found.items()}

    def notes_to(self, unit: Unit) -> tuple[Unit, ...]:
        """Returns the notes whose mark (`¹`) occurs in a unit's text."""
        return tuple(note for note in self.of_kind("note") if note is not unit and note.mark and note.mark in unit.text)

    def noted_by(self, note: Unit) -> tuple[Unit, ...]:
        """Returns the units whose text has a note's mark."""
        return tuple(unit for unit in self.units if note in self.notes_to(unit))

    @property
    def statement(self) -> Unit | None:
        """The principle's statement; None in the introduction."""
        return next(iter(self.of_kind("statement")), None)

    @property
    def ref(self) -> CodeRef:
        """Reference to its latest version."""
        return CodeRef(self.id)

    @property
    def is_introduction(self) -> bool:
        """Whether it is the introduction."""
        return self.id == INTRODUCTION


@dataclass(frozen=True)
class Edition:
    """A dated version of the code."""

    id: str
    facts: EditionFacts
    parts: tuple[Part, ...]
    """In the order of `facts`."""
    document: Document
    corrections: tuple[CorrectionFacts, ...] = ()
    """Oldest first."""

    @property
    def principles(self) -> tuple[Part, ...]:
        """Its principles, in order."""
        return tuple(part for part in self.parts if self.is_principle(part))

    @property
    def others(self) -> tuple[Part, ...]:
        """Its parts other than the principles and the introduction, in order."""
        return tuple(part for part in self.parts if not part.is_introduction and not self.is_principle(part))

    def is_principle(self, part: Part) -> bool:
        """Whether a part is a principle; one that the facts do not name is taken for one."""
        return not part.is_introduction and part.id not in (*self.facts.parts_before, *self.facts.parts_after)

    @cached_property
    def prints_numbers(self) -> bool:
        """Whether clauses of any part begin with printed numbers."""
        return any(part.prints_numbers for part in self.parts)

    @property
    def introduction(self) -> Part | None:
        """Its introduction, if any."""
        return next((part for part in self.parts if part.is_introduction), None)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Units by label, in reading order."""
        return {unit.label: unit for part in self.parts for unit in part.units}

    @cached_property
    def part_of(self) -> Mapping[str, Part]:
        """Part by label of each of its units, and by its id."""
        return {key: part for part in self.parts for key in (part.id, *(unit.label for unit in part.units))}

    @cached_property
    def became_of(self) -> Mapping[str, Became]:
        """Successors of removed units, by label; the first entry counts."""
        return {entry.unit: entry for entry in reversed(self.facts.became)}

    @cached_property
    def merged_into(self) -> Mapping[str, frozenset[str]]:
        """Labels of removed units, by the label that they were merged into."""
        found: dict[str, set[str]] = {}
        for entry in self.facts.became:
            for label in entry.into:
                found.setdefault(label, set()).add(entry.unit)
        return {label: frozenset(units) for label, units in found.items()}

    @property
    def state(self) -> State:
        """Its current state."""
        return self.facts.states[-1].state

    @property
    def date(self) -> PartialDate:
        """The date of its current state."""
        return self.facts.states[-1].date

    @property
    def age(self) -> tuple[PartialDate, int, str]:
        """Sort key, oldest first: first date, then proposed, draft, adopted, then id."""
        first = self.facts.states[0]
        return first.date, get_args(State).index(first.state), self.id

    @property
    def url(self) -> str:
        """URL of its cover page."""
        return CodeRef(edition=self.id).url

    @property
    def begun(self) -> PartialDate | None:
        """When it first became a draft or adopted; None if never."""
        return next((past.date for past in self.facts.states if past.state in ("draft", "adopted")), None)

    @property
    def begun_as(self) -> State | None:
        """The state that it had then; None if `begun` is None."""
        return next((past.state for past in self.facts.states if past.state in ("draft", "adopted")), None)

    def exact(self, label: str) -> CodeRef:
        """Returns the permanent reference of a unit or part."""
        ref = parse_label(label) if label in self.units else CodeRef(label)
        return CodeRef(ref.part, ref.rest, self.id)

    def when(self, state: State) -> PartialDate | None:
        """Returns the date of a state; None if it never had it."""
        return next((past.date for past in self.facts.states if past.state == state), None)

    def notes_on(self, label: str) -> tuple[EditorsNote, ...]:
        """Returns the editor's notes on a unit."""
        return tuple(note for note in self.facts.notes if label in note.units)

    def target(self, ref: CodeRef) -> str | None:
        """Resolves a reference to a unit label, a principle to its statement; None if missing."""
        part = self.part_of.get(ref.label)
        if part is None or ref.rest:
            return ref.label if ref.label in self.units else None
        return part.statement.label if part.statement else None
