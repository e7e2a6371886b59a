"""Stretches: what they are whatever the words, and that real texts are compared as `difflib` does it."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.compare import word_diff as module
from codebook.compare.word_diff import LINE_END, Hunk, hunks

texts = st.lists(st.sampled_from(["a", "b", "lamp", " .", LINE_END]), max_size=40)

LONGEST = 20_000
"""Characters of the longest unit."""


def holds(before: Sequence[str], after: Sequence[str]) -> list[Hunk]:
    """The hunks of two texts, of which every law holds."""
    found = list(hunks(before, after))
    for text, places in ((before, [each.before for each in found]), (after, [each.after for each in found])):
        assert [word for place in places for word in text[place]] == text
    assert all(before[each.before] == after[each.after] for each in found if each.same)
    assert all(before[each.before] or after[each.after] for each in found)
    assert all(first.same != second.same for first, second in pairwise(found))
    return found


@given(texts, texts, st.integers(0, 4))
def test_laws(before: list[str], after: list[str], work: int) -> None:
    """However little work is allowed: both texts can be read from them, in turn the same and not; a text with itself is all the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "WORK", work)
        holds(before, after)
        assert [each.same for each in holds(before, before)] == [True] * bool(before)


@given(texts, texts)
def test_within_the_limit_it_is_difflib(before: list[str], after: list[str]) -> None:
    """Texts that take little work are compared as `difflib` compares them, block by block."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    found = [(each.same, each.before, each.after) for each in hunks(before, after)]
    assert found == [(tag == "equal", slice(a, b), slice(c, d)) for tag, a, b, c, d in codes]


def test_what_takes_too_much_is_compared_by_sentences() -> None:
    """Of a text that repeats one word, sentences that are the same stay, and so do the words around the one that changed."""
    lamps = ["lamp"] * 3000
    before = [*lamps, "one", ".", "Keep", "it", ".", *lamps, "two", ".", *lamps]
    after = [*lamps, "uno", ".", "Keep", "it", ".", *lamps, "due", ".", *lamps]
    changed = [each for each in holds(before, after) if not each.same]
    assert [(before[each.before], after[each.after]) for each in changed] == [(["one"], ["uno"]), (["two"], ["due"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(["a"] * 9_999 + ["z"], ["a", "b"] * 4_999 + ["y"], id="one word"),
        pytest.param(["!"] * LONGEST, ["!", "?"] * (LONGEST // 2), id="signs"),
        pytest.param(["a", "."] * 6_000, ["a", ".", "b", "."] * 3_000, id="sentences"),
        pytest.param(
            [word for number in range(2_800) for word in (str(number), "x")],
            [word for number in range(2_800) for word in (str(number), "y")],
            id="each word by itself",
        ),
    ],
)
def test_the_worst_is_bounded(before: list[str], after: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as a unit may be, and made to take long: each search that is made is paid for, and there are few."""
    calls = 0

    class Counted(SequenceMatcher[str]):
        def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as it is in difflib
            nonlocal calls
            calls += (ahi or 0) - alo
            return super().find_longest_match(alo, ahi, blo, bhi)

    monkeypatch.setattr(module, "SequenceMatcher", Counted)
    holds(before, after)
    assert calls <= module.WORK * (len(before) + len(after))
