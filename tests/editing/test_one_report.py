"""One report read again: its page and its problems are those of a check and a build of the whole site."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codebook.book import Book, Faults, open_book
from codebook.editing.one_report import read_again
from codebook.history.links import link
from codebook.model import Report, Site
from codebook.record import record_path, wording
from conftest import SITES, TEMPLATES, cases, edit, few, made_up

REPORT = "docs/reports/mistholm/1902-06-01-painting-of-stripes.md"
SLIPS: list[dict[str, Any]] = [
    slip
    for slip in cases(Path(__file__).parent.parent / "slips.yml")
    if [change.keys() for change in slip["change"]] == [{"file", "replace", "with"}]
    and re.fullmatch(r"reports/[^/]+/[0-9][^/]+\.md", slip["change"][0]["file"])
    and not all(": warning: " in line for line in slip["told"].splitlines())
]
"""What editors type wrong in one report, and may not stay."""


def data(name: str, report: Report) -> bytes:
    """The file of a report of a made-up site."""
    return (SITES / name / report.document.path).read_bytes()


def book_of(site: Site, report: Report, book: Book) -> Book:
    """A book that knows the links of one report alone."""
    return replace(book, site=site, history=link(site.with_reports((report,))))


@pytest.mark.parametrize("name", ["lighthouse", "harbour", "estuary", "samples"])
def test_a_page_is_that_of_the_whole_site(name: str) -> None:
    """A report that was other words before, and is read again, has the page that it has where all is read, and so have those beside it."""
    book = made_up(name)
    for index, report in enumerate(book.site.reports):
        right, path = data(name, report), report.document.path
        before = replace(report, facts=report.facts.model_copy(update={"title": "Made-up other title"}))
        others = tuple(before if one is report else one for one in book.site.reports)
        site, again = read_again(replace(book.site, reports=others), path, right)
        assert again == report
        assert [one.ref for one in site.reports] == [one.ref for one in book.site.reports]
        found = book_of(site, again, book).pages_of_report(site.reports.index(again))
        wanted = book.pages_of_report(index)
        for page, other in zip(found, wanted, strict=True):
            assert (page, page.before) == (other, other.before)


def test_a_new_report_is_there() -> None:
    """A file that was not there, or had faults, becomes a report at its date."""
    site = made_up("lighthouse").site
    report = next(one for one in site.reports if one.document.path == REPORT)
    rest = tuple(one for one in site.reports if one is not report)
    for broken in (frozenset[str](), frozenset({REPORT})):
        changed, again = read_again(replace(site, reports=rest, broken=broken), REPORT, data("lighthouse", report))
        assert (changed.reports, changed.broken) == (site.reports, frozenset())
        assert again == report


@pytest.mark.parametrize("slip", few(SLIPS, 3, [slip["slip"] for slip in SLIPS]))
def test_a_slip_is_told_as_by_a_check(slip: dict[str, Any], lighthouse: Path) -> None:
    """What `make check` tells of a slip in a report, by reading all, is told of the report alone."""
    (change,) = slip["change"]
    edit(lighthouse / change["file"], change["replace"], change["with"])
    with pytest.raises(Faults) as raised:
        read_again(made_up("lighthouse").site, f"docs/{change['file']}", (lighthouse / change["file"]).read_bytes())
    assert [str(problem) for problem in raised.value.all] == slip["told"].splitlines()


def test_recorded_words_are_kept(lighthouse: Path) -> None:
    """Words that were recorded, and are others now, are told as by a check, and no record of another text is missed."""
    site = made_up("lighthouse").site
    report = next(one for one in site.reports if one.document.path == REPORT)
    (lighthouse / record_path(str(report.ref))).write_bytes(wording(report))
    recorded = open_book(lighthouse, TEMPLATES, "").site
    edit(lighthouse.parent / REPORT, "They are to go", "They were to go")
    with pytest.raises(Faults) as whole:
        open_book(lighthouse, TEMPLATES, "")
    with pytest.raises(Faults) as alone:
        read_again(recorded, REPORT, (lighthouse.parent / REPORT).read_bytes())
    assert [*map(str, alone.value.all)] == [*map(str, whole.value.all)]
    assert "was published with other words" in str(alone.value)


def test_a_warning_does_not_keep_a_page_back(lighthouse: Path) -> None:
    """What is only asked to be checked again is left to the check of everything."""
    edit(lighthouse.parent / REPORT, "1.2 They are", "1.3 They are")
    _, report = read_again(made_up("lighthouse").site, REPORT, (lighthouse.parent / REPORT).read_bytes())
    assert "p1.3" in report.by_label
