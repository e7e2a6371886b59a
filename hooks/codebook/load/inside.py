"""What is inside a picture: it is what its name says, can be shown whole, and holds nothing but what shows it.

What a picture can hold besides (a comment, a place, a name, a smaller picture, a profile of colours) is listed nowhere: what may be in it is,
and all else is refused. Nothing is removed at a build, since the file is public where it is kept as well, and since a photograph that loses
its Exif data may be shown on its side. `make picture` removes it and turns the picture (`codebook.editing.pictures`).
"""

import re
import struct
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image

MOST_POINTS = 16_000_000
"""Of a picture: four thousand by four thousand, more than a telephone takes; to show as many a browser needs 64 MB."""

MOST_SCANS = 100
"""Times that a JPEG picture is drawn over; programs write about ten, and each takes as long as the whole picture."""

_EMPTY = "the file is empty; put the picture there, or take the file away"
_BROKEN = "the picture cannot be shown whole: its file is cut short, or broken; save it again"
_TOO_LARGE = (
    f"the picture has more than {MOST_POINTS // 10**6} million points (4,000 by 4,000); save it again with fewer, "
    "1,600 from side to side are enough"
)
_BEHIND = "something stands in the file behind the picture's end; save the picture again by itself"
_MORE = (
    "the picture holds more than it shows ({}), where a name or a place may be; save it again without metadata, "
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
"""The chunks that a PNG picture may have besides its points, each once, with the sizes of their data (PNG, third edition, 11)."""
_WITH_TABLE = 3
"""The type of colour whose points are numbers in a table. Only there the chunk PLTE is needed, and tRNS may be longer than a colour."""
_CHANNELS = {0: 1, 2: 3, _WITH_TABLE: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where the points of each pass of an interlaced picture begin, and how far they are apart, across and down."""

_HEADERS = {
    0xE0: re.compile(rb"JFIF\0.{7}\0\0", re.DOTALL),  # without a smaller picture
    0xEE: re.compile(rb"Adobe.{7}", re.DOTALL),
}
"""The segments of an application that a JPEG picture may have, each once: they say how its points and colours are meant."""
_DRAWING = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD})
"""What a JPEG picture is drawn with: its frame, its tables, its scans, and how often one begins anew."""
_SCAN, _END = 0xDA, b"\xff\xd9"
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_CALLED = {0xE1: "Exif or XMP", 0xE2: "ICC", 0xED: "IPTC", 0xFE: "a comment"}

_TOO_MANY = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def inside(path: str, data: bytes) -> tuple[str, ...]:
    """What is wrong with a picture by its path's ending, and what right looks like."""
    if not data:
        return (_EMPTY,)
    kind = "PNG" if path.endswith(".png") else "JPEG"
    begins = next((other for other, start in _STARTS.items() if data.startswith(start)), "")
    if begins != kind:
        right = f"it is {begins}, so let the name end in {_ENDINGS[begins]}" if begins else f"save it as {kind}"
        return (f"the file is no {kind} picture, whatever its name says; {right}",)
    try:
        more, end = _READERS[kind](data)
        _seen(kind, data)
    except _TOO_MANY:
        return (_TOO_LARGE,)
    except Exception:  # noqa: BLE001 - what a decoder raises for broken bytes is not told anywhere
        return (_BROKEN,)
    unseen = _MORE.format(", ".join([*dict.fromkeys(more)][:5]), path) if more else ""
    return tuple(filter(None, (unseen, _BEHIND if end < len(data) else "")))


def _seen(kind: str, data: bytes) -> None:
    """Draws the picture; raises where it cannot be shown whole. No point is drawn before their number is known."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd things that do no harm
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            if image.width * image.height > MOST_POINTS:
                raise Image.DecompressionBombError
            image.verify()
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            image.load()


def _png(data: bytes) -> tuple[list[str], int]:
    """What a PNG picture holds besides what shows it, and where it ends; an error where it is broken."""
    more, points, seen = [], [], {b"IDAT"}
    at, kind = len(_STARTS["PNG"]), b""
    width, height, depth, colours = struct.unpack_from(">IIBB", data, at + 8)
    if width * height > MOST_POINTS:
        raise Image.DecompressionBombError
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
    """Whether a picture of a type of colours has any use for a chunk: elsewhere a table of colours is room for words."""
    if kind == b"tRNS":
        return colours == _WITH_TABLE or length == {0: 2, 2: 6}.get(colours)
    return kind != b"PLTE" or colours == _WITH_TABLE


def _size(width: int, height: int, bits: int, *, interlaced: bool) -> int:
    """How many bytes the points of a PNG picture take: each line in each pass has one before it."""
    size = 0
    for left, top, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns, lines = -(-(width - left) // across), -(-(height - top) // down)
        size += lines * (1 + (columns * bits + 7) // 8) if columns > 0 and lines > 0 else 0
    return size


def _jpeg(data: bytes) -> tuple[list[str], int]:
    """The same of a JPEG picture."""
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
