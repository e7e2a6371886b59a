"""Verbatim text: the Markdown of the code and of reports, to units whose words are the source's own.

CommonMark with tables, and less: whatever could change a word in silence is off (entities, reference definitions, code), and whatever
is no text of a document (raw HTML, links, pictures, rules) is recognised in order to be refused. A unit begins with its label in brackets, or
in a report with the number that is printed; what follows without one belongs to the unit above.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from codebook.model import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Part,
    Problem,
    Span,
    Table,
    Unit,
    UnitKind,
)

_MARKDOWN = (
    MarkdownIt("commonmark").enable("table").disable(["code", "fence", "reference", "lheading", "entity", "backticks"])
)
_LABEL = re.compile(r"\[([^\]\s]+)\][ \t]+")
_PARAGRAPH_NUMBER = re.compile(r"(\d+(?:\.\d+)+[a-z]?)\.?\s+")
_SECTION_NUMBER = re.compile(r"(\d+(?:\.\d+)*)(\.?)\s+")
_REFUSED = {
    "html_block": "raw HTML; write the words alone",
    "html_inline": "raw HTML; write the words alone",
    "link_open": "a link; a document's text has none here: write the address as it is printed",
    "image": "a picture; write what it says, or name it among the appendices",
    "hr": "a ruled line; leave it out, it is no text",
    "blockquote_open": "'>' at the start of a line makes a quotation; take it out, it is no text",
}


@dataclass(frozen=True)
class _Piece:
    """A block with what its beginning says: a label in brackets, a printed number, or nothing."""

    block: Block
    line: int
    label: str = ""
    number: str = ""
    item: bool = False
    """Whether it stood as an item of a list at the top level."""


class _Reader:
    """One pass over a document's tokens; `problems` collects what cannot stay."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        self.document = document
        self.kind = kind
        self.problems: list[Problem] = []
        self.tokens = _MARKDOWN.parse(document.body)

    def fault(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.document.path, line, message))

    def line(self, token: Token) -> int:
        return self.document.body_line + (token.map[0] if token.map else 0)

    def pieces(self) -> Iterator[_Piece]:
        """The blocks of the body, each with its label or number."""
        position = 0
        while position < len(self.tokens):
            end = _end(self.tokens, position)
            token, inside = self.tokens[position], self.tokens[position : end + 1]
            position = end + 1
            if token.type == "bullet_list_open" and self.kind == "code" and _LABEL.match(_first_text(inside)):
                yield from self.labelled_items(inside)
            else:
                if token.type == "bullet_list_open":
                    self.refuse_numbered_items(inside)
                for block in self.blocks(inside):
                    yield self.opened(block, self.line(token))

    def refuse_numbered_items(self, tokens: Sequence[Token]) -> None:
        """Some programs make a list of a report's numbered paragraphs; as a list they would have no address."""
        for item in _children(tokens):
            if self.kind == "report" and (found := _PARAGRAPH_NUMBER.match(_first_text(item))):
                self.fault(
                    self.line(item[0]),
                    f"paragraph {found[1]} is an item of a list; take '- ' away, so that the line begins with {found[1]}",
                )

    def labelled_items(self, tokens: Sequence[Token]) -> Iterator[_Piece]:
        """The clauses of a principle: a list each of whose items begins with a label."""
        for item in _children(tokens):
            for index, block in enumerate(self.blocks(item[1:-1])):
                if index:
                    self.fault(self.line(item[0]), "a clause of more than one paragraph; write it as one, on one line")
                yield replace(self.opened(block, self.line(item[0])), item=True)

    def opened(self, block: Block, line: int) -> _Piece:
        """The block without the label or number that it begins with."""
        if isinstance(block, Paragraph | Heading) and block.spans:
            first = block.spans[0].text
            if found := _LABEL.match(first):
                return _Piece(_without(block, found.end()), line, label=found[1])
            number = _SECTION_NUMBER if isinstance(block, Heading) else _PARAGRAPH_NUMBER
            if self.kind == "report" and (found := number.match(first)):
                return _Piece(_without(block, found.end()), line, number=found[0].strip(), label=f"p{found[1]}")
        return _Piece(block, line)

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Tokens to blocks."""
        for group in _children(tokens, whole=True):
            token = group[0]
            match token.type:
                case "paragraph_open":
                    yield Paragraph(self.spans(group[1]))
                case "heading_open":
                    yield Heading(self.spans(group[1]), int(token.tag[1]))
                case "bullet_list_open" | "ordered_list_open":
                    items = _children(group)
                    yield Listing(
                        tuple(
                            Item(item[0].info + item[0].markup if item[0].info else "", tuple(self.blocks(item[1:-1])))
                            for item in items
                        )
                    )
                case "table_open":
                    rows = [tuple(self.spans(cell) for cell in row if cell.type == "inline") for row in _rows(group)]
                    yield Table(rows[0], tuple(rows[1:]))
                case _:
                    self.fault(
                        self.line(token),
                        _REFUSED.get(token.type, f"'{token.markup}' is no text of a document; write the words alone"),
                    )

    def spans(self, inline: Token) -> tuple[Span, ...]:
        """The words of a piece of text by their style. Line ends of the file are spaces."""
        spans: list[Span] = []
        style: Literal["", "em", "strong"] = ""
        for token in inline.children or ():
            match token.type:
                case "text" | "text_special":
                    spans.append(Span(token.content, style))
                case "softbreak":
                    spans.append(Span(" ", style))
                case "hardbreak":
                    spans.append(Span("\n", style))
                case "em_open":
                    style = "em"
                case "strong_open":
                    style = "strong"
                case "em_close" | "strong_close":
                    style = ""
                case "link_close":
                    pass
                case _:
                    self.fault(
                        self.line(inline),
                        _REFUSED.get(token.type, f"'{token.markup}' is no text of a document; write the words alone"),
                    )
        return _merged(spans)


def read_part(document: Document, part: str) -> tuple[Part, list[Problem]]:
    """The introduction or a principle from its file; what is wrong with the labels is told as well."""
    reader = _Reader(document, "code")
    title, title_line = "", document.body_line
    units: list[Unit] = []
    for piece in reader.pieces():
        if isinstance(piece.block, Heading):
            if title or piece.block.level != 1 or piece.label:
                reader.fault(piece.line, "a second heading; a file has one, '# ' and the principle's name")
            else:
                title, title_line = "".join(span.text for span in piece.block.spans), piece.line
        elif piece.label:
            units.append(Unit(piece.label, _code_kind(piece), (piece.block,), piece.line))
        elif isinstance(piece.block, Listing) and units and units[-1].kind in ("named", "note"):
            units[-1] = replace(units[-1], blocks=(*units[-1].blocks, piece.block))
        else:
            line = "- [" if isinstance(piece.block, Listing) or piece.item else "["
            reader.fault(piece.line, f"text without a label; begin it with one, as in {line}{part}-1] …")
    if not title:
        reader.fault(title_line, "the heading is missing; begin with '# ' and the name as it is printed")
    return Part(part, title, tuple(units), document.path, title_line), reader.problems


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
        elif units:
            units[-1] = replace(units[-1], blocks=(*units[-1].blocks, piece.block))
        else:
            reader.fault(piece.line, "text before the first unit; give it a name in brackets, as in [summary] …")
    return tuple(units), reader.problems


def _without(block: Paragraph | Heading, length: int) -> Paragraph | Heading:
    """The block less the first `length` characters, which are its label or number."""
    first, *rest = block.spans
    kept = [Span(first.text[length:], first.style)] if first.text[length:] else []
    return replace(block, spans=(*kept, *rest))


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Neighbours of one style as one span; a printed line end stays by itself."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.text != "\n" and merged[-1].text != "\n" and merged[-1].style == span.style:
            merged[-1] = Span(merged[-1].text + span.text, span.style)
        elif span.text:
            merged.append(span)
    return tuple(merged)


def _end(tokens: Sequence[Token], start: int) -> int:
    """The index of the token that closes the one at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _children(tokens: Sequence[Token], *, whole: bool = False) -> list[Sequence[Token]]:
    """The groups of tokens, from opening to closing, inside the first and last token; of all of them if `whole`."""
    position, last = (0, len(tokens)) if whole else (1, len(tokens) - 1)
    groups = []
    while position < last:
        end = _end(tokens, position)
        groups.append(tokens[position : end + 1])
        position = end + 1
    return groups


def _rows(table: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for index, token in enumerate(table):
        if token.type == "tr_open":
            start = index
        elif token.type == "tr_close":
            yield table[start:index]


def _first_text(tokens: Sequence[Token]) -> str:
    return next((token.content for token in tokens if token.type == "inline"), "")
