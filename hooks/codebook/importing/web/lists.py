"""Numbers and bullets of lists, as a browser counts and prints them."""

import re
from collections.abc import Iterator

from codebook.importing.source import Number
from codebook.importing.web.styling import declarations
from codebook.importing.web.tree import Node
from codebook.importing.word.number_formats import roman

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}
_FORMS = (
    "decimal",
    "decimal-leading-zero",
    "lower-alpha",
    "lower-latin",
    "upper-alpha",
    "upper-latin",
    "lower-roman",
    "upper-roman",
)
_KNOWN = (*_FORMS, *_BULLETS, "none")
_MOST_ROMAN = 3_999


def items(node: Node, level: int) -> Iterator[tuple[Node, Number | None]]:
    """Yields the items of a list with their numbers, and other elements of it without. `level` is how many lists are around it."""
    inner = [child for child in node.children if isinstance(child, Node)]
    count = sum(child.tag == "li" for child in inner)
    backward = "reversed" in node.attributes
    number = _whole(node.get("start"), count if backward else 1)
    for child in inner:
        if child.tag != "li":
            yield child, None
            continue
        number = _whole(child.get("value"), number)
        form = _own(child) or _form(node, level)
        yield child, _printed(number, form, level)
        number += -1 if backward else 1


def _form(node: Node, level: int) -> str:
    """Returns how a list prints its numbers."""
    return _own(node) or ("decimal" if node.tag == "ol" else ("disc", "circle", "square")[min(level, 2)])


def _own(node: Node) -> str:
    style = declarations(node)
    words = f"{style.get('list-style-type', '')} {style.get('list-style', '')}".split()
    found = next((word for word in words if word in _KNOWN), "")
    kind = node.get("type")
    return found or _TYPES.get(kind, kind.lower() if kind.lower() in _BULLETS else "")


def _whole(text: str, otherwise: int) -> int:
    found = re.match(r"\s*([-+]?[0-9]{1,7})(?![0-9])", text)
    return int(found[1]) if found else otherwise


def _printed(number: int, form: str, level: int) -> Number | None:
    if form == "none":
        return None
    if form in _BULLETS:
        return Number(_BULLETS[form], level, is_bullet=True)
    text = str(number)
    if form == "decimal-leading-zero":
        text = f"{number:02}"
    elif form.endswith(("alpha", "latin")) and number > 0:
        text = _letters(number)
    elif form.endswith("roman") and 0 < number <= _MOST_ROMAN:
        text = roman(number)
    return Number(f"{text.upper() if form.startswith('upper') else text}.", level)


def _letters(number: int) -> str:
    """Returns a number in letters as browsers count them: a, … z, aa, ab."""
    text = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        text = chr(ord("a") + place) + text
    return text
