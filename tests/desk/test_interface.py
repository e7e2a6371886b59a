"""What the desk says of a report: what `make check` says, and the page that the site has."""

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from codebook.book import Book
from codebook.desk import Desk
from conftest import SITES, Run, made_up
from desk.shelves import desk_of

NEW = {
    "title": "A made-up report",
    "authors": ["Keeper of the made-up light"],
    "considerations": [{"committee": "watch", "date": "1903-02-01"}],
    "source": {"title": "Made up"},
    "rights": "not stated",
}
BODY = "1.1 Made-up words.\n\n1.2 More of them.\n"


@pytest.fixture
def desk(lighthouse: Path, tmp_path: Path) -> Desk:
    """A desk with a copy of a made-up body's content."""
    return desk_of(lighthouse, tmp_path / "desk", made_up("lighthouse").address)


def check(desk: Desk, of: str, facts: dict[str, Any], body: str, path: str = "") -> dict[str, Any]:
    """What the desk says of a report."""
    return desk.check({"council": of, "path": path, "facts": facts, "body": body})


def facts(desk: Desk, **changed: Any) -> dict[str, Any]:
    """The facts of a new report, for the first committee of the first council."""
    committee = desk.councils()[0]["committees"][0]["id"]
    return {**NEW, "considerations": [{"committee": committee, "date": "1903-02-01"}], **changed}


def council(desk: Desk) -> str:
    """The first council."""
    return str(desk.councils()[0]["id"])


def test_a_new_report_is_what_the_check_accepts(desk: Desk, lighthouse: Path, run: Run) -> None:
    """Without faults, the file that the desk gives is one that `make check` accepts at its path."""
    answer = check(desk, council(desk), facts(desk), BODY)
    assert [one for one in answer["problems"] if not one["warning"]] == []
    path = lighthouse / answer["path"]
    assert answer["path"] == f"reports/{council(desk)}/1903-02-01-a-made-up-report.md"
    path.write_text(answer["file"], "utf-8")
    assert run(lighthouse, "check")[0] == 0


def test_its_page_is_the_sites(desk: Desk) -> None:
    """A published report looks as on its page, to the byte."""
    book: Book = made_up("lighthouse")
    for index, report in enumerate(book.site.reports):
        path = f"{report.ref.url.rstrip('/')}.md"
        (page, *_) = book.pages_of_report(index)
        answer = check(desk, report.ref.council, **desk.published(path), path=path)
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
        ({"authors": None}, BODY, ["authors"], "'authors' is missing"),
        ({"considerations": [{"date": "1903-02-01"}]}, BODY, ["considerations", 0, "committee"], "is missing"),
        ({"made-up": "x"}, BODY, ["made-up"], "made-up"),
    ],
)
def test_a_fault_is_beside_its_field(
    changed: dict[str, Any], body: str, field: list[Any] | None, words: str, desk: Desk
) -> None:
    """Each fault of the facts names the field that it is about, in the words of `make check`."""
    problems = check(desk, council(desk), facts(desk, **changed), body)["problems"]
    found = [one for one in problems if not one["warning"] and words in one["message"]]
    assert [one.get("field") for one in found] == ([] if field is None else [field])
    assert not any(f"{field and field[-1]}: " in one["message"] for one in found)  # a line of a file


@pytest.mark.parametrize("before", ["", "\n\n"])
def test_a_fault_of_the_text_has_its_line(before: str, desk: Desk) -> None:
    """The line is that of the text in the form, however many facts are above it."""
    answer = check(
        desk, council(desk), facts(desk), f"{before}1.1 Made up.\n\n1.2 A [link](https://made-up.example).\n"
    )
    assert [one["line"] for one in answer["problems"] if "link" in one["message"]] == [3 + len(before) * 0]


def test_nothing_is_checked_before_the_file_has_a_name(desk: Desk) -> None:
    """Council, title and date name the file: until then there is nothing to check, and no fault but that of a date that is none."""
    wrong: list[dict[str, Any]] = [
        {"title": ""},
        {"considerations": []},
        {"considerations": [{"committee": "", "date": ""}]},
    ]
    for given in wrong:
        answer = check(desk, council(desk), facts(desk, **given), BODY)
        assert answer["path"] == ""
        assert answer["problems"] == []
    assert check(desk, "", facts(desk), BODY)["path"] == ""
    soon = [{"committee": "watch", "date": "1903-02-01"}, {"committee": "watch", "date": "1 February 1903"}]
    (problem,) = check(desk, "", facts(desk, considerations=soon), BODY)["problems"]
    assert problem["field"] == ["considerations", 1, "date"]
    assert "did you mean 1903-02-01?" in problem["message"]


def word(*paragraphs: str) -> bytes:
    """A made-up Word file."""
    document, packed = Document(), io.BytesIO()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(packed)
    return packed.getvalue()


