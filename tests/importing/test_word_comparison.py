"""The comparison of words finds whatever is lost, added or changed, and says where."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.importing.source import LeftOut, Line, Place, Source
from codebook.importing.word_comparison import Difference, compared, words_of


def source(*lines: str, left_out: tuple[LeftOut, ...] = ()) -> Source:
    """A file with these paragraphs."""
    return Source(
        "Word",
        "a.docx",
        "",
        (),
        tuple(Line(text, Place(0, number)) for number, text in enumerate(lines, start=1)),
        left_out=left_out,
    )


def result(*lines: str) -> dict[Place, list[str]]:
    """What was written of each paragraph."""
    return {Place(0, number): [text] for number, text in enumerate(lines, start=1)}


def test_the_same_words() -> None:
    """Capitals, quotation marks, white space and our brackets are no difference; computed numbers are explained."""
    letters = compared(
        source("GIFTS are “rare”", "to note"), result("Gifts are\t'rare'", "2.1 to note [name withheld]"), (), ["2.1"]
    )
    assert letters.differences == ()
    assert (letters.words, letters.kept, letters.left_out) == (5, 5, ())


@pytest.mark.parametrize(
    ("lines", "difference"),
    [
        (("one two", "four"), Difference(Place(0, 2), ("three",), ())),
        (("one two", "three four five"), Difference(Place(0, 2), (), ("five",))),
        (("one to", "three four"), Difference(Place(0, 1), ("two",), ("to",))),
        (("one two",), Difference(Place(0, 2), ("three", "four"), ())),
    ],
)
def test_a_difference_has_its_place(lines: tuple[str, ...], difference: Difference) -> None:
    """A word that is lost, added or changed is listed with its paragraph, and counted."""
    letters = compared(source("one two", "three four"), result(*lines), (), ())
    assert letters.differences == (difference,)
    assert letters.unexplained == len(difference.missing)


def test_reasons_are_counted() -> None:
    """What was left out for a reason is counted by it, and only as often as it is missing."""
    foot = LeftOut(Place(), "the foot of the pages", "page one")
    letters = compared(
        source("Gifts", "page one", "a report", left_out=(foot,)),
        result("Gifts", "", "a report"),
        [("the title", "Gifts")],
        (),
    )
    assert letters.left_out == (("the foot of the pages", 2),)
    assert (letters.words, letters.kept, letters.unexplained) == (5, 3, 0)


@given(st.lists(st.text("abc é1", max_size=30), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_any_lost_word_is_found(lines: list[str], chance: random.Random) -> None:
    """Whichever word is deleted from whichever paragraph, the comparison misses exactly that one."""
    full = [(number, word) for number, line in enumerate(lines) for word in words_of(line)]
    if not full:
        return
    number, word = chance.choice(full)
    words = words_of(lines[number])
    words.remove(word)
    changed = [*lines[:number], " ".join(words), *lines[number + 1 :]]
    letters = compared(source(*lines), result(*changed), (), ())
    assert [each.missing for each in letters.differences] == [(word,)]
    assert letters.differences[0].place == Place(0, number + 1)
