"""What a screen reader is given, kept as text to be read through: `snapshots/`.

Where a page is meant to sound otherwise now, `make snapshots` writes the files again; read them through before they are committed.
"""

import difflib
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.conftest import Open

SNAPSHOTS = Path(__file__).parent / "snapshots"
HEARD = {
    "principle": "principles/moorings/",
    "report": "reports/westquay/1952-03-04-tides/",
    "comparison": "code/compare/1951/1954/",
}
"""Pages of the made-up code, which stays as it is, whatever editors of the real one add."""


def heard(page: Page) -> str:
    """The accessibility tree of a page, a line a piece: role, name, state. Where links lead is not heard; sizes of files change with their look."""
    said = re.sub(r":\n *- /url: .*", "", page.locator("body").aria_snapshot()) + "\n"
    return re.sub(r", [0-9.]+ ([KM]B)", r", some \1", said)


@pytest.mark.parametrize("kind", HEARD)
def test_it_sounds_as_it_was_read_through(kind: str, open_harbour: Open) -> None:
    """The page gives a screen reader what is kept, to the letter."""
    now = heard(open_harbour(HEARD[kind]))
    kept = SNAPSHOTS / f"{kind}.txt"
    if os.environ.get("SNAPSHOTS"):
        kept.write_text(now, "utf-8")
    differs = difflib.unified_diff(
        kept.read_text("utf-8").splitlines(), now.splitlines(), "kept", "now", n=1, lineterm=""
    )
    assert list(differs) == []
