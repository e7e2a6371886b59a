"""Papers: two editions compared in each format, from the content or from folders anywhere, and whatever hinders it told in words."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from lxml import html
from markdown_it import MarkdownIt

from codebook.book import Book
from codebook.compare import compare
from codebook.history.succession import became
from codebook.papers import FORMATS, compared, printed
from codebook.papers.paper import Paper
from codebook.record import fingerprint
from conftest import SITES, TEMPLATES, Run, edit, tree

CHANGED = [
    ("introduction-2", "reworded"),
    ("introduction-keepers", "added"),
    ("fair-warning-3", "added"),
    ("brightness-1", "reworded"),
    ("vigilance-2", "removed"),
]
"""What the edition 1902 has that its predecessor has not, in order."""


@pytest.fixture
def draft(lighthouse: Path, tmp_path: Path) -> Path:
    """A copy of the edition 1902 that is not in the content, in a folder whose name could name no edition."""
    return shutil.copytree(lighthouse / "code/1902", tmp_path / "My Draft")


def paper(docs: Path, first: str | Path, second: str | Path) -> Paper:
    """The paper of two editions."""
    return compared(docs, TEMPLATES, str(first), str(second))[0]


def words(text: str) -> str:
    """Text with its white space folded."""
    return " ".join(text.split())


def found(page: html.HtmlElement, path: str) -> list[Any]:
    """What an XPath finds."""
    return cast("list[Any]", page.xpath(path))


def shown(form: str, text: str) -> str:
    """The words that a reader of a format sees or hears."""
    if form == "text":
        return words(text)
    page = text if form == "html" else MarkdownIt("commonmark").render(text)
    tree = html.fromstring(page)
    for style in found(tree, "//style|//title"):
        style.drop_tree()
    for end in found(tree, "//br"):
        end.tail = f" {end.tail or ''}"
    return words(str(tree.xpath("string()")))


def test_only_what_changed_is_told(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Each unit that changed stands once, in order, with true counts, as the comparison of the site has them."""
    made = paper(lighthouse, "1901-draft", "1902")
    assert [(entry.label, entry.kind) for entry in made.entries] == CHANGED
    site = open_lighthouse().site
    before, after = site.editions
    counts = compare(before, after, became(site, before, after)).counts
    assert made.counts == (
        f"{counts['amended']} reworded, {counts['added']} added, "
        f"{counts['removed']} removed and {counts['same']} the same. "
        "Fair Warning: moved in the order of the principles."
    )
    assert [digest for _, digest in made.fingerprints] == [fingerprint(before), fingerprint(after)]
    moved = "Moved in the order of the principles. Editors' view: tidies the wording. Decided: Made-up minute 4 of the Made-up Guild, 1 March 1902."
    assert [section.remark for section in made.sections] == ["", moved, "", ""]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_it_in_words(form: str, lighthouse: Path) -> None:
    """Each has what changed, the sentence before and after, the editor's judgement and who decided; and only that."""
    made = paper(lighthouse, "1901-draft", "1902")
    said = shown(form, printed(made, form, TEMPLATES))
    for expected in (
        "What changed",
        "From the made-up draft of 1901 (draft autumn 1901, replaced 1 March 1902) to the made-up code of 1902 (proposed January 1902, adopted 1 March 1902)",
        made.counts,
        "Trim the wick before dusk[inserted: , and again at midnight]",
        "Trim the wick before dusk, and again at midnight",
        "whoever trims the wick whoever sounds the horn the cat",
        "Count the ships in the fogg",
        "Editors' view: changes the meaning. An imaginary wick is trimmed twice. Decided: Made-up minute 5 of the Made-up Guild, 1 March 1902.",
        "Decided: Made-up minute 3 of the Made-up Guild, 1 March 1902.",
        "Moved in the order of the principles.",
        *(digest for _, digest in made.fingerprints),
    ):
        assert expected in said
    for entry in made.entries:
        assert re.search(rf"{entry.name}:? {entry.kind}", said)
    assert "Polish the lens" not in said
    assert "Brightness 2" not in said


