"""The shared cases: what is said of each text. The page's script answers the same ones in `tests/browser/test_check.py`."""

from typing import Any

import pytest

from quoting import generating
from quoting.shared import CASES, as_asked, found, plain


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['about']}: {case['text'][:40]}")
def test_a_case(case: dict[str, Any]) -> None:
    """What is found in a text is what the case says."""
    assert as_asked(plain(found(case["site"], case["text"])), case) == case["found"]


def test_there_are_enough() -> None:
    """At least 300 cases, of each kind that may go wrong."""
    assert len(CASES) >= 300
    assert {one["about"] for one in CASES} >= {
        *("exact", "one word altered", "truncated", "two clauses run together", "the wrong version", "nonsense"),
        *("ellipsis", "square brackets", "dressed otherwise", "address with a slip", "a withheld name"),
    }


def test_the_file_is_what_the_generator_writes() -> None:
    """Nobody edited a generated case, and the texts that they are made from did not change."""
    assert generating.PATH.read_text("utf-8") == generating.written()
