"""What is inside a picture: whether it is what its name says and can be shown whole, where it ends, and the words that it carries unseen."""

import re
import struct
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image

MOST_POINTS = 16_000_000
"""Of a picture: four thousand by four thousand, more than a telephone takes; to show as many a browser needs 64 MB."""

MOST_SCANS = 100
"""Times that a JPEG picture is drawn over; programs write about ten, and each takes as long as the whole picture."""

_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}

_BEGINS = (
    ("PNG", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("JPEG", re.compile(rb"\xff\xd8\xff")),
    ("GIF", re.compile(rb"GIF8[79]a")),
    ("WEBP", re.compile(rb"RIFF.{4}WEBP", re.DOTALL)),
)

_BROKEN = "the picture cannot be shown whole: its file is cut short, or broken; save it again"
_TOO_LARGE = (
    f"the picture has more than {MOST_POINTS // 10**6} million points (4,000 by 4,000); save it again with fewer, "
    "1,600 from side to side are enough"
)
_BEHIND = "something stands in the file behind the picture's end; save the picture again by itself"
_MOVES = "the picture moves, and nobody can stop it; save it as one that stands still"
_PLACE = "the picture says where it was taken; save it again without what it says of itself (its properties)"
"""Of a photograph: a telephone writes the place into it, which may be a home."""

_MARKER = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd7])", re.DOTALL)
"""The beginning of a piece of a JPEG picture, other than those that stand by themselves."""
_PRINTED = re.compile(r"[ -~]{4,}")


def inside_picture(ending: str, data: bytes) -> tuple[list[str], str]:
    """What is wrong with a picture by its name's ending, and the words that it carries unseen."""
    kind = _KINDS[ending]
    begins = next((other for other, beginning in _BEGINS if beginning.match(data)), "")
    if begins != kind:
        right = f"it is {begins}, so let the name end in {_ending(begins)}" if begins else f"save it as {kind}"
        return [f"the file is no {kind} picture, whatever its name says; {right}"], ""
    try:
        end = _ENDS[kind](data)
        faults, text = _seen(kind, data)
    except _TOO_MANY:
        return [_TOO_LARGE], ""
    except Exception:  # noqa: BLE001 - what a decoder raises for broken bytes is not told anywhere
        return [_BROKEN], ""
    if end > len(data):
        return [_BROKEN], text
    return [*faults, *([_BEHIND] if end < len(data) else [])], text


def _ending(kind: str) -> str:
    return next(ending for ending, other in _KINDS.items() if other == kind)


_TOO_MANY = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def _seen(kind: str, data: bytes) -> tuple[list[str], str]:
    """What is wrong with what is shown, and the words besides. No point is drawn before their number is known."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd things that do no harm
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            if image.width * image.height > MOST_POINTS:
                raise Image.DecompressionBombError
            image.verify()
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            moves = image.format == kind and getattr(image, "is_animated", False)
            image.load()
            if image.width * image.height > MOST_POINTS:
                raise Image.DecompressionBombError
            exif = image.getexif()
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
            values = [image.info, getattr(image, "applist", ()), getattr(image, "private_chunks", ())]
            values += [list(exif.values()), exif.get_ifd(ExifTags.IFD.Exif)]
            text = "\n\n".join(dict.fromkeys(words for value in values for words in _words(value)))
    return [*([_MOVES] if moves else []), *([_PLACE] if place else [])], text


def _words(value: Any) -> Iterator[str]:
    """The words among what a picture carries; of bytes, what could be read in them."""
    match value:
        case str():
            yield value
        case bytes():
            yield from _PRINTED.findall(value.replace(b"\0", b"").decode("latin-1"))
        case dict():
            for key, inner in value.items():
                if key != "icc_profile":  # how colours are meant
                    yield from _words(inner)
        case list() | tuple():
            for inner in value:
                yield from _words(inner)


def _png_end(data: bytes) -> int:
    """Where a PNG picture ends; struct.error where it does not."""
    at, kind = 8, b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        at += 12 + length
    return at


def _jpeg_end(data: bytes) -> int:
    """Where a JPEG picture ends; ValueError where it does not, or is drawn over and over."""
    at, scans = 2, 0
    while found := _MARKER.search(data, at):
        if found[1] == b"\xd9":
            return found.end()
        scans += found[1] == b"\xda"
        if scans > MOST_SCANS:
            break
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2], "big")
    raise ValueError


def _gif_end(data: bytes) -> int:
    """Where a GIF picture ends; IndexError or ValueError where it does not."""
    at = 13 + _colours(data[10])
    while data[at] != 0x3B:
        if data[at] == 0x21:
            at += 2
        elif data[at] == 0x2C:
            at += 11 + _colours(data[at + 9])
        else:
            raise ValueError
        while size := data[at]:
            at += size + 1
        at += 1
    return at + 1


def _colours(flags: int) -> int:
    """How many bytes a table of colours of a GIF picture takes."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _webp_end(data: bytes) -> int:
    """Where a WebP picture ends."""
    length = int.from_bytes(data[4:8], "little")
    return 8 + length + length % 2


_ENDS: dict[str, Callable[[bytes], int]] = {"PNG": _png_end, "JPEG": _jpeg_end, "GIF": _gif_end, "WEBP": _webp_end}
