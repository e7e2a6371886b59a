"""What is inside a paper (a PDF): whether it can be read, what it would run, what it hides, and its words.

Words that are a picture, as in a scan, or that are drawn in lines can't be read here; nobody but an editor sees them.
"""

import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, cast

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    EncodedStreamObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)
from pypdf.generic._font import Font

from codebook import web

MOST_PAGES = 200
MOST_OBJECTS = 50_000
MOST_VALUES = 500_000
MOST_FONTS = 1_000
"""Counted anew on each page, since they are read anew for each."""
MOST_SIGNS = 2_000_000
"""Of those typefaces, as many as each has. A few bytes can give one sixty thousand."""
MOST_DRAWN = 5_000_000
"""Bytes of what draws the pages and of what the paper says of itself, unpacked; what is unpacked stays in memory."""
MOST_PACKED = 20_000_000
"""Bytes of objects that stand packed within others, unpacked."""

_UNPACKED = 4_000_000
"""Bytes of one piece. A picture is not unpacked here."""
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": _UNPACKED,
    "zlib_maximum_recovery_input_length": 0,
    "lzw_maximum_output_length": _UNPACKED,
    "run_length_maximum_output_length": _UNPACKED,
    "brotli_maximum_output_length": _UNPACKED,
    "array_based_stream_maximum_output_length": _UNPACKED,
    "stream_decoding_work_maximum_length": 3 * _UNPACKED,
    "stream_parsing_work_maximum_count": MOST_VALUES,
    "page_tree_maximum_entries": MOST_PAGES * 2,
    "jbig2dec_binary": None,
}
"""What the library may spend, and that it calls no other program."""

_ACTING = frozenset(
    {
        *(
            "/JavaScript",
            "/JS",
            "/AA",
            "/XFA",
            "/Launch",
            "/SubmitForm",
            "/ResetForm",
            "/ImportData",
            "/GoToE",
            "/GoToR",
        ),
        *(
            "/EF",
            "/EmbeddedFile",
            "/EmbeddedFiles",
            "/FileAttachment",
            "/RichMedia",
            "/RichMediaExecute",
            "/GoTo3DView",
        ),
        *("/3D", "/Movie", "/Sound", "/Screen", "/Rendition", "/Hide", "/SetOCGState"),
    }
)
"""Names of what runs, sends or carries something, as keys and as kinds of things (ISO 32000-1, 7.11.4, 12.6, 12.7.8, 13)."""
_KIND_OF = ("/S", "/Subtype", "/Type")

_BLANK = rb"[\0\t\n\f\r ]"
_OBJECT = re.compile(rb"(?<![0-9])[0-9]{1,10}" + _BLANK + rb"{1,9}[0-9]{1,5}" + _BLANK + rb"{1,9}obj(?![a-z])")
_LIST = re.compile(rb"/Type" + _BLANK + rb"*/XRef(?![A-Za-z])")

_NONE = "the file is no PDF, whatever its name says; save the paper as PDF"
_CUT = "the paper's file is cut short, or something stands behind its end; save it as PDF again"
_LOCKED = "the paper is locked; save it again without a password, so that everybody's program can read it"
_BROKEN = "the paper cannot be read; save it as PDF again"
_TOO_MUCH = (
    f"the paper holds too much (at most {MOST_PAGES} pages, and {MOST_DRAWN // 10**6} million bytes when it is unpacked); "
    "make several of it, or print it to a new PDF"
)
_HIDDEN = "the paper still holds what an earlier state of it said, which can be brought back; print it to a new PDF"
_RUNS = "the paper runs something, or carries other files ({}); print it to a new PDF, so that nothing but its pages is left"

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what is odd and does no harm is told to nobody


def inside_paper(data: bytes) -> tuple[list[str], str]:
    """What is wrong with a paper, and its words."""
    if not data.startswith(b"%PDF-"):
        return [_NONE], ""
    if not data.rstrip(b"\0\t\n\f\r ").endswith(b"%%EOF"):
        return [_CUT], ""
    try:
        with apply_configuration(**_LIMITS):
            reader = PdfReader(BytesIO(data), strict=True, xref_stream_maximum_entries=2 * MOST_OBJECTS)
            if reader.is_encrypted:
                return [_LOCKED], ""
            found = _Found()
            found.look_at(_objects(reader))
            found.text.update(_shown(reader, found))
            hidden = _hidden(reader, data)
    except LimitReachedError:
        return [_TOO_MUCH], ""
    except DependencyError:  # what unlocks papers is not installed
        return [_LOCKED], ""
    except Exception:  # noqa: BLE001 - what the library raises for broken bytes is not told anywhere
        return [_BROKEN], ""
    runs = [_RUNS.format(", ".join(name.removeprefix("/") for name in sorted(found.acting)))] if found.acting else []
    return [*runs, *found.links, *([_HIDDEN] if hidden else [])], unicodedata.normalize(
        "NFKC", "\n\n".join(found.text)
    )  # letters that a typeface joins


