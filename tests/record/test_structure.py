"""The structure of recorded texts: which words are a heading, an item or a cell, and which are emphasised. All content is made up."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.__main__ import main
from codebook.book import open_book
from codebook.editing.summary import summary
from codebook.load import load_site
from codebook.load.verbatim import read_report
from codebook.model import Document, Site
from codebook.record import lost_records, outline, outlines, permanence, read_outline, structure, structure_path, texts
from codebook.validate import validate
from conftest import DAY, SITES, TEMPLATES, Run, edit, few

FOG = "reports/gullrock/1903-02-14-fog-signals.md"
WORDING = "reports/gullrock/.1903-02-14-fog-signals.wording"
STRUCTURE = "reports/gullrock/.1903-02-14-fog-signals.structure"
TEXT = """
## [votes] The Votes

These *made-up votes* were counted twice,\\
and once more.

- Keep the lamp
- Ring the bell
  - at noon
  - at **dusk**

  and at dawn

Nobody else was asked.

| Keeper | For | Against |
|---|---|---|
| Ada | x | |
| Bob | | x |

### [end] The End

Nobody voted again.
"""
VOTES = (
    "heading-2 2; paragraph 9; list; > bullet 3; > bullet 3; >> list; >>> bullet 2; >>> bullet 2; >> paragraph 3; paragraph 4; "
    "table; > row 1|1|1; > row 1|1|0; > row 1|0|1; line-end 8; em 4-5; strong 21"
)
CORRECTION = """rights: not stated
corrections:
  - unit: {unit}
    kind: of our copy
    was: {was}
    now: {now}{layout}
    date: 1903-05-03
    authority: Made up
    reason: Made up
"""
LAYOUT = "\n    layout: The words were elsewhere."

MOVED = {
    "a cell's words in another column": (
        "| Ada | x | |",
        "| Ada | | x |",
        "votes was published with another layout; at “Ada x” row 2 of the table had words in column 1 and 2, and has them in column 1 and 3; put",
    ),
    "a word in the cell beside": ("| Keeper | For | Against |", "| Keeper For | | Against |", "row 1 of the table had"),
    "one row more": ("| Bob | | x |", "| Bob | | |\n| | | x |", "row 3 of the table had words in column 1 and 3, and has them in column 1"),
    "a column less": (
        "| Keeper | For | Against |\n|---|---|---|\n| Ada | x | |\n| Bob | | x |",
        "| Keeper | For Against |\n|---|---|\n| Ada | x |\n| Bob | x |",
        "row 1 of the table had 1|1|1 words in its cells, and has 1|2",
    ),
    "a table made a paragraph": (
        "| Keeper | For | Against |\n|---|---|---|\n| Ada | x | |\n| Bob | | x |",
        "Keeper For Against Ada x Bob x",
        "there was a table, and there is a paragraph of 7 words",
    ),
    "nesting undone": ("  - at noon\n", "- at noon\n", "there was a list, 2 deep, and there is an item of 2 words, 1 deep"),
    "an item nested": ("- Ring the bell\n", "  - Ring the bell\n", "there was an item of 3 words, 1 deep, and there is a list"),
    "two items made one": (
        "- Keep the lamp\n- Ring the bell",
        "- Keep the lamp Ring the bell",
        "there was an item of 3 words, 1 deep, and there is an item of 6 words, 1 deep",
    ),
    "one item made two": ("- Ring the bell", "- Ring\n- the bell", "there was an item of 3 words"),
    "a list made a paragraph": (
        "- Keep the lamp\n- Ring the bell\n  - at noon\n  - at **dusk**\n\n  and at dawn\n",
        "Keep the lamp Ring the bell at noon at **dusk** and at dawn\n",
        "at “Keep the lamp Ring the bell” there was a list, and there is a paragraph of 13 words",
    ),
    "a paragraph moved out of an item": ("\n  and at dawn", "\nand at dawn", "there was a paragraph of 3 words, 2 deep"),
    "a heading and its paragraph merged": (
        "### [end] The End\n\nNobody",
        "### [end] The End Nobody",
        "there was a heading of level 3 and 2 words, and there is a heading of level 3 and 5 words",
    ),
    "a heading made a paragraph": ("## [votes] The", "[votes] The", "there was a heading of level 2 and 2 words, and there is a paragraph of 2 words"),
    "a paragraph divided": ("Nobody else was", "Nobody else\n\nwas", "there was a paragraph of 4 words, and there is a paragraph of 2 words"),
    "a line end taken out": ("twice,\\\n", "twice,\n", "there was a line end after 8 words, and there is nothing"),
    "a line end put in": ("Ring the bell\n", "Ring\\\n  the bell\n", "line end"),
    "another level": ("### [end]", "## [end]", "end was published with another layout"),
    "emphasis taken out": (
        "*made-up votes*",
        "made-up votes",
        "votes was published with another emphasis; was: “The Votes These *made-up votes* were",
    ),
    "emphasis put in": ("Nobody else", "**Nobody** else", "now: “The Votes These *made-up votes* were counted twice, and once"),
    "emphasis of another kind": ("*made-up votes*", "**made-up votes**", "another emphasis"),
    "emphasis of a word more": ("*made-up votes* were", "*made-up votes were*", "another emphasis"),
    "emphasis in a cell": ("| Ada | x |", "| Ada | **x** |", "another emphasis"),
    "emphasis of half a word": ("*made-up votes* were counted twice,", "*made-up votes* were counted *twice*,", "counted *twice*, and"),
    "words struck out": ("voted again", "~~voted~~ again", "was: “The End Nobody voted again.”, now: “The End Nobody ~~voted~~ again.”"),
    "bold made bold italics": ("**dusk**", "***dusk***", "at **dusk** and at dawn Nobody else was asked. Keeper For Against Ada x Bob x”, now: “"),
    "two cells made one": ("| Bob | | x |", "| Bob | < | x |", "row 3 of the table had 1|0|1 words in its cells, and has 1|<|1"),
    "a cell under another made one": ("| Bob | | x |", "| Bob | ^ | x |", "had 1|0|1 words in its cells, and has 1|^|1"),
}  # fmt: skip
"""What changes no word: the Markdown before and after, and some of what is said."""
CASES = pytest.mark.parametrize(("was", "now", "said"), few(MOVED.values(), 3, MOVED))
FEW_CASES = pytest.mark.parametrize(("was", "now", "said"), few(MOVED.values(), 6, MOVED))


def kind_of(was: str, now: str) -> str:
    """What a case changes."""
    return "emphasis" if re.sub("[*~]", "", was) == re.sub("[*~]", "", now) else "layout"


def opened(docs: Path) -> Site:
    """The site as it is now."""
    site, _ = load_site(docs)
    assert site is not None
    return site


@pytest.fixture(scope="module")
def recorded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up body's content with a report of many kinds of blocks, recorded. Nothing changes it."""
    docs = shutil.copytree(SITES / "lighthouse/docs", tmp_path_factory.mktemp("recorded") / "docs")
    with (docs / FOG).open("a", encoding="utf-8") as file:
        file.write(TEXT)
    assert main(["--docs", str(docs), "--templates", str(TEMPLATES), "record", f"--day={DAY}"]) == 0
    return docs


