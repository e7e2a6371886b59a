"""How facts that changed are named on pages."""

import re
from pathlib import Path

import pytest

from codebook.book import open_book
from codebook.record import fact_sheets
from codebook.render.fact_changes import fact_changes, in_words
from codebook.sentences import Catalogue
from conftest import TEMPLATES, made_up
from test_plain_english import INTERNAL

CATALOGUE = Catalogue(TEMPLATES.parent / "sentences" / "en")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("states[adopted].by", "Decided by of state adopted"),
        ("considerations[standards 2014-06-26].decision", "Decision of meeting standards 26 June 2014"),
        ("considerations[standards 2014-06].agenda-item.number", "Agenda item of meeting standards June 2014"),
        ("history[1901-11-ships-counted].date", "Date of the step “ships counted”"),
        ("history[1901-autumn-draft]", "Entry: the step “draft”"),
        ("short-name", "Short name"),
        ("subjects[Made-up gifts].units", "Clauses of subject Made-up gifts"),
        ("judged.edition", "Version checked"),
        ("source.sha256", "SHA-256 of the source"),
        ("not-held[https://example.org/].note", "Note of text that is not here https://example.org/"),
    ],
)
def test_a_fact_is_named_in_words(name: str, expected: str) -> None:
    """No name of a file and no date in figures is in it."""
    assert CATALOGUE.text(in_words(name)) == expected


@pytest.mark.parametrize("body", ["estuary", "harbour", "lighthouse"])
def test_no_fact_is_named_by_a_word_of_the_project(body: str) -> None:
    """Every recorded fact has a name that readers know, since each can change one day."""
    site = made_up(body).site
    named = {
        CATALOGUE.text(in_words(re.sub(r"\[.*\]", "[1]", fact.name)))
        for sheet in fact_sheets(site)
        for fact in sheet.facts
    }
    assert [name for name in sorted(named) if re.search(rf"\b(?:{INTERNAL})\b", name)] == []


def test_a_date_that_changed_is_in_words(lighthouse: Path) -> None:
    """A date of the history in figures is written out; other words are as they were."""
    (lighthouse / ".facts").write_text(
        "was 1950-01-02 history[1901-11-ships-counted].date\t1901-10\n"
        "was 1950-01-02 history[1901-11-ships-counted].who\tNobody\n",
        "utf-8",
    )
    changes = fact_changes(open_book(lighthouse, TEMPLATES, "").site)[""]
    assert [CATALOGUE.text(change.was) for change in changes] == ["October 1901", "Nobody"]
