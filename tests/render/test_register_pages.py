"""Registers of many reports: small pages by year, principle, council and clause, from which each report is reached."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

import thousands
from codebook.book import Book
from codebook.history.links import link
from codebook.history.registers import BESIDE, LATEST, MOST
from codebook.load import load_site
from codebook.model import Report
from codebook.prose import expand
from codebook.render import Page
from codebook.render import pages as made
from codebook.render.events import events
from conftest import KNOWN, TEMPLATES
from made import cloned

ADDRESS = "https://many.example.org/"
OF_REPORT = re.compile(r"reports/[^/]+/[0-9]{4}[^/]*-[^/]+/")
REGISTER = re.compile(r"reports/(by-.*)?|reports/[a-z-]+/(\d{4}/.*)?|clauses/[^/]+/reports/.*")


AGAIN = {
    "reports/",
    "reports/by-principle/",
    "reports/by-principle/integrity/",
    "reports/by-council/",
    "clauses/integrity-3/",
    "principles/integrity/",
    "history/",
}
COUNCILS = "reports/by-council/"


class Counted(tuple[Report, ...]):
    """Reports that count how often somebody goes through all of them."""

    times = 0

    def __iter__(self) -> Iterator[Report]:
        Counted.times += 1
        return super().__iter__()


@pytest.fixture(scope="module", params=[300, pytest.param(1000, marks=pytest.mark.prove)])
def many(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The first texts with so many made-up reports; nothing is checked or built."""
    docs = tmp_path_factory.mktemp("many") / "docs"
    shutil.copytree(KNOWN, docs)
    thousands.make(docs, request.param, councils=40)
    site, problems = load_site(docs)
    assert site is not None
    assert [problem for problem in problems if not problem.warning] == []
    site = replace(site, reports=Counted(site.reports))
    return Book(site, link(site), TEMPLATES, ADDRESS)


@pytest.fixture(scope="module")
def pages(many: Book) -> dict[str, Page]:
    """All pages but those of reports, by their URLs."""
    return {page.url: page for page in made(many.renderer) if not OF_REPORT.fullmatch(page.url)}


@pytest.fixture(scope="module")
def ways(pages: dict[str, Page]) -> dict[str, list[str]]:
    """Where each page leads, with repetitions, without what is before its heading and after its content."""
    found = {}
    for url, page in pages.items():
        tree = html.fragment_fromstring(f"<div>{page.before}{page.after}</div>")
        for navigation in tree.xpath(".//nav[@class='breadcrumbs' or @class='neighbours']"):
            navigation.drop_tree()
        found[url] = [
            urljoin(ADDRESS + url, to).removeprefix(ADDRESS).partition("#")[0] for to in tree.xpath(".//a/@href")
        ]
    return found


def reached(ways: dict[str, list[str]], start: str) -> set[str]:
    """The reports that registers below a page lead to."""
    found, to_read, seen = set(), [start], set()
    while to_read:
        url = to_read.pop()
        if url not in seen and url != "reports/":
            seen.add(url)
            found |= {to for to in ways[url] if OF_REPORT.fullmatch(to)}
            to_read += [to for to in ways[url] if to in ways and (to.startswith(url) or url.startswith(COUNCILS))]
    return found


def test_pages_have_few_reports(ways: dict[str, list[str]]) -> None:
    """A register has at most 100 reports, the page of a clause 20 links, that of a principle 6 for each of its units."""
    counts = {url: Counter(to for to in found if OF_REPORT.fullmatch(to)) for url, found in ways.items()}
    assert {url: len(found) for url, found in counts.items() if len(found) > MOST} == {}
    for url, found in counts.items():
        if re.fullmatch(r"clauses/[^/]+/|code/[^/]+/[a-z]+-[^/]+/", url):
            assert found.total() <= LATEST, url
    assert len(counts["reports/"]) == LATEST
    assert max(len(found) for url, found in counts.items() if "/by-year/" in url) > 1


def test_units_of_a_principle_have_the_most_direct_reports(many: Book, pages: dict[str, Page]) -> None:
    """Of more links than fit the page shows those with the same subject, newest first, and leads to all."""
    tree = html.fragment_fromstring(f"<div>{pages['principles/integrity/'].before}</div>")
    (unit,) = tree.xpath(".//div[@id='integrity-3']//div[@class='links']")
    links = many.history.of_unit["integrity-3"]
    direct = [one.report.ref.url for one in links if one.strength == "direct"][:BESIDE]
    assert len(direct) == BESIDE
    shown = [urljoin("/principles/integrity/", to)[1:].partition("#")[0] for to in unit.xpath("./ul/li/a/@href")]
    assert shown == direct
    (more,) = unit.xpath("./p/a")
    total = len({one.report.ref for one in links})
    assert more.text == f"All {total} related reports"
    assert urljoin("/principles/integrity/", more.get("href")) in {
        "/clauses/integrity-3/reports/",
        "/clauses/integrity-3/#on_reports",
    }


