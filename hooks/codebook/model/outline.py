"""The layout and emphasis of a unit on one line, without its words.

    paragraph 12; list; > bullet 3; > number 5; >> list; >>> bullet 2; table; > row 2|<|1+4|0; em 3-5; strong 7(1-3); s+strong+em 9

An entry is a block and its number of words; `>` is the depth. `bullet` and `number` count the item's first paragraph; a number's marker is one
more word. A row counts each cell, and each paragraph of a cell; the cell on the left covers the place of `<`, the one above that of `^`. `em`,
`strong` and `s` (struck out) name words by position in the unit, from 1, with a range of characters if only part of a word is emphasised.
`line-end 4` is a line end after word 4.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby

from codebook.model.blocks import Block, Cell, Heading, Listing, Paragraph, Span, Table, spans_of, with_brackets
from codebook.model.editions import Unit

Entries = tuple[str, ...]

_COUNT = re.compile(r"\bnumber(?:ed)?\b|(?<![\w-])\d+")
_EMPHASIS = re.compile(
    r"(?P<style>s(?:\+strong)?(?:\+em)?|strong(?:\+em)?|em) "
    r"(?P<first>\d{1,6})(?:-(?P<last>\d{1,6})|\((?P<start>\d{1,6})-(?P<end>\d{1,6})\))?"
)
_CELL = r"(?:\d{1,6}(?:\+\d{1,6})*|[<^])"
_LAYOUT = re.compile(
    r"(?:numbered )?(?:>+ )?(?:(?:paragraph|heading-\d) \d{1,6}|list|table|(?:bullet|number)(?: \d{1,6})?"
    rf"|row {_CELL}(?:\|{_CELL})*)"
)
_LINE_END = re.compile(r"line-end \d{1,6}")
_CORRECTED = re.compile(r"corrected (?:layout|emphasis) \d{4}-\d\d-\d\d")
_MARKS = {"s": "~~", "strong": "**", "em": "*"}
_WHOLE = 1_000_000


@dataclass(frozen=True)
class Outline:
    """The layout and emphasis of a unit."""

    layout: Entries
    emphasis: Entries = ()
    corrected: Entries = ()
    """The corrections of layout and emphasis applied: `corrected layout 2016-05-03`."""

    def __str__(self) -> str:
        return "; ".join((*self.layout, *self.emphasis, *self.corrected))

    @cached_property
    def acts(self) -> Counter[str]:
        """Number of times each correction is named."""
        return Counter(self.corrected)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Words before the end of each block, item, cell and printed line, in order."""
        line_ends = (int(entry.split()[1]) for entry in self.layout if not is_block(entry))
        return (*accumulate(_counts(self.layout)), *line_ends)

    @cached_property
    def shape(self) -> Entries:
        """The layout without word counts."""
        return tuple(_COUNT.sub("", entry) for entry in self.layout)

    def styles(self, words: int) -> tuple[str, ...]:
        """Returns the emphasis of each of `words` words."""
        found: list[list[str]] = [[] for _ in range(words)]
        for entry in self.emphasis:
            if given := _EMPHASIS.fullmatch(entry):
                first, last = int(given["first"]), int(given["last"] or given["first"])
                part = f"({given['start']}-{given['end']})" if given["start"] else ""
                for place in range(first, min(last, words) + 1):
                    found[place - 1].append(given["style"] + part)
        return tuple(map(" ".join, found))


def _counts(layout: Entries) -> Iterator[int]:
    for entry in filter(is_block, layout):
        for found in _COUNT.finditer(entry):
            yield int(found[0]) if found[0].isdecimal() else 1


def words_of(layout: Entries) -> int:
    """Returns the total number of words in a layout."""
    return sum(_counts(layout))


def is_block(entry: str) -> bool:
    """Whether an entry is a block, item or row rather than a line end."""
    return not entry.startswith("line-end")


def read_outline(text: str) -> Outline | None:
    """Parses a recorded outline; None if malformed."""
    kinds: tuple[list[str], list[str], list[str]] = ([], [], [])
    last, place = 0, (0, 0)
    for entry in text.split("; "):
        if _LAYOUT.fullmatch(entry) or _LINE_END.fullmatch(entry):
            kind = 0
        elif given := _EMPHASIS.fullmatch(entry):
            kind = 1
            if place >= (begins := (int(given["first"]), int(given["start"] or 0))):
                return None  # out of order: entries must not overlap
            place = (int(given["last"] or begins[0]), int(given["end"] or _WHOLE))
        elif _CORRECTED.fullmatch(entry):
            kind = 2
        else:
            return None
        if kind < last:
            return None
        last = kind
        kinds[kind].append(entry)
    return Outline(*map(tuple, kinds))


