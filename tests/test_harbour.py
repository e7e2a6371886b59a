"""A made-up code of nine versions in `sites/harbour/` shows every way in which wording goes from one version to the next.

Each case is looked for in what the model makes of it, so that none can get lost when the site is changed.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book, Faults, open_book
from codebook.compare import Change, compare
from codebook.history.latest_before import latest_before
from codebook.history.succession import became, decisions, pairs, predecessor, stages
from codebook.model import Edition
from codebook.record import corrections_of, is_recorded, texts, withheld_of
from codebook.values.dates import PartialDate
from conftest import SITES, TEMPLATES, edit, few, made_up

DOCS = SITES / "harbour" / "docs"


@pytest.fixture(scope="module")
def harbour() -> Book:
    """The made-up harbours' content."""
    return made_up("harbour")


def edition(book: Book, id: str) -> Edition:
    """The edition of an id."""
    found = book.site.edition(id)
    assert found is not None
    return found


def change(book: Book, before: str, after: str, label: str) -> Change:
    """What became of a unit between two editions."""
    first, second = edition(book, before), edition(book, after)
    return compare(first, second, became(book.site, first, second)).of_unit[label]


def test_it_is_told_without_fault_or_warning(harbour: Book) -> None:
    """The content has no faults and no warnings, and every text is recorded."""
    assert harbour.warnings == ()
    assert [reference for reference, text in texts(harbour.site).items() if not is_recorded(text, harbour.site)] == []


def test_it_says_that_it_is_made_up() -> None:
    """Nothing there is about anybody, and whatever tells facts says so."""
    facts = [path for path in DOCS.rglob("*.*") if path.suffix in (".md", ".yml") and "---" in path.read_text("utf-8")]
    assert len(facts) > 20
    assert [path.name for path in facts if "made" not in path.read_text("utf-8").lower()] == []


@pytest.mark.parametrize(
    ("before", "after", "label", "kind", "moved"),
    [
        ("1950-draft", "1951", "moorings-1", "amended", False),
        ("1950-draft", "1951", "moorings-2", "moved", True),
        ("1950-draft", "1951", "moorings-3", "same", False),
        ("1950-draft", "1951", "moorings-4", "removed", False),
        ("1950-draft", "1951", "moorings-5", "added", False),
        ("1951", "1954", "tides-5", "moved", True),
        ("1957-november", "1960", "lanterns-1", "amended", False),
    ],
    ids=["reworded", "moved within its principle", "the same", "removed", "added", "moved to another", "reworded back"],
)
def test_units_change_in_each_way(
    before: str, after: str, label: str, kind: str, *, moved: bool, harbour: Book
) -> None:
    """Each kind of change is there."""
    found = change(harbour, before, after, label)
    assert (found.kind, found.moved) == (kind, moved)


def test_a_clause_goes_to_another_principle(harbour: Book) -> None:
    """A clause of one principle became one of another, word for word, and both labels lead to the same change."""
    found = change(harbour, "1951", "1954", "moorings-5")
    assert found is not None
    assert (found.before and found.before.label, found.after and found.after.label) == ("moorings-5", "tides-5")
    assert found.before is not None
    assert found.after is not None
    assert found.before.text == found.after.text


def test_clauses_are_merged_and_split(harbour: Book) -> None:
    """One clause went into another that was there, and one became two."""
    assert change(harbour, "1951", "1954", "moorings-2").into == ("moorings-1",)
    assert change(harbour, "1951", "1954", "moorings-1").sources == ("moorings-2",)
    assert change(harbour, "1951", "1954", "tides-2").into == ("tides-6", "tides-7")
    assert change(harbour, "1951", "1954", "tides-7").sources == ("tides-2",)


def test_wording_is_corrected_in_both_ways(harbour: Book) -> None:
    """A fault of the issuing body and one of our copy were put right, in the code and in a report."""
    site = harbour.site
    kinds = {made.kind for text in texts(site).values() for made in corrections_of(text)}
    assert kinds == {"of the code", "of our copy", "of the report"}
    assert "high water" in edition(harbour, "1950-draft").units["tides-3"].text


def test_words_are_withheld(harbour: Book) -> None:
    """A name was taken out of every version that had it, and of a report, on a day and by somebody."""
    found = {reference: withheld_of(text) for reference, text in texts(harbour.site).items() if withheld_of(text)}
    assert len(found) == len(harbour.site.editions) + 1
    assert all(left.authority and left.date for all_left in found.values() for left in all_left)


