"""Reads the form of verbatim words, as in `model_text`, from a built page, and describes how two forms differ."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from codebook.gate.elements import Element
from codebook.gate.model_text import covering, folded, mark, tidy, within
from codebook.values.languages import LANGUAGES

BLOCKS = frozenset(("div", "blockquote"))
"""Elements that hold whole blocks; any other holds one line of text."""
_PLAIN = "p h2 h3 h4 h5 h6 li table thead tbody tr td em strong br"
_ALLOWED: dict[str, frozenset[tuple[str, str]]] = {
    **dict.fromkeys(_PLAIN.split(), frozenset()),
    "ul": frozenset({("class", "numbered")}),
    "div": frozenset({("class", "table")}),
    "th": frozenset({("scope", "col")}),
    "span": frozenset({("class", "number")}),
}
"""Elements that a unit's words may be in, with their attributes; `_kind` has those whose attributes have other values."""
_SIZE = re.compile(r"[1-9][0-9]{0,3}")
_NOTE = re.compile(r"[^#]*#(note-[a-z0-9]+)")
STRUCK = "[struck out: ", " (end of struck out)]"
"""What is said before and after words that are struck out to those who cannot see the line through them."""
_WITHOUT_MARK = frozenset(("thead", "tbody"))
_MARK = re.compile("\0([^\1]*)\1")
_KINDS = {
    "p": "a paragraph",
    "ul": "a list",
    "ol": "a numbered list",
    "li": "a list item",
    "table": "a table",
    "tr": "a table row",
    "th": "a heading cell",
    "td": "a table cell",
    "em": "italic words",
    "strong": "bold words",
    "number": "a printed number",
    "s": "words struck out",
    "a": "the mark of a note",
}
_QUOTED = 6
"""Words quoted in a message."""


class NotWordsError(Exception):
    """Raised for an element that may not be within the words of a document."""

    def __init__(self, element: Element, message: str) -> None:
        self.line = element.sourceline
        super().__init__(message)


# From a page


def read(element: Element) -> str:
    """Returns the form of the words in an element of a built page; NotWordsError if there is anything else in it."""
    return tidy(_inside(element))


