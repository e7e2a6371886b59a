"""Buttons that copy the fenced blocks of facts and commands on editors' pages. Other blocks show how a text is written."""

import re

from codebook.sentences import Catalogue, say
from codebook.values.escaping import inert

_FENCED = re.compile(r"^```\n(?P<code>.*?\n)```$", re.DOTALL | re.MULTILINE)
_TO_COPY = re.compile(r"[a-z-]+:\s|(?:make|curl|jq) ")


def with_buttons(markdown: str, catalogue: Catalogue) -> str:
    """Returns the Markdown of a page with a button below each block to copy, at the left edge. Without scripts they are hidden."""

    def add(block: re.Match[str]) -> str:
        if not _TO_COPY.match(block["code"]):
            return block[0]
        named = catalogue.html(say("guide-copy", first=block["code"].strip().split("\n")[0]), str)
        button = inert(f'<p class="copy"><button type="button" data-copy>{named}</button></p>')
        return f"{block[0]}\n\n{button}"

    return _FENCED.sub(add, markdown)
