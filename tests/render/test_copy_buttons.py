"""Blocks of facts and commands on editors' pages have a button that copies them."""

import pytest

from codebook.render.copy_buttons import with_buttons
from codebook.sentences import english
from conftest import TEMPLATES


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("authors: []\n", "authors: &#91;&#93;"),
        ("checked-warnings:\n  - words: a\n", "checked-warnings:"),
        ("make council NAME=&quot;\n", "make council NAME=&amp;quot;"),
        ("curl --silent ADDRESS\n", "curl --silent ADDRESS"),
        ("2.1 That the report\n", None),
        ("[to] To: All\n", None),
        ("| Year |\n|---|\n", None),
    ],
)
def test_facts_and_commands_have_a_button(code: str, named: str | None) -> None:
    """The button is named by the first line, and the Markdown is else the same."""
    page = f"Above\n\n```\n{code}```\n\nBelow\n"
    made = with_buttons(page, english(TEMPLATES))
    if named is None:
        assert made == page
    else:
        button = (
            f'<p class="copy"><button type="button" data-copy>Copy<span class="unseen">: {named}</span></button></p>'
        )
        assert made == page.replace("\n\nBelow", f"\n\n{button}\n\nBelow")


def test_a_block_in_a_line_or_in_another_has_none() -> None:
    """Only whole blocks at the left edge are read."""
    page = "1. A\n\n    ```\n    authors: []\n    ```\n"
    assert with_buttons(page, english(TEMPLATES)) == page
