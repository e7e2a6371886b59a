"""The form of verbatim words: one string for text, blocks and emphasis, made from the model or read from a built page.

Only ASCII white space is folded, as a browser does, so a no-break space or a soft hyphen is a difference.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import cast

from lxml import html

from codebook.model import Block, Heading, Listing, Paragraph, Span, Table, Unit
from codebook.values.languages import LANGUAGES

BLOCKS = frozenset(("div", "blockquote"))
"""Elements that hold whole blocks; any other holds one line of text."""
_PLAIN = "p h2 h3 h4 h5 h6 li table thead tbody tr td em strong br"
_ALLOWED: dict[str, frozenset[tuple[str, str]]] = {
    **dict.fromkeys(_PLAIN.split(), frozenset()),
    "ul": frozenset({("class", "numbered")}),
    "th": frozenset({("scope", "col")}),
    "span": frozenset({("class", "number")}),
}
"""Elements that a unit's words may be in, with their attributes."""
_WITHOUT_MARK = frozenset(("thead", "tbody"))
_MARK = re.compile("\0([^\1]*)\1")
_AROUND_BLOCK = re.compile("[ ]?(\0/?(?:p|h\\d|ul|ol|li|table|tr|th|td|br)\1)[ ]?")
_SPACE = re.compile(r"[ \t\n\r\f]+")
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
}
_QUOTED = 6
"""Words quoted in a message."""


class NotWordsError(Exception):
    """Raised for an element that may not be within the words of a document."""

    def __init__(self, element: html.HtmlElement, message: str) -> None:
        self.line = int(element.sourceline or 1)
        super().__init__(message)


def folded(text: str) -> str:
    """Folds white space as a browser does."""
    return _SPACE.sub(" ", text).strip(" ")


# From the model


def of_blocks(unit: Unit) -> str:
    """Returns the form of a unit's blocks."""
    return _tidy(_blocks(unit.blocks, unit.number))


def of_line(words: Unit | str) -> str | None:
    """Returns the form of a title, or of a unit of one paragraph; None for a unit that needs blocks."""
    if isinstance(words, str):
        return _tidy([words])
    match words.blocks:
        case (Paragraph(spans),) if not words.number:
            return _tidy(_spans(spans))
    return None


def _blocks(blocks: tuple[Block, ...], number: str) -> Iterator[str]:
    if number and not isinstance(next(iter(blocks), None), Paragraph | Heading):
        yield from _within("p", _number(number))
        number = ""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield from _within("p", (*_number(number), *_spans(spans)))
            case Heading(spans, level):
                yield from _within(f"h{level + 1}", (*_number(number), *_spans(spans)))
            case Listing(items):
                inner = (part for item in items for part in _within("li", _blocks(item.blocks, item.marker)))
                yield from _within("ol" if items[0].marker else "ul", inner)
            case Table(head, rows):
                cells = [("th", head), *(("td", row) for row in rows)]
                inner = (part for kind, row in cells for part in _within("tr", _cells(kind, row)))
                yield from _within("table", inner)
        number = ""


def _cells(kind: str, row: tuple[tuple[Span, ...], ...]) -> Iterator[str]:
    for cell in row:
        yield from _within(kind, _spans(cell))


def _number(number: str) -> Iterable[str]:
    return (*_within("number", [number]), " ") if number else ()


