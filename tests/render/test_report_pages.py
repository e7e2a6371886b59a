"""What a report's page says besides the report's own words."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from codebook.book import Book

STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes.md"


def test_a_report_may_be_about_no_document(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Minutes or a register are about none: nothing is said of another document, on the page and in the data."""
    path = lighthouse / STRIPES
    path.write_text(re.sub(r"(?m)^about:\n(?:  .*\n)*", "", path.read_text("utf-8")), "utf-8")
    book = open_lighthouse()
    (page,) = [page for page in book.pages if page.url.endswith("painting-of-stripes/")]
    assert "This report is about" not in page.before
    assert "That is a different document" not in page.before
    (data,) = [extra for extra in book.extras if extra.path.endswith("painting-of-stripes.json")]
    assert json.loads(data.content)["about"] is None