def test_addresses_are_those_of_years_principles_and_councils(many: Book, pages: dict[str, Page]) -> None:
    """A page for each year, for each part that a report relates to, and one of councils; more below those with too many."""
    years = {report.date.year for report in many.site.reports}
    assert {url for url in pages if re.fullmatch(r"reports/by-year/\d+/", url)} == {
        f"reports/by-year/{year}/" for year in years
    }
    parts = {part.ref.url: many.history.of_part(many.site.labels_of(part.id)) for part in many.site.editions[0].parts}
    for url, links in parts.items():
        register = f"reports/by-principle/{url.rstrip('/').rpartition('/')[2]}/"
        related = {one.report.ref: one.report.date.year for one in links}
        below = {found for found in pages if found.startswith(register) and found != register}
        if len(related) > MOST:
            assert {found.removeprefix(register) for found in below} >= {f"{year}/" for year in related.values()}
        else:
            assert below == set()
        assert (register in pages) == bool(related)
    assert {"reports/by-year/", "reports/by-principle/", "reports/by-council/"} <= pages.keys()


@pytest.mark.parametrize("start", ["by-year", "by-council"])
def test_every_report_is_reached(start: str, many: Book, ways: dict[str, list[str]]) -> None:
    """By year and by council, through links alone, which is also how reports are filtered."""
    assert f"reports/{start}/" in ways["reports/"]
    assert reached(ways, f"reports/{start}/") == {report.ref.url for report in many.site.reports}


def test_related_reports_are_all_reached(many: Book, ways: dict[str, list[str]]) -> None:
    """The registers of a principle and of a clause have all reports that relate to it, and no other."""
    part = many.history.of_part(many.site.labels_of("integrity"))
    assert reached(ways, "reports/by-principle/integrity/") == {one.report.ref.url for one in part}
    label, links = max(many.history.of_unit.items(), key=lambda item: len(item[1]))
    assert f"clauses/{label}/reports/" in ways[f"clauses/{label}/"]
    assert reached(ways, f"clauses/{label}/reports/") == {one.report.ref.url for one in links}


def test_years_and_principles_are_counted(many: Book, pages: dict[str, Page]) -> None:
    """The table of years and principles has the number of related reports of each, which leads to them."""
    here = "reports/by-principle/"
    (found,) = html.fragment_fromstring(f"<div>{pages[here].before}</div>").xpath(".//table")
    columns = [urljoin(f"/{here}", to).removeprefix(f"/{here}").rstrip("/") for to in found.xpath("./thead//a/@href")]
    ids = {key: set(re.findall(r' id="on_(\d+)"', page.before)) for key, page in pages.items()}
    for row in found.xpath("./tbody/tr"):
        year = row.xpath("string(./th)")
        for part, cell in zip(columns, row.xpath("./td"), strict=True):
            links = many.history.of_part(many.site.labels_of(part))
            related = {one.report.ref for one in links if str(one.report.date.year) == year}
            assert cell.text_content() == (str(len(related)) if related else "")
            for to in cell.xpath("./a/@href"):
                url, _, fragment = urljoin(f"/{here}", to)[1:].partition("#")
                assert url in pages
                assert not fragment or fragment.removeprefix("on_") in ids[url]


def test_history_has_the_latest_and_leads_to_all(
    many: Book, pages: dict[str, Page], ways: dict[str, list[str]]
) -> None:
    """Every step of the Code, the latest meetings, and the years of all reports; the picture counts all."""
    happened = events(many.site)
    shown = [event for event in happened if event.on_page]
    anchors = set(re.findall(r'<li id="([^"]+)">', pages["history/"].before))
    assert {event.anchor for event in shown} == anchors
    assert [event for event in happened if not event.is_of_report and not event.on_page] == []
    meetings = [event for event in happened if event.kind == "meeting"]
    assert [event for event in meetings if event.on_page] == meetings[-LATEST:]
    assert {part.url for part in many.renderer.registers.by_year.parts} <= set(ways["history/"])


