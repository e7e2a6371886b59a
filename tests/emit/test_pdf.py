"""Files to print: their words are the record's, screen readers can read them, and they are the same bytes everywhere."""

import dataclasses
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from io import BytesIO
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import page
import pypdf
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from codebook.book import Book, open_book
from codebook.emit import GeneratedFile
from codebook.emit.pdf import POSTER, TYPE
from codebook.emit.pdf.sheet import qr_code
from codebook.emit.pdf.typesetting import pdf
from codebook.emit.pdf.words import Levels, Words
from codebook.model import Edition, Report, Table
from codebook.record import fingerprint, normal
from codebook.values.formats import file_beside
from conftest import FIRST, ROOT, SITES, TEMPLATES, edit, made_up
from test_attacks import CASES, attacks, letters, write

ADDRESS = "https://made-up.example/"
MADE_UP = ("harbour", "lighthouse", "orchard", "ferry", "estuary", "buoy", "samples", "first")
SOME = {
    "harbour": (
        "code/1957/code-1957.pdf",
        "code/compare/1954/1957/code-compare-1954-1957.pdf",
        "principles/principles.pdf",
    ),
    "first": (
        f"reports/cambridgeshire/{FIRST['cambridgeshire']}/reports-cambridgeshire-{FIRST['cambridgeshire']}.pdf",
    ),
}
"""Files that are checked each time; `make prove` checks all."""
OF_TYPST = (
    'Made up #panic("ran")',
    "made up #{let a = 1} $x$ *bold* _em_ <label>",
    "made up \\\\u{41} // no comment /* nor this",
)
"""What would be markup in a program of Typst's."""
OF_DOCUMENTS = re.compile(r"Serif|NewComputerModern|NewCM|DejaVu")
"""Typefaces of documents' words: the serif, and those that have signs which it lacks."""


@cache
def opened(name: str) -> Book:
    """A made-up body's content, with an address."""
    return dataclasses.replace(made_up(name), address=ADDRESS)


@cache
def files(name: str) -> dict[str, GeneratedFile]:
    """Its files to print, by their paths."""
    return {generated.path: generated for generated in opened(name).generated_files if generated.type == TYPE}


@cache
def content(name: str, path: str) -> bytes:
    """One of them."""
    return files(name)[path].content


def read(data: bytes) -> pypdf.PdfReader:
    """A file as a program reads it."""
    return pypdf.PdfReader(BytesIO(data))


def squeezed(text: str) -> str:
    """A text without white space, because lines may end anywhere."""
    return re.sub(r"\s", "", text)


def words(data: bytes, *, of_documents: bool) -> str:
    """The words of a file that are in serif type, or in the other."""
    found: list[str] = []

    def visit(text: str, _matrix: Any, _place: Any, font: dict[str, str] | None, _size: float) -> None:
        if font and bool(OF_DOCUMENTS.search(font["/BaseFont"])) == of_documents:
            found.append(text)

    for one in read(data).pages:
        one.extract_text(visitor_text=visit)
    return squeezed("".join(found))


def recorded(text: Edition | Report) -> Iterator[tuple[str, str]]:
    """Yields the address of a text, and of each of its parts, with its words."""
    if isinstance(text, Report):
        yield text.ref.url, "".join([text.facts.title, *(unit.text for unit in text.units)])
        return
    parts = {part.id: "".join([part.title, *(unit.text for unit in part.units)]) for part in text.parts}
    yield text.url, "".join([text.facts.title, *parts.values()])
    for id, found in parts.items():
        yield text.exact(id).url, found


def differing(name: str, text: Edition | Report) -> list[str]:
    """The addresses whose files have other words in serif type.

    A cell that covers several rows is drawn after others, though it is read in its place: such words are compared in any order.
    """
    units = text.units if isinstance(text, Report) else text.units.values()
    tables = [block for unit in units for block in unit.blocks if isinstance(block, Table)]
    is_covered = any(cell.rows > 1 for table in tables for row in table.rows for cell in row)
    order: Callable[[str], Any] = sorted if is_covered else str
    return [
        url
        for url, expected in recorded(text)
        if order(words(content(name, file_beside(url, "pdf")), of_documents=True)) != order(squeezed(expected))
    ]


