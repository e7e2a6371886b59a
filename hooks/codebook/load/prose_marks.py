"""Finds headings, links and pictures in editors' Markdown, with line numbers."""

import re
from collections.abc import Callable, Collection, Iterator
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
"""Without fences: another parser may read a link inside one."""
_WITH_FENCES = MarkdownIt("commonmark").enable("table")


_TARGET = re.compile(
    r"(?P<code>(?<!`)(`+)(?!`).+?(?<!`)\2(?!`))|\]\(\s*(?P<to><[^>\n]*>|[^\s()<]+)"
    r"""|<(?:img|a)\b[^>]*?\b(?:src|href)="(?P<in_tag>[^"]*)""",
    re.DOTALL,
)
"""Code, or the start of where a link leads."""
_DEFINED = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*(?P<to><[^>\n]*>|\S+)")


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


def with_targets(document: Document, change: Callable[[str], str]) -> str:
    """Returns the Markdown with `change` applied to where its links and pictures lead. Code stays as it is."""
    targets = {mark.to for mark in marks(document) if mark.kind != "heading"}
    lines = document.body.split("\n")
    for token in _WITH_FENCES.parse(document.body):
        if token.type in ("inline", "html_block") and token.map:
            start, end = token.map
            text = _TARGET.sub(lambda found: _changed(found, targets, change), "\n".join(lines[start:end]))
            lines[start:end] = text.split("\n")
    return "\n".join(_DEFINED.sub(lambda found: _changed(found, targets, change), line) for line in lines)


def _changed(found: re.Match[str], targets: Collection[str], change: Callable[[str], str]) -> str:
    written = found["to"] or found.groupdict().get("in_tag")
    if written is None or (to := unquote(written.strip("<>"))) not in targets or (changed := change(to)) == to:
        return found[0]
    return found[0].replace(written, f"<{changed}>" if " " in changed else changed)


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
