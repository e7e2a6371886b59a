"""Parses CommonMark with tables into blocks. Syntax that could change printed words is off; HTML, links and images are faults."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from codebook.model import Block, Document, Heading, Item, Listing, Paragraph, Problem, Span, Table

_MARKDOWN = (
    MarkdownIt("commonmark").enable("table").disable(["code", "fence", "reference", "lheading", "entity", "backticks"])
)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"), " ")
_SPACE_OF_MARKUP = re.compile(r"^[^\S\n]*+(?:$|(?:[-*+]|#{1,6}|\d{1,4}[.)])[^\S\n]++)", re.MULTILINE)
"""Spaces of any kind that begin a list, number or heading, or are alone on a line: Markdown knows only those of a keyboard."""
DEEPEST = 4
"""Maximum depth of nested lists, below Markdown's own limit."""

_OPENING = ("em_open", "strong_open")
_CLOSED = ("em_close", "strong_close")
_TEXT = ("text", "text_special")
_CLOSING = re.compile(r"\s#+\s*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_REFUSED = {
    "html_block": "HTML cannot stand in a document; write the words alone, and \\< for a < that is printed",
    "html_inline": "HTML cannot stand in a document; write the words alone, and \\< for a < that is printed",
    "link_open": "a link is no text; write the words or the address alone, as printed, and \\[ for a bracket that is printed",
    "image": "a picture is no text; write what it says, or name it among the appendices",
    "hr": "a ruled line is no text; leave it out",
    "blockquote_open": "'>' at the start of a line makes a quotation; leave it out, or write \\> for one that is printed",
}


