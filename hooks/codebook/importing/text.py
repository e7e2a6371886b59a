"""The reader of plain text, with the paragraphs that its lines make."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codebook.importing.lines.hyphens import Words, rejoined
from codebook.importing.lines.joining import Joiner
from codebook.importing.lines.paragraph_markers import marker_of
from codebook.importing.lines.printed_line import PrintedLine, is_field, table_row_doubts
from codebook.importing.source import Doubt, InputFile, LeftOut, Line, Place, Reader, Refused, Run, Source

LARGEST_TEXT = 5_000_000
"""Bytes of a text. 500 pages have about 1.5 MB."""
MOST_LINES = 30_000
"""Lines of a text: 500 pages have about as many."""
_NARROWEST = 60
"""Columns of the narrowest lines that a program breaks."""
_WIDEST = 132
"""Columns of the widest printed line. A file with longer lines has one for each paragraph."""
_BOMS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS = (b"{\\rtf", b"%PDF", b"%!PS", b"<?xml", b"PK", b"From: <Saved by")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINES = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_SYMBOL_LINE = re.compile(r"\s*([-=_*~#.])(?:\s?\1){2,}\s*")
_PAGE = re.compile(r"\s*page\s+\d{1,3}\s+of\s+\d{1,3}\s*", re.IGNORECASE)
_MAIL, _SHORT = 12, 100
"""Lines of the head of an email at most, and letters of the one that says when it was sent."""
_OF_MAIL = re.compile(r"(From|Sent|Date|To|Cc|Subject):\s", re.IGNORECASE)
_SENT = re.compile(r"(?:Sent|Date):\s.*\d{4}.*\b\d{1,2}:\d\d\b", re.IGNORECASE)
_SUBJECT = re.compile(r"Subject:\s", re.IGNORECASE)
_CIRCLE = re.compile(r"\s+o (?=\S)")
_BEFORE_ITEM = re.compile(r"(?:[:;,.]|\b(?:and|or))\s*$|^\s*$|^\s+o\s")
_WIDE = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,}")
_DIVIDED = "save the text of one report as a file"


def decoded(data: bytes) -> tuple[str, bool] | None:
    """Returns the letters of a text, and whether their encoding is a guess. None if the bytes are no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _tried(data[len(bom) :], encoding, is_guess=False)
    return _tried(data, "utf-8", is_guess=False) or _tried(data, "cp1252", is_guess=True)


def _tried(data: bytes, encoding: str, *, is_guess: bool) -> tuple[str, bool] | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else (text, is_guess)


def _fits(data: bytes) -> bool:
    return not data.startswith(_OTHERS) and decoded(data) is not None


def _read(given: InputFile) -> Source:
    found = decoded(given.data)
    if found is None:
        raise Refused("the file is not plain text", "save it as plain text in UTF-8")
    if len(given.data) > LARGEST_TEXT:
        raise Refused(f"the text has more than {LARGEST_TEXT / 1e6:.0f} MB", _DIVIDED)
    text, is_guess = found
    pages = [_LINES.split(page) for page in re.split("[\f\v]", text)]
    if sum(map(len, pages)) > MOST_LINES:
        raise Refused(f"the text has more than {MOST_LINES:,} lines", _DIVIDED)
    numbered = len(pages) > 1
    lines = [line for number, page in enumerate(pages, start=1) for line in _printed(page, number if numbered else 0)]
    if not lines:
        raise Refused("the file has no words", "choose the report's file")
    lines, of_mail = _without_mail(lines)
    kept, left_out = _without_symbol_lines(_with_right_margin(lines))
    joiner = Joiner(Words(line.text for line in kept))
    joined = joiner.join(kept)
    doubts = [*joined.doubts, *table_row_doubts(kept)]
    if is_guess:
        doubts.append(
            Doubt(
                Place(),
                "the file does not say how its letters are encoded; compare pound signs, quotation marks and accents",
            )
        )
    second_reading = [
        Line(line, Place(page=number if numbered else 0)) for number, page in enumerate(pages, start=1) for line in page
    ]
    return Source(
        "text",
        given.name,
        given.sha256,
        tuple(joined.paragraphs),
        tuple(rejoined(second_reading, joined.divided)),
        left_out=(*of_mail, *left_out, *joined.left_out),
        doubts=tuple(doubts),
        pages=len(pages) if numbered else 0,
    )