def all_texts(name: str) -> Iterator[Edition | Report]:
    """Every text of a made-up body."""
    site = opened(name).site
    yield from site.editions
    yield from site.reports


@pytest.mark.parametrize(("name", "which"), [("harbour", 3), ("lighthouse", 0), ("lighthouse", -1), ("first", -1)])
def test_words_in_serif_are_the_record_s(name: str, which: int) -> None:
    """What is in serif type is all of a text's words in order, and nothing else."""
    text = [*all_texts(name)][which]
    assert differing(name, text) == []


@pytest.mark.prove
@pytest.mark.parametrize("name", MADE_UP)
def test_words_in_serif_are_the_record_s_everywhere(name: str) -> None:
    """The same of every text of every made-up body."""
    assert [url for text in all_texts(name) for url in differing(name, text)] == []


@given(st.lists(st.integers(1, 5)))
def test_headings_leave_no_level_out(written: list[int]) -> None:
    """A heading is at most one level below the one before; headings of one level stay so below one heading."""
    levels = Levels()
    found = [levels.of(level) for level in written]
    assert all(after <= before + 1 for before, after in pairwise([1, *found]))
    for (first, one), (second, other) in pairwise(zip(written, found, strict=True)):
        assert (first < second) == (one < other) or first > second
        assert first != second or one == other


def faults(data: bytes) -> list[str]:
    """What another's checker finds by the rules of PDF/UA-1."""
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant == (not report.failures)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@pytest.mark.parametrize("name", ["harbour", "orchard", "samples", "first"])
def test_spaces_between_words_are_as_recorded(name: str) -> None:
    """What the template gets of each unit is its words as recorded, with spaces in the same places."""
    book = opened(name)
    maker = Words(book.renderer)
    for text in all_texts(name):
        for unit in text.units if isinstance(text, Report) else text.units.values():
            assert normal(" ".join(said(maker.blocks(unit.blocks, unit.number)))) == normal(unit.text)


def said(found: Any) -> Iterator[str]:
    """The words of blocks, which the template gets."""
    for node in found:
        lines = [node["spans"]] if "spans" in node else []
        lines += [
            line for row in (node.get("head", ()), *node.get("rows", ())) for cell in row for line in cell["lines"]
        ]
        for line in lines:
            yield "".join(span.get("text", " ") for span in line if span.get("style") != "ours")
        for item in node.get("items", ()):
            yield from (item["marker"], *said(item["blocks"]))


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in SOME.items() for path in paths])
def test_screen_readers_can_read_it(name: str, path: str) -> None:
    """Another's checker finds no fault by the rules of PDF/UA-1."""
    assert faults(content(name, path)) == []


@pytest.mark.prove
@pytest.mark.parametrize("name", MADE_UP)
def test_screen_readers_can_read_all(name: str) -> None:
    """The same of every file of every made-up body."""
    assert {path: found for path in files(name) if (found := faults(content(name, path)))} == {}


VERAPDF = ROOT / ".build" / "verapdf" / "verapdf.jar"
JAVA = Path("/usr/share/java")
"""Where Debian has the parts of Java that veraPDF needs."""


