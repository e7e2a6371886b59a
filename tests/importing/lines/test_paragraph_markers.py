"""Numbers and bullets at the start of a line."""

import pytest

from codebook.importing.lines.paragraph_markers import NumberSequence, ends_in_reference, marker_of


@pytest.mark.parametrize(
    ("text", "marker", "kind"),
    [
        ("1.1 Gifts", "1.1", "decimal"),
        ("1.0\tGifts", "1.0", "decimal"),
        ("2.1.3. Gifts", "2.1.3.", "decimal"),
        ("A1.2 Gifts", "A1.2", "decimal"),
        ("1. Gifts", "1.", "whole"),
        ("12) Gifts", "12)", "whole"),
        ("(3) Gifts", "(3)", "whole"),
        ("1\tGifts", "1", "bare"),
        ("(a) gifts", "(a)", "letter"),
        ("b. gifts", "b.", "letter"),
        ("(iv) gifts", "(iv)", "roman"),
        ("• gifts", "•", "bullet"),
        ("- gifts", "-", "dash"),
        ("o\tgifts", "o", "dash"),
        ("1.1", "1.1", "decimal"),
        ("1 gift", "", ""),
        ("1.1million", "", ""),
        ("£1.10 a gift", "", ""),
        ("o gifts", "", ""),
        ("2024 was", "", ""),
        ("-", "", ""),
        ("gifts", "", ""),
    ],
)
def test_markers(text: str, marker: str, kind: str) -> None:
    """What looks like a number or bullet of a paragraph is found, and its kind; other numbers are not."""
    found = marker_of(text)
    assert (found.text, found.kind) == (marker, kind) if found else not marker


@pytest.mark.parametrize(
    ("numbers", "following"),
    [
        ("1. | 1.1 | 1.2 | 1.2.1 | 1.2.2 | 1.3 | 2. | 2.1", True),
        ("1.0 | 1.1 | 2.0 | 2.1", True),
        ("1.1 | 1.2 | 2.1", True),
        ("1. | 2. | 3.", True),
        ("1.1 | (a) | (b) | (i) | (ii) | (c) | 1.2 | (a)", True),
        ("(h) | (i) | (j)", True),
        ("(z) | (aa) | (bb)", True),
        ("• | •", True),
        ("1.1 | 1.3", False),
        ("1.2 | 1.1", False),
        ("1.1 | 12.5", False),
        ("4. | 99.", False),
        ("(a) | (c)", False),
        ("(ii) | (iv)", False),
    ],
)
def test_counting(numbers: str, following: bool) -> None:  # noqa: FBT001 - a column of the table
    """Each number of a list is the next one, and what skips one or goes back is not."""
    counted = NumberSequence()
    marks = [marker for text in numbers.split(" | ") if (marker := marker_of(f"{text} gifts"))]
    found = []
    for marker in marks:
        found.append(counted.continues_with(marker))
        counted.record(marker)
    assert all(found[1:]) == following


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("as said in paragraph", True),
        ("at a cost of £", True),
        ("see para.", True),
        ("under section", True),
        ("gifts; and", False),
        ("in the appendix.", False),
        ("gifts are rare.", False),
        ("gifts", False),
    ],
)
def test_references(text: str, is_so: bool) -> None:  # noqa: FBT001 - a column of the table
    """After some words a number belongs to the sentence."""
    assert ends_in_reference(text) == is_so
