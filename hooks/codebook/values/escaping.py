"""Plain: text and HTML of which Markdown takes nothing for its own, and a host of repositories makes no links."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_NOTHING = "<span></span>"
"""An element that shows nothing. Text on both sides of it is looked at apart."""
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
_ENTITY = re.compile(r"&(?=[A-Za-z]+[0-9]*;)")


def plain(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def unlinked(text: str) -> str:
    """The same, of which the host makes no link and for which it notifies nobody: it looks for `@name` after it has read Markdown's escapes.

    https://github.github.com/gfm/, "Autolinks"; docs.github.com, "Autolinked references and URLs".
    """
    shown = _COMMIT.sub(lambda found: _SHORT.sub(rf"\g<0>{_NOTHING}", found[0]), plain(text))
    return _LINKED.sub(lambda found: f"<span>{found[0]}</span>", _ENTITY.sub(r"\\&", shown))


_OF_MARKDOWN = re.compile(r"[\\`*_\[\]{|]")
_BEGINS = re.compile(r"[^\w<&(‘“]|\d")
"""What may begin a heading, an item, a ruled line or a row where it is first on a line."""
_KEPT = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)
"""What is shown with its line ends."""


def inert(html: str) -> str:
    """HTML that can be put into Markdown anywhere: no sign of its text is read as Markdown or as a call, and it is one line.

    Whoever made it has escaped what is text in it. Signs are written by their numbers, in attributes as well, since Markdown looks for
    its own before it looks for tags. Done twice, it is the same.
    """
    pieces = _KEPT.split(html.strip())
    pieces[0::2] = [re.sub(r"\s*\n\s*", " ", piece) for piece in pieces[0::2]]
    pieces[1::2] = [piece.replace("\n", "&#10;") for piece in pieces[1::2]]
    whole = _OF_MARKDOWN.sub(_by_number, "".join(pieces))
    return _BEGINS.sub(_by_number, whole[:1]) + whole[1:]


def _by_number(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