@pytest.mark.parametrize("form", FORMATS)
def test_a_paper_tells_a_change_of_emphasis(form: str, lighthouse: Path, draft: Path) -> None:
    """A change of emphasis is counted, its words are marked, and a view that nobody gave is not claimed."""
    edit(draft / "brightness.md", "Polish the lens", "Polish the **lens**")
    made = paper(lighthouse, "1902", draft)
    said = shown(form, printed(made, form, TEMPLATES))
    assert [(entry.label, entry.kind) for entry in made.entries] == [("brightness-2", "emphasis changed")]
    assert "1 emphasis changed" in said
    for expected in ("Polish the lens on", "Polish the **lens** on", "Emphasis added: “lens”.", "not judged yet"):
        assert expected in said


@pytest.mark.parametrize("form", FORMATS)
def test_a_paper_names_the_old_place_of_a_move(form: str) -> None:
    """A clause that moved to another principle is named where it was; in HTML its old anchor is there."""
    said = printed(paper(SITES / "harbour/docs", "1951", "1954"), form, TEMPLATES)
    assert "Moorings 5 moved: it is now Tides 5." in shown(form, said)
    assert said.count('id="moorings-5"') == (form == "html")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_in_a_text_is_taken_for_a_sign(form: str, lighthouse: Path, draft: Path) -> None:
    """Signs of HTML and of Markdown in the words of a draft are shown as they are, in every format."""
    odd = 'A \\<b>lamp\\</b> & a \\*star\\*, \\_two\\_, \\`three\\`, 1 \\< 2 "so"'
    edit(draft / "brightness.md", "Trim the wick before dusk, and again at midnight", odd)
    made = paper(lighthouse, "1902", draft)
    text = printed(made, form, TEMPLATES)
    assert 'A <b>lamp</b> & a *star*, _two_, `three`, 1 < 2 "so"' in shown(form, text)
    assert "<b>lamp" not in text or form == "text"


def test_a_line_of_a_list_is_no_list_of_ours(lighthouse: Path, draft: Path) -> None:
    """In Markdown a line that begins with a number or a dash stays a line of what is quoted."""
    edit(draft / "introduction.md", "whoever trims the wick", "1\\. whoever trims the wick")
    text = printed(paper(lighthouse, "1901-draft", draft), "markdown", TEMPLATES)
    assert "<li>whoever" not in MarkdownIt("commonmark").render(text)
    assert "1. whoever trims the wick" in shown("markdown", text)


def test_text_fits_a_line(lighthouse: Path) -> None:
    """No line of plain text is longer than eighty signs."""
    text = printed(paper(lighthouse, "1901-draft", "1902"), "", TEMPLATES)
    assert max(map(len, text.split("\n"))) <= 80


def test_the_page_needs_nothing_else(lighthouse: Path) -> None:
    """The HTML page asks for no other file, has a style for paper and for dark screens, and each way in it leads somewhere."""
    text = printed(paper(lighthouse, "1901-draft", "1902"), "html", TEMPLATES)
    assert text.startswith("<!doctype html>")
    page = html.document_fromstring(text)
    assert found(page, "//@src | //link | //script | //@style") == []
    assert "url(" not in text
    ids = found(page, "//@id")
    assert len(ids) == len(set(ids))
    ways = found(page, "//a/@href")
    assert len(ways) == len(CHANGED)
    assert all(way[0] == "#" and way[1:] in ids for way in ways)
    (style,) = found(page, "//style/text()")
    assert all(part in style for part in ("@media print", "size: A4", "prefers-color-scheme: dark"))


# From folders


def test_a_folder_is_compared_like_an_edition(run: Run, lighthouse: Path, tmp_path: Path, draft: Path) -> None:
    """The same texts give the same paper from folders as from the content, and nothing is written anywhere."""
    old = shutil.copytree(lighthouse / "code/1901-draft", tmp_path / "old")
    status, inside, err = run(lighthouse, "compare", "--first=1901-draft", "--second=1902", "--format=")
    assert (status, err) == (0, "")
    new = shutil.copytree(lighthouse / "code/1902", tmp_path / "new/1902")
    before = tree(tmp_path)
    assert run(lighthouse, "compare", f"--first={old}", f"--second={new}", "--format=text")[1] == inside
    assert run(lighthouse, "compare", "--first=1901-draft", f"--second={draft}", "--format=text")[1] == inside
    assert tree(tmp_path) == before


