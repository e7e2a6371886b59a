"""The body of a Word file as blocks: paragraphs with their computed numbers, and tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from codebook.importing.source import Block, Cell, Doubt, LeftOut, Number, Paragraph, Place, Refused, Run, Table
from codebook.importing.word.counting import Counted, Counter
from codebook.importing.word.elements import children_of, value, whole_number
from codebook.importing.word.inline import Aside, Inline
from codebook.importing.word.numbering import left_of
from codebook.importing.word.styles import Listed, Styles
from codebook.importing.word.tables import rows_of
from codebook.importing.word.tracked_changes import is_removed

MOST_PARAGRAPHS = 20_000
"""Paragraphs of a file: 500 pages have about as many."""
_NEAR = 60
"""Twentieths of a point that are no difference in depth: a millimetre."""
_CONTENTS = ("toc ", "table of figures")
Marks = dict[tuple[str, str], str]


@dataclass
class _Begun:
    """A paragraph whose end is deleted or hidden, so the next paragraph continues it."""

    runs: tuple[Run, ...]
    number: Number | None
    place: Place


@dataclass
class Body:
    """Reads blocks, and collects what is left out and what is doubtful."""

    styles: Styles
    counter: Counter
    marks: Marks
    inline: Inline = field(init=False)
    left_out: list[LeftOut] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    count: int = 0
    cells: int = 0
    """How many cells are open: a number may be alone in one."""
    lefts: list[int] = field(default_factory=list)
    """How far the open lists are indented, the outermost first."""

    def __post_init__(self) -> None:
        self.inline = Inline(self.styles)

    def blocks(self, parent: Element) -> list[Block]:
        """Returns the blocks in an element, in reading order; text boxes come after the paragraph that they are fixed to."""
        found: list[Block] = []
        begun: _Begun | None = None
        for child in self._children(parent):
            if child.tag == "w_tbl":
                place = Place(paragraph=self.count + 1)
                found.append(Table(rows_of(child, self._cell), place))
                continue
            paragraph, aside, continues = self._paragraph(child, begun)
            begun = _Begun(paragraph.runs, paragraph.number, paragraph.place) if continues else None
            if not continues:
                found.append(paragraph)
            for box in aside.boxes:
                inner = self.blocks(box)
                if inner:
                    self.doubts.append(
                        Doubt(paragraph.place, "the text after it is in a separate box; compare where it belongs")
                    )
                found += inner
        if begun:
            found.append(Paragraph(begun.runs, begun.place, begun.number))
        return [block for block in found if isinstance(block, Table) or block.printed or block.number]

    def _children(self, parent: Element) -> Iterator[Element]:
        """Yields paragraphs and tables, also from within content controls and the like."""
        for child in children_of(parent):
            if child.tag in ("w_p", "w_tbl"):
                yield child
            elif child.tag in ("w_altChunk", "w_subDoc"):
                raise Refused(
                    "the file holds another file in place of some text",
                    "open it in Word, save it under another name, and import that file",
                )
            elif child.tag in ("w_sdt", "w_sdtContent", "w_customXml", "w_smartTag", "w_ins", "w_moveTo"):
                yield from self._children(child)

    def _cell(self, element: Element) -> Cell:
        """Returns a cell. A table within it is read as paragraphs, because this site has no such tables."""
        found: list[Paragraph] = []
        self.cells += 1
        blocks = self.blocks(element)
        self.cells -= 1
        for block in blocks:
            if isinstance(block, Table):
                self.doubts.append(
                    Doubt(block.place, "a table within a table is written as paragraphs; compare it with the document")
                )
                found += [each for row in block.rows for cell in row for each in cell.paragraphs]
            else:
                found.append(block)
        return Cell(tuple(found))

    def _paragraph(self, element: Element, begun: _Begun | None) -> tuple[Paragraph, Aside, bool]:
        self.count += 1
        if self.count > MOST_PARAGRAPHS:
            raise Refused(
                f"the file has more than {MOST_PARAGRAPHS:,} paragraphs",
                "import one report at a time, without its appendices",
            )
        place = Place(paragraph=self.count)
        properties = element.find("w_pPr")
        style = self.styles.of(properties)
        runs, aside = self.inline.read(element, style, self.marks)
        end = properties.find("w_rPr") if properties is not None else None
        hidden_end = self.styles.formatting(style, "", end)
        is_hidden = bool(hidden_end.get("w_vanish")) and not runs
        joins = is_removed(end)  # the paragraph is one with the next, which has the number
        listed = Listed() if is_hidden or joins else self._listed(properties, style)
        counted = self.counter.next(listed.id, listed.level or 0) if listed.id else Counted(None)
        name = self.styles.name(style)
        outline = whole_number(value(properties, "w_outlineLvl"))
        paragraph = Paragraph(
            runs,
            place,
            counted.number,
            name,
            heading=self.styles.outline(style) if outline is None else outline + 1 if 0 <= outline < 9 else 0,
            indent=self._indent(listed, properties, style) if counted.number else self._outside(),
        )
        self._put_aside(aside, counted, paragraph)
        if name.lower().startswith(_CONTENTS):
            self.left_out.append(LeftOut(place, "the table of contents", paragraph.printed))
            paragraph = replace(paragraph, runs=(), number=None)
        if begun:
            number = begun.number or paragraph.number
            paragraph = replace(paragraph, runs=(*begun.runs, *paragraph.runs), number=number, place=begun.place)
        return paragraph, aside, joins or bool(hidden_end.get("w_specVanish") and runs)

    def _listed(self, properties: Element | None, style: str) -> Listed:
        """Returns the list and the level of a paragraph: its own, else those of its style."""
        by_style = self.styles.listed(style, self.counter.nums)
        own = properties.find("w_numPr") if properties is not None else None
        id, level = whole_number(value(own, "w_numId")), whole_number(value(own, "w_ilvl"))
        return Listed(by_style.id if id is None else id, by_style.level if level is None else level)

    def _outside(self) -> int:
        """Ends the lists that are open."""
        self.lefts.clear()
        return 0

    def _indent(self, listed: Listed, properties: Element | None, style: str) -> int:
        """Returns the depth of an item by its indent. Word's level does not say, because each style has a list of its own."""
        num = self.counter.nums.get(listed.id or 0)
        places = (left_of(properties), num.level(listed.level or 0).left if num else None, self.styles.left(style))
        left = next((place for place in places if place is not None), 0)
        while self.lefts and self.lefts[-1] > left + _NEAR:
            self.lefts.pop()
        if not self.lefts or self.lefts[-1] < left - _NEAR:
            self.lefts.append(left)
        return len(self.lefts) - 1

    def _put_aside(self, aside: Aside, counted: Counted, paragraph: Paragraph) -> None:
        place = paragraph.place
        self.left_out += [LeftOut(place, what) for what in aside.things]
        for words, what in ((aside.hidden, "hidden text"), (aside.deleted, "text deleted by a tracked change")):
            if text := "".join(words).strip():
                self.left_out.append(LeftOut(place, what, text, is_private=True))
        for what in (*aside.doubts, counted.doubt):
            if what:
                self.doubts.append(Doubt(place, what))
        is_empty = not paragraph.text.strip() and not aside.boxes and not self.cells
        if counted.number and not counted.number.is_bullet and is_empty:
            self.doubts.append(Doubt(place, f"{counted.number.text} has no words; compare it with the document"))
