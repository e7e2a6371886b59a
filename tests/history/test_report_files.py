"""Which files for programs reports have: their own while there are few, and those that were published; else those of their months."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from codebook.history.registers import ALL_REPORTS, MOST
from codebook.history.report_files import ReportFiles
from codebook.values.references import BY_YEAR, ReportRef
from conftest import made_up
from made import cloned

MONTHS = "data/reports/by-year/"
YEARS = f"{ALL_REPORTS}{BY_YEAR}/"


def files(*names: str, published: tuple[str, ...] = ()) -> ReportFiles:
    """The files of a made-up body's site whose reports have these names, of which some addresses are published."""
    site = made_up("lighthouse").site
    (first, *_) = site.reports
    reports = tuple(
        replace(report, ref=ReportRef("mistholm", name))
        for report, name in zip(cloned(first, ["2014"] * len(names)), names, strict=True)
    )
    return ReportFiles(replace(site, reports=reports, addresses=published))


def names(number: int, month: str = "2014-06") -> list[str]:
    """The names of so many reports of a month."""
    return [f"{month}-made-up-{place}" for place in range(number)]


def test_few_reports_have_their_own() -> None:
    """Up to 100 reports have two files each, and months have none."""
    found = files(*names(MOST))
    assert len([*found.addresses]) == 2 * MOST
    assert (found.months, found.month_of(found.site.reports[0])) == ({}, "")


def test_many_reports_are_in_months() -> None:
    """Of more than 100, each is in the file of the month in its name, the latest month first; a year alone has a file too."""
    found = files(*names(99), "2014-gifts", "2013-12-31-tides", "2014-06-30-buoys")
    assert [*found.addresses] == []
    assert {path: len(month.reports) for path, month in found.months.items()} == {
        f"{MONTHS}2014/06.json": 100,
        f"{MONTHS}2014/unknown.json": 1,
        f"{MONTHS}2013/12.json": 1,
    }
    assert [*found.months] == [f"{MONTHS}2014/06.json", f"{MONTHS}2014/unknown.json", f"{MONTHS}2013/12.json"]
    assert all(report in found.months[found.month_of(report)].reports for report in found.site.reports)


def test_published_files_stay() -> None:
    """A report whose files were published has them among any number of reports, and is in its month as well."""
    ref = ReportRef("mistholm", "2014-06-made-up-7")
    found = files(*names(300), published=(*ref.addresses, YEARS))
    assert [*found.addresses] == [ref.data, ref.wording]
    assert len(found.months[f"{MONTHS}2014/06.json"].reports) == 300


def test_months_stay() -> None:
    """A site that was divided once, and has fewer reports than it had, still has its months."""
    assert [*files("2014-06-tides", published=(YEARS,)).months] == [f"{MONTHS}2014/06.json"]


@given(st.lists(st.integers(1, 2 * MOST), min_size=2, max_size=5))
def test_no_address_goes_as_reports_are_added(added: list[int]) -> None:
    """However many reports come between two publications, every file that one of them had is there in the next."""
    published: set[str] = set()
    count, before = 0, set[str]()
    for number in added:
        count += number
        found = files(*names(count), published=tuple(sorted(published)))
        there = {*found.addresses, *found.months}
        assert before <= there
        before = there
        published |= {*found.addresses, *([YEARS] if found.are_by_month else [])}
