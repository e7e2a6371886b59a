"""HTML: numbers as a browser computes them, what is never text, and hostile pages."""

import contextlib
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.importing import Refused, Source, read
from codebook.importing.source import Block, Paragraph, Place, Table, paragraphs
from codebook.importing.web.reader import LARGEST_MARKUP, LARGEST_PAGE
from codebook.importing.word_comparison import compared
from conftest import few
from importing.mutating import survive

LAYOUTS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("html_layouts.yml").read_text("utf-8"))
SECONDS = 10


def of(page: str) -> Source:
    """What is read from a page."""
    return read(page.encode(), "made-up.html")


def shown(block: Block) -> Any:
    """A block as the cases have it."""
    if isinstance(block, Table):
        return [[cell.part_of or "¶".join(map(written, cell.paragraphs)) for cell in row] for row in block.rows]
    return written(block)


def written(paragraph: Paragraph) -> str:
    """A paragraph as the cases have it."""
    text = "".join(f"*{run.text}*" if run.bold else run.text for run in paragraph.runs)
    number = f"[{paragraph.number.text}] " if paragraph.number else ""
    depth = ">" * paragraph.number.level if paragraph.number else ""
    return f"{'#' * paragraph.heading} {depth}{number}{text}".strip().replace("\t", "|").replace("\n", "/")


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str) -> None:
    """Each layout is read with its numbers; what is left out or uncertain is listed."""
    case = LAYOUTS[name]
    source = of(case["page"])
    notes = [f"note {note.mark}: {written(paragraph)}" for note in source.notes for paragraph in note.paragraphs]
    assert [shown(block) for block in source.blocks] + notes == case["read"]
    assert [f"{each.what}: {each.words}" for each in source.left_out] == case.get("left out", [])
    assert [doubt.what for doubt in source.doubts] == case.get("doubts", [])


