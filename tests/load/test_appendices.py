"""Appendices whose numbers begin again: labels begin with the appendix's name."""

import pytest

from codebook.load.appendices import sections
from codebook.load.verbatim import read_report
from codebook.model import Document
from codebook.values.references import LONGEST_NAME

BODY = "## 1. Body\n\n1.1 One\n\n2.1 Two\n\n"


def labels(text: str) -> list[str]:
    """The labels of a report without faults."""
    units, problems = read_report(Document("docs/made-up.md", text, body=text))
    assert problems == []
    return [unit.label for unit in units]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("### 1. Scope\n\n1.1 One\n\n1.2 Two", ["1", "1.1", "1.2"]),
        ("## 1. Scope\n\n1.1 One\n\n## 2. More\n\n2.1 Two", ["1", "1.1", "2", "2.1"]),
        ("1. One\n\n2. Two\n\n3. Three", ["1", "2", "3"]),
        ("1) One\n\n2) Two", ["1", "2"]),
        ("1 One\n\n2 Two", ["1", "2"]),
        ("1. One:\n\n  1. red\n  2. white\n\n2. Two", ["1", "2"]),
        ("[appendix-1.40] 40. One\n\n40.1 Two\n\n41. Three", ["40", "40.1", "41"]),
        ("[appendix-1.8.1] 8.1 One\n\n8.2 Two", ["8.1", "8.2"]),
        ("[appendix-1.A] A. One\n\nB. Two", ["A", "B"]),
        ("### A. Scope\n\nA.1 One", ["A", "A.1"]),
        ("0.1 Nought", ["0.1"]),
    ],
)
def test_numbers_that_begin_again_have_the_name_of_the_appendix(text: str, found: list[str]) -> None:
    """Decimals, whole numbers and letters, below headings of its level or within."""
    own = [f"appendix-1.{number}" for number in found]
    assert labels(f"{BODY}## [appendix-1] Appendix 1\n\n{text}") == ["p1", "p1.1", "p2.1", "appendix-1", *own]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## [appendix-1] A\n\n2.2 On\n\n1.9 Back", ["appendix-1", "p2.2", "p1.9"]),
        ("## [appendix-1] A\n\n## 3. On\n\n3.1 On", ["appendix-1", "p3", "p3.1"]),
        ("## [appendices] A\n\n1.1 One", ["appendices", "p1.1"]),
        ("## [the-appendix] A\n\n1.1 One", ["the-appendix", "p1.1"]),
        ("[appendix-1] Appendix 1\n\n2.2 On", ["appendix-1", "p2.2"]),
        (f"## [appendix-{'a' * LONGEST_NAME}] A\n\n1.1 One", [f"appendix-{'a' * LONGEST_NAME}", "p1.1"]),
    ],
)
def test_other_numbers_have_no_name_before_them(text: str, found: list[str]) -> None:
    """Numbers that go on from those above, below any other heading or paragraph, are numbers of the report."""
    assert labels(f"{BODY}{text}")[3:] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "## [annex-a] A\n\n1.1 One\n\n## [annex-b] B\n\n1.1 One",
            ["annex-a", "annex-a.1.1", "annex-b", "annex-b.1.1"],
        ),
        ("## [annexe] A\n\n1.1 One\n\n## [end] End\n\n2.2 On", ["annexe", "annexe.1.1", "end", "p2.2"]),
        ("### [schedule-1] A\n\n1.1 One\n\n### [end] End\n\n2.2 On", ["schedule-1", "schedule-1.1.1", "end", "p2.2"]),
        ("### [enclosure-1] A\n\n1.1 One\n\n## 3. On", ["enclosure-1", "enclosure-1.1.1", "p3"]),
        (
            "## [appendix-1] A\n\n1.1 One\n\n### [note] N\n\n1.2 Two",
            ["appendix-1", "appendix-1.1.1", "note", "appendix-1.1.2"],
        ),
        (
            "## [appendix-1] A\n\n1.1 One\n\n### [annex-1] B\n\n1.1 One\n\n### [note] N\n\n1.2 Two",
            ["appendix-1", "appendix-1.1.1", "annex-1", "annex-1.1.1", "note", "appendix-1.1.2"],
        ),
        (
            "## [appendix-1] A\n\n## [annex-1] B\n\n1. One\n\n2. Two",
            ["appendix-1", "annex-1", "annex-1.1", "annex-1.2"],
        ),
    ],
)
def test_an_appendix_ends_at_a_heading(text: str, found: list[str]) -> None:
    """At the next appendix, a heading of a higher level, or one of its level that has a name; then the numbers above go on."""
    assert labels(f"## 1. Body\n\n{BODY[12:]}{text}")[3:] == found


def test_an_appendix_may_be_all_that_has_numbers() -> None:
    """Two appendices of a report without numbers are read the same way."""
    text = "## [appendix-1] A\n\n1.1 One\n\n## [appendix-2] B\n\n1.1 One"
    assert labels(text) == ["appendix-1", "appendix-1.1.1", "appendix-2", "appendix-2.1.1"]
    assert labels("1. One\n\n2. Two:\n\n## [schedule] A\n\n3. On") == ["p1", "p2", "schedule", "p3"]


def test_a_report_without_blocks_has_no_sections() -> None:
    """An empty report has none."""
    assert sections([]) == []
