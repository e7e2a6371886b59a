"""Finds contact data in the text and attributes of built pages.

`validate.contact_rules` checks the source. This check also finds data that markup, tables or templates join. Only certain matches are
reported; the source check warns about the others.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.gate.elements import Element, Tag
from codebook.gate.page_data import is_data, texts
from codebook.model import Problem
from codebook.values import contact
from codebook.values.contact import Found, NotPersonal

_SAID = frozenset(("href", "src", "alt", "title", "aria-label", "content", "value", "placeholder", "cite"))
_LEADING = frozenset(("href", "src", "cite"))
_WITHIN = re.compile(r"(?!.*(?:\d{5}|email-protection))(?:\.{0,2}/)*[a-z0-9./-]*(?:#[a-z0-9._-]*)?", re.IGNORECASE)
"""A link within the site. Its words are names of files and labels, which `validate` checks; most are dates."""
_SKIPPED = frozenset(("script", "style"))
_INLINE_NAMES = """
    a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())

_LINE, _BREAK = "\0", "\f"
"""A line break within a block, and the end of a block. No page contains either."""
_STARTS = dict.fromkeys(_INLINE, "") | {"": "", "br": _LINE, "dd": ""}
_ENDS = dict.fromkeys(_INLINE, "") | {"": "", "br": "", "dt": ": "}
"""Marks at the start and end of elements out of tables; any other ends a block."""
_IN_TABLE = {
    ("tr", "start"): f"{_LINE}| ",
    ("td", "end"): " | ",
    ("th", "end"): " | ",
    ("thead", "end"): f"{_LINE}|--|",
}


def contact_data(site: BuiltSite, may_stay: NotPersonal) -> tuple[Problem, ...]:
    """Returns a problem for each item of contact data not in `may_stay`."""
    return tuple(sorted({problem for page in site.pages.values() for problem in contact_data_of(page, may_stay)}))


def contact_data_of(page: BuiltPage, may_stay: NotPersonal) -> Iterator[Problem]:
    """Yields those of one page."""
    for element, text in (*_blocks(page), *_data(page)):
        yield from _problems(page, element, _sure(text), may_stay)
    for start in page.starts:
        for element in page.with_start(start) if (found := _in_attributes(start)) else ():
            yield from _problems(page, element, found, may_stay)


def _problems(page: BuiltPage, element: Element, found: tuple[Found, ...], may_stay: NotPersonal) -> Iterator[Problem]:
    for one in found:
        if one not in may_stay:
            message = f"'{one.words[:80]}' is contact data; delete it from the content, or say under not-personal why it may stay"
            yield Problem(page.path, element.sourceline, message)


@lru_cache(maxsize=40_000)
def _in_attributes(start: Tag) -> tuple[Found, ...]:
    """Returns certain matches in the attributes of an element."""
    said = (
        value
        for name, value in start.attrib.items()
        if name in _SAID and not (name in _LEADING and _WITHIN.fullmatch(value))
    )
    return tuple(found for value in said for found in _sure(value))


@lru_cache(maxsize=20_000)
def _sure(text: str) -> tuple[Found, ...]:
    """Returns certain matches after folding white space and decoding percent escapes. Cached: many pages have the same texts."""
    read = " ".join(unquote(text).split()).replace(_LINE, "\n")
    found = [*contact.certain(read)]
    if not found and text.lower().startswith("tel:") and any(map(str.isdigit, text)):
        found.append(Found(1, contact.TELEPHONE, text))
    return tuple(found)


def _data(page: BuiltPage) -> Iterator[tuple[Element, str]]:
    for element in page.of_name("script"):
        if is_data(element):
            for text in texts(element):
                yield element, text


def _blocks(page: BuiltPage) -> list[tuple[Element, str]]:
    """Returns each block's first element and text. A table is one Markdown block, so a cell is searched with its column heading."""
    blocks = _Blocks()
    blocks.read(page.tree, in_table=False)
    blocks.end()
    return blocks.found


class _Blocks:
    def __init__(self) -> None:
        self.found: list[tuple[Element, str]] = []
        self._parts: list[str] = []
        self._first: Element | None = None

    def read(self, element: Element, *, in_table: bool) -> None:
        """Adds the text of an element and of all within it, but not what follows it."""
        tag = element.tag
        within = in_table or tag == "table"
        if mark := _in_table(tag, "start") if in_table else _STARTS.get(tag, _BREAK):
            self._mark(mark, element)
        if element.text and tag and tag not in _SKIPPED:
            self._say(element.text, element)
        for child in element.children:
            self.read(child, in_table=within)
            if child.tail:
                self._say(child.tail, child)
        if mark := _in_table(tag, "end") if in_table else _ENDS.get(tag, _BREAK):
            self._mark(mark, element)

    def _mark(self, mark: str, element: Element) -> None:
        if mark != _BREAK:
            self._first = element if self._first is None else self._first
            self._parts.append(mark)
        elif self._first is not None:
            self.end()

    def _say(self, text: str, element: Element) -> None:
        if self._parts or not text.isspace():
            self._first = element if self._first is None else self._first
            self._parts.append(text)

    def end(self) -> None:
        """Ends the block."""
        if self._first is not None:
            self.found.append((self._first, "".join(self._parts)))
            self._parts.clear()
            self._first = None


def _in_table(tag: str, event: str) -> str:
    """Returns the mark of an element in a table."""
    marks = _STARTS if event == "start" else _ENDS
    mark = marks.get(tag, _BREAK)
    if mark != _BREAK or (tag == "table" and event == "start"):
        return mark
    return _IN_TABLE.get((tag, event), " ")
