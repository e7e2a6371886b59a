"""What each block is on this site: a heading, a numbered paragraph, an item of a list, a line of the report's head."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from codebook.importing.source import NOWHERE, Block, Cell, Paragraph, Place, Run, Table
from codebook.importing.typed import taken, trimmed

Kind = Literal["heading", "paragraph", "item", "table"]
_LONGEST_HEADING = 14
"""Words of a heading that only looks like one."""
_DECIMAL = re.compile(r"[A-Z]?\d{1,3}[A-Z]?(?:\.\d{1,3})+[A-Za-z]?[.)]?")
_SECTION = re.compile(r"\d{1,3}(?:\.0)?[.)]?|[A-Z][.)]|[IVXL]{1,6}[.)]")
_WHOLE = re.compile(r"\d{1,3}[.)]?")
_ENDS = re.compile(r"[.;,]$")
_AT_END = re.compile(
    r"(?:list of )?(?:background|source|supporting) (?:papers|documents|information)|appendi(?:x|ces)\b|annexe?s?\b|schedules?\b|enclosures?\b"
    r"|contacts?\b|recommendations?|conclusions?|attachments?\b",
    re.IGNORECASE,
)

_FIELD = re.compile(r"(?=\S)[^:\t.]{2,45}(?::|\t)")
_FIELD_NAME = re.compile(
    r"(?:report )?(?:to|from|by|of|title|subject|date|committee|meeting|author|wards?|item|agenda item|purpose|summary)\b|(?:dyddiad|pwyllgor|teitl)\b",
    re.IGNORECASE,
)
WITHIN = "(within a cell)"
"""The style of a paragraph that was below another in a cell of the head."""
_FIRST_SECTION = re.compile(
    r"(?:executive )?summary|purpose|introduction|background|recommend|reasons?\b|decision|report\b|context|synopsis|issues?\b|matter|policy|crynodeb"
    r"|pwrpas|cefndir|argymhell|rheswm",
    re.IGNORECASE,
)
_LONGEST_HEAD, _FAR, _LONG, _NAME = 40, 8, 40, 8
"""Pieces of a head at most, pieces between two of its lines, words of a paragraph that is of no head, and of the name of a field."""


@dataclass(frozen=True)
class Piece:
    """A part of the report as it will be written."""

    kind: Kind
    runs: tuple[Run, ...] = ()
    number: str = ""
    """As printed."""
    level: int = 0
    """Of a heading from 2, of an item from 0."""
    place: Place = NOWHERE
    is_bullet: bool = False
    is_typed: bool = False
    """Whether its number is among the letters of the file, and not computed."""
    is_head: bool = False
    """Whether it is a line at the top of the report."""
    is_within: bool = False
    """Whether it belongs to the line of the head above it."""
    is_styled: bool = False
    """Whether the file itself says that it is a heading."""
    table: Table | None = None

    @property
    def text(self) -> str:
        """Its words, with white space folded."""
        return " ".join("".join(run.text for run in self.runs).split())


def pieces(blocks: Sequence[Block]) -> tuple[Piece, ...]:
    """Returns the pieces of a report, in the order of its blocks."""
    shape = _Shape([taken(block) if isinstance(block, Paragraph) else block for block in _opened(blocks)])
    found = [*shape.pieces()]
    end = _end_of_head(found)
    return tuple(_of_head(piece) if index < end else piece for index, piece in enumerate(found))


def _opened(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yields the blocks, with the paragraphs of tables that are only frames: those of one column, and those of the head with a field in each row."""
    is_top = True
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            is_top = is_top and index < _LONGEST_HEAD and not (block.number and not block.number.is_bullet)
            yield block
        elif all(cell.part_of or not cell.paragraphs for row in block.rows for cell in row[1:]):
            yield from (paragraph for row in block.rows for paragraph in row[0].paragraphs)
        elif is_top and _is_head(block):
            for row in block.rows:
                yield from _fields(row)
        else:
            yield block


def _is_head(table: Table) -> bool:
    """Whether each row of a table has the name of a field and what is in it, once or twice."""
    rows = [[cell for cell in row if not cell.part_of] for row in table.rows]
    return all(len(row) in (1, 2, 4) and all(len(_words(cell)) <= _NAME for cell in row[::2]) for row in rows) and any(
        (cell.paragraphs and _words(cell)[-1].endswith(":")) or _FIELD_NAME.match(" ".join(_words(cell)))
        for row in rows
        for cell in row[:1]
        if cell.paragraphs
    )


def _words(cell: Cell) -> list[str]:
    return [word for paragraph in cell.paragraphs for word in paragraph.printed.split()]


def _fields(row: Sequence[Cell]) -> Iterator[Paragraph]:
    """Yields the fields in a row of a head: the name, a tab and the words; further paragraphs of these belong to the first."""
    cells = [cell for cell in row if not cell.part_of]
    for front, value in zip_longest(cells[::2], cells[1::2]):
        names = front.paragraphs or (Paragraph(()),)
        values = value.paragraphs if value else ()
        runs = tuple(run for each in names for run in (*each.runs, Run(" ")))
        first = trimmed((*runs, Run("\t"), *(_with_number(values[0]) if values else ())))
        if first:
            yield Paragraph(first, names[0].place if names[0].runs else values[0].place)
        yield from (replace(each, style=WITHIN) for each in values[1:])


