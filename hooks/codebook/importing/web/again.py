"""The letters of a page read another way: with every tag cut out, and no regard to what is shown."""

import re
from collections.abc import Iterator
from html import unescape

from codebook.importing.source import Line
from codebook.importing.web.tree import APART, BLOCKS

_TAG = re.compile(r"/?([A-Za-z][A-Za-z0-9]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_BEGIN = BLOCKS | APART | {"br"}


def lines(markup: str) -> Iterator[Line]:
    """Yields the letters between one element that begins a line and the next. `markup` has no remarks, programs and styles."""
    pieces: list[str] = []
    first, *rest = markup.split("<")
    pieces.append(first)
    for piece in rest:
        found = _TAG.match(piece)
        if found is None:
            is_tag = re.match(r"/?[A-Za-z]|/", piece) is not None
            pieces.append(piece.partition(">")[2] if is_tag else f"<{piece}")
            continue
        if found[1].lower() in _BEGIN:
            yield from _line(pieces)
            pieces = []
        pieces.append(piece[found.end() :])
    yield from _line(pieces)


def _line(pieces: list[str]) -> Iterator[Line]:
    text = " ".join(unescape("".join(pieces)).split())
    if text:
        yield Line(text)
