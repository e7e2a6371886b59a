"""The body of a report's file, from its blocks. A block can be written in several ways: if the check finds a fault in one, the next is tried."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codebook.importing import markdown_tables, markdown_text
from codebook.importing.letter_labels import LetterLabels, is_letter_number
from codebook.importing.report_blocks import NAMED, ReportBlock
from codebook.importing.source import Doubt, Note, Place, Table
from codebook.importing.unit_names import UnitNames
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
"""The last way of writing a block: its number as plain text, with a backslash."""


@dataclass
class Body:
    """The text below the facts, and the block of each line."""

    text: str = ""
    lines: dict[int, int] = field(default_factory=dict)
    """The block of each line from 1, but for lines of notes."""
    labels: dict[int, str] = field(default_factory=dict)
    """The label that each block has, or belongs to."""
    doubts: list[Doubt] = field(default_factory=list)


class BodyWriter:
    """Writes blocks one after the other."""

    def __init__(
        self, blocks: Sequence[ReportBlock], notes: Sequence[Note], ways: Mapping[int, int], heads: Mapping[Place, str]
    ) -> None:
        self._blocks, self._ways, self._heads = blocks, ways, heads
        self._is_top = False
        self._names, self._letter_labels = UnitNames(), LetterLabels()
        self._label_prefix, self._above, self._seen = "p", "", set[str]()
        headings = (
            _LISTED.match(f"{block.number} {block.text}".strip()) for block in blocks if block.kind == "heading"
        )
        self._inside = {suggested_section(found[0]) for found in headings if found}
        self._body = Body()
        self._lists: list[tuple[int, int]] = []
        """The open lists: the level of each, and where the words of its last item begin."""
        marks_seen: set[str] = set()
        self._notes: dict[str, str] = {}
        for note in notes:
            if markdown_text.can_mark(note.mark) and note.mark not in marks_seen:
                marks_seen.add(note.mark)
                self._notes[note.id] = note.mark
        self._all_notes = notes

    def body(self) -> Body:
        """Returns the body."""
        lines: list[str] = []
        for index, block in enumerate(self._blocks):
            text = self._written(index, block)
            if not text:
                continue
            previous = self._blocks[self._body.lines[len(lines)]] if lines else None
            if previous and not (
                previous.kind == block.kind == "item" and block.level + 1 and self._ways.get(index, 0) < PLAIN
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

    def _mark(self, block: ReportBlock, *, emphasis: bool = True) -> str:
        return markdown_text.as_markdown(block.runs, self._notes, emphasis=emphasis)

    def _written(self, index: int, block: ReportBlock) -> str:
        way = self._ways.get(index, 0)
        if block.table and not self._above:
            return self._rows(block.table)
        if block.table:
            text, doubts = markdown_tables.markdown_table(
                block.table, lambda runs: markdown_text.as_markdown(runs, self._notes)
            )
            self._body.doubts += [Doubt(block.place, doubt) for doubt in doubts]
            return text
        if block.kind == "heading":
            return self._heading(block)
        if self._above and block.place not in self._heads and _is_of_the_line_above(block):
            return self._plain(block, way)
        is_first = self._is_top and block.kind == "paragraph" and not block.number and not block.is_within
        if block.is_head or is_first or self._is_listed(block) or not (block.number or self._above):
            return self._line(block)
        if block.kind == "item":
            return self._item(index, block, way)
        return self._numbered(block, way) if block.number else self._plain(block, way)

    def _rows(self, table: Table) -> str:
        """A table at the top, with nothing above it to belong to: a line for each row."""
        lines = []
        for row in table.rows:
            cells = [" ".join(paragraph.printed for paragraph in cell.paragraphs) for cell in row if cell.paragraphs]
            if cells:
                self._begin(self._names.of_line("\t".join(cells)))
                lines.append(f"[{self._above}] " + "\t".join(map(markdown_text.escaped, cells)))
        return "\n\n".join(lines)

    def _heading(self, block: ReportBlock) -> str:
        text = self._mark(block, emphasis=False)
        hashes = "#" * min(block.level, 6)
        if block.number and not NAMED.fullmatch(block.number):
            label = block.number.rstrip(".)").strip("(")
            if f"{self._label_prefix}{label}" in self._seen:
                name = self._names.new(f"second-{label.lower()}", "section")
                self._begin(name)
                return f"{hashes} [{name}] {block.number} {text}"
            self._begin(f"{self._label_prefix}{label}")
            return f"{hashes} {block.number} {text}"
        whole = f"{block.number} {text}".strip()
        name = self._names.of_heading(f"{block.number} {block.text}".strip())
        self._label_prefix = self._prefix_below(name, block)
        self._begin(name)
        return f"{hashes} [{name}] {whole}"

    def _prefix_below(self, name: str, block: ReportBlock) -> str:
        """Returns what labels below a heading begin with: the name of an appendix if its numbers restart."""
        if not _APPENDIX.match(name):
            return self._label_prefix
        below = self._blocks[self._blocks.index(block) + 1 :]
        number = next((_parts(each.number) for each in below if each.number and each.number[0].isdecimal()), ())
        last = max(
            (_parts(label[1:]) for label in self._seen if label[:1] == "p" and label[1:2].isdecimal()), default=()
        )
        return f"{name}." if number and number <= last else self._label_prefix

    def _begin(self, label: str) -> None:
        self._is_top = False
        self._above = label
        self._seen.add(label)
        self._letter_labels.begin_unit(label)

    def _line(self, block: ReportBlock) -> str:
        """A line at the top, which needs a name, because there is no number above it to belong to."""
        front = f"{block.number} " if block.number and not block.is_bullet else ""
        text = f"{front}{self._mark(block)}"
        raw = "".join(run.text for run in block.runs)
        name = self._names.of_line(
            raw, self._heads.get(block.place, "body" if _BODY.search(raw) else "line") if block.is_head else "text"
        )
        self._begin(name)
        self._is_top = block.is_head
        return f"[{name}] {text}"

    def _is_listed(self, block: ReportBlock) -> bool:
        """Whether a paragraph lists an appendix that is not in the same file: it gets that name, to be cited by."""
        found = _LISTED.match(block.text) if block.kind == "paragraph" and not block.number else None
        return found is not None and suggested_section(found[0]) not in self._inside

    def _item(self, index: int, block: ReportBlock, way: int) -> str:
        text = markdown_text.escaped_number(self._mark(block).replace("\\\n", " "))
        if way >= PLAIN and not block.is_bullet:
            return markdown_text.escaped_number(f"{block.number} {text}")
        if not block.is_bullet and not block.number.endswith((".", ")")):
            return markdown_text.escaped_number(f"{block.number} {text}")
        marker = "-" if block.is_bullet else block.number
        follows = index > 0 and self._blocks[index - 1].kind == "item"
        ended = [content for level, content in self._lists if level >= block.level] if follows else []
        self._lists = [(level, content) for level, content in self._lists if level < block.level] if follows else []
        outer = self._lists[-1][1] if self._lists else 0
        if not block.is_bullet and not self._lists:
            outer = 1 if 2 in ended else 2  # two spaces would put it into the bullet above
        self._lists.append((block.level, outer + len(marker) + 1))
        return f"{' ' * outer}{marker} {text}"

    def _plain(self, block: ReportBlock, way: int) -> str:
        """A paragraph without a number belongs to the unit above."""
        return (markdown_text.escaped_number if way else markdown_text.escaped_start)(self._mark(block))

    def _numbered(self, block: ReportBlock, way: int) -> str:
        text = markdown_text.escaped_start(self._mark(block))
        whole = f"{block.number} {text}" if text else markdown_text.escaped_number(block.number)
        if way >= PLAIN:
            return markdown_text.escaped_number(f"{block.number} {self._mark(block)}")
        is_below = bool(_WHOLE.fullmatch(block.number)) and (self._letter_labels.is_below_capitals or block.is_within)
        if (is_letter_number(block.number) or is_below) and not _DECIMAL.fullmatch(block.number):
            found = self._letter_labels.next(block.number)
            label = found.label
            if label in self._seen:
                label = self._names.new(f"second-{found.label.removeprefix('p').lower()}", "paragraph")
            self._above = label
            self._seen.add(label)
            is_named = found.is_first or block.is_within or way or label != found.label
            return f"[{label}] {whole}" if is_named else whole
        if _DECIMAL.fullmatch(block.number) or _WHOLE.fullmatch(block.number):
            label = f"{self._label_prefix}{block.number.rstrip('.)')}"
            if label in self._seen:
                name = self._names.new(f"second-{block.number.rstrip('.)').lower()}", "paragraph")
                self._begin(name)
                return f"[{name}] {whole}"
            self._begin(label)
            return f"[{label}] {whole}" if way else whole
        name = self._names.of_line(block.number, "paragraph")
        self._begin(name)
        return f"[{name}] {whole}"

    def _note(self, note: Note) -> str:
        first, *rest = [
            markdown_text.as_markdown(paragraph.runs, self._notes).replace("\\\n", " ") for paragraph in note.paragraphs
        ] or [""]
        if note.id in self._notes:
            further = "".join(f"\n\n    {markdown_text.escaped_number(text)}" for text in rest if text)
            return f"[^{note.mark}]: {first}{further}"
        name = self._names.new("note-star" if note.mark == "*" else "note", "note")
        return f"[{name}] {markdown_text.escaped(note.mark)} {first}" + "".join(
            f"\n\n{markdown_text.escaped_number(text)}" for text in rest if text
        )


def _is_of_the_line_above(block: ReportBlock) -> bool:
    """Whether a block in the head is no field and long, or only says what was removed from it."""
    raw = "".join(run.text for run in block.runs)
    is_field = re.match(r"[^:\t]{2,45}[:\t]", raw) is not None
    return (
        block.is_head
        and not block.table
        and not is_field
        and (len(block.text.split()) > _LONG or raw.strip().endswith("withheld]"))
    )


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", number))
