"""Parses CommonMark with tables and notes into blocks. Syntax that could change printed words is off; HTML, links and images are faults."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it.token import Token

from codebook.load.tables import TableReader
from codebook.model import Block, Document, Heading, Item, Listing, Paragraph

DEEPEST = 4
"""Maximum depth of nested lists, below Markdown's own limit."""
_CLOSING = re.compile(r"\s#+\s*$")


class BlockReader(TableReader):
    """Reads blocks."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        super().__init__(document, kind)
        self.refuse_deep_lists()

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
                            f"'{token.markup}' at the start of a line makes a list; write - for an item, or \\{token.markup} if it is printed",
                        )
                    yield Listing(self.items(children(group)))
                case "table_open":
                    yield self.table(group)
                case _:
                    self.refuse(token, self.line(token))

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
                    self.fault(self.line(token), f"a list within {DEEPEST} others; at most {DEEPEST}: delete spaces")
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1

    def refuse_closing_marks(self, heading: Token) -> None:
        """Reports `#` at the end of a heading, which Markdown would drop."""
        line = self.line(heading)
        if _CLOSING.search(self.lines[line - self.document.body_line]):
            self.fault(line, "'#' at the end of a heading is lost; delete it, or write \\# if it is printed")


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


def first_text(tokens: Sequence[Token]) -> str:
    """Returns the first inline source text in some tokens."""
    return next((token.content for token in tokens if token.type == "inline"), "")
