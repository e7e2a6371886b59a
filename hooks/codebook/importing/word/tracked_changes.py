"""Tracked changes in a Word file: none may be left, unless the file is read as if all were accepted."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from codebook.importing.source import Refused

REMOVED = frozenset({"w_del", "w_moveFrom", "w_cellDel"})
_CHANGES = REMOVED | {"w_ins", "w_moveTo", "w_cellIns", "w_cellMerge"}
_FORMAT_CHANGES = frozenset(
    {
        "w_rPrChange",
        "w_pPrChange",
        "w_tblPrChange",
        "w_trPrChange",
        "w_tcPrChange",
        "w_sectPrChange",
        "w_tblGridChange",
        "w_numberingChange",
    }
)


def _all(root: Element) -> Iterator[Element]:
    """Yields every element, without what formats were before a change."""
    pending = [root]
    while pending:
        element = pending.pop()
        yield element
        pending.extend(child for child in element if child.tag not in _FORMAT_CHANGES)


def refuse_changes(*roots: Element | None) -> None:
    """Raises `Refused` if a change of words, cells or paragraphs is not yet accepted or rejected."""
    count = sum(element.tag in _CHANGES for root in roots if root is not None for element in _all(root))
    if count:
        many = "1 tracked change" if count == 1 else f"{count:,} tracked changes"
        raise Refused(
            f"the file still has {many}, so it is not certain what the document says",
            "accept or reject them in Word (Review), or import as if all were accepted: ACCEPT=yes",
        )


def has_format_changes(root: Element) -> bool:
    """Whether a change of format alone is tracked. It is read as the file shows it."""
    return any(element.tag in _FORMAT_CHANGES for element in root.iter())


def is_removed(properties: Element | None) -> bool:
    """Whether a paragraph's end or a row is deleted or moved away."""
    return properties is not None and any(child.tag in REMOVED for child in properties)
