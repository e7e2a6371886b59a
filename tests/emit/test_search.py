"""What the search finds: every text once, where it stands, under the names that people use for it."""

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.book import Book
from codebook.emit.search import SearchRecord, code_index, reference_key
from codebook.emit.search_record import CALLED, date_references
from codebook.emit.search_terms import found
from codebook.history.links import NO_HISTORY
from codebook.render import Renderer, names
from codebook.values.dates import PartialDate
from codebook.values.languages import ENGLISH, language_of
from conftest import TEMPLATES, first_report, made_up
from emit.trees import find, tree_of
from made import edition, site, two_wordings
from saying import said
from searched import named, place_at, places, records


def at(book: Book, url: str) -> SearchRecord:
    """The record of an address."""
    (record,) = (record for record in records(book) if record.url == url)
    return record


def test_every_unit_of_the_newest_version_is_found(book: Book) -> None:
    """Each has a record that leads to it in its newest wording, with its words and its name."""
    newest = book.site.newest
    assert newest is not None
    for part in newest.parts:
        for unit in part.units:
            record = at(book, unit.ref.in_context)
            assert (record.text, record.scope) == (unit.text, "newest")
            credit, _, others = record.within.partition(". Same words in: ")
            assert credit == f"The Code: {newest.facts.name} (latest)"
            assert bool(others) == (len(record.editions) > 1)
            assert record.title.startswith(part.title)
            assert newest.id in record.editions


def test_every_text_is_found_once(book: Book) -> None:
    """No two records share an address, and no two of one place share their words; pages do not repeat the words of the Code."""
    assert [url for url, times in Counter(record.url for record in records(book)).items() if times > 1] == []
    code = [record for record in records(book) if record.editions]
    assert [text for text, times in Counter(record.text for record in code).items() if times > 1] == []
    repeated = [
        (page.url, record.title)
        for page in records(book)
        if page.scope in ("names", "bodies", "history", "pages")
        for record in code
        if len(record.text) > 20 and record.text in page.text
    ]
    assert repeated == []
    assert all(record.text for record in records(book))
    for report in book.site.reports:
        record = at(book, report.ref.url)
        assert [(place.id, place.text) for place in record.places] == [
            (unit.label, unit.quotable) for unit in report.units
        ]


def test_every_report_page_and_event_is_found(book: Book) -> None:
    """So are reports, each in one record, pages that an editor wrote, entries of the history, principles."""
    kinds = Counter(record.kind for record in records(book))
    assert kinds["report"] == len(book.site.reports)
    assert kinds["council"] == len(book.site.councils)
    called = [record for record in records(book) if "called" in record.filters]
    assert len(called) == sum(kinds[kind] for kind in CALLED)
    assert kinds["page"] == sum(language_of(page.url) == ENGLISH for page in book.site.prose) + (
        1 if book.site.newest else 0
    )  # and whether the Code is in force
    assert kinds["history"] >= len(book.site.entries)
    assert kinds["principle"] >= len(book.site.newest.principles if book.site.newest else ())


def test_other_versions_add_what_differs(addressed_book: Book) -> None:
    """Of a version that was replaced the reworded units are found, with their exact words; the others by the newest alone."""
    older, newest = (addressed_book.site.edition(id) for id in ("1901-draft", "1902"))
    assert older is not None
    assert newest is not None
    found = {record.url: record for record in records(addressed_book)}
    differing = same = 0
    for unit in older.units.values():
        url = older.exact(unit.label).in_context
        if unit.text in {other.text for other in newest.units.values()}:
            assert url not in found
            assert [record.editions for record in found.values() if record.text == unit.text] == [(newest.id, older.id)]
            same += 1
        else:
            assert (found[url].text, found[url].scope, found[url].editions) == (unit.text, "other", (older.id,))
            differing += 1
    assert same > 2
    assert differing > 2


@given(two_wordings())
def test_nothing_of_any_version_is_lost(wordings: tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]) -> None:
    """Whatever two versions say, each unit of either is found by its words, by its version and by its label."""
    editions = [edition(id, wording) for id, wording in zip(("2001", "2002"), wordings, strict=True)]
    found = [*code_index(Renderer(site(*editions), NO_HISTORY, TEMPLATES, ""))]
    for version in editions:
        for unit in version.units.values():
            holding = [record for record in found if record.text == unit.text and version.id in record.editions]
            assert [record for record in holding if reference_key(f"{version.id}/{unit.label}") in record.references]
    newest = editions[1]
    urls = [record.url for record in found]
    assert {unit.ref.in_context for unit in newest.units.values()} <= set(urls)
    assert len(urls) == len(set(urls))