@pytest.fixture
def recorded(recorded_once: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed at will."""
    return shutil.copytree(recorded_once, tmp_path / "docs")


def told(docs: Path, was: str, now: str, layout: str = "", unit: str = "votes") -> None:
    """Adds a correction."""
    edit(docs / FOG, "rights: not stated\n", CORRECTION.format(unit=unit, was=was, now=now, layout=layout))


# What is recorded


def test_a_record_of_structure_is_a_line_a_unit(recorded: Path) -> None:
    """A line is a label, a tab and the outline; it has no word of the text. The record of the words is what it was."""
    lines = (recorded / STRUCTURE).read_text("utf-8").splitlines()
    assert lines[-2:] == [f"votes\t{VOTES}", "end\theading-3 2; paragraph 3"]
    assert lines[1:3] == ["p1\tnumbered heading-2 1", "p1.1\tnumbered paragraph 12"]
    words = (recorded / WORDING).read_text("utf-8").splitlines()
    assert [line.partition("\t")[0] for line in lines] == [line.partition("\t")[0] for line in words[1:]]
    assert words[-1] == "end\tThe End Nobody voted again."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a] One", "paragraph 1"),
        ("1.1 One *two*, three", "numbered paragraph 3; em 3(1-3)"),
        ("[a] One *two **three*** four", "paragraph 4; em 2; strong+em 3"),
        ("[a] One ***two*** ~~three **four**~~ ~~*five*~~", "paragraph 5; strong+em 2; s 3; s+strong 4; s+em 5"),
        (
            "[a] One\n\n| a | < |\n|---|---|\n| b c | d | \\\n| e | |\n| ^ | |",
            "paragraph 1; table; > row 1|<; > row 2+1|1; > row ^|0",
        ),
        ("[a] One\n\n  1. two\n  2. three", "paragraph 1; list; > number 1; > number 1"),
        ("[a] One\n\n- - two", "paragraph 1; list; > bullet; >> list; >>> bullet 1"),
        ("[a] One\n\n-\n- two", "paragraph 1; list; > bullet; > bullet 1"),
        ("[a] “*One*” two", "paragraph 2; em 1(2-4)"),
        ("[a] *One* *two*", "paragraph 2; em 1-2"),
    ],
)
def test_an_outline_says_where_words_are(text: str, expected: str) -> None:
    """Blocks, items and cells with the number of their words, and the places of those emphasised."""
    (unit,), _ = read_report(Document("docs/reports/a/b.md", text, body=text))
    assert str(outline(unit)) == expected


PIECES = st.sampled_from(["a", "*b*", "**c**", "\n\n", "\n- ", "\n  - ", "\n\n  1. ", "\\\n", "\n\n| d | e |\n|---|---|\n| f | |\n\n", "*g*,", "~~h *i*~~", "***j***", "\n\n| k | < |\n|---|---|\n| l | m | \\\n| n | |\n| ^ | |\n\n"])  # fmt: skip


@given(st.lists(PIECES, max_size=12))
def test_an_outline_is_read_again(pieces: list[str]) -> None:
    """What is written is read as it was, and counts every word once."""
    text = f"[a] One {' '.join(pieces)}"
    units, _ = read_report(Document("docs/reports/a/b.md", text, body=text))
    for unit in units:
        made = outline(unit)
        assert read_outline(str(made)) == made
        assert max(made.ends) == len(unit.text.split())


# What is refused


@CASES
def test_another_structure_is_refused(was: str, now: str, said: str, recorded: Path, run: Run) -> None:
    """`make check` says which unit, what was where, and what to do; so does `make record-check`; and `make record` records nothing."""
    before, kept = opened(recorded), (recorded / STRUCTURE).read_bytes()
    edit(recorded / FOG, was, now)
    after = opened(recorded)
    (problem,) = permanence(after)
    assert said in problem.message
    assert problem.message.count("add a correction under corrections:") == 1
    assert problem.path == f"docs/{FOG}"
    assert list(lost_records(before, after)) == [problem]
    assert run(recorded, "record")[0] == 1
    assert (recorded / STRUCTURE).read_bytes() == kept


@FEW_CASES
def test_a_record_of_structure_changed_to_fit_is_refused(was: str, now: str, said: str, recorded: Path) -> None:
    """Text and record changed together pass `make check`, and are found against the revision before."""
    before = opened(recorded)
    edit(recorded / FOG, was, now)
    text = texts(opened(recorded))["gullrock/1903-02-14-fog-signals"]
    (recorded / STRUCTURE).write_bytes(structure(text))
    after = opened(recorded)
    assert list(permanence(after)) == []
    (problem,) = lost_records(before, after)
    assert problem.path == f"docs/{STRUCTURE}"
    assert "was changed in this record" in problem.message
    assert said.partition("; ")[2].partition("; put")[0] in problem.message


@FEW_CASES
def test_a_text_recorded_without_structure_keeps_it(was: str, now: str, said: str, recorded: Path, run: Run) -> None:
    """Where the revision before has no record of structure, its text counts; and structure that is new is recorded."""
    (recorded / STRUCTURE).unlink()
    before = opened(recorded)
    text = (recorded / FOG).read_bytes()
    edit(recorded / FOG, was, now)
    (problem,) = lost_records(before, opened(recorded))
    assert said in problem.message
    assert run(recorded, "record")[0] == 0
    assert len(list(lost_records(before, opened(recorded)))) == 1
    (recorded / FOG).write_bytes(text)
    (recorded / STRUCTURE).unlink()
    assert run(recorded, "record") == (0, f"{recorded / STRUCTURE}\n", "")
    assert list(lost_records(before, opened(recorded))) == []


@pytest.mark.parametrize(("was", "now"), few([case[:2] for case in MOVED.values()], 15, MOVED))
def test_a_summary_names_another_structure(was: str, now: str, recorded: Path) -> None:
    """Whoever reviews a change reads which unit is laid out or emphasised otherwise."""
    (recorded / STRUCTURE).unlink()
    before = open_book(recorded, TEMPLATES, "")
    edit(recorded / FOG, was, now)
    lines = summary(before, open_book(recorded, TEMPLATES, "")).split("\n")
    kind = kind_of(was, now)
    (line,) = [line for line in lines if line.startswith("- ")]
    assert line.startswith(f"- **Changes the {kind}** of {unit_of(was)}: ")


def unit_of(was: str) -> str:
    """The paragraph that has words of the report: the last one begins with its name, or is the one after the votes."""
    return "end" if "[end]" in was or was == "voted again" else "votes"


def without_record(docs: Path) -> None:
    """Deletes the record of structure."""
    (docs / STRUCTURE).unlink()


def without_words(docs: Path) -> None:
    """Deletes the record of the words."""
    (docs / WORDING).unlink()


def without_line(docs: Path) -> None:
    """Takes out a line."""
    edit(docs / STRUCTURE, "end\theading-3 2; paragraph 3\n", "")


def with_line(docs: Path) -> None:
    """Adds a line."""
    edit(docs / STRUCTURE, "end\t", "start\tparagraph 3\nend\t")


def swapped(docs: Path) -> None:
    """Puts two lines in each other's place."""
    *lines, first, second = (docs / STRUCTURE).read_text("utf-8").splitlines(keepends=True)
    (docs / STRUCTURE).write_text("".join([*lines, second, first]), "utf-8")


def swapped_words(docs: Path) -> None:
    """Puts two lines of the words in each other's place."""
    *lines, first, second = (docs / WORDING).read_text("utf-8").splitlines(keepends=True)
    (docs / WORDING).write_text("".join([*lines, second, first]), "utf-8")


def no_outline(docs: Path) -> None:
    """Writes what is no outline."""
    edit(docs / STRUCTURE, "heading-3 2;", "heading-3 two;")


def endless(docs: Path) -> None:
    """Names the same words very often."""
    edit(docs / STRUCTURE, "heading-3 2; paragraph 3", "heading-3 2; paragraph 3; " + "em 1-999999; " * 9_999 + "em 1")


def crowded(docs: Path) -> None:
    """Names the characters of one word without end."""
    places = "; ".join(f"em 1({place}-{place})" for place in range(1, 99_999))
    edit(docs / STRUCTURE, "heading-3 2; paragraph 3", f"heading-3 2; paragraph 3; {places}")


def corrected(docs: Path) -> None:
    """Says of a line that it comes from a correction."""
    edit(docs / STRUCTURE, "heading-3 2; paragraph 3", "heading-3 2; paragraph 3; corrected layout 1903-05-03")


@pytest.mark.parametrize(
    ("act", "checked", "compared"),
    [
        (without_record, "", "this record of the layout of gullrock/1903-02-14-fog-signals was published and is gone"),
        (without_words, "has no words recorded", "was published and this record of its words is gone"),
        (without_line, "the line of end is gone", "the line of end is gone"),
        (with_line, "start is here but not in the .wording record", ""),
        (swapped, "the line of end is where the line of votes should be", ""),
        (swapped_words, "was published in another place", "are in another order than published"),
        (no_outline, "this line, of end, is not as `make record` writes it", ""),
        (endless, "this line, of end, is not as `make record` writes it", ""),
        (crowded, "end was published with another emphasis", "was changed in this record"),
        (corrected, "end has no correction for 'corrected layout 1903-05-03'", ""),
    ],
)
def test_a_record_that_was_touched_is_refused(act: Callable[[Path], None], checked: str, compared: str, recorded: Path) -> None:  # fmt: skip
    """Each line is where it was published; what was recorded once stays recorded."""
    before = opened(recorded)
    act(recorded)
    after = opened(recorded)
    for said, problems in ((checked, [*permanence(after)]), (compared, [*lost_records(before, after)])):
        assert bool(problems) == bool(said) or act == swapped_words
        assert not said or any(said in problem.message for problem in problems)


# What explains it


@pytest.mark.parametrize(("was", "now"), few([case[:2] for case in MOVED.values()], 6, MOVED))
def test_a_correction_explains_another_structure(was: str, now: str, recorded: Path, run: Run) -> None:
    """A correction of layout or emphasis explains what it is of; it is recorded, and explains nothing later."""
    before = opened(recorded)
    edit(recorded / FOG, was, now)
    unit = unit_of(was)
    if kind_of(was, now) == "emphasis":
        name = "End" if unit == "end" else "Votes"
        told(recorded, f"The {name}", f"The **{name}**", unit=unit)
    else:
        told(recorded, "The", "The", LAYOUT, unit) if unit == "end" else told(
            recorded, "The Votes", "The Votes", LAYOUT
        )
    after = opened(recorded)
    assert [problem for problem in validate(after) if not problem.warning] == []
    assert [*permanence(after), *lost_records(before, after)] == []
    assert run(recorded, "record") == (0, f"{recorded / STRUCTURE}\n", "")
    now_recorded = opened(recorded)
    assert [*permanence(now_recorded), *lost_records(before, now_recorded), *lost_records(after, now_recorded)] == []
    kind = kind_of(was, now)
    assert f"; corrected {kind} 1903-05-03\n" in (recorded / STRUCTURE).read_text("utf-8")
    edit(recorded / FOG, now, was)
    assert len([*permanence(opened(recorded))]) == 1
    assert len([*lost_records(now_recorded, opened(recorded))]) == 1


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        ("| Ada | x | |", "Ada", "Ada Keeper"),
        ("- Keep the lamp", "Keep the lamp", "Keep lamp"),
        ("*made-up votes*", "votes", "votes and later votes"),
        ("| Keeper | For | Against |", "Keeper For", "For"),
        ("Nobody else was asked.", "Nobody else was", "Nobody"),
    ],
)
def test_a_correction_of_words_moves_no_others(text: str, was: str, now: str, recorded: Path, run: Run) -> None:
    """Words that are corrected may be more or fewer; all others are laid out and emphasised as they were."""
    before = opened(recorded)
    edit(
        recorded / FOG,
        text,
        text.replace("| Keeper | For", "| | For") if was == "Keeper For" else text.replace(was, now, 1),
    )
    told(recorded, was, now)
    after = opened(recorded)
    assert [*permanence(after), *lost_records(before, after)] == []
    for old, new in (("| Bob | | x |", "| Bob | x | |"), ("  - at noon", "- at noon"), ("**dusk**", "dusk")):
        edit(recorded / FOG, old, new)
        (problem,) = permanence(opened(recorded))
        assert [problem] == [*lost_records(before, opened(recorded))]
        edit(recorded / FOG, new, old)
    assert run(recorded, "record")[0] == 0
    assert list(lost_records(before, opened(recorded))) == []


