"""Decodes the bytes of an HTML file, in the encoding that it names."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_NAMED = re.compile(
    rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
_FIRST = 4096
"""Bytes in which browsers search for the name of the encoding."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_ENCODINGS = {
    **dict.fromkeys(("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "windows-1252", "cp1252"), "cp1252"),
    **{f"windows-{number}": f"cp{number}" for number in (1250, 1251, 1253, 1254, 1257)},
    **{f"iso-8859-{number}": f"iso8859_{number}" for number in (2, 4, 9, 14, 15)},
    "macintosh": "mac_roman",
}
"""Encodings by the names that files have for them, as browsers decode them: `iso-8859-1` as `cp1252`."""


def decoded(data: bytes) -> tuple[str, bool]:
    """Returns the letters of a file without control characters, and whether their encoding is a guess."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _CONTROLS.sub("", data[len(bom) :].decode(encoding, "replace")), False
    found = _NAMED.search(data[:_FIRST])
    named = _ENCODINGS.get(found[1].decode("ascii").lower(), "") if found else ""
    for encoding in filter(None, (named, "utf-8")):
        try:
            return _CONTROLS.sub("", data.decode(encoding)), False
        except UnicodeDecodeError:
            continue
    return _CONTROLS.sub("", data.decode("cp1252", "replace")), True