@pytest.mark.parametrize("name", ["real", "made up"])
def test_every_record_leads_to_its_words(
    name: str, real_book: Book, addressed_book: Book, request: pytest.FixtureRequest
) -> None:
    """In the built site each record's address is there, with its anchor, and the words of a unit stand at it."""
    book, fixture = (real_book, "built_site") if name == "real" else (addressed_book, "addressed_site")
    built: Path = request.getfixturevalue(fixture)
    for record in records(book):
        place, _, anchor = record.url.partition("#")
        tree = tree_of(built / place / "index.html")
        if anchor:
            (element,) = (found for found in find(tree, "//*[@id]") if found.get("id") == anchor)
            if record.kind == "subject":
                assert record.title in [" ".join(heading.text_content().split()) for heading in find(element, "./h3")]
            elif record.kind == "page":
                answer = " ".join("".join(element.getparent().itertext()).split())
                assert record.title in answer
                assert said(names.in_force(book.site)) in answer
            elif record.kind != "history":  # reports have no anchor of their own
                (verbatim,) = find(element, "./*[@class='verbatim']")
                assert "".join(verbatim.text_content().split()) == record.text.replace(" ", "")
    for record, spot in places(book):
        tree = tree_of(built / record.url / "index.html")
        (element,) = (found for found in find(tree, "//*[@id]") if found.get("id") == spot.id)
        (verbatim,) = find(element, "./*[@class='verbatim']")
        found = verbatim.text_content().replace(" (end of struck out)", "")
        assert "".join(found.split()) == spot.text.replace(" ", "")


@pytest.mark.parametrize(
    ("reference", "before", "now"),
    [
        ("1951/moorings-5", "Count the goats", "Count the boats"),
        ("1950-draft/tides-3", "hihg water", "high water"),
    ],
)
def test_words_before_a_correction_are_found(reference: str, before: str, now: str) -> None:
    """Whoever looks for words that a correction put right finds the unit, which has the words of now as its own."""
    harbour = made_up("harbour")
    (record,) = (record for record in records(harbour) if reference_key(reference) in record.references)
    assert record.meta["before"] == before
    assert now in record.text
    assert before not in record.text
    assert [other.url for other in records(harbour) if before in other.meta.get("before", "")] == [record.url]


def test_words_before_a_correction_of_a_report_are_found() -> None:
    """They are at their place in the report's record, and among what is looked through."""
    harbour = made_up("harbour")
    record, place = place_at(harbour, "reports/westquay/1952-03-04-tides/#p1.1")
    assert place.before == ("as thy are",)
    assert "as they are" in place.text
    assert "as thy are" not in place.text
    assert [one.url for one, other in places(harbour) if "as thy are" in other.before] == [record.url]
    assert "thy" in found(record).words


