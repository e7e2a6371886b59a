"""Rules against syntax of other Markdown dialects, which this site would show as typed or differently."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from codebook.load.prose_marks import marks
from codebook.load.size_limits import MOST_KEPT
from codebook.model import Problem, Site
from codebook.validate.rules import rule
from codebook.validate.unsafe_content_rules import own_words

_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("text_join")
"""Without `text_join`, escapes are separate tokens."""
_NOT_TEXT = "\0"

_ON_A_LINE = (
    (r"\[\^[^\[\]\s]+\]|\^\[[^\[\]]+\]", "a footnote", "write the note in brackets, or as a separate sentence"),
    (r"^:[ \t]+\S", "a definition", "write a list, as in - **Word:** what it means"),
    (r"^\[[ xX]\][ \t]", "a box to tick", "write the item without the brackets"),
    (r"^\*\[[^\]]+\]:", "an abbreviation", "write the words in full where they are first used"),
    (r"^(?:!!!|\?\?\?\+?)[ \t]+\w|^:::", "a note in a box", "write a heading or a paragraph"),
    (r"^\[![A-Za-z]+\]", "a note in a box", "write a heading or a paragraph"),
    (r"^===[!+]?[ \t]*[\"“]", "a tab", "write a heading"),
    (r"\{(?:\+\+|--|~~|==|>>)", "a mark of a change", "write the words as they should be"),
    (r"\{:[^{}\n]*\}|\{\.[\w-][^{}\n]*\}", "a list of attributes", "delete it"),
    (r"~~(?=\S)[^~\n]+~~", "words struck out", "delete them"),
    (r"(?<![=\w])==(?=\S)[^=\n]+==(?![=\w])", "words highlighted", "write **words** to stress them"),
    (
        r"\^\^(?=\S)[^^\n]+\^\^|\+\+(?=\w)(?:[^+\n]|\+(?!\+))+\+\+",
        "words underlined or keys",
        "write **words** to stress them",
    ),
    (
        r"(?<!\w)\^(?=[^\s^])[^^\s]+\^|(?<=\w)[\^~](?=\w)[^\s^~]+[\^~]",
        "raised or lowered characters",
        "type them, as in m² or CO₂",
    ),
    (r"\[\[[^\[\]\n]+\]\]", "a link of a wiki", "write [words](../page/index.md)"),
    (r"^\[TOC\]\s*$", "a list of contents", "delete it"),
    (r"\$\$[^$\n]+\$\$", "a formula", "write it in words"),
    (r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])", "a picture by its name", "delete it"),
    (r"^-{1,2}8<-{1,2}[ \t]", "a file to be put in", "copy its words"),
)
"""Pattern, what it means in other dialects, what to write."""
_DIALECTS = [(re.compile(pattern), what, right) for pattern, what, right in _ON_A_LINE]
_DEFINED = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:")
"""A footnote definition, which CommonMark parses as a link reference."""


@rule
def markdown_is_that_of_this_site(site: Site) -> Iterator[Problem]:
    """Refuses syntax of other dialects in pages and history, outside code."""
    for document in own_words(site):
        for line, text in _lines_of(document.body, document.body_line):
            for pattern, what, right in _DIALECTS:
                if found := pattern.search(text):
                    message = f"'{found[0].strip()[:40]}' is {what} in other Markdown and only text here; {right}, or put a backslash before it"
                    yield Problem(document.path, line, message)


@lru_cache(maxsize=MOST_KEPT)
def _lines_of(text: str, first: int) -> tuple[tuple[int, str], ...]:
    """Returns number and text of each line, without block markers and code. `first` is the number of the first line."""
    return tuple((first + number, line) for number, line in _lines(text))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    ends = 0
    body = text.split("\n")
    for token in _MARKDOWN.parse(text):
        if not token.map:
            continue
        if token.type == "inline":
            yield from enumerate(_text(token).split("\n"), start=token.map[0])
        if token.type in ("inline", "fence", "code_block"):
            yield from _defined(body, ends, token.map[0])
            ends = token.map[1]
    yield from _defined(body, ends, len(body))


def _defined(body: list[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yields footnote definitions between blocks, which produce no token."""
    for number in range(start, end):
        if _DEFINED.match(body[number]):
            yield number, body[number].lstrip()


def _text(inline: Token) -> str:
    shown = {"text": None, "softbreak": "\n", "hardbreak": "\n", "code_inline": _NOT_TEXT, "text_special": _NOT_TEXT}
    return "".join(
        child.content if shown[child.type] is None else str(shown[child.type])
        for child in inline.children or []
        if child.type in shown
    )


@rule
def headings_have_an_address(site: Site) -> Iterator[Problem]:
    """Requires a letter or digit in a heading, for its address; refuses `top`, the page's top."""
    for page in site.prose:
        for mark in marks(page.document):
            if mark.kind == "heading" and not re.search(r"[^\W_]", mark.words):
                yield Problem(page.document.path, mark.line, "a heading without a letter or digit; write words in it")
            elif mark.kind == "heading" and mark.words.strip().lower() == "top":
                message = f"the address of the heading '{mark.words}' is that of the page's top; write another word"
                yield Problem(page.document.path, mark.line, message)
