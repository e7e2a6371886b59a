"""Joins printed lines to paragraphs. A paragraph never has two numbers, and a number is never separated from its text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from codebook.importing.lines.hyphens import SOFT, DividedWord, Words
from codebook.importing.lines.paragraph_markers import Marker, NumberSequence, ends_in_reference, marker_of
from codebook.importing.lines.printed_line import PrintedLine
from codebook.importing.source import Doubt, LeftOut, Paragraph, Place, Run

_GAP = 1.3
"""Lines between two lines, from which on they are of two paragraphs."""
_NEAR = 1.0
"""Letters by which the left of two lines of a paragraph may differ."""
_ENDS = re.compile(r"[.:;?!][)\]\"'’”]*$")


@dataclass
class Joined:
    """The paragraphs that lines were joined to, and what is left out or doubtful in them."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    divided: list[DividedWord] = field(default_factory=list)
    """Words whose hyphen was left out."""

    def add(self, other: "Joined") -> None:
        """Adds what was joined elsewhere."""
        self.paragraphs += other.paragraphs
        self.left_out += other.left_out
        self.doubts += other.doubts
        self.divided += other.divided


class Joiner:
    """Joins lines. `words` are those of the whole file; `count` is how many paragraphs were before."""

    def __init__(self, words: Words) -> None:
        self._words, self._sequence = words, NumberSequence()
        self._open: list[PrintedLine] = []
        self._joined, self.count = Joined(), 0
        self._is_field = False
        """Whether the lines that are joined are a field and its words."""
        self._items: list[float] = []
        """Where the items of the lists that are open begin, the outermost first."""

    def join(self, lines: Iterable[PrintedLine]) -> Joined:
        """Returns the paragraphs of lines that follow each other. Numbers are counted on from one call to the next."""
        self._joined = Joined()
        for line in lines:
            if not line.text.strip():
                continue
            marker = marker_of(line.text[:80])
            if self._open and self._breaks(line, marker):
                self._close()
            if not self._open and marker:
                self._sequence.record(marker)
            elif not self._open:
                self._sequence.bullet = ""
            self._open.append(line)
        self._close()
        return self._joined

    def _place(self, page: int) -> Place:
        return Place(page, self.count + 1)

    def _doubt(self, line: PrintedLine, what: str) -> None:
        self._joined.doubts.append(Doubt(self._place(line.page), what))

    def _breaks(self, line: PrintedLine, marker: Marker | None) -> bool:
        """Whether a line begins a paragraph."""
        last = self._open[-1]
        if self._is_number_alone(line):
            return False
        if line.above > _GAP or line.is_alone or line.is_field or last.is_alone or self._format_changes(line):
            return True
        if marker and self._is_begun(line, marker):
            return True
        if self._open[0].is_field and line.above and self._is_below(line):
            return False
        if marker and self._is_figure(line, marker):
            return False
        is_short = last.is_shorter_for(line)
        continues = line.text[:1].islower() or last.tail.endswith((",", "-")) or ends_in_reference(last.tail)
        if not line.above:
            return self._breaks_at_page(line, is_short=is_short, continues=continues)
        if not self._is_below(line):
            return is_short or not continues
        return is_short and not continues

    def _is_number_alone(self, line: PrintedLine) -> bool:
        """Whether the paragraph so far is only a number, so its text is this line."""
        first = self._open[0]
        found = marker_of(first.text[:80])
        is_only = len(self._open) == 1 and found is not None and found.length >= len(first.text.rstrip())
        return is_only and line.left >= first.left and line.above <= 2 and not marker_of(line.text[:80])

    def _format_changes(self, line: PrintedLine) -> bool:
        last = self._open[-1]
        if abs(last.size - line.size) > 0.06 * max(last.size, line.size) or last.heading != line.heading:
            return True
        if last.is_bold and not line.is_bold:
            return not line.runs[0].bold
        return line.is_bold and not last.is_bold and (last.is_shorter_for(line) or bool(_ENDS.search(last.tail)))

    def _is_begun(self, line: PrintedLine, marker: Marker) -> bool:
        """Whether a line with a number or bullet begins a paragraph: by its indent, else by the line before and the number before."""
        first, last = self._open[0], self._open[-1]
        if marker.kind == "bullet":
            return True
        fits, ends, refers_to = self._sequence.continues_with(marker), _may_end(last.tail), ends_in_reference(last.tail)
        is_short = last.is_shorter_for(line)
        if marker.is_bullet:
            return fits or (marker.is_apart and marker.text != "o" and ends) or is_short
        near = _NEAR * line.letter
        sticks_out = first.inner is not None and len(self._open) > 1 and line.left < last.left - near
        is_short = is_short and not self._is_figure(line, marker)
        if sticks_out or ((marker.is_apart or is_short) and not refers_to):
            return True
        if fits and ends and not refers_to:
            return True
        is_level = first.inner is None or abs(line.left - first.left) < near
        if fits and is_level and not refers_to:
            what = "a number, and may be of the sentence before"
        elif fits or ends or marker.kind in ("decimal", "whole"):
            what = "part of the sentence"
        else:
            return False
        self._doubt(line, f"“{marker.text}” at the beginning of a line is read as {what}; compare it")
        return what.startswith("a number")

    def _is_figure(self, line: PrintedLine, marker: Marker) -> bool:
        """Whether a line within a sentence begins with a figure: 2.5 per cent."""
        is_small = line.text[marker.length :][:1].islower()
        return (
            marker.kind == "decimal"
            and not marker.is_apart
            and is_small
            and not self._sequence.continues_with(marker)
            and not _may_end(self._open[-1].tail)
        )

    def _breaks_at_page(self, line: PrintedLine, *, is_short: bool, continues: bool) -> bool:
        last = self._open[-1]
        if continues:
            return False
        if is_short or last.heading:
            return True
        if not _ENDS.search(last.tail):
            is_column = line.page == last.page  # where it begins says nothing
            return not is_column and not self._is_below(line)
        self._doubt(line, "a paragraph begins with this page or column, or continues from the one before; compare it")
        return True

    def _is_below(self, line: PrintedLine) -> bool:
        """Whether a line is where the paragraph continues: below its text, or below the line before."""
        first, last = self._open[0], self._open[-1]
        near = _NEAR * max(line.letter, first.letter)
        if len(self._open) > 1 and line.above:
            return abs(line.left - last.left) <= near
        if first.is_field and first.inner is not None:
            return abs(line.left - first.inner) <= near
        if first.inner is None and line.left < first.left and line.above:
            return True  # the first line is indented
        return any(abs(line.left - left) <= near for left in (first.left, first.inner, last.left) if left is not None)

    def _close(self) -> None:
        if not self._open:
            return
        lines, self._open = self._open, []
        runs = [*lines[0].runs]
        self._is_field = lines[0].is_field
        for before, line in pairwise(lines):
            self._add(runs, before, line)
        self.count += 1
        first = lines[0]
        self._joined.paragraphs.append(
            Paragraph(
                tuple(merged_runs(runs)),
                Place(first.page, self.count),
                heading=first.heading,
                indent=self._indent(first),
            )
        )

    def _indent(self, line: PrintedLine) -> int:
        """Returns how deep a bullet is in lists; 0 without a bullet."""
        marker = marker_of(line.text[:80])
        if not marker or not marker.is_bullet:
            self._items.clear()
            return 0
        while self._items and line.left < self._items[-1] - _NEAR * line.letter:
            self._items.pop()
        if not self._items or line.left > self._items[-1] + _NEAR * line.letter:
            self._items.append(line.left)
        return len(self._items) - 1

    def _add(self, runs: list[Run], before: PrintedLine, line: PrintedLine) -> None:
        """Adds a line to the letters of those before. A divided word is joined, and listed."""
        strip_end(runs)
        found = self._words.divided(before.tail, line.text)
        if found is None:
            is_line = self._is_field and before.is_shorter_for(line)
            runs.append(replace(runs[-1], text="\n" if is_line else _between(before), note="", raised=False))
        elif not found.is_kept:
            runs[-1] = replace(runs[-1], text=runs[-1].text[:-1])
            what = f"the hyphen at the end of a line, in “{found.word}”"
            self._joined.left_out.append(LeftOut(self._place(line.page), what, found.hyphen.strip(SOFT)))
            self._joined.divided.append(found)
        if found and not found.is_known:
            what = "with a hyphen" if found.is_kept else "without a hyphen"
            self._doubt(line, f"“{found.word}” is divided at the end of a line, and read {what}; compare it")
        runs += line.runs


def _between(before: PrintedLine) -> str:
    """Returns what is between two lines: a tab after a number without words, nothing after a dash or slash within a word, else a space."""
    marker = marker_of(before.text[:80])
    if marker and marker.length >= len(before.text.rstrip()):
        return "\t"
    return "" if re.search(r"\w[-/]$", before.tail) else " "


def _may_end(tail: str) -> bool:
    """Whether a paragraph or an item of a list may end so."""
    return bool(_ENDS.search(tail)) or re.search(r"(?:,|\band|\bor)$", tail) is not None


def strip_end(runs: list[Run]) -> None:
    """Takes white space from the end of runs."""
    while len(runs) > 1 and not runs[-1].text.strip():
        runs.pop()
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())


def merged_runs(runs: Iterable[Run]) -> Iterable[Run]:
    """Yields runs, neighbours with the same formatting as one, but not marks of notes."""
    for like, group in groupby(runs, key=lambda run: (replace(run, text=""), run.note and run.text)):
        text = "".join(run.text for run in group)
        if text:
            yield replace(like[0], text=text)
