"""What the desk fetches of other reports: a few lists and one text, however many there are, and it says of a report what the check says."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import thousands
from codebook.book import open_book
from codebook.desk import Desk, Wanted
from conftest import KNOWN, TEMPLATES
from desk.shelves import shelf_of, without_reports

LARGEST = 60_000
"""Bytes that a browser fetches of other reports at most, before compression, to correct one of 300 or to add another."""
REPORTS = 300
ADDRESS = "https://example.org/"


class Browser:
    """A desk whose shelf is empty at first: what it wants is fetched from the whole shelf, and noted."""

    def __init__(self, whole: Path, base: Path, shelf: Path) -> None:
        self._whole, self._shelf = whole, shelf
        self.desk = Desk(base, TEMPLATES, ADDRESS, shelf)
        self.fetched: list[str] = []

    def ask(self, name: str, *given: Any) -> Any:
        """What a method of the desk returns, once it has what it wants."""
        call: Callable[..., Any] = getattr(self.desk, name)
        while True:
            try:
                return call(*given)
            except Wanted as wanted:
                for file in wanted.names:
                    self.fetched.append(file)
                    copy = self._shelf / f"{file}.json"
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(self._whole / f"{file}.json", copy)

    @property
    def size(self) -> int:
        """Bytes that were fetched."""
        return sum((self._shelf / f"{name}.json").stat().st_size for name in self.fetched)


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content with 300 made-up reports."""
    made = shutil.copytree(KNOWN, tmp_path_factory.mktemp("many") / "docs")
    thousands.make(made, REPORTS)
    return made


@pytest.fixture(scope="module")
def published(docs: Path) -> tuple[Path, Path]:
    """What its site publishes for the desk: the shelf, and the content without reports."""
    return shelf_of(docs, docs.parent / "whole"), without_reports(docs, docs.parent / "base")


@pytest.fixture
def browser_of(published: tuple[Path, Path], tmp_path: Path) -> Browser:
    """A desk for it that has fetched nothing."""
    return Browser(*published, tmp_path)


def draft(found: dict[str, Any], path: str) -> dict[str, Any]:
    """A published report in the desk."""
    return {"council": path.split("/")[1], "path": path, **found}


def test_to_correct_a_report_little_is_fetched(browser_of: Browser, docs: Path) -> None:
    """To correct one of 300 reports, it fetches the lists of three years and one file of texts; its page is that of the site."""
    book = open_book(docs, TEMPLATES, ADDRESS)
    index = len(book.site.reports) // 2
    (page, *_) = book.pages_of_report(index)
    ref = book.site.reports[index].ref
    path = f"reports/{ref.council}/{ref.report}.md"
    assert path in [one["path"] for one in browser_of.ask("reports", ref.report[:4])]
    answer = browser_of.ask("check", draft(browser_of.ask("published", path), path))
    assert answer["page"] == page.before + page.after
    assert [one for one in answer["problems"] if not one["warning"]] == []
    assert sorted(name.partition("/")[0] for name in browser_of.fetched) == ["lists"] * 3 + ["shelf", "texts"]
    assert browser_of.size < LARGEST


def test_for_a_new_report_no_text_is_fetched(browser_of: Browser) -> None:
    """A new report is compared with the names of those of about its time; none of their texts is fetched."""
    assert len(browser_of.ask("years")) > 10
    council = browser_of.ask("councils")[0]
    meeting = {"committee": council["committees"][0]["id"], "date": "2001-02-03"}
    facts = {"title": "Made up", "authors": [], "considerations": [meeting], "source": {"title": "Made up"}}
    given = {"council": council["id"], "path": "", "facts": {**facts, "rights": "not stated"}, "body": "1.1 Made up.\n"}
    answer = browser_of.ask("check", given)
    assert [one for one in answer["problems"] if not one["warning"]] == []
    assert "Previous:" in answer["page"]
    assert not [name for name in browser_of.fetched if name.startswith("texts")]
    assert browser_of.size < LARGEST / 3


def test_a_replaced_report_is_looked_up(browser_of: Browser) -> None:
    """A report that another names is looked up in the list of its year; one that is not there is a fault, as in the check."""
    (other, *_) = browser_of.ask("reports", "1999")
    name = other["path"].removeprefix("reports/").removesuffix(".md")
    (first, *_) = browser_of.ask("reports", "2019")
    found = browser_of.ask("published", first["path"])

    def told(replaced: str) -> list[str]:
        facts = {**found["facts"], "replaces": [{"report": replaced}]}
        problems = browser_of.ask("check", draft({**found, "facts": facts}, first["path"]))["problems"]
        return [one["message"] for one in problems if not one["warning"] and "replaces" in str(one.get("field"))]

    assert told(name) == []
    assert "leads" in told(f"{name}-nowhere")[0]
    assert "later than this report" in told(browser_of.ask("reports", "2024")[0]["path"][8:-3])[0]


def test_a_small_site_has_one_list(tmp_path: Path) -> None:
    """Of few reports everything is known at once, so the desk shows all of them."""
    whole = shelf_of(KNOWN, tmp_path)
    assert sorted(path.relative_to(whole).as_posix() for path in whole.rglob("*.json")) == [
        "lists/all.json",
        "shelf.json",
        "texts/all-0.json",
    ]
    assert json.loads((whole / "shelf.json").read_text("utf-8"))["divided"] is False
