"""Reads the text of a Word file a second time, in the order of its XML without regard to meaning, to compare it with the first reading."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from codebook.importing.source import Line, Place
from codebook.importing.word.tracked_changes import REMOVED

_CHARACTERS = {"w_tab": "\t", "w_ptab": "\t", "w_cr": "\n", "w_br": "\n", "w_noBreakHyphen": "-"}
_LETTERS = ("w_t", "m_t", "w_delText")


def lines(root: Element | None, *, placed: bool) -> Iterator[Line]:
    """Yields the letters of each paragraph of a part, those of its text boxes and deleted ones after it. `placed` counts paragraphs as the
    reader does."""
    found: dict[tuple[int, bool], list[str]] = {}
    pending: list[tuple[Element, int, bool]] = [(root, 0, False)] if root is not None else []
    count = 0
    while pending:
        element, paragraph, removed = pending.pop()
        removed = removed or element.tag in REMOVED
        if element.tag == "w_p":
            count += 1
            paragraph = count
        elif element.tag in _LETTERS:
            found.setdefault((paragraph, removed), []).append(element.text or "")
        elif element.tag in _CHARACTERS and paragraph:
            found.setdefault((paragraph, removed), []).append(_CHARACTERS[element.tag])
        children = [child for child in element if child.tag not in ("w_pPr", "mc_Fallback")]
        pending.extend((child, paragraph, removed) for child in reversed(children))
    for (paragraph, _), texts in sorted(found.items()):
        yield Line("".join(texts), Place(paragraph=paragraph if placed else 0))
