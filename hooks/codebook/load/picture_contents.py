"""Checks that a picture has the format of its ending, decodes fully and contains no metadata.

Only known parts are allowed. Builds remove nothing: the source is public too, and a photo without Exif may lose its rotation.
`make picture` removes metadata and rotates (`codebook.editing.pictures`).
"""

import re
import struct
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO

MOST_POINTS = 16_000_000
"""Pixels: 4,000 by 4,000. A browser needs 64 MB to show as many."""

MOST_SCANS = 100
"""Scans of a JPEG. Programs write about ten, and each takes as long as the whole picture."""

_EMPTY = "the file is empty; put the picture there, or delete the file"
_BROKEN = "the picture's file is incomplete or broken; save it again"
_TOO_LARGE = f"the picture has more than {MOST_POINTS // 10**6} million pixels (4,000 by 4,000); save it smaller: a width of 1,600 is enough"
_BEHIND = "the file has more after the picture's end; save only the picture"
_MORE = (
    "the picture has hidden data ({}), which may have a name or a place; save it again without metadata, "
    "or run: make picture FILE={}"
)

_STARTS = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff"}
_ENDINGS = {"PNG": ".png", "JPEG": ".jpg"}

_SIZES: dict[bytes, tuple[int, ...] | range] = {
    b"IHDR": (13,),
    b"PLTE": range(3, 3 * 256 + 1, 3),
    b"tRNS": range(1, 257),
    b"gAMA": (4,),
    b"cHRM": (32,),
    b"sRGB": (1,),
    b"sBIT": range(1, 5),
    b"bKGD": (1, 2, 6),
    b"pHYs": (9,),
    b"IEND": (0,),
}
"""Allowed PNG chunks other than IDAT, each once, with their data sizes (PNG, third edition, 11)."""
_WITH_TABLE = 3
"""Colour type with a palette. Only it needs PLTE, and may have a longer tRNS."""
_CHANNELS = {0: 1, 2: 3, _WITH_TABLE: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Adam7 passes: first column and row, and step across and down."""

_HEADERS = {
    0xE0: re.compile(rb"JFIF\0.{7}\0\0", re.DOTALL),  # without a thumbnail
    0xEE: re.compile(rb"Adobe.{7}", re.DOTALL),
}
_DRAWING = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD})
"""JPEG markers for frame, tables, scans and restart interval."""
_SCAN, _END = 0xDA, b"\xff\xd9"
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_CALLED = {0xE1: "Exif or XMP", 0xE2: "ICC", 0xED: "IPTC", 0xFE: "a comment"}


class _TooLarge(Exception):  # noqa: N818 - said of the picture
    """A picture with more points than a browser should draw."""


def content_faults(path: str, data: bytes) -> tuple[str, ...]:
    """Returns faults of a picture; `path` decides the expected format."""
    if not data:
        return (_EMPTY,)
    kind = "PNG" if path.endswith(".png") else "JPEG"
    begins = next((other for other, start in _STARTS.items() if data.startswith(start)), "")
    if begins != kind:
        right = f"it is {begins}, so let the name end in {_ENDINGS[begins]}" if begins else f"save it as {kind}"
        return (f"the file is not a {kind} picture, despite its name; {right}",)
    try:
        more, end = _READERS[kind](data)
        _seen(kind, data)
    except _TooLarge:
        return (_TOO_LARGE,)
    except Exception:  # noqa: BLE001 - decoders raise many types
        return (_BROKEN,)
    unseen = _MORE.format(", ".join([*dict.fromkeys(more)][:5]), path) if more else ""
    return tuple(filter(None, (unseen, _BEHIND if end < len(data) else "")))


def _seen(kind: str, data: bytes) -> None:
    """Decodes the picture; raises if it is broken. Checks the pixel count first."""
    from PIL import Image  # noqa: PLC0415 - only where there is a picture to draw

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about harmless oddities
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(BytesIO(data), formats=(kind,))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise _TooLarge from None
        with image:
            if image.width * image.height > MOST_POINTS:
                raise _TooLarge
            image.verify()
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            image.load()


def _png(data: bytes) -> tuple[list[str], int]:
    """Returns the metadata chunks of a PNG and its end; raises if it is broken."""
    more, points, seen = [], [], {b"IDAT"}
    at, kind = len(_STARTS["PNG"]), b""
    width, height, depth, colours = struct.unpack_from(">IIBB", data, at + 8)
    if width * height > MOST_POINTS:
        raise _TooLarge
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        if at + 12 + length > len(data) or not kind.isalpha():
            raise ValueError
        if kind == b"IDAT":
            points.append(data[at + 8 : at + 8 + length])
        elif length not in _SIZES.get(kind, ()) or kind in seen or not _needed(kind, length, colours):
            more.append(kind.decode())
        seen.add(kind)
        at += 12 + length
    size = _size(width, height, depth * _CHANNELS[colours], interlaced=data[28] == 1)
    unpacked = zlib.decompressobj()
    if len(unpacked.decompress(b"".join(points), size + 1)) != size or unpacked.unused_data or not unpacked.eof:
        raise ValueError
    return more, at


def _needed(kind: bytes, length: int, colours: int) -> bool:
    """Whether a colour type uses a chunk: an unused palette could hide text."""
    if kind == b"tRNS":
        return colours == _WITH_TABLE or length == {0: 2, 2: 6}.get(colours)
    return kind != b"PLTE" or colours == _WITH_TABLE


def _size(width: int, height: int, bits: int, *, interlaced: bool) -> int:
    """Returns the size of a PNG's pixel data: each line in each pass has one extra byte."""
    size = 0
    for left, top, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns, lines = -(-(width - left) // across), -(-(height - top) // down)
        size += lines * (1 + (columns * bits + 7) // 8) if columns > 0 and lines > 0 else 0
    return size


def _jpeg(data: bytes) -> tuple[list[str], int]:
    more, seen, scans, at = [], set(), 0, 2
    while data[at : at + 2] != _END:
        begins, kind, length = struct.unpack_from(">BBH", data, at)
        segment = data[at + 4 : at + 2 + length]
        scans += kind == _SCAN
        if begins != 0xFF or length < 2 or scans > MOST_SCANS:
            raise ValueError
        is_header = kind in _HEADERS and kind not in seen and _HEADERS[kind].fullmatch(segment)
        if not is_header and kind not in _DRAWING:
            more.append(_CALLED.get(kind, f"the segment FF{kind:02X}"))
        seen.add(kind)
        at += 2 + length
        if kind == _SCAN:
            found = _AFTER_SCAN.search(data, at)
            at = found.start() if found else len(data)
    return more, at + 2


_READERS: dict[str, Callable[[bytes], tuple[list[str], int]]] = {"PNG": _png, "JPEG": _jpeg}
