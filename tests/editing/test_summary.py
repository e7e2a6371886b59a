"""What a change does, in words, on the made-up body's content and changes to it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.__main__ import main
from codebook.book import Book
from codebook.editing.summary import MOST_BYTES, MOST_SHOWN, summary, to_mend
from codebook.editing.summary_size import TOO_LONG, Entry, fit_entries
from codebook.model import Problem
from codebook.values.escaping import plain, unlinked
from conftest import SITES, Run, edit, made_up


@pytest.fixture(scope="module")
def before() -> Book:
    """The content as it was, with the pages that a test has rendered."""
    return made_up("lighthouse")


def test_no_change(before: Book, open_lighthouse: Callable[[], Book]) -> None:
    """Where nothing changes, that is said."""
    assert summary(before, open_lighthouse()) == (
        "## What this change does\n\nThe texts and facts stay as they are.\n\nNo page looks different.\n"
    )


def test_a_new_report_is_told(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A new report is told with its council and counts, and its page with its address."""
    report = next((lighthouse / "reports" / "gullrock").glob("1903-*.md"))
    text = report.read_text("utf-8").replace("1903-02-14", "1904-02-14")
    new = report.with_name(report.name.replace("1903-02-14", "1904-02-14"))
    new.write_text(text, "utf-8")
    said = summary(before, open_lighthouse())
    assert said.count("**Adds** the report “") == 1
    assert "Gullrock (made up), 14 February 1904): 1 meeting, " in said
    assert f"`/reports/gullrock/{new.stem}/`" in said
    assert "| changed | Reports | `/reports/` |" in said
    assert "Removes" not in said


