"""Comparisons with tracked changes."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.book import Book
from codebook.emit.word.comparison import of_comparison
from codebook.history.links import link
from codebook.model import Edition
from codebook.record import wording
from codebook.render import Renderer
from codebook.render.compare_pages import compared_versions
from conftest import TEMPLATES, made_up
from emit.word.reading import decided, found, paragraphs, part, recorded
from made import Wording, edition, site, two_wordings

Compared = tuple[Edition, Edition, Book]


def compared(*sites: str) -> Iterator[Compared]:
    """Both versions of each comparison of some sites."""
    for name in sites:
        book = made_up(name)
        for before, after, _ in compared_versions(book.site):
            yield before, after, book


def made(before: Edition, after: Edition, renderer: Renderer) -> bytes:
    """The file of a comparison."""
    return of_comparison(before, after, f"code/compare/{before.id}/{after.id}/", "Made up", renderer)


def sides(content: bytes, before: Edition, after: Edition, renderer: Renderer) -> tuple[bytes, bytes]:
    """The records that rejecting all and accepting all give."""
    rejected, accepted = (paragraphs(decided(part(content), accept=accept)) for accept in (False, True))
    return recorded(rejected, before, renderer), recorded(accepted, after, renderer)


def test_accepting_and_rejecting_give_the_records() -> None:
    """Of every comparison: accepting all changes gives the record of the newer version, rejecting all that of the older, byte for byte."""
    count = 0
    for before, after, book in compared("harbour", "lighthouse", "orchard", "ferry", "first"):
        content = made(before, after, book.renderer)
        assert sides(content, before, after, book.renderer) == (wording(before), wording(after)), (before.id, after.id)
        count += 1
    assert count > 10


@given(two_wordings(), st.integers(0, 3))
@example(({"calm": {"calm-1": "a", "calm-2": "b"}}, {"calm": {"calm-3": "b", "calm-4": "a"}}), 2)
def test_any_two_versions_are_both_in_the_file(both: tuple[Wording, Wording], renamed: int) -> None:
    """The same of made-up versions whose clauses were dropped, added, reworded, renamed and put elsewhere."""
    old, new = ([label for units in wording.values() for label in units] for wording in both)
    gone, come = [label for label in old if label not in new], [label for label in new if label not in old]
    became = [
        {"unit": label, "into": [into], "decided": "Minute 1 of nobody, 2001"}
        for label, into in zip(gone[:renamed], come[::-1], strict=False)
    ]
    before, after = edition("2000", both[0]), edition("2001", both[1], title="Another made-up code", became=became)
    whole = site(before, after)
    renderer = Renderer(whole, link(whole), TEMPLATES, "")
    assert sides(made(before, after, renderer), before, after, renderer) == (wording(before), wording(after))


OLD: Wording = {
    "calm": {
        "calm-statement": "Be calm",
        "calm-1": "Keep calm",
        "calm-2": "Be quiet",
        "calm-3": "Sit down",
        "calm-4": "Wait",
    },
    "light": {"light-1": "Light the lamp", "light-2": "Clean it", "light-3": "Look:\nup\ndown"},
}
NEW: Wording = {
    "watch": {"watch-1": "Light the lamp"},
    "calm": {
        "calm-statement": "Be calmer",
        "calm-4": "Wait for long",
        "calm-1": "Keep calm",
        "calm-5": "Be quiet",
        "calm-6": "Rest",
    },
    "light": {"light-3": "Look: up\ndown", "light-2": "Clean it"},
}
BECAME = [
    {"unit": "calm-2", "into": ["calm-5"], "decided": "Minute 1 of nobody, 2001"},
    {"unit": "light-1", "into": ["watch-1"], "decided": "Minute 1 of nobody, 2001"},
]
SAID = {
    "calm-statement": "Reworded.",
    "calm-4": "Reworded and moved. Moved. It was after Calm 3, and is now after Calm, statement.",
    "calm-5": "Moved. Formerly Calm 2.",
    "calm-6": "Added.",
    "calm-3": "Removed.",
    "watch": "Added as a whole.",
    "watch-1": "Moved. The words are the same. It was first in Light, and is now first in Watch. Formerly Light 1.",
    "light-3": "Layout changed, and moved.",
    "title": "Effect on the meaning: not judged yet.",
}
"""How the comment on each changed line begins."""


def test_every_kind_of_change_comes_out() -> None:
    """Clauses reworded, moved, renamed, added, removed, in another principle or laid out anew, a principle and a title: all are tracked.

    Each has a comment of ours, and what moved has one at its old place too.
    """
    before = edition("2000", OLD)
    after = edition("2001", NEW, title="Another code", became=BECAME)
    whole = site(before, after)
    renderer = Renderer(whole, link(whole), TEMPLATES, "")
    content = made(before, after, renderer)
    assert sides(content, before, after, renderer) == (wording(before), wording(after))
    comments = [" ".join(found(one, ".//w:t/text()")) for one in found(part(content, "comments"), "//w:comment")]
    missing = [said for said in SAID.values() if not any(comment.startswith(said) for comment in comments)]
    assert not missing, comments
    assert len([one for one in comments if one.startswith("Reworded and moved")]) == 2


def test_what_is_ours_is_not_tracked(addressed_book: Book) -> None:
    """Only words and names of the Code come and go; our sentences before and after them stay."""
    before, after = addressed_book.site.editions[:2]
    tree = part(made(before, after, addressed_book.renderer))
    ours = found(tree, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Our')]")
    assert len(ours) > 5
    assert not any(found(one, ".//w:ins | .//w:del") for one in ours)


@pytest.mark.parametrize(
    ("state", "author", "day"),
    [("proposed 2001-03-01", "proposed", ["2001-03-01T00:00:00Z"]), ("adopted 2001-03", "Made-up code of 2001", [])],
)
def test_changes_are_by_nobody(state: str, author: str, day: list[str]) -> None:
    """Changes are called proposed, or by the version that made them, never by a person; with the date if the day is known."""
    before, after = (
        edition("2000", {"calm": {"calm-1": "Old words"}}),
        edition("2001", {"calm": {"calm-1": "New words"}}, state),
    )
    whole = site(before, after)
    tree = part(made(before, after, Renderer(whole, link(whole), TEMPLATES, "")))
    assert {*found(tree, "//w:ins/@w:author | //w:del/@w:author")} == {author}
    assert [*dict.fromkeys(found(tree, "//w:ins/@w:date | //w:del/@w:date"))] == day


def test_marks_have_numbers_of_their_own() -> None:
    """No two changes or comments of a file have one number."""
    for before, after, book in compared("harbour"):
        numbers = found(
            part(made(before, after, book.renderer)),
            "//*[self::w:ins or self::w:del or self::w:rPrChange or self::w:commentReference]/@w:id",
        )
        assert len(numbers) == len(set(numbers))
