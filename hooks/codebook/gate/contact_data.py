"""Finds contact data in the text and attributes of built pages.

`validate.contact_rules` checks the source. This check also finds data that markup, tables or templates join. Only certain matches are
reported; the source check warns about the others.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast
from urllib.parse import unquote

from lxml import etree

from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.model import Problem
from codebook.values import contact, web_addresses
from codebook.values.contact import Found, NotPersonal

_MAY_HOLD = re.compile(
    r"[@\uff20\ufe6b]|%40|&[#a-z]|[(\[{<]\s*at?\s*[)\]}>]|\bdot\b|\d(?:\W{0,4}\d){2}|linkedin|wa\.me|email-protection",
    re.IGNORECASE,
)
"""Prefilter for speed: every certain match contains one of these."""
_SAID = etree.XPath("//@href|//@src|//@alt|//@title|//@aria-label|//@content|//@value|//@placeholder|//@cite")
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
    for element, text in (*_blocks(page), *_attributes(page)):
        for found in _sure(text):
            if found not in may_stay:
                message = f"'{found.words[:80]}' is contact data; delete it from the content, or say under not-personal why it may stay"
                yield Problem(page.path, int(str(element.sourceline or 1)), message)


@lru_cache(maxsize=20_000)
def _sure(text: str) -> tuple[Found, ...]:
    """Returns certain matches after folding white space and decoding percent escapes. Cached: many pages have the same texts."""
    address = web_addresses.scheme(text) in ("mailto", "tel")
    if not (address or _MAY_HOLD.search(text)):
        return ()
    read = " ".join(unquote(text).split()).replace(_LINE, "\n")
    found = [one for one in contact.find(read) if one.sure]
    if not found and text.lower().startswith("tel:") and any(map(str.isdigit, text)):
        found.append(Found(1, contact.TELEPHONE, text))
    return tuple(found)


def _attributes(page: BuiltPage) -> Iterator[tuple[etree._Element, str]]:
    for value in cast("list[Any]", _SAID(page.tree)):
        if not (value.attrname in _LEADING and _WITHIN.fullmatch(value)):
            yield value.getparent(), str(value)


def _blocks(page: BuiltPage) -> Iterator[tuple[etree._Element, str]]:
    """Yields each block's first element and text. A table is one Markdown block, so a cell is searched with its column heading."""
    block, depth = list[str](), 0
    first: etree._Element = page.tree
    for event, element in etree.iterwalk(page.tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        depth += (tag == "table") * (1 if event == "start" else -1)
        mark = "" if tag in _INLINE else _mark(tag, event, in_table=depth > 0)
        said = element.tail if event != "start" else "" if tag in _SKIPPED else element.text
        if mark == _BREAK:
            if block:
                yield first, "".join(block)
                block.clear()
        elif mark:
            first = first if block else element
            block.append(mark)
        if said and (block or not said.isspace()):
            first = first if block else element
            block.append(said)
    yield first, "".join(block)


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
