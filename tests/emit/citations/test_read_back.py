"""Files for reference managers, read back by libraries that others wrote: each says what is known of the text."""

from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import RemoveEnclosingMiddleware, SeparateCoAuthors
from pylatexenc.latex2text import LatexNodes2Text

from codebook.emit.citations.bibtex import bibtex
from codebook.emit.citations.ris import ris
from codebook.render.metadata import Work
from conftest import made_up
from emit.citations.test_citations import ROOT, SITES, works

KINDS = {"version": "BOOK", "part": "CHAP", "clause": "CHAP", "report": "RPRT"}
"""Zotero takes GEN for an article in a journal, which has no version. A chapter is of a book, and both have one."""


def words(name: str, text: Any) -> str:
    """Words of ours on a made-up site, with single spaces."""
    return " ".join(made_up(name).renderer.words(text).split())


def said(name: str, work: Work) -> dict[str, Any]:
    """What is known of a text, by name; nothing that is not."""
    known = {
        "title": words(name, work.title),
        "within": work.within,
        "authors": [*work.authors],
        "publisher": work.publisher,
        "version": work.version,
        "year": f"{work.date.year:04}",
        "address": ROOT + work.url,
    }
    return {field: value for field, value in known.items() if value}


@pytest.mark.parametrize("name", SITES)
def test_rispy_reads_ris(name: str) -> None:
    """From RIS, rispy reads what is known of each text, and its kind."""
    fields = {
        "title": "title",
        "secondary_title": "within",
        "authors": "authors",
        "publisher": "publisher",
        "edition": "version",
        "year": "year",
    }
    found = works(name)
    for work, entry in zip(found, rispy.loads(ris(found, ROOT, str_of(name)).decode()), strict=True):
        read = {ours: entry[theirs] for theirs, ours in fields.items() if theirs in entry}
        assert {**read, "address": entry["urls"][0]} == said(name, work)
        assert entry["type_of_reference"] == KINDS[work.kind]
        assert entry["language"] == work.language


@pytest.mark.parametrize("name", SITES)
def test_bibtexparser_reads_bibtex(name: str) -> None:
    """From BibTeX, bibtexparser reads the same; no entry is lost or twice."""
    fields = {
        "title": "title",
        "booktitle": "within",
        "author": "authors",
        "institution": "publisher",
        "edition": "version",
        "year": "year",
        "url": "address",
    }
    found = works(name)
    library = parse_string(
        bibtex(found, ROOT, str_of(name)).decode(), parse_stack=[RemoveEnclosingMiddleware(), SeparateCoAuthors()]
    )
    assert library.failed_blocks == []
    for work, entry in zip(found, library.entries, strict=True):
        read = {fields[field.key]: as_text(field.value) for field in entry.fields if field.key in fields}
        assert read == said(name, work)


def as_text(value: str | list[str]) -> str | list[str]:
    """A value as TeX prints it."""
    if isinstance(value, list):
        return [str(as_text(one)) for one in value]
    return value if value.startswith(ROOT) else LatexNodes2Text(keep_braced_groups=False).latex_to_text(value)


def str_of(name: str) -> Any:
    """Writes words of ours on a made-up site."""
    return made_up(name).renderer.words


def test_no_file_is_empty(harbour_site: Path) -> None:
    """Each file of the built site that has references is read with at least one."""
    found = [*harbour_site.rglob("*citation.ris"), *harbour_site.rglob("*citation.bib")]
    assert len(found) > 20
    for path in found:
        text = path.read_bytes().decode()
        read = rispy.loads(text) if path.suffix == ".ris" else parse_string(text).entries
        assert read, path
