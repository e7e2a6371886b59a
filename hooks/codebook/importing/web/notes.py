"""Notes of a page: a small mark that links to a paragraph below."""

import re
from dataclasses import dataclass, field

from codebook.importing.web.tree import BLOCKS, Node

_MARK = re.compile(r"\s*[\[(]?\s*([0-9]{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§])\s*[\])]?\s*")
_NAME = re.compile(r"_?(?:ftn|edn|fn|footnote|endnote|note|cite_note)[-_:.]?\w{0,20}", re.IGNORECASE)
MOST_NOTES = 2_000


@dataclass
class Notes:
    """References to notes, and the notes."""

    marks: dict[int, tuple[str, str]] = field(default_factory=dict)
    """By the identity of a link's element: the id of its note and its printed mark."""
    places: dict[int, str] = field(default_factory=dict)
    """By the identity of a note's element: its id."""
    nodes: dict[str, Node] = field(default_factory=dict)
    """The elements of notes by id, in the order of their references."""


def mark_in(text: str) -> str:
    """Returns the mark of a note without its brackets; empty if a text is none."""
    found = _MARK.fullmatch(text) if len(text) < 12 else None
    return found[1] if found else ""


def notes(root: Node) -> Notes:
    """Returns the notes of a page."""
    order: dict[int, int] = {}
    targets: dict[str, Node] = {}
    links: list[Node] = []
    for index, node in enumerate(root.elements()):
        order[id(node)] = index
        for name in {node.get("id"), node.get("name") if node.tag == "a" else ""} - {""}:
            targets.setdefault(name, node)
        if node.tag == "a" and node.get("href").startswith("#"):
            links.append(node)
    found = Notes()
    for link in links[:MOST_NOTES]:
        name = link.get("href")[1:]
        target, mark = targets.get(name), mark_in(link.text())
        if not target or not mark or not (_is_raised(link) or _NAME.fullmatch(name)):
            continue
        block = _block(target)
        is_below = order[id(target)] > order[id(link)] and block is not None and block is not _block(link)
        if is_below and block is not None and block.parent is not None:
            found.marks[id(link)] = (name, mark)
            if name not in found.nodes:
                found.nodes[name] = block
                found.places[id(block)] = name
    return found


def _is_raised(link: Node) -> bool:
    return any(node.tag == "sup" for node in link.elements()) or (link.parent is not None and link.parent.tag == "sup")


def _block(node: Node) -> Node | None:
    """Returns the paragraph or item that an element is or is in."""
    found: Node | None = node
    while found is not None and found.tag not in BLOCKS:
        found = found.parent
    return found if found is not None and found.tag in ("p", "li", "div", "dd", "aside") else None
