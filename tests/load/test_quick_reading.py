"""What is read in a quicker way is what would be read otherwise."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.load import frontmatter, size_limits
from codebook.load.frontmatter import Yaml, parse

KEYS = st.sampled_from(
    ["title", "a", "links", "- a", "- ", "?", "? a", "  b", "    c", " - d", "'e'", "[f]", "&x g", "*x", "!t h"]
)
VALUES = st.sampled_from(
    [
        *(
            "",
            " 4.10",
            " no",
            " 'a # b'",
            ' "b"',
            " c # d",
            " [e, f]",
            " [[g]]",
            " [h",
            " {i: j}",
            " |",
            " >",
            " *x",
            " & k",
            " ! l",
            " a & b",
            " a*b",
        ),
        *(
            " “m”",
            " - n",
            "\n- o",
            "\n  - p",
            "\n    q",
            "\n" + " " * 14 + "- r",
            "\n" + "- " * 25,
            "[" * 25,
            "{" * 25,
            "\t",
            " «s",
            " {{ t }}",
            " \\x",
        ),
    ]
)
LINES = st.lists(st.builds(lambda key, value: f"{key}:{value}", KEYS, VALUES) | VALUES, max_size=12).map("\n".join)


@example(text="a: " + "[" * 25 + "]" * 25)
@example(text="a: " + "{b: " * 25 + "}" * 25)
@example(text="- " * 25 + "a")
@example(text="a: &b c")
@given(text=LINES)
def test_facts_are_the_same(text: str) -> None:
    """Fields that libyaml composes have the data, lines and faults that they have composed in Python."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frontmatter, "MAY_BE_REFUSED", re.compile(""))
        whole = parse(Yaml(text))
    assert parse(Yaml(text)) == whole


@given(
    pieces=st.lists(
        st.sampled_from(
            ["a", "[", "*", "|", "\n", "\n\n", "\n \n", "(", "!" * 7, "b " * 4, "c" * 9, "| d |\n|---|\n", "\\"]
        ),
        max_size=40,
    )
)
def test_limits_are_the_same(pieces: list[str]) -> None:
    """With limits of a few characters: what exceeds one is found, whether somebody looked quickly first or not."""
    text = "".join(pieces)
    with pytest.MonkeyPatch.context() as patch:
        for name in (
            "LONGEST_RUN",
            "LONGEST_BLOCK",
            "MOST_BRACKETS",
            "MOST_SYMBOLS",
            "LONGEST_WORD",
            "MOST_COLUMNS",
            "MOST_CELLS",
        ):
            patch.setattr(size_limits, name, 8)
        found = [*size_limits.of_text(text)]
        patch.setattr(size_limits, "may_be_too_much", lambda _: True)
        assert found == [*size_limits.of_text(text)]
