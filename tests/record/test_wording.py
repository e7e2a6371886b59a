"""Words before corrections, and differences between versions that only a correction made. All content is made up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from codebook.book import Book
from codebook.load import load_site
from codebook.model import Edition, Paragraph, Span
from codebook.papers import compared, printed
from codebook.record import differs_by_correction
from conftest import TEMPLATES, edit
from made import edition

CORRECTION = """---
corrections:
  - unit: brightness-2
    kind: of our copy
    was: Polish the lense
    now: Polish the lens
    date: {date}
    authority: The made-up original
    reason: Made up
---
"""


@pytest.mark.parametrize(
    ("date", "only"),
    [
        ("1901-12-31", False),
        ("1902-01-01", None),
        ("1902-01-31", None),
        ("1902-02-01", True),
        ("1902-02-28", True),
        ("1903-05-03", True),
    ],
)
def test_a_correction_before_the_next_version_is_no_excuse(date: str, lighthouse: Path, *, only: bool | None) -> None:
    """Words corrected before the next version was first written down, which has them, were put there again; corrected later, only copied.

    Where that version has only a month, a correction in that month is neither.
    """
    (lighthouse / "code/1901-draft/corrections.md").write_text(CORRECTION.format(date=date), "utf-8")
    edit(lighthouse / "code/1902/brightness.md", "Polish the lens ", "Polish the lense ")
    site, _ = load_site(lighthouse)
    assert site is not None
    before, after = (site.edition(id) for id in ("1901-draft", "1902"))
    assert before
    assert after
    assert differs_by_correction(before, before.units["brightness-2"], after, after.units["brightness-2"]) is only


@pytest.mark.parametrize(
    ("first", "made", "only"),
    [
        ("proposed 2001", "2000-12-31", False),
        ("proposed 2001", "2001-06-01", None),
        ("proposed 2001-summer", "2001-06-01", None),
        ("proposed 2001-summer", "2001-05-31", False),
        ("proposed 2001-06-01", "2001-06-01", None),
        ("proposed 2001-06-01", "2001-06-02", True),
    ],
)
@pytest.mark.parametrize(("was", "now"), [("Sit dwon", "Sit down"), ("Sit down", "Sit **down**")])
def test_dates_that_do_not_tell_the_order_decide_nothing(
    first: str, made: str, was: str, now: str, *, only: bool | None
) -> None:
    """So it is for each precision of a version's date, for words and for emphasis; a correction of the later version needs no date."""
    correction = {"unit": "calm-1", "kind": "of our copy", "date": made, "authority": "Made-up minute 1", "reason": "Made up", "was": was, "now": now}  # fmt: skip
    slip = edition("2001", {"calm": {"calm-1": was}}, first)
    right = styled(edition("2000", {"calm": {"calm-1": "Sit down"}}, corrections=[correction]), now)
    assert differs_by_correction(right, right.units["calm-1"], slip, slip.units["calm-1"]) is only
    assert differs_by_correction(slip, slip.units["calm-1"], right, right.units["calm-1"]) is True


def styled(made: Edition, now: str) -> Edition:
    """The same version, its last word emphasised if it is so in `now`."""
    if "**" not in now:
        return made
    strong = Paragraph((Span("Sit "), Span("down", "strong")))
    (part,) = made.parts
    units = tuple(replace(unit, blocks=(strong,)) for unit in part.units)
    return replace(made, parts=(replace(part, units=units),))


@pytest.mark.parametrize(
    ("date", "told", "kind"),
    [
        ("1902-01-15", ": reworded, or only corrected.", "the dates do not show which"),
        ("1902-02-01", " only by a correction: ", "Only a correction changed"),
        ("1901-12-31", "Reworded in the ", "Effect on the meaning"),
    ],
)
def test_pages_say_no_more_than_the_dates(
    date: str, told: str, kind: str, lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """The clause in each version, its own page and the comparison; a committee's paper says it too."""
    (lighthouse / "code/1901-draft/corrections.md").write_text(CORRECTION.format(date=date), "utf-8")
    edit(lighthouse / "code/1902/brightness.md", "Polish the lens ", "Polish the lense ")
    pages = {page.url: page for page in open_lighthouse().pages}
    assert told in pages["code/1901-draft/brightness-2/"].before
    assert kind in pages["clauses/brightness-2/"].before
    assert kind in pages["code/compare/1901-draft/1902/"].before
    paper, _ = compared(lighthouse, TEMPLATES, "1901-draft", "1902")
    assert kind in " ".join(printed(paper, "text", TEMPLATES).split())