def _spans(spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans:
        if span.text == "\n":
            yield _mark("br")
        elif span.style:
            yield from _within(span.style, [span.text])
        else:
            yield span.text


def _within(kind: str, inner: Iterable[str]) -> Iterator[str]:
    yield _mark(kind)
    yield from inner
    yield _mark(f"/{kind}")


def _mark(kind: str) -> str:
    return f"\0{kind}\1"


def _tidy(parts: Iterable[str]) -> str:
    return _AROUND_BLOCK.sub(r"\1", _SPACE.sub(" ", "".join(parts))).strip(" ")


# From a page


def read(element: html.HtmlElement) -> str:
    """Returns the form of the words in an element of a built page; NotWordsError if there is anything else in it."""
    return _tidy(_inside(element))


def _inside(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in cast("Iterable[html.HtmlElement]", element):
        if isinstance(child.tag, str):
            yield from _element(child)
        yield child.tail or ""


def _element(element: html.HtmlElement) -> Iterator[str]:
    tag = str(element.tag)
    allowed = _ALLOWED.get(tag)
    if allowed is None or not allowed.issuperset(_attributes(element)) or (tag == "span" and not element.attrib):
        raise NotWordsError(element, f"<{' '.join([tag, *element.keys()])}> is among them and is no part of the text")
    if tag == "br":
        yield _mark("br")
    elif tag in _WITHOUT_MARK:
        yield from _inside(element)
    else:
        kind = "number" if tag == "span" else "ol" if element.get("class") == "numbered" else tag
        yield from _within(kind, _inside(element))


def _attributes(element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yields the attributes of an element but the language of its words."""
    yield from (pair for pair in element.items() if pair[0] != "lang" or pair[1] not in LANGUAGES.values())


_SIDES = {"del": (0, "[deleted: "), "ins": (1, "[inserted: ")}


def sides(element: html.HtmlElement) -> tuple[str, str]:
    """Returns the words before and after in a comparison, a line per paragraph; NotWordsError if there is anything else in it.

    A space before deleted or inserted words belongs to them.
    """
    said: tuple[list[str], list[str]] = ([element.text or ""], [element.text or ""])
    for child in cast("Iterable[html.HtmlElement]", element):
        inner = ["\0"] if child.tag == "br" and not child.attrib else []
        if child.tag in _SIDES and not child.attrib:
            side, opening = _SIDES[str(child.tag)]
            said[side].append(_marked(child, opening))
            said[1 - side][-1] = said[1 - side][-1].rstrip(" ")
        elif not inner and isinstance(child.tag, str):
            raise NotWordsError(
                child, f"<{' '.join([child.tag, *child.keys()])}> is among them and is no part of the text"
            )
        for words in said:
            words.extend((*inner, child.tail or ""))
    before, after = ("\n".join(filter(None, map(folded, "".join(words).split("\0")))) for words in said)
    return before, after


def _marked(element: html.HtmlElement, opening: str) -> str:
    """Returns the words within `<del>` or `<ins>`, without the site's marks around them."""
    found = list(element)
    marks = [(one.get("class"), one.text, len(one)) for one in found if one.tag == "span"]
    right = [("unseen", opening, 0), ("unseen", "]", 0)]
    if marks != right or element.text or found[0].tag != "span" or found[-1].tag != "span" or found[-1].tail:
        raise NotWordsError(element, f"<{element.tag}> does not begin with '{opening.strip()}' and end with ']'")
    for one in found[1:-1]:
        if one.tag != "br" or one.attrib:
            raise NotWordsError(one, f"<{one.tag}> is among them and is no part of the text")
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
    for token in re.split("(\0[^\1]*\1)| ", form.replace("\n", _mark("br"))):
        if token:
            yield token


def _said(tokens: list[str]) -> str:
    mark = _MARK.match(tokens[0]) if tokens else None
    if not tokens:
        return "the end"
    if mark is None:
        return f"“{_seen(takewhile(lambda token: not _MARK.match(token), tokens[:_QUOTED]))}”"
    kind = mark[1].removeprefix("/")
    if kind == "br":
        return "a line break"
    return f"the {'start' if mark[1] == kind else 'end'} of {_KINDS.get(kind, f'a heading of level {kind[1:]}')}"


def _seen(words: Iterable[str]) -> str:
    """Joins words, with spaces other than the plain one as escapes; `Problem` escapes what is invisible."""
    return " ".join(
        "".join(f"\\x{ord(character):02x}" if character.isspace() else character for character in word)
        for word in words
    )
