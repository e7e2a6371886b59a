"""Buttons that copy the fenced blocks of facts and commands on editors' pages. Other blocks show how a text is written."""

import re
from collections.abc import Callable

_FENCED = re.compile(r"^```\n(?P<code>.*?\n)```$", re.DOTALL | re.MULTILINE)
_TO_COPY = re.compile(r"[a-z-]+:\s|(?:make|curl|jq) ")


def with_buttons(markdown: str, button: Callable[[str], str]) -> str:
    """Returns the Markdown of a page with a button below each block to copy, at the left edge. `button` takes the block's name."""

    def add(block: re.Match[str]) -> str:
        if not _TO_COPY.match(block["code"]):
            return block[0]
        return f"{block[0]}\n\n{button(name(block['code']))}"

    return _FENCED.sub(add, markdown)


def name(code: str) -> str:
    """Returns what names a block to copy: its first field, or the first two words of its command."""
    field, colon, _ = code.strip().partition(":")
    return field if colon and " " not in field else " ".join(code.split()[:2])
