"""Puts spans of a page together to rows, and returns the text of a row with its formatting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from codebook.importing.lines.paragraph_markers import marker_of
from codebook.importing.lines.printed_line import PrintedLine, is_field
from codebook.importing.pdf.page import Rule, Span
from codebook.importing.source import Run

_HIGH = 0.7
"""How high letters are, in parts of their size."""
_SPACE = 0.15
"""How wide a gap is a space, in parts of their size. Spaces have a quarter, moves between letters less than a tenth."""
WIDE = 2.0
"""How wide a gap is a tab."""
_EVEN = 0.15
"""How much the gaps of a justified row differ at most, in parts of the widest."""
_AFTER_NUMBER, _WIDER = 0.6, 1.2
"""How wide a gap behind a number is a tab, and how much wider than the spaces behind it."""
_RAISED = 0.9
"""How large the letters of a raised mark are at most, in parts of those beside."""


@dataclass(frozen=True)
class Row:
    """Spans on one line, from left to right."""

    spans: tuple[Span, ...]

    @cached_property
    def main(self) -> Span:
        """The span that says how large its letters are and where they are: that with the most letters of the largest."""
        return max(self.spans, key=lambda span: (round(span.size, 1), len(span.text)))

    @property
    def left(self) -> float:
        """Where it begins."""
        return min(span.left for span in self.spans)

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return max(span.xs[len(span.text.rstrip())] for span in self.spans)

    @property
    def y(self) -> float:
        """Where its letters are."""
        return self.main.y

    @property
    def size(self) -> float:
        """How large its letters are."""
        return self.main.size

    @cached_property
    def is_justified(self) -> bool:
        """Whether the gaps between its words are equal, so they are of a justified paragraph and not of cells."""
        gaps = {index: gap_before(self, index) for index in range(1, len(self.spans))}
        wide = {index: gap for index, gap in gaps.items() if gap > _SPACE}
        if len(wide) < 2 or max(wide.values()) - min(wide.values()) > _EVEN * max(wide.values()):
            return False
        text = "".join(span.text for span in self.spans)
        return all(self.spans[index].text.lstrip()[:1].islower() for index in wide) and not any(map(str.isdigit, text))

    @cached_property
    def letters(self) -> tuple[str, Sequence[float], Sequence[Run]]:
        """Its characters, where each begins, and its runs."""
        return letters(self)

    @cached_property
    def text(self) -> str:
        """Its letters, with white space folded."""
        return " ".join(self.letters[0].split())


def rows(spans: Iterable[Span]) -> list[Row]:
    """Returns the rows of spans, from the top. What is beside each other for a third of its height is on one row."""
    found: list[list[Span]] = []
    main: Span | None = None
    for span in sorted(spans, key=lambda span: (-span.y, span.left)):
        if main and _is_beside(main, span):
            found[-1].append(span)
            main = span if span.size > main.size * 1.1 else main
        else:
            found.append([span])
            main = span
    return [Row(tuple(sorted(row, key=lambda span: span.left))) for row in found]


def _is_beside(one: Span, two: Span) -> bool:
    shared = min(one.y + _HIGH * one.size, two.y + _HIGH * two.size) - max(one.y, two.y)
    return shared >= 0.35 * _HIGH * min(one.size, two.size)


def gap_before(row: Row, index: int) -> float:
    """Returns how far a span is from the letters before it, in parts of their size."""
    before, span = row.spans[index - 1], row.spans[index]
    return (span.left - before.xs[len(before.text.rstrip())]) / max(row.size, 0.1)


def letters(row: Row) -> tuple[str, list[float], list[Run]]:
    """Returns the characters of a row, where each begins, and its runs. A wide gap is a tab."""
    text, xs, runs = "", list[float](), list[Run]()
    size = row.size
    y = row.y
    for index, span in enumerate(row.spans):
        gap = gap_before(row, index) if index else 0.0
        marker = marker_of(f"{text.strip()}\t") if text and len(text) < 12 else None
        is_after_number = marker is not None and marker.length == len(text.strip()) + 1
        between = ""
        is_apart = is_after_number and gap > max(_AFTER_NUMBER, _WIDER * _space(row, index))
        if index and ((gap > WIDE and not row.is_justified) or is_apart):
            between = "\t"
            text, xs = _cut(text, xs, runs)
        elif index and gap > _SPACE and not text.endswith((" ", "\t")) and not span.text.startswith(" "):
            between = " "
        raised = span.size <= _RAISED * size and span.y - y >= 0.12 * size
        run = Run(between + span.text, bold=span.bold, italic=span.italic, struck=span.struck, raised=raised)
        if between and runs and not run.text.strip():
            continue
        text += run.text
        xs += [span.left] * len(between) + list(span.xs[:-1])
        runs.append(run)
    return text, xs, runs


def _space(row: Row, index: int) -> float:
    """Returns how wide the words behind a span are apart, in parts of their size: in justified rows as wide as what follows a number in a list."""
    size = max(row.size, 0.1)
    within = [
        (span.xs[place + 1] - span.xs[place]) / size
        for span in row.spans[index:]
        for place, character in enumerate(span.text.rstrip())
        if character == " "
    ]
    between = [gap_before(row, place) for place in range(index + 1, len(row.spans))]
    return max((gap for gap in (*within, *between) if gap <= WIDE), default=0.0)


def _cut(text: str, xs: list[float], runs: list[Run]) -> tuple[str, list[float]]:
    """Takes the spaces before a tab."""
    length = len(text.rstrip())
    while runs and text[length:]:
        spaces = len(runs[-1].text) - len(runs[-1].text.rstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
        text = text[: len(text) - spaces]
        if runs[-1].text:
            break
        runs.pop()
    return text, xs[: len(text)]


def printed_line(row: Row, right_margin: float, page: int, above: float, heading: int = 0) -> PrintedLine:
    """Returns a row as a line to join with others."""
    text, xs, runs = row.letters
    front = len(text) - len(text.lstrip())
    kept: list[Run] = []
    for run in runs:
        cut = run.text[front:] if front else run.text
        front = max(0, front - len(run.text))
        if cut:
            kept.append(replace(run, text=" ".join(cut.split(" ")) if "  " not in cut else _folded(cut)))
    begin = len(text) - len(text.lstrip())
    stripped = text.strip()
    marker = marker_of(stripped[:80])
    inner = xs[begin + marker.length] if marker and begin + marker.length < len(xs) else None
    named = is_field(stripped)
    if named:
        inner = xs[begin + stripped.index("\t") + 1]
    is_row = "\t" in stripped[marker.length if marker else 0 :] and not named
    return PrintedLine(
        tuple(kept),
        row.left,
        row.right,
        right_margin,
        inner,
        page,
        above,
        row.size / 2,
        row.size,
        is_alone=is_row,
        is_field=named,
        heading=heading,
    )


def _folded(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def struck(spans: Sequence[Span], rules: Sequence[Rule]) -> list[Span]:
    """Returns spans, those that a line is drawn through as struck out."""
    level = [rule for rule in rules if rule.is_level and rule.top - rule.bottom <= 2]
    found: list[Span] = []
    for span in spans:
        through = [
            rule for rule in level if 0.18 * span.size < (rule.top + rule.bottom) / 2 - span.y < 0.45 * span.size
        ]
        if not any(rule.left < span.right - 1 and rule.right > span.left + 1 for rule in through):
            found.append(span)
            continue
        begin = 0
        flags = [
            any(rule.left - 0.5 <= (a + b) / 2 <= rule.right + 0.5 for rule in through) for a, b in pairwise(span.xs)
        ]
        for end in range(1, len(flags) + 1):
            if end == len(flags) or flags[end] != flags[begin]:
                found.append(replace(span, text=span.text[begin:end], xs=span.xs[begin : end + 1], struck=flags[begin]))
                begin = end
    return found
