"""The reader of Word files."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from codebook.importing.source import Doubt, InputFile, LeftOut, Line, Note, Place, Reader, Refused, Source
from codebook.importing.word.body import Body
from codebook.importing.word.counting import Counter
from codebook.importing.word.elements import DAMAGED
from codebook.importing.word.notes import marks_of, notes_of
from codebook.importing.word.numbering import nums
from codebook.importing.word.parts import Package
from codebook.importing.word.second_reading import lines
from codebook.importing.word.styles import Styles
from codebook.importing.word.tracked_changes import has_format_changes, refuse_changes

_HEADERS_FOOTERS = {"header": "the head of the pages", "footer": "the foot of the pages"}


def _fits(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data and b"word/" in data


def _read(given: InputFile) -> Source:
    package = Package(given.data)
    main = package.xml(package.main)
    text = main.find("w_body") if main is not None else None
    if main is None or text is None:
        raise Refused("the file has no text where a Word file has it", DAMAGED)
    parts = {
        kind: _part(package, kind) for kind in ("styles", "numbering", "footnotes", "endnotes", "settings", "comments")
    }
    if not given.accept:
        refuse_changes(main, parts["footnotes"], parts["endnotes"])
    styles = Styles(parts["styles"])
    marks, doubt = marks_of(main, parts["settings"])
    body = Body(styles, Counter(nums(parts["numbering"], styles.lists())), marks)
    blocks = body.blocks(text)
    notes: list[Note] = []
    for kind in ("footnote", "endnote"):
        notes += notes_of(kind, parts[f"{kind}s"], body)
    headers_footers = [*_headers_footers(package)]
    second_reading = [*lines(main, placed=True), *(line for _, line in headers_footers)]
    for kind in ("footnotes", "endnotes"):
        second_reading += lines(parts[kind], placed=False)
    comments = sum(1 for _ in parts["comments"] or ())
    left_out = [LeftOut(Place(), what, line.text) for what, line in headers_footers]
    left_out += [LeftOut(Place(), "a comment of somebody who worked on the file")] * comments
    doubts = [Doubt(Place(), doubt)] if doubt else []
    if has_format_changes(main):
        doubts.append(Doubt(Place(), "the file has tracked changes of format; the text is read as it looks with them"))
    return Source(
        "Word",
        given.name,
        given.sha256,
        tuple(blocks),
        tuple(second_reading),
        tuple(notes),
        (*body.left_out, *left_out),
        (*body.doubts, *doubts),
        accepted=given.accept,
        has_people=_has_people(package, parts["comments"]),
    )


def _part(package: Package, kind: str) -> Element | None:
    return next((package.xml(name) for name in package.related(kind)), None)


def _has_people(package: Package, comments: Element | None) -> bool:
    """Whether the file names its author, who changed it last, or who commented on it."""
    properties = [
        package.xml(one.target) for one in package.relations("") if one.kind == "core-properties" and not one.outside
    ]
    named = [
        each
        for root in properties
        for each in root or ()
        if each.tag.endswith(("creator", "lastModifiedBy")) and (each.text or "").strip()
    ]
    return bool(named) or any(each.get("w_author") for each in comments or ())


def _headers_footers(package: Package) -> Iterator[tuple[str, Line]]:
    """Yields the lines of page heads and feet, each once."""
    seen = set()
    for kind, what in _HEADERS_FOOTERS.items():
        for name in package.related(kind):
            for line in lines(package.xml(name), placed=False):
                if line.text.strip() and (what, line.text) not in seen:
                    seen.add((what, line.text))
                    yield what, line


READER = Reader("Word", _fits, _read)
