"""A Word file: its parts in a zip file, the same bytes each time."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from codebook.emit.word.nodes import Node, serialized, w, words
from codebook.emit.word.styles import numbering, styles
from codebook.emit.word.theme import font_table, theme

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LANGUAGE = "en-GB"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PARTS: Mapping[str, str] = {
    "styles": f"{_PART}styles+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "fontTable": f"{_PART}fontTable+xml",
    "numbering": f"{_PART}numbering+xml",
    "settings": f"{_PART}settings+xml",
    "header": f"{_PART}header+xml",
    "footer": f"{_PART}footer+xml",
    "comments": f"{_PART}comments+xml",
}
"""The parts other than the document, with their types. A relationship is named by its part."""
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip file can have: when it was built is nobody's business, and would change its bytes."""
_UNIX = 3
_WIDTH, _HEIGHT, _MARGIN, _EDGE = 11906, 16838, 1304, 680
"""A4, in twentieths of a point."""


@dataclass(frozen=True)
class WordFile:
    """What a file has."""

    title: str
    by: str
    """Who made the file."""
    date: str
    """ISO date of the document, if the day is known."""
    header: tuple[Node, ...]
    footer: tuple[Node, ...]
    body: tuple[Node, ...]
    comments: tuple[Node, ...] = ()

    def __bytes__(self) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, content in self._parts():
                entry = zipfile.ZipInfo(name, _MOMENT)
                entry.create_system = _UNIX
                package.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)
        return out.getvalue()

    def _parts(self) -> Iterator[tuple[str, bytes]]:
        own = {"header": w("hdr", *self.header), "footer": w("ftr", *self.footer)}
        if self.comments:
            own["comments"] = w("comments", *self.comments)
        made = {**_of_every_file(), **{name: serialized(root, "w") for name, root in own.items()}}
        yield "[Content_Types].xml", serialized(_types(made), "ct")
        yield "_rels/.rels", serialized(_whole(), "rel")
        yield "docProps/core.xml", serialized(self._properties(), "cp", "dc", "dcterms", "xsi")
        yield "word/document.xml", serialized(w("document", w("body", *self.body, _section())), "w", "r")
        yield "word/_rels/document.xml.rels", serialized(_related(made), "rel")
        for name, content in made.items():
            yield f"word/{name}.xml", content

    def _properties(self) -> Node:
        dated = {"xsi:type": "dcterms:W3CDTF"}
        moment = f"{self.date}T00:00:00Z"
        dates = [Node(f"dcterms:{name}", (), dated, moment) for name in ("created", "modified")] if self.date else []
        return Node(
            "cp:coreProperties",
            (
                Node("dc:title", text=self.title),
                Node("dc:creator", text=self.by),
                *dates,
                Node("dc:language", text=LANGUAGE),
            ),
        )


@cache
def _of_every_file() -> Mapping[str, bytes]:
    """Returns the parts that are the same in all files."""
    made = {"styles": styles(LANGUAGE), "fontTable": font_table(), "numbering": numbering(), "settings": _settings()}
    return {**{name: serialized(root, "w") for name, root in made.items()}, "theme": serialized(theme(), "a")}


def _types(parts: Iterable[str]) -> Node:
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    overrides = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{_PART}document.main+xml",
        **{f"/word/{name}.xml": _PARTS[name] for name in parts},
    }
    return Node(
        "ct:Types",
        (
            Node("ct:Default", (), {"Extension": "rels", "ContentType": rels}),
            Node("ct:Default", (), {"Extension": "xml", "ContentType": "application/xml"}),
            *(Node("ct:Override", (), {"PartName": name, "ContentType": kind}) for name, kind in overrides.items()),
        ),
    )


def _whole() -> Node:
    return Node(
        "rel:Relationships",
        (
            _relationship("document", f"{_OFFICE}officeDocument", "word/document.xml"),
            _relationship("properties", f"{_PACKAGE}core-properties", "docProps/core.xml"),
        ),
    )


def _related(parts: Iterable[str]) -> Node:
    return Node("rel:Relationships", tuple(_relationship(name, f"{_OFFICE}{name}", f"{name}.xml") for name in parts))


def _relationship(id: str, kind: str, target: str) -> Node:
    return Node("rel:Relationship", (), {"Id": id, "Type": kind, "Target": target})


def _section() -> Node:
    """Returns the page: its size and margins, and what is on each."""
    return w(
        "sectPr",
        Node("w:headerReference", (), {"w:type": "default", "r:id": "header"}),
        Node("w:footerReference", (), {"w:type": "default", "r:id": "footer"}),
        w("pgSz", w=_WIDTH, h=_HEIGHT),
        w(
            "pgMar",
            **dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN),
            header=_EDGE,
            footer=_EDGE,
            gutter=0,
        ),
    )


def _settings() -> Node:
    """Returns the settings. Without the number of a version, Word opens a file in a mode for old files."""
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return w(
        "settings",
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val=LANGUAGE),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def page_number(said: str, holes: Mapping[str, str]) -> Iterator[Node]:
    """Yields the runs of a sentence with fields in its holes: the number of the page, and how many there are."""
    for hole, code in holes.items():
        before, found, said = said.partition(hole)
        if before:
            yield w("r", words("t", before))
        if found:
            yield w("fldSimple", w("r", words("t", "1")), instr=f" {code} ")
    if said:
        yield w("r", words("t", said))
