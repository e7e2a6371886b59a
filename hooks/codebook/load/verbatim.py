"""Verbatim text: the code and reports, from the blocks of their Markdown to units whose words are the source's own.

A unit begins with its label in brackets, or in a report with the number that is printed; what follows without one belongs to the unit
above.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markdown_it.token import Token

from codebook.load.blocks import BlockReader, children, first_text
from codebook.model import Block, Document, Heading, Listing, Paragraph, Part, Problem, Span, Unit, UnitKind, words
from codebook.refs import INTRODUCTION

_LABEL = re.compile(r"\[([^\]\s]+)\][ \t]+")
_LABEL_ALONE = re.compile(r"\[([^\]\s]+)\]")
_PARAGRAPH_NUMBER = re.compile(r"(\d+(?:\.\d+)+[a-z]?)\.?\s+")
_NUMBER_ALONE = re.compile(r"(\d+(?:\.\d+)+[a-z]?)\.?")
_NO_LABEL = re.compile(r"[\d.]*\\")
_SECTION_NUMBER = re.compile(r"(\d+(?:\.\d+)*)(\.?)\s+")


@dataclass(frozen=True)
class _Piece:
    """A block with what its beginning says: a label in brackets, a printed number, or nothing."""

    block: Block
    line: int
    label: str = ""
    number: str = ""
    item: bool = False
    """Whether it stood as an item of a list at the top level."""


class _Reader(BlockReader):
    """Reads where units begin."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        super().__init__(document)
        self.kind = kind

    def pieces(self) -> Iterator[_Piece]:
        """The blocks of the body, each with its label or number."""
        for group in children(self.tokens, whole=True):
            token = group[0]
            if token.type == "bullet_list_open" and self.kind == "code" and _LABEL.match(f"{first_text(group)} "):
                yield from self.labelled_items(group)
            elif token.type != "bullet_list_open" or not self.has_numbered_items(group):
                for block in self.blocks(group):
                    yield self.opened(block, self.line(token), first_text(group))

    def has_numbered_items(self, tokens: Sequence[Token]) -> bool:
        """Some programs make a list of a report's numbered paragraphs; as a list they would have no address."""
        numbered = [
            (self.line(item[0]), found[1])
            for item in children(tokens)
            if self.kind == "report" and (found := _PARAGRAPH_NUMBER.match(first_text(item)))
        ]
        for line, number in numbered:
            other = number.replace(".", r"\.", 1)
            self.fault(
                line,
                f"{number} is the number of a paragraph in a list; take '- ' away, or write {other} if it is no such number",
            )
        return bool(numbered)

    def labelled_items(self, tokens: Sequence[Token]) -> Iterator[_Piece]:
        """The clauses of a principle: a list each of whose items begins with a label."""
        for item in children(tokens):
            line, blocks = self.line(item[0]), tuple(self.blocks(item[1:-1]))
            if len(blocks) > 1:
                self.fault(line, "a clause of more than one paragraph; write it as one, on one line")
            for block in blocks[:1]:
                yield replace(self.opened(block, line, first_text(item)), item=True)

    def opened(self, block: Block, line: int, written: str) -> _Piece:
        """The block without the label or number that it begins with, unless a backslash says that it is neither."""
        if isinstance(block, Paragraph | Heading) and block.spans and not _NO_LABEL.match(written):
            first = block.spans[0].text
            alone = _LABEL_ALONE if self.kind == "code" else _NUMBER_ALONE
            if isinstance(block, Paragraph) and (found := alone.fullmatch(first)):
                message = (
                    "stands alone; write its words behind it on the same line, after a space, and no * or _ around it"
                )
                self.fault(line, f"{first} {message}")
                rest = _without(block, len(first))
                if self.kind == "code":
                    return _Piece(rest, line, label=found[1])
                return _Piece(rest, line, number=first, label=f"p{found[1]}")
            if found := _LABEL.match(first):
                return _Piece(_without(block, found.end()), line, label=found[1])
            number = _SECTION_NUMBER if isinstance(block, Heading) else _PARAGRAPH_NUMBER
            if self.kind == "report" and (found := number.match(first)):
                return _Piece(_without(block, found.end()), line, number=found[0].strip(), label=f"p{found[1]}")
        return _Piece(block, line)


