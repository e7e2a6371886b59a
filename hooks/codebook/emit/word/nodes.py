"""Elements of WordprocessingML as values. Only `serialized` knows how XML is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_DEFAULT = ("ct", "rel")
"""Namespaces of files that programs expect to be written without a prefix."""
_UNKNOWN_TO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold, escaped or not. Texts have none: `load` refuses them."""


@dataclass(frozen=True)
class Node:
    """An element: name with its prefix, such as `w:p`, attributes, and elements or one text."""

    name: str
    children: tuple["Node", ...] = ()
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    text: str = ""


def w(name: str, /, *children: Node | None, **attributes: str | int) -> Node:
    """Returns an element of WordprocessingML. An attribute is in its namespace too: `val` is `w:val`; no child is made of None."""
    written = {f"w:{key.rstrip('_')}": str(value) for key, value in attributes.items()}
    return Node(f"w:{name}", tuple(child for child in children if child is not None), written)


def words(name: str, text: str) -> Node:
    """Returns an element of WordprocessingML with a text, of which every space counts."""
    return Node(f"w:{name}", (), {"xml:space": "preserve"}, text)


def serialized(root: Node, *prefixes: str) -> bytes:
    """Returns an XML file, whose names have these prefixes."""
    from lxml import etree  # noqa: PLC0415 - only where files are written: the desk has no lxml

    spaces: dict[Any, str] = {None if one in _DEFAULT else one: NAMESPACES[one] for one in prefixes}
    made = etree.Element(_qualified(root.name), nsmap=spaces)
    _fill(made, root)
    return bytes(etree.tostring(made, encoding="UTF-8", xml_declaration=True, standalone=True))


def _fill(element: "etree._Element", node: Node) -> None:
    for key, value in node.attributes.items():
        element.set(_qualified(key), _possible(value))
    if node.text:
        element.text = _possible(node.text)
    for child in node.children:
        made = element.makeelement(_qualified(child.name))
        element.append(made)
        _fill(made, child)


@cache
def _qualified(name: str) -> str:
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def _possible(text: str) -> str:
    return _UNKNOWN_TO_XML.sub("", text)
