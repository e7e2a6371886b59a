"""Reads the text of a page a second time, with every tag cut out whether or not it is shown, to compare it with the first reading."""

import re
from collections.abc import Iterator
from html import unescape

from codebook.importing.source import Line
from codebook.importing.web.tree import APART, BLOCKS

_TAG = re.compile(r"/?([A-Za-z][A-Za-z0-9]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_BEGIN = BLOCKS | APART | {"br"}


def lines(markup: str) -> Iterator[Line]:
    """Yields the letters between one element that begins a line and the next. `markup` has no remarks, programs and styles."""
    fragments: list[str] = []
    first, *rest = markup.split("<")
    fragments.append(first)
    for fragment in rest:
        found = _TAG.match(fragment)
        if found is None:
            is_tag = re.match(r"/?[A-Za-z]|/", fragment) is not None
            fragments.append(fragment.partition(">")[2] if is_tag else f"<{fragment}")
            continue
        if found[1].lower() in _BEGIN:
            yield from _line(fragments)
            fragments = []
        fragments.append(fragment[found.end() :])
    yield from _line(fragments)


def _line(fragments: list[str]) -> Iterator[Line]:
    text = " ".join(unescape("".join(fragments)).split())
    if text:
        yield Line(text)
