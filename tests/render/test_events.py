"""The history: what is told once, and in which words."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from codebook.book import Book, open_book
from codebook.model import Edition, Record
from codebook.record import texts
from codebook.render.events import Event, events
from conftest import SITES, TEMPLATES, edit, made_up

DOCS = SITES / "harbour" / "docs"
VERSIONS = (
    "made-up draft of 1950",
    "made-up code of 1951",
    "made-up proposal of 1953",
    "made-up proposal of 1954",
    "made-up code of 1954",
    "made-up proposal of 1957",
    "made-up code of April 1957",
    "made-up code of November 1957",
    "made-up code of 1960",
)
"""Those that a name was taken out of, on one day and for one reason."""


def taken_out(book: Book) -> list[Event]:
    """What was taken out of versions."""
    return [
        event for event in events(book.site) if re.match("Personal details removed: .*Moorings", title(event, book))
    ]


def title(event: Event, book: Book) -> str:
    """The title of an event in words."""
    return book.renderer.words(event.title)


def named(event: Event, book: Book) -> list[str]:
    """The versions that an event names, in its order."""
    told = book.renderer.words(event.more or "")
    found = [(told.index(name), name) for name in VERSIONS if re.search(rf"{name}\b", told)]
    return [name for _, name in sorted(found)]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ["Moorings 3, in 9 versions"]),
        ({"1960": ("date: 1962-02-03", "date: 1962-02-04")}, ["Moorings 3, in 8 versions", "1960, Moorings 3"]),
        (
            {"1951": ("why: Whoever is not made up", "why: Somebody who is not made up")},
            ["Moorings 3, in 8 versions", "1951, Moorings 3"],
        ),
        (
            {
                "1950-draft": ("clerk, by delegated", "secretary, by delegated"),
                "1951": ("clerk, by delegated", "secretary, by delegated"),
            },
            ["Moorings 3, in 2 versions", "Moorings 3, in 7 versions"],
        ),
    ],
    ids=["one act", "another day", "another reason", "another authority"],
)
def test_an_act_is_told_once(changed: dict[str, tuple[str, str]], expected: list[str], tmp_path: Path) -> None:
    """What one authority took out of several versions on one day for one reason is one entry that names them all, and else there are several."""
    docs = shutil.copytree(DOCS, tmp_path / "docs")
    for version, (was, now) in changed.items():
        edit(docs / "code" / version / "index.md", was, now)
    book = open_book(docs, TEMPLATES, "")
    told = taken_out(book)
    assert sorted(title(event, book).rpartition(" of ")[2].rpartition("removed: ")[2] for event in told) == sorted(
        expected
    )
    assert sum(len(named(event, book)) or 1 for event in told) == len(VERSIONS)
    assert len({event.anchor for event in told}) == len(told)
    for event in told:
        assert len(named(event, book)) == (
            int(title(event, book).split()[-2]) if title(event, book).endswith(" versions") else 0
        )


def test_an_act_names_its_versions_oldest_first_and_leads_to_the_last() -> None:
    """Its address is the one that the first version's entry had, so that it stays when a later one joins it."""
    book = made_up("harbour")
    (event,) = taken_out(book)
    assert named(event, book) == [text.facts.name for text in texts(book.site).values() if isinstance(text, Edition)]
    assert event.see == ("code/1960/", "Made-up code of 1960")
    assert event.anchor == "1950-draft-withheld-moorings-3-1962-02-03"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1950-spring", "The made-up draft of 1950 is published"),
        ("1953-02", "The made-up proposal of 1953 is proposed"),
        ("1954-06-01", "The made-up proposal of 1954 is adopted with changes"),
        ("1954-06-01", "The made-up code of 1954 is adopted"),
        ("1959-02-01", "The made-up code of November 1957 is withdrawn"),
    ],
)
def test_what_became_of_a_version_is_a_sentence(date: str, expected: str) -> None:
    """The title of a step says with a verb what became of a version."""
    book = made_up("harbour")
    assert (date, expected) in [(str(event.date), title(event, book)) for event in events(book.site)]


def test_a_draft_is_called_one_once(tmp_path: Path) -> None:
    """A version whose name says that it is a draft only comes out; of another it is said."""
    docs = shutil.copytree(SITES / "buoy" / "docs", tmp_path / "docs")
    edit(docs / "code/1950/index.md", "state: adopted", "state: draft")
    book = open_book(docs, TEMPLATES, "")
    titles = [title(event, book) for event in events(book.site)]
    assert "The made-up code of 1950 is published as a draft" in titles
    edit(docs / "code/1950/index.md", "name: made-up code of 1950", "name: made-up Draft of 1950")
    book = open_book(docs, TEMPLATES, "")
    titles = [title(event, book) for event in events(book.site)]
    assert "The made-up Draft of 1950 is published" in titles


def test_no_act_fills_the_home_page() -> None:
    """What is newest in the history has such an act once."""
    book = made_up("harbour")
    (home,) = [page for page in book.pages if page.url == ""]
    assert f"{home.before}{home.after}".count("Moorings 3, in 9 versions") == 1


def test_an_outcome_has_the_day_when_it_was_added() -> None:
    """A reader of feeds sees the outcome of a proposal that is recorded long after it was decided."""
    book = made_up("harbour")
    path = "code/1957-proposal/.facts"
    lines = (("outcome.result", "lapsed"), ("new 1970-01-02 outcome", "yes"))
    site = replace(book.site, fact_records={path: Record(path, lines)})
    added = {event.anchor: event.added for event in events(site) if event.added}
    assert added == {"1957-proposal-outcome": "1970-01-02"}
