"""The elements of a built page as plain objects, which all checks read.

Templates write pages in a small part of HTML, of which every browser makes the same tree. That part is read here, several times faster than
by a parser that has to understand any page. A page with anything else is parsed by lxml, which repairs it as browsers do.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from lxml import etree, html

from codebook.values.content_security_policy import DATA


@dataclass(frozen=True, eq=False, slots=True)
class Tag:
    """The start of an element, or its end. The same words in a page are mostly the same object, so a check can look at each once."""

    name: str
    attrib: Mapping[str, str]
    kind: str = "open"
    """`open`, `close` or `empty`."""


class Element:
    """An element, with the names that lxml gives to what it has. Its tag is empty for a comment."""

    __slots__ = ("attrib", "children", "parent", "sourceline", "start", "tag", "tail", "text")

    def __init__(self, start: Tag, parent: "Element | None", line: int) -> None:
        self.start = start
        self.tag = start.name
        self.attrib = start.attrib
        self.parent = parent
        self.sourceline = line
        self.text: str | None = None
        self.tail: str | None = None
        self.children: list[Element] = []
        if parent is not None:
            parent.children.append(self)

    def __iter__(self) -> Iterator["Element"]:
        return iter(self.children)

    def __len__(self) -> int:
        return len(self.children)

    def __getitem__(self, place: int) -> "Element":
        return self.children[place]

    def get(self, name: str, default: str = "") -> str:
        """Returns the value of an attribute."""
        return self.attrib.get(name, default)

    def getparent(self) -> "Element | None":
        """Returns the element around this one."""
        return self.parent

    def iterancestors(self) -> Iterator["Element"]:
        """Yields the elements around this one, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def iter(self) -> Iterator["Element"]:
        """Yields this element and all within it, in order; comments too."""
        left = [self]
        while left:
            element = left.pop()
            yield element
            left += element.children[::-1]

    def iterdescendants(self, tag: str) -> Iterator["Element"]:
        """Yields those with this tag within this one."""
        return (one for child in self.children for one in child.iter() if one.tag == tag)

    def itertext(self) -> Iterator[str]:
        """Yields all text within this element."""
        if self.text and self.tag:
            yield self.text
        for child in self.children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def parsed(text: str) -> Element:
    """Returns the root of a page."""
    try:
        return _read(text)
    except _OtherError:
        # `<html>` at the end: lxml raises an error for a file without elements
        parser = html.HTMLParser(encoding="utf-8")
        return of_lxml(html.document_fromstring(f"{text}<html>".encode("utf-8", "replace"), parser=parser))


def of_lxml(tree: etree._Element) -> Element:
    """Returns the elements of a tree of lxml."""
    made: dict[etree._Element, Element] = {}
    for one in tree.iter():
        above, is_element = one.getparent(), isinstance(one.tag, str)
        attributes = {str(name): str(value) for name, value in one.items()} if is_element else {}
        start = Tag(str(one.tag) if is_element else "", attributes)
        element = Element(start, None if one is tree or above is None else made[above], int(str(one.sourceline or 1)))
        element.text, element.tail = one.text or None, one.tail or None
        made[one] = element
    return made[tree]


# The part of HTML that is read here


class _OtherError(Exception):
    """Raised for what is not in it."""


