"""Verbatim is sacred: every word of the code and of the reports, against the source texts as they were received.

The sources are compared line by line, character by character, after this and nothing else:

- the marks of the extraction at the start of a line are taken off: `- ` of a list, `#` of a heading, white space;
- in the code, the line that continues paragraph 6 of the introduction is joined to it with one space. It stands after the
  footnote and the list of bodies, which cut the paragraph in two. (The page break within Objectivity needs no joining, since
  empty lines are no words.) Footnote and bodies stand behind the introduction's paragraphs;
- in the Cambridgeshire report the word before the first tab, written with Cyrillic letters, is `To:`.

Later corrections are undone for this (those of our copy only if the source has the mistake too), and in a unit from which words were withheld later, the mark may be any words. `docs/` is compared,
and so is the copy of the first texts in `tests/sites/first`, which nothing of that happens to.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator

import pytest
import yaml

from codebook.book import Book, open_book
from codebook.model import Block, Edition, Heading, Listing, Paragraph, Report, Unit
from codebook.record import TITLE, WITHHELD, corrections_of, lines
from conftest import KNOWN, ROOT, TEMPLATES, first_report

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


def issued(text: Edition | Report, label: str, printed: Iterable[str], source: Collection[str] = ()) -> Iterator[str]:
    """The lines of a unit without later corrections. One of our copy is kept if the source has its words: then only we had the mistake."""
    made = [one for one in reversed(corrections_of(text)) if one.unit == label]
    for line in printed:
        before, issued = line, line
        for correction in made:
            before = before.replace(correction.is_now, correction.was, 1)
            if correction.kind != "of our copy":
                issued = issued.replace(correction.is_now, correction.was, 1)
        yield before if before in source else issued


def unit_lines(text: Edition | Report, units: Iterable[Unit], source: Collection[str]) -> list[str]:
    """The lines of several units of a text, as they were issued."""
    return [
        line for unit in units for line in issued(text, unit.label, printed_lines(unit.blocks, unit.number), source)
    ]


def withheld_since(text: Edition | Report) -> bool:
    """Whether words were withheld after the text was published: what was withheld before is marked in the source too."""
    return any(left.date for left in text.facts.withheld)


def assert_same(text: Edition | Report, found: list[str], expected: list[str]) -> None:
    """Asserts that the lines are those of the source; a mark of what was withheld since may be any words there."""
    if not withheld_since(text):
        assert found == expected
        return
    pattern = re.escape("\n".join(found))
    words = {line.label: line.words for line in lines(text)}
    for left in text.facts.withheld:
        for mark in WITHHELD.finditer(words[left.unit]) if left.date else ():
            pattern = pattern.replace(re.escape(mark[0]), ".+?")
    assert re.fullmatch(pattern, "\n".join(expected), re.DOTALL), (found, expected)


@pytest.fixture(params=["docs", "tests/sites/first"])
def book(request: pytest.FixtureRequest) -> Book:
    """The first texts as the site has them, and as they were when it began."""
    if request.param == "docs":
        real: Book = request.getfixturevalue("real_book")
        return real
    return open_book(KNOWN, TEMPLATES, "")


@pytest.fixture
def draft(book: Book) -> Edition:
    """The consultation draft."""
    edition = book.site.edition("2015-draft")
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
    source = frozenset(expected)
    found = [*issued(draft, TITLE, [draft.facts.title], source)]
    for part in draft.parts:
        found += [*issued(draft, part.id, [part.title], source), *unit_lines(draft, part.units, source)]
    assert_same(draft, found, expected)


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
def test_report_is_word_for_word(book: Book, council: str) -> None:
    """Every line of a report stands as the source has it, with its printed numbers, in its order."""
    report = first_report(book, council)
    (title,) = issued(report, TITLE, [report.facts.title])
    expected = source_lines(REPORTS[council])
    if council == "cambridgeshire":
        assert expected.pop(0) == title
        assert expected[0].startswith("\u0422\u043e:\t")  # Cyrillic letters, a fault of the extraction
        expected[0] = expected[0].replace("\u0422\u043e:", "To:")
    else:
        assert f"SUBJECT: {title.upper()}" in expected  # printed in capitals
    assert_same(report, unit_lines(report, report.units, frozenset(expected)), expected)


@pytest.mark.parametrize("council", REPORTS)
@pytest.mark.first_content
def test_facts_repeat_the_words_of_the_report(book: Book, council: str) -> None:
    """Posts, director, wards, appendices and source documents in the facts are words that the report prints."""
    report = first_report(book, council)
    facts = report.facts
    text = (SOURCES / REPORTS[council]).read_text("utf-8")
    named = [*facts.authors, facts.managing_director, facts.wards]
    named += [appendix.title for appendix in facts.appendices] + [document.title for document in facts.documents]
    assert [words for words in named if words not in text] == []


@pytest.mark.first_content
def test_sources_are_those_that_the_facts_name(book: Book, draft: Edition) -> None:
    """The SHA-256 on each page is that of the source text kept here; there is none once words of the text were withheld."""
    texts: dict[str, Edition | Report] = {CODE: draft}
    texts |= {name: first_report(book, council) for council, name in REPORTS.items()}
    for name, text in texts.items():
        digest = hashlib.sha256((SOURCES / name).read_bytes()).hexdigest()
        assert text.facts.source.sha256 == (None if withheld_since(text) else digest)


@pytest.mark.first_content
def test_links_are_those_of_the_editors_list(known_book: Book) -> None:
    """Each link of the editor's list stands in its report's facts, and no other that was judged when the list was made."""
    listed = yaml.safe_load((SOURCES / "links.yml").read_text("utf-8"))
    for council, expected in listed.items():
        report = first_report(known_book, council)
        found = [
            {"paragraph": link.paragraph, "to": list(link.to), "strength": link.strength, "reason": link.reason}
            for link in report.facts.links
            if link.judged is None  # one that was added later has a day of its own
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
