"""What pages say of how a wording stands among the versions, in sentences."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from codebook.book import Book, open_book
from codebook.facts import EditionState
from codebook.model import Edition
from codebook.papers.paper import paper
from codebook.record import fact_sheets
from codebook.render import names, status
from codebook.values.references import CodeRef, parse_label
from conftest import SITES, TEMPLATES, edit, made_up
from saying import links, said

Opened = Callable[[], Book]


def edition(book: Book, id: str) -> Edition:
    """An edition that is there."""
    found = book.site.edition(id)
    assert found is not None
    return found


def test_a_replaced_edition_says_from_when_to_when(open_lighthouse: Opened) -> None:
    """An edition that is not the newest says when it was, what replaced it, and whether it was ever adopted."""
    book = open_lighthouse()
    sentence = status.of_edition(book.site, edition(book, "1901-draft"))
    assert said(sentence) == (
        "Latest version from autumn 1901 until 1 March 1902, when the made-up code of 1902 replaced it. "
        "We do not know if it was adopted."
    )
    assert links(sentence) == ["code/1902/"]
    assert not status.of_edition(book.site, edition(book, "1902"))


@pytest.mark.parametrize(
    ("content", "shown", "chip", "settled"),
    [
        ("harbour", "", "", True),
        ("harbour", "1960", "", True),
        ("harbour", "1951", "Replaced", False),
        ("harbour", "1950-draft", "Replaced", False),
        ("harbour", "1954-proposal", "Proposal", False),
        ("lighthouse", "1901-draft", "Replaced", False),
        ("lighthouse", "1902", "", True),
    ],
)
def test_what_stands_at_the_top(content: str, shown: str, chip: str, *, settled: bool) -> None:
    """The mark is of the words on the page, where they are not the latest; the line warns of all but the latest that was adopted."""
    site = made_up(content).site
    edition = site.edition(shown) if shown else None
    assert (said(names.status_badge(site, edition)), names.is_settled(site, edition)) == (chip, settled)


def test_a_draft_is_never_settled(real_book: Book) -> None:
    """The newest wording calls for care unless it was adopted."""
    newest = real_book.site.newest
    assert newest
    assert names.is_settled(real_book.site, None) == (newest.state == "adopted")


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (["draft 1903"], "This version was never current. We do not know if it was adopted."),
        (
            ["adopted 1900"],
            (
                "Latest version from 1900 until 1 March 1902, when the made-up code of 1902 replaced it. "
                "Adopted in 1900."
            ),
        ),
        (
            ["adopted 1900", "withdrawn 1901"],
            (
                "Latest version from 1900 until 1 March 1902, when the made-up code of 1902 replaced it. "
                "Adopted in 1900. Withdrawn in 1901."
            ),
        ),
        (
            ["proposed 1902-05"],
            "Proposed in May 1902 by The made-up board. We know of no decision on it.",
        ),
    ],
)
def test_a_version_that_is_not_the_newest_says_what_it_was(
    states: list[str], expected: str, open_lighthouse: Opened
) -> None:
    """A draft after an adopted version, a replaced or withdrawn version and a proposal each say so."""
    site = open_lighthouse().site
    old, new = site.editions
    past = tuple(
        EditionState.model_validate({"state": state, "date": date, "by": "The made-up board"})
        for state, date in (line.split() for line in states)
    )
    told = replace(old, facts=old.facts.model_copy(update={"states": past}))
    assert said(status.of_edition(replace(site, editions=(told, new)), told)) == expected


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        (
            "1953-proposal",
            (
                "Proposed in February 1953 by Two made-up members of the guild. "
                "Rejected on 6 May 1953 by The Made-up Guild of Imaginary Harbours. By one imaginary vote."
            ),
        ),
        (
            "1957-proposal",
            (
                "Proposed on 10 February 1957 by The Made-up Guild of Imaginary Harbours. "
                "Adopted on 2 April 1957 by The Made-up Guild of Imaginary Harbours. "
                "It became the made-up code of April 1957."
            ),
        ),
        (
            "1957-november",
            (
                "Latest version from 30 November 1957 until 1 February 1959, when it was withdrawn. "
                "Adopted on 30 November 1957."
            ),
        ),
    ],
)
def test_what_became_of_a_version_is_told_in_sentences(id: str, expected: str) -> None:
    """Who did what and when is a sentence with a verb, however much of the date is known; a name is as editors wrote it."""
    book = made_up("harbour")
    assert said(status.of_edition(book.site, edition(book, id))) == expected


@pytest.mark.parametrize(
    ("label", "expected", "leads_to"),
    [
        (
            "brightness-1",
            "See Brightness 1 in the latest version, or what has changed since.",
            ["clauses/brightness-1/", "code/compare/1901-draft/newest/#brightness-1"],
        ),
        (
            "vigilance-2",
            "Vigilance 2 is not in the latest version: it was removed. See every version of Vigilance 2, or what has changed since.",
            ["clauses/vigilance-2/", "code/compare/1901-draft/newest/#vigilance-2"],
        ),
    ],
)
def test_the_way_on_leads_to_the_same_unit(
    label: str, expected: str, leads_to: list[str], open_lighthouse: Opened
) -> None:
    """From replaced words a reader comes to the same unit's newest wording, or to what it became."""
    book = open_lighthouse()
    sentence = status.onward(book.site, edition(book, "1901-draft"), parse_label(label))
    assert (said(sentence), links(sentence)) == (expected, leads_to)
    assert status.onward(book.site, edition(book, "1902"), CodeRef()) == ""