def _printed(lines: Sequence[str], page: int) -> Iterator[PrintedLine]:
    """Yields the lines of a page that have letters."""
    above = 0.0
    for line in _with_circles(lines):
        text = line.expandtabs(8).rstrip()
        if not text.strip():
            above += 1 if above else 0
            continue
        left = len(text) - len(text.lstrip())
        marker = marker_of(line.lstrip()[:80])
        number, rest = _folded(line.strip(), marker.length if marker else 0)
        inner = float(left + _indent(text.lstrip())) if marker else None
        letters = number + rest
        named = is_field(letters)
        if named:
            inner = float(len(text) - len(letters.partition("\t")[2]))
        is_row = "\t" in rest and not named
        yield PrintedLine(
            (Run(letters),), left, len(text), len(text), inner, page, above, is_alone=is_row, is_field=named
        )
        above = 1.0


def _with_circles(lines: Sequence[str]) -> Iterator[str]:
    """Yields the lines, with a wide gap after each `o` that is a bullet: it is indented, and a list item can begin there."""
    found = [
        _CIRCLE.match(line) is not None and (not index or _BEFORE_ITEM.search(lines[index - 1]) is not None)
        for index, line in enumerate(lines)
    ]
    for line, is_circle in zip(lines, found, strict=True):
        yield _CIRCLE.sub(lambda circle: f"{circle[0]} ", line, count=1) if is_circle and sum(found) > 1 else line


def _indent(text: str) -> int:
    """Returns the columns of a number or bullet and the gap behind it."""
    return len(text) - len(text.split(maxsplit=1)[-1]) if " " in text else len(text)


def _folded(text: str, front: int) -> tuple[str, str]:
    """Returns a number, of `front` letters with the gap behind it, and the rest of a line, each with a tab for a wide gap."""
    number, rest = text[:front], text[front:]
    gap = number[len(number.rstrip()) :]
    return number.rstrip() + ("\t" if len(gap) > 1 or "\t" in gap else gap), re.sub(
        "[ \u00a0]{2}", " ", _WIDE.sub("\t", rest)
    )


def _with_right_margin(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Returns the lines with the right margin. If one is longer than any printed line, each line is a paragraph."""
    right_margin = max(_NARROWEST, *(line.right for line in lines))
    if any(line.right > _WIDEST and line.text.count(" ") > 10 for line in lines):
        return [replace(line, right_margin=right_margin, is_alone=True) for line in lines]
    return [replace(line, right_margin=min(right_margin, _WIDEST)) for line in lines]


def _without_mail(lines: list[PrintedLine]) -> tuple[list[PrintedLine], list[LeftOut]]:
    """Leaves out the head of an email at the top. Only that says when it was sent, to the minute."""
    top = lines[:_MAIL]
    names = [found[1].lower() for line in top if (found := _OF_MAIL.match(line.text))]
    end = next((index for index, line in enumerate(top, start=1) if _SUBJECT.match(line.text)), 0)
    is_mail = any(_SENT.match(line.text[:_SHORT]) for line in top[:end]) and {"from", "to", "subject"} <= {*names}
    if not is_mail or len(lines) == end:
        return lines, []
    words = "\n".join(line.text for line in lines[:end])
    return lines[end:], [LeftOut(Place(lines[0].page), "the head of an email", words, is_private=True)]


def _without_symbol_lines(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[LeftOut]]:
    """Leaves out lines of symbols, such as `=====`, and numbers of pages. A line above such a line is a heading."""
    kept: list[PrintedLine] = []
    left_out: list[LeftOut] = []
    gap = False
    for line in lines:
        if _PAGE.fullmatch(line.text):
            left_out.append(LeftOut(Place(line.page), "the number of a page", line.text))
        elif found := _SYMBOL_LINE.fullmatch(line.text):
            left_out.append(LeftOut(Place(line.page), "a line of signs", line.text))
            is_below = kept and line.above == 1 and kept[-1].above != 1 and not gap
            if is_below and found[1] in "=-" and abs(line.right - kept[-1].right) <= 3:
                kept[-1] = replace(kept[-1], heading=1 if found[1] == "=" else 2)
            gap = True
        else:
            kept.append(replace(line, above=max(line.above, 2.0)) if gap else line)
            gap = False
    return kept, left_out


READER = Reader("text", _fits, _read)
