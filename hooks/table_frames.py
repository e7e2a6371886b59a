"""Python-Markdown extension for editors' pages: puts each table into an element that scrolls if the table is wider than the page."""

from xml.etree.ElementTree import Element

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

LAST = -1
"""Priority: after everything that may make a table."""


class Frames(Extension):  # type: ignore[misc]
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Registers the processor of a page's elements."""
        md.treeprocessors.register(_Tables(md), "frames", LAST)


class _Tables(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        """Replaces each table by its frame."""
        for parent in list(root.iter()):
            for place, child in enumerate(parent):
                if child.tag == "table":
                    frame = Element("div", {"class": "table"})
                    frame.tail, child.tail = child.tail, "\n"
                    frame.append(child)
                    parent[place] = frame
