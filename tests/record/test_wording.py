"""Words before corrections, and differences between versions that only a correction made. All content is made up."""

from pathlib import Path

import pytest

from codebook.load import load_site
from codebook.record import differs_by_correction
from conftest import edit

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


@pytest.mark.parametrize(("date", "only"), [("1901-12-01", False), ("1902-02-28", True), ("1903-05-03", True)])
def test_a_correction_before_the_next_version_is_no_excuse(date: str, only: bool, lighthouse: Path) -> None:  # noqa: FBT001 - a case
    """A slip that was corrected before the next version was first written down, which has it, was put there again; corrected later it was only copied."""
    (lighthouse / "code/1901-draft/corrections.md").write_text(CORRECTION.format(date=date), "utf-8")
    edit(lighthouse / "code/1902/brightness.md", "Polish the lens ", "Polish the lense ")
    site, _ = load_site(lighthouse)
    assert site is not None
    before, after = (site.edition(id) for id in ("1901-draft", "1902"))
    assert before
    assert after
    assert differs_by_correction(before, before.units["brightness-2"], after, after.units["brightness-2"]) == only
