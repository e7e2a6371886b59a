"""A version that is found after a later one was published: the later one stays as it was, and pages say what is not known."""

import shutil
from pathlib import Path

import pytest

from codebook.book import Book, Faults, open_book
from codebook.render import status
from conftest import SITES, TEMPLATES, edit, made_up
from render.test_status import edition
from saying import said

FACTS = """\
---
title: Code of Conduct for Keepers of Imaginary Harbours (made up)
name: made-up code of 1955
states:
  - state: adopted
    date: 1955-09-01
    by: The Made-up Guild of Imaginary Harbours
    note: Made-up minute 5 of the Made-up Guild, 1 September 1955
source:
  title: A made-up code, written for tests
rights: free for any use, since it is made up
audience: [introduction-1]
principles: [moorings, tides]
found: 1963-02
changes:
  - units: [tides-1]
    effect: changes the meaning
    decided: Made-up minute 5 of the Made-up Guild, 1 September 1955
  - units: [tides-9]
    effect: changes the meaning
    decided: Made-up minute 5 of the Made-up Guild, 1 September 1955
withheld:
  - what: The name of a made-up harbour mistress
    unit: moorings-3
    why: Whoever is not made up may have the same name
    date: 1962-02-03
    authority: The Made-up Guild's clerk, by delegated power
---
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Content with a version of 1955 that was found in 1963. It has a clause that 1957 has not, and another wording of one."""
    copy = tmp_path / "docs"
    shutil.copytree(SITES / "harbour" / "docs", copy)
    found = copy / "code" / "1955"
    shutil.copytree(copy / "code" / "1954", found, ignore=shutil.ignore_patterns(".*"))
    (found / "index.md").write_text(FACTS, "utf-8")
    edit(found / "tides.md", "each morning\n", "each evening\n- [tides-9] Wave to the made-up tide\n")
    return copy


def opened(docs: Path) -> Book:
    """The content of a folder."""
    return open_book(docs, TEMPLATES, "")


def problems(docs: Path) -> list[str]:
    """The messages of the check."""
    with pytest.raises(Faults) as caught:
        opened(docs)
    return [str(problem) for problem in caught.value.problems]


def test_the_next_version_stays_as_it_was(docs: Path) -> None:
    """Nothing is asked of the version of 1957, which was published first: no `became`, no `changes`."""
    before = {problem.message for problem in made_up("harbour").warnings}
    assert {problem.message for problem in opened(docs).warnings} <= before


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("tides-1", "Reworded between 1 September 1955 and 2 April 1957: what changed."),
        ("tides-9", "Removed between 1 September 1955 and 2 April 1957: what changed."),
    ],
)
def test_nobody_knows_when(label: str, expected: str, docs: Path) -> None:
    """A change since the version of 1955 has no year, and no decision of 1957 is given for it."""
    book = opened(docs)
    assert said(status.of_unit(book.site, edition(book, "1955"), label)) == expected


def test_a_clause_that_only_the_found_version_lacks_is_back_at_a_time_unknown(docs: Path) -> None:
    """The next version has the clause, and nobody decided anything in its year."""
    found = docs / "code" / "1955"
    edit(found / "tides.md", "- [tides-5]", "- [tides-55]")
    gone = "became:\n  - unit: tides-5\n    into: [tides-55]\n    decided: Made-up minute 5\nfound: 1963-02\n"
    edit(found / "index.md", "found: 1963-02\n", gone)
    book = opened(docs)
    period = "between 1 September 1955 and 2 April 1957"
    for id, start in (("1960", f"Restored {period}"), ("1954", "Moved to Tides 55 in the made-up code of 1955.")):
        sentence = said(status.of_unit(book.site, edition(book, id), "tides-5"))
        assert sentence.startswith(start)
        assert f"estored {period}" in sentence


def test_what_is_recorded_about_the_same_words_is_kept(docs: Path) -> None:
    """Where the version of 1955 has the words of 1954, the decision recorded in 1957 is shown."""
    edit(docs / "code" / "1955" / "tides.md", "each evening", "each morning")
    edit(docs / "code" / "1955" / "index.md", "  - units: [tides-1]\n    effect: changes the meaning\n    decided: Made-up minute 5 of the Made-up Guild, 1 September 1955\n", "")  # fmt: skip
    book = opened(docs)
    sentence = said(status.of_unit(book.site, edition(book, "1955"), "tides-1"))
    assert sentence == "Reworded in the made-up code of April 1957: what changed."


def test_pages_say_when_it_was_found(docs: Path) -> None:
    """The version's cover and its comparison with the next say so; the comparison shows no decision of 1957 for its changes."""
    pages = {page.url: page for page in opened(docs).pages}
    assert "February 1963, after a later version was published here." in pages["code/1955/"].before.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    compared = pages["code/compare/1955/1957/"].before.replace("\N{NO-BREAK SPACE}", " ")
    assert "was found in February 1963" in compared
    assert "If no decision is named, we do not know when" in compared
    assert "Made-up minute 2" in compared.partition('id="lanterns-1"')[2]  # a decision that starts from the same words
    changed = compared.partition('id="tides-1"')[2].partition('id="tides-6"')[0]
    assert "not judged yet" in changed
    assert "Made-up minute 2" not in changed
    assert "Made-up minute 2" in pages["code/compare/1954/1957/"].before


def test_a_later_version_is_compared_with_it(docs: Path) -> None:
    """A version adopted after the find starts from the version before it, as ever."""
    edit(docs / "code" / "1955" / "index.md", "found: 1963-02", "found: 1956-02")
    told = problems(docs)
    assert any("tides-9 of 1955 is not in 1957" in message for message in told)
    assert any(
        "found is only for a version found after a later one was published, and none was by February 1956" in message
        for message in told
    )
