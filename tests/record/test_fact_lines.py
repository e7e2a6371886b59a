"""The record of facts: one line a fact, which a person can read and `diff` shows."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from codebook.book import Book, open_book
from codebook.facts import KINDS, Facts, group_of
from codebook.load import load_site
from codebook.model import Record
from codebook.record import days_added, fact_sheets, present, renewed
from conftest import DAY, TEMPLATES, Run, edit

STRIPES = "reports/mistholm/.1902-06-01-painting-of-stripes.facts"


def test_a_fact_is_a_line(run: Run, lighthouse: Path) -> None:
    """Each fact of a report has its name and value; what is not known has no line."""
    assert run(lighthouse, "record")[0] == 0
    assert (lighthouse / STRIPES).read_text("utf-8") == (
        "authors\tKeeper of the Brush\n"
        "considerations[stripes 1902-06-01]\tyes\n"
        "considerations[stripes 1902-06-01].agenda-item.number\t2\n"
        "considerations[stripes 1902-06-01].agenda-item.confirmed\tno\n"
        "considerations[stripes 1902-06-01].decision\tRed was agreed.\n"
        "our about.document\tthe made-up council's own Rules of Paint\n"
        "about.same\tno\n"
        "about.held\tno\n"
        "source.title\tA third made-up report, written for tests\n"
        "rights\tnot stated\n"
        f"new {DAY} text\tyes\n"
    )


def test_what_comes_later_has_its_day(run: Run, lighthouse: Path) -> None:
    """A meeting and a step of the history that are added to what was recorded leave the day; a day that becomes known does not."""
    edit(lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md", "date: 1902-06-01", "date: 1902-06")
    (lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md").rename(
        lighthouse / "reports/mistholm/1902-06-painting-of-stripes.md"
    )
    assert run(lighthouse, "record", "--day=2026-11-01")[0] == 0
    report = lighthouse / "reports/mistholm/1902-06-painting-of-stripes.md"
    edit(report, "date: 1902-06\n", "date: 1902-06-01\n")
    edit(report, "considerations:\n", "considerations:\n  - committee: stripes\n    date: 1902-07-01\n")
    step = "---\ntitle: Made up\ndate: 1901-12\nwho: Nobody\nsource: Made up\n---\n\nMade up.\n"
    (lighthouse / "history/1901-12-made-up.md").write_text(step, "utf-8")
    assert run(lighthouse, "record", "--day=2026-11-02")[0] == 0
    days = days_added(open_book(lighthouse, TEMPLATES, "").site)
    place = "reports/mistholm/.1902-06-painting-of-stripes.facts"
    assert {item: day for (path, item), day in days.items() if path == place} == {
        "text": "2026-11-01",
        "considerations[stripes 1902-07-01]": "2026-11-02",
    }
    assert days[".facts", "history[1901-12-made-up]"] == "2026-11-02"


def test_an_outcome_that_comes_later_has_its_day(open_lighthouse: Callable[[], Book]) -> None:
    """An outcome that is added to a recorded proposal leaves the day; a fact of it that is added later leaves none."""
    sheet = next(fact_sheets(open_lighthouse().site))
    record = Record("x", sheet.lines)
    first = sheet.facts[0]
    ended = replace(sheet, read=lambda: (*sheet.facts, replace(first, name="outcome.result", value="lapsed")))
    assert renewed(ended, record, DAY).decode().splitlines()[-1] == f"new {DAY} outcome\tyes"
    told = replace(ended, read=lambda: (*ended.facts, replace(first, name="outcome.note", value="Made up")))
    assert b"\nnew " not in renewed(told, Record("x", ended.lines), DAY)


def test_every_fact_is_recorded(open_lighthouse: Callable[[], Book]) -> None:
    """Each value in front matter, but for what is recorded elsewhere, is in some line with its field's name."""
    book = open_lighthouse()
    recorded = {name for sheet in fact_sheets(book.site) for name, _ in sheet.lines}
    council = book.site.councils[0].facts
    for field in ("name", "short-name", f"committees[{council.committees[0].id}].name"):
        assert field in recorded
    assert f"our history[{book.site.entries[0].id}].who" in recorded
    assert f"our subjects[{book.site.subjects[0].facts.name}].units" in recorded


def listed(shape: type[Facts], seen: frozenset[type[Facts]] = frozenset()) -> set[type[Facts]]:
    """The types of items of lists that are recorded."""
    found: set[type[Facts]] = set()
    for field, info in shape.model_fields.items():
        kind = group_of(info)
        if field in shape.unrecorded or kind is None or not issubclass(kind, Facts) or kind in seen:
            continue
        if "tuple" in str(info.annotation):
            found.add(kind)
        found |= listed(kind, seen | {kind})
    return found


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_item_has_a_name(kind: str) -> None:
    """An item of a list is named by its fields, and not by its place, which changes when another one is added."""
    assert [
        item.__name__ for item in listed(KINDS[kind]) if not item.named_by and kind not in ("subjects", "corrections")
    ] == []