def test_words_taken_out_change_the_structure_once(recorded: Path, run: Run) -> None:
    """Words taken out for a person's sake may leave cells and items empty. What is recorded then is kept again."""
    before = opened(recorded)
    edit(recorded / FOG, "- Keep the lamp\n- Ring the bell\n", "- [withheld] bell\n")
    withheld = "rights: not stated\nwithheld:\n  - what: A name\n    unit: votes\n    why: Made up\n    date: 1903-05-03\n    authority: Made up\n"
    edit(recorded / FOG, "rights: not stated\n", withheld)
    assert [*permanence(opened(recorded)), *lost_records(before, opened(recorded))] == []
    assert run(recorded, "record")[0] == 0
    after = opened(recorded)
    assert list(lost_records(before, after)) == []
    edit(recorded / FOG, "| Ada | x | |", "| Ada | | x |")
    assert len([*permanence(opened(recorded))]) == len([*lost_records(after, opened(recorded))]) == 1


def test_a_correction_of_layout_has_the_words_once(recorded: Path) -> None:
    """Its words are those of the text; other words are corrected separately."""
    edit(recorded / FOG, "| Ada | x | |", "| Ada | | x |")
    told(recorded, "Ada y", "Ada x", LAYOUT)
    (problem,) = (problem for problem in validate(opened(recorded)) if not problem.warning)
    assert problem.message.startswith("a correction of the layout has the same words under 'was' and 'now'")


def test_a_correction_of_layout_is_on_the_page(recorded: Path) -> None:
    """The page says what was where; the file for programs too. The fingerprint is that of the words, so it stays."""
    before = open_book(recorded, TEMPLATES, "")
    edit(recorded / FOG, "| Ada | x | |", "| Ada | | x |")
    told(recorded, "Ada x", "Ada x", LAYOUT)
    after = open_book(recorded, TEMPLATES, "")
    (page,) = (page for page in after.pages if page.url == "reports/gullrock/1903-02-14-fog-signals/")
    assert "layout of “Ada x”. The words were elsewhere. Authority: Made up. Reason: Made up." in page.before
    (old,), (new,) = (
        [
            generated.content
            for generated in book.generated_files
            if generated.path.endswith("1903-02-14-fog-signals/wording.txt")
        ]
        for book in (before, after)
    )
    assert old == new


def test_every_text_has_its_record(recorded: Path) -> None:
    """The record of each text is at its place, and is what the text gives."""
    for reference, text in texts(opened(recorded)).items():
        data = (recorded / structure_path(reference)).read_text("utf-8")
        assert data == "".join(f"{label}\t{found}\n" for label, found in outlines(text).items())
