"""Footnotes and endnotes of a Word file, with their marks as Word counts them."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from codebook.importing.source import Note, Paragraph
from codebook.importing.word.body import Body, Marks
from codebook.importing.word.elements import children_of, value, whole_number
from codebook.importing.word.inline import is_custom
from codebook.importing.word.number_formats import formatted_number

_KINDS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""Kinds of notes, and how their marks are printed if the file does not say."""
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def marks_of(main: Element, settings: Element | None) -> tuple[Marks, str]:
    """Returns the marks of notes as printed, by kind and id, and what is uncertain about them."""
    marks: Marks = {}
    counts: dict[str, int] = {}
    doubt = ""
    setting = {kind: _settings(main, settings, kind) for kind in _KINDS}
    for reference, run in _references(main):
        kind = reference.tag[2:].removesuffix("Reference")
        form, start, restarts = setting[kind]
        if is_custom(reference):
            marks[kind, reference.get("w_id", "")] = "".join(text.text or "" for text in run.iter("w_t")).strip()
            continue
        counts[kind] = counts.get(kind, start - 1) + 1
        marks[kind, reference.get("w_id", "")] = formatted_number(counts[kind], form)
        if restarts and counts[kind] > start:
            doubt = "note numbers begin again on each page or section of the document, but not here; write their marks as printed"
    return marks, doubt


def _settings(main: Element, settings: Element | None, kind: str) -> tuple[str, int, bool]:
    """Returns the format of marks, the first number, and whether they restart."""
    name = f"w_{kind}Pr"
    places = [*main.iter(name), *(settings.iter(name) if settings is not None else ())]
    form = next(filter(None, (value(each, "w_numFmt") for each in places)), _KINDS[kind])
    start = next((number for each in places if (number := whole_number(value(each, "w_numStart"))) is not None), 1)
    return form, start, any(value(each, "w_numRestart") not in ("", "continuous") for each in places)


def _references(parent: Element, run: Element | None = None) -> Iterator[tuple[Element, Element]]:
    for child in children_of(parent):
        if child.tag in ("w_footnoteReference", "w_endnoteReference") and run is not None:
            yield child, run
        else:
            yield from _references(child, child if child.tag == "w_r" else run)


def notes_of(kind: str, root: Element | None, body: Body) -> Iterator[Note]:
    """Yields the notes of a part that the text refers to."""
    for each in root if root is not None else ():
        key = (kind, each.get("w_id", ""))
        if key in body.marks and each.get("w_type", "") not in _SEPARATORS:
            blocks = body.blocks(each)
            found = [block for block in blocks if isinstance(block, Paragraph)]
            yield Note(":".join(key), body.marks[key], tuple(found))
