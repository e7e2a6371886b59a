"""Registers on pages of editors: which reports each has, in which order, and what is told where there is no such council."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.book import Book, Faults
from codebook.prose import expand
from conftest import edit

LAMP_OIL = "reports/gullrock/1901-11-05-lamp-oil/"
FOG = "reports/gullrock/1903-02-14-fog-signals/"
STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes/"


def ask(call: str, book: Book) -> str:
    """The answer to a call on a page about the site."""
    return expand(f"{{{{ {call} }}}}", book.renderer, "about/")


@pytest.mark.parametrize(
    ("call", "reports"),
    [
        ('reports_of("gullrock")', [FOG, LAMP_OIL]),
        ('reports_of("mistholm")', [STRIPES]),
        ('reports_of("gullrock/lamps")', [LAMP_OIL]),
        ('reports_of("mistholm/stripes")', [STRIPES]),
        ('reports_about("brightness")', [FOG, LAMP_OIL]),
        ('reports_about("fair-warning-3")', [FOG]),
        ('reports_about("brightness-2")', [LAMP_OIL]),
        ('reports_about("introduction-note-1")', []),
    ],
)
def test_a_register_has_its_reports(call: str, reports: list[str], open_lighthouse: Callable[[], Book]) -> None:
    """By council, by committee, by principle and by clause, each report once, newest first."""
    answer = ask(call, open_lighthouse())
    assert re.findall(r'<td class="title"><a href="\.\./([^"]+)">', answer) == reports
    assert ("No such reports yet." in answer) == (not reports)


def test_the_principles_stand_in_order(open_lighthouse: Callable[[], Book]) -> None:
    """Every principle of the newest edition, in its order, as a link to its page."""
    book = open_lighthouse()
    assert book.site.newest is not None
    expected = [(f"../principles/{part.id}/", part.title) for part in book.site.newest.principles]
    assert re.findall(r'<li><a href="([^"]+)">([^<]+)</a>', ask("principles()", book)) == expected
    assert len(expected) == 3


def test_the_newest_edition_is_told(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Its name, title, every state with date and by whom; another state shows at once."""
    answer = ask("newest()", open_lighthouse())
    assert '<a href="../code/1902/">Made-up code of 1902</a>' in answer
    states = answer.count("Adopted ")
    assert states == 1
    edit(lighthouse / "code/1902/index.md", "state: adopted", "state: draft")
    assert "Adopted " not in ask("newest()", open_lighthouse())


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (
            'reports_of("gulrock")',
            "the council 'gulrock' is unknown; did you mean gullrock? If not, write one of: gullrock, mistholm",
        ),
        (
            'reports_of("gullrock/lamp")',
            "the committee 'lamp' is unknown; did you mean lamps? If not, write one of: lamps, fog-and-horns",
        ),
        (
            'reports_about("1902")',
            "'1902' is not in the Code; write a principle or a clause, as in integrity or integrity-3",
        ),
        (
            'reports_about("gullrock/1901-11-05-lamp-oil")',
            "'gullrock/1901-11-05-lamp-oil' is not in the Code; write a principle or a clause, as in integrity or integrity-3",
        ),
        ('reports_about("vigilance-9")', "'vigilance-9' leads nowhere; check the spelling"),
    ],
)
def test_what_is_not_there_is_told(call: str, told: str, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A council, committee or piece of the code that is not there, with what is meant where that can be told."""
    with (lighthouse / "about" / "index.md").open("a", encoding="utf-8") as page:
        page.write(f"{{{{ {call} }}}}\n")
    with pytest.raises(Faults) as raised:
        open_lighthouse()
    assert [problem.message for problem in raised.value.problems] == [told]
