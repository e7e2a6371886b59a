"""Checks that a page marks its own words between and around those of a document.

A template may show this site's words there only in an element that is known to have them: its class says so, or `data-ours` does. Any other
paragraph, list item, heading or text could be taken for the document's.
"""

from collections.abc import Collection, Iterator

from codebook.gate.dead_links import BuiltPage
from codebook.gate.elements import Element
from codebook.model import Problem

OURS = "data-ours"
_OURS = frozenset(
    [
        *(
            "about",
            "answers",
            "beside",
            "breadcrumbs",
            "cite",
            "counts",
            "decided",
            "departed",
            "facts",
            "glance",
            "kind",
            "label",
        ),
        *(
            "links",
            "margin",
            "matrix",
            "neighbours",
            "no-links",
            "note",
            "notes",
            "notice",
            "ours",
            "register",
            "related",
            "status",
            "tools",
        ),
        *("subtitle", "switch", "unseen", "whom"),
    ]
)
"""Classes of elements with this site's words. They may quote documents."""
_BY_PLACE = {
    "main": frozenset(("h1", "nav", "section")),
    "spread": frozenset(("section",)),
    "section": frozenset(("h2", "ol.wordings", "ul.wordings", "ul.key")),
    "together": frozenset(("h2",)),
    "li": frozenset(("a", "h3", "h4")),
    "subject": frozenset(("h3",)),
    "sentences": frozenset(("dt",)),
    "wordings": frozenset(("li",)),
}
"""Further elements with this site's words, by the class or tag of what they are in."""
_WITH_ID = frozenset(("h1", "h2", "section"))
"""Those of them that have an id of this site's own, or are named by one."""


def unmarked_own_words(page: BuiltPage, marked: Collection[Element], *, whole: bool) -> Iterator[Problem]:
    """Yields words among the marked words that are not marked as ours. `whole`: all that the page has is of templates."""
    containers: dict[Element, None] = {}
    for element in marked:
        containers.update(dict.fromkeys(_above(element)))
    if whole and (main := next(page.tree.iterdescendants("main"), None)) is not None:
        containers[main] = None
    known = {*marked, *containers}
    for container in containers:
        for line, words in _strange(container, known):
            message = f"“{words[:80]}” is among the words of a document and not marked as this site's; delete it from the template, or give its element {OURS}"
            yield Problem(page.path, line, message)


def _above(element: Element) -> list[Element]:
    """Returns the elements around marked words, below `main`; none within an element of ours or within other marked words."""
    found: list[Element] = []
    for above in element.iterancestors():
        if above.tag == "main":
            return found
        if _is_ours(above):
            return []
        found.append(above)
    return []


def _strange(container: Element, known: set[Element]) -> Iterator[tuple[int, str]]:
    """Yields line and words of what is directly in an element, except known words and ours."""
    if words := (container.text or "").strip():
        yield container.sourceline, words
    allowed = _BY_PLACE.get(_name(container)) or _BY_PLACE.get(container.tag, frozenset())
    for child in container:
        words = (child.tail or "").strip()
        if words and not (words == "…" and "data-excerpt" in child.attrib):
            yield child.sourceline, words
        if child in known or not child.tag or _is_ours(child) or _may_be(child, allowed):
            continue
        if words := " ".join("".join(child.itertext()).split()):
            yield child.sourceline, words


def _is_ours(element: Element) -> bool:
    classes = element.get("class", "").split()
    return OURS in element.attrib or (not _OURS.isdisjoint(classes) and classes[0] != "unit")


def _may_be(element: Element, allowed: frozenset[str]) -> bool:
    tag = element.tag
    if tag in _WITH_ID and not str(element.get("id", element.get("aria-labelledby", ""))).startswith("on_"):
        return False
    return tag in allowed or f"{tag}.{_name(element)}" in allowed


def _name(element: Element) -> str:
    return str(element.get("class", "")).partition(" ")[0]
