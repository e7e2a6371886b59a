"""Templates and scaffolds: what is written is ready to be filled in, is told while it is not, and never takes another file's place."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from codebook.book import Book, Faults, open_book
from codebook.editing import scaffold
from codebook.facts import KINDS, PLACEHOLDER, EditionFacts, NotPersonal, group_of
from codebook.forms.templates import block, short, template
from conftest import ROOT, SITES, TEMPLATES, Run, edit, few, tree

STILL = f"still to be filled in; replace {PLACEHOLDER} and the words after it with your own"
REPORT = "reports/mistholm/1902-07-01-whitewash.md"

PLACES = {
    "site": "site.yml",
    "page": "about/new.md",
    "edition": "code/1903/index.md",
    "corrections": "code/1902/corrections.md",
    "council": "reports/nowhere/index.md",
    "report": REPORT,
    "entry": "history/2015-05-new.md",
    "subjects": "subjects.yml",
}
"""Where a new file of each kind stands in the made-up body's content."""

WORDS = {
    "Officers' Code of Conduct": "Whitewash: a new one # and 'more'",
    "standards": "stripes",
    "2022-02-25": "1902-07-01",
    "integrity-3": "brightness-1",
    "of our copy": "of our copy",
    "Neither solicit nor except any gift": "Trim the wig",
    "Neither solicit nor accept any gift": "Trim the wick",
    "https://www.example.gov.uk/contact": "keepers@lights.example.org",
    "introduction-5": "introduction-1",
    "introduction-6": "introduction-keepers",
    "integrity": "brightness",
    "2015-draft": "1902",
    "officer-contact": "to",
    "2.1": "1.1",
    "integrity-6": "brightness-2",
    "8ea5d6d8…": "0" * 64,
    "https://www.gov.uk/…": "https://archive.example.org/",
    "cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1": "1902",
    "cambridgeshire/2022-02-25-officers-code-of-conduct": "mistholm/1902-06-01-painting-of-stripes",
    "cambridgeshire": "gullrock",
    "west-lancashire": "mistholm",
    "draft": "proposed",
    "adopted with changes": "rejected",
    "2016-proposal": "1902-proposal",
    "2018": "1901-draft",
    "integrity-7": "fair-warning-3",
    "introduction-3": "introduction-2",
}
"""What an editor of the made-up body writes instead of an example, where the example itself is not of that body."""


def parts(text: str) -> tuple[str, str]:
    """The front matter with the line that ends it, and the body."""
    front, end, body = text.partition("\n---\n")
    return (front + end, body) if end else (text, "")


def uncommented(text: str) -> str:
    """A template with every field that may be left out as if it were wanted: the `#` that stands close to it is taken away."""
    front, body = parts(text)
    while (fewer := re.sub(r"^( *)#(?! [^ ])", r"\1", front, flags=re.MULTILINE)) != front:
        front = fewer
    return front + body


def filled(text: str) -> str:
    """A template as an editor fills it in: each mark with its example is replaced by words of the made-up body."""

    def words(found: re.Match[str]) -> str:
        example = str(yaml.safe_load(found[0])).removeprefix(f"{PLACEHOLDER} ")
        return str(yaml.safe_dump([WORDS.get(example, example)], allow_unicode=True, width=10**9))[2:].rstrip("\n")

    front, body = parts(text)
    front = re.sub(rf"'{PLACEHOLDER} ([^'\n]|'')*'|{PLACEHOLDER} [^\n]*", words, front)
    if body:
        front = front.replace("Trim the wick", "A paragraph with its printed number")
        front = front.replace("Trim the wig", "A paragraf with its printed number")
    return front + body.replace(f"{PLACEHOLDER} ", "Made up. ")


def prepare(kind: str, docs: Path) -> Path:
    """Takes away what a new file of a kind takes the place of, and gives an edition its text; the new file's path."""
    path = docs / PLACES[kind]
    path.parent.mkdir(exist_ok=True)
    if kind == "edition":
        for name in ("introduction.md", "brightness.md", "fair-warning.md", "vigilance.md"):
            shutil.copy(docs / "code" / "1902" / name, path.parent)
    return path


