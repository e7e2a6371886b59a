"""Small PDF files for tests, written as they are, where a browser cannot print what a test needs."""

import zlib
from collections.abc import Sequence


def of(*objects: str | bytes, trailer: str = "") -> bytes:
    """A PDF of objects, the first of which is its catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += (
            b"%d 0 obj\n" % number
            + (content if isinstance(content, bytes) else content.encode("latin-1"))
            + b"\nendobj\n"
        )
    begin = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{begin}\n%%EOF\n".encode(
        "latin-1"
    )
    return bytes(data)


def stream(content: str | bytes, entries: str = "", *, packed: bool = False) -> bytes:
    """A stream of bytes."""
    data = content if isinstance(content, bytes) else content.encode("latin-1")
    if packed:
        data, entries = zlib.compress(data, 9), f"{entries} /Filter /FlateDecode"
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode("latin-1") + data + b"\nendstream"


FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def page(content: str | bytes, *further: str | bytes, resources: str = "", about: str = "") -> bytes:
    """A PDF of one page. Further objects are from 6 on."""
    return of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> {resources} >> {about} >>",
        content if content[:2] == b"<<" else stream(content),
        FONT,
        *further,
    )


def of_pages(*contents: str) -> bytes:
    """A PDF with a page for each content."""
    count = len(contents)
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + count))
    tree = f"<< /Type /Pages /Kids [{kids}] /Count {count} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>"
    leaves = [f"<< /Type /Page /Parent 2 0 R /Contents {number + 4 + count} 0 R >>" for number in range(count)]
    return of("<< /Type /Catalog /Pages 2 0 R >>", tree, FONT, *leaves, *map(stream, contents))


def text(lines: Sequence[tuple[float, float, str]], size: float = 11) -> str:
    """Operations that print lines at places."""
    return "BT " + " ".join(f"/F {size} Tf 1 0 0 1 {x} {y} Tm ({letters}) Tj" for x, y, letters in lines) + " ET"


SENTENCE = text([(72, 700, "1.1 This report is made up, so that a reader can be tested.")])