class BlockReader:
    """Reads a document once; faults are added to `problems`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        body = _SPACE_OF_MARKUP.sub(lambda found: found[0].translate(_SPACES), document.body)
        self.lines = body.split("\n")
        self.tokens = _MARKDOWN.parse(body)
        self.refuse_deep_lists()

    def fault(self, line: int, message: str) -> None:
        """Adds a fault."""
        self.problems.append(Problem(self.document.path, line, message))

    def line(self, token: Token) -> int:
        """Returns the file's line on which a token begins."""
        return self.document.body_line + (token.map[0] if token.map else 0)

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yields the blocks of some tokens."""
        for group in children(tokens, whole=True):
            token = group[0]
            match token.type:
                case "paragraph_open":
                    yield Paragraph(self.spans(group[1]))
                case "heading_open":
                    self.refuse_closing_marks(token)
                    yield Heading(self.spans(group[1]), int(token.tag[1]))
                case "bullet_list_open" | "ordered_list_open":
                    if token.markup in ("*", "+"):
                        self.fault(
                            self.line(token),
                            f"'{token.markup}' at the start of a line makes a list; write - for an item, or \\{token.markup} for a sign that is printed",
                        )
                    yield Listing(self.items(children(group)))
                case "table_open":
                    self.refuse_other_rows(group)
                    rows = [tuple(self.spans(cell) for cell in row if cell.type == "inline") for row in _rows(group)]
                    yield Table(rows[0], tuple(rows[1:]))
                case _:
                    self.fault(
                        self.line(token),
                        _REFUSED.get(token.type, f"'{token.markup}' is no text of a document; write the words alone"),
                    )

    def items(self, items: Sequence[Sequence[Token]]) -> tuple[Item, ...]:
        """Returns list items with their printed numbers."""
        return tuple(
            Item(item[0].info + item[0].markup if item[0].info else "", tuple(self.blocks(item[1:-1])))
            for item in items
        )

    def refuse_deep_lists(self) -> None:
        """Reports lists that are too deep: Markdown would drop their text."""
        depth = 0
        for token in self.tokens:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                depth += 1
                if depth == DEEPEST + 1:
                    self.fault(
                        self.line(token), f"a list within {DEEPEST} others; {DEEPEST} are the most, so take spaces away"
                    )
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1

    def refuse_closing_marks(self, heading: Token) -> None:
        """Reports `#` at the end of a heading, which Markdown would drop."""
        line = self.line(heading)
        if _CLOSING.search(self.lines[line - self.document.body_line]):
            self.fault(line, "'#' at the end of a heading is lost; take it away, or write \\# if it is printed")

    def refuse_inside_words(self, inline: Token) -> None:
        """Reports emphasis inside a word or number: probably a printed character, which Markdown would drop."""
        line, told, texts = self.line(inline), 0, inline.children or []
        for before, token, behind in zip([None, *texts], texts, [*texts[1:], None], strict=False):
            line += token.type in ("softbreak", "hardbreak")
            opens = token.type in _OPENING and before and before.type in _TEXT and before.content[-1:].isalnum()
            closes = token.type in _CLOSED and behind and behind.type in _TEXT and behind.content[:1].isalnum()
            if (opens or closes) and line != told:
                told = line
                self.fault(
                    line,
                    f"'{token.markup}' inside a word or number is lost; write \\* if it is printed, as in 5\\*3, or emphasise whole words",
                )

    def refuse_other_rows(self, table: Sequence[Token]) -> None:
        """Reports rows of more cells than the first, which Markdown would drop, of fewer, which it would fill up, and lines that are no rows."""
        columns = sum(token.type == "th_open" for token in table)
        barred = False
        for row in _rows(table):
            line = self.line(row[0])
            text = self.lines[line - self.document.body_line].strip()
            if barred and not text.startswith("|"):
                self.fault(
                    line,
                    "a line below a table is read as a row; write all words of a cell on one line, or leave an empty line before it",
                )
                continue
            barred = barred or text.startswith("|")
            cells = _CELL_END.split(text.removeprefix("|"))
            if any(cell.strip() for cell in cells[columns:]):
                self.fault(
                    line,
                    f"a row of more cells than the first, which has {columns}; make them as many, and write \\| for a | that is printed",
                )
            elif len(cells) - (not cells[-1].strip()) < columns:
                self.fault(
                    line, f"a row of fewer cells than the first, which has {columns}; write | | for each that is empty"
                )

    def spans(self, inline: Token) -> tuple[Span, ...]:
        """Returns inline text by its innermost style. Line ends of the file become spaces."""
        spans: list[Span] = []
        styles: list[Literal["", "em", "strong"]] = [""]
        line = self.line(inline)
        self.refuse_inside_words(inline)
        for token in inline.children or ():
            line += token.type in ("softbreak", "hardbreak")
            match token.type:
                case "text" | "text_special":
                    spans.append(Span(token.content, styles[-1]))
                case "softbreak":
                    spans.append(Span(" ", styles[-1]))
                case "hardbreak":
                    spans.append(Span("\n", styles[-1]))
                case "em_open":
                    styles.append("em")
                case "strong_open":
                    styles.append("strong")
                case "em_close" | "strong_close":
                    styles.pop()
                case "link_close":
                    pass
                case _:
                    self.fault(
                        line,
                        _REFUSED.get(token.type, f"'{token.markup}' is no text of a document; write the words alone"),
                    )
        return _merged(spans)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Joins adjacent spans of one style, except printed line breaks."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.text != "\n" and merged[-1].text != "\n" and merged[-1].style == span.style:
            merged[-1] = Span(merged[-1].text + span.text, span.style)
        elif span.text:
            merged.append(span)
    return tuple(merged)


def _end(tokens: Sequence[Token], start: int) -> int:
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def children(tokens: Sequence[Token], *, whole: bool = False) -> list[Sequence[Token]]:
    """Returns groups of tokens, from opening to closing, between the first and last token; among all tokens if `whole`."""
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


def first_text(tokens: Sequence[Token]) -> str:
    """Returns the first inline source text in some tokens."""
    return next((token.content for token in tokens if token.type == "inline"), "")