@pytest.mark.parametrize("name", LAYOUTS)
def test_letters_are_those_of_the_page(name: str) -> None:
    """What is read and what is left out has the letters that cutting out all tags leaves, but for numbers that a browser computes."""
    source = of(LAYOUTS[name]["page"])
    found = [paragraph.text for paragraph in paragraphs(source)] + [each.words for each in source.left_out]
    assert sorted("".join("".join(found).split())) == sorted(
        "".join("".join(line.text for line in source.second_reading).split())
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_words_are_those_of_another_reading(name: str) -> None:
    """No word is missing or added without a reason, when the words of both readings are compared."""
    source = of(LAYOUTS[name]["page"])
    found = {Place(paragraph=number): [paragraph.text] for number, paragraph in enumerate(paragraphs(source))}
    assert compared(source, found, [], []).differences == ()


def test_layouts_are_many() -> None:
    """There are at least ten, and each says that it is made up."""
    assert len(LAYOUTS) >= 10
    assert all("made" in case["page"].lower() for case in LAYOUTS.values())


def test_hidden_text_is_private() -> None:
    """What a page hides may be there by mistake, so its words are not shown."""
    assert [each.is_private for each in of("<p hidden>Secret</p><p>Made up</p><nav>Home</nav>").left_out] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>£5 – café".encode(), "£5 – café"),
        ("<p>£5 – café".encode("utf-8-sig"), "£5 – café"),
        ("<p>£5 – café".encode("utf-16"), "£5 – café"),
        ("<meta charset=windows-1252><p>£5 – café".encode("cp1252"), "£5 – café"),
        ("<meta charset='ISO-8859-1'><p>£5 – café".encode("cp1252"), "£5 – café"),
        ("<meta http-equiv=content-type content='text/html; charset=iso-8859-15'><p>5 €".encode("iso8859_15"), "5 €"),
        ("<?xml version='1.0' encoding='utf-8'?><html><p>£5".encode(), "£5"),
        ("<meta charset=rot13><p>£5".encode(), "£5"),
        ("<meta charset=utf-8><p>£5".encode("cp1252"), "£5"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    """The encoding is that of the mark or the name in the file, as browsers read it, never a codec that is none of letters."""
    assert [paragraph.text for paragraph in paragraphs(read(data, "made-up.html"))] == [text]


def test_a_guessed_encoding_is_said() -> None:
    """Letters that are not in the encoding of the page, or have none, are read as Windows-1252, with a doubt."""
    assert ["encoded" in doubt.what for doubt in read("<p>£5".encode("cp1252"), "a").doubts] == [True]


def test_places() -> None:
    """Paragraphs are counted through the page, those in tables included."""
    source = of("<p>One<table><tr><td>Two<td>Three</table><p>Four")
    assert [paragraph.place for paragraph in paragraphs(source)] == [Place(0, number) for number in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<html>", "the page has no words; open it in a browser"),
        ("<div>" * 100_000, "more than 120 elements within each other; copy its text into a new Word file"),
        ("<table><tr><td>" * 100_000, "more than 120 elements within each other"),
        ("<p>" + "<b>" * 100_000, "more than 120 elements within each other"),
        ("<p>" * 200_000, "more than 150,000 elements"),
        ("<p>a" * 30_000, "more than 20,000 paragraphs"),
        ("<p>" + "a" * (LARGEST_PAGE + 1), "more than 10 MB"),
        (f"<table><tr>{'<td>a' * 64}", "more than 63 columns"),
        (f"<table>{'<tr><td>a<td>b<td colspan=60>' * 1_000}", "50,000 cells"),
    ],
    ids=lambda text: repr(text[:24]),
)
def test_refused(page: str, message: str) -> None:
    """What is too much is refused with what to do."""
    begin = time.process_time()
    with pytest.raises(Refused, match=re.escape(message)):
        of(page)
    assert time.process_time() - begin < SECONDS


SCRAPS_OF_MARKUP = (
    *("<!--", "<!", "<![", "<![CDATA[", "<?", "<a", "<a ", "<a b=", "<a b='", '<a b="', "</", "</a", "</a ", "<", "&", "&#", "&#x9", "&a", "a"),
    *("<script", "<script>", "<style>", "<style>a{", "</script", "<a\n=", "<a '", "<!-->", "--", "<br>", "\t ", "<a/", "<a b=c/", "<title>"),
    *("<textarea>", "\n\u00a0", "data:", "<a data:="),
)  # fmt: skip


def ends(scrap: str, size: int) -> bool:
    """Whether a page of so many letters, a scrap again and again, is read or refused within the time."""
    begin = time.process_time()
    for end in ("", "</p>"):
        with contextlib.suppress(Refused):
            of("<p>Made up " + scrap * (size // len(scrap)) + end)
    return time.process_time() - begin < 2 * SECONDS


@pytest.mark.parametrize("scrap", few(SCRAPS_OF_MARKUP, 3))
def test_hostile_pages_end(scrap: str) -> None:
    """A scrap of markup takes no longer, however often it is there."""
    assert ends(scrap, 200_000)


@pytest.mark.prove
@pytest.mark.parametrize("scrap", SCRAPS_OF_MARKUP)
def test_large_hostile_pages_end(scrap: str) -> None:
    """So does as much of it as a page may have."""
    assert ends(scrap, LARGEST_MARKUP - 100)


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<ol>", "<li>", "</ol>", "<table>", "<tr>", "<td>", "</table>", "<br>", "one ", "two", " &amp; ", "<div>", "</div>", "<span hidden>", "</span>", "<h2>", "<nav>", "</nav>"])))  # fmt: skip
@example(["<table>", "<td>", "one ", "<td>", "two", "<tr>", "<td>", "one "])
@example(["<table>", "<td>", "one "])
def test_no_letter_is_lost(fragments: list[str]) -> None:
    """Whatever the markup, each letter of the page is read or listed, once."""
    source = of("<p>Made up " + "".join(fragments))
    found = [paragraph.text for paragraph in paragraphs(source)] + [each.words for each in source.left_out]
    assert sorted("".join("".join(found).split())) == sorted(
        "".join("".join(line.text for line in source.second_reading).split())
    )


PAGES = [str(case["page"]).encode() for case in LAYOUTS.values()]
SCRAPS = [
    b"<",
    b">",
    b'"',
    b"'",
    b"<p>",
    b"</p>",
    b"<!--",
    b"-->",
    b"<td>",
    b"<ol>",
    b"<li value=9>",
    b"&",
    b"&#9;",
    b"\x00",
    b"\xff",
    b"<div hidden>",
]


def test_mutated_pages() -> None:
    """Some hundred mutated pages give no traceback and no slow case."""
    survive(PAGES, SCRAPS, 300, 1)


@pytest.mark.prove
def test_more_mutated_pages() -> None:
    """So do 2,000, others each time if SEED is set."""
    survive(PAGES, SCRAPS, 2_000, int(os.environ.get("SEED") or 2))
