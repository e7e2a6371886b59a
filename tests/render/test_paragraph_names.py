"""How pages, citations, data and the search name paragraphs of reports."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book
from codebook.model import Heading, Paragraph, Span, Unit
from codebook.record import wording
from codebook.render import cite
from codebook.render.paragraph_names import paragraph_name
from saying import said
from searched import named

STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes"


@pytest.mark.parametrize(
    ("label", "number", "text", "name"),
    [
        ("p2.1", "2.1", "Words", "paragraph 2.1"),
        ("p1.0", "1.0", "Words", "paragraph 1.0"),
        ("p40", "40.", "Words", "paragraph 40"),
        ("p1", "1)", "Words", "paragraph 1"),
        ("p8", "(8)", "Words", "paragraph 8"),
        ("p5", "Para 5", "Words", "paragraph 5"),
        ("p3.2A", "3.2A", "Words", "paragraph 3.2A"),
        ("pA", "A.", "Words", "paragraph A"),
        ("pA.1", "A.1", "Words", "paragraph A.1"),
        ("pa", "(a)", "Words", "paragraph (a)"),
        ("pa.ii", "(ii)", "Words", "paragraph (a)(ii)"),
        ("p2.1.a", "(a)", "Words", "paragraph 2.1(a)"),
        ("recommendation.a", "(a)", "Words", "recommendation, paragraph (a)"),
        ("appendix-1.1.1", "1.1", "Words", "appendix 1, paragraph 1.1"),
        ("annex-b.2", "2.", "Words", "annex B, paragraph 2"),
        ("p1.7a", "", "1.7(a) words", "paragraph 1.7a"),
        ("second-1.2", "", "1.2 words", "second paragraph 1.2"),
        ("second-1-2", "", "1.2. words", "second paragraph 1.2"),
        ("third-2", "", "2) words", "third paragraph 2"),
        ("second-a", "", "(a) words", "second paragraph (a)"),
        ("second-a", "", "A. words", "second paragraph A"),
        ("number-1.2", "", "1.2 words", "paragraph 1.2"),
        ("second-appendix-1.1.2", "", "1.2 words", "appendix 1, second paragraph 1.2"),
        ("second-1-2", "", "Other words", "second 1 2"),
        ("second-meeting", "", "Words", "second meeting"),
        ("background-documents", "", "Words", "background documents"),
        ("appendix-1", "", "Words", "appendix 1"),
        ("appendix-a", "", "Words", "appendix A"),
        ("appendix-a-note", "", "Words", "appendix A note"),
    ],
)
def test_a_paragraph_is_named_as_people_cite_it(label: str, number: str, text: str, name: str) -> None:
    """By its appendix or section and its printed number; if a number is printed twice, by which of them it is."""
    assert said(paragraph_name(Unit(label, "paragraph", (Paragraph((Span(text),)),), number=number))) == name
    section = Unit(label, "section", (Heading((Span(text),), 2),), number=number)
    assert said(paragraph_name(section)) == name.replace("paragraph", "section")


@pytest.fixture
def book(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> Book:
    """The made-up body with a report that has numbers of every kind."""
    path = lighthouse / f"{STRIPES}.md"
    facts = path.read_text("utf-8").partition("\n1.1 ")[0].rstrip().removesuffix("---")
    link = "  - {paragraph: PLACE, to: [vigilance-1], strength: direct, reason: Made up, judged: {edition: 1902, date: 1903-01-01}}\n"
    links = "".join(link.replace("PLACE", place) for place in ("appendix-1.1.1", "A", "(b)", "second-1.1"))
    body = (
        "1.1 One.\n\n[second-1.1] 1.1 One again.\n\n[pA] A. Two.\n\nB. Three.\n\n[pa] (a) Four.\n\n(b) Five.\n\n"
        "## [appendix-1] Rules\n\n1.1 Six.\n\n1.2 Seven."
    )
    path.write_text(f"{facts}links:\n{links}---\n\n{body}\n", "utf-8")
    return open_lighthouse()


def test_every_form_of_number_has_its_place(book: Book) -> None:
    """Page, citation, data, record and search have the same label and name."""
    (report,) = [report for report in book.site.reports if report.ref.url == f"{STRIPES}/"]
    labels = ["p1.1", "second-1.1", "pA", "pB", "pa", "pb", "appendix-1", "appendix-1.1.1", "appendix-1.1.2"]
    (page,) = [page for page in book.pages if page.url == report.ref.url]
    tree = html.fragment_fromstring(page.before, create_parent="div")
    assert tree.xpath("//div[contains(@class, 'unit')]/@id") == labels
    (data,) = [
        json.loads(generated.content)
        for generated in book.generated_files
        if generated.path.endswith("painting-of-stripes.json")
    ]
    assert [(unit["label"], unit["number"]) for unit in data["units"]][-2:] == [
        ("appendix-1.1.1", "1.1"),
        ("appendix-1.1.2", "1.2"),
    ]
    assert {link["unit"] for link in data["links"]} == {"appendix-1.1.1", "pA", "pb", "second-1.1"}
    assert b"\nappendix-1.1.1\t1.1 Six.\n" in wording(report)
    made = cite.of_paragraph(book.site, report, report.by_label["appendix-1.1.1"], "https://lights.example.org/")
    assert re.fullmatch(r"Appendix 1, paragraph 1\.1: ‘Six\.’, .*/#appendix-1\.1\.1", said(made.minute))
    made = cite.of_paragraph(book.site, report, report.by_label["second-1.1"], "/")
    assert said(made.minute).startswith("Second paragraph 1.1: ‘1.1 One again.’")
    assert [name.text for name in tree.xpath("//p[@class='label']/a")] == ["Second paragraph 1.1", "Appendix 1"]
    clause = next(page for page in book.pages if page.url == "clauses/vigilance-1/").before
    assert all(
        f"{name}</a>" in clause
        for name in ("appendix 1, paragraph 1.1", "paragraph A", "paragraph (b)", "second paragraph 1.1")
    )


def test_a_search_for_a_number_finds_it(book: Book) -> None:
    """A reference in words, and the number alone, lead to the paragraph."""
    council = book.site.council("mistholm")
    assert council is not None
    short = council.facts.short_name
    for written, label in [
        (f"{short} appendix 1 1.1", "appendix-1.1.1"),
        (f"{STRIPES.removeprefix('reports/')}#appendix-1.1.1", "appendix-1.1.1"),
        (f"{short} A", "pA"),
        (f"{short} (b)", "pb"),
        (f"{short} second 1.1", "second-1.1"),
    ]:
        assert label in [url.partition("#")[2] for url in named(book, written)], written
    assert "appendix-1.1.1" in [url.partition("#")[2] for url in named(book, "1.1")]
