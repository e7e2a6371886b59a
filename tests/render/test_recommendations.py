"""What a report asks for is found by its own word for it, and quoted only if it is short and plain. All content is made up."""

import pytest

from codebook.render.recommendations import LONGEST, first_recommendation, is_quoted
from conftest import made_up

FOUND = {
    "samples": {
        "moorshire-fire/2020-01-21-conduct-at-imaginary-incidents": ("p3.1",),
        "northmoor/2020-05-14-report-of-the-standards-committee": ("recommended",),
    },
    "lighthouse": {"gullrock/1901-11-05-lamp-oil": ("recommendation",)},
    "harbour": {"eastquay/1954-05-20-on-the-proposal": ("p2.1",)},
}
"""Labels of what some reports ask for."""


@pytest.mark.parametrize("content", FOUND)
def test_the_recommendation_is_found(content: str) -> None:
    """Under a heading or in a line that says so; without such a word nothing is. What is long or has headings is not quoted."""
    site = made_up(content).site
    found = {str(report.ref): tuple(unit.label for unit in first_recommendation(report)) for report in site.reports}
    assert {ref: found[ref] for ref in FOUND[content]} == FOUND[content]
    silent = [report for report in site.reports if "recommend" not in " ".join(u.text for u in report.units).lower()]
    assert [found[str(report.ref)] for report in silent if found[str(report.ref)]] == []
    for report in site.reports:
        units = first_recommendation(report)
        if units and is_quoted(units):
            assert sum(len(unit.text) for unit in units) <= LONGEST