def outline(unit: Unit, corrected: Entries = ()) -> Outline:
    """Builds the outline of a unit."""
    spans = [Span(unit.number), *spans_of(unit.blocks)]
    entries = [*_layout(unit.blocks)]
    if unit.number:
        entries[0] = f"numbered {entries[0]}"
    return Outline((*entries, *_line_ends(spans)), tuple(_emphasis(spans)), corrected)


def is_same(before: Unit | None, after: Unit | None) -> bool:
    """Whether two units have the same words, layout and emphasis, or both are missing."""
    if before is None or after is None:
        return before is after
    if (before.blocks, before.number) == (after.blocks, after.number):
        return True
    return before.text == after.text and outline(before) == outline(after)


def character_styles(unit: Unit) -> Iterator[str]:
    """Yields the style of each character of a unit's text to quote, without white space, in order."""
    for span in (Span(unit.number), *spans_of(with_brackets(unit.blocks))):
        yield from (span.style for character in span.text if not character.isspace())


def _layout(blocks: Sequence[Block], depth: int = 0) -> Iterator[str]:
    deep = f"{'>' * depth} " if depth else ""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield f"{deep}paragraph {_count(spans)}"
            case Heading(spans, level):
                yield f"{deep}heading-{level} {_count(spans)}"
            case Listing(items):
                yield f"{deep}list"
                for item in items:
                    first = item.blocks[0] if item.blocks else None
                    kind = f"{'>' * (depth + 1)} {'number' if item.marker else 'bullet'}"
                    is_text = isinstance(first, Paragraph)
                    yield f"{kind} {_count(first.spans)}" if isinstance(first, Paragraph) else kind
                    yield from _layout(item.blocks[1:] if is_text else item.blocks, depth + 2)
            case Table(head, rows):
                yield f"{deep}table"
                for row in (head, *rows):
                    yield f"{'>' * (depth + 1)} row {'|'.join(map(_of_cell, row))}"


def _of_cell(cell: Cell) -> str:
    return cell.part_of or "+".join(str(_count(paragraph)) for paragraph in cell.paragraphs or ((),))


def _count(spans: Sequence[Span]) -> int:
    return len("".join(span.text for span in spans).split())


def _line_ends(spans: Sequence[Span]) -> Iterator[str]:
    if any(span.text == "\n" for span in spans):
        words, line = 0, ""
        for span in spans:
            line += span.text
            if span.text == "\n":
                words, line = words + len(line.split()), ""
                yield f"line-end {words}"


def _emphasis(spans: Sequence[Span]) -> Iterator[str]:
    """Yields an entry for each emphasised range; white space inside a range is ignored."""
    if not any(span.style for span in spans):
        return
    whole: list[tuple[int, str]] = []
    for place, word in enumerate(_styled(spans), start=1):
        runs = [(style, len([*characters])) for style, characters in groupby(word)]
        if len(runs) == 1:
            whole.append((place, runs[0][0]))
            continue
        yield from _ranges(whole)
        whole, start = [], 1
        for style, length in runs:
            if style:
                yield f"{_recorded(style)} {place}({start}-{start + length - 1})"
            start += length
    yield from _ranges(whole)


def _styled(spans: Sequence[Span]) -> Iterator[tuple[str, ...]]:
    word: list[str] = []
    for span in spans:
        for character in unicodedata.normalize("NFC", span.text):
            if not character.isspace():
                word.append(span.style)
            elif word:
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)


def _ranges(words: Sequence[tuple[int, str]]) -> Iterator[str]:
    for style, run in groupby(words, key=lambda word: word[1]):
        places = [place for place, _ in run]
        if style:
            yield f"{_recorded(style)} {places[0]}" + (f"-{places[-1]}" if len(places) > 1 else "")


def _recorded(style: str) -> str:
    return style.replace(" ", "+")


def marked(words: Sequence[str], emphasis: Entries) -> str:
    """Returns the words with asterisks around emphasised ones, and tildes around those struck out."""
    found = [*words]
    for entry in reversed(emphasis):
        given = _EMPHASIS.fullmatch(entry)
        first, last = (int(given["first"]), int(given["last"] or given["first"])) if given else (0, 0)
        if given is None or not 0 < first <= last <= len(words):
            continue
        start, end = int(given["start"] or 1) - 1, int(given["end"] or len(words[last - 1]))
        if start < end <= len(words[last - 1]):
            mark, word = "".join(_MARKS[one] for one in given["style"].split("+")), found[last - 1]
            found[last - 1] = f"{word[:end]}{mark[::-1]}{word[end:]}"
            found[first - 1] = f"{found[first - 1][:start]}{mark}{found[first - 1][start:]}"
    return " ".join(found)
