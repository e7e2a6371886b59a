"""Reads the notes of a report, and checks that each has a mark in the text and each mark a note."""

from collections.abc import Sequence
from typing import Literal

from markdown_it.token import Token

from codebook.load.blocks import BlockReader
from codebook.load.notes import label_of, raised
from codebook.load.spans import NO_NOTES, wrong_mark
from codebook.model import Document, Unit, words


class NoteReader(BlockReader):
    """Reads notes."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        super().__init__(document, kind)
        self.notes: dict[str, Unit] = {}
        """The notes of a report, by label, in the order in which they are written."""
        self.misplaced: set[str] = set()
        """Labels of notes that do not begin at the left edge."""

    def read_note(self, tokens: Sequence[Token]) -> None:
        """Adds a note to `notes`."""
        mark, line = tokens[0].info, self.line(tokens[0])
        label = label_of(mark)
        blocks = tuple(self.blocks(tokens[1:-1]))
        if self.kind == "code":
            self.fault(line, NO_NOTES.format(mark))
        elif not label:
            self.fault(line, wrong_mark(mark))
        elif label in self.notes:
            first = f"{self.document.path}:{self.notes[label].line}"
            message = f"the note [^{mark}] appears twice, first at {first}; compare the marks with the document, and if it has two such notes, write the mark of one as it is printed, as in {raised(mark)}, and the note as a paragraph with a name, as in [{label}-second] {raised(mark)} …"
            self.fault(line, message)
        elif not "".join(words(blocks)).strip():
            self.fault(line, f"[^{mark}]: is alone on its line; write the words of the note after it, on the same line")
        else:
            self.notes[label] = Unit(label, "note", blocks, line, raised(mark))

    def refuse_lost_notes(self) -> None:
        """Reports marks without a note, and notes without a mark."""
        read = {label_of(token.info) for token in self.tokens if token.type == "note_open"}
        for label, line in self.marks.items():
            if label not in read and label not in self.misplaced:
                mark = label.partition("-")[2]
                message = f"[^{mark}] has no note; write the note at the end, as in [^{mark}]: …, or \\[^{mark}] if that is printed"
                self.fault(line, message)
        for label, unit in self.notes.items():
            if label not in self.marks:
                mark = label.partition("-")[2]
                self.fault(
                    unit.line, f"the note [^{mark}] has no mark in the text; write [^{mark}] where it is printed"
                )
