"""Blocks of facts and commands on editors' pages have a button that copies them."""

import pytest

from codebook.render.copy_buttons import with_buttons


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("authors: []\n", "authors"),
        ("checked-warnings:\n  - words: a\n", "checked-warnings"),
        ("make site\nmake test\n", "make site"),
        ("curl --silent ADDRESS\n", "curl --silent"),
        ("2.1 That the report\n", None),
        ("[to] To: All\n", None),
        ("| Year |\n|---|\n", None),
    ],
)
def test_facts_and_commands_have_a_button(code: str, named: str | None) -> None:
    """The button is named by the first field or the command, and the Markdown is otherwise the same."""
    page = f"Above\n\n```\n{code}```\n\nBelow\n"
    button = "" if named is None else f"\n\n<{named}>"
    assert with_buttons(page, lambda first: f"<{first}>") == page.replace("\n\nBelow", f"{button}\n\nBelow")


def test_an_indented_block_has_none() -> None:
    """Only blocks at the left edge are read."""
    page = "1. A\n\n    ```\n    authors: []\n    ```\n"
    assert with_buttons(page, str) == page
