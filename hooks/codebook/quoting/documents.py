"""Reads the text of a file to check: plain text or a Word document (.docx). The page reads both in the browser."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

LARGEST = 20_000_000
"""Bytes of a file, and of the text in it."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": ""}


class Unread(Exception):  # noqa: N818 - says what is wrong with a file
    """Raised for a file whose text cannot be read."""


def text_of(path: Path) -> str:
    """Returns the text of a file; `Unread` if it is no text and no Word document, OSError if it cannot be opened."""
    if path.stat().st_size > LARGEST:
        raise Unread(f"it is larger than {LARGEST // 1_000_000} MB; give the part with the quotation")
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        return "\n".join(_word_text(path))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unread("it is not UTF-8 text and not a Word document; save it as .docx, or as text") from None


def _word_text(path: Path) -> Iterator[str]:
    """Yields the paragraphs of a Word document; deleted words of tracked changes are left out, since they are in another element."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = [package.getinfo(name) for name in _PARTS if name in package.namelist()]
            if not any(part.filename == _PARTS[0] for part in parts):
                raise Unread("it is not a Word document; save it as .docx, or as text")
            if sum(part.file_size for part in parts) > LARGEST:
                raise Unread(f"it has more than {LARGEST // 1_000_000} MB of text; give the part with the quotation")
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            for part in parts:
                tree = etree.fromstring(package.read(part), parser)
                yield from (_paragraph(one) for one in tree.iter(f"{_W}p"))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError, EOFError) as error:
        raise Unread(f"it is damaged, or has a password: {error}") from None


def _paragraph(element: etree._Element) -> str:
    words = []
    for one in element.iter():
        if one.tag == f"{_W}t":
            words.append(one.text or "")
        elif one.tag in _BREAKS:
            words.append(_BREAKS[one.tag])
    return "".join(words)
