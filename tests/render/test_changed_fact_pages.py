"""A fact that changed is on each page that shows this fact, with what it was and until when."""

from pathlib import Path

import pytest

from codebook.book import open_book
from conftest import TEMPLATES, edit

DAY = "was 1950-01-02"
SITE, VERSION, REPORT = ".facts", "code/1902/.facts", "reports/gullrock/.1903-02-14-fog-signals.facts"
SUBJECT = "subjects[Wicks (made up)].units\tbrightness-1; brightness-2"
RENAMED = "subjects[Candles (made up)].units\tfair-warning-1"
LINK = "links[1.1 brightness-1; introduction-keepers].reason\tNo lamp is lit"
GONE = "links[1 brightness].reason\tLight comes before horns"
NOTE = "notes[fair-warning-3; vigilance-3].note\tA made-up blot was taken out."
DECISION = "changes[brightness-1].what\tAn imaginary wick is long."
OF_REPORT = "(Gullrock (made up), 14 February 1903), until 2 January 1950: "


@pytest.mark.parametrize(
    ("fact", "said", "on", "not_on"),
    [
        (
            (SITE, SUBJECT),
            "Clauses of subject Wicks (made up), until 2 January 1950: “brightness-1; brightness-2”",
            "subjects/ clauses/brightness-2/ principles/brightness/ history/",
            "clauses/brightness-1/ principles/vigilance/ code/1902/brightness-2/ code/",
        ),
        (
            (SITE, RENAMED),
            "Clauses of subject Candles (made up), until 2 January 1950: “fair-warning-1”",
            "subjects/ clauses/fair-warning-1/ principles/fair-warning/ history/",
            "clauses/fair-warning-2/ principles/brightness/",
        ),
        (
            (SITE, "other-codes\tThere are no other rules."),
            "Other codes, until 2 January 1950: “There are no other rules.”",
            " history/ clauses/brightness-1/ reports/gullrock/ about/",
            "",
        ),
        (
            (SITE, "history[1901-11-ships-counted].who\tNobody"),
            "Who of the step “ships counted”, until 2 January 1950: “Nobody”",
            "history/",
            "clauses/brightness-1/ subjects/",
        ),
        (
            (SITE, "history[1901-11-ships-counted].words\tNobody [counted](https://ships.example.org/) ships."),
            "Words of the step “ships counted”, until 2 January 1950: “Nobody counted ships.”",
            "history/",
            "clauses/brightness-1/",
        ),
        (
            (VERSION, "audience\tintroduction-1"),
            "until 2 January 1950: “introduction-1”",
            " code/1902/ clauses/brightness-1/ reports/",
            "code/1901-draft/",
        ),
        (
            (VERSION, NOTE),
            "A made-up blot was taken out.”",
            "code/ code/1902/ code/1902/full/ code/1902/fair-warning/ code/1902/vigilance-3/ clauses/vigilance-3/ principles/vigilance/",
            "code/1901-draft/vigilance-3/ clauses/vigilance-1/ principles/brightness/ history/",
        ),
        (
            (VERSION, DECISION),
            "An imaginary wick is long.”",
            "code/1902/ clauses/brightness-1/ code/compare/1901-draft/1902/",
            "code/1901-draft/ principles/brightness/ code/1902/brightness-1/",
        ),
        (
            (VERSION, "states[adopted].note\tPerhaps."),
            "Note of state adopted (made-up code of 1902), until 2 January 1950: “Perhaps.”",
            "code/ history/",
            "clauses/brightness-1/",
        ),
        (
            (REPORT, LINK),
            f"{OF_REPORT}“No lamp is lit”",
            "clauses/brightness-1/ clauses/introduction-keepers/ principles/brightness/ code/1902/brightness-1/ code/1901-draft/brightness/",
            "clauses/brightness-2/ subjects/ history/",
        ),
        (
            (REPORT, GONE),
            f"{OF_REPORT}“Light comes before horns”",
            "clauses/brightness-statement/ principles/brightness/ code/1902/brightness/",
            "clauses/brightness-1/",
        ),
        (
            (REPORT, "judged.edition\t1901-draft"),
            f"{OF_REPORT}“1901-draft”",
            "clauses/fair-warning-3/ clauses/brightness-1/",
            "clauses/brightness-2/",
        ),
    ],
)
def test_a_change_is_on_the_pages_of_the_fact(
    fact: tuple[str, str], said: str, on: str, not_on: str, lighthouse: Path
) -> None:
    """Each page that shows a fact shows what it was; others do not."""
    (lighthouse / fact[0]).write_text(f"{DAY} {fact[1]}\n", "utf-8")
    pages = {
        page.url: (page.before + page.after).replace("\N{NO-BREAK SPACE}", " ")
        for page in open_book(lighthouse, TEMPLATES, "").pages
        if page.url in (*on.split(" "), *not_on.split())
    }
    assert {url for url in on.split(" ") if said not in pages[url]} == set()
    assert {url for url in not_on.split() if said in pages[url]} == set()


