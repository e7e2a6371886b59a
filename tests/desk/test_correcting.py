"""What was changed in a published report becomes the correction that explains it."""

from hypothesis import given
from hypothesis import strategies as st

from codebook.desk.correcting import narrowed
from codebook.facts import ReportCorrection
from codebook.record.wording import undone

WORD = st.sampled_from(["a", "the", "gift", "gifts", "not", "1.1", "é"])
TEXT = st.lists(WORD, min_size=1, max_size=25).map(" ".join)


def correction(was: str, now: str) -> ReportCorrection:
    """A correction of a paragraph."""
    facts = {"unit": "1.1", "kind": "of our copy", "was": was, "now": now, "date": "2016-05-03"}
    return ReportCorrection.model_validate(
        {**facts, "authority": "The original document, page 4", "reason": "Made up."}
    )


@given(TEXT, TEXT)
def test_the_correction_explains_the_change(was: str, now: str) -> None:
    """Whatever was changed in a paragraph, the old and new words with those around them turn one text into the other and back."""
    if was != now:
        old, new = narrowed(was, now)
        assert old
        assert new
        assert undone(now, correction(old, new)) == was


def test_few_words_around_are_enough() -> None:
    """Of a long paragraph only the change is quoted, with three words on each side."""
    words = [f"w{number}" for number in range(40)]
    now = [*words[:20], "x", *words[21:]]
    assert narrowed(" ".join(words), " ".join(now)) == (
        "w17 w18 w19 w20 w21 w22 w23",
        "w17 w18 w19 x w21 w22 w23",
    )
