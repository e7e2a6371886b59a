"""The rules that read each report by itself find the same in any part of a site."""

from collections.abc import Sequence

import pytest

from codebook.load import load_site
from codebook.model import Problem, Report, Site
from codebook.validate import each_report, validate
from codebook.validate.rules import LOCAL_RULES
from conftest import SITES

WHOLE = [path.name for path in sorted(SITES.iterdir()) if (path / "docs").is_dir()]


def loaded(name: str) -> Site:
    """The content of a made-up site, with its faults."""
    site, _ = load_site(SITES / name / "docs")
    assert site is not None
    return site


@pytest.mark.parametrize("name", WHOLE)
def test_a_report_alone_has_the_problems_that_it_has_among_others(name: str) -> None:
    """All reports at once, one at a time and not divided at all: the same problems."""
    site = loaded(name)
    undivided = {problem for rule in LOCAL_RULES for problem in rule(site)}
    others = {problem for rule in LOCAL_RULES for problem in rule(site.without_reports())}
    assert others | {*each_report(site, site.reports)} == undivided
    assert others | {problem for report in site.reports for problem in each_report(site, [report])} == undivided


def test_what_is_found_elsewhere_is_reported() -> None:
    """Problems of reports may come from other processes or from an earlier run."""
    site = loaded("lighthouse")
    problem = Problem(site.reports[0].document.path, 1, "made up")
    asked: list[Report] = []

    def found(_: Site, reports: Sequence[Report]) -> list[Problem]:
        asked.extend(reports)
        return [problem]

    assert validate(site, found=found) == (problem,)
    assert asked == [*site.reports]
