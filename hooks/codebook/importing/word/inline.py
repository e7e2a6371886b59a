"""The text of a paragraph of a Word file, with its formatting. What is no text, such as a picture, is collected apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from codebook.importing.source import Run
from codebook.importing.symbols import SYMBOLS
from codebook.importing.word.elements import children_of, value
from codebook.importing.word.styles import Styles
from codebook.importing.word.tracked_changes import REMOVED

_CHARACTERS = {"w_tab": "\t", "w_ptab": "\t", "w_cr": "\n", "w_noBreakHyphen": "-"}
_COUNTED_FIELDS = ("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM")
_BOXES = frozenset({"w_txbxContent"})
_SKIPPED = frozenset(
    {
        *(
            "w_pPr",
            "w_rPr",
            "w_instrText",
            "w_delText",
            "w_delInstrText",
            "w_commentReference",
            "w_annotationRef",
            "w_footnoteRef",
        ),
        *(
            "w_endnoteRef",
            "w_separator",
            "w_continuationSeparator",
            "w_softHyphen",
            "w_lastRenderedPageBreak",
            "w_sdtPr",
            "w_sdtEndPr",
        ),
        *("w_fldData", "w_smartTagPr", "w_customXmlPr", "w_rt"),
    }
)
_WITHIN = {"w_drawing": "a picture", "w_pict": "a picture", "w_object": "an embedded file"}


@dataclass
class Aside:
    """What a paragraph has apart from its letters."""

    boxes: list[Element] = field(default_factory=list)
    """Text boxes, to be read after it."""
    things: list[str] = field(default_factory=list)
    """Pictures and the like, which are left out."""
    hidden: list[str] = field(default_factory=list)
    """Words that the document does not print."""
    doubts: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    """Words that a tracked change deletes."""


class Inline:
    """Reads paragraphs one after the other. A field may begin in one and end in another, so its state lasts."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []
        """For each field that is open: whether its result has begun. What comes before is its instruction."""

    def read(self, paragraph: Element, style: str, marks: dict[tuple[str, str], str]) -> tuple[tuple[Run, ...], Aside]:
        """Returns a paragraph's letters, and what it has apart from them. `marks` are the printed marks of notes."""
        aside = Aside()
        runs = [run for run in self._within(paragraph, style, marks, aside) if run.text]
        return tuple(_joined(runs)), aside

    def _within(self, parent: Element, style: str, marks: dict[tuple[str, str], str], aside: Aside) -> Iterator[Run]:
        for child in children_of(parent):
            if child.tag == "w_r":
                yield from self._run(child, style, marks, aside)
            elif child.tag in REMOVED:
                aside.deleted.append(
                    "".join(text.text or "" for text in child.iter() if text.tag in ("w_delText", "w_t"))
                )
            elif child.tag.startswith("m_oMath"):
                aside.doubts.append("a formula is written as plain letters; compare it with the document")
                yield Run("".join(text.text or "" for text in child.iter("m_t")))
            elif child.tag == "w_fldSimple":
                self._doubt_field(child.get("w_instr", ""), aside)
                yield from self._within(child, style, marks, aside)
            elif child.tag not in _SKIPPED:
                yield from self._within(child, style, marks, aside)

    def _run(self, element: Element, style: str, marks: dict[tuple[str, str], str], aside: Aside) -> Iterator[Run]:
        own = element.find("w_rPr")
        characters = value(own, "w_rStyle")
        formatting = self._styles.formatting(style, characters, own)
        like = Run(
            "",
            bold=formatting.get("w_b", False),
            italic=formatting.get("w_i", False),
            struck=formatting.get("w_strike", False) or formatting.get("w_dstrike", False),
            raised=self._styles.raised(characters, own),
            capitals=formatting.get("w_caps", False),
        )
        for run in self._runs_in(element, like, marks, aside):
            if formatting.get("w_vanish") and not run.note:
                aside.hidden.append(run.text)
            else:
                yield run

    def _runs_in(self, element: Element, like: Run, marks: dict[tuple[str, str], str], aside: Aside) -> Iterator[Run]:
        for child in children_of(element):
            tag = child.tag
            if tag in ("w_footnoteReference", "w_endnoteReference"):
                key = (tag[2:].removesuffix("Reference"), child.get("w_id", ""))
                if key in marks:
                    yield replace(like, text=marks[key], note=":".join(key))
                if is_custom(child):
                    return  # the rest of the run is the mark
            elif self._is_aside(child, aside) or False in self._fields:
                continue
            elif (character := _character(child, aside)) is not None:
                yield replace(like, text=character)
            else:
                yield from self._runs_in(child, like, marks, aside)

    def _is_aside(self, child: Element, aside: Aside) -> bool:
        """Whether an element is no text of its paragraph. Notes what it is."""
        if child.tag == "w_fldChar":
            self._turn(child)
        elif child.tag == "w_instrText":
            self._doubt_field(child.text or "", aside)
        elif child.tag in _WITHIN:
            self._drawn(child, _WITHIN[child.tag], aside)
        else:
            return child.tag in _SKIPPED
        return True

    def _turn(self, mark: Element) -> None:
        match mark.get("w_fldCharType"):
            case "begin":
                self._fields.append(False)
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                self._fields.pop()

    @staticmethod
    def _doubt_field(instruction: str, aside: Aside) -> None:
        name = (instruction.split() or [""])[0].upper()
        if name in _COUNTED_FIELDS:
            aside.doubts.append("a number that Word computes (a field) is missing here; write it as printed")
        elif name in ("FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT"):
            aside.doubts.append("a field of a form is here; compare it with the document")

    @staticmethod
    def _drawn(element: Element, what: str, aside: Aside) -> None:
        boxes = [*_boxes(element)]
        aside.boxes += boxes
        names = {child.tag.partition("_")[0] for child in element.iter()}
        if not boxes or "pic" in names:
            aside.things.append("a chart" if "c" in names else "a diagram" if "dgm" in names else what)


def _character(child: Element, aside: Aside) -> str | None:
    """Returns the characters of an element; None if only elements within it have some."""
    if child.tag == "w_t":
        return child.text or ""
    if child.tag == "w_br":
        return "" if child.get("w_type") in ("page", "column") else "\n"
    if child.tag == "w_sym":
        return _symbol(child, aside)
    return _CHARACTERS.get(child.tag)


def is_custom(reference: Element) -> bool:
    """Whether the mark of a note is written in the file, and not counted."""
    return reference.get("w_customMarkFollows", "0") in ("1", "true", "on")


def _boxes(element: Element) -> Iterator[Element]:
    """Yields the outermost text boxes, once where the file has them in two forms."""
    for child in children_of(element):
        if child.tag in _BOXES:
            yield child
        else:
            yield from _boxes(child)


def _symbol(element: Element, aside: Aside) -> str:
    code = element.get("w_char", "").lower()
    if code in SYMBOLS:
        return SYMBOLS[code]
    aside.doubts.append("a symbol-font character is left out; write it as printed")
    return ""


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Joins neighbours with the same formatting, but not marks of notes."""
    for like, group in groupby(runs, key=lambda run: (replace(run, text=""), run.note and run.text)):
        if like[0].note:
            yield from group
        else:
            yield replace(like[0], text="".join(run.text for run in group))