@pytest.mark.parametrize(
    ("id", "label", "expected"),
    [
        ("1901-draft", "brightness-1", "Reworded in the made-up code of 1902: what changed."),
        ("1902", "brightness-1", "Reworded in the made-up code of 1902: what changed."),
        ("1901-draft", "brightness-2", "Same in every version since the made-up draft of 1901."),
        ("1902", "brightness-2", "Same in every version since the made-up draft of 1901."),
        ("1901-draft", "vigilance-2", "Removed in the made-up code of 1902."),
        ("1902", "fair-warning-3", "Added in the made-up code of 1902."),
    ],
)
def test_each_unit_has_its_line(id: str, label: str, expected: str, open_lighthouse: Opened) -> None:
    """A line says of each unit whether its words are those of every version, and else what became of them."""
    book = open_lighthouse()
    assert said(status.of_unit(book.site, edition(book, id), label)) == expected


def test_words_that_moved_are_told_on_both_ends(lighthouse: Path, open_lighthouse: Opened) -> None:
    """A unit whose words went into another names it, and the other names where they came from."""
    edit(
        lighthouse / "code" / "1902" / "index.md",
        "  - unit: vigilance-2\n",
        "  - unit: vigilance-2\n    into: [fair-warning-3]\n",
    )
    book = open_lighthouse()
    gone = status.of_unit(book.site, edition(book, "1901-draft"), "vigilance-2")
    assert said(gone) == "Moved to Fair Warning 3 in the made-up code of 1902."
    new = status.of_unit(book.site, edition(book, "1902"), "fair-warning-3")
    assert said(new) == "Moved here from Vigilance 2 in the made-up code of 1902."
    assert "clauses/vigilance-2/" in links(new)


