"""Word files for tests, made by python-docx from descriptions in `samples/`.

A description is a list of blocks, each with one key: `p` a paragraph, `title`, `h1`, `h2` by style, `bold`, `n0` to `n3` a paragraph with a
computed number, `bullet` and `bullet2`, `table` rows, `head` and `foot` of the pages, `box` a table of one cell. In the text `**` is bold,
`__` italic, `~~` struck out, `^[…]` a footnote and `¶` another paragraph of a cell. `numbers` has the text and format of each level of the list.
"""

import re
import zipfile
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_FORMATTED = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|__(?P<italic>.+?)__|~~(?P<struck>.+?)~~|\^\[(?P<note>.+?)\]|(?P<plain>(?:(?!\*\*|__|~~|\^\[).)+)",
    re.DOTALL,
)
_LIST, _ABSTRACT = 77, 77
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


class _Made:
    """A document that is being made."""

    def __init__(self, numbers: list[list[str]]) -> None:
        self.document: Document = docx.Document()
        self.notes: list[str] = []
        self.document.core_properties.author = ""
        if numbers:
            self._define(numbers)

    def _define(self, numbers: list[list[str]]) -> None:
        levels = "".join(
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for index, (text, form) in enumerate(numbers)
        )
        root = self.document.part.numbering_part.element
        root.insert(
            0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_ABSTRACT}">{levels}</w:abstractNum>')
        )
        root.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_ABSTRACT}"/></w:num>')
        )

    def add(self, kind: str, value: Any) -> None:
        """Adds a block."""
        document = self.document
        match kind:
            case "p" | "bold":
                self.write(document.add_paragraph(), f"**{value}**" if kind == "bold" else value)
            case "title" | "h1" | "h2":
                self.write(document.add_heading("", {"title": 0, "h1": 1, "h2": 2}[kind]), value)
            case "bullet" | "bullet2":
                self.write(document.add_paragraph(style="List Bullet" if kind == "bullet" else "List Bullet 2"), value)
            case "table" | "box":
                self.table([[value]] if kind == "box" else value)
            case "head" | "foot":
                section = document.sections[0]
                (section.header if kind == "head" else section.footer).paragraphs[0].add_run(value)
            case _:
                self.numbered(int(kind[1:]), value)

    def numbered(self, level: int, text: str) -> None:
        """Adds a paragraph with a computed number. The text may say that it has a style."""
        style, _, rest = text.rpartition("|")
        paragraph = self.document.add_paragraph(style=style or None)
        own = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{_LIST}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(own))  # noqa: SLF001 - python-docx has no other way to number
        self.write(paragraph, rest)

    def table(self, rows: list[list[str]]) -> None:
        """Adds a table; `<` and `^` are part of the cell on the left or above."""
        width = max(map(len, rows))
        table = self.document.add_table(len(rows), width)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                cell = table.cell(row, column)
                if text in ("<", "^"):
                    table.cell(row - (text == "^"), column - (text == "<")).merge(cell)
                else:
                    self.cell(cell, text)

    def cell(self, cell: _Cell, text: str) -> None:
        """Writes a cell."""
        for index, part in enumerate(text.split("¶")):
            self.write(cell.paragraphs[0] if index == 0 else cell.add_paragraph(), part)

    def write(self, paragraph: Paragraph, text: str) -> None:
        """Writes text with its formatting."""
        for found in _FORMATTED.finditer(text):
            run = paragraph.add_run("" if found["note"] else found[str(found.lastgroup)])
            run.bold = True if found["bold"] else None
            run.italic = True if found["italic"] else None
            run.font.strike = True if found["struck"] else None
            if found["note"]:
                self.notes.append(found["note"])
                run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{len(self.notes)}"/>'))  # noqa: SLF001 - it has no notes

    def saved(self) -> bytes:
        """The file."""
        if self.notes:
            inner = "".join(
                f'<w:footnote w:id="{id}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
                for id, text in enumerate(self.notes, start=1)
            )
            package = self.document.part.package
            part = Part(
                PackURI("/word/footnotes.xml"),
                _NOTES,
                f"<w:footnotes {nsdecls('w')}>{inner}</w:footnotes>".encode(),
                package,
            )
            self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        file = BytesIO()
        self.document.save(file)
        return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The archive without the time at which it was made, so that its SHA-256 is the same each time."""
    new = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_STORED) as archive:
        for name in old.namelist():
            archive.writestr(zipfile.ZipInfo(name), old.read(name))
    return new.getvalue()


def made(description: dict[str, Any]) -> bytes:
    """The Word file of a description."""
    document = _Made(description.get("numbers", []))
    for block in description["document"]:
        ((kind, value),) = block.items()
        document.add(kind, value)
    return document.saved()
