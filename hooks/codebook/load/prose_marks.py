"""Finds headings, links and pictures in editors' Markdown, with line numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from itertools import takewhile
from typing import Literal
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from codebook.model import Document

_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("fence")
"""Without fences, as configured in MkDocs: ``` makes code of one paragraph only."""


@dataclass(frozen=True)
class Mark:
    """A heading, link or picture."""

    kind: Literal["heading", "link", "picture"]
    line: int
    to: str = ""
    words: str = ""
    """Text of a heading or link; description of a picture."""
    title: str = ""
    level: int = 0
    tag: bool = False


@lru_cache(maxsize=100)  # each rule asks for all pages; few sites have more
def marks(document: Document) -> tuple[Mark, ...]:
    """Returns the marks of a document, in order."""
    return tuple(_marks(document))


def _marks(document: Document) -> Iterator[Mark]:
    heading = 0
    for token in _MARKDOWN.parse(document.body):
        line = document.body_line + (token.map[0] if token.map else 0)
        if token.type == "heading_open":
            heading = int(token.tag[1])
        elif token.type == "html_block":
            yield from _tags(token.content, line)
        elif token.type == "inline":
            if heading:
                yield Mark("heading", line, words=token.content, level=heading)
                heading = 0
            yield from _inline(token, line)


def _inline(inline: Token, line: int) -> Iterator[Mark]:
    children = inline.children or []
    for place, token in enumerate(children):
        match token.type:
            case "softbreak" | "hardbreak":
                line += 1
            case "link_open":
                inside = takewhile(lambda child: child.type != "link_close", children[place:])
                words = "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in inside)
                title = str(token.attrs.get("title", ""))
                yield Mark("link", line, unquote(str(token.attrs["href"])), words, title)
            case "image":
                yield Mark("picture", line, unquote(str(token.attrs["src"])), token.content)
            case "html_inline":
                yield from _tags(token.content, line)


def _tags(html: str, line: int) -> Iterator[Mark]:
    reader = _Tags()
    reader.feed(html)
    for within, tag, attributes in reader.found:
        to = attributes.get("src" if tag == "img" else "href") or ""
        kind: Literal["link", "picture"] = "picture" if tag == "img" else "link"
        yield Mark(kind, line + within - 1, to, attributes.get("alt") or "", tag=True)


class _Tags(HTMLParser):
    """Collects `a` and `img` tags."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("a", "img"):
            self.found.append((self.getpos()[0], tag, dict(attrs)))