def _objects(reader: PdfReader) -> Iterator[object]:
    """Everything that a paper's list of its objects names, and what stands at its end."""
    numbers = {(number, generation) for generation, offsets in reader.xref.items() for number in offsets}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    if len(numbers) > MOST_OBJECTS:
        raise LimitReachedError
    within = 0
    for number in sorted({number for number, _ in reader.xref_objStm.values()}):
        if isinstance(packed := reader.get_object(IndirectObject(number, 0, reader)), StreamObject):
            within += len(packed.get_data())
        if within > MOST_PACKED:
            raise LimitReachedError
    yield reader.trailer
    for number, generation in sorted(numbers):
        yield reader.get_object(IndirectObject(number, generation, reader))


@dataclass
class _Found:
    """What was found among a paper's objects."""

    acting: set[str] = field(default_factory=set)
    links: dict[str, None] = field(default_factory=dict)
    """What is wrong with links that lead where none may."""
    text: dict[str, None] = field(default_factory=dict)
    forms: list[StreamObject] = field(default_factory=list)
    """What is drawn on pages from elsewhere."""
    unpacked: int = 0
    """Bytes."""

    def look_at(self, objects: Iterable[object]) -> None:
        """Looks at each value of each object once, without following what refers to another object."""
        seen = 0
        for item in objects:
            pending: list[object] = [item]
            while pending:
                seen += 1
                if seen > MOST_VALUES:
                    raise LimitReachedError
                match value := pending.pop():
                    case DictionaryObject():
                        self.look_into(value)
                        pending.extend(inner for key, inner in dict.items(value) if key != "/ID")  # chance, no words
                    case ArrayObject():
                        pending.extend(list.__iter__(value))
                    case TextStringObject():
                        self.text[str(value)] = None
                    case ByteStringObject():
                        self.text[bytes(value).replace(b"\0", b"").decode("latin-1")] = None

    def look_into(self, group: DictionaryObject) -> None:
        """A group of values by their names."""
        kinds = {str(group.get(key)) for key in _KIND_OF if isinstance(group.get(key), NameObject)}
        self.acting |= _ACTING & (kinds | {str(key) for key in group})
        opens = group.get("/OpenAction")
        if isinstance(opens, DictionaryObject) and opens.get("/S") != "/GoTo":
            self.acting.add("/OpenAction")
        leads = group.get("/URI")
        if isinstance(leads, (TextStringObject, ByteStringObject)):
            to = str(leads) if isinstance(leads, TextStringObject) else bytes(leads).decode("latin-1")
            if message := web.wrong_link(to):
                self.links[f"a link in the paper to '{to[:60]}' {message}"] = None
        if isinstance(group, StreamObject) and "/Form" in kinds:
            self.forms.append(group)
        elif isinstance(group, StreamObject) and "/Metadata" in kinds:
            self.text[self.of(group).replace(b"\0", b"").decode("utf-8", "replace")] = None

    def of(self, packed: StreamObject | None) -> bytes:
        """What is unpacked, which is counted; LimitReachedError where it is too much."""
        data = packed.get_data() if packed is not None else b""
        self.unpacked += len(data)
        if self.unpacked > MOST_DRAWN:
            raise LimitReachedError
        return data


def _shown(reader: PdfReader, found: _Found) -> Iterator[tuple[str, None]]:
    """The words on each page, and those that pages take from elsewhere, each once: those are not followed from page to page."""
    pages = reader.pages
    if len(pages) > MOST_PAGES:
        raise LimitReachedError
    for page in pages:
        found.of(page.get_contents())
    for form in found.forms:
        found.of(form)
    resources = [
        group for item in [*pages, *found.forms] if isinstance(group := item.get("/Resources"), DictionaryObject)
    ]
    _few_signs(resources)
    for item in resources:
        item.pop("/XObject", None)
    for page in pages:
        yield page.extract_text(), None
    for form in found.forms:
        yield pages[0].extract_xform_text(cast("EncodedStreamObject", form)), None  # it reads others as well


def _few_signs(resources: list[DictionaryObject]) -> None:
    """LimitReachedError where reading the typefaces of all pages would take too long, or fill the memory."""
    fonts = [
        font.get_object()
        for group in resources
        if isinstance(named := group.get("/Font"), DictionaryObject)
        for font in dict.values(named)
    ]
    if len(fonts) > MOST_FONTS:
        raise LimitReachedError
    signs: dict[int, int] = {}
    total = 0
    for font in fonts:
        if isinstance(font, DictionaryObject):
            if id(font) not in signs:
                read = Font.from_font_resource(font)
                signs[id(font)] = len(read.character_map) + len(read.character_widths)
            total += signs[id(font)]
            if total > MOST_SIGNS:
                raise LimitReachedError


def _hidden(reader: PdfReader, data: bytes) -> bool:
    """Whether there are objects that the paper's own list does not name: what was deleted or replaced stays in the file like this."""
    named = {offset for offsets in reader.xref.values() for offset in offsets.values()}
    for found in _OBJECT.finditer(data):
        around = range(found.start() - 3, found.start() + 1)
        if named.isdisjoint(around) and not _LIST.search(data, found.end(), found.end() + 400):
            return True
    return False