def test_filters_say_what_a_record_is(known_book: Book) -> None:
    """A clause is narrowed to by its kind, version, principle and year; a paragraph by its council and the years of its meetings."""
    clause = at(known_book, "principles/integrity/#integrity-3")
    assert clause.filters == {
        "scope": ["newest"],
        "kind": ["clause"],
        "edition": ["2015-draft"],
        "principle": ["integrity"],
        "year": ["2015"],
    }
    assert clause.shown == {
        "from": ["The Code: consultation draft of 2015 (latest)"],
        "words": ["verbatim"],
        "exact": ["2015-draft/integrity-3 Integrity 3"],
    }
    report = first_report(known_book, "west-lancashire")
    record, _ = place_at(known_book, f"{report.ref.url}#p2.1")
    assert record.filters == {
        "scope": ["reports"],
        "kind": ["report", "report paragraph"],
        "council": ["west-lancashire"],
        "year": ["2014"],
        "decision": ["no"],
    }
    assert (record.within, record.within_place, record.place) == (
        "West Lancashire, 26 June 2014",
        "Report: Officer Code of Conduct (West Lancashire, 26 June 2014)",
        "West Lancashire, {place}",
    )
    assert ("p2.1", "paragraph 2.1", ("2x1",)) in [(place.id, place.name, place.keys) for place in record.places]
    assert at(known_book, "introduction/#introduction-note-1").kind == "introduction"
    for url in ("principles/integrity/", report.ref.url, "history/#1997-07-third-report"):
        assert "words" not in at(known_book, url).shown, "our own words look like a document's"
    assert at(known_book, "about/privacy/").filters == {"scope": ["pages"], "kind": ["page"]}


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("Integrity 3", "principles/integrity/#integrity-3"),
        ("integrity-3", "principles/integrity/#integrity-3"),
        ("2015-draft/integrity-3", "principles/integrity/#integrity-3"),
        ("Integrity, statement", "principles/integrity/#integrity-statement"),
        ("INTEGRITY", "principles/integrity/"),
        ("introduction 3", "introduction/#introduction-3"),
        (
            "cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1",
            "reports/cambridgeshire/2022-02-25-officers-code-of-conduct/#p2.1",
        ),
        (
            "West Lancashire background documents",
            "reports/west-lancashire/2014-06-26-officer-code-of-conduct/#background-documents",
        ),
    ],
)
@pytest.mark.first_content
def test_references_name_one_record(written: str, url: str, known_book: Book) -> None:
    """What people write to name a unit leads to it alone."""
    assert named(known_book, written) == [url]


@pytest.mark.parametrize(
    "written",
    ["in force", "legally binding", "Adopted", "status of the Code"],
)
def test_whether_the_code_is_in_force_is_found(written: str, book: Book) -> None:
    """Whoever asks for the status of the Code, in whatever words, is led to the answer on the first page, and can read it at once."""
    assert named(book, written) == ["#on_glance"]
    assert said(names.in_force(book.site)) in at(book, "#on_glance").text


def test_meetings_about_one_report_are_told_apart(book: Book) -> None:
    """A report's text has each meeting's committee, date and decision."""
    committees = {
        (report.ref.council, committee.id): committee.name
        for report in book.site.reports
        if (council := book.site.council(report.ref.council))
        for committee in council.facts.committees
    }
    for report in book.site.reports:
        text = at(book, report.ref.url).text
        for meeting in report.facts.considerations:
            assert f"{committees[report.ref.council, meeting.committee]}, {meeting.date.words}" in text
            assert meeting.decision.removesuffix(".") in text


@pytest.mark.parametrize(
    "written", ["Cambridgeshire 2.1", "Cambridgeshire County Council, 2.1.", "Cambridgeshire p2.1"]
)
@pytest.mark.first_content
def test_a_council_and_a_number_name_that_paragraph_of_its_reports(written: str, real_book: Book) -> None:
    """With a council's name a number leads to that paragraph of each of its reports, and to nothing else."""
    reports = [report for report in real_book.site.reports_of("cambridgeshire") if "p2.1" in report.by_label]
    assert first_report(real_book, "cambridgeshire") in reports
    assert named(real_book, written) == [f"{report.ref.url}#p2.1" for report in reports]


@pytest.mark.parametrize(
    "written", ["Cambridgeshire County Council", "Cambridgeshire", "cambridgeshire council", "CAMBRIDGESHIRE-COUNCIL"]
)
@pytest.mark.first_content
def test_a_council_is_named_by_its_name(written: str, real_book: Book) -> None:
    """Its full name, its short name, and that with its kind."""
    assert named(real_book, written) == ["reports/cambridgeshire/"]


@pytest.mark.parametrize("written", ["1950-06", "1950", "Ferries and tides", "FERRIES, AND TIDES"])
def test_a_report_is_named_by_its_title_and_dates(written: str, estuary_book: Book) -> None:
    """A date alone, or with the name of its body; a month is as precise as is known."""
    assert "reports/ferries/1950-06-ferries-and-tides/" in named(estuary_book, written)


@pytest.mark.parametrize(
    ("written", "references"),
    [
        ("2022-02-25", ("2022-02-25", "2022-02", "2022")),
        ("2015-05", ("2015-05", "2015")),
        ("2015-summer", ("2015-summer", "2015")),
        ("0900", ("0900",)),
    ],
)
def test_a_date_is_found_by_the_times_that_it_is_in(written: str, references: tuple[str, ...]) -> None:
    """By its month and its year too, and each once."""
    assert date_references(PartialDate.parse(written)) == references


