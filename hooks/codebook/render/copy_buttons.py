"""Buttons below the fenced blocks of editors' pages, which copy them."""

import re

from codebook.sentences import Catalogue, say
from codebook.values.escaping import inert

_FENCED = re.compile(r"^```[a-z]*\n(?P<code>.*?\n)```$", re.DOTALL | re.MULTILINE)


def with_buttons(markdown: str, catalogue: Catalogue) -> str:
    """Returns the Markdown of a page with a button below each fenced block at the left edge. Without scripts they are hidden."""

    def add(block: re.Match[str]) -> str:
        named = catalogue.html(say("guide-copy", first=block["code"].strip().split("\n")[0]), str)
        button = inert(f'<p class="copy"><button type="button" data-copy>{named}</button></p>')
        return f"{block[0]}\n\n{button}"

    return _FENCED.sub(add, markdown)
