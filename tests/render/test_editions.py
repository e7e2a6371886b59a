"""What pages say of editions: what each wording is, whether the code is in force, and what became of its pieces."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.book import Book, open_book
from codebook.model import Edition
from codebook.render import Page, names
from codebook.render.events import events
from conftest import TEMPLATES, edit
from saying import said

Opened = Callable[[], Book]


def states(docs: Path, edition: str, *lines: str) -> None:
    """Gives an edition other states, each written as state and date."""
    path = docs / "code" / edition / "index.md"
    before, _, rest = path.read_text("utf-8").partition("states:\n")
    after = rest[rest.index("\nsource:") + 1 :]
    written = "".join(
        f"  - state: {state}\n    date: {date}\n    by: The made-up {state} board\n"
        for state, date in (line.split() for line in lines)
    )
    path.write_text(f"{before}states:\n{written}{after}", "utf-8")


def page(book: Book, url: str) -> Page:
    """The page at an address."""
    return next(page for page in book.pages if page.url == url)


def summary_line(page: Page) -> str:
    """The line at the top of a page."""
    return page.before.partition('<span class="said">')[2].partition("</span>")[0].replace("\N{NO-BREAK SPACE}", " ")


def newest(book: Book) -> Edition:
    """The newest edition."""
    assert book.site.newest is not None
    return book.site.newest


@pytest.mark.parametrize("url", ["code/1901-draft/", "code/1901-draft/full/", "code/1901-draft/brightness-1/"])
def test_exact_words_say_which_they_are(url: str, open_lighthouse: Opened) -> None:
    """A page with the words of a replaced edition names that edition, and the newest beside it."""
    book = open_lighthouse()
    draft = book.site.edition("1901-draft")
    assert draft is not None
    line = summary_line(page(book, url))
    assert line == f"This is the {draft.facts.name}. The latest is the {newest(book).facts.name}."


@pytest.mark.parametrize("url", ["", "reports/", "history/", "principles/", "about/", "reports/gullrock/"])
def test_other_pages_name_the_newest_wording(url: str, open_lighthouse: Opened) -> None:
    """A page that shows no edition of its own says what the newest wording is, not that it has it."""
    book = open_lighthouse()
    line = summary_line(page(book, url))
    assert line.startswith(f"The Code: {newest(book).facts.name}, adopted ")


@pytest.mark.parametrize(
    ("old", "new", "first", "expected"),
    [
        (
            ["draft 1901"],
            ["adopted 1902"],
            "1902",
            "The made-up code of 1902 was adopted in 1902 by The made-up adopted board. Whether it binds",
        ),
        (
            ["draft 1901"],
            ["adopted 1901"],
            "1902",
            "The made-up code of 1902 was adopted in 1901 by The made-up adopted board. Whether it binds",
        ),
        (["draft 1901"], ["proposed 1902"], "1901-draft", "It is a draft. We know of no version in force."),
        (["draft 1901"], ["adopted 1902", "withdrawn 1910"], "1901-draft", "was adopted, then withdrawn (1910)."),
        (
            ["draft 1901", "adopted 1910"],
            ["adopted 1902"],
            "1901-draft",
            "The made-up draft of 1901 was adopted in 1910 by The made-up adopted board. Whether it binds",
        ),
        (
            ["draft 1901"],
            ["adopted 1902-01", "adopted 1902-03"],
            "1902",
            "The made-up code of 1902 was adopted in January 1902 by The made-up adopted board. The made-up code of 1902 was adopted in March 1902",
        ),
    ],
)
def test_the_newest_and_whether_it_is_in_force(
    old: list[str], new: list[str], first: str, expected: str, *, lighthouse: Path, open_lighthouse: Opened
) -> None:
    """The newest wording is what was adopted last, else the last draft; what is said of its force follows from all states."""
    (lighthouse / "about" / "how-to-cite.md").unlink()  # it leads to clauses that only one edition has
    states(lighthouse, "1901-draft", *old)
    states(lighthouse, "1902", *new)
    book = open_lighthouse()
    assert newest(book).id == first
    assert expected in said(names.in_force(book.site))
    assert [edition.id for edition in book.site.editions] == ["1901-draft", "1902"]
    assert ("was adopted, then withdrawn" in summary_line(page(book, ""))) == ("withdrawn" in expected)


def test_an_entry_hides_only_what_it_tells(lighthouse: Path, open_lighthouse: Opened) -> None:
    """An entry about an edition stands for the state of its own date; every other state is still told."""
    states(lighthouse, "1902", "proposed 1901-12-01", "adopted 1902-03-04")
    (lighthouse / "history" / "1901-12-01-proposal.md").write_text(
        "---\ntitle: A made-up proposal\ndate: 1901-12-01\nwho: Nobody\nsource: A made-up minute\nsee: 1902\n---\n\nMade up.\n",
        "utf-8",
    )
    told = [(str(event.date), said(event.title)) for event in events(open_lighthouse().site)]
    assert ("1901-12-01", "A made-up proposal") in told
    assert [date for date, title in told if title.endswith(" is proposed")] == []
    assert [date for date, title in told if title.endswith(" is adopted")] == ["1902-03-04"]


def test_a_dropped_principle_keeps_its_pages(lighthouse: Path, open_lighthouse: Opened) -> None:
    """A principle that the newest edition does not have is still there for whoever links to it, with the reports about it."""
    edit(lighthouse / "code" / "1902" / "index.md", ", vigilance]", "]")
    edit(lighthouse / "code" / "1902" / "index.md", ", vigilance-3]", "]")
    gone = "".join(f"  - unit: vigilance-{rest}\n    decided: Made up\n" for rest in ("statement", "1", "3"))
    edit(lighthouse / "code" / "1902" / "index.md", "became:\n", f"became:\n{gone}")
    shutil.rmtree(lighthouse / "reports")
    shutil.rmtree(lighthouse / "history")
    shutil.rmtree(lighthouse / "about")
    (lighthouse / "code" / "1902" / "vigilance.md").unlink()
    book = open_lighthouse()
    kept = page(book, "principles/vigilance/").before
    assert "Not in the latest version. These words are from the made-up draft of 1901." in kept
    assert "../../clauses/vigilance-1/" in kept
    assert "principles/vigilance" not in page(book, "code/").before
    assert "In other versions only" in page(book, "principles/").before
    assert "In other versions only" in page(book, "clauses/").before


def test_a_clause_says_where_its_words_are_the_same(open_lighthouse: Opened) -> None:
    """The page of a clause says in a line whether its words are those of every version or were reworded, and shows each wording once."""
    book = open_lighthouse()
    first, second = book.site.editions
    for label in set(first.units) & set(second.units):
        same = first.units[label].text == second.units[label].text
        versions = page(book, f"clauses/{label}/").before.partition('id="on_changed"')[2]
        assert ("Same in every version since" in versions) == same
        assert ("Reworded in the" in versions) != same
        assert versions.count("<h3") == 2 - same


LEAST = {
    "site.yml": "name: A made-up rule\nshort-name: Rule\noperator:\ncontact:\naddress:\nother-codes: None.\n",
    "code/2000/index.md": (
        "---\ntitle: A made-up rule\nname: made-up rule of 2000\nstates:\n  - state: draft\n    date: 2000\n    by: Nobody\n"
        "source:\n  title: Made up\nrights: not stated\naudience: [calm-statement]\nprinciples: [calm]\n---\n"
    ),
    "code/2000/calm.md": "# Calm\n\n[calm-statement] Keep calm\n\n- [calm-1] Breathe\n",
}
"""The least content that makes a site."""


def test_the_least_content_makes_a_site(tmp_path: Path) -> None:
    """A body with neither introduction, reports, history nor pages of its own gets every page, and none speaks of those."""
    for name, text in LEAST.items():
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text(text, "utf-8")
    book = open_book(tmp_path / "docs", TEMPLATES, "")
    urls = {page.url for page in book.pages}
    assert {
        "",
        "code/",
        "principles/calm/",
        "clauses/calm-1/",
        "code/2000/full/",
        "reports/",
        "history/",
        "about/",
    } <= urls
    assert "introduction/" not in urls
    assert [page.url for page in book.pages if "introduction" in page.before.lower()] == []
    assert "No reports yet." in page(book, "reports/").before
    assert "No councils yet." in page(book, "reports/").before
