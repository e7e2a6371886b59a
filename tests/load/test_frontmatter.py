"""What front matter keeps: each scalar as it is typed, each value with its line."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.facts import Consideration, EntryFacts, LinkFacts, Source
from codebook.load import frontmatter
from codebook.load.frontmatter import Yaml, parse, read, split
from codebook.model import Document
from codebook.values.dates import PartialDate

typed = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff\ufeff"))
"""Text of one line, as it is let in."""


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("number: 4.10", {"number": "4.10"}),
        ("number: 007", {"number": "007"}),
        ("number: 1_000", {"number": "1_000"}),
        ("number: 6", {"number": "6"}),
        ("same: no", {"same": "no"}),
        ("same: true", {"same": "true"}),
        ("date: 2022-02-25", {"date": "2022-02-25"}),
        ("time: 10:30", {"time": "10:30"}),
        ("what: null", {"what": "null"}),
        ("what: ~", {"what": "~"}),
        ("what:", {"what": ""}),
        ("what: a#b", {"what": "a#b"}),
        ("what: 'a # b: c'", {"what": "a # b: c"}),
        ('what: "a \\"b\\""', {"what": 'a "b"'}),
        ("what: Fish & chips &amp; more", {"what": "Fish & chips &amp; more"}),
        ("what: >-\n  one\n  two", {"what": "one two"}),
        ("what: one\n  two", {"what": "one two"}),
        ("# a remark\nwhat: one", {"what": "one"}),
        ("what: 'one' # a remark", {"what": "one"}),
        ("to: [a, 4.10]", {"to": ["a", "4.10"]}),
        ("to:\n  - a\n  - b: c", {"to": ["a", {"b": "c"}]}),
        ("<<: a", {"<<": "a"}),
        ("", {}),
        ("# a remark", {}),
    ],
)
def test_scalars_stay_text(text: str, data: dict[str, Any]) -> None:
    """No number, date, yes or no is made of what an editor typed."""
    matter = parse(Yaml(text))
    assert (matter.data, matter.faults) == (data, [])


@given(typed)
def test_any_text_in_quotes_stays(text: str) -> None:
    """Whatever stands in quotes is the value."""
    quoted = text.replace("'", "''")
    assert parse(Yaml(f"what: '{quoted}'")).data == {"what": text}


@given(typed)
def test_nothing_is_lost_in_silence(text: str) -> None:
    """A value that begins with a letter is taken whole, quotes or not, or it is told that it cannot be."""
    matter = parse(Yaml(f"what: x{text}"))
    assert matter.faults or matter.data == {"what": f"x{text}".rstrip(" ")}


TEXT = """\
title: Lamps
links:
  - paragraph: 1.1
    to:
      - a
      - b
    reason: >-
      long
  - {paragraph: 1.2, to: [c,
     d]}
judged:
  edition: 1902