_TAG = re.compile(
    r"(?P<close>/)?(?P<name>[a-z][a-z0-9]*)(?P<rest>(?: [a-zA-Z][a-zA-Z-]*(?:=\"[^\"]*\")?)*)(?P<end> ?/)?"
)
_ATTRIBUTE = re.compile(r" ([a-zA-Z-]+)(?:=\"([^\"]*)\")?")
_REFERENCE = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#39|#34|#160);")
_EMPTY_NAMES = "br hr img input link meta wbr"
_EMPTY = frozenset(_EMPTY_NAMES.split())
_PICTURE_NAMES = "circle desc g path polyline rect svg text tspan title"
_PICTURE = frozenset(_PICTURE_NAMES.split())
"""Elements of a drawing. There are no others in it, and these nowhere else but for a page's title."""
_PHRASES = """
    a abbr b br button cite code del dfn em i img input ins kbd label mark option q s samp select small span strong sub sup svg time var wbr
"""
_IN_PARAGRAPH = frozenset((*_PHRASES.split(), *_PICTURE))
"""Elements that do not end a paragraph."""
_BLOCKS = """
    article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header html legend li
    main nav ol p pre script search section summary table tbody td th thead tr ul
"""
_KNOWN = frozenset((*_BLOCKS.split(), *_IN_PARAGRAPH, *_EMPTY))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""None is directly in another: its start ends the other."""
_ONLY_IN = {
    **dict.fromkeys(("td", "th"), frozenset(["tr"])),
    **dict.fromkeys(("thead", "tbody"), frozenset(["table"])),
    **dict.fromkeys(("dt", "dd"), frozenset(["dl", "div"])),
    **dict.fromkeys(("head", "body"), frozenset(["html"])),
    "tr": frozenset(["thead", "tbody"]),
    "li": frozenset(["ul", "ol"]),
    "option": frozenset(["select"]),
    "html": frozenset([""]),
    "meta": frozenset(["head"]),
    "caption": frozenset(["table"]),
}
"""Elements that a browser moves if they are elsewhere."""
_WITHIN = {
    "": frozenset(["html"]),
    "html": frozenset(["head", "body"]),
    "head": frozenset(["meta", "title", "link", "script"]),
    "table": frozenset(["caption", "thead", "tbody"]),
    **dict.fromkeys(("thead", "tbody"), frozenset(["tr"])),
    "tr": frozenset(["td", "th"]),
    "select": frozenset(["option"]),
    **dict.fromkeys(("option", "title", "script"), frozenset[str]()),
}
"""The only elements that may be in some, and no text but in the last two lines."""
_WITHOUT_TEXT = frozenset(("", "html", "head", "table", "thead", "tbody", "tr", "select"))
_OF_OTHER_TEXT = _WITHOUT_TEXT | {"pre", "script"}
_NOT_IN_ITSELF = frozenset(("a", "button", "form", "p"))
_MOST_TAGS = 30_000
"""Tags that are remembered: most are on many pages."""
_tags: dict[str, Tag] = {}


def _read(text: str) -> Element:  # noqa: C901, PLR0912 - one loop over all tags; a call for each would take half of its time
    """Returns the root of a page in that part of HTML; raises `_OtherError` for any other."""
    first, *parts = text.split("<")
    if first or not parts or parts[0].rstrip("\n") != "!doctype html>" or "\r" in text or "\0" in text:
        raise _OtherError
    top = here = Element(Tag("", {}), None, 1)
    alone = dict.fromkeys(_NOT_IN_ITSELF, False)  # whether one of these is open
    line = 1 + parts[0].count("\n")
    for part in parts[1:]:
        tag, said, is_blank, lines = _parts.get(part) or _part(part)
        name, kind = tag.name, tag.kind
        if kind == "close":
            above = here.parent
            if here.tag != name or above is None:
                raise _OtherError
            if name in alone:
                alone[name] = False
            here.tail = said
            here = above
        else:
            pair = name, here.tag
            if not (_pairs[pair] if pair in _pairs else _may_be_in(pair)):
                raise _OtherError
            if alone["p"] and name not in _IN_PARAGRAPH:
                raise _OtherError
            element = Element(tag, here, line)
            if kind == "empty":
                element.tail = said
            else:
                if name in alone:
                    if alone[name]:
                        raise _OtherError
                    alone[name] = True
                element.text = said
                here = element
        if said and here.tag in _OF_OTHER_TEXT and not (is_blank and here.tag in _WITHOUT_TEXT):
            _refuse(said, here)
        line += lines
    if here is not top or len(top.children) != 1:
        raise _OtherError
    (root,) = top.children
    root.parent = None
    return root


_Part = tuple[Tag, str | None, bool, int]
"""A tag and the text after it, whether that is white space, and how many lines end."""
_SHORT = 100
"""Characters of the longest part that is remembered."""
_parts: dict[str, _Part] = {}


def _part(written: str) -> _Part:
    """Reads a tag and the text after it."""
    inner, end, said = written.partition(">")
    if not end:
        raise _OtherError
    tag = _tags.get(inner) or _tag(inner)
    if tag.name == "script" and "&" in said:  # no references to characters are in it
        raise _OtherError
    found = tag, _plain(said) or None, said.isspace(), written.count("\n")
    if len(_parts) > _MOST_TAGS:
        _parts.clear()
    if len(written) <= _SHORT:
        _parts[written] = found
    return found


def _refuse(said: str, around: Element) -> None:
    """Raises an error for text in an element that has none, or that browsers read otherwise than it is written. In scripts only JSON-LD is read."""
    is_data = around.tag == "script" and around.attrib == {"type": DATA}
    if not (is_data or (around.tag == "pre" and not said.startswith("\n"))):
        raise _OtherError


_pairs: dict[tuple[str, str], bool] = {}


def _may_be_in(pair: tuple[str, str]) -> bool:
    """Whether an element may be directly in another: browsers leave it there."""
    name, above = pair
    if name in _HEADINGS and above in _HEADINGS:
        _pairs[pair] = False
        return False
    in_picture = above in _PICTURE and above != "title"
    _pairs[pair] = (
        above in _ONLY_IN.get(name, (above,))
        and name in _WITHIN.get(above, (name,))
        and (name in _PICTURE or name == "a" if in_picture else name not in _PICTURE or name in ("svg", "title"))
    )
    return _pairs[pair]


def _tag(written: str) -> Tag:
    """Reads what is between < and > of a tag."""
    found = _TAG.fullmatch(written)
    if found is None or found["name"] not in _KNOWN or (found["close"] and (found["rest"] or found["end"])):
        raise _OtherError
    name = found["name"]
    if found["end"] and name not in _EMPTY | _PICTURE:
        raise _OtherError
    pairs = [(key.lower(), _plain(value)) for key, value in _ATTRIBUTE.findall(found["rest"])]
    attributes = dict(pairs)
    if len(attributes) < len(pairs):
        raise _OtherError
    kind = "close" if found["close"] else "empty" if found["end"] or name in _EMPTY else "open"
    if len(_tags) > _MOST_TAGS:
        _tags.clear()
    return _tags.setdefault(written, Tag(name, attributes, kind))


def _plain(text: str) -> str:
    """Returns text without references to characters."""
    if "&" not in text:
        return text
    if len(_REFERENCE.findall(text)) != text.count("&"):
        raise _OtherError
    return unescape(text)