def test_proposals_end_in_each_way(harbour: Book) -> None:
    """One proposal was rejected, one adopted with changes and one as it was; where it differs follows from the words."""
    outcomes = {made.id: made.facts.outcome.result for made in harbour.site.editions if made.facts.outcome}
    assert outcomes == {
        "1953-proposal": "rejected",
        "1954-proposal": "adopted with changes",
        "1957-proposal": "adopted",
    }
    assert change(harbour, "1954-proposal", "1954", "tides-7").kind == "amended"
    assert compare(edition(harbour, "1957-proposal"), edition(harbour, "1957")).is_same
    assert ("1954-proposal", "1954") in {(before.id, after.id) for before, after in pairs(harbour.site)}


def test_two_versions_in_one_year_and_one_withdrawn(harbour: Book) -> None:
    """Of two versions of one year the second was withdrawn later, so that the first was the newest again for a time."""
    assert [(period.edition.id, str(period.start)) for period in harbour.site.periods] == [
        ("1950-draft", "1950-spring"),
        ("1951", "1951-03-01"),
        ("1954", "1954-06-01"),
        ("1957", "1957-04-02"),
        ("1957-november", "1957-11-30"),
        ("1957", "1959-02-01"),
        ("1960", "1960-05-05"),
    ]
    assert harbour.site.no_longer_adopted == (edition(harbour, "1957-november"),)


def test_meetings_had_each_kind_of_wording(harbour: Book) -> None:
    """A meeting had an adopted version, a draft alone, or none; and of one the dates do not tell."""
    held = {
        (report.ref.report, str(meeting.date)): latest_before(harbour.site, meeting.date)
        for report in harbour.site.reports
        for meeting in report.facts.considerations
    }
    assert {name: (found.edition and found.edition.id, found.adopted) for (name, _), found in held.items()} == {
        "1950-01-10-ropes": (None, False),
        "1950-04-11-nets": (None, False),
        "1950-09-12-boats": ("1950-draft", False),
        "1952-03-04-tides": ("1951", True),
        "1954-05-20-on-the-proposal": ("1951", True),
        "1957-12-12-lanterns": ("1957", True),
        "1959-01-20-too-many-lanterns": ("1957-november", True),
        "1960-03-03-tables-of-tides": ("1957", True),
        "1961-10-11-moles": ("1960", True),
    }
    first = held["1957-12-12-lanterns", "1957-12-12"]
    assert (first.edition, first.adopted) == (edition(harbour, "1957-november"), True)
    assert [made.id for made, _ in held["1950-04-11-nets", "1950-04-11"].unsure] == ["1950-draft"]


def test_who_decided_is_told(harbour: Book) -> None:
    """Changes say whether they matter, what they do, who decided, and in which report; so do states, removals and outcomes."""
    site = harbour.site
    told = [change for made in site.editions for change in made.facts.changes]
    assert {change.effect for change in told} == {"changes the meaning", "tidies the wording"}
    assert any(change.what and change.report for change in told)
    assert any(state.report for made in site.editions for state in made.facts.states)
    assert any(entry.report for made in site.editions for entry in made.facts.became)
    assert any(made.facts.outcome and made.facts.outcome.report for made in site.editions)
    before = predecessor(site, edition(harbour, "1960"))
    assert before is edition(harbour, "1957-november")
    named = {"lanterns", "lanterns-1", "lanterns-2", "tides-3", "tides-8"}
    assert set(decisions(site, before, edition(harbour, "1960"))) == named


def shown(body: html.HtmlElement) -> set[str]:
    """The words of documents on a page, with white space folded; where changes are tracked, as they are after them."""
    for gone in body.xpath("//del | //*[@class='unseen']"):
        gone.drop_tree()
    return {" ".join(words.text_content().split()) for words in body.xpath("//*[contains(@class, 'verbatim')]")}


def test_a_clause_page_has_every_wording(harbour: Book) -> None:
    """On the page of a clause stand the words of each edition that has it, proposals and what came to nothing as well."""
    pages = {page.url: html.fragment_fromstring(f"<div>{page.before}</div>") for page in harbour.pages}
    links = {url: {str(link.get("href")) for link in body.iter("a")} for url, body in pages.items()}
    words = {url: shown(body) for url, body in pages.items() if url.startswith("clauses/")}
    wordings = [(one, unit) for one in harbour.site.editions for unit in one.units.values()]
    assert len(wordings) > 100
    for one, unit in wordings:
        assert f"../../{one.exact(unit.label).url}" in links[unit.ref.url]
        assert unit.text in words[unit.ref.url]


CORRECTED = """---
corrections:
  - unit: tides-1
    kind: of the code
    was: each morning and each night
    now: each morning and every night
    date: 1963-02-01
    authority: Made-up minute 4 of the Made-up Guild, 1 February 1963
    reason: Made up. The guild had meant every night.
    confirmed: yes
---
"""