"""


@pytest.mark.parametrize(
    ("loc", "line"),
    [
        (("title",), 2),
        (("links",), 3),
        (("links", 0), 4),
        (("links", 0, "paragraph"), 4),
        (("links", 0, "to"), 5),
        (("links", 0, "to", 0), 6),
        (("links", 0, "to", 1), 7),
        (("links", 0, "reason"), 8),
        (("links", 0, "strength"), 4),
        (("links", 1), 10),
        (("links", 1, "to", 0), 10),
        (("links", 1, "to", 1), 11),
        (("judged", "edition"), 13),
        (("judged", "date"), 12),
        (("who",), 2),
    ],
)
def test_values_know_their_lines(loc: tuple[str | int, ...], line: int) -> None:
    """A value stands on its line of the file; one that is missing on that of the group that misses it."""
    matter = parse(Yaml(TEXT))
    assert Document("docs/made-up.md", "", lines=matter.lines).line(*loc) == line


@pytest.mark.parametrize(
    ("text", "matter", "body", "body_line"),
    [
        ("---\na: b\n---\nbody\n", Yaml("a: b"), "body\n", 4),
        ("---\na: b\n---\n\nbody", Yaml("a: b"), "\nbody", 4),
        ("---  \na: b\n---\t\nbody", Yaml("a: b"), "body", 4),
        ("---\n---\nbody", Yaml(""), "body", 3),
        ("---\na: b\n---", Yaml("a: b"), "", 4),
        ("---\na: b\n---\nx\n---\ny", Yaml("a: b"), "x\n---\ny", 4),
        ("---\na: b\nbody", Yaml("a: b\nbody", closed=False), "", 3),
        ("body\n---\n", None, "body\n---\n", 1),
        ("", None, "", 1),
    ],
)
def test_fences_part_front_matter_from_body(text: str, matter: Yaml | None, body: str, body_line: int) -> None:
    """What stands between the first two fences is front matter; the body begins on the line behind them."""
    found, document = split("docs/made-up.md", text)
    assert (found, document.body, document.body_line) == (matter, body, body_line)
    assert not body or text.split("\n")[body_line - 1] == body.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("shape", "text", "field", "value"),
    [
        (EntryFacts, "title: A\ndate: 1900-winter\nwho: B\nsource: Minute 1", "date", PartialDate(1900, season="winter")),
        (EntryFacts, "title: '  A  '\ndate: 1900\nwho: B\nsource: Minute 1", "title", "A"),
        (EntryFacts, "title: 1900\ndate: 1900\nwho: B\nsource: Minute 1\n", "title", "1900"),
        (Source, "title: A", "sha256", None),
        (Source, "title: A\naddress: https://almanac.example.org:8080/a?b#c", "address", "https://almanac.example.org:8080/a?b#c"),
        (LinkFacts, "paragraph: 4.10\nto: [a-1]\nstrength: direct\nreason: B", "paragraph", "4.10"),
        (Consideration, "committee: a\ndate: 1901-11-05\ndecision:", "decision", ""),
    ],
)  # fmt: skip
def test_facts_are_converted_by_their_shape(shape: type[Any], text: str, field: str, value: object) -> None:
    """The types of the shape make dates and answers of the text, and keep the rest as it is."""
    facts, document, problems = read(shape, Yaml(text), Document("docs/made-up.md", text))
    assert problems == []
    assert getattr(facts, field) == value
    assert document.lines


@pytest.mark.parametrize("answer", ["yes", "no", "Yes", "true", "off"])
def test_questions_are_answered_in_words(answer: str) -> None:
    """A field that asks takes yes and no, and what other programs write for them."""
    item = f"committee: a\ndate: 1901-11-05\nagenda-item:\n  number: 4.10\n  confirmed: {answer}"
    facts, _, _ = read(Consideration, Yaml(item), Document("docs/made-up.md", ""))
    assert facts is not None
    assert facts.agenda_item is not None
    assert (facts.agenda_item.number, facts.agenda_item.confirmed) == ("4.10", answer.lower() in ("yes", "true"))


def written() -> list[str]:
    """The front matter of every file that the tests and the site have."""
    folders = (Path("docs"), Path("tests/sites"))
    found = (
        split(str(path), path.read_text("utf-8"))[0] for folder in folders for path in sorted(folder.rglob("*.md"))
    )
    return [source.text for source in found if source]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(written(), id="files"),
        ["a:\tb", "- \ta", "a: b\t# c", "\ta: b"],
        ["- \ufeffa: b\n  c: d", "- a: b\n  \ufeffc: d"],
        ["a: \U0001d11e # b", 'a: "\\t" # b', "a: “b”", "a: >-\n  b\n  - c", "a: {b: c}", "a: [b, [c]]", "a: {% b"],
        ["a: &b c", "a: *b", "a: !b c", "? a\n: b", "a: 'b", "a: b\na: c", "a: b\n---\nc: d", "[" * 30, "a: @b"],
    ],
)
def test_both_readers_read_the_same(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The fast reader and that in Python give the same data, lines and faults."""
    fast = [parse(Yaml(text)) for text in texts]
    monkeypatch.setattr(frontmatter, "_MISREAD", re.compile(""))
    assert fast == [parse(Yaml(text)) for text in texts]


def test_front_matter_that_is_read_again_names_the_file_that_has_it() -> None:
    """Its result is kept in memory, and two files may have the same facts with the same fault, below each other's lines."""
    sources = [Yaml("title: A\ndate: x\nwho: B"), Yaml("title: A\ndate: x\nwho: B", first_line=5)]
    places = []
    for name, source in [("a", sources[0]), ("b", sources[0]), ("b", sources[1])]:
        facts, _, problems = read(EntryFacts, source, Document(f"docs/history/{name}.md", ""))
        assert facts is None
        places += [f"{problem.path}:{problem.line}" for problem in problems if "'date'" in problem.message]
        problems.clear()
    assert places == ["docs/history/a.md:3", "docs/history/b.md:3", "docs/history/b.md:6"]
