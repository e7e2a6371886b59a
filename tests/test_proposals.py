"""What became of proposals: words that were corrected or taken out since do not make an outcome false that was true."""

from typing import Any

import pytest

from codebook.validate.proposal_rules import outcomes_are_true
from made import edition, site

SLIP = {
    "unit": "calm-1", "kind": "of our copy", "was": "a", "now": "b", "date": "2002-01-02", "authority": "Made-up minute 1", "reason": "Made up",
}  # fmt: skip
NAME = {"unit": "calm-1", "what": "A name", "why": "Made up", "date": "2002-01-02", "authority": "Made-up minute 1"}


@pytest.mark.parametrize(
    ("result", "words", "acts", "told"),
    [
        ("adopted", "Sit", {}, []),
        ("adopted", "Stand", {}, ["2001 has other words or emphasis than this proposal; write adopted with changes"]),
        ("adopted with changes", "Sit", {}, ["2001 has the same words as this proposal; write adopted"]),
        ("adopted with changes", "Stand", {}, []),
        ("adopted", "Stand", {"corrections": [SLIP]}, []),
        ("adopted", "Stand", {"withheld": [NAME]}, []),
        ("adopted with changes", "Sit", {"withheld": [NAME]}, []),
        ("adopted", "Sit", {"withheld": [NAME]}, []),
    ],
)
def test_outcomes_fit_the_words(result: str, words: str, acts: dict[str, Any], told: list[str]) -> None:
    """An outcome is held against the words, as far as they are those of the time."""
    outcome = {"result": result, "date": "2001", "by": "Made up"}
    proposal = edition("2000", {"calm": {"calm-1": "Sit"}}, "proposed 2000", outcome=outcome)
    after = edition("2001", {"calm": {"calm-1": words}}, "adopted 2001", proposal="2000", **acts)
    assert [problem.message for problem in outcomes_are_true(site(proposal, after))] == told


def test_what_was_not_corrected_still_tells() -> None:
    """A correction of one unit excuses no other that differs."""
    outcome = {"result": "adopted", "date": "2001", "by": "Made up"}
    proposal = edition("2000", {"calm": {"calm-1": "Sit", "calm-2": "Wait"}}, "proposed 2000", outcome=outcome)
    wording = {"calm": {"calm-1": "Stand", "calm-2": "Go"}}
    after = edition("2001", wording, "adopted 2001", proposal="2000", corrections=[SLIP])
    assert len(list(outcomes_are_true(site(proposal, after)))) == 1