def read_part(document: Document, part: str) -> tuple[Part, list[Problem]]:
    """The introduction or a principle from its file; what is wrong with the labels is told as well."""
    reader = _Reader(document, "code")
    title, title_line = "", document.body_line
    units: list[Unit] = []
    for piece in reader.pieces():
        block = piece.block
        if isinstance(block, Heading) or _looks_like_heading(piece, "#"):
            if title:
                reader.fault(piece.line, "a second heading; a file has one, '# ' and the name as it is printed")
                continue
            title, title_line = "".join(words((block,))), piece.line
            if not isinstance(block, Heading) or block.level != 1 or piece.label:
                reader.fault(piece.line, "a heading of another form; write '# ' and the name as it is printed, no more")
        elif piece.label:
            units.append(Unit(piece.label, _code_kind(piece), (block,), piece.line))
        elif isinstance(block, Listing) and units and units[-1].kind in ("named", "note"):
            units[-1] = replace(units[-1], blocks=(*units[-1].blocks, block))
        else:
            is_clause = part != INTRODUCTION and (piece.item or isinstance(block, Listing))
            label = f"- [{part}-1]" if is_clause else f"[{part}-{1 if part == INTRODUCTION else 'statement'}]"
            reader.fault(piece.line, f"text without a label; begin it with one, as in {label} …")
    if not title:
        reader.fault(title_line, "the heading is missing; begin with '# ' and the name as it is printed")
    if not units and not reader.problems:
        reader.fault(title_line, f"a heading without text; write the text below it, as in [{part}-…] …")
    return Part(part, title, tuple(units), document.path, title_line), reader.problems


def _looks_like_heading(piece: _Piece, sign: str) -> bool:
    """Whether a paragraph without a label was meant as a heading, and lacks the space behind its sign."""
    return not piece.label and isinstance(piece.block, Paragraph) and "".join(words((piece.block,))).startswith(sign)


def _code_kind(piece: _Piece) -> UnitKind:
    """A unit's kind follows from its label; one that is no label is told by `validate`."""
    _, _, rest = piece.label.partition("-")
    if piece.item:
        return "clause"
    if rest.endswith("statement"):
        return "statement"
    if re.search(r"(^|-)note-\d+$", rest):
        return "note"
    return "paragraph" if rest.rpartition("-")[2].isdigit() else "named"


def read_report(document: Document) -> tuple[tuple[Unit, ...], list[Problem]]:
    """A report's units in reading order, and what is wrong with how they begin."""
    reader = _Reader(document, "report")
    units: list[Unit] = []
    headless = False
    for piece in reader.pieces():
        if isinstance(piece.block, Heading) and piece.block.level == 1:
            reader.fault(piece.line, "'# ' is for the title, which the front matter holds; begin sections with '## '")
        elif piece.label:
            kind: UnitKind = "section" if isinstance(piece.block, Heading) else "paragraph" if piece.number else "named"
            units.append(Unit(piece.label, kind, (piece.block,), piece.line, piece.number))
        elif isinstance(piece.block, Heading):
            reader.fault(
                piece.line,
                "a heading without number or name; name it in brackets, as in ## [background-documents] Background Documents",
            )
        elif _looks_like_heading(piece, "##"):
            reader.fault(piece.line, "'##' without a space behind it makes no heading; write '## ' and the heading")
        elif units:
            units[-1] = replace(units[-1], blocks=(*units[-1].blocks, piece.block))
        elif not headless:
            headless = True
            reader.fault(piece.line, "text before the first unit; give it a name in brackets, as in [summary] …")
    if not units and not reader.problems:
        reader.fault(document.body_line, "a report without text; write it below the front matter")
    return tuple(units), reader.problems


def _without(block: Paragraph | Heading, length: int) -> Paragraph | Heading:
    """The block less the first `length` characters, which are its label or number."""
    first, *rest = block.spans
    kept = [Span(first.text[length:], first.style)] if first.text[length:] else []
    return replace(block, spans=(*kept, *rest))
