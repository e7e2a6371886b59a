"""Word files of versions, principles and reports: their words, in order."""

from collections.abc import Iterator

import pytest

from codebook.emit.word.texts import of_edition, of_part, of_report
from codebook.model import Report
from codebook.model.blocks import spans_of
from codebook.record import normal, wording
from conftest import few, made_up
from emit.word.reading import OURS, Read, found, paragraphs, part, recorded

SITES = ("harbour", "lighthouse", "estuary", "samples", "ferry", "orchard", "first")


def of_document(content: bytes) -> Iterator[Read]:
    """The paragraphs with words of the document."""
    return (one for one in paragraphs(part(content)) if one.style not in OURS)


def joined(read: list[Read]) -> list[Read]:
    """Paragraphs without a name joined to the clause that they belong to."""
    whole: list[Read] = []
    for one in read:
        if one.name or one.style in ("Title", "Heading1"):
            whole.append(one)
        else:
            whole[-1] = Read(whole[-1].style, whole[-1].name, normal(f"{whole[-1].words} {one.words}"))
    return [Read(one.style, one.name, normal(one.words)) for one in whole]


@pytest.mark.parametrize("name", few(SITES, 3))
def test_versions_have_their_words(name: str) -> None:
    """The file of each version has its record, line by line."""
    book = made_up(name)
    for edition in book.site.editions:
        read = joined([*of_document(of_edition(edition, book.renderer))])
        assert recorded(read, edition, book.renderer) == wording(edition)


@pytest.mark.parametrize("name", few(SITES, 3))
def test_parts_have_their_words(name: str) -> None:
    """The file of each principle has its title and clauses."""
    book = made_up(name)
    for edition in book.site.editions:
        for one in edition.parts:
            read = joined([*of_document(of_part(edition, one, book.renderer))])
            assert [line.words for line in read] == [
                normal(text) for text in (one.title, *(unit.text for unit in one.units))
            ]


@pytest.mark.parametrize("name", few(SITES, 3))
def test_reports_have_their_words(name: str) -> None:
    """The file of each report has its title, and all words with their printed numbers."""
    book = made_up(name)
    for report in book.site.reports:
        read = [one.words for one in of_document(of_report(report, book.renderer))]
        assert normal(" ".join(read)) == normal(" ".join([report.facts.title, *(unit.text for unit in report.units)]))


def test_emphasis_is_shown() -> None:
    """Words in bold, in italics and struck out are so in Word; nothing else is."""
    books = (made_up("harbour"), made_up("samples"))
    for report, renderer in ((report, book.renderer) for book in books for report in book.site.reports):
        tree = part(of_report(report, renderer))
        for mark, name in (("strong", "b"), ("em", "i"), ("s", "strike")):
            shown = "".join("".join(run.itertext()) for run in found(tree, f"//w:r[w:rPr/w:{name}]"))
            assert shown.split() == _marked(report, mark).split()


def _marked(report: Report, mark: str) -> str:
    return "".join(span.text for unit in report.units for span in spans_of(unit.blocks) if mark in span.style.split())


def test_other_languages_are_named() -> None:
    """Words in Welsh are said to be Welsh, so they are read aloud and checked as such."""
    book = made_up("samples")
    report = next(one for one in book.site.reports if one.lang())
    tree = part(of_report(report, book.renderer))
    assert found(tree, "//w:p[w:pPr/w:pStyle/@w:val='Title']/w:r/w:rPr/w:lang/@w:val") == [f"{report.lang()}-GB"]


def test_tables_keep_their_cells() -> None:
    """A table has as many columns in each row, cells that cover others cover them, and its heading is repeated on each sheet."""
    book = made_up("harbour")
    (report,) = (one for one in book.site.reports if "tables" in one.ref.report)
    tree = part(of_report(report, book.renderer))
    tables = found(tree, "//w:tbl")
    assert tables
    for table in tables:
        columns = len(found(table, "w:tblGrid/w:gridCol"))
        for row in found(table, "w:tr"):
            spans = [int((found(cell, "w:tcPr/w:gridSpan/@w:val") or [1])[0]) for cell in found(row, "w:tc")]
            assert sum(spans) == columns
        assert len(found(table, "w:tr/w:trPr/w:tblHeader")) == 1
    assert found(tree, "//w:vMerge[@w:val='restart']")
