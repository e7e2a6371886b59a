"""A hundred slips and more that people make who have never programmed: each gets a message that says what to type instead.

The slips are data, in `slips.yml`: each changes the content of the made-up body in `sites/lighthouse/`, in the form of `faults/`.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codebook.book import Book
from conftest import cases, few
from test_faults import all_told, apply, told

SLIPS: list[dict[str, Any]] = cases(Path(__file__).parent / "slips.yml")
INSTEAD = re.compile(r"\b(write|rename it|name it|delete|begin the file|did you mean|type it again|add that report)\b")
"""How a message comes to what is right."""
JARGON = re.compile(
    r"\b(YAML|mapping|scalar|node|token|parser?|regex|string|boolean|null|schema|valid|syntax|UTF-8)\b", re.IGNORECASE
)
"""Words that an editor need not know."""


@pytest.mark.parametrize("slip", few(SLIPS, 3, [slip["slip"] for slip in SLIPS]))
def test_every_slip_is_told(slip: dict[str, Any], lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Each slip is told in full and alone."""
    for change in slip["change"]:
        apply(change, lighthouse)
    assert told(all_told(open_lighthouse)) == slip["told"].splitlines()


def test_every_message_says_what_to_type() -> None:
    """Each line names its place and what to type instead, in plain words."""
    for line in (line for slip in SLIPS for line in slip["told"].splitlines()):
        place, message = line.split(": ", maxsplit=1)
        assert re.fullmatch(r"docs/.+:\d+", place)
        assert INSTEAD.search(message)
        assert not JARGON.search(message)


def test_there_are_a_hundred_slips() -> None:
    """No two have one name."""
    assert len({slip["slip"] for slip in SLIPS}) == len(SLIPS) >= 100
