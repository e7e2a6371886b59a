"""Styles of our Word files: a serif for words of documents, a sans serif for ours, as on pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from codebook.emit.word.nodes import Node, w

SERIF, SANS = "Cambria", "Calibri"
"""Typefaces that come with Word. Other programs have ones of the same width for them."""
INK, QUIET, ACCENT, HAIR = "1B1D1F", "5B5C5C", "0B5A4C", "DCD8CF"
NAMES, LONGEST_NAME = 2300, 25
"""Width of the column where names hang, left of the words, and the characters that it holds; all lengths are in twentieths of a point."""
STEP = 425
"""How much further a list begins than what is around it."""
BULLETS = 1
"""Number of the list with bullets."""
LEVELS = 9
"""Levels of headings and lists that Word has."""


@dataclass(frozen=True)
class Look:
    """A style: what it is based on, and what it has else. Sizes are in half points, 0 for that of the other."""

    id: str
    name: str
    based_on: str = "Normal"
    font: str = ""
    size: int = 0
    bold: bool = False
    color: str = ""
    before: int = -1
    after: int = -1
    left: int = -1
    hanging: int = 0
    keep: bool = False
    """Whether it is on the page of the paragraph below."""
    outline: int = -1
    """Level of a heading, from 0."""
    kind: str = "paragraph"
    border: str = ""
    """The side with a line."""


_HEADINGS = ((32, 480, 160), (26, 360, 120), (23, 280, 80), *((22, 240, 60),) * 6)
_LOOKS = (
    Look("Title", "Title", font=SERIF, size=44, bold=True, before=240, after=80, keep=True),
    *(
        Look(f"Heading{level}", f"heading {level}", font=SERIF, size=size, bold=True, before=before, after=after, keep=True, outline=level - 1)
        for level, (size, before, after) in enumerate(_HEADINGS, start=1)
    ),
    Look("Clause", "Clause", left=NAMES, hanging=NAMES, after=140),
    Look("Statement", "Statement", "Clause", size=25, after=200),
    Look("Note", "Note", "Clause", size=19),
    Look("Paragraph", "Numbered Paragraph", left=850, hanging=850),
    Look("Cell", "Cell", size=20, before=40, after=40),
    Look("CellHeading", "Cell Heading", "Cell", bold=True, keep=True),
    Look("Ours", "Ours", font=SANS, size=20, color=QUIET, after=80),
    Look("OurSubtitle", "Our Subtitle", "Ours", size=22, after=280),
    Look("OurTitle", "Our Title", "Ours", size=40, bold=True, color=INK, after=120, keep=True),
    Look("OurHeading", "Our Heading", "Ours", size=24, bold=True, color=INK, before=480, keep=True, outline=0, border="top"),
    Look("Header", "header", "Ours", size=17, after=0, border="bottom"),
    Look("Footer", "footer", "Ours", size=17, after=0),
    Look("CommentText", "annotation text", "Ours", color=INK, after=60),
    Look("Name", "Name", "", SANS, 17, color=ACCENT, kind="character"),
    Look("Number", "Number", "", kind="character"),
    Look("CommentReference", "annotation reference", "", size=16, kind="character"),
)  # fmt: skip


def styles(language: str) -> Node:
    """Returns all styles; `language` is that of the words."""
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", _font(SERIF), w("color", val=INK), w("sz", val=22), w("szCs", val=22), _lang(language))),
        w("pPrDefault", w("pPr", w("spacing", before=0, after=120, line=288, lineRule="auto"))),
    )  # fmt: skip
    return w(
        "styles",
        defaults,
        w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal"),
        w("style", w("name", val="Default Paragraph Font"), w("uiPriority", val=1), w("semiHidden"), type="character", default=1, styleId="DefaultParagraphFont"),
        _plain_table(),
        w("style", w("name", val="No List"), w("uiPriority", val=99), w("semiHidden"), type="numbering", default=1, styleId="NoList"),
        *map(_style, _LOOKS),
        _table(),
    )  # fmt: skip


def numbering() -> Node:
    """Returns the list with bullets. Printed numbers are words of the document, so Word counts nothing."""
    levels = (
        w("lvl", w("start", val=1), w("numFmt", val="bullet"), w("lvlText", val="•"), w("lvlJc", val="left"), ilvl=level)
        for level in range(LEVELS)
    )  # fmt: skip
    return w(
        "numbering",
        w("abstractNum", w("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=0),
        w("num", w("abstractNumId", val=0), numId=BULLETS),
    )


def _lang(language: str) -> Node:
    return w("lang", val=language, eastAsia=language)


def _font(name: str) -> Node:
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _style(look: Look) -> Node:
    is_paragraph = look.kind == "paragraph"
    return w(
        "style",
        w("name", val=look.name),
        w("basedOn", val=look.based_on) if look.based_on else w("basedOn", val="DefaultParagraphFont"),
        w("next", val="Normal") if look.keep and is_paragraph else None,
        w("qFormat"),
        w("pPr", *_of_paragraph(look)) if is_paragraph else None,
        w("rPr", *_of_words(look)),
        type=look.kind,
        styleId=look.id,
        **({} if look.name.islower() or look.id == "Title" else {"customStyle": 1}),
    )


def _of_paragraph(look: Look) -> Iterator[Node]:
    if look.keep:
        yield w("keepNext")
        yield w("keepLines")
    if look.border:
        yield w("pBdr", w(look.border, val="single", sz=4, space=6, color=HAIR))
    if look.hanging:
        yield w("tabs", w("tab", val="left", pos=look.left))
    spacing = {side: gap for side, gap in (("before", look.before), ("after", look.after)) if gap >= 0}
    if spacing:
        yield w("spacing", **spacing)
    if look.left >= 0:
        yield w("ind", left=look.left, **({"hanging": look.hanging} if look.hanging else {}))
    if look.outline >= 0:
        yield w("outlineLvl", val=look.outline)


def _of_words(look: Look) -> Iterator[Node]:
    if look.font:
        yield _font(look.font)
    if look.bold:
        yield from (w("b"), w("bCs"))
    if look.color:
        yield w("color", val=look.color)
    if look.size:
        yield from (w("sz", val=look.size), w("szCs", val=look.size))


def _plain_table() -> Node:
    margins = (
        w(side, w=115 if side in ("left", "right") else 0, type="dxa") for side in ("top", "left", "bottom", "right")
    )
    return w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *margins)),
        type="table",
        default=1,
        styleId="TableNormal",
    )  # fmt: skip


def _table() -> Node:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = w("tblBorders", *(w(side, val="single", sz=4, space=0, color="A8A69F") for side in sides))
    return w(
        "style",
        w("name", val="Words"),
        w("basedOn", val="TableNormal"),
        w("qFormat"),
        w("tblPr", borders),
        type="table",
        styleId="Words",
        customStyle=1,
    )
