"""Blocks on editors' pages have a button that copies them."""

import pytest

from codebook.render.copy_buttons import with_buttons


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("authors: []\n", "authors"),
        ("checked-warnings:\n  - words: a\n", "checked-warnings"),
        ("make site\nmake test\n", "make site"),
        ("curl --silent ADDRESS\n", "curl --silent"),
        ("2.1 That the report\n", "2.1 That"),
        ("[to] To: All\n", "[to] To:"),
        ("| Year |\n|---|\n", "| Year"),
    ],
)
def test_each_block_has_a_button(code: str, named: str) -> None:
    """The button is named by the first field or the command, and the Markdown is otherwise the same."""
    page = f"Above\n\n```\n{code}```\n\nBelow\n"
    button = f"\n\n<{named}>"
    assert with_buttons(page, lambda first: f"<{first}>") == page.replace("\n\nBelow", f"{button}\n\nBelow")


def test_an_indented_block_has_none() -> None:
    """Only blocks at the left edge are read."""
    page = "1. A\n\n    ```\n    authors: []\n    ```\n"
    assert with_buttons(page, str) == page