def test_a_subject_that_changed_twice_is_on_the_pages_of_each_change(lighthouse: Path) -> None:
    """A clause that was added and removed again has both days."""
    name = "subjects[Wicks (made up)].units"
    (lighthouse / SITE).write_text(
        f"was 1950-01-02 {name}\tbrightness-1\nwas 1950-01-03 {name}\tbrightness-1; brightness-2\n"
        f"was 1950-01-03 {name} (2)\tbrightness-1; vigilance-1\n",
        "utf-8",
    )
    pages = {
        page.url: page.before.replace("\N{NO-BREAK SPACE}", " ") for page in open_book(lighthouse, TEMPLATES, "").pages
    }
    assert pages["clauses/brightness-2/"].count("Clauses of subject Wicks") == 2
    assert "until 2 January 1950: “brightness-1”" in pages["clauses/brightness-2/"]
    assert pages["clauses/vigilance-1/"].count("Clauses of subject Wicks") == 2
    assert "Clauses of subject Wicks" not in pages["clauses/brightness-1/"]


def test_corrected_rights_are_with_the_sources(lighthouse: Path) -> None:
    """The list of sources says what was published, and on whose authority it is another fact now."""
    edit(
        lighthouse / "reports/gullrock/1903-02-14-fog-signals.md",
        "rights: not stated",
        "rights: not stated\nfact-corrections:\n  - fact: rights\n    was: free\n    now: not stated\n    date: 1903-03-03\n"
        "    authority: Minute 3 of the made-up Guild\n    reason: Made up",
    )
    (lighthouse / "about").mkdir(exist_ok=True)
    (lighthouse / "about/where-from.md").write_text(
        "---\ntitle: Where from (made up)\ndescription: Made up.\n---\n\n{{ sources() }}\n", "utf-8"
    )
    book = open_book(lighthouse, TEMPLATES, "")
    shown = str(book.macros("about/where-from/")["sources"]()).replace("\N{NO-BREAK SPACE}", " ")
    assert "Rights, corrected 3 March 1903: was “free”, now “not stated”. Authority: Minute 3" in shown


@pytest.mark.parametrize(
    ("field", "told"), [("title", True), ("date", True), ("who", True), ("words", False), ("source", False)]
)
def test_the_home_page_tells_what_it_shows_of_a_step(field: str, told: bool, lighthouse: Path) -> None:  # noqa: FBT001 - a case
    """Of a step in its list of the latest: title, date and who; its text and source are on the history page."""
    (lighthouse / SITE).write_text(f"{DAY} history[1901-11-ships-counted].{field}\tMade up\n", "utf-8")
    renderer = open_book(lighthouse, TEMPLATES, "").renderer
    edition = renderer.site.editions[-1]
    assert bool(renderer.changed_facts.on_home(edition, ["1901-11-ships-counted"])) is told
    assert renderer.changed_facts.on_home(edition, ["1901-autumn-draft"]) == ()
