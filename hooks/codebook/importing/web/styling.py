"""The formatting of an element, by its name, its attributes and simple rules of the page's style sheets."""

import re
from dataclasses import dataclass, field, replace

from codebook.importing.source import Run
from codebook.importing.web.tree import Node

_BY_TAG = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "italic"),
    **dict.fromkeys(("s", "strike", "del"), "struck"),
    "sup": "raised",
}
_DECLARED = re.compile(r"([a-z-]{1,40})\s*:\s*([^;]{0,300})")
_SELECTOR = re.compile(r"(?:[a-z0-9]{1,20})?[.#][A-Za-z0-9_-]{1,80}")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def declarations(node: Node) -> dict[str, str]:
    """Returns what an element's own style says, by property."""
    return {name: value.strip().lower() for name, value in _DECLARED.findall(node.get("style")[:5_000].lower())}


def styled(node: Node, like: Run) -> Run:
    """Returns the formatting of text in an element, given that of the text around it."""
    changes = {_BY_TAG[node.tag]: True} if node.tag in _BY_TAG else {}
    if "style" in node.attributes:
        style = declarations(node)
        weight = style.get("font-weight", "")
        if weight:
            changes["bold"] = weight in ("bold", "bolder") or (weight.isdecimal() and int(weight[:4]) >= 600)
        if "font-style" in style:
            changes["italic"] = style["font-style"] in ("italic", "oblique")
        if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
            changes["struck"] = True
        if style.get("vertical-align") == "super":
            changes["raised"] = True
        if "text-transform" in style:
            changes["capitals"] = style["text-transform"] == "uppercase"
    return replace(like, **changes) if changes else like  # type: ignore[arg-type] # all of them are switches


@dataclass
class StyleSheet:
    """What the page's style sheets hide."""

    hidden: set[str] = field(default_factory=set)
    """Classes and ids as selectors: `.note`, `#menu`."""
    counts: bool = False
    """Whether a rule counts paragraphs or items."""

    def hides(self, node: Node) -> bool:
        """Whether an element is not shown."""
        if "hidden" in node.attributes or _HIDDEN.search(node.get("style")[:5_000]):
            return True
        names = [f".{name}" for name in node.get("class").split()[:50]] + [f"#{node.get('id')}"]
        return any(name in self.hidden or f"{node.tag}{name}" in self.hidden for name in names)


def read_style_sheet(text: str) -> StyleSheet:
    """Reads style sheets. Rules within others, as for print or small screens, do not count."""
    found = StyleSheet(counts=re.search(r"counters?\(", text) is not None)
    depth, begin, selectors = 0, 0, ""
    for brace in re.finditer(r"[{}]", text):
        css, begin = text[begin : brace.start()], brace.end()
        if brace[0] == "{":
            depth += 1
            selectors = css if depth == 1 else ""
        else:
            if depth == 1 and selectors and _HIDDEN.search(css):
                names = (selector.strip() for selector in selectors.rpartition("/")[2].rpartition(";")[2].split(","))
                found.hidden.update(name for name in names if _SELECTOR.fullmatch(name))
            depth, selectors = max(depth - 1, 0), ""
    return found
