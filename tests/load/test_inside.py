"""What is inside published files, by their endings, and that nothing in them stops a check."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codebook.load.file_names import PUBLISHED
from codebook.load.inside import Inside, inside
from published import paper, photograph, png, saved

WHOLE = {
    ".png": png(),
    ".jpg": photograph("A keeper"),
    ".jpeg": saved("JPEG", progressive=True),
    ".gif": saved("GIF", comment="A lamp"),
    ".webp": saved("WEBP"),
    ".pdf": paper(b"A lamp"),
}


def test_every_published_ending_is_looked_into() -> None:
    """A file of each ending passes when it is whole, and is told when it is another's."""
    assert tuple(WHOLE) == PUBLISHED
    assert [ending for ending in PUBLISHED if inside(f"about/lamp{ending}", WHOLE[ending]).faults] == []
    assert [ending for ending in PUBLISHED if not inside(f"about/lamp{ending}", b"<script>").faults] == []


@pytest.mark.parametrize(("name", "what"), [("a.png", "picture"), ("a.pdf", "paper")])
def test_an_empty_file_is_told(name: str, what: str) -> None:
    """In the words for what should be there."""
    assert inside(name, b"") == Inside((f"the file is empty; put the {what} there, or take the file away",))


@given(st.sampled_from(PUBLISHED), st.data())
@settings(max_examples=150)
def test_no_bytes_stop_a_check(ending: str, data: st.DataObject) -> None:
    """Whatever becomes of a whole file's bytes, it passes or is told: nothing is raised."""
    whole = bytearray(WHOLE[ending])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    assert all(inside(f"lamp{ending}", bytes(whole)).faults)
