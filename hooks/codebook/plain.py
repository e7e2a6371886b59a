"""Plain: text that Markdown shows as it is."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def plain(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