def test_what_a_draft_says_counts_whatever_its_date(lighthouse: Path, draft: Path) -> None:
    """Decisions and merges of a draft that is dated before what it is compared with are told all the same."""
    edit(draft / "index.md", "date: 1902-01\n", "date: 1899-01\n")
    edit(draft / "index.md", "date: 1902-03-01\n", "date: 1899-03-01\n")
    edit(draft / "index.md", "  - unit: vigilance-2\n", "  - unit: vigilance-2\n    into: [vigilance-1]\n")
    said = words(printed(paper(lighthouse, "1901-draft", draft), "text", TEMPLATES))
    assert "Decided: Made-up minute 5 of the Made-up Guild" in said
    assert "Decided: Made-up minute 3 of the Made-up Guild" in said
    assert "Merged into Vigilance 1." in said


def test_a_proposal_would_change(lighthouse: Path, draft: Path) -> None:
    """Of a proposal it is said what would change; against the edition that it is a copy of, nothing."""
    edit(
        draft / "index.md",
        "  - state: adopted\n    date: 1902-03-01\n    by: The Made-up Guild of Imaginary Lighthouses\n",
        "",
    )
    assert paper(lighthouse, "1901-draft", draft).heading == "What would change"
    same = paper(lighthouse, "1902", draft)
    assert same.counts == "Words, emphasis and layout are the same."
    assert same.sections == ()


def test_what_a_draft_still_lacks_is_told_beside_the_paper(run: Run, lighthouse: Path, draft: Path) -> None:
    """What would be a fault when published stops no comparison: it is told on standard error, with its place in the folder."""
    edit(
        draft / "index.md",
        "  - unit: vigilance-2\n    decided: Made-up minute 3 of the Made-up Guild, 1 March 1902\n",
        "",
    )
    edit(draft / "index.md", "became:\n", "")
    draft = draft.rename(draft.with_name("1902"))
    status, out, err = run(lighthouse, "compare", "--first=1901-draft", f"--second={draft}", "--format=text")
    assert status == 0
    assert "Vigilance 2: removed" in out
    assert err.startswith("Check before it is published:\n")
    assert f"{draft}/index.md:" in err
    assert "vigilance-2 of 1901-draft is not in 1902" in err


def test_a_draft_is_not_excused_by_the_record_of_its_name(run: Run, lighthouse: Path, draft: Path) -> None:
    """What is recorded of a version of the same name says nothing of a draft in a folder: what that lacks is told all the same."""
    assert run(lighthouse, "record")[0] == 0
    edit(draft / "brightness.md", "- [brightness-2] Polish the lens on every day with weather in it\n", "")
    draft = draft.rename(draft.with_name("1902"))
    err = run(lighthouse, "compare", "--first=1901-draft", f"--second={draft}", "--format=text")[2]
    assert "brightness-2 of 1901-draft is not in 1902" in err


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (
            "1920",
            "B:1: '1920' is not a version or a folder; did you mean 1902? If not, write one of: 1901-draft, 1902; or the folder of a version",
        ),
        ("", "B:1: B is missing; write two versions, as in make compare A=1902 B=1901-draft"),
        ("{0}/nowhere", "{0}/nowhere:1: there is no such folder"),
        ("{0}/docs/site.yml", "{0}/docs/site.yml:1: there is no such folder"),
        ("{0}", "{0}/index.md:1: there is no such file; write it, with the version's facts"),
        ("{0}/" + "x" * 300, "x:1: cannot be read: File name too long"),
        ("{0}/\0", ":1: there is no such folder"),
    ],
)
def test_what_is_no_edition_is_told(second: str, told: str, run: Run, lighthouse: Path, tmp_path: Path) -> None:
    """Whatever is no edition and no folder of one is told in words, with what there is."""
    status, out, err = run(
        lighthouse, "compare", "--first=1902", f"--second={second.format(tmp_path)}", "--format=text"
    )
    assert (status, out) == (1, "")
    assert told.format(tmp_path) in err
    assert err.endswith("1 problem.\n")


