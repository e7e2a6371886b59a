"""Texts as Markdown have every word of the text to the letter, each with its address; `llms.txt` keeps its published rules."""

import re
from pathlib import Path

import llmstxt
import pytest
from markdown_it import MarkdownIt

from codebook.book import Book, open_book
from codebook.emit.as_markdown import report_as_markdown, version_as_markdown
from codebook.emit.generated_file import GeneratedFile
from codebook.emit.llms import PATH, llms
from codebook.model import Edition, Report
from conftest import SITES, TEMPLATES, few

HOST = "https://made-up.example/"
NAMES = ("harbour", "lighthouse", "estuary")


@pytest.fixture(scope="module", params=few(NAMES, 3))
def book(request: pytest.FixtureRequest) -> Book:
    """A made-up site, at an address."""
    return open_book(SITES / request.param / "docs", TEMPLATES, HOST)


def quoted(content: bytes) -> list[str]:
    """The paragraphs of all quotations of a file, as a reader of Markdown has them."""
    depth, found = 0, []
    for token in MarkdownIt("commonmark").parse(content.decode()):
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if depth and token.type == "inline":
            found.append("".join(child.content for child in token.children or ()))
    return found


def lines(text: Edition | Report) -> list[str]:
    """The lines of a text as they are quoted, with single spaces."""
    units = text.units.values() if isinstance(text, Edition) else text.units
    return [" ".join(line.split()) for unit in units for line in unit.lines if line.strip()]


def test_every_word_is_there(book: Book) -> None:
    """The quotations of a version or report are its words, in order, and nothing else is quoted."""
    for edition in book.site.editions:
        assert quoted(version_as_markdown(edition, book.renderer)) == lines(edition)
    for report in book.site.reports:
        assert quoted(report_as_markdown(report, book.renderer)) == lines(report)


def test_each_address_is_that_of_the_words(book: Book) -> None:
    """Beside each clause is the address of its words in this version, which is a page of the site."""
    urls = {page.url for page in book.shared_pages}
    for edition in book.site.editions:
        found = re.findall(r"^\[.*\]\((.*)\)$", version_as_markdown(edition, book.renderer).decode(), re.MULTILINE)
        assert found == [HOST + edition.exact(label).url for label in edition.units]
        assert {address.removeprefix(HOST) for address in found} <= urls


def test_llms_txt_keeps_its_rules(book: Book) -> None:
    """One title, a summary in quotation, then lists of links by section; each link leads to a file of the site."""
    text = llms(book.renderer).decode()
    first, second, *rest = text.split("\n\n")
    assert re.fullmatch(r"# .+", first)
    assert re.fullmatch(r"> .+", second)
    assert [block for block in rest if block.startswith("# ")] == []
    lists = [block for block in rest if block.startswith("- ")]
    assert len(lists) == len([block for block in rest if block.startswith("## ")]) >= 2
    paths = {generated.path for generated in book.generated_files}
    for line in "\n".join(lists).splitlines():
        found = re.fullmatch(r"- \[[^\]]+\]\((\S+)\)(: .+)?", line)
        assert found is not None, line
        assert found[1].removeprefix(HOST) in paths


def test_a_checker_of_llms_txt_finds_nothing(book: Book) -> None:
    """A checker that knows its rules finds no fault, and the same title, summary and links."""
    text = llms(book.renderer).decode()
    found = llmstxt.validate(text)
    assert found.errors == []
    assert found.document is not None
    assert f"# {found.document.title}\n\n> {found.document.summary}\n" in text
    assert len(found.document.links) == text.count("\n- [")


def test_pages_name_theirs(book: Book) -> None:
    """The page of each version, part, clause and report names its Markdown in its head."""
    generated_files: list[GeneratedFile] = [
        generated for generated in book.generated_files if generated.type == "text/markdown"
    ]
    named = {path for page in book.pages for kind, path in page.alternates if kind == "text/markdown"}
    assert named == {generated.path for generated in generated_files}
    assert len(named) >= len(book.site.first_wording) + len(book.site.editions) + len(book.site.reports)


def test_every_page_leads_to_llms_txt(built_site: Path) -> None:
    """The head of each page says where `llms.txt` is, and it is there."""
    assert (built_site / PATH).is_file()
    page = (built_site / "clauses/index.html").read_text("utf-8")
    assert '<link rel="describedby" type="text/plain" href="../llms.txt">' in page


def test_what_became_of_a_report_is_said_first() -> None:
    """A report that was withdrawn or replaced says so before its words, as its page does."""
    book = open_book(SITES / "estuary" / "docs", TEMPLATES, HOST)
    gone = [report for report in book.site.reports if report.facts.withdrawn]
    assert gone
    for report in book.site.reports:
        head, _, _ = report_as_markdown(report, book.renderer).decode().partition("\n>")
        assert ("withdrawn" in head) == (report in gone)