def test_a_document_is_read(desk: Desk) -> None:
    """A Word file becomes facts and text with the document beside it, and a remark on all of it; one that cannot be read says why."""
    draft = {"council": council(desk)}
    answer = desk.imported(draft, "made-up.docx", word("1.1 Made-up words of a document."))
    assert "1.1 Made-up words of a document." in answer["body"]
    assert answer["parts"][0]["words"] == "1.1 Made-up words of a document."
    assert [remark.partition(":")[0] for remark in answer["remarks"]] == ["Words of the document"]
    assert desk.imported(draft, "made-up.docx", b"\x89PNG\r\n\x1a\n\0\0\0\0")["refused"].startswith(
        "the file is a picture"
    )
    assert "30" in desk.too_large(100_000_000)
    assert desk.too_large(1_000) == ""


def test_each_fact_says_where_it_was_read(desk: Desk) -> None:
    """Where a fact was read is told of its field, and contact details are not in it."""
    of = desk.councils()[0]
    head = (of["committees"][0]["name"], "SUBJECT: MADE UP, a.madeup@example.org", "1.1 Made up.")
    found = desk.imported({"council": of["id"]}, "made-up.docx", word(*head))["origins"]
    assert {tuple(one["at"]): one["words"] for one in found} == {
        ("considerations", 0, "committee"): f"Read from paragraph 1: “{head[0]}”",
        ("title",): "Read from paragraph 2: “MADE UP, [email withheld]”",
    }


def test_the_council_may_be_in_the_document(desk: Desk) -> None:
    """If none is chosen, the only one that the file names at its top is; else none, and it has to be chosen."""
    of = desk.councils()[0]
    assert desk.imported({"council": ""}, "made-up.docx", word(of["name"], "1.1 Made up."))["council"] == of["id"]
    assert desk.imported({"council": ""}, "made-up.docx", word("1.1 Made up.")) == {"council": ""}


def test_a_link_is_chosen_from_what_there_is(desk: Desk) -> None:
    """Paragraphs, versions and clauses are offered, and at most three clauses like a paragraph, with the words that they share."""
    clause = desk.clauses(desk.versions()[0]["id"])[0]
    answer = check(desk, council(desk), facts(desk), f"1.1 {clause['words']}\n\n[made-up] Made-up words.\n")
    assert [one["label"] for one in answer["paragraphs"]] == ["1.1", "made-up"]
    alike = desk.suggested("1.1", desk.versions()[0]["id"])
    assert clause["label"] in [one["label"] for one in alike]
    assert len(alike) <= 3
    assert all(len(one["shared"]) > 1 for one in alike)
    assert desk.suggested("9.9", "") == desk.suggested("made-up", "nowhere") == desk.clauses("nowhere") == []


def test_a_link_is_what_the_guide_describes(desk: Desk, lighthouse: Path, run: Run) -> None:
    """A link that was chosen, with strength and reason, is the same front matter as that of the guide, and accepted."""
    version = desk.versions()[0]["id"]
    clause = desk.clauses(version)[0]["label"]
    links = [{"paragraph": "1.1", "to": [clause], "strength": "direct", "reason": "Made up."}]
    wanted = {"judged": {"edition": version, "date": "2026-11-22"}, "links": links}
    answer = check(desk, council(desk), facts(desk, **wanted), BODY)
    assert [one for one in answer["problems"] if not one["warning"]] == []
    assert (
        f"  - paragraph: 1.1\n    to:\n      - {clause}\n    strength: direct\n    reason: Made up.\n" in answer["file"]
    )
    (lighthouse / answer["path"]).write_text(answer["file"], "utf-8")
    assert run(lighthouse, "check")[0] == 0


def test_a_link_without_a_reason_is_a_fault(desk: Desk) -> None:
    """A suggestion that somebody took decides nothing: strength and reason are still asked for."""
    clause = desk.clauses(desk.versions()[0]["id"])[0]["label"]
    answer = check(desk, council(desk), facts(desk, links=[{"paragraph": "1.1", "to": [clause]}]), BODY)
    places = [one["field"] for one in answer["problems"] if "missing" in one["message"]]
    assert ["links", 0, "strength"] in places
    assert ["links", 0, "reason"] in places


def test_paragraphs_are_known_while_facts_are_wrong(desk: Desk) -> None:
    """While a fact is missing, or the report has no name yet, its paragraphs can be chosen, and clauses are suggested for them."""
    clause = desk.clauses(desk.versions()[0]["id"])[0]
    body = f"1.1 {clause['words']}\n"
    for given in ({"title": ""}, {"links": [{"paragraph": "1.1"}]}):
        answer = check(desk, council(desk), facts(desk, **given), body)
        assert [one["label"] for one in answer["paragraphs"]] == ["1.1"]
        assert desk.suggested("1.1", "")


def test_a_published_report_with_a_fault_has_no_page(desk: Desk) -> None:
    """While its facts cannot be read there is no page, and not one of what its list says of it."""
    one = desk.reports()[0]
    found = desk.published(one["path"])
    answer = check(desk, one["council"], {**found["facts"], "rights": ""}, found["body"], path=one["path"])
    assert answer["page"] == ""
    assert answer["problems"]