@pytest.mark.parametrize(
    ("second", "example", "count"),
    [(" ", "A=1901-draft B=1902", 2), ("1902", "A=1901-draft B=1902", 1), ("my draft", "A=1902 B='my draft'", 1)],
)
def test_what_was_not_given_is_told(second: str, example: str, count: int, run: Run, lighthouse: Path) -> None:
    """Where it is not said what to compare, how to say it is shown with versions of this site."""
    status, out, err = run(lighthouse, "compare", "--first=", f"--second={second}", "--format=text")
    assert (status, out, len(err.splitlines())) == (1, "", count + 1)
    assert err.startswith(f"A:1: A is missing; write two versions, as in make compare {example}\n")


def test_all_faults_of_both_are_told(run: Run, lighthouse: Path, draft: Path) -> None:
    """Every fault of a folder is told with the path as it was given; so is what is wrong with the other argument."""
    (draft / "notes.md").write_bytes(b"\xff")
    edit(draft / "index.md", "rights:", "wrights:")
    edit(draft / "brightness.md", "- [brightness-2] ", "- ")
    status, out, err = run(lighthouse, "compare", "--first=1899", f"--second={draft}", "--format=text")
    assert (status, out) == (1, "")
    places = [line.partition(": ")[0] for line in err.splitlines()]
    assert places[0] == "A:1"
    assert {f"{draft}/notes.md:1", f"{draft}/brightness.md:6"} <= set(places)
    assert any(place.startswith(f"{draft}/index.md:") for place in places)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("brightness.md", "[brightness-2]", "[brightness-1]"), "the name brightness-1 appears twice"),
        (
            ("index.md", "[fair-warning, brightness, vigilance]", "[fair-warning, brightness, vigilance, cats]"),
            "'cats' is missing",
        ),
    ],
)
def test_no_comparison_that_would_not_be_true(
    change: tuple[str, str, str], told: str, run: Run, lighthouse: Path, draft: Path
) -> None:
    """Where a label appears twice or a part is missing, what changed cannot be told, and that is said."""
    file, old, new = change
    edit(draft / file, old, new)
    status, out, err = run(lighthouse, "compare", "--first=1901-draft", f"--second={draft}", "--format=text")
    assert (status, out) == (1, "")
    assert told in err
    shutil.copy(draft / file, lighthouse / "code/1902" / file)
    assert run(lighthouse, "compare", "--first=1901-draft", "--second=1902", "--format=text")[0] == 1


def test_an_edition_of_the_content_with_faults_is_not_compared(run: Run, lighthouse: Path) -> None:
    """A part of an edition that could not be read is told; a fault elsewhere in the content hinders nothing."""
    edit(lighthouse / "history/1901-11-ships-counted.md", "date: 1901-11", "date: 1901-13")
    arguments = ("compare", "--first=1901-draft", "--second=1902", "--format=text")
    assert run(lighthouse, *arguments)[0] == 0
    edit(lighthouse / "code/1902/brightness.md", "- [brightness-2] ", "- ")
    status, out, err = run(lighthouse, *arguments)
    assert (status, out) == (1, "")
    assert "docs/code/1902/brightness.md:6" in err


def test_a_new_edition_is_told_what_it_lacks(run: Run, lighthouse: Path) -> None:
    """A version fresh from `make edition`, named by its id: what is still to be filled in is told, not that there is none."""
    assert run(lighthouse, "edition", "--origin=1902", "--id=1903")[0] == 0
    status, out, err = run(lighthouse, "compare", "--first=1902", "--second=1903", "--format=text")
    assert (status, out) == (1, "")
    assert "still to be filled in" in err
    assert "is not a version" not in err


def test_an_unknown_format_is_told(run: Run, lighthouse: Path) -> None:
    """A format that there is none of is told with those that there are."""
    status, out, err = run(lighthouse, "compare", "--first=1901-draft", "--second=1902", "--format=htm")
    assert (status, out) == (1, "")
    assert err.startswith(
        "FORMAT:1: 'htm' is not a format; did you mean html? If not, write one of: text, markdown, html\n"
    )
