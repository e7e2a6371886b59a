"""Plain: text and HTML of which Markdown takes nothing for its own."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def plain(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


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
