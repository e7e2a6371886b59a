"""What is kept of the search of reports changes no byte of it."""

import re
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

import report_search
import thousands
from codebook.book import Book, open_book
from codebook.cache import NOTHING, Store
from codebook.emit.search_files import INDEX
from codebook.emit.search_part import SearchPart, Stems, search_part
from codebook.emit.search_terms import Found
from codebook.render import search_page
from conftest import SITES, TEMPLATES
from pagefind_service import Service
from report_search import report_files


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content with reports of ten years, made up."""
    docs = tmp_path_factory.mktemp("searched") / "docs"
    shutil.copytree(SITES / "first" / "docs", docs)
    thousands.make(docs, 10)
    return docs


def opened(docs: Path) -> Book:
    """The content as it is."""
    return open_book(docs, TEMPLATES, "https://made-up.example/")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many reports each part has that is made; the reports of each year are a part."""
    numbers = []

    def noted(reports: Sequence[Found], stems: Stems) -> SearchPart:
        numbers.append(len(reports))
        return search_part(reports, stems)

    monkeypatch.setattr(report_search, "search_part", noted)
    monkeypatch.setattr(search_page, "REPORTS", 1)
    return numbers


def test_only_the_part_of_a_changed_report_is_made_anew(docs: Path, tmp_path: Path, made: list[int]) -> None:
    """The others are taken from what was kept; the files are those of a build that has nothing."""
    store = Store(tmp_path / "store.sqlite")
    before = dict(report_files(opened(docs), store))
    assert len(made) > 9
    made.clear()
    assert dict(report_files(opened(docs), store)) == before
    assert made == []
    report = min((docs / "reports").glob("made-up-*/[0-9]*.md"))
    report.write_text(report.read_text("utf-8").replace("\n1.1 ", "\n1.1 Newly ", 1), "utf-8")
    after = dict(report_files(opened(docs), store))
    assert made == [1]
    assert after == dict(report_files(opened(docs), NOTHING)) != before


@pytest.mark.parametrize(
    "damage", ["UPDATE results SET result = zeroblob(9)", "DELETE FROM results", "DROP TABLE results"]
)
def test_what_is_damaged_is_made_anew(damage: str, docs: Path, tmp_path: Path, made: list[int]) -> None:
    """Whatever happened to what was kept, the files are the same."""
    book, path = opened(docs), tmp_path / "store.sqlite"
    store = Store(path)
    before = dict(report_files(book, store))
    number = len(made)
    store.close()
    with sqlite3.connect(path) as base:
        base.execute(damage)
    assert dict(report_files(book, Store(path))) == before
    assert len(made) == 2 * number


def test_parts_make_no_difference_to_what_is_found(
    docs: Path, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All reports in one part make the same files of words and of phrases as each year by itself."""
    kept = [dict(report_files(opened(docs), NOTHING))]
    monkeypatch.setattr(search_page, "REPORTS", 1000)
    kept.append(dict(report_files(opened(docs), NOTHING)))
    assert made[-1] == sum(made[:-1])
    words = [
        {
            re.sub(r"/\w{10}/", "/", path): content
            for path, content in files.items()
            if path != INDEX and "texts" not in path
        }
        for files in kept
    ]
    assert words[0] == words[1] != {}


def test_stems_are_those_of_the_index_of_the_code() -> None:
    """Forms of a word have one stem, with accents and without; each word is asked for once."""
    words = ["bully", "bullied", "bullies", "café", "cafe", "die", "dying", "100d", "2015", "ωμέγα", "zzz"]
    with Service() as service:
        found = service.stems(words)
        again = service.stems([*words, "gifts"])
    assert [found[word] for word in words[:3]] == ["bulli"] * 3
    assert found["café"] == found["cafe"] == "cafe"
    assert found["die"] == found["dying"] == "die"
    assert [found[word] for word in words[7:]] == ["100d", "2015", "ωμεγα", "zzz"]
    assert again == {**found, "gifts": "gift"}
