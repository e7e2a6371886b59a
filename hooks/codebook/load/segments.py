"""Segments: blocks of a document, each with the label or printed number at its start."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from codebook.load.blocks import first_text
from codebook.load.clauses import Segment, is_labelled
from codebook.load.labels import (
    BARE_BACKSLASH,
    LABEL,
    LABEL_ALONE,
    NEITHER,
    NUMBER_ALONE,
    SAID_IN_BRACKETS,
    label_within,
    run_on,
)
from codebook.load.notes import NOTE, label_of
from codebook.load.paragraph_starts import NumberReader, without
from codebook.load.whole_numbers import plain_number
from codebook.model import Block, Heading, Paragraph

_BELOW_A_NOTE = "text without a number or name below a note; write four spaces before it if it is part of the note, else move the note below it"
_CELLS = 3
"""So many, with tabs between them, are a row of a table."""
_A_YEAR = 1000
"""Reports have fewer paragraphs, so a higher number is a year or a count."""


class Reader(NumberReader):
    """Splits a document into segments."""

    def segments(self) -> Iterator[Segment]:
        """Yields the body's blocks, each with its label or number."""
        self.refuse_run_on()
        below_a_note = False
        for index, group in enumerate(self.groups):
            self.here = self.sections[index] if self.sections else self.here
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
            self.refuse_joined_to_a_run(group)

    def refuse_run_on(self) -> None:
        """Reports continuation lines that begin like a unit: they would become part of the unit above."""
        for token in self.tokens:
            if token.type != "inline":
                continue
            above = ""
            for number, line in enumerate(token.content.split("\n")):
                if found := NOTE.match(line):
                    self.misplaced.add(label_of(found[1]))
                    self.fault(
                        self.line(token) + number,
                        f"{found[0].strip()} begins a note only at the left edge; delete what is before it, or write \\[ if it is printed",
                    )
                message = run_on(line, above, self.kind) if number else ""
                if number and self.kind == "report" and 0 < plain_number(above) == plain_number(line) - 1:
                    message = f"{plain_number(line)} begins inside the text above; leave an empty line before it"
                    if plain_number(line) < _A_YEAR and line.count("\t") < _CELLS - 1:
                        message += f", or write \\{plain_number(line)} if it is not a paragraph number"
                    else:
                        message += f", or, if this is a row of a table that came loose, write it as in | {plain_number(line)} | … |"
                above = line
                if not message and self.kind == "code":
                    message = label_within(line, first=not number)
                if message:
                    self.fault(self.line(token) + number, message)

    def opened(self, block: Block, line: int, written: str) -> Segment:
        """Returns the block without the label or number at its start; a backslash marks plain text."""
        if not isinstance(block, Paragraph | Heading) or not block.spans:
            return Segment(block, line)
        if BARE_BACKSLASH.match(written) and self.kind == "report":
            return Segment(without(block, 1), line)
        if NEITHER.match(written):
            return Segment(block, line)
        first = block.spans[0].text
        alone = (LABEL_ALONE if self.kind == "code" else NUMBER_ALONE).fullmatch(first)
        if isinstance(block, Paragraph) and alone:
            self.fault(
                line,
                f"{first} is alone on its line; write its words on the same line, after a space, with no *, _ or ~~ around the number",
            )
            return self.begun(without(block, len(first)), line, alone[1], "" if self.kind == "code" else first)
        if found := LABEL.match(first):
            if self.kind == "report" and found[1].lower() in SAID_IN_BRACKETS:
                message = (
                    f"[{found[1]}] begins a paragraph and looks like a name; write \\[{found[1]}] if it is printed, or another name, as in "
                    f"[{found[1].lower()}-1], if it is yours"
                )
                self.fault(line, message)
                return Segment(block, line)
            return self.named(without(block, found.end()), line, found[1], first[found.end() :])
        return self.numbered(block, line, written) if self.kind == "report" else Segment(block, line)
