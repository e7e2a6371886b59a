"""What the desk says of a report: what `make check` says, and the page that the site has."""

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from codebook.book import Book
from codebook.desk import Desk
from conftest import TEMPLATES, Run, made_up

NEW = {
    "title": "A made-up report",
    "authors": ["Keeper of the made-up light"],
    "considerations": [{"committee": "watch", "date": "1903-02-01"}],
    "source": {"title": "Made up"},
    "rights": "not stated",
}
BODY = "1.1 Made-up words.\n\n1.2 More of them.\n"


@pytest.fixture
def desk(lighthouse: Path) -> Desk:
    """A desk with a copy of a made-up body's content."""
    return Desk(lighthouse, TEMPLATES, made_up("lighthouse").address)


def facts(desk: Desk, **changed: Any) -> dict[str, Any]:
    """The facts of a new report, for the first committee of the first council."""
    committee = desk.councils()[0]["committees"][0]["id"]
    return {**NEW, "considerations": [{"committee": committee, "date": "1903-02-01"}], **changed}


def council(desk: Desk) -> str:
    """The first council."""
    return str(desk.councils()[0]["id"])


def test_a_new_report_is_what_the_check_accepts(desk: Desk, run: Run) -> None:
    """Without faults, the file that the desk gives is one that `make check` accepts at its path; nothing of it was left in the content."""
    answer = desk.check(council(desk), "", facts(desk), BODY)
    assert [one for one in answer["problems"] if not one["warning"]] == []
    path = desk.docs / answer["path"]
    assert answer["path"] == f"reports/{council(desk)}/1903-02-01-a-made-up-report.md"
    assert not path.exists()
    path.write_text(answer["file"], "utf-8")
    assert run(desk.docs, "check")[0] == 0


def test_its_page_is_the_sites(desk: Desk) -> None:
    """A published report looks as on its page, to the byte."""
    book: Book = made_up("lighthouse")
    for index, report in enumerate(book.site.reports):
        path = f"{report.ref.url.rstrip('/')}.md"
        (page, *_) = book.pages_of_report(index)
        answer = desk.check(report.ref.council, path, **desk.published(path))
        assert answer["page"] == page.before + page.after
        assert answer["problems"] == []


@pytest.mark.parametrize(
    ("changed", "body", "field", "words"),
    [
        ({"authors": []}, BODY, None, ""),
        (
            {"considerations": [{"committee": "nowhere", "date": "1903-02-01"}]},
            BODY,
            ["considerations", 0, "committee"],
            "unknown",
        ),
        ({"rights": ""}, BODY, ["rights"], "'rights' is missing"),
        ({"considerations": [{"date": "1903-02-01"}]}, BODY, ["considerations", 0, "committee"], "is missing"),
        ({"made-up": "x"}, BODY, ["made-up"], "made-up"),
    ],
)
def test_a_fault_is_beside_its_field(
    changed: dict[str, Any], body: str, field: list[Any] | None, words: str, desk: Desk
) -> None:
    """Each fault of the facts names the field that it is about, in the words of `make check`."""
    problems = desk.check(council(desk), "", facts(desk, **changed), body)["problems"]
    found = [one for one in problems if not one["warning"] and words in one["message"]]
    assert [one.get("field") for one in found] == ([] if field is None else [field])


@pytest.mark.parametrize("before", ["", "\n\n"])
def test_a_fault_of_the_text_has_its_line(before: str, desk: Desk) -> None:
    """The line is that of the text in the form, however many facts are above it."""
    answer = desk.check(
        council(desk), "", facts(desk), f"{before}1.1 Made up.\n\n1.2 A [link](https://made-up.example).\n"
    )
    assert [one["line"] for one in answer["problems"] if "link" in one["message"]] == [3 + len(before) * 0]


def test_nothing_is_checked_before_the_file_has_a_name(desk: Desk) -> None:
    """Council, title and date name the file: until then there is nothing to check, and no fault."""
    wrong: list[dict[str, Any]] = [
        {"title": ""},
        {"considerations": []},
        {"considerations": [{"committee": "", "date": "soon"}]},
    ]
    for given in wrong:
        assert desk.check(council(desk), "", facts(desk, **given), BODY)["path"] == ""
    assert desk.check("", "", facts(desk), BODY)["path"] == ""


def test_a_document_is_read(desk: Desk) -> None:
    """A Word file becomes facts and text, with remarks; one that cannot be read says why."""
    document, packed = Document(), io.BytesIO()
    document.add_paragraph("1.1 Made-up words of a document.")
    document.save(packed)
    answer = desk.imported(council(desk), "made-up.docx", base64.b64encode(packed.getvalue()).decode())
    assert "1.1 Made-up words of a document." in answer["body"]
    assert any(remark.startswith("Words of the document") for remark in answer["remarks"])
    refused = desk.imported(council(desk), "made-up.docx", base64.b64encode(b"\x89PNG\r\n\x1a\n\0\0\0\0").decode())
    assert refused["refused"].startswith("the file is a picture")
