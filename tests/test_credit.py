"""Equal words are credited to the last version that was ever the latest, and a unit that is gone has the name of its own time.

The made-up code of `sites/harbour/` with more made-up versions: two drafts that were never the latest, one of them withdrawn; a third that
takes a clause in again below another heading, which is then adopted; and one that takes it out again.
"""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from codebook.book import Book, open_book
from codebook.emit.search import SearchRecord, reference_key
from codebook.validate.rules import no_longer_there
from codebook.values.references import CodeRef
from conftest import SITES, TEMPLATES, edit
from searched import records

DECIDED = "    decided: Made-up minute 1 of the Made-up Guild\n"
BOATS = "Write down every tide and tell the boats"
SUBJECTS = "subjects:\n  - name: Knots (made up)\n    units: [moorings-2]\n"


def add(docs: Path, origin: str, id: str, states: str, facts: str = "") -> Path:
    """Adds a version with the words of another; returns its folder."""
    folder = shutil.copytree(docs / "code" / origin, docs / "code" / id, ignore=shutil.ignore_patterns(".*"))
    (folder / "corrections.md").unlink(missing_ok=True)
    written = "".join(
        f"  - state: {state}\n    date: {date}\n    by: The Made-up Guild\n"
        for state, date in (past.split() for past in states.split(", "))
    )
    text = (folder / "index.md").read_text("utf-8")
    text = re.sub(r"(?m)^(name: ).*$", rf"\g<1>made-up version {id}", text)
    text = re.sub(r"(?ms)^states:\n.*?(?=^\S)", f"states:\n{written}", text)
    text = re.sub(r"(?ms)^(became|changes|outcome|proposal):.*?(?=^\S)", "", text)
    (folder / "index.md").write_text(text.replace("withheld:", f"{facts}withheld:"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content."""
    docs = shutil.copytree(
        SITES / "harbour" / "docs",
        tmp_path_factory.mktemp("credit") / "docs",
        ignore=shutil.ignore_patterns(".wording"),  # as if no version were recorded yet: some are added before others
    )
    add(docs, "1951", "1952-draft", "draft 1952-07-01")
    add(docs, "1951", "1952-other", "draft 1952-08-01, withdrawn 1952-09-01")
    back = f"changes:\n  - units: [tides, tides-2, lanterns-2]\n    effect: tidies the wording\n{DECIDED}"
    dusk = f"changes:\n  - units: [lanterns-2]\n    effect: tidies the wording\n{DECIDED}"
    edit(add(docs, "1960", "1961-draft", "draft 1961-06-01", dusk) / "lanterns.md", "out at dawn", "out at the dawn")
    folder = add(docs, "1960", "1962-draft", "draft 1962-06-01", back)
    edit(folder / "tides.md", "# Tides", "# Tides and tables")
    edit(folder / "lanterns.md", "out at dawn", "out at noon")
    edit(folder / "tides.md", "- [tides-6]", f"- [tides-2] {BOATS}\n- [tides-6]")
    add(docs, "1962-draft", "1963", "adopted 1963-01-01")
    gone = f"became:\n  - unit: tides-2\n{DECIDED}"
    edit(add(docs, "1963", "1964", "adopted 1964-01-01", gone) / "tides.md", f"- [tides-2] {BOATS}\n", "")
    (docs / "subjects.yml").write_text(SUBJECTS, "utf-8")
    return docs


@pytest.fixture(scope="module")
def book(docs: Path) -> Book:
    """The content, read."""
    return open_book(docs, TEMPLATES, "https://ethics.example.org/")


def page(book: Book, url: str) -> html.HtmlElement:
    """A page."""
    (found,) = (page for page in book.pages if page.url == url)
    return html.fragment_fromstring(f"<div>{found.before}</div>")


def said(book: Book, url: str) -> str:
    """The words of a page."""
    return " ".join(page(book, url).text_content().split())


def record(book: Book, reference: str) -> SearchRecord:
    """The search record that a reference leads to."""
    (found,) = (found for found in records(book) if reference_key(reference) in found.references)
    return found


def test_the_versions_are_as_meant(book: Book) -> None:
    """The added drafts were never the latest, and have words that a version has that was."""
    site = book.site
    assert {"1952-draft", "1952-other", "1961-draft", "1962-draft"}.isdisjoint(site.once_latest)
    knots = {edition.id for edition in site.editions if "moorings-2" in edition.units}
    assert {"1951", "1952-draft", "1952-other", "1953-proposal"} <= knots
    assert [edition.id for edition in site.by_credit][:3] == ["1964", "1963", "1960"]
    assert [edition.id for edition in site.by_credit][-3:] == ["1957-proposal", "1954-proposal", "1953-proposal"]


@pytest.mark.parametrize(
    ("label", "words", "credited"),
    [
        ("moorings-2", "Look at every knot in the morning", "1951"),
        ("moorings-4", "Never lend a rope", "1950-draft"),
        ("tides-2", BOATS, "1963"),
        ("tides-1", "Read the table of tides each morning and each night", "1957"),
    ],
    ids=[
        "two drafts have them too",
        "only a draft that was the latest",
        "the draft of a version has them too",
        "a withdrawn one has them too",
    ],
)
def test_equal_words_are_credited_to_what_was_the_latest(label: str, words: str, credited: str, book: Book) -> None:
    """The clause's page, how to cite it, its head, the search and the messages name one version, the last that was the latest."""
    edition = book.site.edition(credited)
    assert edition
    url = edition.exact(label).url
    told = said(book, f"clauses/{label}/")
    assert f"Not in the latest version. These words are from the {edition.facts.name}." in told
    assert f": ‘{words}’, {edition.facts.title}, {edition.facts.name}, https://ethics.example.org/{url}" in told
    assert f"{edition.facts.name}) " in told.partition("OSCOLA and Markdown")[2].partition("<")[0]
    (found,) = (found for found in book.pages if found.url == f"clauses/{label}/")
    assert ("cite-as", url) in found.relations
    assert f"{edition.exact(label)}" in page(book, "clauses/").xpath("//*/@data-words")
    assert record(book, f"{credited}/{label}").url == edition.exact(label).in_context
    assert f"The Code: {edition.facts.name}" in record(book, f"{credited}/{label}").within
    assert f"{credited}/{label}" in no_longer_there(book.site, CodeRef(*label.rsplit("-", 1)))


def test_subjects_credit_the_same_version(book: Book) -> None:
    """The index names it beside the words."""
    assert "From the made-up code of 1951." in said(book, "subjects/")


def test_no_sentence_credits_a_draft_with_the_words_of_what_was_adopted(book: Book) -> None:
    """When words came and went is said of versions that were the latest, with a comparison of these; a draft that had them too is listed."""
    tides = page(book, "clauses/tides-2/")
    heads = [" ".join(head.text_content().split()) for head in tides.xpath("//ol[@class='wordings']/li/h3")]
    assert [head.partition(" (")[0] for head in heads[:3]] == [
        "Made-up version 1964",
        "Made-up version 1963",
        "Made-up code of 1954",
    ]
    listed = " ".join(tides.xpath("//ol[@class='wordings']/li")[1].text_content().split())
    assert "Same in made-up version 1962-draft (draft 1 June 1962)." in listed
    gone = "Split into Tides 6 and Tides 7 in the made-up code of 1954. Restored in the made-up version 1963."
    assert gone in said(book, "code/1951/tides-2/")
    assert "code/compare/1960/1963/" in {found.url for found in book.pages}


def test_each_change_leads_to_a_comparison(book: Book) -> None:
    """Also a change of a draft whose words no version took over."""
    urls = {found.url for found in book.pages}
    pages = [f"code/{edition.id}/lanterns-2/" for edition in book.site.editions if "lanterns-2" in edition.units]
    for url in (*pages, "clauses/lanterns-2/"):
        links = [urljoin(f"/{url}", str(link)) for link in page(book, url).xpath("//a/@href")]
        assert {link.partition("#")[0].removeprefix("/") for link in links if "code/compare/" in link} <= urls
    assert "Reworded in the made-up version 1961-draft: what changed." in said(book, "code/1960/lanterns-2/")
    assert "Reworded in the made-up version 1963: what changed." in said(book, "code/1961-draft/lanterns-2/")


def test_a_reference_of_any_version_leads_to_its_own_address(book: Book) -> None:
    """Each version that shares words has its reference, its name and its place in the reader's line; none has that of another."""
    found = record(book, "1951/moorings-2")
    assert found.exact == (
        ("1951/moorings-2", "Moorings 2"),
        ("1950-draft/moorings-2", "Moorings 2"),
        ("1952-draft/moorings-2", "Moorings 2"),
        ("1952-other/moorings-2", "Moorings 2"),
        ("1953-proposal/moorings-2", "Moorings 2"),
    )
    same = "made-up draft of 1950, made-up version 1952-draft, made-up version 1952-other and made-up proposal of 1953"
    assert found.shown["from"] == [f"The Code: made-up code of 1951. Same words in: {same}"]
    boats = record(book, "1951/moorings-5")
    assert boats.url == "principles/tides/#tides-5"
    assert ("1951/moorings-5", "Moorings 5") in boats.exact
    for edition in book.site.editions:
        for label, unit in edition.units.items():
            (one,) = (one for one in records(book) if (f"{edition.id}/{label}") in dict(one.exact))
            assert one.text == unit.text
            assert edition.id in one.editions
            assert reference_key(f"{edition.id}/{label}") in one.references


def test_a_unit_that_is_gone_has_the_name_of_its_own_time(book: Book) -> None:
    """What is said of a removal names the clause as the version before called it, and not by the last heading that it ever had."""
    assert "Tides 2 was split into Tides 6 and Tides 7." in said(book, "code/1954/")
    assert "Tides and tables 2 was removed." in said(book, "code/1964/")
    assert "Tides 1 is not in the latest version." in said(book, "reports/westquay/1960-03-03-tables-of-tides/")
    assert "Tides and tables 2" in said(book, "clauses/")
