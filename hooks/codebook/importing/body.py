"""The body of a report's file, from its pieces. Each can be written in several ways; the next is taken if the check finds a fault in one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codebook.importing import marks, tables
from codebook.importing.layout import NAMED, Piece
from codebook.importing.lettered import Letters, is_lettered
from codebook.importing.names import Names
from codebook.importing.source import Doubt, Note, Place, Table
from codebook.load.suggestions import suggested_section

_DECIMAL = re.compile(r"[A-Z]?\d{1,9}[A-Z]?(?:\.\d{1,9})+[A-Za-z]?[.)]?")
_WHOLE = re.compile(r"\d{1,9}[A-Za-z]?[.)]?")
_LISTED = re.compile(
    r"(?:appendix|annexe?|schedule|enclosure)\s+(?:[a-z]|\d{1,3}|[ivxl]{2,6})(?=\s*(?:[-–—:.]|\s[A-Z(]|$))",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:council|authority|cyngor)\b", re.IGNORECASE)
_APPENDIX = re.compile(r"(?:appendix|annexe?|schedule|enclosure)-")
_LONG = 14
"""Words of a line at the top that needs no name."""
PLAIN = 2
"""The last way of writing a piece: its number as plain text, with a backslash."""


@dataclass
class Body:
    """Text below the facts, and which piece each line is in."""

    text: str = ""
    lines: dict[int, int] = field(default_factory=dict)
    """The piece that each line from 1 is in, but for lines of notes."""
    labels: dict[int, str] = field(default_factory=dict)
    """The label that each piece has, or belongs to."""
    doubts: list[Doubt] = field(default_factory=list)


class Writer:
    """Writes pieces one after the other."""

    def __init__(
        self, pieces: Sequence[Piece], notes: Sequence[Note], ways: Mapping[int, int], heads: Mapping[Place, str]
    ) -> None:
        self._pieces, self._ways, self._heads = pieces, ways, heads
        self._is_top = False
        self._names, self._letters = Names(), Letters()
        self._front, self._above, self._seen = "p", "", set[str]()
        headings = (
            _LISTED.match(f"{piece.number} {piece.text}".strip()) for piece in pieces if piece.kind == "heading"
        )
        self._inside = {suggested_section(found[0]) for found in headings if found}
        self._body = Body()
        self._lists: list[tuple[int, int]] = []
        """The open lists: the level of each, and where the words of its last item begin."""
        marks_seen: set[str] = set()
        self._notes: dict[str, str] = {}
        for note in notes:
            if marks.can_mark(note.mark) and note.mark not in marks_seen:
                marks_seen.add(note.mark)
                self._notes[note.id] = note.mark
        self._all_notes = notes

    def body(self) -> Body:
        """Returns the body."""
        lines: list[str] = []
        for index, piece in enumerate(self._pieces):
            text = self._written(index, piece)
            if not text:
                continue
            previous = self._pieces[self._body.lines[len(lines)]] if lines else None
            if previous and not (
                previous.kind == piece.kind == "item" and piece.level + 1 and self._ways.get(index, 0) < PLAIN
            ):
                lines.append("")
            for line in text.split("\n"):
                lines.append(line)
                self._body.lines[len(lines)] = index
            self._body.labels[index] = self._above
        for note in self._all_notes:
            lines += ["", *self._note(note).split("\n")]
        self._body.text = "\n".join(lines) + "\n"
        return self._body

    def _mark(self, piece: Piece, *, emphasis: bool = True) -> str:
        return marks.marked(piece.runs, self._notes, emphasis=emphasis)

    def _written(self, index: int, piece: Piece) -> str:
        way = self._ways.get(index, 0)
        if piece.table and not self._above:
            return self._rows(piece.table)
        if piece.table:
            text, doubts = tables.written(piece.table, lambda runs: marks.marked(runs, self._notes))
            self._body.doubts += [Doubt(piece.place, doubt) for doubt in doubts]
            return text
        if piece.kind == "heading":
            return self._heading(piece)
        if self._above and piece.place not in self._heads and _is_of_the_line_above(piece):
            return self._plain(piece, way)
        is_first = self._is_top and piece.kind == "paragraph" and not piece.number and not piece.is_within
        if piece.is_head or is_first or self._is_listed(piece) or not (piece.number or self._above):
            return self._line(piece)
        if piece.kind == "item":
            return self._item(index, piece, way)
        return self._numbered(piece, way) if piece.number else self._plain(piece, way)

    def _rows(self, table: Table) -> str:
        """A table at the top, with nothing above it to belong to: a line for each row."""
        lines = []
        for row in table.rows:
            cells = [" ".join(paragraph.printed for paragraph in cell.paragraphs) for cell in row if cell.paragraphs]
            if cells:
                self._begin(self._names.of_line("\t".join(cells)))
                lines.append(f"[{self._above}] " + "\t".join(map(marks.plain, cells)))
        return "\n\n".join(lines)

    def _heading(self, piece: Piece) -> str:
        text = self._mark(piece, emphasis=False)
        hashes = "#" * min(piece.level, 6)
        if piece.number and not NAMED.fullmatch(piece.number):
            label = piece.number.rstrip(".)").strip("(")
            if f"{self._front}{label}" in self._seen:
                name = self._names.new(f"second-{label.lower()}", "section")
                self._begin(name)
                return f"{hashes} [{name}] {piece.number} {text}"
            self._begin(f"{self._front}{label}")
            return f"{hashes} {piece.number} {text}"
        whole = f"{piece.number} {text}".strip()
        name = self._names.of_heading(f"{piece.number} {piece.text}".strip())
        self._front = self._front_below(name, piece)
        self._begin(name)
        return f"{hashes} [{name}] {whole}"

    def _front_below(self, name: str, piece: Piece) -> str:
        """Returns what labels below a heading begin with: the name of an appendix if its numbers begin again."""
        if not _APPENDIX.match(name):
            return self._front
        below = self._pieces[self._pieces.index(piece) + 1 :]
        number = next((_parts(each.number) for each in below if each.number and each.number[0].isdecimal()), ())
        last = max(
            (_parts(label[1:]) for label in self._seen if label[:1] == "p" and label[1:2].isdecimal()), default=()
        )
        return f"{name}." if number and number <= last else self._front

    def _begin(self, label: str) -> None:
        self._is_top = False
        self._above = label
        self._seen.add(label)
        self._letters.unit(label)

    def _line(self, piece: Piece) -> str:
        """A line at the top, which needs a name, because there is no number above it to belong to."""
        front = f"{piece.number} " if piece.number and not piece.is_bullet else ""
        text = f"{front}{self._mark(piece)}"
        raw = "".join(run.text for run in piece.runs)
        name = self._names.of_line(
            raw, self._heads.get(piece.place, "body" if _BODY.search(raw) else "line") if piece.is_head else "text"
        )
        self._begin(name)
        self._is_top = piece.is_head
        return f"[{name}] {text}"

    def _is_listed(self, piece: Piece) -> bool:
        """Whether a paragraph lists an appendix that is not in the same file: it gets that name, to be cited by."""
        found = _LISTED.match(piece.text) if piece.kind == "paragraph" and not piece.number else None
        return found is not None and suggested_section(found[0]) not in self._inside

    def _item(self, index: int, piece: Piece, way: int) -> str:
        text = marks.numbered(self._mark(piece).replace("\\\n", " "))
        if way >= PLAIN and not piece.is_bullet:
            return marks.numbered(f"{piece.number} {text}")
        if not piece.is_bullet and not piece.number.endswith((".", ")")):
            return marks.numbered(f"{piece.number} {text}")
        marker = "-" if piece.is_bullet else piece.number
        follows = index > 0 and self._pieces[index - 1].kind == "item"
        ended = [content for level, content in self._lists if level >= piece.level] if follows else []
        self._lists = [(level, content) for level, content in self._lists if level < piece.level] if follows else []
        outer = self._lists[-1][1] if self._lists else 0
        if not piece.is_bullet and not self._lists:
            outer = 1 if 2 in ended else 2  # two spaces would put it into the bullet above
        self._lists.append((piece.level, outer + len(marker) + 1))
        return f"{' ' * outer}{marker} {text}"

    def _plain(self, piece: Piece, way: int) -> str:
        """A paragraph without a number belongs to the unit above."""
        return (marks.numbered if way else marks.begun)(self._mark(piece))

    def _numbered(self, piece: Piece, way: int) -> str:
        text = marks.begun(self._mark(piece))
        whole = f"{piece.number} {text}" if text else marks.numbered(piece.number)
        if way >= PLAIN:
            return marks.numbered(f"{piece.number} {self._mark(piece)}")
        is_below = bool(_WHOLE.fullmatch(piece.number)) and (self._letters.is_below_capitals or piece.is_within)
        if (is_lettered(piece.number) or is_below) and not _DECIMAL.fullmatch(piece.number):
            found = self._letters.next(piece.number)
            label = found.label
            if label in self._seen:
                label = self._names.new(f"second-{found.label.removeprefix('p').lower()}", "paragraph")
            self._above = label
            self._seen.add(label)
            is_named = found.is_first or piece.is_within or way or label != found.label
            return f"[{label}] {whole}" if is_named else whole
        if _DECIMAL.fullmatch(piece.number) or _WHOLE.fullmatch(piece.number):
            label = f"{self._front}{piece.number.rstrip('.)')}"
            if label in self._seen:
                name = self._names.new(f"second-{piece.number.rstrip('.)').lower()}", "paragraph")
                self._begin(name)
                return f"[{name}] {whole}"
            self._begin(label)
            return f"[{label}] {whole}" if way else whole
        name = self._names.of_line(piece.number, "paragraph")
        self._begin(name)
        return f"[{name}] {whole}"

    def _note(self, note: Note) -> str:
        first, *rest = [
            marks.marked(paragraph.runs, self._notes).replace("\\\n", " ") for paragraph in note.paragraphs
        ] or [""]
        if note.id in self._notes:
            further = "".join(f"\n\n    {marks.numbered(text)}" for text in rest if text)
            return f"[^{note.mark}]: {first}{further}"
        name = self._names.new("note-star" if note.mark == "*" else "note", "note")
        return f"[{name}] {marks.plain(note.mark)} {first}" + "".join(
            f"\n\n{marks.numbered(text)}" for text in rest if text
        )


def _is_of_the_line_above(piece: Piece) -> bool:
    """Whether a piece in the head has no field and is long, or only says what was removed from it."""
    raw = "".join(run.text for run in piece.runs)
    is_field = re.match(r"[^:\t]{2,45}[:\t]", raw) is not None
    return (
        piece.is_head
        and not piece.table
        and not is_field
        and (len(piece.text.split()) > _LONG or raw.strip().endswith("withheld]"))
    )


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", number))
