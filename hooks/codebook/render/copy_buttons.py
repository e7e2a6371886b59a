"""Buttons that copy the fenced blocks on editors' pages."""

import re
from collections.abc import Callable

_FENCED = re.compile(r"^```\n(?P<code>.*?\n)```$", re.DOTALL | re.MULTILINE)


def with_buttons(markdown: str, button: Callable[[str], str]) -> str:
    """Returns the Markdown of a page with a button below each block at the left edge. `button` takes the block's name."""

    def add(block: re.Match[str]) -> str:
        return f"{block[0]}\n\n{button(name(block['code']))}"

    return _FENCED.sub(add, markdown)


def name(code: str) -> str:
    """Returns what names a block: its first field, or its first two words."""
    field, colon, _ = code.strip().partition(":")
    return field if colon and " " not in field else " ".join(code.split()[:2])
