"""Files for reference managers: a program that cites from them cites what the site says."""

import json
import re
import warnings

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.bibtex import BibTeX
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from codebook.emit import generated_files
from codebook.emit.citations import FORMATS
from codebook.emit.citations.bibtex import bibtex
from codebook.emit.citations.csl_json import csl_json
from codebook.emit.citations.ris import ris
from codebook.render.metadata import Work, of_report, of_unit, of_version
from codebook.values.dates import PartialDate
from conftest import made_up

ROOT = "https://made-up.example/"
SITES = ("harbour", "lighthouse", "estuary")


def works(name: str) -> list[Work]:
    """Everything of a made-up site that can be cited."""
    site = made_up(name).site
    found = [of_version(edition) for edition in site.editions]
    found += [of_unit(edition, unit) for edition in site.editions for unit in edition.units.values()]
    for report in site.reports:
        found.append(of_report(report, site.council_of(report)))
    return found


@pytest.mark.parametrize("name", SITES)
def test_citeproc_cites_what_the_site_says(name: str) -> None:
    """From CSL-JSON each work is cited with its title, and its address is the permanent one."""
    words = made_up(name).renderer.words
    found = works(name)
    items = json.loads(csl_json(found, ROOT, words))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what the style does not use
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        cited = CitationStylesBibliography(style, source, formatter.plain)
        for item in items[:20]:
            cited.register(Citation([CitationItem(item["id"])]))
        printed = [str(entry) for entry in cited.bibliography()]
    text = re.sub(r"\s+", " ", " ".join(printed)).lower()
    for work, item in zip(found[:20], items, strict=False):
        assert item["URL"] == ROOT + work.url
        assert words(work.title).lower()[:40] in text
    assert len({item["id"] for item in items}) == len(items)


@pytest.mark.parametrize("name", SITES)
def test_ris_has_the_same(name: str) -> None:
    """Each record begins with its type, ends with ER, and has title, authors and address."""
    words = made_up(name).renderer.words
    found = works(name)
    text = ris(found, ROOT, words).decode()
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in text.split("\r\n")[:-1])
    records = [record.split("\r\n") for record in text.split("ER  - \r\n")[:-1]]
    for work, record in zip(found, records, strict=True):
        fields = [line.split("  - ", 1) for line in record if line]
        assert fields[0][0] == "TY"
        assert [value for tag, value in fields if tag == "UR"] == [ROOT + work.url]
        assert [value for tag, value in fields if tag == "TI"] == [" ".join(words(work.title).split())]
        assert [value for tag, value in fields if tag == "AU"] == [*work.authors]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])).filter(str.strip))
def test_bibtex_has_every_sign(title: str) -> None:
    """Whatever a title has, the entry stays one, and a program reads it."""
    work = Work("report", title, "reports/made/up/", PartialDate(1901), "en-GB")
    entry = bibtex([work], ROOT, str).decode()
    depth = [0]
    for sign in re.sub(r"\\.", "", entry):
        depth.append(depth[-1] + {"{": 1, "}": -1}.get(sign, 0))
    assert min(depth) == depth[-1] == 0
    assert depth.count(0) == entry.index("{") + 3  # before it, and after its end


@pytest.mark.parametrize("name", SITES)
def test_a_program_reads_bibtex(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every work is an entry of its own, by the name that its address gives it."""
    path = tmp_path_factory.mktemp("bibtex") / "made-up.bib"
    found = works(name)
    path.write_bytes(bibtex(found, ROOT, made_up(name).renderer.words))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = BibTeX(str(path), encoding="utf-8")
    assert len(read) == len(found)


def test_each_version_and_report_has_its_files() -> None:
    """Every version has its reference in each format, with one of all its clauses; so has every report with files of its own."""
    book = made_up("harbour")
    paths = {generated.path for generated in generated_files(book.renderer)}
    for edition in book.site.editions:
        assert {f"{edition.url}{all_}citation.{end}" for all_ in ("", "all-") for end in FORMATS} <= paths
    for report in book.site.reports:
        assert {f"{report.ref.url}citation.{end}" for end in FORMATS} <= paths
