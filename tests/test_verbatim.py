"""Verbatim is sacred: every word of the code and of the reports, against the source texts as they were received.

The sources are compared line by line, character by character, after this and nothing else:

- the marks of the extraction at the start of a line are taken off: `- ` of a list, `#` of a heading, white space;
- in the code, the line that continues paragraph 6 of the introduction is joined to it with one space. It stands after the
  footnote and the list of bodies, which cut the paragraph in two. (The page break within Objectivity needs no joining, since
  empty lines are no words.) Footnote and bodies stand behind the introduction's paragraphs;
- in the Cambridgeshire report the word before the first tab, written with Cyrillic letters, is `To:`.
"""

import hashlib
import re
from collections.abc import Iterator

import pytest
import yaml

from codebook.book import Book
from codebook.facts import CorrectionFacts
from codebook.model import Block, Edition, Heading, Listing, Paragraph, Unit
from conftest import ROOT, first_report

SOURCES = ROOT / "tests" / "sources"
CODE = "code-2015-draft.txt"
REPORTS = {"cambridgeshire": "cambridgeshire-2022-02-25.txt", "west-lancashire": "west-lancashire-2014.txt"}
SHAPE = {
    "selflessness": 8,
    "integrity": 7,
    "objectivity": 8,
    "accountability": 4,
    "openness": 5,
    "honesty": 5,
    "leadership": 6,
    "democracy": 3,
}


def source_lines(name: str) -> list[str]:
    """The lines of a source that have words, without the extraction's marks at their start."""
    lines = (SOURCES / name).read_text("utf-8").split("\n")
    return [bare for line in lines if (bare := re.sub(r"^(\s+|- |#+ )", "", line))]


def printed_lines(blocks: tuple[Block, ...], number: str = "") -> Iterator[str]:
    """The lines of a unit as a source prints them: each paragraph, heading and item is one."""
    for index, block in enumerate(blocks):
        match block:
            case Paragraph(spans) | Heading(spans):
                words = "".join(span.text for span in spans)
                yield f"{number} {words}" if number and not index else words
            case Listing(items):
                for item in items:
                    yield from printed_lines(item.blocks)
            case _:
                raise AssertionError(block)


def unit_lines(units: tuple[Unit, ...]) -> list[str]:
    """The lines of several units."""
    return [line for unit in units for line in printed_lines(unit.blocks, unit.number)]


def as_issued(lines: list[str], corrections: tuple[CorrectionFacts, ...]) -> list[str]:
    """The lines without those corrections that came after the source was received: of our copy alone there is nothing to undo."""
    for correction in reversed(corrections):
        if correction.kind != "of our copy":
            lines = [line.replace(correction.is_now, correction.was) for line in lines]
    return lines


@pytest.fixture
def draft(real_book: Book) -> Edition:
    """The consultation draft as the site has it."""
    edition = real_book.site.edition("2015-draft")
    assert edition is not None
    return edition


@pytest.mark.first_content
def test_code_is_word_for_word(draft: Edition) -> None:
    """The title, every heading, unit, note and body of the code stand as the source has them, in its order."""
    lines = source_lines(CODE)
    cut = next(index for index, line in enumerate(lines) if line.endswith("This includes those engaged"))
    rest = next(index for index, line in enumerate(lines) if line.startswith("on a permanent, temporary"))
    end = lines.index("Selflessness")
    expected = [
        *lines[:cut],
        f"{lines[cut]} {lines[rest]}",
        *lines[rest + 1 : end],
        *lines[cut + 1 : rest],  # the footnote and the list of bodies
        *lines[end:],
    ]
    found = [draft.facts.title]
    for part in draft.parts:
        found += [part.title, *unit_lines(part.units)]
    assert as_issued(found, draft.corrections) == expected


@pytest.mark.first_content
def test_code_has_its_shape(draft: Edition) -> None:
    """8 introduction paragraphs, 1 note, 10 bodies, 8 principles each with a statement, 46 clauses, numbered in order."""
    introduction = draft.introduction
    assert introduction is not None
    assert [unit.label for unit in introduction.units] == [
        *(f"introduction-{number}" for number in range(1, 9)),
        "introduction-note-1",
        "introduction-bodies",
    ]
    bodies = introduction.units[-1].blocks[1]
    assert isinstance(bodies, Listing)
    assert len(bodies.items) == 10
    assert {part.id: len(part.of_kind("clause")) for part in draft.principles} == SHAPE
    assert sum(SHAPE.values()) == 46
    for part in draft.principles:
        labels = [f"{part.id}-statement", *(f"{part.id}-{number}" for number in range(1, SHAPE[part.id] + 1))]
        assert [unit.label for unit in part.units] == labels


@pytest.mark.parametrize("council", REPORTS)
@pytest.mark.first_content
def test_report_is_word_for_word(real_book: Book, council: str) -> None:
    """Every line of a report stands as the source has it, with its printed numbers, in its order."""
    report = first_report(real_book, council)
    expected = source_lines(REPORTS[council])
    if council == "cambridgeshire":
        assert expected.pop(0) == report.facts.title
        assert expected[0].startswith("\u0422\u043e:\t")  # Cyrillic letters, a fault of the extraction
        expected[0] = expected[0].replace("\u0422\u043e:", "To:")
    else:
        assert f"SUBJECT: {report.facts.title.upper()}" in expected  # printed in capitals
    assert as_issued(unit_lines(report.units), report.facts.corrections) == expected


@pytest.mark.parametrize("council", REPORTS)
@pytest.mark.first_content
def test_facts_repeat_the_words_of_the_report(real_book: Book, council: str) -> None:
    """Posts, director, wards, appendices and source documents in the facts are words that the report prints."""
    report = first_report(real_book, council)
    facts = report.facts
    text = (SOURCES / REPORTS[council]).read_text("utf-8")
    named = [*facts.authors, facts.managing_director, facts.wards]
    named += [appendix.title for appendix in facts.appendices] + [document.title for document in facts.documents]
    assert [words for words in named if words not in text] == []


@pytest.mark.first_content
def test_sources_are_those_that_the_facts_name(real_book: Book, draft: Edition) -> None:
    """The SHA-256 on each page is that of the source text kept here."""
    named = {CODE: draft.facts.source.sha256}
    named |= {name: first_report(real_book, council).facts.source.sha256 for council, name in REPORTS.items()}
    assert named == {name: hashlib.sha256((SOURCES / name).read_bytes()).hexdigest() for name in named}


@pytest.mark.first_content
def test_links_are_those_of_the_editors_list(real_book: Book) -> None:
    """Each link of the editor's list stands in its report's facts, and no other."""
    listed = yaml.safe_load((SOURCES / "links.yml").read_text("utf-8"))
    for council, expected in listed.items():
        report = first_report(real_book, council)
        found = [
            {"paragraph": link.paragraph, "to": list(link.to), "strength": link.strength, "reason": link.reason}
            for link in report.facts.links
        ]
        assert found == expected


@pytest.mark.first_content
def test_what_was_withheld_stays_out(real_book: Book) -> None:
    """Each place where contact details were taken out says so, and is told in the facts."""
    for report in real_book.site.reports:
        marked = {unit.label for unit in report.units if re.search(r"\[[^\]]*withheld\]", unit.text)}
        assert marked == {withheld.unit for withheld in report.facts.withheld}
    for council in REPORTS:
        assert first_report(real_book, council).facts.withheld


def test_nothing_else_is_kept_as_a_source() -> None:
    """The sources are the three texts and the list of links."""
    assert sorted(path.name for path in SOURCES.iterdir()) == sorted([CODE, *REPORTS.values(), "links.yml"])