def test_feed_and_data_are_small(many: Book) -> None:
    """The feed has 100 entries, and the index of data 100 reports and the files of all years."""
    generated_files = {
        generated.path: generated.content for generated in replace(many, formats=frozenset()).generated_files
    }
    assert generated_files["feeds/history.xml"].count(b"<entry>") == MOST
    index: Any = json.loads(generated_files["data/index.json"])
    newest = [str(report.ref) for report in many.site.reports]
    assert [report["id"] for report in index["reports"]] == newest[:MOST]
    files = [json.loads(generated_files[year["data"].removeprefix(ADDRESS)]) for year in index["reports_by_year"]]
    assert [report["id"] for file in files for report in file["reports"]] == newest
    assert [file["year"] for file in files] == [year["year"] for year in index["reports_by_year"]]
    assert [len(file["reports"]) for file in files] == [year["reports"] for year in index["reports_by_year"]]


def test_macros_and_the_page_for_unknown_addresses_are_bounded(many: Book) -> None:
    """Sources lead to registers, a list of related reports has the latest, and an unknown address gets councils."""
    sources = expand("{{ sources() }}", many.renderer, "about/")
    assert f"{len(many.site.reports):,} committee reports" in sources
    assert '<a href="../reports/by-year/">' in sources
    about = expand('{{ reports_about("integrity") }}', many.renderer, "about/")
    assert about.count("<tr>") == LATEST + 1
    assert '<a href="../reports/by-principle/integrity/">' in about
    lost = many.not_found("/")
    assert not re.search(r"reports/[^/]+/\d{4}-", lost)
    assert lost.count("reports/made-up-") == 40


def test_welsh_pages_are_there_too(many: Book, pages: dict[str, Page]) -> None:
    """Each register has its twin, with our words in Welsh."""
    twins = {page.url: page for page in made(replace(many.renderer, language="cy"))}
    registers = [url for url in pages if REGISTER.fullmatch(url)]
    assert {f"cy/{url}" for url in registers} <= twins.keys()
    assert "Adroddiadau fesul blwyddyn" in twins["cy/reports/by-year/"].before
    assert twins["cy/reports/by-year/"].title == "Adroddiadau fesul blwyddyn"


def test_titles_stand_once(pages: dict[str, Page]) -> None:
    """No two pages have the same title."""
    assert [title for title, count in Counter(page.title for page in pages.values()).items() if count > 1] == []


def test_two_renderings_are_the_same(many: Book, pages: dict[str, Page]) -> None:
    """Another renderer makes the same registers, and goes through the reports a few times in all, not for each page."""
    Counted.times = 0
    other = {page.url: page for page in made(replace(many.renderer)) if page.url in AGAIN or "/by-year/" in page.url}
    assert len(other) > 40
    assert {url: page.before for url, page in other.items()} == {url: pages[url].before for url in other}
    assert Counted.times < 20


def with_many(book: Book, dates: Sequence[str], council: str = "") -> dict[str, Page]:
    """The pages of a book, by their URLs, with made-up reports of these dates added to those of a council."""
    report = next(one for one in book.site.reports if council in ("", one.ref.council))
    reports = sorted((*book.site.reports, *cloned(report, dates)), key=lambda one: one.date, reverse=True)
    site = replace(book.site, reports=tuple(reports))
    return {page.url: page for page in made(replace(book.renderer, site=site, history=link(site)))}


def test_months_and_days_are_named(open_lighthouse: Callable[[], Book]) -> None:
    """A year with many reports leads to its months, in words, and to those whose month is not known."""
    dates = ["2014-06-26"] * 101 + ["2014-07"] * 2 + ["2014-summer"]
    found = with_many(open_lighthouse(), dates)
    year = "reports/by-year/2014/"
    titles = {url: page.title for url, page in found.items() if url.startswith(year)}
    assert titles == {
        year: "Reports, 2014",
        f"{year}07/": "Reports, July 2014",
        f"{year}06/": "Reports, June 2014",
        f"{year}06/26/": "Reports, 26 June 2014",
        f"{year}unknown/": "Reports, 2014, month not known",
    }
    assert re.findall(r'<li><a href="([^"]+)">[^<]+</a> \(([^)]+)\)', found[year].before) == [
        ("07/", "2 reports"),
        ("06/", "101 reports"),
        ("unknown/", "1 report"),
    ]


def test_reports_of_joint_bodies_are_bounded(estuary_book: Book) -> None:
    """The page of a council has the latest of many reports of its joint bodies, and leads to each with more."""
    joint = next(body for bodies in estuary_book.site.joint.values() for body in bodies if body.kind != "company")
    parent = estuary_book.site.council(joint.facts.of[0])
    assert parent is not None
    before = with_many(estuary_book, [], joint.id)[parent.url].before
    after = with_many(estuary_book, ["2014-06-26"] * MOST, joint.id)[parent.url].before
    assert f'All reports: <a href="../{joint.id}/">' in after
    assert "All reports:" not in before
    assert after.partition('id="on_joint"')[2].partition("</section>")[0].count('class="title"') == LATEST