def place(kind: str, docs: Path, text: str) -> None:
    """Writes a filled template to its place, and makes true what its fields say of the text, and of a proposal.

    A proposal follows the edition before it, whose principles are more than a template can name. A SHA-256 goes where it may not stand
    beside words that were taken out. The example of a corrected fact is of one that is not there.
    """
    path = prepare(kind, docs)
    text = text.replace("    now: Deferred\n", "")
    folder = path.parent
    if kind == "edition":
        text = text.replace("\n  - brightness\n", "\n  - brightness\n  - fair-warning\n  - vigilance\n")
    for name in ("preamble", "glossary", "annex-a"):
        if f"\n  - {name}\n" in text:
            (folder / f"{name}.md").write_text(f"# {name}\n\n[{name}-text-1] Made up.\n", "utf-8")
    if "\nproposal:" in text:
        shutil.copytree(docs / "code" / "1902", docs / "code" / "1902-proposal")
        adopted = "  - state: adopted\n    date: 1902-03-01\n    by: The Made-up Guild of Imaginary Lighthouses\n"
        edit(docs / "code" / "1902-proposal" / "index.md", adopted, "")
    if "\nbecame:" in text:
        last = "- [fair-warning-3] Tell the ships beforehand when the horn is to be mended\n"
        edit(folder / "fair-warning.md", last, "")
        text = text.replace("\n  - fair-warning-3\n", "\n  - fair-warning-2\n")
    if "\nchanges:" in text:
        edit(folder / "brightness.md", "at midnight", "at midnight, and tell the ships")
    if "\nwithheld:" in text:
        source = text.index("\nsource:\n")
        text = text[:source] + re.sub(r"\n  sha256: .*", "", text[source:], count=1)
        text = text.replace("[to] ", "[to] [name withheld] ")
        if kind == "edition":
            edit(folder / "introduction.md", "about people who do", "about [withheld]")
    path.write_text(text, "utf-8")


# Templates


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_has_every_field(kind: str) -> None:
    """Every field, at every depth, stands in the template in its order, with its description above it."""

    def lines(shape: type) -> Iterator[tuple[str, str]]:
        for info in shape.model_fields.values():  # type: ignore[attr-defined] # a shape of front matter
            yield info.description, info.alias
            if group := group_of(info):
                yield from lines(group)

    text = iter(template(kind).split("\n"))
    for description, key in lines(KINDS[kind]):
        line = next(line for line in text if line.lstrip("# ").startswith(description))
        assert "#" in line
        assert next(text).lstrip("# -").startswith(f"{key}:")


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_must_be_there_is_asked_for(kind: str) -> None:
    """Without its comments a template holds the fields that must be there, each marked as an example still."""
    front = template(kind).split("---\n")[1] if template(kind).startswith("---") else template(kind)
    data = yaml.safe_load(front)
    assert list(data) == [info.alias for info in KINDS[kind].model_fields.values() if info.is_required()]
    marks = len(re.findall(rf"^[^#\n]*{PLACEHOLDER}", front, re.MULTILINE))
    assert marks >= len(data)


@pytest.mark.parametrize("kind", KINDS)
def test_an_unfilled_template_is_told(kind: str, lighthouse: Path) -> None:
    """A template as it is stops the build: each line to be filled in is told once, and nothing else of that file."""
    text = template(kind)
    prepare(kind, lighthouse).write_text(text, "utf-8")
    with pytest.raises(Faults) as faults:
        open_book(lighthouse, TEMPLATES, "")
    marked = [
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if PLACEHOLDER in line and not re.match(r" *#[^#]", line)
    ]
    path = f"docs/{PLACES[kind]}"
    told = [(problem.line, problem.message) for problem in faults.value.problems if problem.path == path]
    assert told == [(line, STILL) for line in marked]


