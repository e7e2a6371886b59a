"""The elements of a page as blocks: paragraphs, items with their numbers, tables."""

from dataclasses import dataclass, field, replace

from codebook.importing.head import MEETING
from codebook.importing.source import Block, Cell, Doubt, LeftOut, Note, Paragraph, Place, Run, Table
from codebook.importing.web import lists, tables
from codebook.importing.web.flow import BREAK, Flow, ParagraphFormat, paragraph_counter
from codebook.importing.web.notes import Notes, mark_in
from codebook.importing.web.styling import StyleSheet, styled
from codebook.importing.web.tree import BLOCKS, UNSEEN, Node

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BY_CLASS = {"mgMainTitleTxt": 1, "mgSubTitleTxt": 2, "mgAiTitleTxt": 2, "mgSubItemTitleTxt": 3}
"""Headings of ModernGov's pages, by class."""
_ASIDE = {
    **dict.fromkeys(("nav",), "links to other pages"),
    **dict.fromkeys(("button", "select", "textarea", "datalist", "label", "legend", "option"), "a field of a form"),
    **dict.fromkeys(("noscript", "template", "title"), "text that the page does not show"),
    **dict.fromkeys(
        ("svg", "canvas", "iframe", "object", "video", "audio", "picture", "math"), "a picture or something embedded"
    ),
}
_ROLES = {
    "navigation": "links to other pages",
    "search": "a field of a form",
    "banner": "the head of the page",
    "contentinfo": "the foot of the page",
}
_LINKS = ("mgActionList", "mgLinks")