@pytest.mark.first_content
def test_an_event_is_named_by_its_date(real_book: Book) -> None:
    """Entries of the history are; a meeting is found by the dates of its report."""
    assert named(real_book, "1997-07") == named(real_book, "1997") == ["history/#1997-07-third-report"]
    report = first_report(real_book, "cambridgeshire").ref.url
    assert named(real_book, "2022-02-25") == [report]
    assert at(real_book, "history/#2015-05-call-for-evidence").meta["when"] == "May 2015"


@pytest.mark.known_content
def test_a_subject_is_named_by_its_other_words(known_book: Book) -> None:
    """They are in its text too, so that the reader sees why it was found."""
    assert named(known_book, "gdpr") == ["subjects/#data-protection"]
    assert at(known_book, "subjects/#data-protection").text.endswith("Also: GDPR and personal data.")


def test_a_bare_number_names_the_paragraph_of_every_report(real_book: Book) -> None:
    """2.1 names paragraph 2.1 of each report that has one, and nothing of the Code."""
    reports = [report for report in real_book.site.reports if "p2.1" in report.by_label]
    assert named(real_book, "2.1") == [f"{report.ref.url}#p2.1" for report in reports]


@given(st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?-[1-9][0-9]{0,2}", fullmatch=True), st.integers(1, 999))
def test_a_reference_is_one_word_however_it_is_written(label: str, number: int) -> None:
    """Capitals, spaces, commas and hyphens make no difference; another number does, and no word is the beginning of another."""
    key = reference_key(label)
    assert {reference_key(label.replace("-", sign).upper()) for sign in (" ", ", ", "-", " – ")} == {key}
    assert key.isalnum()
    other = reference_key(f"{label.rpartition('-')[0]}-{number}")
    assert (key == other) == (label.rpartition("-")[2] == str(number))
    assert key == other or not key.startswith(other)
    assert reference_key("2.1") != reference_key("21")
    assert reference_key(f"{label} p{number}") == reference_key(f"{label} {number}")


@pytest.mark.first_content
def test_a_guide_for_editors_is_found_by_what_it_is_about(real_book: Book) -> None:
    """Its title and its sentence are in the index; the names of everything else that it explains are not."""
    guides = {page.url: page.facts for page in real_book.site.prose if page.facts.for_editors}
    assert guides
    for url, facts in guides.items():
        record = at(real_book, url)
        assert (record.title, record.text) == (facts.title, facts.description)


def test_a_withdrawn_version_credits_no_words(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Words that the newest version lacks are credited to the last version that has them and was not withdrawn."""
    for id, year in (("1903", 1903), ("1904", 1904)):
        folder = shutil.copytree(lighthouse / "code/1902", lighthouse / "code" / id)
        text = (folder / "index.md").read_text("utf-8")
        state = "  - state: adopted\n    date: {}\n    by: The made-up Guild\n"
        states = state.format(year) + (state.format(year).replace("adopted", "withdrawn") if id == "1903" else "")
        text = re.sub(r"(?m)^(name: ).*$", rf"\g<1>made-up code of {year}", text)
        text = re.sub(r"(?ms)^states:\n(?:  .*?\n)+?(?=\S)", f"states:\n{states}", text)
        text = re.sub(r"(?ms)^(became|changes|notes|proposal|withheld):.*?\n(?=[a-z-]+:|---)", "", text)
        (folder / "index.md").write_text(text, "utf-8")
    (brightness := lighthouse / "code/1904/brightness.md").write_text(
        brightness.read_text("utf-8").replace("Polish the lens on every day", "Polish the lens each day"), "utf-8"
    )
    site = open_lighthouse().site
    assert site.newest is not None
    assert site.newest.id == "1904"
    (found,) = [one for one in records(open_lighthouse()) if one.text.startswith("Polish the lens on every day")]
    assert found.url.startswith("code/1902/")
    assert {"1901-draft", "1902", "1903"} == set(found.editions)


def test_reports_of_a_joint_body_are_found_under_each_of_its_councils(estuary_book: Book) -> None:
    """The filter by council finds them, and that by the body itself."""
    ferries = at(estuary_book, "reports/ferries/1950-06-ferries-and-tides/")
    assert ferries.filters["council"] == ["ferries", "northbank", "southbank"]
    assert at(estuary_book, "reports/fire/1951-05-06-ladders/").filters["council"] == ["fire"]
