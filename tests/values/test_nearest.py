"""What was meant by a name: as `difflib` finds it, as long as there is work left."""

from difflib import get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.values import nearest
from codebook.values.nearest import LONGEST, nearest_name, one_run

names = st.text("abc-1", max_size=12)


@given(names, st.lists(names, max_size=8), st.sampled_from([0.6, 0.8]))
def test_it_is_what_difflib_finds(written: str, known: list[str], likeness: float) -> None:
    """Of any names the one that `difflib` takes for the most alike, or none."""
    assert nearest_name(written, known, likeness) == next(iter(get_close_matches(written, known, 1, likeness)), None)


def test_the_work_of_a_run_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one run only so much is asked; the next run begins anew, and a question outside of any has its own."""
    monkeypatch.setattr(nearest, "_WORK", 100)
    for _ in range(2):
        with one_run():
            answers = [nearest_name("lamp", ["lamps"]) for _ in range(10)]
        assert answers[0] == "lamps"
        assert answers[-1] is None
    assert nearest_name("lamp", ["lamps"]) == "lamps"


def test_what_nobody_types_is_not_compared() -> None:
    """A name longer than any is like none."""
    long = "a" * (LONGEST + 1)
    assert nearest_name(long, [long]) is None
    assert nearest_name("a" * LONGEST, [long, "a" * LONGEST]) == "a" * LONGEST
