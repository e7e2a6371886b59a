"""Two made-up codes that are laid out otherwise: `sites/orchard` has sub-clauses, printed numbers, text around clauses, a preamble, a
glossary and an annex; `sites/ferry` has numbered sections and no principles. Each unit is recorded, shown, compared, cited, corrected and found.
"""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book, Faults, open_book
from codebook.compare import Comparison, compare
from codebook.history.succession import became
from codebook.load import load_edition
from codebook.load.verbatim import read_part
from codebook.model import Document, Edition
from codebook.record import is_recorded, texts
from codebook.render import cite
from conftest import ROOT, SITES, TEMPLATES, Run, copy_project, edit, mkdocs
from saying import said
from searched import named, records

ORCHARD = SITES / "orchard" / "docs"
FERRY = SITES / "ferry" / "docs"


@pytest.fixture(scope="module")
def orchard() -> Book:
    """The made-up orchards' content."""
    return open_book(ORCHARD, TEMPLATES, "")


@pytest.fixture(scope="module")
def ferry() -> Book:
    """The made-up ferry's content."""
    return open_book(FERRY, TEMPLATES, "")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the orchards' content, to be changed."""
    return shutil.copytree(ORCHARD, tmp_path / "docs")


def edition(book: Book, id: str) -> Edition:
    """The edition of an id."""
    found = book.site.edition(id)
    assert found is not None
    return found


def compared(book: Book, before: str, after: str) -> Comparison:
    """The comparison of two editions."""
    first, second = edition(book, before), edition(book, after)
    return compare(first, second, became(book.site, first, second))


def main_of(book: Book, url: str) -> html.HtmlElement:
    """The body of a page."""
    (page,) = (page for page in book.pages if page.url == url)
    return html.fragment_fromstring("".join(page.body()), create_parent="main")


def test_every_text_is_recorded_without_fault_or_warning(orchard: Book, ferry: Book) -> None:
    """Both contents are sound, and each unit has a line in the record."""
    for book in (orchard, ferry):
        assert book.warnings == ()
        assert [name for name, text in texts(book.site).items() if not is_recorded(text, book.site)] == []


@pytest.mark.parametrize(
    ("label", "name", "words"),
    [
        ("care-1", "Care 1.1", "1.1 Climb no imaginary tree without a ladder:"),
        ("care-1-a", "Care 1.1(a)", "(a) a ladder is whole; and"),
        ("care-1-b-ii", "Care 1.1(b)(ii)", "(ii) twelve rongs,"),
        ("care-1-end", "Care 1.1, end", "which are counted before each climb."),
        ("care-text-1", "Care, paragraph 1", "This made-up part is about trees. Words in italics are in the glossary."),
        ("annex-a-2-b", "Annex A: Ladders A2(b)", "(b) look down"),
        ("glossary-text-windfall", "Glossary, windfall", "“windfall” means an apple that fell."),
        ("preamble-text-2", "Preamble, paragraph 2", "The made-up guild makes this code."),
        ("patience-1", "Waiting 2.1", "2.1 Pick no apple before it is ripe"),
    ],
)
def test_each_unit_is_cited_and_has_its_page(label: str, name: str, words: str, orchard: Book) -> None:
    """A citation has the number that the version prints and the address of the label; that page shows the unit's words once."""
    latest = edition(orchard, "1965")
    found = cite.of_unit(orchard.site, latest, latest.units[label], "https://orchards.example.org/")
    address = f"https://orchards.example.org/code/1965/{label}/"
    assert said(found.minute) == f"{name}: ‘{words}’, {latest.facts.title}, {latest.facts.name}, {address}"
    page = main_of(orchard, f"code/1965/{label}/")
    assert page.xpath("string(.//h1)") == name
    (own,) = page.xpath("//*[@data-words]")
    assert (own.get("data-words"), " ".join(own.text_content().split())) == (f"1965/{label}", words)


