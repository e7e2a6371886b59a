"""Pictures as programs save them, or as an attacker makes them: byte for byte, so that a test can put anything into one."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image


def chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG picture."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 1, height: int = 1, *pieces: bytes, drawn: bytes | None = None, behind: bytes = b"") -> bytes:
    """A grey PNG picture, with further pieces before its end; `drawn` are the bytes of its points, if not all of them."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    lines = bytes((width + 1) * height) if drawn is None else drawn
    body = chunk(b"IDAT", zlib.compress(lines, 9) + behind)
    return b"\x89PNG\r\n\x1a\n" + head + body + b"".join(pieces) + chunk(b"IEND", b"")


def saved(kind: str, *, picture: Image.Image | None = None, **notes: Any) -> bytes:
    """A picture of any kind, as a program saves it, with what it says besides."""
    file = BytesIO()
    (picture or Image.new("RGB", (20, 20))).save(file, kind, **notes)
    return file.getvalue()


def photograph(author: str) -> bytes:
    """A JPEG picture that names its author."""
    exif = Image.Exif()
    exif[0x013B] = author
    return saved("JPEG", exif=exif)


def segment(kind: int, data: bytes) -> bytes:
    """A piece of a JPEG picture."""
    return struct.pack(">BBH", 0xFF, kind, len(data) + 2) + data


def jpeg(*pieces: bytes) -> bytes:
    """A JPEG picture with further pieces behind the first, which says how it is meant."""
    data = saved("JPEG")
    return data[:20] + b"".join(pieces) + data[20:]


HOLDING: dict[str, Callable[[bytes], bytes]] = {
    "bytes": lambda attack: attack,
    "a PNG picture with a note": lambda attack: png(1, 1, chunk(b"tEXt", b"Comment\0" + attack)),
    "a PNG picture with a packed note": lambda attack: png(
        1, 1, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(attack))
    ),
    "a PNG picture with a note of a packed name": lambda attack: png(1, 1, chunk(b"zTXt", attack + b"\0\0")),
    "a PNG picture with a note of other letters": lambda attack: png(1, 1, chunk(b"iTXt", attack + bytes(5))),
    "a PNG picture with suggested colours": lambda attack: png(1, 1, chunk(b"sPLT", attack + b"\0\x08")),
    "a PNG picture with a profile of colours": lambda attack: png(
        1, 1, chunk(b"iCCP", attack + b"\0\0" + zlib.compress(attack))
    ),
    "a PNG picture with Exif data": lambda attack: png(1, 1, chunk(b"eXIf", b"MM\0*" + attack)),
    "a PNG picture with a chunk of its own": lambda attack: png(1, 1, chunk(b"prVt", attack)),
    "a PNG picture with a table it does not need": lambda attack: png(
        1, 1, chunk(b"PLTE", attack + bytes(-len(attack) % 3))
    ),
    "a PNG picture with a resolution that is long": lambda attack: png(1, 1, chunk(b"pHYs", 2 * attack)),
    "a PNG picture with words behind its points": lambda attack: png(1, 1, drawn=bytes(2) + attack),
    "a PNG picture with words behind what is packed": lambda attack: png(1, 1, behind=attack),
    "a photograph with an author": lambda attack: photograph(attack.decode("latin-1")),
    "a JPEG picture with a comment": lambda attack: jpeg(segment(0xFE, attack)),
    "a JPEG picture with a profile": lambda attack: jpeg(segment(0xE2, b"ICC_PROFILE\0" + attack)),
    "a JPEG picture with a second header": lambda attack: jpeg(segment(0xE0, b"JFXX\0" + attack)),
    "a JPEG picture with a header that is long": lambda attack: jpeg(segment(0xEE, b"Adobe" + bytes(7) + attack)),
}
"""What an attack may stand in."""
