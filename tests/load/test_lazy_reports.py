"""A report that was kept is read when somebody asks for it, and does not stay in memory."""

import shutil
from pathlib import Path

from codebook.cache import Store
from codebook.load import load_site
from conftest import SITES


def test_the_text_of_a_report_does_not_stay(tmp_path: Path) -> None:
    """All of two reports is asked for in turn: each time it is what is in the files, and neither has its text or lines afterwards."""
    docs = Path(shutil.copytree(SITES / "first" / "docs", tmp_path / "docs"))
    read, _ = load_site(docs)
    kept, _ = load_site(docs, Store(tmp_path / "store.sqlite"))
    assert read
    assert kept
    assert len(kept.reports) > 1
    for _ in range(2):
        for right, report in zip(read.reports, kept.reports, strict=True):
            document = report.document
            assert (report.facts, report.units) == (right.facts, right.units)
            assert (document.text, document.body, document.body_line) == (right.document.text, right.document.body, right.document.body_line)  # fmt: skip
            assert document.lines == right.document.lines
    assert all(vars(report.document).keys().isdisjoint({"text", "lines", "whole"}) for report in kept.reports)
