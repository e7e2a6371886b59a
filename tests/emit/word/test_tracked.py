"""Changes of words as Word tracks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.emit.word.tracked import AFTER, BEFORE, Segment, of_texts, of_units, side
from codebook.model import Paragraph, Span, Unit
from codebook.record import normal
from made import texts, unit

any_text = st.text(st.sampled_from("ab éé¹.,'’-—(\n\t\u00a0\u0301\u200d🙂ﬁ"), max_size=30)
"""Signs that are words, between words, joined to others, or white space."""
styles = st.sampled_from(["", "em", "strong", "s", "strong em"])
spans = st.lists(st.builds(Span, any_text.map(lambda text: text.replace("\n", " ")), styles), max_size=4).map(tuple)
units = st.builds(lambda found: Unit("calm-1", "clause", (Paragraph(found),)), spans)


@given(any_text.map(normal), any_text.map(normal))
def test_both_texts_come_back(before: str, after: str) -> None:
    """Without what was inserted the segments are the text before, without what was deleted the one after, to the letter."""
    segments = of_texts(before, after)
    assert (side(segments, BEFORE), side(segments, AFTER)) == (before, after)


@given(texts, texts)
def test_lists_come_back(before: str, after: str) -> None:
    """The same of clauses with lists, whose items are on lines of their own."""
    segments = of_units(unit("calm-1", before), unit("calm-1", after))
    assert (side(segments, BEFORE), side(segments, AFTER)) == (before, after)


@given(st.none() | units, st.none() | units)
def test_words_with_marks_come_back(before: Unit | None, after: Unit | None) -> None:
    """Of words in any style each side is as recorded, on a line."""
    segments = of_units(before, after)
    whole = [side(segments, kinds).replace("\n", " ") for kinds in (BEFORE, AFTER)]
    assert whole == [normal(one.text) if one else "" for one in (before, after)]


@pytest.mark.parametrize(
    ("before", "after", "segments"),
    [
        (
            (Span("Keep "), Span("calm", "em")),
            (Span("Keep "), Span("calm", "strong")),
            (Segment("same", "Keep "), Segment("same", "calm", "em", "strong")),
        ),
        (
            (Span("Keep calm"),),
            (Span("Stay "), Span("calm", "s")),
            (
                Segment("deleted", "Keep"),
                Segment("inserted", "Stay"),
                Segment("same", " "),
                Segment("same", "calm", "", "s"),
            ),
        ),
    ],
)
def test_changes_of_marks_are_tracked(
    before: tuple[Span, ...], after: tuple[Span, ...], segments: tuple[Segment, ...]
) -> None:
    """Words that are the same but in another style say what they were."""
    old, new = (Unit("calm-1", "clause", (Paragraph(spans),)) for spans in (before, after))
    assert of_units(old, new) == segments
