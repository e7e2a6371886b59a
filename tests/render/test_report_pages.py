"""What a report's page says besides the report's own words."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book
from codebook.render import cite
from saying import said
from searched import place_at

STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes.md"


def test_a_report_may_be_about_no_document(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Minutes or a register are about none: nothing is said of another document, on the page and in the data."""
    path = lighthouse / STRIPES
    path.write_text(re.sub(r"(?m)^about:\n(?:  .*\n)*", "", path.read_text("utf-8")), "utf-8")
    book = open_lighthouse()
    (page,) = [page for page in book.pages if page.url.endswith("painting-of-stripes/")]
    assert "It is not this Code" not in page.before
    assert "It is the Code on this site" not in page.before
    (data,) = [generated for generated in book.generated_files if generated.path.endswith("painting-of-stripes.json")]
    assert json.loads(data.content)["about"] is None


@pytest.fixture
def noted(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> Book:
    """The made-up body's content, with notes and struck words in a report."""
    path = lighthouse / STRIPES
    text = "1.2 They ~~should~~ go[^1] round it.\n\n[^1]: Made-up ~~Bill~~ Act[^1]"
    path.write_text(path.read_text("utf-8").replace("1.2 They are to go round it.", text), "utf-8")
    return open_lighthouse()


def test_notes_end_a_report_and_lead_back(noted: Book) -> None:
    """Marks lead to notes, which have a heading of ours, and notes back to what refers to them."""
    (page,) = [page for page in noted.pages if page.url.endswith("painting-of-stripes/")]
    article = html.fragment_fromstring(page.before, create_parent="div").xpath("//article")[0]
    assert article.xpath(".//*[@role='doc-noteref']/@href") == ["#note-1", "#note-1"]
    assert article.xpath("./*[@id]/@id")[-3:] == ["p1.2", "on_notes", "note-1"]
    assert article.xpath(".//*[@role='doc-backlink']/@href") == ["#p1.2", "#note-1"]
    assert article.xpath("string(.//*[@id='note-1']/p)") == "Back to paragraph 1.2 and note 1"


def test_a_quotation_says_what_is_struck_out(noted: Book) -> None:
    """A citation, a search result and the data keep it; the recorded words have no mark of it."""
    (report,) = [report for report in noted.site.reports if report.ref.report.endswith("painting-of-stripes")]
    unit, note = report.by_label["p1.2"], report.by_label["note-1"]
    assert (unit.text, note.text) == ("1.2 They should go¹ round it.", "¹ Made-up Bill Act¹")
    quoted = [said(cite.of_paragraph(noted.site, report, one, "/").minute) for one in (unit, note)]
    assert "Paragraph 1.2: ‘They [struck out: should] go¹ round it.’" in quoted[0]
    assert "Note 1: ‘Made-up [struck out: Bill] Act¹’" in quoted[1]
    record, found = place_at(noted, f"{report.ref.url}#note-1")
    assert (record.place, found.name) == ("Mistholm (made up), {place}", "note 1")
    assert found.text == "¹ Made-up [struck out: Bill] Act¹"
    (data,) = [generated for generated in noted.generated_files if generated.path.endswith("painting-of-stripes.json")]
    told = {one["label"]: (one["number"], one["struck"], one["notes"]) for one in json.loads(data.content)["units"]}
    assert told["p1.2"] == ("1.2", ["should"], ["note-1"])
    assert told["note-1"] == ("¹", ["Bill"], ["note-1"])
    assert told["p1.1"] == ("1.1", [], [])
