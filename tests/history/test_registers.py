"""How registers are divided: by year, month and day as reports grow, and never joined again once published."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from codebook.book import Book
from codebook.history.links import link
from codebook.history.registers import LATEST, MOST, MOST_COUNCILS, Register, Registers
from codebook.values.dates import PartialDate
from made import cloned

YEARS = "reports/by-year/"


@pytest.fixture
def registers(open_lighthouse: Callable[[], Book]) -> Callable[..., Registers]:
    """Registers of the made-up body with other reports, of which some addresses may be published."""
    site = open_lighthouse().site
    first = next(report for report in site.reports if report.facts.links)

    def made(*dates: str, published: tuple[str, ...] = ()) -> Registers:
        reports = sorted(cloned(first, dates), key=lambda report: report.date, reverse=True)
        changed = replace(site, reports=tuple(reports), addresses=published)
        return Registers(changed, link(changed))

    return made


def shape(register: Register) -> dict[str, int]:
    """The addresses of a register and those below it, each with its number of reports."""
    return {register.url: len(register.reports)} | {
        url: number for part in register.parts for url, number in shape(part).items()
    }


def test_few_reports_have_no_register(registers: Callable[..., Registers]) -> None:
    """Up to 100 reports are on one page."""
    assert not registers(*["2014-06-26"] * MOST).is_divided
    assert registers(*["2014-06-26"] * (MOST + 1)).is_divided


def test_years_have_pages(registers: Callable[..., Registers]) -> None:
    """Each year with reports has a page, the latest first."""
    found = registers("2014-06-26", "2012", "2014-summer").by_year
    assert shape(found) == {YEARS: 3, f"{YEARS}2014/": 2, f"{YEARS}2012/": 1}
    assert [part.period for part in found.parts] == [PartialDate(2014), PartialDate(2012)]


def test_a_year_with_many_is_divided_by_month(registers: Callable[..., Registers]) -> None:
    """A season is not a month, so its reports are with those of which the month is not known, which come last."""
    found = registers(*["2014-06-26"] * 60, *["2014-11"] * 40, "2014-summer", "2014").by_year
    assert shape(found) == {
        YEARS: 102,
        f"{YEARS}2014/": 102,
        f"{YEARS}2014/11/": 40,
        f"{YEARS}2014/06/": 60,
        f"{YEARS}2014/unknown/": 2,
    }
    (*months, rest) = found.parts[0].parts
    assert [month.is_rest for month in months] == [False, False]
    assert rest.is_rest


def test_a_month_with_many_is_divided_by_day(registers: Callable[..., Registers]) -> None:
    """A day with more than 100 reports is not divided."""
    found = registers(*["2014-06-26"] * 101, *["2014-06-03"] * 2, "2014-06").by_year
    month = f"{YEARS}2014/06/"
    assert shape(found.parts[0].parts[0]) == {month: 104, f"{month}26/": 101, f"{month}03/": 2, f"{month}unknown/": 1}


def test_a_council_and_a_part_with_many_are_divided_by_year(registers: Callable[..., Registers]) -> None:
    """With 100 reports they are not; a unit has a register when its page can't show all of its links."""
    few, many = registers(*["2014"] * 50, *["2013"] * 50), registers(*["2014"] * 50, *["2013"] * 51)
    council = few.site.reports[0].ref.council
    assert few.of_council[council].parts == ()
    assert shape(many.of_council[council]) == {
        f"reports/{council}/": 101,
        f"reports/{council}/2014/": 50,
        f"reports/{council}/2013/": 51,
    }
    part, label = next(iter(many.by_part)), next(iter(many.of_unit))
    assert few.by_part[part].parts == ()
    assert [found.url for found in many.by_part[part].parts] == [
        f"reports/by-principle/{part}/{year}/" for year in (2014, 2013)
    ]
    assert many.by_part[part].at(2013) == f"reports/by-principle/{part}/2013/"
    assert few.by_part[part].at(2013) == f"reports/by-principle/{part}/#on_2013"
    assert few.of_unit[label].parts == ()
    assert [found.url for found in many.of_unit[label].parts] == [
        f"clauses/{label}/reports/{year}/" for year in (2014, 2013)
    ]
    assert registers(*["2014"] * LATEST).of_page(label).url == ""
    assert len(many.of_page(label).links) == LATEST


def test_a_published_register_stays(registers: Callable[..., Registers]) -> None:
    """When links were removed and few are left, the pages of a part, a unit and their years are still there, in any language."""
    published = (
        "reports/by-year/",
        "reports/by-principle/vigilance/",
        "reports/by-principle/vigilance/1999/",
        "clauses/vigilance-1/reports/",
        "cy/clauses/brightness-1/reports/",
        "clauses/brightness-1/reports/2003/",
    )
    found = registers("2014-06-26", published=published)
    assert found.is_divided
    assert shape(found.by_part["vigilance"])["reports/by-principle/vigilance/1999/"] == 0
    assert shape(found.of_unit["vigilance-1"]) == {"clauses/vigilance-1/reports/": 0}
    assert f"{found.of_unit['brightness-1'].url}2003/" in shape(found.of_unit["brightness-1"])
    assert not registers("2014-06-26").is_divided


def test_many_councils_are_divided_by_letter(registers: Callable[..., Registers]) -> None:
    """From A to Z by name, whatever their folders; letters once published stay."""
    site = registers("2014").site
    (first, *_) = site.councils
    named = ["Ébauche", "zeal", "Ash", "ale"]
    councils = tuple(
        replace(first, id=f"x-{place}", facts=first.facts.model_copy(update={"name": name}))
        for place, name in enumerate(named)
    )
    found = Registers(replace(site, councils=councils), link(site))
    assert {letter: [one.facts.name for one in those] for letter, those in found.by_letter.items()} == {
        "A": ["ale", "Ash"],
        "E": ["Ébauche"],
        "Z": ["zeal"],
    }
    assert not found.has_letters
    assert Registers(replace(site, councils=councils * MOST_COUNCILS), link(site)).has_letters
    kept = Registers(replace(site, councils=councils, addresses=("reports/by-council/q/",)), link(site))
    assert kept.has_letters
    assert kept.by_letter["Q"] == ()
