"""Pictures and papers as programs save them, or as an attacker makes them: byte for byte, so that a test can put anything into one."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image


def chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG picture."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 1, height: int = 1, *pieces: bytes, drawn: bytes | None = None) -> bytes:
    """A grey PNG picture, with further pieces before its end; `drawn` are the bytes of its points, if not all of them."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    lines = bytes((width + 1) * height) if drawn is None else drawn
    body = chunk(b"IDAT", zlib.compress(lines, 9))
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


def stream(data: bytes, facts: bytes = b"", *, packed: bool = True) -> bytes:
    """A piece of a paper that is no group of values."""
    inside = zlib.compress(data, 9) if packed else data
    packing = b"/Filter/FlateDecode" if packed else b""
    return b"<</Length %d%s%s>>\nstream\n%s\nendstream" % (len(inside), packing, facts, inside)


def listed(*objects: bytes, more: bytes = b"") -> bytes:
    """A PDF of these objects, of which the first is the root; `more` stands beside it in the trailer."""
    file, places = b"%PDF-1.7\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    ends = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, more, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + ends


def paper(
    words: bytes = b"", *objects: bytes, root: bytes = b"", page: bytes = b"", more: bytes = b"", pages: int = 1
) -> bytes:
    """A PDF of one page, which may stand there several times, with these words on it; further objects begin at number 6."""
    drawn = words if words.endswith(b"\n") else b"BT /F 9 Tf (%s) Tj ET" % words
    kids = b" ".join([b"3 0 R"] * pages)
    return listed(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % root,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>/Contents 4 0 R%s>>"
        % page,
        stream(drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *objects,
        more=more,
    )


HOLDING: dict[str, Callable[[bytes], bytes]] = {
    "bytes": lambda attack: attack,
    "a PNG picture with a note": lambda attack: png(1, 1, chunk(b"tEXt", b"Comment\0" + attack)),
    "a PNG picture with a packed note": lambda attack: png(
        1, 1, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(attack))
    ),
    "a photograph with an author": lambda attack: photograph(attack.decode()),
    "a GIF picture with a remark": lambda attack: saved("GIF", comment=attack),
    "a WebP picture with a note": lambda attack: saved("WEBP", xmp=b"<x>%s</x>" % attack),
    "a paper with words": paper,
    "a paper with an author": lambda attack: paper(b"", b"<</Author(%s)>>" % attack, more=b"/Info 6 0 R"),
    "a paper with a note": lambda attack: paper(page=b"/Annots[<</Type/Annot/Subtype/Text/Contents(%s)>>]" % attack),
    "a paper with a form": lambda attack: paper(
        b"/X Do\n", stream(b"BT /F 9 Tf (%s) Tj ET" % attack, b"/Subtype/Form/Resources<</Font<</F 5 0 R>>>>")
    ),
    "a paper of which the root": lambda attack: paper(root=attack),
    "a paper of which the page": lambda attack: paper(page=attack),
    "a paper of which another object": lambda attack: paper(b"", b"<<%s>>" % attack),
}
"""What an attack may stand in."""
