"""The JSON Schemas: every data file is valid by its own, and the page about data names each."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codebook.book import Book
from codebook.emit.schemas import FOLDER, SCHEMAS, schema, schema_path
from conftest import ROOT, Many, few, made_up

KINDS = (
    (r"data/index\.json", "index"),
    (r"data/code/[^/]+\.json", "version"),
    (r"data/reports/by-year/[0-9]{4}\.json", "year"),
    (r"data/reports/by-year/[0-9]{4}/[^/]+\.json", "month"),
    (r"data/reports/[^/]+/[^/]+\.json", "report"),
    (r"data/subjects\.json", "subjects"),
    (r"data/clauses/[^/]+\.json", "clause"),
    (r"data/became/[^/]+\.json", "became"),
    (r"data/compare/[^/]+/[^/]+\.json", "comparison"),
    (r"data/check\.json", "check"),
)
"""Which schema each path has; the first that matches counts."""


def kind(path: str) -> str:
    """The name of the schema of a file."""
    return next(name for pattern, name in KINDS if re.fullmatch(pattern, path))


def validator(name: str) -> Draft202012Validator:
    """What checks files by a schema, which is checked itself."""
    read: dict[str, Any] = json.loads(schema(name, "https://made-up.example/"))
    Draft202012Validator.check_schema(read)
    return Draft202012Validator(read)


def faults(files: dict[str, bytes]) -> list[str]:
    """What is wrong with any file, each with its path."""
    checks = {name: validator(name) for name in SCHEMAS}
    return [
        f"{path}: {error.message}"
        for path, content in files.items()
        for error in checks[kind(path)].iter_errors(json.loads(content))
    ]


@pytest.mark.parametrize("name", few(("harbour", "estuary", "lighthouse"), 2))
def test_every_file_is_valid(name: str) -> None:
    """Each data file of a made-up site is as its schema says; one with a number for its title is not."""
    book = made_up(name)
    files = {
        generated.path: generated.content for generated in book.generated_files if generated.type == "application/json"
    }
    assert {kind(path) for path in files} >= {"index", "version", "report", "clause", "became", "check"}
    assert faults(files) == []
    report = next(path for path in files if kind(path) == "report")
    wrong = json.loads(files[report]) | {"title": 1}
    assert len(faults({report: json.dumps(wrong).encode()})) == 1


def test_files_of_many_reports_are_valid(many: Many) -> None:
    """So are the files of a year and a month, which only a site of many reports has."""
    folder = many.site / "data/reports/by-year"
    paths = [next(folder.glob("*.json")), next(folder.glob("*/*.json")), many.site / "data/index.json"]
    files = {path.relative_to(many.site).as_posix(): path.read_bytes() for path in paths}
    assert {kind(path) for path in files} == {"year", "month", "index"}
    assert faults(files) == []


def test_further_fields_are_allowed() -> None:
    """A program that checks by a schema of today accepts a file that has more tomorrow."""
    assert all('additionalProperties": false' not in schema(name, "/").decode() for name in SCHEMAS)


def test_each_is_published_at_its_id() -> None:
    """Each schema is a file of the site, at the address that it names."""
    book: Book = made_up("harbour")
    files = {
        generated.path: generated.content
        for generated in book.shared_generated_files
        if generated.path.startswith(FOLDER)
    }
    assert {*files} == {schema_path(name) for name in SCHEMAS}
    for path, content in files.items():
        assert json.loads(content)["$id"] == book.address + path


def test_the_page_about_data_names_each() -> None:
    """The page about data has a line for every schema, and for no other."""
    page = Path(ROOT / "docs/about/data-and-feeds.md")
    if page.exists():
        named = re.findall(r"\| `/data/schemas/([a-z]+)\.json` \|", page.read_text("utf-8"))
        assert sorted(named) == sorted(SCHEMAS)
