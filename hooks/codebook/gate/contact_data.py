"""Finds contact data in the text and attributes of built pages.

`validate.contact_rules` checks the source. This check also finds data that markup, tables or templates join. Only certain matches are
reported; the source check warns about the others.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.gate.elements import Element
from codebook.gate.page_data import is_data, texts
from codebook.model import Problem
from codebook.values import contact, web_addresses
from codebook.values.contact import Found, NotPersonal

_MAY_HOLD = re.compile(
    r"[@\uff20\ufe6b]|%40|&[#a-z]|[(\[{<]\s*at?\s*[)\]}>]|\bdot\b|\d(?:\W{0,4}\d){2}|linkedin|wa\.me|email-protection",
    re.IGNORECASE,
)
"""Prefilter for speed: every certain match contains one of these."""
_ALONE = re.compile(
    r"[@\uff20\ufe6b]|%40|&[#a-z]|[(\[{<]\s*at?\s*[)\]}>]|\bdot\b|\d(?:[\W_oil]{0,6}\d){4}|linkedin|wa\.me|email-protection",
    re.IGNORECASE,
)
"""What every certain match contains that no word announces: at least 5 figures."""
_ANNOUNCED = re.compile(
    r"\bex(?:t|n|\b)|\bx ?\d|\btel|direct|\bdd|birth|d\W{0,2}o\W{0,2}b|[^\x00-\xff‘’“”–—…●○]", re.IGNORECASE
)
"""Words that make a certain match of fewer figures, and characters that replace their letters."""
_IN_ADDRESS = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d-(?=[a-z])")
"""The date of a report in its address."""
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
    for element, text in (*_blocks(page), *_attributes(page), *_data(page)):
        for found in _sure(text):
            if found not in may_stay:
                message = f"'{found.words[:80]}' is contact data; delete it from the content, or say under not-personal why it may stay"
                yield Problem(page.path, element.sourceline, message)


@lru_cache(maxsize=20_000)
def _sure(text: str) -> tuple[Found, ...]:
    """Returns certain matches after folding white space and decoding percent escapes. Cached: many pages have the same texts."""
    address = web_addresses.scheme(text) in ("mailto", "tel")
    if not (address or _may_hold(_IN_ADDRESS.sub("", text))):
        return ()
    read = " ".join(unquote(text).split()).replace(_LINE, "\n")
    found = [one for one in contact.find(read) if one.sure]
    if not found and text.lower().startswith("tel:") and any(map(str.isdigit, text)):
        found.append(Found(1, contact.TELEPHONE, text))
    return tuple(found)


def _may_hold(text: str) -> bool:
    return bool(_MAY_HOLD.search(text) and (_ALONE.search(text) or _ANNOUNCED.search(text)))


def _attributes(page: BuiltPage) -> Iterator[tuple[Element, str]]:
    for element in page.elements:
        for name, value in element.attrib.items():
            if name in _SAID and not (name in _LEADING and _WITHIN.fullmatch(value)):
                yield element, value


def _data(page: BuiltPage) -> Iterator[tuple[Element, str]]:
    for element in page.elements:
        if element.tag == "script" and is_data(element):
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
        is_inline, within = tag in _INLINE, in_table or tag == "table"
        if tag:
            if not is_inline:
                self._mark(_mark(tag, "start", in_table=within), element)
            if element.text and tag not in _SKIPPED:
                self._say(element.text, element)
        for child in element.children:
            self.read(child, in_table=within)
            if child.tail:
                self._say(child.tail, child)
        if not is_inline:
            self._mark(_mark(tag, "end", in_table=in_table), element)

    def _mark(self, mark: str, element: Element) -> None:
        if mark == _BREAK:
            self.end()
        elif mark:
            self._first = element if self._first is None else self._first
            self._parts.append(mark)

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


def _mark(tag: str, event: str, *, in_table: bool) -> str:
    if not tag:
        return ""
    if tag == "br":
        return _LINE if event == "start" else ""
    if tag == "dt" and event == "end":
        return ": "
    if tag == "dd" and event == "start":
        return ""
    if in_table and not (tag == "table" and event == "start"):
        return _IN_TABLE.get((tag, event), " ")
    return _BREAK
