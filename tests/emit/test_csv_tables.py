"""The tables: what they say is what the model says, and a program that reads Data Packages finds no fault in them."""

import csv
import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.book import Book
from codebook.emit import csv_tables
from codebook.emit.csv_file import harmless, unescaped
from codebook.history.links import links_of
from conftest import ROOT, few, made_up

SITES = ("harbour", "lighthouse", "estuary")


def package(book: Book) -> bytes:
    """The description of a site's csv_tables."""
    return csv_tables.package(book.site.facts.name, csv_tables.tables(book.renderer))


def rows(book: Book, name: str) -> list[dict[str, str]]:
    """A table's rows."""
    (table,) = (table for table in csv_tables.tables(book.renderer) if table.name == name)
    text = table.content.decode()
    return [
        {key: unescaped(cell) for key, cell in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""))
    ]


@pytest.mark.parametrize("name", SITES)
def test_tables_have_all_that_there_is(name: str) -> None:
    """Every report, meeting, link and clause is a row, with its exact words."""
    book = made_up(name)
    site = book.site
    assert [row["id"] for row in rows(book, "reports")] == [str(report.ref) for report in site.reports]
    assert [row["title"] for row in rows(book, "reports")] == [report.facts.title for report in site.reports]
    meetings = [meeting for report in site.reports for meeting in report.facts.considerations]
    assert sorted(row["decision"] for row in rows(book, "meetings")) == sorted(one.decision for one in meetings)
    links = [link for report in site.reports for link in links_of(report, site)]
    assert [(row["clause"], row["reason"]) for row in rows(book, "links")] == [
        (one.target, one.reason) for one in links
    ]
    words = [(edition.id, unit.label, unit.text) for edition in site.editions for unit in edition.units.values()]
    assert [(row["version"], row["clause"], row["words"]) for row in rows(book, "clauses")] == words


def validated(folder: Path) -> tuple[int, str]:
    """Whether `frictionless` finds the package in a folder valid: 0, else 1; and what it says."""
    command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "datapackage.json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("name", few(SITES, 3))
def test_frictionless_finds_no_fault(name: str, tmp_path: Path) -> None:
    """The package is valid, and each table is as it says: columns, keys, what refers to another table, size and SHA-256."""
    book = made_up(name)
    for table in csv_tables.tables(book.renderer):
        (tmp_path / f"{table.name}.csv").write_bytes(table.content)
    (tmp_path / "datapackage.json").write_bytes(package(book))
    assert validated(tmp_path)[0] == 0, validated(tmp_path)[1]
    path = tmp_path / "meetings.csv"
    path.write_text(path.read_text("utf-8").replace(",", "", 1), "utf-8", newline="")
    assert validated(tmp_path)[0] == 1


def test_the_package_has_the_hash_of_each_table() -> None:
    """Size and SHA-256 are those of the file."""
    book = made_up("harbour")
    said = {one["name"]: (one["bytes"], one["hash"]) for one in json.loads(package(book))["resources"]}
    files = {table.name: table.content for table in csv_tables.tables(book.renderer)}
    assert said == {name: (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}") for name, data in files.items()}


@given(st.text())
@example("=1+1")
@example("'=1+1")
@example("-")
@example("+44")
@example("@SUM")
@example("\t=1")
@example("\r=1")
def test_no_cell_is_a_formula(text: str) -> None:
    """No cell begins as a formula does. Whoever takes the apostrophe away has the words again, if they did not begin with one."""
    cell = harmless(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unescaped(cell) == text or text.startswith("'")


@pytest.mark.first_content
def test_both_descriptions_name_every_column() -> None:
    """The file for people, and the page about data, name each table; the file names each column."""
    book = made_up("harbour")
    said, page = (
        csv_tables.readme(book.site.facts.name, csv_tables.tables(book.renderer)).decode(),
        (ROOT / "docs/about/data-and-feeds.md").read_text("utf-8"),
    )
    for table in csv_tables.tables(book.renderer):
        assert f"{table.name}.csv" in said
        assert f"{table.name}.csv" in page
        assert all(f"  {column.name}: " in said for column in table.columns)
