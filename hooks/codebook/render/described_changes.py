"""The changes between two versions, each with what editors recorded about it. Pages and papers show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from codebook.compare import Change, Comparison, Kind
from codebook.compare.runs import Run, differ
from codebook.facts import Became, ChangeFacts, CorrectionFacts
from codebook.model import Edition, Part, Unit
from codebook.record import differs_by_correction
from codebook.render import changes, names
from codebook.sentences import Said, Value, say


@dataclass(frozen=True)
class DescribedChange:
    """A change, with what editors recorded about it."""

    change: Change
    name: Value
    was_called: Value | None
    """Its name in the first edition, if different."""
    decisions: tuple[ChangeFacts, ...]
    removals: tuple[Became, ...]
    """Records about a removed label, and about labels that its text passed through."""
    corrections: tuple[tuple[Edition, CorrectionFacts], ...] = ()
    """Corrections of the unit in either edition; the comparison uses the corrected text."""
    only_corrected: bool = False
    """Whether the only difference is a correction, which no decision on a version covers."""
    perhaps_corrected: bool = False
    """Whether it may be, and the dates do not tell."""
    places: Value | None = None
    """For a moved unit, its old and new place."""
    form: tuple[Said, ...] = ()
    """Sentences on changes of emphasis, and of the layout of the same words."""

    @property
    def kind(self) -> Said:
        """What the change is called."""
        return changes.name(self.change)

    @property
    def is_unjudged(self) -> bool:
        """Whether no editor has said yet what the change does. A removal needs no such view."""
        return not (self.change.kind in ("same", "removed") or self.only_corrected or self.decisions)

    @property
    def decided_apart(self) -> tuple[Became, ...]:
        """Removals whose decision is not already shown with the change."""
        decided = {change.decided for change in self.decisions}
        return tuple(removal for removal in self.removals if removal.decided not in decided)


@dataclass(frozen=True)
class Departed:
    """A unit that is in another part now: the label and name that it had, and those that it has."""

    label: str
    name: Value
    current: str
    now_called: Value


@dataclass(frozen=True)
class DescribedPart:
    """The changes of a part and of its heading."""

    part: Part
    kind: Kind
    moved: bool
    title: tuple[Run, ...]
    units: tuple[DescribedChange, ...]
    decisions: tuple[ChangeFacts, ...] = ()
    departed: tuple[Departed, ...] = ()

    @property
    def groups(self) -> tuple[tuple[bool, tuple[DescribedChange, ...]], ...]:
        """Its units in order, in runs: whether a run is unchanged, and its units."""
        runs = groupby(self.units, key=lambda unit: unit.change.kind == "same" and not unit.corrections)
        return tuple((unchanged, tuple(units)) for unchanged, units in runs)

    @property
    def is_unjudged(self) -> bool:
        """Whether no editor has said yet what its new heading or place does."""
        return self.kind not in ("added", "removed") and self.differs and not self.decisions

    @property
    def differs(self) -> bool:
        """Whether its heading or its place changed."""
        return differ(self.title) or self.moved


def described_parts(
    compared: Comparison, decided: Mapping[str, tuple[ChangeFacts, ...]], gone: Mapping[str, tuple[Became, ...]]
) -> Iterator[DescribedPart]:
    """Yields each part's changes with editors' records: `decided` by label in the second edition, `gone` by removed label."""
    before, after = compared.before, compared.after
    departed = _departed(compared)
    for part in compared.parts:
        units = []
        for change in part.changes:
            old = names.unit_name(change.before, before.part_of[change.before.label]) if change.before else None
            new = names.unit_name(change.after, after.part_of[change.after.label]) if change.after else None
            origin = change.before.label if change.before else change.label
            apart = differs_by_correction(before, change.before, after, change.after)
            units.append(
                DescribedChange(
                    change,
                    new or old or "",
                    old if new and old != new else None,
                    decided.get(change.label, ()) if change.kind != "same" and not apart else (),
                    gone.get(origin, ()) if origin != change.label or change.after is None else (),
                    tuple(_corrections(before, change.before)) + tuple(_corrections(after, change.after)),
                    apart is True,
                    apart is None,
                    _places(before, after, change),
                    tuple(changes.form(change)),
                )
            )
        of_part = decided.get(part.part.id, ()) if differ(part.title) or part.moved else ()
        yield DescribedPart(
            part.part, part.kind, part.moved, part.title, tuple(units), of_part, departed.get(part.part.id, ())
        )


def _departed(compared: Comparison) -> Mapping[str, tuple[Departed, ...]]:
    """Maps each part to the units that left it for another part with a new label."""
    found: dict[str, tuple[Departed, ...]] = {}
    for change in compared.changes:
        if change.before is None or change.after is None:
            continue
        old, new = compared.before.part_of[change.before.label], compared.after.part_of[change.after.label]
        if old.id != new.id:
            called = names.unit_name(change.before, old), change.after.label, names.unit_name(change.after, new)
            found[old.id] = (*found.get(old.id, ()), Departed(change.before.label, *called))
    return found


def _places(before: Edition, after: Edition, change: Change) -> Value | None:
    if not change.moved or change.before is None or change.after is None:
        return None
    was, place = _place(before, change.before), _place(after, change.after)
    if was == place:
        return None  # it only has another name
    return say("comparison-only-moved" if change.kind == "moved" else "comparison-moved", before=was, after=place)


def _place(edition: Edition, unit: Unit) -> Said:
    part = edition.part_of[unit.label]
    index = part.units.index(unit)
    if not index:
        return say("comparison-first-in", part=part.title)
    return say("comparison-after", unit=names.unit_name(part.units[index - 1], part))


def _corrections(edition: Edition, unit: Unit | None) -> Iterator[tuple[Edition, CorrectionFacts]]:
    for made in edition.corrections:
        if unit is not None and made.unit == unit.label:
            yield edition, made
