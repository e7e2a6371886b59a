"""Opens a PDF within limits, and reads its pages with pypdf."""

import logging
from collections.abc import Iterator
from io import BytesIO

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError
from pypdf.generic import ContentStream, DictionaryObject, NameObject

from codebook.importing.pdf.content_stream import DIVIDED, Budget, ContentInterpreter
from codebook.importing.pdf.drawn_lines import IDENTITY, Matrix, multiplied
from codebook.importing.pdf.fonts import readable
from codebook.importing.pdf.page import Page
from codebook.importing.source import Refused

MOST_PAGES = 300
"""Pages of a file. Reports have 2 to 50."""
DAMAGED = "open it, print it to a new PDF, and import that"
_LARGEST_STREAM = 15_000_000
"""Bytes of one unpacked part. A page has about 20,000, a font a million."""
_LIMITS = Configuration(
    maximum_declared_stream_length=30_000_000,
    array_based_stream_maximum_output_length=_LARGEST_STREAM,
    lzw_maximum_output_length=_LARGEST_STREAM,
    run_length_maximum_output_length=_LARGEST_STREAM,
    zlib_maximum_output_length=_LARGEST_STREAM,
    zlib_maximum_recovery_input_length=1_000_000,
    brotli_maximum_output_length=_LARGEST_STREAM,
    stream_filters_maximum_length=4,
    stream_decoding_work_maximum_length=2 * _LARGEST_STREAM,
    stream_parsing_work_maximum_count=600_000,
    page_tree_maximum_entries=2 * MOST_PAGES,
    page_tree_maximum_depth=30,
    page_tree_maximum_page_entries=50 * MOST_PAGES,
    xform_maximum_invocations_per_extraction=300,
    jbig2dec_binary=None,
)
_CONTENTS = NameObject("/Contents")
_LARGEST_TEXT = 60_000
"""Letters of a page. A page of a report has 4,000."""

# What is wrong with a file is said once by a refusal or a doubt, and not by a library on standard error.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def pages(data: bytes) -> list[Page]:
    """Returns the pages of a PDF; raises `Refused` for one that is encrypted, damaged or too large."""
    try:
        with apply_configuration(_LIMITS):
            return [*_read(data)]
    except Refused:
        raise
    except LimitReachedError:
        raise Refused("the PDF unpacks to far more than a report has", DIVIDED) from None
    except Exception:  # noqa: BLE001 - pypdf raises errors of many kinds for damaged files
        raise Refused("the PDF is damaged", DAMAGED) from None


def _read(data: bytes) -> Iterator[Page]:
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise Refused("the PDF is protected, or has a password", "save it without protection, or print it to a new PDF")
    try:
        count = len(reader.pages)
    except LimitReachedError:
        count = MOST_PAGES + 1
    if count > MOST_PAGES:
        raise Refused(f"the PDF has more than {MOST_PAGES} pages", DIVIDED)
    budget = Budget()
    for number in range(count):
        yield _page(reader, reader.pages[number], budget)


def _page(reader: PdfReader, source: PageObject, budget: Budget) -> Page:
    box = source.cropbox
    left, bottom = float(box.left), float(box.bottom)
    width, height = float(box.width), float(box.height)
    turn = source.get("/Rotate", 0)
    begin, width, height = _turned(
        int(turn) if isinstance(turn, (int, float)) else 0, (1, 0, 0, 1, -left, -bottom), width, height
    )
    page = Page(width, height)
    written, contents = source.get("/Contents"), source.get_contents()
    if contents is not None and written is not None:
        contents = ContentStream(contents, reader, "bytes")
        source[_CONTENTS] = contents  # so its operations are read once: to read the letters again needs them too
        resources = source.get("/Resources")
        resources = resources.get_object() if resources is not None else None
        ContentInterpreter(reader, page, begin, budget).follow(
            contents, resources if isinstance(resources, DictionaryObject) else DictionaryObject()
        )
    if sum(len(span.text) for span in page.spans) > _LARGEST_TEXT:
        raise Refused(f"a page of the PDF has more than {_LARGEST_TEXT:,} letters", DIVIDED)
    page.second_reading = _second_reading(source) if page.spans else ""
    if written is not None:
        source[_CONTENTS] = written
    page.fields = _fields(source)
    return page


def _second_reading(source: PageObject) -> str:
    """Returns the text that pypdf finds in a page, with a space where the file draws something left of what it drew before."""
    texts: list[str] = []
    last = 0.0

    def add(text: str, place: list[float], line: list[float], *_: object) -> None:
        nonlocal last
        x = line[4] * place[0] + place[4]
        if texts and x < last - 1 and not texts[-1].endswith((" ", "\n")):
            texts.append(" ")
        if text:
            texts.append(text)
            last = x

    source.extract_text(visitor_text=add)
    return "\n".join(readable(line) for line in "".join(texts).split("\n"))


def _turned(turn: int, place: Matrix, width: float, height: float) -> tuple[Matrix, float, float]:
    """Returns how a page is turned before it is printed, and its size then."""
    match turn % 360:
        case 90:
            return multiplied(place, (0, -1, 1, 0, 0, width)), height, width
        case 180:
            return multiplied(place, (-1, 0, 0, -1, width, height)), width, height
        case 270:
            return multiplied(place, (0, 1, -1, 0, height, 0)), height, width
    return multiplied(place, IDENTITY), width, height


def _fields(source: PageObject) -> int:
    found = source.get("/Annots")
    found = found.get_object() if found is not None else None
    kinds = ("/Widget", "/FreeText", "/Text", "/Highlight", "/Stamp", "/Ink", "/StrikeOut")
    count = 0
    for each in found[:500] if isinstance(found, list) else ():
        one = each.get_object()
        if isinstance(one, DictionaryObject) and one.get("/Subtype") in kinds:
            count += 1
    return count