def test_a_part_has_its_units_in_order(orchard: Book) -> None:
    """The parts are in the order of the version, and its page shows text, clauses and sub-clauses as they are there."""
    assert [part.id for part in edition(orchard, "1965").parts] == [
        *("preamble", "introduction", "care", "patience", "thrift", "generosity", "glossary", "annex-a"),
    ]
    shown = main_of(orchard, "principles/care/").xpath("//article//*[@id]/@id")
    assert shown == [
        *("care-text-1", "care-statement", "care-1", "care-1-a", "care-1-b", "care-1-b-i", "care-1-b-ii", "care-1-end"),
        *("care-2", "care-3", "care-text-2"),
    ]


def test_a_clause_may_hold_paragraphs_a_table_and_a_list(orchard: Book) -> None:
    """All of them are the clause's own words, in their form."""
    (own,) = main_of(orchard, "code/1965/care-3/").xpath("//*[@data-words]")
    assert [element.tag for element in own] == ["p", "div", "p", "ul"]
    assert [element.tag for element in own[1]] == ["table"]
    (two,) = main_of(orchard, "code/1965/care-2/").xpath("//*[@data-words]")
    assert [element.tag for element in two] == ["p", "p"]


def test_a_sub_clause_is_read_with_its_clause(orchard: Book) -> None:
    """Its page quotes the clauses that it is part of; the page of a clause quotes its sub-clauses."""
    quoted = main_of(orchard, "code/1965/care-1-b-ii/").xpath("//article//@data-quote")
    assert quoted == ["1965/care-1", "1965/care-1-b"]
    below = main_of(orchard, "clauses/care-1/").xpath("//article//@data-quote")
    assert below == [f"1965/care-1-{end}" for end in ("a", "b", "b-i", "b-ii", "end")]


def test_other_parts_are_no_principles(orchard: Book) -> None:
    """A preamble, a glossary and an annex need no statement and are listed apart from the principles."""
    page = main_of(orchard, "principles/")
    assert page.xpath("//ul[@class='principles']//h2/a/text()") == ["Care", "Waiting", "Thrift", "Generosity"]
    listed = page.xpath("//section[@aria-labelledby='on_parts']//a/text()")
    assert listed == ["Preamble", "Glossary", "Annex A: Ladders"]


def test_compared_with_itself_everything_is_the_same(orchard: Book, ferry: Book) -> None:
    """No unit differs from itself."""
    for book, id in ((orchard, "1960"), (orchard, "1965"), (ferry, "1970")):
        assert compared(book, id, id).is_same


def test_compared_with_the_version_before(orchard: Book) -> None:
    """A principle was added, one was renamed, one split, one merged; a label kept its clause when it got a number."""
    found = compared(orchard, "1960", "1965")
    kinds = {part.part.id: part.kind for part in found.parts}
    changed = {"care": "amended", "patience": "amended", "thrift": "amended", "order": "removed"}
    assert (
        kinds
        == {**dict.fromkeys(("preamble", "generosity", "glossary", "annex-a"), "added"), "introduction": "same"}
        | changed
    )
    assert found.of_unit["care-1"].kind == "amended"
    assert found.of_unit["care-1-b-ii"].kind == "added"
    assert found.of_unit["patience-2"].into == ("generosity-1", "generosity-2")
    assert found.of_unit["thrift-statement"].sources == ("order-statement",)


def test_a_part_that_moved_is_no_principle(copy: Path) -> None:
    """A preamble that comes after the introduction now is among the parts; a principle is among the principles."""
    shutil.copytree(copy / "code/1965", copy / "code/1970")
    (copy / "code/1970/corrections.md").unlink()
    for record in (copy / "code/1970").glob(".*"):
        record.unlink()
    facts = copy / "code/1970/index.md"
    text = facts.read_text("utf-8").partition("became:")[0] + "---\n"
    text = text.replace("[preamble, introduction]", "[introduction, preamble]").replace(
        "thrift, generosity]", "generosity, thrift]"
    )
    facts.write_text(text.replace("1965", "1970"), "utf-8")
    page = main_of(open_book(copy, TEMPLATES, ""), "code/compare/1965/1970/")
    told = [" ".join(item.text_content().split()) for item in page.xpath("//nav[@class='changed']//li")]
    assert sorted(told) == [
        "Generosity: moved in the order of the principles",
        "Introduction: moved in the order of the parts",
    ]


