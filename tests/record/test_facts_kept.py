"""Published facts stay, or change by a correction that says so. All content is made up."""

import shutil
from pathlib import Path

import pytest

from codebook.__main__ import main
from codebook.book import open_book
from codebook.load import load_site
from codebook.model import Site
from codebook.record import lost_records, permanence
from conftest import DAY, SITES, TEMPLATES, Run, edit

STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes.md"
RECORD = "reports/mistholm/.1902-06-01-painting-of-stripes.facts"
FOG = "reports/gullrock/1903-02-14-fog-signals.md"
EDITION = "code/1902/index.md"


@pytest.fixture(scope="module")
def recorded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up body's content, recorded. Nothing changes it."""
    docs = shutil.copytree(SITES / "lighthouse/docs", tmp_path_factory.mktemp("recorded") / "docs")
    assert main(["--docs", str(docs), "--templates", str(TEMPLATES), "record", f"--day={DAY}"]) == 0
    return docs


@pytest.fixture
def recorded(recorded_once: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed at will."""
    return shutil.copytree(recorded_once, tmp_path / "docs")


def opened(docs: Path) -> Site:
    """The site as it is now."""
    site, _ = load_site(docs)
    assert site is not None
    return site


CHANGES = {
    "decision": (STRIPES, "decision: Red was agreed.", "decision: Red was refused.", "considerations[stripes 1902-06-01].decision was published as “Red was agreed.”, and is “Red was refused.” now"),
    "decision gone": (STRIPES, "    decision: Red was agreed.\n", "", "considerations[stripes 1902-06-01].decision was published as “Red was agreed.”, and is gone"),
    "agenda item": (STRIPES, "number: 2", "number: 3", "agenda-item.number was published as “2”"),
    "author": (STRIPES, "Keeper of the Brush", "Keeper of the Bucket", "authors was published as “Keeper of the Brush”"),
    "same document": (STRIPES, "same: no", "same: yes", "about.same was published as “no”"),
    "source": (STRIPES, "A third made-up report", "A fourth made-up report", "source.title was published"),
    "rights": (STRIPES, "rights: not stated", "rights: A licence", "rights was published as “not stated”"),
    "meeting": (STRIPES, "    decision: Red was agreed.\n", "    decision: Red was agreed.\n  - committee: stripes\n    date: 1902-06-08\n", ""),
    "name of a council": ("reports/mistholm/index.md", "name: ", "name: New ", "name was published as"),
    "name of the code": ("site.yml", "name: ", "name: New ", "name was published as"),
    "who adopted it": (EDITION, "    by: ", "    by: Not ", "states["),
    "fingerprint of the source": (EDITION, "  sha256: 0123", "  sha256: 4123", "source.sha256 was published"),
}  # fmt: skip
"""A file, what is in it, what it is changed to, and some of what is said; nothing for what is an addition."""


@pytest.mark.parametrize(("file", "was", "now", "said"), CHANGES.values(), ids=CHANGES)
def test_another_fact_is_refused(file: str, was: str, now: str, said: str, recorded: Path) -> None:
    """`make check` says what was published, and gives the lines of a correction; `make record-check` refuses it as well."""
    before = opened(recorded)
    text = (recorded / file).read_text("utf-8")
    (recorded / file).write_text(text.replace(was, now, 1), "utf-8")
    after = opened(recorded)
    problems = [*permanence(after)]
    assert [problem for problem in lost_records(before, after) if problem.path == f"docs/{file}"] == problems
    if said:
        assert [said in problem.message for problem in problems] == [True]
        assert problems[0].to_copy.startswith("fact-corrections:\n  - fact: ")
    else:
        assert problems == []


def test_what_becomes_known_is_an_addition(recorded: Path, run: Run) -> None:
    """A decision that was not held, and a date that becomes more precise, need no correction."""
    before = opened(recorded)
    edit(recorded / FOG, "rights: not stated", "wards: All of them, made up\nrights: not stated")
    after = opened(recorded)
    assert [*permanence(after), *lost_records(before, after)] == []
    assert run(recorded, "record") == (0, f"{recorded / 'reports/gullrock/.1903-02-14-fog-signals.facts'}\n", "")


CORRECTION = """rights: not stated
fact-corrections:
  - fact: considerations[stripes 1902-06-01].decision
    was: Red was agreed.
    now: Red was refused.
    date: 1902-07-01
    authority: Minute 3 of the made-up Guild
    reason: Another item's decision was copied. Made up.
"""


def test_a_correction_explains_a_fact(recorded: Path, run: Run) -> None:
    """It is recorded, is on the page with what was published, and may not go."""
    before = opened(recorded)
    edit(recorded / STRIPES, "decision: Red was agreed.", "decision: Red was refused.")
    edit(recorded / STRIPES, "rights: not stated\n", CORRECTION)
    after = opened(recorded)
    assert [*permanence(after), *lost_records(before, after)] == []
    assert run(recorded, "record")[0] == 0
    now = opened(recorded)
    assert [*permanence(now), *lost_records(before, now)] == []
    book = open_book(recorded, TEMPLATES, "")
    page = next(page for page in book.pages if page.source == STRIPES or page.url.endswith("painting-of-stripes/"))
    assert (
        "<li>Decision of meeting stripes 1 June 1902, corrected 1 July 1902: was “Red was agreed.”, now “Red was refused.” "
        "Authority: Minute 3 of the made-up Guild. Reason: Another item's decision was copied. Made up.</li>"
    ) in page.before.replace("&#39;", "'").replace("\N{NO-BREAK SPACE}", " ")
    edit(recorded / STRIPES, CORRECTION, "rights: not stated\n")
    assert "was published and is gone; put it back" in " ".join(
        problem.message for problem in lost_records(now, opened(recorded))
    )


def test_a_correction_of_the_future_is_not_recorded(recorded: Path, run: Run) -> None:
    """A correction is recorded on its day or later."""
    edit(recorded / STRIPES, "decision: Red was agreed.", "decision: Red was refused.")
    edit(recorded / STRIPES, "rights: not stated\n", CORRECTION.replace("1902-07-01", "2026-11-29"))
    status, out, err = run(recorded, "record")
    assert (status, out) == (1, "")
    assert "2026-11-29 is after today, 2026-11-28; write the day it was done" in err


def test_our_own_words_may_change_and_leave_a_trace(recorded: Path, run: Run) -> None:
    """The page says what they were until which day; a record without that line is refused."""
    before = opened(recorded)
    edit(recorded / STRIPES, "own Rules of Paint", "own Rules of Brushes")
    assert [*permanence(opened(recorded))] == []
    assert run(recorded, "record")[0] == 0
    after = opened(recorded)
    assert [*lost_records(before, after)] == []
    book = open_book(recorded, TEMPLATES, "")
    page = next(page for page in book.pages if page.url.endswith("painting-of-stripes/"))
    was = "Document that the report is about, until 28 November 2026: “the made-up council's own Rules of Paint”"
    assert was in page.before.replace("&#39;", "'").replace("\N{NO-BREAK SPACE}", " ")
    edit(recorded / RECORD, "was 2026-11-28 about.document\tthe made-up council's own Rules of Paint\n", "")
    assert "and is gone; put it back, then run" in " ".join(
        problem.message for problem in lost_records(before, opened(recorded))
    )
    assert "was published with other words: " in " ".join(
        problem.message for problem in lost_records(after, opened(recorded))
    )


@pytest.mark.parametrize("path", [".facts", "code/1902/.facts", "reports/mistholm/.facts", RECORD])
def test_a_record_that_is_gone_is_refused(path: str, recorded: Path) -> None:
    """Against the revision before, each record of facts is there still."""
    before = opened(recorded)
    (recorded / path).unlink()
    assert [(problem.path, problem.message) for problem in lost_records(before, opened(recorded))] == [
        (f"docs/{path}", "this record of facts was published and is gone; put the file back")
    ]


def test_a_record_changed_to_fit_is_refused(recorded: Path) -> None:
    """Fact and record changed together pass `make check`, and are found against the revision before."""
    before = opened(recorded)
    edit(recorded / STRIPES, "Red was agreed.", "Red was refused.")
    edit(recorded / RECORD, "Red was agreed.", "Red was refused.")
    after = opened(recorded)
    assert [*permanence(after)] == []
    assert {problem.path for problem in lost_records(before, after)} == {f"docs/{STRIPES}", f"docs/{RECORD}"}


@pytest.fixture
def month(recorded: Path, run: Run) -> Path:
    """The content with a recorded report of which only the month is known."""
    path = recorded / "reports/mistholm/1902-06-oars.md"
    text = (recorded / STRIPES).read_text("utf-8").replace("date: 1902-06-01", "date: 1902-06")
    path.write_text(
        text.replace("The Painting of Stripes", "Oars (made up)").replace("number: 2", "number: 5"), "utf-8"
    )
    assert run(recorded, "record")[0] == 0
    return path


def test_a_day_that_becomes_known_is_an_addition(month: Path, recorded: Path, run: Run) -> None:
    """The other facts of the meeting stay, and so does the address. Recorded, it is the day."""
    before = opened(recorded)
    edit(month, "date: 1902-06", "date: 1902-06-11")
    after = opened(recorded)
    assert [*permanence(after), *lost_records(before, after)] == []
    assert run(recorded, "record")[0] == 0
    now = opened(recorded)
    assert [*permanence(now), *lost_records(before, now)] == []
    assert "considerations[stripes 1902-06-11].decision\tRed was agreed.\n" in (
        (month.parent / ".1902-06-oars.facts").read_text("utf-8")
    )
    assert open_book(recorded, TEMPLATES, "").site.reports


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("decision: Red was agreed.", "decision: Blue was agreed.", "considerations[stripes 1902-06-11].decision was published as “Red"),
        ("    decision: Red was agreed.\n", "", "considerations[stripes 1902-06-11].decision was published as “Red was agreed.”, and is gone"),
        ("date: 1902-06-11", "date: 1902-07-11", "considerations[stripes 1902-06] was published as"),
        ("committee: stripes", "committee: spots", "considerations[stripes 1902-06] was published as"),
    ],
)  # fmt: skip
def test_with_the_day_nothing_else_changes(was: str, now: str, said: str, month: Path, recorded: Path) -> None:
    """Another decision, another month or another committee is another fact."""
    before = opened(recorded)
    edit(month, "date: 1902-06", "date: 1902-06-11")
    edit(month, was, now)
    after = opened(recorded)
    for problems in ([*permanence(after)], [*lost_records(before, after)]):
        assert [said in problem.message for problem in problems] == [True]


def test_a_fact_corrected_before_its_day_was_known_stays_corrected(month: Path, recorded: Path, run: Run) -> None:
    """The correction names the meeting by its month."""
    correction = CORRECTION.replace("[stripes 1902-06-01]", "[stripes 1902-06]")
    edit(month, "decision: Red was agreed.", "decision: Red was refused.")
    edit(month, "rights: not stated\n", correction)
    assert run(recorded, "record")[0] == 0
    before = opened(recorded)
    edit(month, "date: 1902-06", "date: 1902-06-11")
    after = opened(recorded)
    assert [*permanence(after), *lost_records(before, after)] == []
    book = open_book(recorded, TEMPLATES, "")
    (page,) = (page for page in book.pages if page.url.endswith("/1902-06-oars/"))
    assert "Decision of meeting stripes June 1902, corrected 1 July 1902:" in page.before.replace(
        "\N{NO-BREAK SPACE}", " "
    )
