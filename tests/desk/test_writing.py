"""A report's file taken apart and put together again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.desk.writing import filled, join_file, split_file, unfilled
from conftest import SITES

KEYS = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True)
WORDS = (
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
def test_facts_are_read_as_they_were_typed(facts: dict[str, object]) -> None:
    """Whatever somebody types, such as no, 1.10, a colon or a quotation mark, is the same text in the file."""
    assert split_file(join_file(facts, "1.1 Made up."))[0] == facts


@pytest.mark.parametrize(
    "path", sorted((SITES / "lighthouse/docs/reports").glob("*/[0-9]*.md")), ids=lambda path: path.stem
)
def test_a_file_stays_the_same(path: Path) -> None:
    """A published file that is opened and written has the same facts, but for empty ones, and the same text."""
    facts, body = split_file(path.read_text("utf-8"))
    written = join_file(facts, body)
    assert split_file(written) == (filled(facts), body.strip() + "\n")
    assert join_file(*split_file(written)) == written


def test_empty_facts_are_left_out() -> None:
    """A field that nobody filled is not in the file, nor a list of such; a list that is empty on purpose is."""
    assert join_file({"title": "Made up", "wards": " ", "authors": [], "meetings": [{"date": ""}]}, " A.\n\n") == (
        "---\ntitle: Made up\nauthors: []\n---\n\nA.\n"
    )


def test_what_is_not_known_is_empty() -> None:
    """A placeholder of a template is no value."""
    assert unfilled({"title": "«fill in» A title", "authors": ["Clerk"]}) == {"title": "", "authors": ["Clerk"]}
