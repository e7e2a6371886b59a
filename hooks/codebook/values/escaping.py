"""Escapes text and HTML for Markdown, and keeps a repository host from linking it."""

import re

_SYNTAX = re.compile(r"([\\`*_{}\[\]<>#|~])")
_NOTHING = "<span></span>"
"""An empty element that splits text, so neither half is linked."""
_LINKED = re.compile(
    r"""
    @                                                   # a person, a team, an address for email
    | (?:\\\#|\bGH-) (?=[0-9])                          # a number of a proposal
    | :(?=//)                                           # the address of a page
    | \bwww(?=\.)
    | :(?=[\w+\\-]+:)                                   # a picture by its name
    | \$                                                # a formula
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COMMIT = re.compile(r"(?<![0-9A-Za-z])[0-9a-fA-F]{7,}(?![0-9A-Za-z])")
_SHORT = re.compile(r".{6}(?=.)")
_BULLET = re.compile(r"^([0-9]*)([-+.)=])")
_ENTITY = re.compile(r"&(?=[A-Za-z]+[0-9]*;)")


def plain(text: str) -> str:
    """Escapes text for Markdown, on one line."""
    return _SYNTAX.sub(r"\\\1", " ".join(text.split()))


def plain_line(text: str) -> str:
    """As `plain`, for a separate line: it begins no list, and `&amp;` in it stays that."""
    return _BULLET.sub(r"\1\\\2", _ENTITY.sub(r"\\&", plain(text)))


def unlinked(text: str) -> str:
    """As `plain`, and also prevents GitHub's autolinks and @-notifications, which ignore Markdown's escapes (https://github.github.com/gfm/)."""
    shown = _COMMIT.sub(lambda found: _SHORT.sub(rf"\g<0>{_NOTHING}", found[0]), plain(text))
    return _LINKED.sub(lambda found: f"<span>{found[0]}</span>", _ENTITY.sub(r"\\&", shown))


_OF_MARKDOWN = re.compile(r"[\\`*_\[\]{|]")
_BEGINS = re.compile(r"[^\w<&(‘“]|\d")
"""Characters that may start a heading, list item, rule or table row at the start of a line."""
_KEPT = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


def inert(html: str) -> str:
    """Makes HTML with escaped text safe in Markdown and macros: one line, syntax as character references, also in attributes. Idempotent."""
    segments = _KEPT.split(html.strip())
    segments[0::2] = [re.sub(r"\s*\n\s*", " ", segment) for segment in segments[0::2]]
    segments[1::2] = [segment.replace("\n", "&#10;") for segment in segments[1::2]]
    whole = _OF_MARKDOWN.sub(_by_number, "".join(segments))
    return _BEGINS.sub(_by_number, whole[:1]) + whole[1:]


def _by_number(character: re.Match[str]) -> str:
    return f"&#{ord(character[0])};"
