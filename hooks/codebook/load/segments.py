"""Segments: blocks of a document, each with the label or printed number at its start."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from markdown_it.token import Token

from codebook.load.blocks import children, first_text
from codebook.load.clauses import ClauseReader, Segment, is_labelled
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
from codebook.load.notes import NOTE
from codebook.load.numbering import Meaning, Numbering, Start, marker_of, plain_number
from codebook.model import Block, Document, Heading, Listing, Paragraph
from codebook.values.references import printed_number

_BELOW_A_NOTE = "text without a number or name below a note; write four spaces before it if it is part of the note, else move the note below it"
_A_YEAR = 1000
"""Reports have fewer paragraphs, so a higher number is a year or a count."""


class Reader(ClauseReader):
    """Splits a document into segments."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        super().__init__(document, kind)
        self.groups = children(self.tokens, whole=True)
        self.numbering = Numbering(marker_of(self.starts()) if kind == "report" else "")

    def segments(self) -> Iterator[Segment]:
        """Yields the body's blocks, each with its label or number."""
        self.refuse_run_on()
        below_a_note = False
        for index, group in enumerate(self.groups):
            for segment in self.segments_of(index, group):
                if below_a_note and not segment.label:
                    self.fault(segment.line, _BELOW_A_NOTE)
                below_a_note = False
                yield segment
            below_a_note = below_a_note or group[0].type == "note_open"

    def segments_of(self, index: int, group: Sequence[Token]) -> Iterator[Segment]:
        """Yields the segments of a top-level block; a note is added to `notes`."""
        token = group[0]
        if token.type == "note_open":
            self.read_note(group)
        elif token.type == "bullet_list_open" and self.kind == "code" and is_labelled(group):
            yield from self.labelled_items(group)
        elif token.type == "ordered_list_open" and self.kind == "report":
            yield from self.numbered_items(group, self.text_of(index + 1))
        elif token.type == "bullet_list_open" and self.units_in_a_list(group):
            pass
        else:
            self.refuse_plain_heading(group, self.text_of(index + 1))
            if self.kind == "code":
                self.refuse_lost_labels(group)
            for block in self.blocks(group):
                yield self.opened(block, self.line(token), first_text(group))

    def text_of(self, index: int) -> str:
        """Returns the source text of the paragraph at an index; empty for other blocks."""
        is_paragraph = index < len(self.groups) and self.groups[index][0].type == "paragraph_open"
        return first_text(self.groups[index]) if is_paragraph else ""

    def starts(self) -> Iterator[Start]:
        """Yields how each top-level block begins."""
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
        """Reports continuation lines that begin like a unit: they would become part of the unit above."""
        for token in self.tokens:
            if token.type != "inline":
                continue
            above = ""
            for number, line in enumerate(token.content.split("\n")):
                if found := NOTE.match(line):
                    self.fault(
                        self.line(token) + number,
                        f"{found[0].strip()} begins a note only at the left edge; take away what is before it, or write \\[ if it is printed",
                    )
                message = run_on(line, above, self.kind) if number else ""
                if number and self.kind == "report" and 0 < plain_number(above) == plain_number(line) - 1:
                    message = f"{plain_number(line)} begins inside the text above; leave an empty line before it"
                    if plain_number(line) < _A_YEAR:
                        message += f", or write \\{plain_number(line)} if it is no paragraph's number"
                    else:
                        message += f", or, if this is a row of a table that came loose, write it as in | {plain_number(line)} | … |"
                above = line
                if not message and self.kind == "code":
                    message = label_within(line, first=not number)
                if message:
                    self.fault(self.line(token) + number, message)

    def refuse_plain_heading(self, group: Sequence[Token], following: str) -> None:
        """Reports a heading with a whole number but without `##`."""
        number = plain_number(first_text(group)) if group[0].type == "paragraph_open" and self.kind == "report" else 0
        if number and self.numbering.sign != " " and self.numbering.heads(number, following):
            self.fault(self.line(group[0]), self.numbering.wrong("heading", str(number)))

    def units_in_a_list(self, tokens: Sequence[Token]) -> bool:
        """Reports numbered paragraphs written as a list, which would have no URL; returns whether there are any."""
        before = len(self.problems)
        for opening, text in zip(tokens, tokens[2:], strict=False):
            is_item = self.kind == "report" and opening.type == "list_item_open" and text.type == "inline"
            if is_item and (message := unit_in_a_list(text.content)):
                self.fault(self.line(text), message)
        return len(self.problems) > before

    def numbered_items(self, tokens: Sequence[Token], following: str) -> Iterator[Segment]:
        """Yields items with whole numbers: paragraphs in a report with such numbers, otherwise a list of the unit above."""
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
        """Adds the fault of a whole number, if any."""
        if wrong := self.numbering.wrong(meaning, item.info + item.markup):
            self.fault(self.line(item), wrong)

    def list_of(self, items: Sequence[Sequence[Token]]) -> Iterator[Segment]:
        """Yields a list with these items, if any."""
        if items:
            yield Segment(Listing(self.items(items)), self.line(items[0][0]))

    def paragraph_of(self, item: Sequence[Token]) -> Iterator[Segment]:
        """Yields a paragraph with a whole number, and the blocks that belong to it."""
        number, line = item[0].info + item[0].markup, self.line(item[0])
        first, *rest = [*self.blocks(item[1:-1])] or [Paragraph(())]
        if not isinstance(first, Paragraph) or not first.spans:
            self.fault(line, f"{number} stands alone; write its words behind it on the same line, after a space")
        yield Segment(first, line, label=f"p{item[0].info}", number=number)
        yield from (Segment(block, line) for block in rest)

    def opened(self, block: Block, line: int, written: str) -> Segment:
        """Returns the block without the label or number at its start; a backslash marks plain text."""
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
                f"{first} stands alone; write its words behind it on the same line, after a space, and no *, _ or ~~ around it",
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
        """Returns a report's block without the number at its start."""
        first = block.spans[0].text
        if found := (SECTION_NUMBER if isinstance(block, Heading) else PARAGRAPH_NUMBER).match(first):
            if block.spans[0].is_struck:
                number = found[1]
                message = f"{number} is struck out, and the number of a paragraph cannot be; write it before the ~~, as in {number} ~~…~~"
                self.fault(line, message)
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
        """Returns a segment with its label or printed number."""
        if self.kind == "report":
            self.numbering.named(label if number else printed_number(label))
        return Segment(block, line, label=f"p{label}" if number else label, number=number)


def _without(block: Paragraph | Heading, length: int) -> Paragraph | Heading:
    first, *rest = block.spans
    kept = [replace(first, text=first.text[length:])] if first.text[length:] else []
    return replace(block, spans=(*kept, *rest))