@pytest.mark.parametrize("everything", [False, True], ids=["what must be there", "everything"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_template_builds(kind: str, lighthouse: Path, *, everything: bool) -> None:
    """With made-up content in the place of each mark, a template is content without a fault, and pages are made of it."""
    text = filled(uncommented(template(kind)) if everything else template(kind))
    assert PLACEHOLDER not in text
    # a correction is of words or of their layout, only an adopted version is in force, and this one is the last
    others = ("layout:", "in-force:", "found:")
    text = "".join(line for line in text.splitlines(keepends=True) if not line.lstrip().startswith(others))
    if kind == "subjects" and everything:  # the other subject that the first one leads to has to be there
        text += "  - name: Conflicts of interest\n    units: [brightness-2]\n"
    place(kind, lighthouse, text)
    if kind == "site" and everything:  # what is said not to be personal has to stand somewhere
        with (lighthouse / "about" / "index.md").open("a", encoding="utf-8") as page:
            page.write(f"\nMade up: {(NotPersonal.model_fields['words'].examples or [''])[0]}\n")
    try:
        book = open_book(lighthouse, TEMPLATES, "")
    except Faults as faults:
        pytest.fail(f"{faults}\n\n{text}")
    assert len(book.pages) > 30


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_short_template_builds(kind: str, lighthouse: Path) -> None:
    """What a link of the guide opens is content without a fault, once it is filled in; while it is not, each line is told."""
    path = prepare(kind, lighthouse)
    path.write_text(short(kind), "utf-8")
    with pytest.raises(Faults) as faults:
        open_book(lighthouse, TEMPLATES, "")
    marked = [number for number, line in enumerate(short(kind).split("\n"), start=1) if PLACEHOLDER in line]
    told = [
        (problem.line, problem.message) for problem in faults.value.problems if problem.path == f"docs/{PLACES[kind]}"
    ]
    assert told == [(line, STILL) for line in marked]
    path.unlink()
    place(kind, lighthouse, filled(short(kind)))
    assert len(open_book(lighthouse, TEMPLATES, "").pages) > 30


OPTIONAL = [
    (kind, str(info.alias))
    for kind, shape in KINDS.items()
    for info in shape.model_fields.values()
    if not info.is_required()
]


@pytest.mark.parametrize(("kind", "field"), OPTIONAL)
def test_a_filled_block_builds(kind: str, field: str, lighthouse: Path) -> None:
    """Each field that may be left out can be pasted above the last line of the short template, filled in, and builds."""
    (info,) = [info for info in KINDS[kind].model_fields.values() if info.alias == field]
    front, body = parts(short(kind))
    blocks = block(info) + "\n"
    if field == "links":
        blocks += block(KINDS[kind].model_fields["judged"]) + "\n"
    if field == "of":  # a council is of no other
        blocks += block(KINDS[kind].model_fields["kind"]) + "\n"
    front = f"{front.rstrip()}\n{blocks}" if kind == "site" else front.removesuffix("---\n") + f"{blocks}---\n"
    text = filled(front + body)
    if field == "appendices":
        text = text.replace("[to] ", "[to] Appendix 1. ")
    if field == "found":  # a later version has to be there
        shutil.copytree(lighthouse / "code" / "1902", lighthouse / "code" / "2020")
        facts = lighthouse / "code" / "2020" / "index.md"
        kept = facts.read_text("utf-8").replace("date: 1902", "date: 2020").partition("became:")[0]
        facts.write_text(f"{kept}---\n", "utf-8")
        text = text.replace("state: proposed", "state: draft")
    place(kind, lighthouse, text)
    if field == "not-personal":  # what is said not to be personal has to stand somewhere
        with (lighthouse / "about" / "index.md").open("a", encoding="utf-8") as page:
            page.write(f"\nMade up: {(NotPersonal.model_fields['words'].examples or [''])[0]}\n")
    try:
        open_book(lighthouse, TEMPLATES, "")
    except Faults as faults:
        pytest.fail(f"{faults}\n\n{text}")


# Scaffolds


def test_a_report(run: Run, lighthouse: Path) -> None:
    """A new report is written where it belongs, with what is known filled in; its path and what to do next are printed."""
    status, out, err = run(
        lighthouse, "report", "--council=mistholm", "--date=1902-07-01", "--title=Whitewash & “more”: a #1 question"
    )
    path = lighthouse / "reports/mistholm/1902-07-01-whitewash-and-more-a-1-question.md"
    assert (status, err) == (0, "")
    assert out.split("\n")[0] == str(path)
    assert "make check" in out
    data = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    assert data["title"] == "Whitewash & “more”: a #1 question"
    assert data["considerations"][0]["committee"] == "stripes"
    assert str(data["considerations"][0]["date"]) == "1902-07-01"


def test_a_council_and_its_report(run: Run, lighthouse: Path) -> None:
    """A council gets a folder by its name, and can have reports before it is filled in."""
    status, out, _ = run(lighthouse, "council", "--name=Nether Nowhere County Council")
    path = lighthouse / "reports/nether-nowhere/index.md"
    assert (status, out.split("\n")[0]) == (0, str(path))
    data = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    assert (data["name"], data["short-name"]) == ("Nether Nowhere County Council", "Nether Nowhere")
    assert run(lighthouse, "report", "--council=nether-nowhere", "--date=1902-07-01", "--title=A")[0] == 0


def test_a_report_of_a_month(run: Run, lighthouse: Path) -> None:
    """Where only the month is known, file and facts have the month."""
    assert run(lighthouse, "report", "--council=mistholm", "--date=1902-07", "--title=A")[0] == 0
    data = yaml.safe_load((lighthouse / "reports/mistholm/1902-07-a.md").read_text("utf-8").split("---\n")[1])
    assert data["considerations"][0]["date"] == "1902-07"


@pytest.mark.parametrize(
    ("name", "folder", "kind"),
    [
        ("Made-up Fire Authority of Sandbar", "made-up-fire-authority-of-sandbar", "fire authority"),
        ("Sandbar Parish Council", "sandbar-parish", "parish council"),
        ("Sandbar Council", "sandbar", None),
    ],
)
def test_a_body_that_is_no_council(name: str, folder: str, kind: str | None, run: Run, lighthouse: Path) -> None:
    """Its kind is filled in if its name says it."""
    assert run(lighthouse, "council", f"--name={name}")[0] == 0
    data = yaml.safe_load((lighthouse / "reports" / folder / "index.md").read_text("utf-8").split("---\n")[1])
    assert data.get("kind") == kind


def test_an_edition(run: Run, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A new edition is a proposal with the words and labels of another, and builds once its facts are filled in."""
    before = tree(lighthouse)
    status, out, err = run(lighthouse, "edition", "--origin=1902", "--id=1903-proposal")
    assert (status, err) == (0, "")
    index = lighthouse / "code/1903-proposal/index.md"
    assert out.split("\n")[0] == str(index)
    after = tree(lighthouse)
    new = {name.removeprefix("code/1903-proposal/"): data for name, data in after.items() if name not in before}
    assert new.keys() == {"index.md", "introduction.md", "brightness.md", "fair-warning.md", "vigilance.md"}
    assert all(data == before[f"code/1902/{name}"] for name, data in new.items() if name != "index.md")
    index.write_text(filled(index.read_text("utf-8")), "utf-8")
    site = open_lighthouse().site
    old, made = site.edition("1902"), site.edition("1903-proposal")
    assert made is not None
    assert old is not None
    assert [state.state for state in made.facts.states] == ["proposed"]
    assert made.facts.principles == old.facts.principles
    assert made.facts.audience == old.facts.audience
    assert site.newest == old


def test_an_edition_takes_notes_and_withheld_words_over(run: Run, tmp_path: Path) -> None:
    """Notes about copied words, and entries for copied brackets, are copied and marked; an entry without its bracket is not."""
    docs = shutil.copytree(SITES / "harbour/docs", tmp_path / "docs")
    note = "notes:\n  - units: [tides-3]\n    kind: as printed\n    note: Made up, in “italics”.\n"
    note += "  - units: [tides-4]\n    kind: mended\n    note: A made-up page break of the older copy.\n"
    other = "  - what: A made-up number\n    unit: tides-8\n    why: Nobody needs it\n"
    other += "    date: 1962-02-03\n    authority: Made-up minute 1\n"
    edit(docs / "code/1960/index.md", "withheld:\n", f"{note}withheld:\n{other}")
    status, _, err = run(docs, "edition", "--origin=1960", "--id=1961-proposal")
    assert (status, err) == (0, "")
    text = (docs / "code/1961-proposal/index.md").read_text("utf-8")
    facts = EditionFacts.model_validate(yaml.safe_load(filled(text).split("---\n")[1].replace("draft", "proposed")))
    assert [(note.units, note.note) for note in facts.notes] == [(("tides-3",), "Made up, in “italics”.")]
    assert [left.unit for left in facts.withheld] == ["moorings-3"]
    assert text.count("# Copied from 1960: check it.") == 2


def test_no_sample_date_lies_ahead() -> None:
    """A sample date that an editor leaves in place does not lie in the future: none is later than the day of the first judgement."""
    for kind in KINDS:
        assert all(date <= "2026-11-22" for date in re.findall(r"\b20\d\d-\d\d-\d\d\b", template(kind))), kind


def test_what_an_edition_does_not_take_over_is_told(run: Run, tmp_path: Path) -> None:
    """Of a version with corrections the command says that the copied text has the corrected words, and of no other."""
    docs = shutil.copytree(SITES / "harbour/docs", tmp_path / "docs")
    assert "The copied text has the corrected words of 1951" in run(docs, "edition", "--origin=1951", "--id=1970")[1]
    assert "The copied text has" not in run(docs, "edition", "--origin=1960", "--id=1971")[1]


def test_a_correction(run: Run, lighthouse: Path) -> None:
    """A first correction of an edition is written; a second is told with the lines to add, and nothing is written."""
    status, out, _ = run(lighthouse, "correction", "--unit=1902/brightness-1")
    path = lighthouse / "code/1902/corrections.md"
    assert (status, out.split("\n")[0]) == (0, str(path))
    first = path.read_text("utf-8")
    assert "- unit: brightness-1\n" in first
    status, out, err = run(lighthouse, "correction", "--unit=1902/brightness-2")
    assert (status, out) == (1, "")
    assert "corrections.md:1: is there already; add this above its last line" in err
    assert path.read_text("utf-8") == first
    lines = err[err.index("  # The name") : err.rindex("\n\n")]
    second = filled(f"{lines}\n").replace("Trim the w", "Polish the l").replace("lick", "lens")
    path.write_text(filled(first).removesuffix("---\n") + second + "---\n", "utf-8")
    site = open_book(lighthouse, TEMPLATES, "").site
    edition = site.edition("1902")
    assert edition is not None
    assert [correction.unit for correction in edition.corrections] == ["brightness-1", "brightness-2"]


def test_a_correction_of_a_report(run: Run, lighthouse: Path) -> None:
    """A report's correction stands in its own file, which is not touched: the lines to add are printed."""
    before = tree(lighthouse)
    status, out, err = run(lighthouse, "correction", "--unit=gullrock/1903-02-14-fog-signals#p1.1")
    assert (status, err) == (0, "")
    assert "docs/reports/gullrock/1903-02-14-fog-signals.md" in out
    assert "  - unit: 1.1\n" in out
    assert tree(lighthouse) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "--council=gullrock", "--date=1903-02-14", "--title=Fog Signals"),
        ("council", "--name=Gullrock"),
        ("edition", "--origin=1901-draft", "--id=1902"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_nothing_is_written_over(arguments: tuple[str, ...], run: Run, lighthouse: Path) -> None:
    """Where such a file is there already, it is told, and everything stays as it was."""
    before = tree(lighthouse)
    status, out, err = run(lighthouse, *arguments)
    assert (status, out) == (1, "")
    assert "already" in err
    assert err.endswith("1 problem.\n")
    assert tree(lighthouse) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("report", "--council=../../etc", "--date=1902-07-01", "--title=A"),
            "COUNCIL:1: the council '../../etc' is unknown",
        ),
        (("report", "--council=gulrock", "--date=1902-07-01", "--title=A"), "did you mean gullrock?"),
        (("report", "--council=mistholm", "--date=1/7/1902", "--title=A"), "DATE:1: '1/7/1902' is not a date"),
        (("report", "--council=mistholm", "--date=1902-summer", "--title=A"), "DATE:1: '1902-summer' is a season"),
        (
            ("report", "--council=mistholm", "--date=1902-07-01", "--title= \n "),
            'TITLE:1: is missing; write it in quotes, as in TITLE="Gifts and hospitality"',
        ),
        (("report", "--council=mistholm", "--date=1902-07-01", "--title=白い塔"), "TITLE:1: '白い塔' has no letters"),
        (
            ("report", "--council=mistholm", "--date=1902-07-01", "--title=A\x07B"),
            "TITLE:1: has an invisible character",
        ),
        (
            ("report", "--council=mistholm", "--date=1902-07-01", "--title=A\udcffB"),
            "TITLE:1: has an invisible character",
        ),
        (("council", "--name=../.."), "NAME:1: '../..' cannot name a folder"),
        (("council", "--name="), 'NAME:1: is missing; write it in quotes, as in NAME="Exampleshire County Council"'),
        (
            ("report", "--council=", "--date=1902-07-01", "--title=Paint"),
            "COUNCIL:1: is missing; write one of: gullrock, mistholm;",
        ),
        (("report", "--council=mistholm", "--date=", "--title=Paint"), "DATE:1: is missing; write the day"),
        (("edition", "--origin=", "--id=1903"), "FROM:1: is missing; write the name of a version's folder"),
        (("edition", "--origin=1902", "--id="), "ID:1: is missing; write the name of a version's folder"),
        (("correction", "--unit="), "UNIT:1: is missing; write a version and a clause"),
        (("withhold", "--unit="), "UNIT:1: is missing; write a version and a clause"),
        (("picture", "--file="), "FILE:1: is missing; write the picture's path"),
        (("council", "--name=District 9"), "NAME:1: 'District 9' cannot name a folder"),
        (("edition", "--origin=../1902", "--id=1903"), "FROM:1: '../1902' cannot name a version"),
        (("edition", "--origin=1902", "--id=../1903"), "ID:1: '../1903' cannot name a version"),
        (
            ("edition", "--origin=1899", "--id=1903"),
            "FROM:1: the version '1899' is unknown; write one of: 1901-draft, 1902",
        ),
        (("correction", "--unit=../x"), "UNIT:1: '../x' is not a reference"),
        (("correction", "--unit=brightness-1"), "UNIT:1: 'brightness-1' does not name exact words"),
        (("correction", "--unit=gullrock/1903-02-14-fog-signals"), "does not name exact words"),
        (("correction", "--unit=1902/brightness-9"), "UNIT:1: '1902/brightness-9' leads nowhere"),
    ],
)
def test_hostile_and_mistaken_arguments_are_told(
    arguments: tuple[str, ...], told: str, run: Run, lighthouse: Path, tmp_path: Path
) -> None:
    """Whatever is given that makes no name is told in plain words, and no file is written anywhere."""
    before = tree(tmp_path)
    status, out, err = run(lighthouse, *arguments)
    assert (status, out) == (1, "")
    assert told in err
    assert tree(tmp_path) == before


