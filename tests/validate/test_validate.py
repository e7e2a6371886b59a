"""What a rule may read decides how long its results are kept: rules of each kind find the same where there is nothing else."""

from dataclasses import replace

import pytest

from codebook.load import load_site
from codebook.model import Document, Report, Site
from codebook.record import texts_kept
from codebook.validate import each_report
from codebook.validate.rules import LOCAL_RULES, NAMES_RULES, RULES, SHARED_RULES
from conftest import SITES

WHOLE = [path.name for path in sorted(SITES.iterdir()) if (path / "docs").is_dir()]


def loaded(name: str) -> Site:
    """The content of a made-up site, with its faults."""
    site, _ = load_site(SITES / name / "docs")
    assert site is not None
    return site


@pytest.mark.parametrize("name", WHOLE)
def test_a_report_alone_has_the_problems_that_it_has_among_others(name: str) -> None:
    """All reports at once, one at a time and not divided at all: the same problems, of rules and of records."""
    site = loaded(name)
    rest = site.without_reports()
    undivided = {*(problem for rule in LOCAL_RULES for problem in rule(site)), *texts_kept(site)}
    others = {*(problem for rule in LOCAL_RULES for problem in rule(rest)), *texts_kept(rest)}
    assert others | {*each_report(site, site.reports)} == undivided
    alone = {problem for report in site.reports for problem in each_report(site, [report])}
    assert others | alone == undivided


class Blind(Report):
    """A report of which nothing can be read but its name and those of its paragraphs."""

    def __init__(self, report: Report) -> None:
        object.__setattr__(self, "ref", report.ref)
        object.__setattr__(self, "document", Document(report.document.path, ""))
        object.__setattr__(self, "places", report.places)

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"a rule of names read {name}")


@pytest.mark.parametrize("name", WHOLE)
def test_rules_of_names_read_only_names(name: str) -> None:
    """They find the same of reports that have nothing else: what they find is kept until a name changes."""
    site = loaded(name)
    blind = replace(site, reports=tuple(map(Blind, site.reports)))
    for rule in NAMES_RULES:
        assert [*rule(blind)] == [*rule(site)]


@pytest.mark.parametrize("name", WHOLE)
def test_other_rules_read_no_report(name: str) -> None:
    """They find the same without reports: what they find is kept while reports change."""
    site = loaded(name)
    rest = site.without_reports()
    for rule in RULES:
        if rule not in (*LOCAL_RULES, *NAMES_RULES, *SHARED_RULES):
            assert [*rule(rest)] == [*rule(site)]