def test_changed_facts_are_told(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A fact that becomes another is told with what it was and is, and so is one that comes or goes."""
    path = lighthouse / "code/1902/index.md"
    edit(path, "effect: changes the meaning", "effect: tidies the wording")
    edit(path, "    what: An imaginary wick is trimmed twice.\n", "")
    edit(path, "Made-up minute 5", "Made-up minute 6")
    said = summary(before, open_lighthouse())
    assert "  - changes 2 effect: was “changes the meaning”, is now “tidies the wording”\n" in said
    assert "  - changes 2 what: was “An imaginary wick is trimmed twice.”, is now “nothing”\n" in said
    assert "  - changes 2 decided: was “Made-up minute 5 of" in said
    assert said.count("\n  - ") == 3


def test_a_new_version_is_told_word_by_word(
    before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """A proposal is told with all that it would change, and with the words before and after."""
    assert main(["--docs", str(lighthouse), "edition", "--origin=1902", "--id=1903"]) == 0
    facts = lighthouse / "code/1903/index.md"
    lines = facts.read_text("utf-8").replace("«fill in» ", "").replace("2016-", "1903-").splitlines(keepends=True)
    facts.write_text("".join(line for line in lines if "  report:" not in line and "address:" not in line), "utf-8")
    edit(lighthouse / "code/1903/brightness.md", "the wick before dusk", "the wick at noon")
    said = summary(before, open_lighthouse())
    (paper,) = said.split("## What would change\n")[1:]
    assert said.count("**Adds** the version of the Code “") == 1
    assert "#### Brightness 1: " in paper
    assert "\\[deleted: before dusk" in paper
    assert "Before:\n\n> " in paper
    assert "## What would change" not in summary(open_lighthouse(), open_lighthouse())


def test_what_goes_is_told(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A report that is taken away is told, and the page that goes with it."""
    gone = next((lighthouse / "reports" / "gullrock").glob("1903-*.md"))
    gone.unlink()
    said = summary(before, open_lighthouse())
    assert "**Removes** the report “" in said
    assert f"`/reports/gullrock/{gone.stem}/`" in said
    assert "| gone |" in said


def test_changed_words_are_told(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A reworded clause is told with its words before and after, and each page that shows it."""
    path = lighthouse / "code" / "1902" / "brightness.md"
    path.write_text(path.read_text("utf-8").replace("- [brightness-1] ", "- [brightness-1] Always "), "utf-8")
    said = summary(before, open_lighthouse())
    (line,) = [line for line in said.split("\n") if line.startswith("- ")]
    assert line.startswith("- **Changes words** at brightness-1: \\[inserted: Always\\] ")
    assert "; was “" in line
    assert "is now “Always " in line
    assert line.endswith("(1902)")
    assert "`/clauses/brightness-1/`" in said


def test_words_that_come_and_go_are_told(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A clause that comes is told with its words, and so is one that goes."""
    path = lighthouse / "code" / "1902" / "brightness.md"
    text = path.read_text("utf-8").rstrip("\n")
    path.write_text(f"{text}\n- [brightness-9] Made up anew\n", "utf-8")
    after = open_lighthouse()
    assert "- **Adds words** at brightness-9: “Made up anew” (1902)" in summary(before, after)
    assert "- **Removes words** at brightness-9: “Made up anew” (1902)" in summary(after, before)


def test_a_new_council_and_facts_are_told(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A new council and a change of the site's own facts are told."""
    shutil.copytree(lighthouse / "reports" / "mistholm", lighthouse / "reports" / "newholm")
    for report in (lighthouse / "reports" / "newholm").glob("1*.md"):
        report.unlink()
    council = lighthouse / "reports" / "newholm" / "index.md"
    council.write_text(council.read_text("utf-8").replace("Mistholm", "Newholm"), "utf-8")
    site = lighthouse / "site.yml"
    site.write_text(site.read_text("utf-8").replace("short-name: ", "short-name: New "), "utf-8")
    said = summary(before, open_lighthouse())
    assert "**Adds** the council " in said
    assert "**Changes** the facts of the whole site" in said


def test_all_that_is_to_be_mended_is_told() -> None:
    """Faults and warnings stand apart, each with its place and as text on one line; where there is none, nothing is said."""
    problems = (
        Problem("docs/a_b.md", 3, "'x' is *wrong*;\nwrite y"),
        Problem("docs/a_b.md", 4, "look again", warning=True),
    )
    assert to_mend(problems) == (
        "## To fix\n\n- docs/a\\_b.md, line 3: 'x' is \\*wrong\\*; write y\n\n"
        "## Check again\n\nIf the text is right, add this to `checked-warnings` at the top of its file.\n\n- docs/a\\_b.md, line 4: look again\n\n"
    )
    assert to_mend(()) == ""


def test_of_very_many_faults_the_first_are_listed() -> None:
    """A host drops a summary that is too long, so that of thousands the first are told, how many more there are, and what tells all."""
    listed = to_mend(tuple(Problem("docs/made-up.md", line, "made up") for line in range(1, 12_001)))
    assert listed.count("docs/made-up.md, line ") == MOST_SHOWN
    assert listed.endswith(f"- and {12_000 - MOST_SHOWN:,} more, listed by `make check`\n\n")
    assert len(listed.encode()) < 1_000_000


def test_faults_are_told_in_place_of_a_summary(run: Run, lighthouse: Path) -> None:
    """With a fault the command fails and prints what is to be mended; with a warning it prints both."""
    path = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    edit(path, "1.2 They are", "Page 2 of 7\n\n1.2 They are")
    status, out, _ = run(lighthouse, "summary", SITES / "lighthouse" / "docs")
    assert status == 0
    assert out.startswith("## What this change does\n")
    assert out.endswith("line 23: 'Page 2 of 7' looks like the number of a page; if it is one, delete it\n\n")
    edit(path, "committee: stripes", "committee: stripe")
    status, out, err = run(lighthouse, "summary", SITES / "lighthouse" / "docs")
    assert status == 1
    assert out.startswith("## To fix\n\n- docs/reports/mistholm/1902-06-01-painting-of-stripes.md, line 6: ")
    assert "did you mean stripes?" in err


def test_text_cannot_pass_for_markdown() -> None:
    """Whatever an editor writes, the summary shows it as text on one line."""
    assert plain("a | b\n<img src=x> *c* `d` [e](f)") == "a \\| b \\<img src=x\\> \\*c\\* \\`d\\` \\[e\\](f)"


STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes.md"
SHOWN = 1_048_576
"""Bytes that the host shows."""


@pytest.mark.prove
def test_a_giant_change_hides_no_decision(tmp_path: Path, lighthouse: Path, run: Run) -> None:
    """Behind a change of all words of a giant report, a decision that changes is told first, and it is said how much is left out."""
    before = tmp_path / "before/docs"
    text = "".join(f"\n2.{number} {f'Made up {number}. ' * 60}" for number in range(1, 700)).replace("\n", "\n\n")
    with (lighthouse / STRIPES).open("a", encoding="utf-8") as report:
        report.write(text)
    shutil.copytree(lighthouse, before)
    path = lighthouse / STRIPES
    path.write_text(path.read_text("utf-8").replace("Made up ", "Made anew @up "), "utf-8")
    edit(path, "decision: Red was agreed.", "decision: Blue was agreed.")
    edit(lighthouse / "code/1902/index.md", "Made-up minute 5", "Made-up minute 6")
    status, out, err = run(lighthouse, "summary", before)
    assert (status, err) == (0, "")
    assert len(out.encode()) < MOST_BYTES < SHOWN
    decision, words = out.index("was “Red was agreed.”, is now “Blue was agreed.”"), out.index("**Changes words** at")
    assert max(decision, out.index("Made-up minute 6")) < words
    (left,) = (line for line in out.split("\n") if line.endswith("see the files."))
    count = int(left.removeprefix("**").split()[0].replace(",", ""))
    assert out.count("- **Changes words** at p2.") == 699 - count
    assert (
        left
        == f"**{count} more changes of words are left out here**, because the host does not show longer text; see the files."
    )
    assert f"`/{STRIPES.removesuffix('.md')}/`" in out


def test_no_part_of_a_change_takes_the_room_of_another(
    before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With more new reports than fit, some facts and some pages are told, and how many of each are left out; smaller bounds show the same."""
    for name, size in (("MOST_BYTES", 25_000), ("_MEND_BYTES", 1_000), ("_PART_BYTES", 3_000)):
        monkeypatch.setattr(f"codebook.editing.summary.{name}", size)
    (report,) = (lighthouse / "reports/gullrock").glob("1903-*.md")
    text = report.read_text("utf-8")
    for year in range(1904, 2004):
        report.with_name(f"{year}-02-14-made-up.md").write_text(text.replace("1903-02-14", f"{year}-02-14"), "utf-8")
    said = summary(before, open_lighthouse())
    assert len(said.encode()) < 25_000 - 2 * 1_000
    for told, left in ((said.count("**Adds** the report"), "changes of facts"), (said.count("| new |"), "pages")):
        assert told > 10
        assert f" more {left} are left out here**" in said


def test_what_is_too_long_hides_nothing_behind_it() -> None:
    """An entry that is too long by itself is told short; those behind it are told; those that do not fit are counted."""
    entries = [Entry("a" * 200_000, "made up"), Entry("é" * 60_000), Entry("b"), Entry("c" * 150), Entry("d")]
    fitted = fit_entries(entries, 200)
    assert fitted.shown == (f"made up: {TOO_LONG}", "b", "d")
    assert fitted.left == 2
    assert fitted.size == sum(len(line.encode()) + 1 for line in fitted.shown)
    assert fitted.left_out("page", "pages").startswith("**2 more pages are left out here**")
    assert fit_entries(entries[:1], 10).left_out("page", "pages").startswith("**1 more page is left out here**")
    assert fit_entries(entries[2:3], 10).left_out("page", "pages") == ""


@pytest.mark.prove
def test_of_very_long_faults_the_places_are_told() -> None:
    """Faults with messages of any length take no more than their part, and each is told or counted."""
    listed = to_mend(tuple(Problem("docs/made-up.md", line, "made up " * 5_000) for line in range(1, 300)))
    assert len(listed.encode()) < 60_000 + 200
    assert listed.count(TOO_LONG) > 190
    assert "listed by `make check`" in listed


def test_withheld_words_hide_no_changed_fact(
    before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """Where words are taken out the facts that change are named, without what they say."""
    edit(lighthouse / STRIPES, "Red was agreed.", "Blue was agreed.")
    edit(
        lighthouse / STRIPES,
        "rights: not stated",
        "rights: not stated\nwithheld:\n  - unit: p1.2\n    date: 1902-07-01\n    what: A made-up name\n    authority: Made-up minute 9\n    why: A made-up person asked",
    )
    edit(lighthouse / STRIPES, "1.2 They are to go round it.", "1.2 [withheld]")
    said = summary(before, open_lighthouse())
    assert "  - considerations 1 decision: changed; not shown, because words are withheld here\n" in said
    assert "Blue" not in said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@made-up", "<span>@</span>made-up"),
        ("see @made/up.", "see <span>@</span>made/up."),
        ("made.up@lights.example.org", "made.up<span>@</span>lights.example.org"),
        ("&commat;made", "\\&commat;made"),
        ("&#64;made &#x40;made", "&<span>\\#</span>64;made &\\#x40;made"),
        ("https://lights.example.org/a", "https<span>:</span>//lights.example.org/a"),
        ("FTP://lights.example.org", "FTP<span>:</span>//lights.example.org"),
        ("www.lights.example.org WWW.x", "<span>www</span>.lights.example.org <span>WWW</span>.x"),
        ("#123 and made/up#4", "<span>\\#</span>123 and made/up<span>\\#</span>4"),
        ("GH-12 gh-3", "<span>GH-</span>12 <span>gh-</span>3"),
        ("a1b2c3d", "a1b2c3<span></span>d"),
        ("0123456789abcdef", "012345<span></span>6789ab<span></span>cdef"),
        ("made/up@a1b2c3d4", "made/up<span>@</span>a1b2c3<span></span>d4"),
        (":smile: 2:1", "<span>:</span>smile: 2:1"),
        ("$x$", "<span>$</span>x<span>$</span>"),
        ("A & B, 1902-06-01, abcdef, wwwx.y, # 1", "A & B, 1902-06-01, abcdef, wwwx.y, \\# 1"),
    ],
)
def test_the_host_links_and_notifies_nothing(text: str, shown: str) -> None:
    """Names of people, addresses, numbers of proposals, ids of commits, pictures by name and formulas are shown as they are."""
    assert unlinked(text) == shown


def test_no_change_notifies_anybody(before: Book, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Names and addresses in words, facts and titles stand in the summary with nothing that the host would take for one."""
    attack = "@made-up, www.lights.example.org, #12"
    edit(lighthouse / STRIPES, "decision: Red was agreed.", f"decision: '{attack}'")
    edit(lighthouse / STRIPES, "1.2 They are", f"1.2 {attack} They are")
    edit(lighthouse / "code/1902/brightness.md", "- [brightness-1] ", f"- [brightness-1] {attack} ")
    said = summary(before, open_lighthouse())
    assert said.count("<span>@</span>made-up, <span>www</span>.lights") >= 4
    assert "@made" not in said
    assert "www.lights" not in said


def test_it_takes_time_in_proportion() -> None:
    """Long runs of the signs that are looked for are bounded work."""
    for sign in (":", "a", "@", "www.", "&", "#1", "$", "0", ":a", "\\"):
        unlinked(sign * 50_000)