@pytest.mark.parametrize("over", [True, False], ids=["with an outcome", "without"])
def test_who_decided_of_a_proposal_is_told_until_its_outcome_is(over: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """That nobody decided yet is told of a proposal alone that has no outcome, wherever its changes are; of a version always who did."""
    docs = shutil.copytree(SITES / "harbour" / "docs", tmp_path / "docs")
    path = docs / "code" / "1953-proposal" / "index.md"
    if not over:
        facts = path.read_text("utf-8")
        path.write_text(facts[: facts.index("outcome:")] + facts[facts.index("changes:") :], "utf-8")
    book = open_book(docs, TEMPLATES, "")
    pages = {page.url: page for page in book.pages}
    for url in ("code/1953-proposal/", "code/compare/1951/1953-proposal/", "clauses/tides-4/"):
        assert ("Decided: Nobody; it was proposed." in pages[url].before) != over
        assert "<p></p>" not in pages[url].before
    assert "Decided: Made-up minute 12 of the Made-up Guild, 1 June 1954." in pages["clauses/tides-7/"].before
    compared = pages["code/compare/1951/1954-proposal/"].before
    assert "Nobody yet" not in compared  # where a unit is gone it is told apart
    assert "<p></p>" not in compared
    made = paper(book.site, edition(book, "1951"), edition(book, "1953-proposal"), book.renderer.words)
    remarks = " ".join(remark for section in made.sections for entry in section.entries for remark in entry.remarks)
    assert "Betting would be allowed." in remarks
    assert ("Nobody" in remarks) != over


def test_from_when_it_is_in_force() -> None:
    """A date on which a version comes into force is on its cover, in the status line and in lists; the newest is the last adopted."""
    book = made_up("harbour")
    newest = edition(book, "1960")
    assert book.site.newest is newest
    assert said(names.status(book.site, None)).endswith("in force from 1 July 1960.")
    assert " In force from 1 July 1960. " in said(names.in_force(book.site))
    assert (
        said(names.life(newest, book.site)) == "proposed November 1959, adopted 5 May 1960, in force from 1 July 1960"
    )
    pages = {page.url: page.before + page.after for page in book.pages if page.url in ("code/", "code/1960/")}
    assert "In force from 1 July 1960." in pages["code/1960/"].replace("\N{NO-BREAK SPACE}", " ")
    assert "in force from 1 July 1960" in pages["code/"].replace("\N{NO-BREAK SPACE}", " ")
    (sheet,) = (sheet for sheet in fact_sheets(book.site) if sheet.document is newest.document)
    assert ("states[adopted].in-force", "1960-07-01") in sheet.lines


@pytest.mark.parametrize(
    ("name", "states", "expected"),
    [
        ("made-up draft", ["draft 1903"], "The Code: made-up draft. We know of no adopted version."),
        ("made-up code", ["draft 1903"], "The Code: made-up code, a draft. We know of no adopted version."),
        ("made-up code", ["adopted 1903-05-06"], "The Code: made-up code, adopted 6 May 1903."),
        ("made-up draft", ["draft 1903", "withdrawn 1904"], "The Code: made-up draft, withdrawn 1904. We know of no adopted version."),
        ("made-up code", ["adopted 1903", "withdrawn 1904"], "The Code: made-up code, withdrawn 1904."),
    ],
)  # fmt: skip
def test_the_line_is_one_short_sentence(name: str, states: list[str], expected: str, open_lighthouse: Opened) -> None:
    """It names the version and says whether it was adopted; that it is a draft, where the name does not say so. The foot does not repeat it."""
    site = open_lighthouse().site
    past = tuple(
        EditionState.model_validate({"state": state, "date": date, "by": "The made-up board"})
        for state, date in (line.split() for line in states)
    )
    only = site.editions[0]
    told = replace(only, facts=only.facts.model_copy(update={"states": past, "name": name}))
    assert said(names.status(replace(site, editions=(told,)), None)) == expected


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("1950-draft", "draft spring 1950, replaced 1 March 1951"),
        ("1957", "adopted 2 April 1957, replaced 30 November 1957, latest again 1 February 1959, replaced 5 May 1960"),
        ("1957-november", "adopted 30 November 1957, withdrawn 1 February 1959"),
    ],
)
def test_a_replaced_version_says_when(id: str, expected: str) -> None:
    """Wherever the states of a version are, that it was replaced is one of them."""
    book = made_up("harbour")
    assert said(names.life(edition(book, id), book.site)) == expected
    pages = {page.url: page.before.replace("\N{NO-BREAK SPACE}", " ") for page in book.pages if page.url == "code/"}
    assert expected in pages["code/"]
