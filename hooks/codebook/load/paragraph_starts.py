"""Numbers and names at the start of a report's paragraphs, headings and lists."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it.token import Token

from codebook.load.appendices import Section, sections
from codebook.load.blocks import children, first_text
from codebook.load.clauses import ClauseReader, Segment
from codebook.load.labels import LETTERED_NUMBER, PARAGRAPH_NUMBER, SECTION_NUMBER, almost_a_number, unit_in_a_list
from codebook.load.numbered_runs import named_number, printed, wrong_in_a_run
from codebook.load.whole_numbers import AS_ITEM, Meaning, Start, is_date, plain_number
from codebook.model import Document, Heading, Listing, Paragraph, Span
from codebook.values.references import printed_number

_A_LINE = re.compile(r"\d+[ \t]++[A-Z][^\s|]*+(?:[ \t]++[^\s|]++){0,7}(?<![.:;,])")
"""A few words with a capital, and no full stop: likely a heading."""


class NumberReader(ClauseReader):
    """Finds the label and number of each block."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        super().__init__(document, kind)
        self.groups = children(self.tokens, whole=True)
        self.sections = sections([*self.starts()]) if kind == "report" else []
        self.here = Section()

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
                    yield Start(first_text(group), "heading", level=int(group[0].tag[1]))
                case "ordered_list_open":
                    items = (item[0] for item in children(group) if not self.is_indented(item[0]))
                    item = next(items, None)
                    yield Start(item.info, "item", item.markup) if item else Start("", "other")
                case _:
                    yield Start("", "other")

    def is_indented(self, token: Token) -> bool:
        """Whether a block begins with white space."""
        return self.lines[self.line(token) - self.document.body_line][:1].isspace()

    def refuse_plain_heading(self, group: Sequence[Token], following: str) -> None:
        """Reports a heading with a whole number but without `##`."""
        number = plain_number(first_text(group)) if group[0].type == "paragraph_open" and self.kind == "report" else 0
        found = printed(first_text(group)) if number else None
        is_paragraph = self.here.numbering.delimiter == " " or (found and self.here.runs.has(found))
        numbering = self.here.numbering
        is_next = number == numbering.last + 1 and numbering.is_reported and _A_LINE.fullmatch(first_text(group))
        if number and not is_paragraph and (is_next or numbering.heads(number, following)):
            numbering.last, numbering.is_reported = number, True
            self.fault(self.line(group[0]), self.here.numbering.wrong("heading", str(number)))

    def units_in_a_list(self, tokens: Sequence[Token]) -> bool:
        """Reports numbered paragraphs written as a list, which would have no URL; returns whether there are any."""
        before = len(self.problems)
        for opening, text in zip(tokens, tokens[2:], strict=False):
            is_item = self.kind == "report" and opening.type == "list_item_open" and text.type == "inline"
            if is_item and (message := unit_in_a_list(text.content)):
                self.fault(self.line(text), message)
        return len(self.problems) > before

    def numbered_items(self, tokens: Sequence[Token], following: str) -> Iterator[Segment]:
        """Yields items with whole numbers: paragraphs in a report with such numbers or in a run, otherwise a list of the unit above."""
        if self.units_in_a_list(tokens):
            return
        items = children(tokens)
        run: list[Sequence[Token]] = []
        for item, label in zip(items, self.labels_of(items, following), strict=True):
            if not label:
                run.append(item)
                continue
            yield from self.list_of(run)
            run = []
            yield from self.paragraph_of(item, label)
        yield from self.list_of(run)

    def labels_of(self, items: Sequence[Sequence[Token]], following: str) -> list[str]:
        """Returns the labels of items that are paragraphs, empty ones for others; reports faults."""
        found, plain = list[str](), list[Token]()
        for token in (item[0] for item in items):
            label: str | None = ""
            if not self.is_indented(token):
                label = self.label_in_a_run(f"{token.info}{token.markup} ", self.line(token), AS_ITEM)
            if label is None and self.here.numbering.delimiter:
                meaning = self.here.numbering.meaning(int(token.info), token.markup)
                self.fault_of(token, meaning)
                label = self.counted(token.info) if meaning == "paragraph" else ""
            elif label is None:
                plain.append(token)
            found.append(label or "")
        if plain:
            self.fault_of(plain[0], self.here.numbering.of_a_list([int(token.info) for token in plain], following))
        return found

    def fault_of(self, item: Token, meaning: Meaning) -> None:
        """Adds the fault of a whole number, if any."""
        if wrong := self.here.numbering.wrong(meaning, item.info + item.markup, self.here.runs.above):
            self.fault(self.line(item), wrong)

    def counted(self, number: str) -> str:
        """Returns the label of a number that is in no run."""
        label = f"{self.here.front}{number}"
        self.here.runs.unit(label)
        return label

    def label_in_a_run(self, text: str, line: int, otherwise: str = "") -> str | None:
        """Returns the label of a number in a run, empty if it is part of the text above; None if no run has its form. Reports faults."""
        number = None if is_date(text) else printed(text)
        found = self.here.runs.next(number) if number else None
        if number is None or found is None:
            return None
        if wrong := wrong_in_a_run(found, number, otherwise):
            self.fault(line, wrong)
        return found[1] if found[0] == "paragraph" else ""

    def list_of(self, items: Sequence[Sequence[Token]]) -> Iterator[Segment]:
        """Yields a list with these items, if any."""
        if items:
            yield Segment(Listing(self.items(items)), self.line(items[0][0]))

    def paragraph_of(self, item: Sequence[Token], label: str) -> Iterator[Segment]:
        """Yields a paragraph with a whole number, and the blocks that belong to it."""
        number, line = item[0].info + item[0].markup, self.line(item[0])
        first, *rest = [*self.blocks(item[1:-1])] or [Paragraph(())]
        if not isinstance(first, Paragraph) or not first.spans:
            self.fault(line, f"{number} is alone on its line; write its words on the same line, after a space")
        yield Segment(first, line, label=label, number=number)
        yield from (Segment(block, line) for block in rest)

    def numbered(self, block: Paragraph | Heading, line: int, written: str) -> Segment:
        """Returns a report's block without the number at its start."""
        first = block.spans[0].text
        if found := (SECTION_NUMBER if isinstance(block, Heading) else PARAGRAPH_NUMBER).match(first):
            if block.spans[0].is_struck:
                number = found[1]
                message = f"{number} is struck out, which a paragraph number cannot be; write it before the ~~, as in {number} ~~…~~"
                self.fault(line, message)
            return self.begun(without(block, found.end()), line, found[1], found[0].strip())
        label = self.paragraph_label(first, line, written) if isinstance(block, Paragraph) else ""
        if label and (number := printed(first)):
            return Segment(without(block, number.length), line, label=label, number=number.written)
        return Segment(block, line)

    def paragraph_label(self, first: str, line: int, written: str) -> str:
        """Returns the label of a paragraph whose number has no dot inside; empty without a label. Reports faults."""
        numbering, is_indented = self.here.numbering, self.lines[line - self.document.body_line][:1].isspace()
        label = None if is_indented else self.label_in_a_run(first, line)
        if label is not None:
            return label
        if numbering.delimiter == " " and (number := plain_number(first)):
            meaning = numbering.meaning(number, " ")
            if wrong := numbering.wrong(meaning, str(number), self.here.runs.above):
                self.fault(line, wrong)
            return self.counted(first.split(maxsplit=1)[0]) if meaning == "paragraph" else ""
        if (found := LETTERED_NUMBER.match(first)) and self.here.is_inserted(int(found[1]), found[3]):
            return self.counted(found[1] + found[2])
        if wrong := almost_a_number(written):
            self.fault(line, wrong)
        return ""

    def named(self, block: Paragraph | Heading, line: int, label: str, text: str) -> Segment:
        """Returns a segment with a name, and with the printed number if the name ends with it; such a name may begin a run."""
        number = named_number(label, text) if self.kind == "report" else None
        if number is None:
            return self.begun(block, line, label)
        self.here.numbering.named(label.removeprefix(self.here.front))
        if isinstance(block, Heading):
            self.here.runs.unit(label)
        else:
            self.here.runs.begin(label, number)
        return Segment(without(block, number.length), line, label=label, number=number.written)

    def begun(self, block: Paragraph | Heading, line: int, label: str, number: str = "") -> Segment:
        """Returns a segment with its label or printed number."""
        if self.kind == "report":
            self.here.numbering.named(label if number else printed_number(label))
            label = f"{self.here.front}{label}" if number else label
            self.here.runs.unit(label)
        return Segment(block, line, label=label, number=number)

    def refuse_joined_to_a_run(self, group: Sequence[Token]) -> None:
        """Reports a continuation line that begins like a paragraph of a run. Numbers alone are reported for every report."""
        if group[0].type != "paragraph_open":
            return
        for place, text in enumerate(first_text(group).split("\n")[1:], start=self.line(group[0]) + 1):
            number = printed(text)
            if number and not number.written[0].isdecimal() and self.here.runs.has(number):
                message = f"{number.written} begins inside the text above; leave an empty line before it, or write \\{number.written}"
                self.fault(place, f"{message} if it is not a paragraph number")


def without(block: Paragraph | Heading, length: int) -> Paragraph | Heading:
    """Returns a block without some characters at its start."""
    first, *rest = block.spans
    text = first.text[length:]
    spans = (Span(text, first.style, first.note), *rest) if text else tuple(rest)
    return Heading(spans, block.level) if isinstance(block, Heading) else Paragraph(spans)
