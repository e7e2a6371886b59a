"""The search of 300 made-up reports: what it costs a reader, and that it finds all of them."""

import re
import shutil
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

import thousands
from browser.searches import MOST_BYTES, SEARCHES, Cost, costs
from browser.serving import served
from code_search import code_files
from codebook.book import Book, open_book
from codebook.cache import NOTHING
from codebook.emit.search_record import SearchRecord
from conftest import HOSTED, KNOWN, TEMPLATES, few
from report_search import report_files
from searched import records

REPORTS = 300


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The known texts with made-up reports."""
    docs = tmp_path_factory.mktemp("many") / "docs"
    shutil.copytree(KNOWN, docs)
    thousands.make(docs, REPORTS)
    return open_book(docs, TEMPLATES, HOSTED)


@pytest.fixture(scope="module")
def many_root(many: Book, known_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the known site's search page, with the search of the made-up reports: no page of a report is built."""
    site = tmp_path_factory.mktemp("many") / "site"
    for folder in ("assets", "search"):
        shutil.copytree(known_site / folder, site / folder, ignore=shutil.ignore_patterns("reports", "reports.json"))
    shutil.copy(known_site / "404.html", site)
    page = site / "search/index.html"
    text = page.read_text("utf-8")
    for name in ("council", "year", "decision"):
        values = {value for record in records(many) for value in record.filters.get(name, ())}
        options = "".join(f"<option>{value}</option>" for value in sorted(values))
        text = text.replace(f'name="{name}">', f'name="{name}">{options}')
    page.write_text(text, "utf-8")
    for path, content in chain(code_files(many.code_index), report_files(many, NOTHING), many.word_files):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    with served(site) as address:
        yield address


@pytest.fixture
def search(browser: Browser, many_root: str) -> Iterator[Callable[..., Page]]:
    """Opens a search of the reports, until it says what it found."""
    page = browser.new_page()

    def searched(words: str, **filters: str) -> Page:
        page.goto(f"{many_root}search/?{urlencode({'q': words, 'in': 'reports', **filters})}")
        expect(page.get_by_role("status")).to_contain_text("for")
        return page

    yield searched
    page.close()


@pytest.fixture(scope="module")
def paid(browser: Browser, many_root: str) -> dict[str, Cost]:
    """What each search costs."""
    return {cost.name: cost for cost in costs(browser, many_root)}


@pytest.mark.parametrize("name", few(SEARCHES, 2))
def test_a_search_fetches_little(name: str, paid: dict[str, Cost]) -> None:
    """Whatever is searched for, all that it needs besides the page is small; each search but one finds something."""
    assert paid[name].bytes <= MOST_BYTES
    assert paid[name].requests <= 50
    assert paid[name].message.startswith("No results") == (name in ("nothing", "a misspelt word"))


def with_words(book: Book, *patterns: str) -> list[SearchRecord]:
    """The reports that have each of some words in their title or text."""
    found = [re.compile(rf"\b{pattern}\b", re.IGNORECASE) for pattern in patterns]
    texts = [
        (record, "\n".join((record.title, record.text, *(place.text for place in record.places))))
        for record in records(book)
        if record.scope == "reports"
    ]
    return [record for record, text in texts if all(one.search(text) for one in found)]


@pytest.mark.parametrize(
    ("words", "needed", "titled"),
    [
        ("officer", [r"officers?"], [r"officers?"]),
        ("unlike", ["unlike"], []),
        ('"relevant officer"', ["relevant officer"], ["relevant", r"officers?"]),
        ("officer conduct", [r"officers?", "conduct"], [r"officers?", "conduct"]),
    ],
)
def test_all_of_many_reports_are_found(
    words: str, needed: list[str], titled: list[str], many: Book, search: Callable[..., Page]
) -> None:
    """The number of results is that of the reports with the words. First come those with the very phrase, then those with more of the words in
    their title, then the latest.
    """
    page = search(words)
    found = with_words(many, *needed)
    assert page.get_by_role("status").inner_text().partition(" ")[0] == str(len(found))
    phrased = with_words(many, words.strip('"')) if " " in words else []
    in_title = [re.compile(rf"\b{word}\b", re.IGNORECASE) for word in titled]
    ranked = sorted(
        found, key=lambda one: (one not in phrased, -sum(bool(word.search(one.title)) for word in in_title))
    )
    paths = [str(link.evaluate("one => one.pathname")) for link in page.locator(".found h3 a").all()]
    assert [path.partition("/reports/")[2] for path in paths] == [
        one.url.removeprefix("reports/") for one in ranked[:10]
    ]


def test_a_choice_leaves_its_reports(many: Book, search: Callable[..., Page]) -> None:
    """Of a council, of a year and of those with a known decision, alone and together."""
    reports = with_words(many, "section")
    council, year = "made-up-annual-account", reports[0].years[0]
    for filters in ({"council": council}, {"year": year}, {"council": council, "decision": "yes"}):
        page = search("section", **filters)
        number = len([one for one in reports if all(value in one.filters[name] for name, value in filters.items())])
        assert number > 3
        assert page.get_by_role("status").inner_text().partition(" ")[0] == str(number)