def test_an_edition_with_faults_is_not_copied(run: Run, lighthouse: Path) -> None:
    """Faults of the text that is to be copied are told, and it is not."""
    path = lighthouse / "code/1902/brightness.md"
    path.write_text(path.read_text("utf-8").replace("- [brightness-1] ", "- "), "utf-8")
    status, _, err = run(lighthouse, "edition", "--origin=1902", "--id=1903")
    assert status == 1
    assert "docs/code/1902/brightness.md:5: text without a name" in err
    assert not (lighthouse / "code/1903").exists()


def test_a_place_that_is_taken_meanwhile_is_told(lighthouse: Path) -> None:
    """Writing goes over no file, whatever the scaffold was made from."""
    with pytest.raises(Faults):
        scaffold.write(lighthouse, scaffold.Scaffold({"index.md": "x"}, ""))
    assert (lighthouse / "index.md").read_text("utf-8") != "x"


titles = st.text(min_size=1, max_size=200).filter(lambda title: title.strip() and title.isprintable())
"""Any text that can be seen."""


@given(title=titles)
def test_any_title_survives(title: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever its quotes, colons, signs and letters, a title is read back as it was given, and names a file in its folder."""
    folder = tmp_path_factory.mktemp("docs") / "docs"
    (folder / "reports" / "mistholm").mkdir(parents=True)
    (folder / "reports" / "mistholm" / "index.md").touch()
    try:
        made = scaffold.report(folder, "mistholm", "1902-07-01", title)
    except Faults as faults:
        assert "has no letters from a to z" in str(faults)  # noqa: PT017 - most titles of any letters have none
        return
    ((path, text),) = made.files.items()
    assert re.fullmatch(r"reports/mistholm/1902-07-01-[a-z0-9]+(-[a-z0-9]+)*\.md", path)
    assert len(path) < 120
    front = yaml.load(text.split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - makes text alone
    assert front["title"] == " ".join(title.split())


# Through make


def make(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a recipe of the Makefile with what is in .venv as it is."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", "--old-file=.venv/site.ok", *arguments],
        cwd=project,
        env={**inherited, "SITE_URL": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path, lighthouse: Path) -> Path:
    """A project with the made-up body's content."""
    assert lighthouse == tmp_path / "docs"
    for name in ("hooks", "overrides", ".venv"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "Makefile", tmp_path)
    return tmp_path


def test_make_hands_over_what_is_given_letter_by_letter(project: Path) -> None:
    """Neither make nor the shell takes a title's quotes, dollars, backticks or hashes for its own."""
    title = """-It's "$(touch made)" `touch made` $HOME #1; touch made"""
    done = make(project, "report", "COUNCIL=mistholm", "DATE=1902-07-01", f"TITLE={title}")
    assert (done.returncode, done.stderr) == (0, "")
    (path,) = (project / "docs/reports/mistholm").glob("1902-07-01-*.md")
    assert yaml.safe_load(path.read_text("utf-8").split("---\n")[1])["title"] == title
    assert done.stdout.startswith(f"docs/reports/mistholm/{path.name}\n")
    assert not (project / "made").exists()


def test_make_takes_nothing_from_the_environment(project: Path) -> None:
    """A variable that a computer happens to have makes no council: only what is given with the command counts."""
    done = make(project, "council", NAME="computer")
    assert done.returncode != 0
    assert "NAME:1: is missing" in done.stderr
    assert not (project / "docs/reports/computer").exists()


@pytest.mark.parametrize(
    ("arguments", "file"),
    few(
        [
            (("council", "NAME=Nether Nowhere County Council"), "reports/nether-nowhere/index.md"),
            (("edition", "FROM=1902", "ID=1903"), "code/1903/index.md"),
            (("correction", "UNIT=1902/brightness-1"), "code/1902/corrections.md"),
        ],
        3,
    ),
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_each_target_writes_its_file(arguments: tuple[str, ...], file: str, project: Path) -> None:
    """The Makefile's other targets hand over their arguments as well."""
    done = make(project, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "docs" / file).is_file()