def _inside(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag:
            yield from _element(child)
        yield child.tail or ""


def _element(element: Element) -> Iterator[str]:
    tag = element.tag
    kind, more, left = _kind(element)
    allowed = _ALLOWED.get(tag, frozenset())
    if not kind or not allowed.issuperset(left):
        raise NotWordsError(element, f"<{' '.join([tag, *element.attrib])}> is among them and is not part of the text")
    if tag == "br":
        yield mark("br")
    elif tag == "div":
        yield from _framed(element)
    elif tag in _WITHOUT_MARK:
        yield from _inside(element)
    else:
        yield from within(kind, _struck(element) if tag == "s" else _inside(element), more)


def _kind(element: Element) -> tuple[str, str, list[tuple[str, str]]]:
    """Returns the kind of an element, what its mark says further, and its other attributes; no kind if it may not be there."""
    tag, attributes = element.tag, dict(_attributes(element))
    if tag in ("th", "td"):
        sizes = attributes.pop("colspan", "1"), attributes.pop("rowspan", "1")
        return tag if all(map(_SIZE.fullmatch, sizes)) else "", covering(*sizes), [*attributes.items()]
    if tag == "a" and attributes.get("class") == "number":  # a link to the unit itself
        itself = attributes.pop("href", "").startswith("#")
        return "number" if itself else "", "", [pair for pair in attributes.items() if pair != ("class", "number")]
    if tag == "a":
        note = _NOTE.fullmatch(attributes.pop("href", ""))
        role = attributes.pop("role", "")
        return tag if note and role == "doc-noteref" else "", f" {note[1]}" if note else "", [*attributes.items()]
    if tag == "span":
        return "number" if attributes else "", "", [*attributes.items()]
    known = tag in _ALLOWED or tag == "s"
    return ("ol" if element.get("class") == "numbered" else tag) if known else "", "", [*attributes.items()]


def _framed(element: Element) -> Iterator[str]:
    """Yields the form of a table in its frame, which scrolls where the table is wider than its place."""
    found = [child.tag for child in element]
    if found != ["table"] or (element.text or "").strip() or (element[0].tail or "").strip() or not element.attrib:
        raise NotWordsError(element, "<div> around words is not a table's frame")
    yield from _element(element[0])


def _struck(element: Element) -> Iterator[str]:
    """Yields the form of struck words, without the site's marks around them."""
    found = list(element)
    marks = [(one.tag, dict(one.attrib), one.text, len(one)) for one in (*found[:1], *found[-1:])]
    if marks != [("span", {"class": "unseen"}, said, 0) for said in STRUCK] or element.text or found[-1].tail:
        raise NotWordsError(
            element, f"<s> does not begin with '{STRUCK[0].strip()}' and end with '{STRUCK[1].strip()}'"
        )
    yield found[0].tail or ""
    for one in found[1:-1]:
        yield from _element(one) if one.tag else ()
        yield one.tail or ""


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    """Yields the attributes of an element but the language of its words."""
    yield from (pair for pair in element.attrib.items() if pair[0] != "lang" or pair[1] not in LANGUAGES.values())


_SIDES = {"del": (0, "[deleted: "), "ins": (1, "[inserted: ")}


def sides(element: Element) -> tuple[str, str]:
    """Returns the words before and after in a comparison, a line per paragraph; NotWordsError if there is anything else in it.

    A space before deleted or inserted words belongs to them.
    """
    said: tuple[list[str], list[str]] = ([element.text or ""], [element.text or ""])
    for child in element:
        inner = ["\0"] if child.tag == "br" and not child.attrib else []
        if child.tag in _SIDES and not child.attrib:
            side, opening = _SIDES[child.tag]
            said[side].append(_marked(child, opening))
            said[1 - side][-1] = said[1 - side][-1].rstrip(" ")
        elif not inner and child.tag:
            raise NotWordsError(
                child, f"<{' '.join([child.tag, *child.attrib])}> is among them and is not part of the text"
            )
        for words in said:
            words.extend((*inner, child.tail or ""))
    before, after = ("\n".join(filter(None, map(folded, "".join(words).split("\0")))) for words in said)
    return before, after


def _marked(element: Element, opening: str) -> str:
    """Returns the words within `<del>` or `<ins>`, without the site's marks around them."""
    found = list(element)
    marks = [(one.get("class"), one.text, len(one)) for one in found if one.tag == "span"]
    right = [("unseen", opening, 0), ("unseen", "]", 0)]
    if marks != right or element.text or found[0].tag != "span" or found[-1].tag != "span" or found[-1].tail:
        raise NotWordsError(element, f"<{element.tag}> does not begin with '{opening.strip()}' and end with ']'")
    for one in found[1:-1]:
        if one.tag != "br" or one.attrib:
            raise NotWordsError(one, f"<{one.tag}> is among them and is not part of the text")
    return "".join((found[0].tail or "", *("\0" + (one.tail or "") for one in found[1:-1])))


# In words


def difference(page: str, text: str) -> str:
    """Describes the first difference between the form on a page and that of the text."""
    found, right = ([*_tokens(form)] for form in (page, text))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(found, right, strict=False)))
    before = [word for word in found[:same] if not _MARK.match(word)][-_QUOTED:]
    after = f" after “{_seen(before)}”" if before else ""
    return f"{_said(found[same:])} is on the page{after}, and {_said(right[same:])} in the text"


def _tokens(form: str) -> Iterator[str]:
    for token in re.split("(\0[^\1]*\1)| ", form.replace("\n", mark("br"))):
        if token:
            yield token


def _said(tokens: list[str]) -> str:
    found = _MARK.match(tokens[0]) if tokens else None
    if not tokens:
        return "the end"
    if found is None:
        return f"“{_seen(takewhile(lambda token: not _MARK.match(token), tokens[:_QUOTED]))}”"
    kind, _, more = found[1].removeprefix("/").partition(" ")
    if kind == "br":
        return "a line break"
    said = _KINDS.get(kind, f"a heading of level {kind[1:]}") + (f" ({more})" if more else "")
    return f"the {'end' if found[1].startswith('/') else 'start'} of {said}"


def _seen(words: Iterable[str]) -> str:
    """Joins words, with spaces other than the plain one as escapes; `Problem` escapes what is invisible."""
    return " ".join(
        "".join(f"\\x{ord(character):02x}" if character.isspace() else character for character in word)
        for word in words
    )