def _with_number(paragraph: Paragraph) -> tuple[Run, ...]:
    return (
        (Run(f"{paragraph.number.text} "), *paragraph.runs)
        if paragraph.number and not paragraph.number.is_bullet
        else paragraph.runs
    )


def _end_of_head(found: Sequence[Piece]) -> int:
    """Returns where the head of the report ends: at its first section, number or long paragraph below the last line such as “To: …”."""
    first = next(
        (index for index, piece in enumerate(found) if piece.number and piece.kind in ("heading", "paragraph")),
        len(found),
    )
    first = min(first, _LONGEST_HEAD)
    fields = [index for index, piece in enumerate(found[:first]) if piece.table or _FIELD.match(piece.text)]
    start = 0
    for index in fields:  # a field far below the last one is of a section, such as the contact at the end
        start = index + 1 if index - start <= _FAR else start
    for index in range(start, first):
        piece = found[index]
        if (
            piece.is_bullet
            or len(piece.text.split()) > _LONG
            or (piece.kind == "heading" and (index or not piece.is_styled) and _begins(piece))
        ):
            return index
    return first


def _begins(piece: Piece) -> bool:
    return piece.is_styled or _FIRST_SECTION.match(piece.text) is not None


def _of_head(piece: Piece) -> Piece:
    return (
        replace(piece, kind="paragraph", is_head=True)
        if piece.kind in ("heading", "item")
        else replace(piece, is_head=True)
    )


class _Shape:
    """Decides with regard to the whole report: what its paragraphs' numbers and its headings look like."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        numbers = [block.number.text for block in paragraphs if block.number and not block.number.is_bullet]
        self.has_decimals = any(
            _DECIMAL.fullmatch(number) and not number.rstrip(".)").endswith(".0") for number in numbers
        )
        styled = [block.heading for block in paragraphs if block.heading and self._can_head(block)]
        self.top = min(styled, default=1)
        numbered = [
            block
            for block in paragraphs
            if block.number and _SECTION.fullmatch(block.number.text) and self._is_heading(block)
        ]
        self.looks = {_look(block) for block in numbered}

    def pieces(self) -> Iterator[Piece]:
        level = 1
        for block in self.blocks:
            if isinstance(block, Table):
                yield Piece("table", place=block.place, table=block)
                continue
            runs, number = trimmed(block.runs), block.number.text if block.number else ""
            typed = bool(block.number and block.number.is_typed)
            if self._is_heading(block):
                level = min(self._level(block), level + 1)
                yield Piece("heading", runs, number, level, block.place, is_styled=block.heading > 0, is_typed=typed)
            elif block.number and (block.number.is_bullet or self._is_item(number)):
                depth = max(block.number.level, block.indent)
                yield Piece("item", runs, number, depth, block.place, is_bullet=block.number.is_bullet, is_typed=typed)
            else:
                yield Piece("paragraph", runs, number, 0, block.place, is_within=block.style == WITHIN, is_typed=typed)

    def _is_item(self, number: str) -> bool:
        """Whether a whole number counts the items of a list: paragraphs have decimals, or headings the whole numbers."""
        return bool(_WHOLE.fullmatch(number)) and (self.has_decimals or bool(self.looks))

    @staticmethod
    def _can_head(block: Paragraph) -> bool:
        words = block.text.split()
        is_long = len(words) > 2 * _LONGEST_HEADING or (_ENDS.search(block.text.strip()) and len(words) > 6)
        return bool(words) and not is_long and not (block.number and block.number.is_bullet)

    def _is_heading(self, block: Paragraph) -> bool:
        """Whether a paragraph is a heading: by its style, or by its looks."""
        if not self._can_head(block) or block.style == WITHIN:
            return False
        number = block.number.text if block.number else ""
        if block.heading or block.style.lower() in ("title", "subtitle"):
            return True
        text = block.text.strip()
        if _ENDS.search(text) or len(text.split()) > _LONGEST_HEADING or (number and not _SECTION.fullmatch(number)):
            return False
        if ":" in text[:-1] or "\t" in text or "\n" in text:
            return False
        return _look(block) != (False, False)

    def _level(self, block: Paragraph) -> int:
        number = block.number.text.rstrip(".)") if block.number else ""
        if number:
            depth = number.removesuffix(".0").count(".") if number[:1].isalnum() else 1
            return 2 + depth
        if block.heading:
            return 2 + block.heading - self.top
        if not self.looks or _look(block) in self.looks or _AT_END.match(block.text.strip()):
            return 2
        return 3


def _look(block: Paragraph) -> tuple[bool, bool]:
    """Returns whether a paragraph is all in capitals, and whether it is all bold."""
    letters = [run for run in block.runs if run.text.strip()]
    text = "".join(run.text for run in letters)
    capitals = sum(map(str.isalpha, text)) > 3 and (text.upper() == text or all(run.capitals for run in letters))
    return capitals, bool(letters) and all(run.bold for run in letters)
