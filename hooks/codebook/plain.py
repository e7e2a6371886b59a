"""Plain: text that Markdown shows as it is, and that a host of repositories makes no links of."""

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
