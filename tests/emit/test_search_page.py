"""The page that searches: it offers what the site has, and nothing else."""

from itertools import chain
from types import SimpleNamespace
from typing import cast, get_args

import pytest
from lxml import html

from codebook.book import Book
from codebook.model import Site
from codebook.render import search_page
from codebook.render.search_page import PLACES, Kind, Scope, kind_name, report_parts
from codebook.values.dates import PartialDate
from emit.trees import find
from saying import said
from searched import records


def offered(book: Book, name: str) -> list[str]:
    """The values of a field of the form."""
    (page,) = (page for page in book.pages if page.url == "search/")
    tree = html.fragment_fromstring(page.before, create_parent="div")
    values = find(tree, f"//select[@name='{name}']/option/@value | //input[@name='{name}']/@value")
    return [value for value in values if value]


def test_every_value_that_is_offered_finds_something(book: Book) -> None:
    """Each value of each field is that of some record, and each record's values are offered."""
    for name in ("kind", "edition", "principle", "council", "year", "decision"):
        found = {value for record in records(book) for value in record.filters.get(name, ())}
        assert set(offered(book, name)) == found, name


def test_places_are_those_that_are_there(real_book: Book, addressed_book: Book) -> None:
    """Other versions are offered where there is more than one, and reports where there are any."""
    some = ["reports"] if real_book.site.councils else []
    some += ["site"]
    some += ["other"] if len(real_book.site.editions) > 1 else []
    assert offered(real_book, "in") == ["all", "newest", *some]
    assert offered(addressed_book, "in") == ["all", "newest", "reports", "site", "other"]


def test_every_scope_is_in_one_place_and_everything_is_the_default() -> None:
    """No record is in two places, or in none."""
    everything, *places = PLACES.values()
    assert next(iter(PLACES)) == "all"
    assert sorted(chain.from_iterable(places)) == sorted(everything) == sorted(get_args(Scope))


@pytest.mark.parametrize(
    ("years", "parts"),
    [
        ([], []),
        ([1990], [[1990]]),
        ([1990, 1990, 1990, 1990], [[1990] * 4]),
        ([1992, 1991, 1990, 1990], [[1992], [1991, 1990, 1990]]),
        ([1994, 1993, 1992, 1991, 1990], [[1994, 1993], [1992, 1991, 1990]]),
    ],
)
def test_reports_are_in_parts_by_years(
    years: list[int], parts: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of whole years with at least so many reports, but the last; each report is in one, the latest first."""
    monkeypatch.setattr(search_page, "REPORTS", 3)
    reports = [SimpleNamespace(date=PartialDate(year)) for year in years]
    made = report_parts(cast("Site", SimpleNamespace(reports=reports)))
    assert [[report.date.year for report in some] for some in made] == parts


def test_the_page_says_whether_there_are_reports(book: Book) -> None:
    """The script asks for no files of reports that are not there."""
    (page,) = (page for page in book.pages if page.url == "search/")
    tree = html.fragment_fromstring(page.before, create_parent="div")
    assert len(find(tree, "//search[@data-reports]")) == bool(book.site.reports)


def test_every_kind_has_a_name(real_book: Book) -> None:
    """What a record can be has a name for readers, each another one."""
    kinds = get_args(Kind)
    assert len({said(kind_name(kind, real_book.site)) for kind in kinds}) == len(kinds)