@dataclass
class Blocks:
    """Reads a page, and collects what is left out and what is doubtful."""

    style_sheet: StyleSheet
    notes: Notes
    left_out: list[LeftOut] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    _lists: int = 0
    """How many lists are open."""
    _in_note: str = ""

    def __post_init__(self) -> None:
        self._place = paragraph_counter()
        self._last = Place()

    def read(self, node: Node) -> list[Block]:
        """Returns the blocks in an element."""
        flow = Flow(self._counted)
        self._walk(node, Run(""), flow)
        flow.end()
        return flow.blocks

    def found_notes(self) -> list[Note]:
        """Returns the notes of the page, in the order of their marks."""
        found = []
        for name, node in self.notes.nodes.items():
            self._in_note = name
            blocks = self.read(node)
            mark = next(mark for id_, mark in self.notes.marks.values() if id_ == name)
            found.append(Note(name, mark, tuple(_paragraphs_of(blocks))))
        self._in_note = ""
        return found

    def leave_out(self, node: Node, what: str, *, is_private: bool = False, without: Node | None = None) -> None:
        """Lists an element that is left out, if it has words."""
        if words := node.text(without):
            self.left_out.append(LeftOut(self._last, what, words, is_private))

    def _counted(self) -> Place:
        self._last = self._place()
        return self._last

    def _walk(self, node: Node, like: Run, flow: Flow) -> None:
        for child in node.children:
            if isinstance(child, str):
                flow.add(child.replace("\n", BREAK) if node.tag == "pre" else child, like)
            elif not self._is_aside(child, like, flow):
                self._element(child, like, flow)

    def _is_aside(self, node: Node, like: Run, flow: Flow) -> bool:
        """Whether an element is no text here. Lists what it is."""
        if node.tag in UNSEEN or (id(node) in self.notes.places and self.notes.places[id(node)] != self._in_note):
            return True
        what = _ASIDE.get(node.tag) or _ROLES.get(node.get("role"), "")
        if self.style_sheet.hides(node):
            self.leave_out(node, "hidden text", is_private=True)
        elif set(node.get("class").split()) & {*_LINKS} and not MEETING.match(node.text()):
            self.leave_out(node, "links to other pages")
        elif node.tag == "footer" and node.parent is not None and node.parent.tag in ("body", "html"):
            self.leave_out(node, "the foot of the page")
        elif what:
            self.leave_out(node, what)
        elif node.tag == "img":
            self.left_out.append(LeftOut(self._last, "a picture"))
        elif node.tag == "br":
            flow.add(BREAK, like)
        elif id(node) in self.notes.marks:
            name, _ = self.notes.marks[id(node)]
            flow.add(node.text(), replace(like, raised=True, note=name))
        elif self._in_note and node.tag == "a" and node.get("href").startswith("#") and _returns(node):
            self.leave_out(node, "the mark of a note next to its words")
        else:
            return False
        return True

    def _element(self, node: Node, like: Run, flow: Flow) -> None:
        like = styled(node, like)
        if node.tag not in BLOCKS:
            self._walk(node, like, flow)
            return
        flow.end()
        if node.tag == "table":
            self._table(node, like, flow)
        elif node.tag in ("ol", "ul", "menu", "dir"):
            self._list(node, like, flow)
        else:
            before = flow.paragraph_format
            flow.paragraph_format = _paragraph_format(node, before)
            self._walk(node, like, flow)
            flow.end()
            flow.paragraph_format = before

    def _list(self, node: Node, like: Run, flow: Flow) -> None:
        level = self._lists
        before, around = flow.paragraph_format, flow.number
        self._lists += 1
        for item, number in lists.items(node, level):
            if self._is_aside(item, like, flow):
                continue
            flow.paragraph_format = ParagraphFormat("li", 0, level)
            if item.tag != "li":
                self._element(item, like, flow)
                continue
            flow.number = number or around
            self._walk(item, styled(item, like), flow)
            flow.end()
            if flow.number and flow.number is number and not number.is_bullet:
                self.doubts.append(Doubt(self._last, f"{number.text} has no words; compare it with the page"))
            around = flow.number = None
        self._lists -= 1
        flow.paragraph_format = before

    def _table(self, node: Node, like: Run, flow: Flow) -> None:
        for child in tables.strays(node):
            if isinstance(child, str):
                flow.add(child, like)
            elif not self._is_aside(child, like, flow):
                self._element(child, like, flow)
        flow.end()
        for child in node.children:
            if isinstance(child, Node) and child.tag == "caption" and not self._is_aside(child, like, flow):
                self._walk(child, like, flow)
                flow.end()
        rows = [*tables.rows(node, lambda part: self._is_aside(part, like, flow))]
        if tables.is_layout_table(node):
            for cells in rows:
                flow.blocks += tables.joined_columns([self._in(cell, like, flow) for cell in cells])
            return
        place = Place(paragraph=self._last.paragraph + 1)
        grid = tables.grid(rows, lambda cell: self._cell(cell, like, flow))
        if any(cell.paragraphs for row in grid for cell in row):
            flow.blocks.append(Table(grid, place))

    def _in(self, cell: Node, like: Run, around: Flow) -> list[Block]:
        """Returns the blocks of a cell. The number of an item around the table goes to its first paragraph."""
        if self._is_aside(cell, like, around):
            return []
        flow = Flow(self._counted, number=around.number)
        flow.paragraph_format = _paragraph_format(cell, around.paragraph_format)
        self._walk(cell, styled(cell, like), flow)
        flow.end()
        around.number = flow.number
        return flow.blocks

    def _cell(self, node: Node, like: Run, flow: Flow) -> Cell:
        blocks = self._in(node, like, flow)
        if any(isinstance(block, Table) for block in blocks):
            self.doubts.append(
                Doubt(self._last, "a table within a table is written as paragraphs; compare it with the page")
            )
        return Cell(tuple(_paragraphs_of(blocks)))


def _paragraphs_of(blocks: list[Block]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            found += [paragraph for row in block.rows for cell in row for paragraph in cell.paragraphs]
        else:
            found.append(block)
    return found


def _paragraph_format(node: Node, around: ParagraphFormat) -> ParagraphFormat:
    names = node.get("class").split()
    by_class = next((_BY_CLASS[name] for name in names if name in _BY_CLASS), 0)
    heading = _HEADINGS.get(node.tag) or by_class or around.heading
    return ParagraphFormat(
        names[0] if names else node.tag if node.tag != "div" else around.style, heading, around.indent
    )


def _returns(link: Node) -> bool:
    """Whether a link in a note leads back to its mark."""
    text = link.text()
    return bool(mark_in(text)) or text in ("↩", "↩︎", "^", "↑", "")