def vera_faults(folder: Path, *paths: Path) -> tuple[int, list[str]]:
    """How many files veraPDF finds to be PDF/UA-1, and what is wrong with the others."""
    jars = (VERAPDF, *sorted(JAVA.glob("*.jar")))
    check = ROOT / "tests" / "emit" / "verapdf" / "Check.java"
    command = ["java", "-cp", ":".join(map(str, jars)), str(check), *map(str, paths)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    return sum("\ttrue\t" in line for line in lines), [line for line in lines if "\ttrue\t" not in line]


@pytest.mark.prove
@pytest.mark.parametrize("name", MADE_UP)
def test_verapdf_finds_no_fault(name: str, tmp_path: Path) -> None:
    """The checker that others measure themselves against finds every file of every made-up body to be PDF/UA-1."""
    paths = []
    for number, path in enumerate(files(name)):
        paths.append(tmp_path / f"{number}.pdf")
        paths[-1].write_bytes(content(name, path))
    assert vera_faults(tmp_path, *paths) == (len(paths), [])


@pytest.mark.prove
def test_verapdf_finds_a_fault(tmp_path: Path) -> None:
    """It does find one in a file without a language, so the test above can fail."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(typst.compile(b"#set document(title: [Made up])\n= Made up", pdf_tags=False))
    assert vera_faults(tmp_path, broken)[0] == 0
    assert faults(broken.read_bytes()) != []


def test_a_file_says_what_it_is() -> None:
    """Its title, language, date, status, permanent address and fingerprint are in it; the address as a QR code too."""
    book = opened("harbour")
    edition = book.site.editions[3]
    data = content("harbour", file_beside(edition.url, "pdf"))
    found = read(data)
    assert found.metadata is not None
    assert edition.facts.title in (found.metadata.title or "")
    assert str(found.root_object["/Lang"]) == "en"
    said = words(data, of_documents=False)
    assert f"{ADDRESS}{edition.url}" in said
    assert fingerprint(edition) in said
    assert f"Page1of{len(found.pages)}" in said
    assert squeezed(book.renderer.words(book.renderer.text(edition))) in said
    assert f"QR code of {ADDRESS}{edition.url}" in alternatives(found)


def alternatives(found: pypdf.PdfReader) -> set[str]:
    """What is read aloud in place of pictures."""
    objects = (found.get_object(number) for number in range(1, int(str(found.trailer["/Size"]))))
    return {str(one["/Alt"]) for one in objects if isinstance(one, pypdf.generic.DictionaryObject) and "/Alt" in one}


def test_a_qr_code_is_of_its_address() -> None:
    """Another address has another code, and the same one the same."""
    assert qr_code(ADDRESS) == qr_code(ADDRESS) != qr_code(f"{ADDRESS}code/")


PROGRAM = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, "hooks")
from codebook.book import open_book
book = open_book(Path("tests/sites/harbour/docs"), Path("overrides/pages"), sys.argv[1])
for generated in book.shared_generated_files:
    if generated.path in sys.argv[2:]:
        print(hashlib.sha256(generated.content).hexdigest())
"""


def test_the_same_bytes_in_another_process_and_place() -> None:
    """Neither the clock, the time zone, the language of the computer nor the order of sets changes a byte."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, ADDRESS, *SOME["harbour"]],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "TZ": "Pacific/Auckland", "LANG": "cy_GB.UTF-8", "SOURCE_DATE_EPOCH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {*done.stdout.split()} == {hashlib.sha256(content("harbour", path)).hexdigest() for path in SOME["harbour"]}


def test_every_principle_is_on_one_sheet(tmp_path: Path) -> None:
    """However many principles a Code has, all of them are on one page, with their statements."""
    shutil.copytree(SITES / "buoy" / "docs", tmp_path / "docs")
    (folder,) = (tmp_path / "docs" / "code").iterdir()
    names = [f"bells-{'i' * number}" for number in range(1, 41)]
    for name in names:
        text = f"# Bells of {name}\n\n[{name}-statement] {'The keeper should keep them in tune. ' * 4}\n"
        (folder / f"{name}.md").write_text(text, "utf-8")
    edit(folder / "index.md", "principles: [bells]", f"principles: [bells, {', '.join(names)}]")
    book = dataclasses.replace(open_book(tmp_path / "docs", TEMPLATES, ""), address=ADDRESS)
    (sheet,) = (generated for generated in book.generated_files if generated.offer == POSTER)
    assert len(read(sheet.content).pages) == 1
    newest = book.site.newest
    assert newest is not None
    assert len(newest.principles) == 41
    found = [f"{part.title}{part.statement.text}" for part in newest.principles if part.statement]
    assert words(sheet.content, of_documents=True) == squeezed("".join([newest.facts.title, *found]))


def test_a_hostile_text_is_words_only(tmp_path: Path) -> None:
    """What only looks like an attack is printed to the letter, and what Typst itself would run does nothing."""
    docs = tmp_path / "docs"
    shutil.copytree(SITES / "lighthouse" / "docs", docs)
    every = 1 if os.environ.get("WHOLE") else 5
    case = {**CASES["harmless"], "attacks": [*OF_TYPST, *CASES["harmless"]["attacks"][::every]]}
    for into, attack, number in attacks(case):
        write(into, attack, number, docs)
    book = dataclasses.replace(open_book(docs, TEMPLATES, ""), address=ADDRESS)
    printed = {generated.path: generated for generated in book.generated_files if generated.type == TYPE}
    for number, attack in enumerate(case["attacks"]):
        url = f"reports/attack-{letters(number)}/1902-06-01-made-up/"
        data = printed[file_beside(url, "pdf")].content
        assert words(data, of_documents=True) == squeezed(f"{attack}1.1 Made up.")
        assert squeezed(attack) in words(data, of_documents=False)


def test_a_sign_that_no_font_has_is_named(tmp_path: Path) -> None:
    """A text in another script, or with a picture among its letters, is printed with our names of such signs; the rest is as it was."""
    docs = tmp_path / "docs"
    shutil.copytree(SITES / "lighthouse" / "docs", docs)
    path = docs / "reports/gullrock/1901-11-05-lamp-oil.md"
    path.write_text(path.read_text("utf-8").replace("\n1.1 ", "\n1.1 Ω 漢字 🎉 Ж ", 1), "utf-8")
    book = dataclasses.replace(open_book(docs, TEMPLATES, ""), address=ADDRESS)
    url = "reports/gullrock/1901-11-05-lamp-oil/"
    (data,) = (generated.content for generated in book.generated_files if generated.path == file_beside(url, "pdf"))
    ours = words(data, of_documents=False)
    assert "[character:cjkunifiedideograph-6f22][character:cjkunifiedideograph-5b57]" in ours
    assert "[character:partypopper]" in ours
    assert "1.1ΩЖ" in words(data, of_documents=True)
    assert faults(data) == []


def test_a_forked_process_does_not_wait_for_ever() -> None:
    """Typst's threads are not copied into a process that is forked after it ran: that is told at once."""
    content("harbour", SOME["harbour"][0])
    with (
        ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool,
        pytest.raises(RuntimeError, match="before this process was forked"),
    ):
        pool.submit(pdf, "sheet.typ", "{}").result()


def test_without_slow_formats_nothing_is_offered() -> None:
    """FORMATS=none makes no file to print, and no page offers one."""
    book = dataclasses.replace(opened("lighthouse"), formats=frozenset())
    assert [generated.path for generated in book.generated_files if generated.type == TYPE] == []
    assert [page.url for page in book.pages if TYPE in dict(page.alternates)] == []
    assert [page.url for page in opened("lighthouse").pages if TYPE in dict(page.alternates)] != []


def test_pages_offer_their_files(lighthouse_site: Path) -> None:
    """Each kind of page links to its file in the line of downloads and in its head; the file is a PDF."""
    book = made_up("lighthouse")
    newest = book.site.newest
    assert newest is not None
    part = newest.principles[0]
    report = book.site.reports[0]
    for url, path in (
        (newest.url, file_beside(newest.url, "pdf")),
        (f"{newest.url}full/", file_beside(newest.url, "pdf")),
        (f"cy/{newest.url}", file_beside(newest.url, "pdf")),
        (part.ref.url, file_beside(newest.exact(part.id).url, "pdf")),
        (newest.exact(part.id).url, file_beside(newest.exact(part.id).url, "pdf")),
        (report.ref.url, file_beside(report.ref.url, "pdf")),
        ("principles/", "principles/principles.pdf"),
        ("", "principles/principles.pdf"),
    ):
        root = html.parse(lighthouse_site / url / "index.html").getroot()
        links = root.xpath("//p[@class='downloads']/a/@href | //link[@rel='alternate'][@type='application/pdf']/@href")
        targets = [(lighthouse_site / url / link).resolve() for link in links]
        assert targets.count((lighthouse_site / path).resolve()) == 2, url
        assert (lighthouse_site / path).read_bytes().startswith(b"%PDF-1.7"), path
