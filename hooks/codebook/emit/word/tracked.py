"""Changes of words as Word tracks them: accepting all gives the words after, rejecting all those before, to the letter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, count, groupby
from typing import Literal

from codebook.compare.runs import Run, unit_runs, word_runs
from codebook.compare.word_diff import LINE_END, split_words
from codebook.emit.word.nodes import Node, w
from codebook.emit.word.runs import marks, run
from codebook.model import Unit
from codebook.model.blocks import Span, spans_of
from codebook.record import normal

Kind = Literal["same", "deleted", "inserted"]
BEFORE, AFTER = ("same", "deleted"), ("same", "inserted")
"""Which segments are words of each side."""


@dataclass(frozen=True)
class Segment:
    """Words of both sides or of one, with the marks that they had and have."""

    kind: Kind
    text: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class Revisions:
    """Makes the marks of changes, each with another number."""

    author: str
    date: str
    """ISO date, if the day is known."""
    numbers: "count[int]" = field(default_factory=lambda: count(1), compare=False, repr=False)

    def mark(self, name: str, *inside: Node) -> Node:
        """Returns a mark: `ins`, `del` or `rPrChange`."""
        moment = {"date": f"{self.date}T00:00:00Z"} if self.date else {}
        return w(name, *inside, id=next(self.numbers), author=self.author, **moment)

    def runs(self, segments: Iterable[Segment], look: str = "") -> Iterator[Node]:
        """Yields runs with marks, in a style of Word."""
        for segment in segments:
            if segment.kind == "deleted":
                yield self.mark("del", run(segment.text, segment.old, look=look, kind="delText"))
            elif segment.kind == "inserted":
                yield self.mark("ins", run(segment.text, segment.new, look=look))
            else:
                was = self.mark("rPrChange", w("rPr", *marks(segment.old))) if segment.old != segment.new else None
                yield run(segment.text, segment.new, look=look, was=was)


def side(segments: Iterable[Segment], kinds: tuple[str, ...]) -> str:
    """Returns the words of a side, with line ends."""
    return "".join(segment.text for segment in segments if segment.kind in kinds)


def of_texts(before: str, after: str) -> tuple[Segment, ...]:
    """Returns what turns one text into the other."""
    return _joined(_spaced(word_runs(split_words(before), split_words(after))))


def of_units(before: Unit | None, after: Unit | None) -> tuple[Segment, ...]:
    """Returns what turns one unit's words, as recorded, into the other's; its marks too.

    Lists are paired by item. Where brackets of ours around struck words, or accents written as separate characters, keep the recorded words from
    coming out, the recorded words themselves are compared.
    """
    old, new = (normal(unit.text) if unit else "" for unit in (before, after))
    found = _joined(_spaced(unit_runs(before, after)))
    if (_on_a_line(found, BEFORE), _on_a_line(found, AFTER)) != (old, new):
        found = of_texts(old, new)
    return _styled(found, before, after)


def _on_a_line(segments: Iterable[Segment], kinds: tuple[str, ...]) -> str:
    return side(segments, kinds).replace(LINE_END, " ")


def _spaced(runs: Iterable[Run]) -> Iterator[Segment]:
    """Yields the words of runs. The space before a word belongs to the sides on which a word of its line precedes it."""
    fresh = {"deleted": True, "inserted": True}
    for found in runs:
        sides = [found.kind] if found.kind != "same" else [*fresh]
        for word in found.words:
            if word == LINE_END:
                yield Segment(found.kind, LINE_END)
            else:
                yield from _space(word, found.kind, [one for one in sides if not fresh[one]], len(sides))
                yield Segment(found.kind, word.removeprefix(" "))
            fresh |= dict.fromkeys(sides, word == LINE_END)


def _space(word: str, kind: Kind, needing: list[str], sides: int) -> Iterator[Segment]:
    if word.startswith(" ") and needing:
        one: Kind = "deleted" if needing == ["deleted"] else "inserted"
        yield Segment(kind if len(needing) == sides else one, " ")


def _joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Joins neighbours with the same marks."""
    groups = groupby(segments, key=lambda segment: (segment.kind, segment.old, segment.new))
    return tuple(
        Segment(kind, "".join(segment.text for segment in group), old, new) for (kind, old, new), group in groups
    )


def _styled(segments: tuple[Segment, ...], before: Unit | None, after: Unit | None) -> tuple[Segment, ...]:
    """Gives segments the marks of their words."""
    old, new = _marks(before, side(segments, BEFORE)), _marks(after, side(segments, AFTER))
    if not any(old) and not any(new):
        return segments
    before_each, after_each = iter(old), iter(new)
    characters = chain.from_iterable(
        (Segment(segment.kind, character) for character in segment.text) for segment in segments
    )
    return _joined(
        Segment(
            character.kind,
            character.text,
            next(before_each) if character.kind in BEFORE else "",
            next(after_each) if character.kind in AFTER else "",
        )
        for character in characters
    )


def _marks(unit: Unit | None, text: str) -> list[str]:
    """Returns the marks of each character of a unit's words; a space has those of the characters around it, if they are the same."""
    spans = (Span(unit.number), *spans_of(unit.blocks)) if unit else ()
    found = [span.style for span in spans for character in span.text if not character.isspace()]
    if len(found) != sum(not character.isspace() for character in text):
        return [""] * len(text)  # accents are characters of their own here, and not there
    each = iter(found)
    known = [None if character.isspace() else next(each) for character in text]
    around = zip(["", *known], known, [*known[1:], ""], strict=False)
    return [((last if last == then else "") or "") if own is None else own for last, own, then in around]
