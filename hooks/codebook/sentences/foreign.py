"""Marks English words within a page in another language with `lang`: names, documents' words, sentences without a translation.

The page's renderer puts two private characters around such words, wherever they are. `marked` makes them attributes or elements once
the whole page is known, because an attribute or an option cannot hold an element.
"""

import re
from collections.abc import Iterator

from babel import Locale
from fluent.runtime.types import FluentType
from markupsafe import Markup, escape

from codebook.values.languages import ENGLISH

OPEN, CLOSE = "\ue002", "\ue003"
"""Around words in English."""

_LANG = f' lang="{ENGLISH}"'
_TOKEN = re.compile(f"<[^>]*>|{OPEN}|{CLOSE}|[^<{OPEN}{CLOSE}]+")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_DOCUMENT = re.compile(r"""\s(?:data-(?:words|quote|excerpt|was|now)=|class="citation")""")
"""Attributes of elements with words of a document. Citations are in English on pages in any language."""
_SPOKEN = re.compile(r"\slang=")
_TEXT_ONLY = frozenset(("option", "title", "text", "desc", "textarea"))
"""Elements that hold no other elements."""
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "path", "rect", "source", "wbr"))
_WORDS = re.compile(r"[^\W\d_]{2}")


class English(FluentType):
    """English text within a sentence in another language: a choice of the sentence compares it without its marks."""

    def __init__(self, text: str, marked: str) -> None:
        self.text = text
        self.marked = marked

    def __eq__(self, other: object) -> bool:
        return self.text == other

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.marked

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - Fluent's
        """Returns what is put into the sentence."""
        return self.marked


def english(text: str) -> Markup:
    """Returns English text, escaped, with its marks; without them if it has no words, as a number or an address."""
    written = escape(text)
    if not _WORDS.search(text) or "://" in text:
        return written
    return Markup("{}{}{}").format(OPEN, written, CLOSE)


def spoken(text: str, language: str) -> Markup:
    """Returns text in a language, escaped, in an element that says so."""
    return Markup('<span lang="{}">{}</span>').format(language, text)


def unmarked(text: str) -> str:
    """Returns text without marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def marked(html: str) -> str:
    """Returns HTML with `lang` on all that is in English, and without the private characters."""
    return "".join(_marked([unmarked(token) if token[0] == "<" else token for token in _TOKEN.findall(html)]))


def _marked(tokens: list[str]) -> Iterator[str]:
    """Yields HTML. `held` is a start tag that may get the attribute, if all of its content is English; `name` that of the last start tag."""
    place, held, name = 0, "", ""
    while place < len(tokens):
        token = tokens[place]
        if token == OPEN:
            end = _closing(tokens, place)
            whole = held and end + 1 < len(tokens) and tokens[end + 1] == f"</{name}>"
            said = unmarked("".join(tokens[place:end]))
            if whole and not _SPOKEN.search(held):
                yield f"{held[:-1]}{_LANG}>{said}"
            else:
                yield held
                yield said if name in _TEXT_ONLY else f"<span{_LANG}>{said}</span>"
            place, held = end + 1, ""
            continue
        yield held
        held = ""
        if token[0] != "<":
            yield unmarked(token)
        elif _begins(token) and (_DOCUMENT.search(token) or _SPOKEN.search(token)):
            end = _end(tokens, place)
            yield token if _SPOKEN.search(token) else f"{token[:-1]}{_LANG}>"
            yield unmarked("".join(tokens[place + 1 : end]))
            place = end
            continue
        elif _begins(token):
            held, name = token, _name(token)
        else:
            yield token
            name = "" if token[1] == "/" else name
        place += 1
    yield held


def _begins(tag: str) -> bool:
    found = _TAG.match(tag)
    return bool(found and not found[1] and found[2].lower() not in _VOID and not tag.endswith("/>"))


def _name(tag: str) -> str:
    found = _TAG.match(tag)
    return found[2] if found else ""


def _closing(tokens: list[str], place: int) -> int:
    """Returns the place of the mark that closes the one at `place`."""
    deep = 0
    for at in range(place, len(tokens)):
        deep += (tokens[at] == OPEN) - (tokens[at] == CLOSE)
        if not deep:
            return at
    return len(tokens)


def _end(tokens: list[str], place: int) -> int:
    """Returns the place of the end tag of the element that begins at `place`."""
    name, deep = _name(tokens[place]), 0
    for at in range(place, len(tokens)):
        if tokens[at][0] == "<" and _name(tokens[at]) == name:
            deep += -1 if tokens[at][1] == "/" else _begins(tokens[at])
            if not deep:
                return at
    return len(tokens)