@pytest.mark.parametrize(
    ("file", "words", "changed"),
    [
        ("care.md", ("twelve rongs", "twelve rungs"), {"care-1-b-ii": "amended"}),
        ("care.md", ("| old | in drought |", "| old | weekly |"), {"care-3": "amended"}),
        ("care.md", ("Winter is as imaginary", "Winter is less imaginary"), {"care-2": "amended"}),
        ("glossary.md", ("- of nothing at all", "- of glass"), {"glossary-text-ladder": "amended"}),
        ("annex-a.md", ("(b) look down", "(b) look up again"), {"annex-a-2-b": "amended"}),
        ("annex-a.md", ("  - [annex-a-2-b] (b) look down\n", ""), {"annex-a-2-b": "removed"}),
        ("preamble.md", ("makes this code", "makes this made-up code"), {"preamble-text-2": "amended"}),
    ],
)
def test_compared_with_a_changed_copy(
    file: str, words: tuple[str, str], changed: dict[str, str], copy: Path, orchard: Book
) -> None:
    """Only the unit whose words changed differs."""
    shutil.copytree(copy / "code/1965", copy.parent / "1965")
    edit(copy.parent / "1965" / file, *words)
    draft, _ = load_edition(copy.parent / "1965")
    assert draft is not None
    found = compare(edition(orchard, "1965"), draft).of_unit
    assert {label: change.kind for label, change in found.items() if change.kind != "same"} == changed


def test_a_reworded_sub_clause_is_refused_without_a_correction(copy: Path) -> None:
    """The record keeps each sub-clause, its emphasis, and the cells of a table in a clause."""
    edit(copy / "code/1965/care.md", "twelve rongs", "twelve rungs")
    edit(copy / "code/1965/care.md", "a *ladder* is whole", "a ladder is whole")
    edit(copy / "code/1965/care.md", "| young | daily |", "| young daily | |")
    with pytest.raises(Faults) as faults:
        open_book(copy, TEMPLATES, "")
    told = [problem.line for problem in faults.value.problems if problem.path.endswith("1965/care.md")]
    assert told == [8, 11, 18]


def test_a_sub_clause_is_corrected(copy: Path, run: Run) -> None:
    """A correction of a sub-clause explains its other words, and its page keeps the old ones."""
    edit(copy / "code/1965/care.md", "twelve rongs", "twelve rungs")
    corrections = copy / "code/1965/corrections.md"
    correction = """
  - unit: care-1-b-ii
    kind: of the code
    was: rongs
    now: rungs
    date: 1967-01-02
    authority: Made-up minute 9 of the Made-up Guild, 2 January 1967
    reason: A made-up letter was wrong.
---
"""
    corrections.write_text(corrections.read_text("utf-8").removesuffix("---\n").rstrip() + correction, "utf-8")
    assert run(copy, "record")[0] == 0
    assert "care-1-b-ii\t(ii) twelve rungs," in (copy / "code/1965/.wording").read_text("utf-8")
    page = main_of(open_book(copy, TEMPLATES, ""), "code/1965/care-1-b-ii/")
    assert "was “rongs”, now “rungs”" in page.text_content()


