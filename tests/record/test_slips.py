"""Mistakes of our copy in one version, looked for in the words of another. All content is made up."""

import pytest

from codebook.record.slips import slips_of
from made import edition

MADE = {"unit": "calm-1", "date": "2003-01-02", "authority": "The made-up original", "reason": "Made up"}


@pytest.mark.parametrize(
    ("was", "now", "right", "other", "found"),
    [
        ("Sit dwon", "Sit down", "Sit down and wait", "Sit dwon and wait", True),
        ("Sit dwon", "Sit down", "Sit down and wait", "Sit dwon, rest and wait a while", True),
        ("Sit dwon", "Sit down", "Sit down and wait", "Sit down and wait", False),
        ("Sit dwon", "Sit down", "Sit down and wait", "Sit dwonward and wait", False),
        ("a", "an", "Sit on an oar", "Sit on a bench, or on a chair", False),
        ("a", "an", "Sit on an oar", "Sit on a oar", True),
        ("sit and wait", "wait", "Please wait", "Please sit and wait here", True),
        ("sit and wait", "wait", "Please wait", "Please wait here", False),
        ("and wait", "and gladly wait", "Sit and gladly wait", "Sit and gladly wait here", False),
        (", and wait", " and wait", "Sit and wait", "Sit, and wait here", True),
        ("dwon (", "down (", "Sit down (here)", "Sit dwon (there)", True),
    ],
)
def test_a_slip_is_found_in_other_words(was: str, now: str, right: str, other: str, *, found: bool) -> None:
    """In the same words, and in words that were changed around it; not in right ones, and not where a short one may be anything."""
    made = {**MADE, "kind": "of our copy", "was": was, "now": now}
    (slip,) = slips_of(edition("2000", {"calm": {"calm-1": right}}, corrections=[made]))
    assert slip.is_in(other) == found


def test_only_mistakes_of_our_copy_are_slips() -> None:
    """A correction by those who issued a version is a decision on that version, and one that changes nothing is none."""
    of_the_code = {**MADE, "kind": "of the code", "was": "Sit", "now": "Sit down"}
    of_nothing = {**MADE, "kind": "of our copy", "was": "Stand", "now": "Lie"}
    version = edition("2000", {"calm": {"calm-1": "Sit down"}}, corrections=[of_the_code, of_nothing])
    assert [*slips_of(version)] == []


def test_each_slip_has_the_words_before_it() -> None:
    """Of several corrections each has the words of its time."""
    first = {**MADE, "kind": "of our copy", "was": "Sti", "now": "Sit"}
    second = {**MADE, "kind": "of our copy", "was": "dwon", "now": "down"}
    version = edition("2000", {"calm": {"calm-1": "Sit down"}}, corrections=[first, second])
    assert [slip.before for slip in slips_of(version)] == ["Sit dwon", "Sti dwon"]