PUBLISHED = "reports/west-lancashire/2014-06-26-officer-code-of-conduct.md"
SAID = {"date": "2016-05-03", "authority": "The original document, page 1", "reason": "Made up."}


@pytest.mark.parametrize(
    ("at", "now", "fact", "field"),
    [
        (["wards"], "All", {"fact": "wards", "was": "Borough wide interest", "now": "All"}, ["wards"]),
        (["wards"], "", {"fact": "wards", "was": "Borough wide interest", "now": ""}, ["wards"]),
        (
            ["considerations", 1, "date"],
            "2014-09-19",
            {
                "fact": "considerations[standards 2014-09-18]",
                "was": "yes; agenda-item.number 6; agenda-item.confirmed no",
                "now": "",
            },
            ["considerations"],
        ),
    ],
)
def test_a_changed_fact_is_corrected(
    at: list[Any], now: str, fact: dict[str, str], field: list[str], tmp_path: Path
) -> None:
    """What was changed of a published fact is told at its field as it was and is, and a correction with just that explains it."""
    desk = desk_of(SITES / "first/docs", tmp_path)
    found = desk.published(PUBLISHED)
    inner: Any = found["facts"]
    for part in at[:-1]:
        inner = inner[part]
    inner[at[-1]] = now
    (problem,) = check(desk, "west-lancashire", **found, path=PUBLISHED)["problems"]
    assert (problem["fact"], problem["field"]) == (fact, field)
    found["facts"]["fact-corrections"] = [{**fact, **SAID}]
    assert check(desk, "west-lancashire", **found, path=PUBLISHED)["problems"] == []


COUNCIL = {"name": "Made-upshire Council", "short-name": "Made-upshire", "committees": [{"id": "any", "name": "Any"}]}


def test_a_new_council_has_its_own_file(desk: Desk, lighthouse: Path, run: Run) -> None:
    """A council that is not here yet is checked with its report; both files together are accepted, one without the other is not."""
    given = facts(desk, considerations=[{"committee": "any", "date": "1903-02-01"}])
    draft = {"council": "", "path": "", "facts": given, "body": BODY, "body_facts": COUNCIL}
    answer = desk.check(draft)
    assert (answer["body"]["path"], answer["body"]["problems"]) == ("reports/made-upshire/index.md", [])
    assert [one for one in answer["problems"] if not one["warning"]] == []
    assert answer["path"] == "reports/made-upshire/1903-02-01-a-made-up-report.md"
    assert "A made-up report" in answer["page"]
    (lighthouse / "reports/made-upshire").mkdir()
    (lighthouse / answer["path"]).write_text(answer["file"], "utf-8")
    assert run(lighthouse, "check")[0] == 1
    (lighthouse / answer["body"]["path"]).write_text(answer["body"]["file"], "utf-8")
    assert run(lighthouse, "check")[0] == 0


def test_a_faulty_council_says_what_is_wrong(desk: Desk) -> None:
    """Faults of its facts name their fields; a council that is here cannot be new; without a name there is no file."""
    draft = {"council": "", "path": "", "facts": facts(desk), "body": BODY}
    answer = desk.check({**draft, "body_facts": {"name": "Made-upshire Council"}})
    assert ["committees"] in [one["field"] for one in answer["body"]["problems"]]
    there = desk.check({**draft, "body_facts": {**COUNCIL, "name": council(desk).replace("-", " ").title()}})["body"]
    assert (there["taken"], there["path"]) == (True, "")
    assert desk.check({**draft, "body_facts": {}})["body"]["path"] == ""


def test_a_committee_is_added(desk: Desk) -> None:
    """The facts of a council that is here can be changed with the report that needs it."""
    of = council(desk)
    changed = desk.council(of)
    changed["committees"].append({"id": "made-up", "name": "Made-up Committee"})
    given = facts(desk, considerations=[{"committee": "made-up", "date": "1903-02-01"}])
    draft = {"council": of, "path": "", "facts": given, "body": BODY}
    assert any("made-up" in one["message"] for one in desk.check(draft)["problems"])
    answer = desk.check({**draft, "body_facts": changed})
    assert (answer["body"]["path"], answer["body"]["problems"]) == (f"reports/{of}/index.md", [])
    assert [one for one in answer["problems"] if not one["warning"]] == []


def test_an_address_is_given_once(desk: Desk) -> None:
    """A new report at the address of a published one is told of that; the published one itself is not."""
    published = desk.reports()[0]
    found = desk.published(published["path"])
    assert check(desk, published["council"], **found, path=published["path"])["taken"] == ""
    name = published["path"].rpartition("/")[2].removesuffix(".md")
    title = name[11:].replace("-", " ")
    meetings = [{**found["facts"]["considerations"][0], "date": name[:10]}]
    given = {**found["facts"], "title": title, "considerations": meetings}
    assert check(desk, published["council"], given, found["body"])["taken"] == published["title"]