@pytest.mark.parametrize(
    "shape",
    sorted({shape for kind in KINDS.values() for shape in (kind, *listed(kind))}, key=str),
    ids=lambda shape: shape.__name__,
)
def test_the_record_names_fields_that_are_there(shape: type[Facts]) -> None:
    """What says how a fact is recorded names fields of its type."""
    assert {*shape.named_by, *shape.ours, *shape.unrecorded} <= {*shape.model_fields}


def test_equal_names_are_numbered(lighthouse: Path) -> None:
    """Two documents with one title are two facts."""
    path = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    documents = "documents:\n  - title: Made up\n    note: One\n  - title: Made up\n    note: Two\n"
    path.write_text(path.read_text("utf-8").replace("rights:", f"{documents}rights:", 1), "utf-8")
    site, _ = load_site(lighthouse)
    assert site is not None
    (sheet,) = (sheet for sheet in fact_sheets(site) if sheet.path == STRIPES)
    assert [line for line in sheet.lines if "documents" in line[0]] == [
        ("documents[Made up]", "yes"),
        ("our documents[Made up].note", "One"),
        ("documents[Made up] (2)", "yes"),
        ("our documents[Made up].note (2)", "Two"),
    ]


def test_our_own_words_leave_a_line(open_lighthouse: Callable[[], Book]) -> None:
    """Until which day they were others is kept with what they were, for ever, twice on a day as well; facts leave none."""
    sheet = next(sheet for sheet in fact_sheets(open_lighthouse().site) if sheet.path == STRIPES)
    was = tuple((name, "Other" if name in ("our about.document", "rights") else value) for name, value in sheet.lines)
    first = renewed(sheet, Record("x", was), "1903-01-01")
    assert first.decode().splitlines()[-1] == "was 1903-01-01 about.document\tOther"
    assert first.count(b"\nwas ") == 1
    lines = tuple((name, "Third" if name == "our about.document" else value) for name, value in read(first))
    second = renewed(sheet, Record("x", lines), "1903-01-01")
    assert second.decode().splitlines()[-2:] == [
        "was 1903-01-01 about.document\tOther",
        "was 1903-01-01 about.document (2)\tThird",
    ]
    assert present(Record("x", read(second))) == dict(sheet.lines)
    assert renewed(sheet, Record("x", read(second)), "1904-01-01") == second


def read(data: bytes) -> tuple[tuple[str, str], ...]:
    """The lines of a record."""
    parts = (line.partition("\t") for line in data.decode().splitlines())
    return tuple((name, value) for name, _, value in parts)


def test_facts_of_bodies_and_reports_are_recorded(estuary_book: Book) -> None:
    """What they say about the world is recorded; what nobody says leaves no line."""
    sheets = {sheet.path: [*sheet.lines] for sheet in fact_sheets(estuary_book.site)}
    assert sheets["reports/ferries/.facts"][2:4] == [("kind", "joint committee"), ("of", "northbank; southbank")]
    report = sheets["reports/ferries/.1950-06-ferries-and-tides.facts"]
    assert [line for line in report if not line[0].startswith(("our ", "source", "rights"))] == [
        ("considerations[ferries 1950-06]", "yes"),
        ("considerations[ferries 1950-06].agenda-item.number", "2"),
        ("considerations[ferries 1950-06].agenda-item.confirmed", "yes"),
        ("considerations[ferries 1950-06].decision", "Agreed."),
        ("considerations[ferries 1950-06].tabled", "yes"),
        ("considerations[ferries 1950-06].urgent", "yes"),
        ("considerations[ferries 1950-06].called-in.date", "1950-07"),
        ("considerations[ferries 1950-06].called-in.outcome", "The decision was upheld"),
        ("considerations[ferries 1951-02-03]", "yes"),
        ("considerations[ferries 1951-02-03].tabled", "no"),
        ("withdrawn.date", "1951-02-04"),
        ("withdrawn.by", "The Made-up Clerk of the Ferries"),
        ("exempt[Appendix 2]", "yes"),
        ("exempt[Appendix 2].reason", "It names imaginary passengers"),
        ("exempt[Paragraph 9 of the made-up original]", "yes"),
    ]
    again = dict(sheets["reports/ferries/.1952-ferries-and-tides.facts"])
    assert again["replaces[ferries/1950-06-ferries-and-tides]"] == "yes"
    assert again["replaces[A made-up report of 1948 that is nowhere].source"] == "Paragraph 1.1 of the report"
    assert again["replaced-by.source"] == "Minute 1 of a made-up meeting in 1960"
    mud = dict(sheets["reports/mudflats/.1951-07-08-llaid.facts"])
    assert mud["language"] == "Welsh"
    assert mud["in-another-language[summary; 3.1].language"] == "English"