def test_a_correction_is_no_decision_of_a_version(tmp_path: Path) -> None:
    """A correction of one version long after it came out is told as one in each comparison, and never put down to who decided a version."""
    docs = shutil.copytree(DOCS, tmp_path / "docs")
    (docs / "code/1957/corrections.md").write_text(CORRECTED, "utf-8")
    edit(docs / "code/1957/tides.md", "each morning and each night", "each morning and every night")
    book = open_book(docs, TEMPLATES, "")
    body = {
        page.url: " ".join(html.fragment_fromstring(f"<div>{page.before}</div>").text_content().split())
        for page in book.pages
        if page.url.startswith(("code/compare/", "clauses/tides-1/", "code/1957/"))
    }
    told = "Correction to the Code, 1 February 1963: was “each morning and each night”"
    for pair in ("1957-proposal/1957", "1957/1957-november", "1954/1957", "1957/1960"):
        assert told in body[f"code/compare/{pair}/"]
    assert told in body["clauses/tides-1/"]
    for pair in ("1957-proposal/1957", "1957/1957-november"):
        _, _, unit = body[f"code/compare/{pair}/"].partition("Tides 1 reworded")
        unit, _, _ = unit.partition("Permanent link:")
        assert "Only a correction changed these words" in unit
        assert "Decided" not in unit
    assert "Decided" in body["code/compare/1954/1957/"].partition("Tides 1 reworded")[2].partition("Permanent link:")[0]
    assert "adopted without changes" in body["code/1957/"]
    assert "only by a correction: " in body["code/1957/tides-1/"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("code/1951/moorings-5/", [("successor-version", "code/1954/tides-5/")]),
        ("code/1954/tides-5/", [("predecessor-version", "code/1951/moorings-5/")]),
        (
            "code/1951/moorings-3/",
            [("successor-version", "code/1954/moorings-3/"), ("predecessor-version", "code/1950-draft/moorings-3/")],
        ),
    ],
)
def test_heads_follow_words_to_another_label(url: str, expected: list[tuple[str, str]], harbour: Book) -> None:
    """The relations in the head of a clause's page lead to where its words came from and where they went, whatever it is called there."""
    (page,) = [page for page in harbour.pages if page.url == url]
    assert set(expected) <= set(page.relations)


def test_reports_relate_to_units_of_every_fate(harbour: Book) -> None:
    """There are reports about a clause that is the same since, one that was reworded, one that is gone, and one that was moved."""
    linked = harbour.history.of_unit.keys()
    assert {"tides-2", "moorings-1", "moorings-4", "lanterns-1", "tides-1"} <= linked
    assert [stage.unit is None for stage in stages(harbour.site, "tides-1")] == [False, False, True]
    assert str(PartialDate.parse("1950-spring")) == str(edition(harbour, "1950-draft").date)


def test_mkdocs_builds_it(harbour_site: Path) -> None:
    """The whole of it is built, and the last gate finds nothing in the built pages."""
    assert (harbour_site / "code/compare/1954-proposal/1954/index.html").is_file()


# One slip in a version blames no other


def _wrong_facts(folder: Path) -> None:
    """A field that is none."""
    edit(folder / "index.md", "rights: ", "colour: red\nrights: ")


def _wrong_labels(folder: Path) -> None:
    """Labels of tides that are none."""
    text = (folder / "tides.md").read_text("utf-8")
    (folder / "tides.md").write_text(text.replace("[tides-", "[tides_"), "utf-8")


def _lost(folder: Path) -> None:
    """Every second unit of a principle that was published taken out."""
    text = (folder / "tides.md").read_text("utf-8")
    units = re.findall(r"^(?:- )?\[tides-.*\n", text, re.MULTILINE)
    for unit in units[::2]:
        text = text.replace(unit, "")
    (folder / "tides.md").write_text(text, "utf-8")


@pytest.mark.parametrize("slip", [_wrong_facts, _wrong_labels, _lost])
@pytest.mark.parametrize("version", few(sorted(path.name for path in (DOCS / "code").iterdir()), 3))
def test_a_slip_in_one_version_blames_no_other(slip: Callable[[Path], None], version: str, tmp_path: Path) -> None:
    """What is wrong in a version is told there, and nothing false of the versions and reports that go by it."""
    docs = shutil.copytree(DOCS, tmp_path / "docs")
    slip(docs / "code" / version)
    with pytest.raises(Faults) as faults:
        open_book(docs, TEMPLATES, "")
    assert {Path(problem.path).parent.name for problem in faults.value.problems} == {version}
    if (
        slip is _lost
    ):  # once each, where it should stand, and nothing that an editor would write into a version that was published
        assert {Path(problem.path).name for problem in faults.value.problems} == {"tides.md"}
        assert all(" was published and is gone; " in problem.message for problem in faults.value.problems)
