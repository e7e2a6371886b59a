"""Word files as files: valid by others' checkers, the same bytes each time, opened by another program."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from codebook.book import open_book
from codebook.emit import GeneratedFile
from codebook.emit.word import word_of_report, word_of_versions
from codebook.emit.word.package import TYPE
from codebook.values.formats import Format
from conftest import SITES, TEMPLATES, cases, made_up
from emit.word.reading import decided, found, part, texts
from test_attacks import ATTACKS, attacks, write

OFFICE = shutil.which("soffice")
EACH = 25
"""Of so many files one is checked each time; `make prove` checks all."""


def files(*names: str) -> Iterator[GeneratedFile]:
    """Every Word file of some made-up sites."""
    for name in names:
        book = made_up(name)
        yield from word_of_versions(book.renderer)
        yield from (word_of_report(report, book.renderer) for report in book.site.reports)


def faults(path: Path) -> list[str]:
    """What both checkers find in a file."""
    audit = OpenXmlValidator().validate(str(path))
    return [*map(str, ooxml_integrity.check(str(path))), *map(str, audit.errors)]


def check(generated_files: Iterator[GeneratedFile] | list[GeneratedFile], folder: Path) -> int:
    """Checks files; returns how many they were."""
    number = 0
    for number, generated in enumerate(generated_files, start=1):
        path = folder / f"{number}.docx"
        path.write_bytes(generated.content)
        assert faults(path) == [], generated.path
    return number


def test_some_files_are_valid(tmp_path: Path) -> None:
    """Two checkers that are not ours find nothing in a file of each kind: version, principle, comparison, report with tables and lists."""
    every = [*files("harbour")]
    starts = ("code/1960/code-", "code/1960/tides/", "code/compare/1957/1960/", "reports/westquay/1960-03-03-tables")
    assert check([generated for generated in every if generated.path.startswith(starts)], tmp_path) == len(starts)


@pytest.mark.prove
def test_all_files_are_valid(tmp_path: Path) -> None:
    """The same of every file of six made-up sites."""
    assert check(files("harbour", "lighthouse", "orchard", "ferry", "samples", "first"), tmp_path) > 100


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"w:delText", b"w:t"), (b'<w:del w:id="', b'<w:del w:id="1" w:rsid="'), (b"<w:p>", b"<w:q/><w:p>")],
    ids=["words of a deletion", "numbers", "elements"],
)
def test_the_checkers_see_faults(old: bytes, new: bytes, tmp_path: Path) -> None:
    """Deleted words that are not marked so, changes with one number, an element that there is not: each is found."""
    content = next(
        generated.content for generated in files("harbour") if generated.path.startswith("code/compare/1957/1960/")
    )
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(io.BytesIO(content)) as whole, zipfile.ZipFile(path, "w") as broken:
        for name in whole.namelist():
            text = whole.read(name)
            broken.writestr(name, text.replace(old, new) if name == "word/document.xml" else text)
    assert faults(path)


def test_files_are_the_same_each_time() -> None:
    """Two books of the same content make the same bytes, which have no time of their making."""
    again = open_book(SITES / "lighthouse" / "docs", TEMPLATES, "")
    first = {generated.path: generated.content for generated in files("lighthouse")}
    assert first == {generated.path: generated.content for generated in word_of_versions(again.renderer)} | {
        (generated := word_of_report(report, again.renderer)).path: generated.content for report in again.site.reports
    }
    for content in first.values():
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_file_says_what_it_is() -> None:
    """Its properties have the title and language; the foot of each sheet has the address, the fingerprint and the number of the page."""
    book = made_up("lighthouse")
    edition = book.site.editions[0]
    content = next(word_of_versions(book.renderer)).content
    properties = zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml").decode()
    assert f"<dc:title>{edition.facts.title}</dc:title>" in properties
    assert "<dc:language>en-GB</dc:language>" in properties
    foot = part(content, "footer")
    said = "".join(found(foot, "//w:t/text()"))
    assert f"https://lights.example.org/{edition.url}" in said
    assert book.renderer.text(edition) in said
    assert found(foot, "//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]


def test_what_looks_like_an_attack_is_words(tmp_path: Path) -> None:
    """Whatever a name or text looks like, it is words in the file, to the letter, and the file stays valid."""
    case: dict[str, Any] = cases(ATTACKS / "harmless.yml")
    docs = shutil.copytree(SITES / "lighthouse" / "docs", tmp_path / "docs")
    for into, attack, number in attacks(case):
        write(into, attack, number, docs)
    book = open_book(docs, TEMPLATES, "")
    reports = [report for report in book.site.reports if report.ref.council.startswith("attack-")]
    assert len(reports) == len(case["attacks"])
    for report in reports:
        generated = word_of_report(report, book.renderer)
        words = "".join(found(part(generated.content), "//w:p[w:pPr/w:pStyle/@w:val='Title']//w:t/text()"))
        assert words == report.facts.title
    assert check([word_of_report(report, book.renderer) for report in reports[::EACH]], tmp_path)


def opened(path: Path, ending: str, folder: Path) -> Path:
    """What LibreOffice makes of a file."""
    assert OFFICE
    command = [
        OFFICE,
        f"-env:UserInstallation=file://{folder}/office",
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / path.with_suffix(f".{ending.partition(':')[0]}").name


@pytest.mark.prove
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_another_program_opens_them(tmp_path: Path) -> None:
    """LibreOffice reads a file of each kind, and has its words."""
    every = [*files("harbour")]
    for generated in (every[0], every[1], every[-1], next(one for one in every if "compare" in one.path)):
        path = tmp_path / "made.docx"
        path.write_bytes(generated.content)
        said = " ".join(opened(path, "txt:Text (encoded):UTF8", tmp_path).read_text("utf-8").split())
        words = found(part(generated.content), "//w:t[not(ancestor::w:ins)]/text()")
        assert len(words) > 10
        assert [text for text in words if " ".join(text.split()) not in said] == []


@pytest.mark.prove
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_another_program_keeps_the_changes(tmp_path: Path) -> None:
    """LibreOffice understands the tracked changes: in the file that it saves, accepting all and rejecting all give the same words as in ours."""
    (tmp_path / "saved").mkdir()
    for generated in [generated for generated in files("harbour") if "compare" in generated.path][::3]:
        path = tmp_path / "made.docx"
        path.write_bytes(generated.content)
        saved = opened(path, "docx:MS Word 2007 XML", tmp_path / "saved").read_bytes()
        for accept in (True, False):
            ours, others = (texts(decided(part(content), accept=accept)) for content in (generated.content, saved))
            assert others == ours, generated.path


def test_they_can_be_left_out() -> None:
    """With FORMATS=none no page offers a Word file."""
    book = made_up("lighthouse")
    for formats, offered in ((book.formats, True), (frozenset[Format](), False)):
        of = replace(book, formats=formats)
        generated_files = [*of.shared_generated_files, *of.generated_files_of_report(0)]
        assert any(generated.path.endswith(".docx") for generated in generated_files) == offered
        assert any(kind == TYPE for page in of.shared_pages for kind, _ in page.alternates) == offered


def test_pages_offer_their_file() -> None:
    """Versions, principles at both addresses, and comparisons offer their own file, a comparison by another name."""
    book = made_up("lighthouse")
    offered = {
        page.url: [(name, path) for name, path in page.offered if path.endswith(".docx")] for page in book.shared_pages
    }
    newest = book.site.newest
    assert newest
    part, before = newest.principles[0], book.site.editions[0]
    own = f"code/{newest.id}/{part.id}/code-{newest.id}-{part.id}.docx"
    assert offered[f"principles/{part.id}/"] == offered[f"code/{newest.id}/{part.id}/"] == [("download-word", own)]
    assert offered["code/"] == offered[newest.url] == offered[f"{newest.url}full/"] != offered[before.url]
    url = f"code/compare/{before.id}/{newest.id}/"
    assert offered[url] == [("download-word-tracked", f"{url}code-compare-{before.id}-{newest.id}.docx")]
    assert offered[f"code/compare/{before.id}/newest/"] == offered[url]
    assert not any(offered[page.url] for page in book.shared_pages if page.url.startswith("clauses/"))
