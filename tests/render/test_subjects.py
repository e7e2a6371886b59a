"""Subjects: the index from A to Z, and the subjects that stand on the pages of what they lead to."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from codebook.book import Book
from codebook.render import Page
from codebook.render.site_pages import sections
from codebook.values.references import subject_anchor
from conftest import edit

INDEX = "subjects/"


def body(page: Page) -> html.HtmlElement:
    """A page's body."""
    return html.fragment_fromstring(f"<div>{page.before}{page.after}</div>")


def links(element: html.HtmlElement, url: str) -> list[tuple[str, str]]:
    """The links of an element of the page at `url`: their words, and where they lead."""
    found = element.iter("a")
    return [(str(link.text_content()), urljoin(f"/{url}", link.get("href")).removeprefix("/")) for link in found]


def page(book: Book, url: str) -> html.HtmlElement:
    """The body of the page at an address."""
    (found,) = [page for page in book.pages if page.url == url]
    return body(found)


@pytest.fixture
def book(open_lighthouse: Callable[[], Book]) -> Book:
    """The made-up body's content."""
    return open_lighthouse()


def test_subjects_stand_from_a_to_z(book: Book) -> None:
    """In the order of the alphabet, accents aside, each under its letter; the letters lead there."""
    index = page(book, INDEX)
    assert [heading.text_content() for heading in index.iter("h2", "h3")] == [
        *("E", "Élan in a keeper"),
        *("H", "Horns, sounding of"),
        *("W", "Wicks (made up)"),
    ]
    (letters,) = index.xpath(".//nav[@class='letters']")
    assert links(letters, INDEX) == [(letter, f"{INDEX}#on_{letter.lower()}") for letter in "EHW"]
    assert all(index.xpath(f".//h2[@id='on_{letter.lower()}']") for letter in "EHW")


def test_each_unit_is_named_with_its_words(book: Book) -> None:
    """A subject has its units in the editor's order, each with its page and the beginning of its words; a unit that is gone says so."""
    (subject,) = page(book, INDEX).xpath(".//*[@id='elan-in-a-keeper']")
    assert links(subject, INDEX) == [
        ("Vigilance 2", "clauses/vigilance-2/"),
        ("Introduction, keepers", "clauses/introduction-keepers/"),
        ("Brightness 1", "clauses/brightness-1/"),
        ("Horns, sounding of", "subjects/#horns-sounding-of"),
    ], "and no subject whose units are all here"
    (other,) = page(book, INDEX).xpath(".//*[@id='wicks-made-up']")
    assert links(other, INDEX)[-1] == ("Élan in a keeper", "subjects/#elan-in-a-keeper")
    gone, *there = [" ".join(item.text_content().split()) for item in subject.iter("li")]
    assert gone == (
        "Vigilance 2, words of the Code: Count the ships in the fogg Not in the latest version. "
        "From the made-up draft of 1901."
    )
    assert there[1] == "Brightness 1, words of the Code: Trim the wick before dusk, and again at midnight"


def test_subjects_stand_where_they_lead(book: Book) -> None:
    """The page of each unit names its subjects, and so does the page of its principle, each once; no other does.

    A subject of that unit alone is no link there: it would only lead back.
    """
    for label in book.site.first_wording:
        if label in {unit for edition in book.site.editions for unit in edition.units}:
            found = [link for link in links(page(book, f"clauses/{label}/"), "clauses/x/") if "subjects/#" in link[1]]
            subjects = [subject for subject in book.site.subjects if label in subject.facts.units]
            assert found == [(one.facts.name, one.url) for one in subjects if len(one.facts.units) > 1]
            text = page(book, f"clauses/{label}/").text_content()
            assert all(subject.facts.name in text for subject in subjects)
    (section,) = page(book, "principles/brightness/").xpath(".//section[@aria-labelledby='on_subjects']")
    assert [name for name, _ in links(section, "principles/brightness/")] == [
        *("Élan in a keeper", "Brightness 1"),
        *("Wicks (made up)", "Brightness 1"),
    ]
    assert not page(book, "code/1902/brightness/").xpath(".//*[@id='on_subjects']")


@pytest.mark.parametrize("url", ["", "clauses/"])
def test_pages_lead_to_the_index(url: str, book: Book) -> None:
    """The home page and the register of clauses lead to the index, and the menu has it."""
    assert INDEX in [to for _, to in links(page(book, url), url)]
    assert INDEX in [to for to, _ in sections(book.site)]


def test_a_site_may_have_none(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Without the file there is no index, nothing leads to one, and nothing else is missed."""
    (lighthouse / "subjects.yml").unlink()
    book = open_lighthouse()
    assert not [made.url for made in book.pages if "subjects/" in made.before + made.after + made.url]
    assert INDEX not in [to for to, _ in sections(book.site)]
    assert not book.site.subjects_of


def test_a_label_that_goes_keeps_working(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A subject whose only unit was dropped by the newest version leads to that unit's page as before."""
    edit(lighthouse / "subjects.yml", "[brightness-1]", "[vigilance-2]")
    (subject,) = page(open_lighthouse(), INDEX).xpath(".//*[@id='wicks-made-up']")
    assert links(subject, INDEX)[0] == ("Vigilance 2", "clauses/vigilance-2/")


@pytest.mark.first_content
def test_every_subject_of_the_real_index_says_where(real_book: Book) -> None:
    """Each subject leads to pages that are there, by words that the Code has."""
    assert len(real_book.site.subjects) > 30
    urls = {made.url for made in real_book.pages}
    for subject in page(real_book, INDEX).xpath(".//*[@class='subject']"):
        places = subject.findall("ul/li")
        assert places
        for place in places:
            (link, words) = place.find("a"), place.find(".//span[@class='verbatim']")
            ((_, to),) = links(place, INDEX)
            assert to in urls
            label = to.split("/")[1]
            text = real_book.site.first_wording[label].units[label].text
            assert link.text_content()
            assert text.startswith(words.text_content().removesuffix(" …"))


@given(st.text())
def test_anchors_are_plain(name: str) -> None:
    """Whatever a name is, its anchor has small letters, digits and single hyphens alone, and capitals make no other."""
    anchor = subject_anchor(name)
    assert set(anchor) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in anchor
    assert subject_anchor(anchor) == anchor


@pytest.mark.parametrize(
    ("name", "anchor"),
    [
        ("Gifts and hospitality", "gifts-and-hospitality"),
        ("Members' interests", "members-interests"),
        ("Members’ interests", "members-interests"),
        ("Élan", "elan"),
        ("Whistle-blowing, 24/7", "whistle-blowing-24-7"),
    ],
)
def test_an_anchor_is_what_a_reader_expects(name: str, anchor: str) -> None:
    """A name with its capitals, accents and signs taken off."""
    assert subject_anchor(name) == anchor


def test_other_words_for_a_subject_are_shown(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """So that a reader who searches the page in the browser finds them too; without any, nothing is said of them."""
    edit(
        lighthouse / "subjects.yml",
        "    units: [fair-warning-1, fair-warning-2]",
        "    units: [fair-warning-1]\n    also: [whistles]",
    )
    shown = [" ".join(one.itertext()) for one in page(open_lighthouse(), INDEX).find_class("ours")]
    assert [words for words in shown if words.startswith("Also")] == ["Also: whistles"]
