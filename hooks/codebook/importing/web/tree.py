"""The elements of an HTML file as a tree within limits, with the ends that HTML lets authors leave out."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from codebook.importing.source import Refused

DEEPEST = 120
"""Elements within each other. Pages have 10 to 40."""
MOST_ELEMENTS = 150_000
"""Elements of a file. 500 pages have about 40,000."""
_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header "
    "hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset((*_BLOCKS.split(), *_HEADINGS))
"""Elements that begin a new line."""
_APART = "button select textarea datalist label legend option noscript template title svg canvas iframe object video audio picture math text"
APART = frozenset(_APART.split())
"""Elements whose letters are no part of the words next to them."""
UNSEEN = frozenset(("script", "style"))
"""Elements whose letters are a program's or a style's, never text."""
_ENDED_BY = {
    "li": ("li", ("ul", "ol", "menu", "dir")),
    "dt": ("dt dd", ("dl",)),
    "dd": ("dt dd", ("dl",)),
    "tr": ("tr td th caption colgroup", ("table",)),
    "td": ("td th", ("tr", "table")),
    "th": ("td th", ("tr", "table")),
    **dict.fromkeys(("tbody", "thead", "tfoot"), ("tr td th tbody thead tfoot caption colgroup", ("table",))),
    "option": ("option", ("select",)),
}
"""The open elements that a new element ends, and the elements beyond which it ends none."""
_BETWEEN = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_OF_TABLE = _BETWEEN - {"table"} | {
    "td",
    "th",
    "caption",
    "colgroup",
    "col",
    "script",
    "style",
    "template",
    "form",
    "input",
}
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_BOUNDS = ("table", "td", "th", "caption", "button")
_DECLARATIONS = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)
_PROGRAMS = re.compile(r"(<(script|style)\b[^<>]*>)(.*?)(?:</\2[\s/>]|\Z)", re.DOTALL | re.IGNORECASE)
_WRITTEN = re.compile(r"(\bdata:)[A-Za-z0-9+/=;:,.-]+")
"""A picture that is written in an attribute."""
_LESS = re.compile(r"<(?![A-Za-z/])")
"""A character that begins no element."""


@dataclass(eq=False)
class Node:
    """An element."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)
    parent: "Node | None" = None

    def get(self, name: str) -> str:
        """Returns an attribute; empty if there is none."""
        return self.attributes.get(name, "")

    def elements(self) -> "Iterator[Node]":
        """Yields the elements within it, in the order of the file."""
        pending = [child for child in reversed(self.children) if isinstance(child, Node)]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(child for child in reversed(node.children) if isinstance(child, Node))

    def text(self, without: "Node | None" = None) -> str:
        """Returns all letters within it that are no program's, white space folded; `without` those of one element."""
        texts: list[str] = []
        pending: list[Node | str] = [self]
        while pending:
            node = pending.pop()
            if isinstance(node, str):
                texts.append(node)
            elif node.tag not in UNSEEN and node is not without:
                if node.tag in BLOCKS or node.tag in APART or node.tag == "br":
                    texts.append(" ")
                    pending.append(" ")
                pending.extend(reversed(node.children))
        return " ".join("".join(texts).split())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("html")
        self._open = [self.root]
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise Refused(
                f"the page has more than {MOST_ELEMENTS:,} elements, about 500 pages", "save one report as a page"
            )
        if tag in BLOCKS:
            self._end(("p",), _BOUNDS)
        if tag in _HEADINGS:
            self._end(_HEADINGS, (*_BOUNDS, "div", "section", "li"))
        if tag in _ENDED_BY:
            ended, bounds = _ENDED_BY[tag]
            self._end(ended.split(), bounds)
        attributes: dict[str, str] = {}
        for name, value in attrs:
            attributes.setdefault(name, value or "")
        node = Node(tag, attributes)
        self._add(node, is_of_table=tag in _OF_TABLE)
        if tag not in VOID:
            self._open.append(node)
            if len(self._open) > DEEPEST:
                raise Refused(
                    f"the page has more than {DEEPEST} elements within each other",
                    "copy its text into a new Word file, and import that",
                )

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        outer = ("table", "body", "html")
        self._end((tag,), () if tag in outer else ("table",) if tag in BLOCKS else BLOCKS)

    def handle_data(self, data: str) -> None:
        self._add(data, is_of_table=not data.strip())

    def _add(self, child: Node | str, *, is_of_table: bool) -> None:
        """Adds text or an element to the open element. What is between the cells of a table is added above the table, as browsers do."""
        parent = self._open[-1]
        place = len(parent.children)
        if parent.tag in _BETWEEN and not is_of_table:
            table = next((node for node in reversed(self._open) if node.tag == "table"), None)
            if table and table.parent:
                parent = table.parent
                place = len(parent.children) - 1  # a table that is open is the last
        parent.children.insert(place, child)
        if (
            isinstance(child, str) and parent.tag in _LISTS and child.strip()
        ):  # between items: browsers show it as a paragraph
            child = Node("div", children=[child])
            parent.children[place] = child
        if isinstance(child, Node):
            child.parent = parent

    def _end(self, tags: Collection[str], bounds: Collection[str]) -> None:
        """Ends the outermost open element of these within the innermost bound."""
        found = 0
        for index in range(len(self._open) - 1, 0, -1):
            tag = self._open[index].tag
            if tag in tags:
                found = index
                if len(tags) == 1:
                    break
            elif tag in bounds:
                break
        if found:
            del self._open[found:]


def text_markup(text: str) -> str:
    """Returns the markup of a page without what is never text: remarks, declarations, programs, styles and pictures. An element that the file
    breaks off in is ended, so the parser does not search for its end many times."""
    text = _WRITTEN.sub(r"\1", _DECLARATIONS.sub("", _PROGRAMS.sub(r"\1</\2>", text)))
    text = _LESS.sub("&lt;", text)
    end = text.rfind(">") + 1
    return text[:end] + text[end:].partition("<")[0]


def styles(text: str) -> str:
    """Returns the style sheets in a page."""
    return "\n".join(found[3] for found in _PROGRAMS.finditer(text) if found[2].lower() == "style")


def tree(markup: str) -> Node:
    """Returns the root of a page; raises `Refused` if it is too deep or too large. `markup` is what `text_markup` returns."""
    builder = _Builder()
    builder.feed(markup)
    builder.close()
    return builder.root
