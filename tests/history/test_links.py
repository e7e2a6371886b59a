"""History: what reports relate to, told alike from the code's end and from the report's."""

from collections.abc import Callable

import pytest

from codebook.book import Book
from codebook.model import Link
from codebook.values.references import CodeRef, ReportRef, paragraph_label, parse
from conftest import FIRST, first_report


@pytest.fixture(params=[pytest.param("real", marks=pytest.mark.first_content), "lighthouse"])
def book(request: pytest.FixtureRequest) -> Book:
    """The real content and a made-up body's in turn."""
    if request.param == "real":
        real: Book = request.getfixturevalue("real_book")
        return real
    opened: Callable[[], Book] = request.getfixturevalue("open_lighthouse")
    return opened()


def paragraph_of(link: Link) -> ReportRef:
    """The report unit at one end of a link."""
    return ReportRef(link.report.ref.council, link.report.ref.report, link.paragraph)


def test_both_ends_tell_the_same(book: Book) -> None:
    """Each link stands under its unit of the code and under its paragraph, and nowhere else."""
    of_unit = [(label, link) for label, links in book.history.of_unit.items() for link in links]
    of_paragraph = [(ref, link) for ref, links in book.history.of_paragraph.items() for link in links]
    assert of_unit
    assert {link for _, link in of_unit} == {link for _, link in of_paragraph}
    assert len(of_unit) == len(of_paragraph)
    assert all(label == link.target for label, link in of_unit)
    assert all(ref == paragraph_of(link) for ref, link in of_paragraph)


def test_each_written_judgement_is_there_once(book: Book) -> None:
    """A paragraph's links are those of its report's front matter, in the order in which the editor wrote them."""
    for report in book.site.reports:
        for unit in report.units:
            found = book.history.of_paragraph.get(ReportRef(report.ref.council, report.ref.report, unit.label), ())
            assert [(link.strength, link.reason, link.target) for link in found] == [
                (written.strength, written.reason, statement_of(to))
                for written in report.facts.links
                if paragraph_label(written.paragraph) == unit.label
                for to in written.to
            ]


def statement_of(written: str) -> str:
    """A label as it is; of a principle that of its statement."""
    ref = parse(written)
    assert isinstance(ref, CodeRef)
    return ref.label if ref.rest else f"{ref.label}-statement"


def test_newest_report_first_and_direct_before_indirect(book: Book) -> None:
    """The links of a unit come by report, newest first; of one report direct before indirect, then as it reads."""
    for links in book.history.of_unit.values():
        assert [link.report.date for link in links] == sorted((link.report.date for link in links), reverse=True)
        for report in {link.report.ref: link.report for link in links}.values():
            reading = list(report.by_label)
            places = [
                (("direct", "indirect").index(link.strength), reading.index(link.paragraph))
                for link in links
                if link.report.ref == report.ref
            ]
            assert places == sorted(places)


@pytest.mark.parametrize(
    ("label", "links"),
    [
        (
            "accountability-2",
            [
                ("cambridgeshire", "p2.1", "indirect"),
                ("cambridgeshire", "p4.2", "indirect"),
                ("west-lancashire", "p3.3", "direct"),
                ("west-lancashire", "p4.2", "direct"),
                ("west-lancashire", "appendix-2", "direct"),
                ("west-lancashire", "appendix-1", "indirect"),
            ],
        ),
        (
            "openness-statement",
            [
                ("cambridgeshire", "p1.2", "indirect"),
                ("cambridgeshire", "p2.1", "indirect"),
                ("west-lancashire", "background-documents", "indirect"),
            ],
        ),
        ("integrity-3", [("west-lancashire", "p4.1", "direct")]),
        ("honesty-statement", []),
    ],
)
def test_the_history_of_a_unit(label: str, links: list[tuple[str, str, str]], known_book: Book) -> None:
    """The links of the first reports, from links.yml: those of a principle stand under its statement."""
    first = {first_report(known_book, council).ref for council in FIRST}
    found = [link for link in known_book.history.of_unit.get(label, ()) if link.report.ref in first]
    assert [(link.report.ref.council, link.paragraph, link.strength) for link in found] == links


def test_the_links_of_several_units_come_in_their_order(known_book: Book) -> None:
    """A principle's links are those of its units, one unit after the other."""
    labels = ("openness-statement", "honesty-statement", "openness-1")
    found = [link.target for link in known_book.history.of_part(labels)]
    assert found == sorted(found, key=labels.index)
    assert found.count("openness-statement") >= 3
    assert found.count("openness-1") >= 2


def test_a_link_tells_what_was_read_and_when(book: Book) -> None:
    """Each link names the edition whose wording was read, which has that unit, and the day of the judgement."""
    for report in book.site.reports:
        for written in report.facts.links:
            judged = written.judged or report.facts.judged
            assert judged is not None
            ref = ReportRef(report.ref.council, report.ref.report, paragraph_label(written.paragraph))
            assert {(judged.edition, judged.date)} <= {
                (link.edition, link.judged) for link in book.history.of_paragraph[ref] if link.reason == written.reason
            }
    for links in book.history.of_unit.values():
        for link in links:
            edition = book.site.edition(link.edition)
            assert edition is not None
            assert link.target in edition.units
