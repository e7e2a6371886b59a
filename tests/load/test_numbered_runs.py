"""Runs of paragraphs that begin with a name: each number after the first has its label."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.load.numbered_runs import MOST_RUNS, Runs, named_number, printed
from codebook.load.verbatim import read_report
from codebook.model import Document
from codebook.values.references import LONGEST_NAME, is_report_label


def read(text: str) -> list[str]:
    """The labels and printed numbers of a report without faults."""
    units, problems = read_report(Document("docs/made-up.md", text, body=text))
    assert problems == []
    assert all(is_report_label(unit.label) for unit in units)
    return [f"{unit.label} {unit.number}".strip() for unit in units]


def paragraphs(*texts: str) -> str:
    """Paragraphs that begin so."""
    return "\n\n".join(f"{text} Made up." for text in texts)


@pytest.mark.parametrize(
    ("starts", "labels"),
    [
        (
            ["[p40] 40.", "40.1", "40.2", "41.", "41.1", "42."],
            ["p40 40.", "p40.1 40.1", "p40.2 40.2", "p41 41.", "p41.1 41.1", "p42 42."],
        ),
        (["[p40] 40)", "41)", "43)"], ["p40 40)", "p41 41)", "p43 43)"]),
        (["[p40] 40", "41", "41A"], ["p40 40", "p41 41", "p41A 41A"]),
        (["1.1", "[p2] 2.", "2.1", "3.", "3A."], ["p1.1 1.1", "p2 2.", "p2.1 2.1", "p3 3.", "p3A 3A."]),
        (["[pA] A.", "B.", "C."], ["pA A.", "pB B.", "pC C."]),
        (["[pz] z.", "aa.", "bb."], ["pz z.", "paa aa.", "pbb bb."]),
        (
            ["[pa] (a)", "(b)", "[pb.i] (i)", "(ii)", "(c)", "(i)"],
            ["pa (a)", "pb (b)", "pb.i (i)", "pb.ii (ii)", "pc (c)", "pc.i (i)"],
        ),
        (["[pi] i.", "ii.", "iii.", "iv."], ["pi i.", "pii ii.", "piii iii.", "piv iv."]),
        (["[pg] (g)", "(h)", "(i)", "(j)"], ["pg (g)", "ph (h)", "pi (i)", "pj (j)"]),
        (["[pI] I.", "II."], ["pI I.", "pII II."]),
        (
            ["2.1", "[p2.1.a] (a)", "(b)", "2.2", "(a)", "[end]", "(a)"],
            ["p2.1 2.1", "p2.1.a (a)", "p2.1.b (b)", "p2.2 2.2", "p2.2.a (a)", "end", "end.a (a)"],
        ),
        (
            ["2.1", "[p2.1.a] (a)", "(b)", "2.2", "[p2.2.i] (i)", "(ii)"],
            ["p2.1 2.1", "p2.1.a (a)", "p2.1.b (b)", "p2.2 2.2", "p2.2.i (i)", "p2.2.ii (ii)"],
        ),
        (["[what] That:", "[what.1] 1.", "2."], ["what", "what.1 1.", "what.2 2."]),
        (["## A.", "[pA.1] 1.", "2.", "## B.", "1."], ["pA A.", "pA.1 1.", "pA.2 2.", "pB B.", "pB.1 1."]),
        (
            ["[p5] Para 5", "Para 6", "[p7] Paragraph 7:", "Paragraph 8:"],
            ["p5 Para 5", "p6 Para 6", "p7 Paragraph 7:", "p8 Paragraph 8:"],
        ),
        (["[p8] (8)", "(9)", "(10)"], ["p8 (8)", "p9 (9)", "p10 (10)"]),
        (["[p1.4] (1.4)", "[p12a] 12a.", "[p7] 7:"], ["p1.4 (1.4)", "p12a 12a.", "p7 7:"]),
    ],
)
def test_numbers_after_a_name_need_none(starts: list[str], labels: list[str]) -> None:
    """The first of a run has a name, the others the same beginning and their numbers."""
    assert read(paragraphs(*starts)) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("[pA] A. One:\n\n(a) red\n\nA plan\n\n\\B. white\n\n  B. blue", ["pA A."]),
        ("[pA] A plan", ["pA"]),
        ("[plan] plan: one\n\nplan: two", ["plan"]),
        ("[second-1.2] 1.2 One", ["second-1.2"]),
        ("[p40] 40. One:\n\n1. red\n2. white\n\nand\n\n41. Two", ["p40 40.", "p41 41."]),
        ("[pb] (b) One:\n\n(i) red\n\n(ii) white\n\n(c) Two", ["pb (b)", "pc (c)"]),
        ("[pi] (i) One:\n\n(a) red\n\n(b) white\n\n(ii) Two", ["pi (i)", "pii (ii)"]),
        ("[p4] 4 One\n\n4 May is a date\n\n5 Two", ["p4 4", "p5 5"]),
        ("1.1 One\n\n## [p40] 40. One\n\n1. red\n2. white", ["p1.1 1.1", "p40 40."]),
    ],
)
def test_what_is_no_number_of_a_run_is_text(text: str, labels: list[str]) -> None:
    """Lists in the form of a run, words, dates and what has a backslash or spaces before it belong to the paragraph above."""
    assert read(text) == labels


@given(st.integers(1, 10**8), st.integers(1, 9), st.sampled_from([".", ")", ""]))
def test_an_extract_may_begin_at_any_number(first: int, more: int, sign: str) -> None:
    """Every number in order is a paragraph, from whatever number on."""
    numbers = [*range(first, first + more)]
    body = "\n\n".join(f"{number}{sign} Made up." for number in numbers)
    assert read(f"[p{first}] {body}") == [f"p{number} {number}{sign}" for number in numbers]


def test_a_name_ends_with_the_number() -> None:
    """Only then does it begin a run: another name, or a letter without punctuation, is a name alone."""
    assert named_number("p40", "40. One") == printed("40. One")
    assert named_number("minute.40", "40. One") == printed("40. One")
    assert [named_number(label, "40. One") for label in ("p4", "q40", "second-40", "40")] == [None] * 4
    assert [named_number("pa", text) for text in ("a one", "(a)", "a:b")] == [None] * 3


def test_runs_are_few_and_labels_short() -> None:
    """However many runs a text begins, and however long its names, the work for a number and its label are bounded."""
    runs, values = Runs(), ("(a)", "(i)", "(A)", "(I)", "1.", "1)", "a.", "i.", "A.", "I.")
    forms = [found for value in values if (found := printed(f"{value} "))]
    for number in range(100):
        for form in forms:
            runs.begin(f"p{number}.{form.value}", form)
            runs.unit(f"p{number}")
    assert 0 < len(vars(runs)["_all"]) <= MOST_RUNS < len(forms)
    name = "a" * LONGEST_NAME
    assert read(f"[{name}] One\n\n[{name}.a] (a) two\n\n(b) three") == [name, f"{name}.a (a)"]
    assert read(f"[b] One\n\n[b.a] (a) two\n\n[{name}c] three\n\n(a) four") == ["b", "b.a (a)", f"{name}c"]


pieces = st.sampled_from(
    [
        *(
            "[pa] ",
            "(a) ",
            "(b) ",
            "[pA] ",
            "A. ",
            "B. ",
            "[pi] ",
            "i. ",
            "(i) ",
            "(ii) ",
            "[p1] ",
            "1. ",
            "2. ",
            "1) ",
            "[p5] ",
            "Para 5 ",
        ),
        *(
            "1.1 ",
            "1.1A ",
            "[b] ",
            "[b.a] ",
            "## ",
            "### [appendix-1] ",
            "## 2. ",
            "lamp",
            "oil ",
            "\\",
            "**",
            "  ",
            "- ",
            "\n",
            "\n\n",
            "\n\n",
            "\n\n",
        ),
    ]
)
"""Names and numbers of every form, among words."""


@given(st.lists(pieces, max_size=25).map("".join))
def test_no_letter_or_digit_of_a_run_is_lost(text: str) -> None:
    """Names apart, every letter and digit comes back, or there is a fault."""
    units, problems = read_report(Document("docs/made-up.md", text, body=f"[first] First {text}"))
    found, typed = (
        sorted(filter(str.isalnum, re.sub(r"\[[a-zA-Z0-9.-]+\]", "", words)))
        for words in (" ".join(unit.text for unit in units), f"First {text}")
    )
    assert problems or found == typed
