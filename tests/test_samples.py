"""Made-up reports in the layouts of real ones, as they were pasted and as an editor wrote them by the guide: no word is lost or added.

The samples are data, in `samples.yml`; their content is in `sites/samples/`.
"""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from codebook.book import Book, open_book
from conftest import SITES, TEMPLATES, cases

SAMPLES: list[dict[str, Any]] = cases(Path(__file__).parent / "samples.yml")
FOLDER = SITES / "samples"
OURS = (
    *("p[@class='label']", "div[@class='margin']", "*[@class='unseen']", "*[@aria-hidden='true']"),
    *("h3[@id='on_notes']", "p[@class='note']"),
)
"""What a page adds to the words of a report, for links and for screen readers, and around its notes."""
BLOCKS = ("p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "br")


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up bodies' content."""
    return open_book(FOLDER / "docs", TEMPLATES, "")


def shown(book: Book, report: str) -> list[str]:
    """The words that the page of a report shows as the report's, in order."""
    (page,) = (page for page in book.pages if page.url == f"reports/{report}/")
    (article,) = html.fragment_fromstring("".join(page.body()), create_parent="main").xpath("//article")
    for element in article.xpath(" | ".join(f".//{ours}" for ours in OURS)):
        element.drop_tree()
    for element in article.iter(*BLOCKS):
        element.tail = f" {element.tail or ''}"
    return str(article.text_content()).split()


def pasted(sample: dict[str, Any]) -> list[str]:
    """The words that an editor pasted, with the changes that the guide asks for. Each is made once."""
    text = " ".join((FOLDER / "pasted" / f"{sample['name']}.txt").read_text("utf-8").split())
    for was, now in sample.get("changed", ()):
        assert text.count(was) >= 1, was
        text = text.replace(was, now, 1)
    return unicodedata.normalize("NFC", text).split()


def test_the_samples_have_no_fault_and_no_warning(book: Book) -> None:
    """Every warning is mended or settled with a reason, and each sample is a report of its own."""
    assert book.warnings == ()
    assert {str(report.ref) for report in book.site.reports} == {sample["report"] for sample in SAMPLES}
    assert len(SAMPLES) >= 12


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample["name"] for sample in SAMPLES])
def test_every_word_that_was_pasted_is_shown(sample: dict[str, Any], book: Book) -> None:
    """The page has each word once, in the order of the document, and no other."""
    assert shown(book, sample["report"]) == pasted(sample)


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample["name"] for sample in SAMPLES])
def test_every_unit_has_its_label(sample: dict[str, Any], book: Book) -> None:
    """The labels are those that the layout asks for, and each is an address on the page."""
    (report,) = (report for report in book.site.reports if str(report.ref) == sample["report"])
    assert [unit.label for unit in report.units] == sample["labels"].split()
    (page,) = (page for page in book.pages if page.url == f"reports/{sample['report']}/")
    ids = html.fragment_fromstring("".join(page.body()), create_parent="main").xpath("//article//@id")
    assert set(sample["labels"].split()) <= set(ids)
