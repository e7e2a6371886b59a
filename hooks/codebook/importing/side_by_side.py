"""Puts a document beside the text made from it: for each part of the text, what the file has and what the import changed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from codebook.importing.body import Body
from codebook.importing.remarks import difference_text, doubt_text, left_out_text
from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import Note, Paragraph, Place, Source
from codebook.importing.word_comparison import WordComparison

Kind = Literal["number", "withheld", "left out", "compare"]
_NOTE = re.compile(r"\[(?:\^|note)")
"""How a note begins."""


@dataclass(frozen=True)
class Change:
    """Something that the import changed, or is not sure of."""

    kind: Kind
    words: str
    """A number that was computed; what was withheld; what was left out; what to compare, as a sentence."""


@dataclass(frozen=True)
class Part:
    """A part of the text, between two empty lines; or, without text, what was left out between two parts."""

    text: str
    words: str
    """What the document has there, with its printed number. It is only shown, never kept, because it has the contact details."""
    page: int
    """0 if it is not known."""
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class SideBySide:
    """A document and the text made from it, part by part."""

    source: Source
    before: Sequence[ReportBlock]
    """The blocks as they were read; the body has them without contact details."""
    body: Body
    comparison: WordComparison
    withheld: Mapping[int, str]
    """What was withheld, by the index of its block."""
    allowed: Sequence[str]

    def parts(self) -> Iterator[Part]:
        """Yields the parts of the text in order, each left-out part near its place; those of Word and HTML at the end."""
        changed: dict[Place, list[Change]] = {}
        places = _Places([block.place for block in self.before])
        for place, change in self._changes():
            changed.setdefault(places.nearest(place, change), []).append(change)
        waiting = sorted(changed.keys() - {block.place for block in self.before})
        notes = [*self.source.notes]
        line = 1
        for text in re.split(r"\n{2,}", self.body.text.strip("\n")):
            count = text.count("\n") + 1
            indexes = dict.fromkeys(self.body.lines[at] for at in range(line, line + count) if at in self.body.lines)
            line += count + 1
            pages = [self.before[index].place.page for index in indexes]
            while waiting and pages and waiting[0].page and waiting[0].page < max(pages):
                yield _left_out(waiting[0], changed[waiting.pop(0)])
            if not indexes and notes and _NOTE.match(text):
                yield Part(text, _of_note(notes.pop(0)), 0, ())
            else:
                yield self._part(text, [*indexes], changed)
        yield from (_left_out(place, changed[place]) for place in waiting)

    def _part(self, text: str, indexes: Sequence[int], changed: dict[Place, list[Change]]) -> Part:
        changes: list[Change] = []
        for index in indexes:
            block = self.before[index]
            if block.number and not block.is_typed and not block.is_bullet:
                changes.append(Change("number", block.number))
            if index in self.withheld:
                changes.append(Change("withheld", self.withheld[index]))
            changes += changed.pop(block.place, [])
        page = max((self.before[index].place.page for index in indexes), default=0)
        return Part(text, "\n".join(_printed(self.before[index]) for index in indexes), page, tuple(changes))

    def _changes(self) -> Iterator[tuple[Place, Change]]:
        for one in self.source.left_out:
            yield one.place, Change("left out", left_out_text(one, self.allowed))
        for doubt in sorted({*self.source.doubts, *self.body.doubts}, key=lambda doubt: (doubt.place, doubt.what)):
            yield doubt.place, Change("compare", doubt_text(doubt))
        for difference in self.comparison.differences:
            yield difference.place, Change("compare", difference_text(difference, self.allowed))


class _Places:
    """The places of a document's parts, in order."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._all = sorted(places)
        self._by_paragraph = {place.paragraph: place for place in reversed(self._all)}

    def nearest(self, place: Place, change: Change) -> Place:
        """Returns the place where a change is shown: the start of its paragraph, which may be on the page before; else its own place."""
        at = bisect_left(self._all, place)
        if not place.paragraph or not self._all or self._all[at : at + 1] == [place]:
            return place
        if change.kind == "compare":
            return self._all[min(at, len(self._all) - 1)]
        return self._by_paragraph.get(place.paragraph, place)


def _left_out(place: Place, changes: Sequence[Change]) -> Part:
    return Part("", "", place.page, tuple(changes))


def _printed(block: ReportBlock) -> str:
    if block.table is None:
        return " ".join(f"{block.number} {block.text}".split())
    rows = ((cell.paragraphs for cell in row if not cell.part_of) for row in block.table.rows)
    return "\n".join(" | ".join(_joined(cell) for cell in row) for row in rows)


def _joined(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(each.printed for each in paragraphs)


def _of_note(note: Note) -> str:
    return f"{note.mark} {_joined(note.paragraphs)}"
