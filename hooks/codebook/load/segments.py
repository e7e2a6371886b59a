"""Pieces: the blocks of a document, each with the label or the printed number that it begins with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markdown_it.token import Token

from codebook.load.blocks import BlockReader, children, first_text
from codebook.load.labels import (
    BARE_BACKSLASH,
    LABEL,
    LABEL_ALONE,
    NEITHER,
    NUMBER_ALONE,
    PARAGRAPH_NUMBER,
    SAID_IN_BRACKETS,
    SECTION_NUMBER,
    almost_a_number,
    label_within,
    run_on,
    unit_in_a_list,
)
from codebook.load.numbering import Meaning, Numbering, Start, plain_number, sign_of
from codebook.model import Block, Document, Heading, Listing, Paragraph, Span
from codebook.values.references import printed_number

_A_YEAR = 1000
"""No report has as many paragraphs: from here on a number is that of a year, or of something counted."""


@dataclass(frozen=True)
class Segment:
    """A block with what its beginning says: a label in brackets, a printed number, or nothing."""

    block: Block
    line: int
    label: str = ""
    number: str = ""
    item: bool = False
    """Whether it stood as an item of a list at the top level."""


class Reader(BlockReader):
    """Reads where units begin."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        super().__init__(document)
        self.kind: Literal["code", "report"] = kind
        self.groups = children(self.tokens, whole=True)
        self.numbering = Numbering(sign_of(self.starts()) if kind == "report" else "")

    def segments(self) -> Iterator[Segment]:
        """The blocks of the body, each with its label or number."""
        self.refuse_run_on()
        for index, group in enumerate(self.groups):
            token = group[0]
            if token.type == "bullet_list_open" and self.kind == "code" and LABEL.match(f"{first_text(group)} "):
                yield from self.labelled_items(group)
            elif token.type == "ordered_list_open" and self.kind == "report":
                yield from self.numbered_items(group, self.text_of(index + 1))
            elif token.type == "bullet_list_open" and self.units_in_a_list(group):
                pass
            else:
                self.refuse_plain_heading(group, self.text_of(index + 1))
                for block in self.blocks(group):
                    yield self.opened(block, self.line(token), first_text(group))

    def text_of(self, index: int) -> str:
        """The first words of the block of that index, if it is a paragraph."""
        is_paragraph = index < len(self.groups) and self.groups[index][0].type == "paragraph_open"
        return first_text(self.groups[index]) if is_paragraph else ""

    def starts(self) -> Iterator[Start]:
        """What each block at the top level begins with."""
        for group in self.groups:
            match group[0].type:
                case "paragraph_open":
                    yield Start(first_text(group), "paragraph")
                case "heading_open":
                    yield Start(first_text(group), "heading")
                case "ordered_list_open":
                    items = [item[0] for item in children(group) if not self.is_indented(item[0])]
                    yield from (Start(item.info, "item", item.markup) for item in items[:1])

    def is_indented(self, token: Token) -> bool:
        """Whether a block begins with white space."""
        return self.lines[self.line(token) - self.document.body_line][:1].isspace()

    def refuse_run_on(self) -> None:
        """A line within a paragraph begins no unit: its label or number would be taken for words of the unit above."""
        for token in self.tokens:
            if token.type != "inline":
                continue
            above = ""
            for number, line in enumerate(token.content.split("\n")):
                message = run_on(line, above, self.kind) if number else ""
                if number and self.kind == "report" and 0 < plain_number(above) == plain_number(line) - 1:
                    message = f"{plain_number(line)} begins inside the text above; leave an empty line before it"
                    if plain_number(line) >= _A_YEAR:
                        message += f", or, if this is a row of a table that came loose, write it as in | {plain_number(line)} | … |"
                above = line
                if not message and self.kind == "code":
                    message = label_within(line, first=not number)
                if message:
                    self.fault(self.line(token) + number, message)

    def refuse_plain_heading(self, group: Sequence[Token], following: str) -> None:
        """A heading that begins with a whole number, and lacks its `##`."""
        number = plain_number(first_text(group)) if group[0].type == "paragraph_open" and self.kind == "report" else 0
        if number and self.numbering.sign != " " and self.numbering.heads(number, following):
            self.fault(self.line(group[0]), self.numbering.wrong("heading", str(number)))

    def units_in_a_list(self, tokens: Sequence[Token]) -> bool:
        """Some programs make a list of a report's numbered paragraphs; as a list they would have no address."""
        before = len(self.problems)
        for opening, text in zip(tokens, tokens[2:], strict=False):
            is_item = self.kind == "report" and opening.type == "list_item_open" and text.type == "inline"
            if is_item and (message := unit_in_a_list(text.content)):
                self.fault(self.line(text), message)
        return len(self.problems) > before

    def labelled_items(self, tokens: Sequence[Token]) -> Iterator[Segment]:
        """The clauses of a principle: a list each of whose items begins with a label."""
        for item in children(tokens):
            line, blocks = self.line(item[0]), tuple(self.blocks(item[1:-1]))
            if len(blocks) > 1:
                self.fault(line, "a clause of more than one paragraph; write it as one, on one line")
            for block in blocks[:1]:
                yield replace(self.opened(block, line, first_text(item)), item=True)

    def numbered_items(self, tokens: Sequence[Token], following: str) -> Iterator[Segment]:
        """Items with whole numbers: paragraphs, where the report's have such numbers, else a list of the unit above."""
        items = children(tokens)
        plain = [int(item[0].info) for item in items if not self.is_indented(item[0])]
        if self.units_in_a_list(tokens):
            return
        if not self.numbering.sign and plain:
            self.fault_of(items[0][0], self.numbering.of_a_list(plain, following))
        run: list[Sequence[Token]] = []
        for item in items:
            meaning: Meaning = "item"
            if self.numbering.sign and not self.is_indented(item[0]):
                meaning = self.numbering.meaning(int(item[0].info), item[0].markup)
            if meaning != "paragraph":
                self.fault_of(item[0], meaning)
                run.append(item)
                continue
            yield from self.list_of(run)
            run = []
            yield from self.paragraph_of(item)
        yield from self.list_of(run)

    def fault_of(self, item: Token, meaning: Meaning) -> None:
        """Tells if a whole number can't stay as it is."""
        if wrong := self.numbering.wrong(meaning, item.info + item.markup):
            self.fault(self.line(item), wrong)

    def list_of(self, items: Sequence[Sequence[Token]]) -> Iterator[Segment]:
        """A list with these items, if there are any."""
        if items:
            yield Segment(Listing(self.items(items)), self.line(items[0][0]))

    def paragraph_of(self, item: Sequence[Token]) -> Iterator[Segment]:
        """A paragraph whose number is whole, and what belongs to it."""
        number, line = item[0].info + item[0].markup, self.line(item[0])
        first, *rest = [*self.blocks(item[1:-1])] or [Paragraph(())]
        if not isinstance(first, Paragraph) or not first.spans:
            self.fault(line, f"{number} stands alone; write its words behind it on the same line, after a space")
        yield Segment(first, line, label=f"p{item[0].info}", number=number)
        yield from (Segment(block, line) for block in rest)

    def opened(self, block: Block, line: int, written: str) -> Segment:
        """The block without the label or number that it begins with, unless a backslash says that it is neither."""
        if not isinstance(block, Paragraph | Heading) or not block.spans:
            return Segment(block, line)
        if BARE_BACKSLASH.match(written) and self.kind == "report":
            return Segment(_without(block, 1), line)
        if NEITHER.match(written):
            return Segment(block, line)
        first = block.spans[0].text
        alone = (LABEL_ALONE if self.kind == "code" else NUMBER_ALONE).fullmatch(first)
        if isinstance(block, Paragraph) and alone:
            self.fault(
                line,
                f"{first} stands alone; write its words behind it on the same line, after a space, and no * or _ around it",
            )
            return self.begun(_without(block, len(first)), line, alone[1], "" if self.kind == "code" else first)
        if found := LABEL.match(first):
            if self.kind == "report" and found[1].lower() in SAID_IN_BRACKETS:
                message = (
                    f"[{found[1]}] begins a paragraph, where a name would stand; write \\[{found[1]}] if it is printed"
                )
                self.fault(line, message)
                return Segment(block, line)
            return self.begun(_without(block, found.end()), line, found[1])
        return self.numbered(block, line, written) if self.kind == "report" else Segment(block, line)

    def numbered(self, block: Paragraph | Heading, line: int, written: str) -> Segment:
        """A block of a report without the number that it begins with."""
        first = block.spans[0].text
        if found := (SECTION_NUMBER if isinstance(block, Heading) else PARAGRAPH_NUMBER).match(first):
            return self.begun(_without(block, found.end()), line, found[1], found[0].strip())
        if isinstance(block, Heading):
            return Segment(block, line)
        if self.numbering.sign == " " and (number := plain_number(first)):
            meaning = self.numbering.meaning(number, " ")
            if meaning == "paragraph":
                printed = first.split()[0]
                return Segment(_without(block, len(printed) + 1), line, label=f"p{printed}", number=printed)
            self.fault(line, self.numbering.wrong(meaning, str(number)))
        elif message := almost_a_number(written):
            self.fault(line, message)
        return Segment(block, line)

    def begun(self, block: Paragraph | Heading, line: int, label: str, number: str = "") -> Segment:
        """A block with the label that it began with, or with its printed number."""
        if self.kind == "report":
            self.numbering.named(label if number else printed_number(label))
        return Segment(block, line, label=f"p{label}" if number else label, number=number)


def _without(block: Paragraph | Heading, length: int) -> Paragraph | Heading:
    """The block less the first `length` characters, which are its label or number."""
    first, *rest = block.spans
    kept = [Span(first.text[length:], first.style)] if first.text[length:] else []
    return replace(block, spans=(*kept, *rest))
