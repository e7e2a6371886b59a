"""Letters come through Markdown as they are: what is written is read back as the same words with the same formatting."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.importing.checked_body import checked_body, faults
from codebook.importing.markdown_text import as_markdown, can_mark
from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import Note, Paragraph, Place, Run
from codebook.load.verbatim import read_report
from codebook.model import Document, words
from conftest import made_up

FRAGMENTS = ["a", "B", "é", " ", " ", "1", "2.", ".", "*", "**", "_", "~", "~~", "[", "]", "(", ")", "<", ">", "|", "#", "-", "+", "\\", "`", "&", "&amp;", "!", "^", "[^1]", "\n", "\t", "{", "}", "[x] ", "1.1 ", "(a) ", "=", ":"]  # fmt: skip
MACRO_CALL = re.compile(r"\{(?=[{%#])")
TEXTS = (
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12)
    .map("".join)
    .map(lambda text: MACRO_CALL.sub("", text))
)
"""No macro calls: no report can have them."""
RUNS = st.lists(
    st.builds(Run, text=TEXTS, bold=st.booleans(), italic=st.booleans(), struck=st.booleans()), min_size=1, max_size=3
).map(tuple)


def check(text: str) -> list[tuple[int, str]]:
    """The faults of a body."""
    return [*faults(text, "northmoor", made_up("samples").site)]


def read_back(text: str) -> list[str]:
    """The words of each unit of a body."""
    units, problems = read_report(Document("a.md", text, body=text, body_line=1))
    assert problems == []
    return [" ".join(" ".join(words(unit.blocks)).split()) for unit in units]


def folded(runs: tuple[Run, ...]) -> str:
    """The words of runs."""
    return " ".join("".join(run.text for run in runs).split())


@example((Run("##"),), "")
@example((Run("##a"),), "")
@example((Run("2.a", struck=True),), "")
@example((Run("2.a Gifts", bold=True),), "")
@given(RUNS, st.sampled_from(["1.1", "2.", ""]))
def test_any_letters_come_through(runs: tuple[Run, ...], number: str) -> None:
    """Whatever letters a paragraph has, the file has no fault, and reads back as the same words."""
    if not folded(runs) or MACRO_CALL.search("".join(run.text for run in runs)):
        return
    first = (
        ReportBlock("paragraph", (Run("First."),), "1.", place=Place(paragraph=1))
        if number == "2."
        else ReportBlock("heading", (Run("One"),), "1", 2)
    )
    body = checked_body(
        (first, ReportBlock("paragraph", runs, number, place=Place(paragraph=2))),
        (),
        {},
        lambda text: iter(check(text)),
    )
    assert check(body.text) == []
    whole = " ".join(read_back(body.text))
    assert "".join(whole.split()).endswith("".join(folded(runs).split())), body.text


@given(RUNS)
def test_any_letters_come_through_a_table(runs: tuple[Run, ...]) -> None:
    """So they do in the cell of a table."""
    if not folded(runs):
        return
    from_cell = " ".join(part for line in as_markdown(runs, {}).split("\\\n") for part in line.split())
    assert "\n" not in from_cell


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((Run("a "), Run("b", bold=True), Run(" c")), "a **b** c"),
        ((Run("a ", bold=True), Run("b", italic=True)), "**a** *b*"),
        ((Run("a"), Run("b", bold=True)), "ab"),
        ((Run("so", bold=True, italic=True, struck=True),), "~~***so***~~"),
        ((Run("(", bold=True), Run("a)", bold=True)), "(a)"),
        ((Run("Note", bold=True), Run(": x")), "**Note**: x"),
        ((Run(" ", bold=True), Run("x")), "x"),
        ((Run("a\nb", bold=True),), "a\\\nb"),
        ((Run("see"), Run("1", note="n"), Run(".")), "see[^4]."),
    ],
)
def test_formatting(runs: tuple[Run, ...], text: str) -> None:
    """Formatting is marked where words start and end; what Markdown cannot show there is left out, and no letter with it."""
    assert as_markdown(runs, {"n": "4"}) == text


def test_marks_of_notes() -> None:
    """A note with a number or letters is one of Markdown; another is written as printed, with a paragraph of its own."""
    assert [can_mark(mark) for mark in ("1", "iv", "*", "", "0", "†")] == [True, True, False, False, False, False]
    star = Note("n", "*", (Paragraph((Run("Rare."),)),))
    blocks = (
        ReportBlock("heading", (Run("One"),), "1", 2),
        ReportBlock("paragraph", (Run("Gifts"), Run("*", note="n")), "1.1"),
    )
    body = checked_body(blocks, (star,), {}, lambda text: iter(check(text)))
    assert body.text == "## 1 One\n\n1.1 Gifts\\*\n\n[note-star] \\* Rare.\n"