def test_units_are_found_by_each_name(orchard: Book, ferry: Book) -> None:
    """The search finds a unit by its printed number, its label and its version."""

    def found(book: Book, written: str) -> list[str]:
        return named(book, written)

    place = "principles/care/#care-1-b-ii"
    for written in ("Care 1.1(b)(ii)", "care 1.1 b ii", "care-1-b-ii", "1965/care-1-b-ii", "1.1(b)(ii)"):
        assert found(orchard, written) == [place]
    assert found(orchard, "Glossary, windfall") == ["principles/glossary/#glossary-text-windfall"]
    assert found(orchard, "Annex A: Ladders A2(b)") == ["principles/annex-a/#annex-a-2-b"]
    assert found(ferry, "1.2(a)") == ["principles/crew/#crew-2-a"]
    kinds = {record.url: record.kind for record in records(orchard)}
    assert kinds[place] == "clause"
    assert kinds["principles/glossary/#glossary-text-windfall"] == "text"
    assert (kinds["principles/care/"], kinds["principles/annex-a/"]) == ("principle", "part")


def test_a_code_of_sections_has_no_principles(ferry: Book) -> None:
    """Its pages say so, and list its parts; a number that the heading repeats is said once."""
    assert edition(ferry, "1970").principles == ()
    home = " ".join(main_of(ferry, "").text_content().split())
    assert all(part.title in home for part in edition(ferry, "1970").others)
    assert "The Code has no principles." in main_of(ferry, "principles/").text_content()
    assert main_of(ferry, "code/1970/crew-2-a/").xpath("string(.//h1)") == "The crew 1.2(a)"


def test_a_version_without_parts_is_refused(tmp_path: Path) -> None:
    """A version has at least one part, and the message says where to name it."""
    docs = shutil.copytree(FERRY, tmp_path / "docs")
    edit(docs / "code/1970/index.md", "parts-after: [crew, passengers]\n", "")
    for name in ("crew", "passengers"):
        (docs / f"code/1970/{name}.md").unlink()
    with pytest.raises(Faults, match="a version without parts; name its parts under 'principles' or 'parts-after'"):
        open_book(docs, TEMPLATES, "")


def test_a_new_version_of_it_keeps_its_parts(copy: Path, run: Run) -> None:
    """`make edition` copies each part with its order."""
    status, *told = run(copy, "edition", "--origin=1965", "--id=1970-proposal")
    assert (status, told[1]) == (0, "")
    made = copy / "code/1970-proposal"
    assert {path.name for path in made.iterdir()} == {
        "index.md",
        *(path.name for path in (ORCHARD / "code/1965").glob("[a-z]*.md")),
    } - {"corrections.md"}
    facts = (made / "index.md").read_text("utf-8")
    assert "parts-before:\n  - preamble\n  - introduction\n" in facts
    assert "parts-after:\n  - glossary\n  - annex-a\n" in facts


@pytest.mark.first_content
def test_each_example_of_the_guide_is_right() -> None:
    """What the guide for editors shows of layouts can be copied as it is."""
    guide = (ROOT / "docs/about/add-a-version.md").read_text("utf-8")
    examples = re.findall(
        r"^```\n(.*?)^```$", guide.partition("\n## Other layouts\n")[2].partition("\n## ")[0], re.DOTALL | re.MULTILINE
    )
    assert examples
    for example in examples:
        body = f"# Made up\n\n{example}"
        _, problems = read_part(Document("made-up.md", body, body=body, body_line=1), "made-up")
        assert problems == []


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_paper_says_whose_the_numbers_are(format: str, run: Run, copy: Path) -> None:
    """Printed numbers are words of the Code, and a paper says so."""
    status, paper, _ = run(copy, "compare", "--first=1960", "--second=1965", f"--format={format}")
    assert status == 0
    assert "Numbers that begin clauses are the Code's." in " ".join(unescape(paper).replace("\\", "").split())
    assert "Care 1.1(b)(ii)" in paper.replace("\\", "")


@pytest.mark.prove
@pytest.mark.parametrize("name", ["orchard", "ferry"])
def test_it_is_built_and_the_gate_finds_every_word(name: str, tmp_path: Path) -> None:
    """MkDocs builds the pages, and the gate finds on each what it has to show."""
    project = copy_project(tmp_path / "project")
    shutil.rmtree(project / "docs")
    shutil.copytree(SITES / name / "docs", project / "docs")
    done = mkdocs(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
