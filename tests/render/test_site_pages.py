"""What the pages of the site itself offer, and what registers, lists and histories leave out because it would be said twice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book
from codebook.render.site_pages import menu, sections
from conftest import made_up


@pytest.fixture(scope="module")
def harbour() -> Book:
    """The made-up code of nine versions."""
    return made_up("harbour")


def shown(book: Book, url: str) -> html.HtmlElement:
    """The page at an address."""
    page = next(page for page in book.pages if page.url == url)
    return html.fragment_fromstring(f"<div>{page.before}{page.after}</div>")


def words(elements: list[html.HtmlElement]) -> Iterator[str]:
    """The words of elements, white space folded."""
    return (" ".join(element.text_content().split()) for element in elements)


def test_guides_stand_apart_from_pages_for_readers(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """The first page about the site lists each other one, once, for whom it is written; where there is no guide, there is no heading."""
    (lighthouse / "about/lamps.md").write_text(
        "---\ntitle: Lamps (made up)\ndescription: A made-up guide.\nfor-editors: yes\n---\n\nMade up.\n", "utf-8"
    )
    book = open_lighthouse()
    guides = words(shown(book, "about/").xpath(".//section[@aria-labelledby='on_editors']//li"))
    assert list(guides) == ["Lamps (made up)"]
    readers = list(words(shown(book, "about/").xpath(".//section[@aria-labelledby='on_readers']//li")))
    assert len(readers) + 2 == len([page for page in book.site.prose if page.url.startswith("about/")])
    assert "Lamps (made up)" not in readers
    (lighthouse / "about/lamps.md").unlink()
    assert not shown(open_lighthouse(), "about/").xpath(".//section[@aria-labelledby='on_editors']")


def test_the_menu_has_the_code_once(harbour: Book) -> None:
    """The clauses one by one stand in no menu; other pages lead to them, and they have their place in the row of pages."""
    assert [url for url, _ in sections(harbour.site) if url not in [to for to, _ in menu(harbour.site)]] == ["clauses/"]
    assert "../clauses/" in shown(harbour, "search/").xpath(".//main//a/@href | .//a/@href")


@pytest.mark.parametrize(
    ("url", "heading"),
    [
        ("code/compare/1960/newest/", "Nothing changed from the made-up code of 1960 to the latest version"),
        ("code/compare/1954/newest/", "What changed from the made-up code of 1954 to the latest version"),
        (
            "code/compare/1951/1954-proposal/",
            "What was to change from the made-up code of 1951 to the made-up proposal of 1954",
        ),
    ],
)
def test_a_comparison_says_first_whether_anything_changed(url: str, heading: str, harbour: Book) -> None:
    """The heading of one that found nothing does not promise changes."""
    assert list(words(shown(harbour, url).xpath(".//h1"))) == [heading]


def test_who_decided_is_told_once(harbour: Book) -> None:
    """Of a correction whose source is what decided it the history says so once; a meeting links its report, and all else has who and source."""
    lines = shown(harbour, "history/").xpath(".//ul[@class='history']/li")
    meetings = [line for line in lines if line.xpath("./h2/a[contains(@href, 'reports/')]")]
    assert meetings
    told = [list(words(line.xpath("./p"))) for line in lines if line not in meetings]
    decided = [entry for entry in told if entry[0].startswith("Decided by: ")]
    assert decided
    assert [entry for entry in decided if any(line.startswith("Source: ") for line in entry)] == []
    others = [entry for entry in told if entry not in decided]
    assert [entry for entry in others if not (entry[0].startswith("By: ") and entry[-1].startswith("Source: "))] == []


def test_a_councils_register_does_not_name_the_council(harbour: Book) -> None:
    """Its own name would lead to the page that one is on; the register of all reports has it."""
    heads = [
        list(words(shown(harbour, url).xpath(".//table[@class='register']//th")))
        for url in ("reports/", "reports/eastquay/")
    ]
    assert heads == [["Date", *names, "Report", "Meetings", "Decision"] for names in (["Council"], [])]


def test_a_list_of_the_code_stays_a_list(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """In the register of clauses each item of a unit's list stands by itself, named as the Code's; the index of subjects shows its beginning."""
    path = lighthouse / "code/1902/introduction.md"
    path.write_text(
        f"{path.read_text('utf-8').rstrip()}\n\n[introduction-made-up] Keepers who are made up:\n\n- a keeper of oil\n- a keeper of wicks\n",
        "utf-8",
    )
    subjects = lighthouse / "subjects.yml"
    subjects.write_text(
        f"{subjects.read_text('utf-8').rstrip()}\n  - name: Keepers (made up)\n    units: [introduction-made-up]\n",
        "utf-8",
    )
    book = open_lighthouse()
    (item,) = shown(book, "clauses/").xpath(".//li[a[contains(@href, 'introduction-made-up')]]")
    assert list(words(item.xpath(".//li"))) == ["a keeper of oil", "a keeper of wicks"]
    (line,) = shown(book, "subjects/").xpath(".//*[@id='keepers-made-up']//*[@class='verbatim']")
    assert (line.text_content(), line.tail.strip()) == ("Keepers who are made up:", "…"), "… is not a word of the Code"
