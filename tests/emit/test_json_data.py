"""The JSON files: what they say is what the model and the pages say, and what is promised of them holds."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from codebook.__main__ import main
from codebook.book import Book, open_book
from codebook.emit import INDEX, shapes
from codebook.emit.clauses import became_path, clause_data_path, holders
from codebook.emit.comparisons import comparison_path
from codebook.emit.json_data import CHECK_DATA, SUBJECTS_DATA, edition_data
from codebook.emit.schemas import SCHEMAS
from codebook.facts import group_of
from codebook.gate.dead_links import check_site
from codebook.gate.manifest import MANIFEST
from codebook.history.links import links_of
from codebook.render.compare_pages import kept
from codebook.values import contact
from codebook.values.references import CodeRef
from conftest import ROOT, SITES, TEMPLATES, made_up
from emit.trees import find, tree_of

DIVIDED = "reports/by-year/"
"""An address that only a site of more than 100 reports publishes."""
FIELDS = Path(__file__).parent / "fields.txt"
ALTERNATE = "//head/link[@rel='alternate' and @type='application/json']/@href"
NOT_ON_PAGES = {"id", "format", "promise", "label", "unit", "units", "audience", "target", "edition", "council"}
"""What is no words of a page: permanent names, which stand in addresses, and what a file says of itself."""
OTHERWISE_ON_PAGES = {"state", "kind", "strength", "date", "judged", "judged_by", "address", "number"}
"""What pages say in words of their own."""


def files(book: Book) -> dict[str, bytes]:
    """The JSON files by their paths."""
    return {
        generated.path: generated.content for generated in book.generated_files if generated.type == "application/json"
    }


def read(book: Book, path: str) -> Any:
    """What a file says."""
    return json.loads(files(book)[path])


def leaves(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a file, with the name of its field."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, key)
    elif isinstance(value, str):
        yield key, value


def squeezed(text: str) -> str:
    """Words without the space between them, since cells of a table have none, and without regard to a capital first."""
    return "".join(text.split()).casefold()


def urls(book: Book) -> Iterator[tuple[str, str]]:
    """Every URL of the site in any file, relative to the site's root, with the file."""
    root = book.address or "/"
    for path in files(book):
        for _, text in leaves(read(book, path)):
            if text.startswith(root):
                yield path, text.removeprefix(root)


def test_there_is_a_file_for_each_edition_and_report(book: Book) -> None:
    """The index, and one file for each edition and each report, at addresses that mirror those of their pages."""
    subjects = {SUBJECTS_DATA} if book.site.subjects else set()
    expected = {
        INDEX,
        CHECK_DATA,
        *subjects,
        *map(edition_data, book.site.editions),
        *map(became_path, book.site.editions),
        *map(clause_data_path, holders(book.site)),
        *(comparison_path(before, after) for before, after in kept(book.site)),
        *(report.ref.data for report in book.site.reports),
    }
    assert files(book).keys() == expected
    assert {f"data/code/{edition.id}.json" for edition in book.site.editions} <= expected
    assert {f"data/reports/{report.ref}.json" for report in book.site.reports} <= expected


def test_the_index_of_subjects_leads_to_units(book: Book) -> None:
    """Each subject stands there with its units and their pages, and the index says where the file is; without subjects there is none."""
    root = book.address or "/"
    if not book.site.subjects:
        assert read(book, INDEX)["subjects"] is None
        return
    found = read(book, SUBJECTS_DATA)
    assert read(book, INDEX)["subjects"] == root + SUBJECTS_DATA
    assert [
        (
            subject["name"],
            [(unit["label"], unit["page"]) for unit in subject["units"]],
            subject["also"],
            subject["see_also"],
        )
        for subject in found["subjects"]
    ] == [
        (
            subject.facts.name,
            [(label, f"{root}clauses/{label}/") for label in subject.facts.units],
            list(subject.facts.also),
            list(subject.facts.see_also),
        )
        for subject in book.site.subjects
    ]
    without = replace(book, site=replace(book.site, subjects=()))
    assert SUBJECTS_DATA not in files(without)
    assert read(without, INDEX)["subjects"] is None


def test_the_index_leads_to_everything(book: Book) -> None:
    """The index names every edition, council and report, each with its page and its file."""
    index = read(book, INDEX)
    root = book.address or "/"
    assert [(edition["id"], edition["page"], edition["data"]) for edition in index["editions"]] == [
        (edition.id, root + edition.url, root + edition_data(edition)) for edition in book.site.editions
    ]
    assert [(council["id"], council["page"]) for council in index["councils"]] == [
        (council.id, root + council.url) for council in book.site.councils
    ]
    assert [(report["id"], report["page"], report["data"]) for report in index["reports"]] == [
        (str(report.ref), root + report.ref.url, root + report.ref.data) for report in book.site.reports
    ]
    assert book.site.newest is not None
    assert index["newest"] == book.site.newest.id


def test_what_is_not_decided_is_null(real_book: Book, addressed_book: Book) -> None:
    """Operator, contact and address are null until they are decided, and then as the site says them."""
    for book in (real_book, addressed_book):
        facts = book.site.facts
        said = [read(book, INDEX)[name] for name in ("operator", "contact", "address")]
        assert said == [fact or None for fact in (facts.operator, facts.contact, facts.address)]
        assert None not in said if book is addressed_book else said[0] is said[2] is None


def test_every_unit_of_the_code_is_word_for_word(book: Book) -> None:
    """Each unit of each edition has the label, kind and words of the model, and its three addresses."""
    root = book.address or "/"
    for edition in book.site.editions:
        said = read(book, edition_data(edition))
        found = [unit for part in said["parts"] for unit in part["units"]]
        assert [(unit["label"], unit["kind"], unit["text"]) for unit in found] == [
            (unit.label, unit.kind, unit.text) for unit in edition.units.values()
        ]
        assert [(part["id"], part["title"]) for part in said["parts"]] == [
            (part.id, part.title) for part in edition.parts
        ]
        for unit in found:
            ref = edition.units[unit["label"]].ref
            exact = CodeRef(ref.part, ref.rest, edition.id)
            assert (unit["exact"], unit["in_context"], unit["newest"]) == (
                root + exact.url,
                root + exact.in_context,
                root + ref.url,
            )


def test_every_unit_of_a_report_is_word_for_word(book: Book) -> None:
    """Each unit of each report has the label, number and words of the model."""
    for report in book.site.reports:
        found = read(book, report.ref.data)["units"]
        assert [(unit["label"], unit["number"], unit["text"]) for unit in found] == [
            (unit.label, unit.number or None, unit.text) for unit in report.units
        ]


def test_many_reports_are_in_files_of_months(book: Book) -> None:
    """A site that is divided has one file for each month: each report is in it as in a file of its own, and no address is of a file that is gone."""
    divided = replace(book, site=replace(book.site, addresses=(DIVIDED,)))
    index = read(divided, INDEX)
    months = {
        month["data"]: read(divided, month["data"].removeprefix(divided.address or "/"))
        for month in index["reports_by_month"]
    }
    assert [len(file["reports"]) for file in months.values()] == [
        month["reports"] for month in index["reports_by_month"]
    ]
    found = {report["id"]: report for file in months.values() for report in file["reports"]}
    for report in book.site.reports:
        alone = read(book, report.ref.data)
        assert found[str(report.ref)] == {
            key: value for key, value in alone.items() if key not in ("format", "promise")
        } | {"wording": None}
    assert {report["month"] for report in index["reports"]} == months.keys()
    assert {report["data"] for report in index["reports"]} <= {None}
    assert not {path for report in book.site.reports for path in report.ref.addresses[1:]} & {
        generated.path for generated in divided.generated_files
    }


@pytest.mark.parametrize("name", ["lighthouse", "harbour", "estuary", "samples", "first"])
def test_words_in_a_file_have_the_fingerprint(name: str) -> None:
    """The title, and the label and words of each unit, a line each with a tab between, are the record: with `jq` anyone can check them."""
    book = made_up(name)
    for report in book.site.reports:
        said = read(book, report.ref.data)
        lines = [("title", said["title"]), *((unit["label"], unit["text"]) for unit in said["units"])]
        text = "".join(f"{label}\t{words}\n" for label, words in lines)
        assert hashlib.sha256(text.encode()).hexdigest() == said["fingerprint"], report.ref


def test_links_are_marked_as_this_sites_judgement(book: Book) -> None:
    """Each link has its ends, strength, reason, edition and date, and says whose judgement it is."""
    for report in book.site.reports:
        found = read(book, report.ref.data)["links"]
        names = ("unit", "target", "strength", "reason", "edition", "judged", "judged_by")
        assert [tuple(link[name] for name in names) for link in found] == [
            (link.paragraph, link.target, link.strength, link.reason, link.edition, str(link.judged), "this site")
            for link in links_of(report, book.site)
        ]


def test_corrections_and_notes_are_told(book: Book) -> None:
    """Editor's notes and corrections stand in the file of their text, as many as in the model."""
    for edition in book.site.editions:
        said = read(book, edition_data(edition))
        assert [note["note"] for note in said["notes"]] == [note.note for note in edition.facts.notes]
        assert [(made["was"], made["is_now"]) for made in said["corrections"]] == [
            (made.was, made.is_now) for made in edition.corrections
        ]


def test_every_url_leads_to_a_page(book: Book) -> None:
    """Every URL in the files leads to a page of the book, or to another file."""
    there = {page.url for page in book.pages} | {generated.path for generated in book.generated_files} | {MANIFEST}
    found = list(urls(book))
    assert len(found) > 10
    assert [(path, url) for path, url in found if url.partition("#")[0] not in there] == []


def test_every_url_leads_to_a_file_of_the_built_site(addressed_site: Path, addressed_book: Book) -> None:
    """In the built site every URL leads to a file, and every anchor to an id there."""
    assert check_site(addressed_site, addressed_book.address) == ()
    for path, url in urls(addressed_book):
        place, _, anchor = url.partition("#")
        file = addressed_site / place / ("index.html" if not place or place.endswith("/") else "")
        assert file.is_file(), (path, url)
        if anchor:
            assert anchor in find(tree_of(file), "//@id"), (path, url)


def test_the_built_site_has_the_files(addressed_site: Path, addressed_book: Book) -> None:
    """MkDocs publishes each file byte for byte."""
    for generated in addressed_book.generated_files:
        assert (addressed_site / generated.path).read_bytes() == generated.content, generated.path


def test_pages_lead_to_their_files(addressed_site: Path, addressed_book: Book) -> None:
    """The head of home, of each cover, clause and report names its file; no other page names one."""
    expected = {
        url: generated.path
        for generated in addressed_book.generated_files
        if generated.path in files(addressed_book)
        for url in generated.pages[:1]
    }
    for page in addressed_book.pages:
        tree = tree_of(addressed_site / page.url / "index.html")
        way = [f"{'../' * page.url.count('/')}{expected[page.url]}"] if page.url in expected else []
        found = find(tree, ALTERNATE)
        assert [(addressed_site / page.url / href).resolve() for href in found] == [
            (addressed_site / page.url / href).resolve() for href in way
        ]


def test_nothing_is_said_that_pages_do_not_say(addressed_site: Path, addressed_book: Book) -> None:
    """All words in a file of an edition or report stand on its pages as well."""
    texts = {edition_data(edition): [edition.url, f"{edition.url}full/"] for edition in addressed_book.site.editions}
    texts |= {report.ref.data: [report.ref.url] for report in addressed_book.site.reports}
    for path, pages in texts.items():
        pieces = [
            piece for url in pages for piece in find(tree_of(addressed_site / url / "index.html"), "//body//text()")
        ]
        shown = squeezed("".join(pieces))
        said = [
            (key, text)
            for key, text in leaves(read(addressed_book, path))
            if key not in NOT_ON_PAGES | OTHERWISE_ON_PAGES and not text.startswith(addressed_book.address)
        ]
        assert len(said) > 5
        assert [(path, key, text) for key, text in said if squeezed(text) not in shown] == []


def test_no_contact_data_of_a_person(real_book: Book) -> None:
    """No telephone number, extension or email address stands in any file, but that of whoever runs the site."""
    found = [one.words for content in files(real_book).values() for one in contact.find(content.decode()) if one.sure]
    assert {*found} <= {real_book.site.facts.contact}


def test_files_are_utf_8_and_end_with_a_line_end(book: Book) -> None:
    """Each file is UTF-8 with its letters as they are, ends with one line end, and says its format and its promise."""
    for path, content in files(book).items():
        text = content.decode("utf-8")
        assert text.endswith("}\n"), path
        assert "\\u" not in text, path
        assert (json.loads(text)["format"], json.loads(text)["promise"]) == (1, shapes.PROMISE)


@pytest.mark.parametrize("docs", [ROOT / "docs", SITES / "lighthouse" / "docs"], ids=["real", "made up"])
def test_same_bytes_twice(docs: Path) -> None:
    """The same content gives the same bytes. PDF and Word files have tests of their own."""
    books = (replace(open_book(docs, TEMPLATES, ""), formats=frozenset()) for _ in range(2))
    first, second = ([generated.content for generated in book.generated_files] for book in books)
    assert first == second


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("", "/"),
        ("https://ethics.example.org", "https://ethics.example.org/"),
        ("https://a.example.org/b/", "https://a.example.org/b/"),
    ],
)
def test_urls_begin_with_the_address_or_the_root(address: str, root: str, real_project: Path) -> None:
    """URLs are whole where the address is known, under a path too; else they begin at the root."""
    index = read(open_book(real_project / "docs", TEMPLATES, address), INDEX)
    assert index["page"] == root
    assert {text[: len(root)] for key, text in leaves(index) if key in ("page", "data")} == {root}


FILES = (
    *(shapes.Index, shapes.EditionText, shapes.CouncilReport),
    *(shapes.SubjectIndex, shapes.YearIndex, shapes.MonthOfReports, shapes.CheckData, shapes.ClauseData),
    *(shapes.BecameData, shapes.ComparisonData),
)
assert {*SCHEMAS.values()} == {*FILES}


def published() -> Iterator[tuple[str, Any]]:
    """Every field of every file, with the shape that holds it in front."""
    for file in FILES:
        yield from fields_of(file, file.__name__)


def fields_of(shape: type[BaseModel], path: str) -> Iterator[tuple[str, Any]]:
    """The fields of a shape, and of those within it."""
    for name, info in shape.model_fields.items():
        several = "[]" if "tuple" in str(info.annotation) else ""
        yield f"{path}.{name}{several}", info
        if inner := group_of(info):
            yield from fields_of(inner, f"{path}.{name}{several}")


def test_no_published_field_goes() -> None:
    """Every field that was ever published is still there, and each that is there is listed as published."""
    assert [name for name, _ in published()] == FIELDS.read_text("utf-8").splitlines()


def test_every_field_says_what_it_is() -> None:
    """Each field has a description, in a sentence."""
    assert [name for name, info in published() if not (info.description or "").endswith(".")] == []
    assert get_args(shapes.DataFile.model_fields["format"].annotation) == (1,)


def test_materialise_writes_them(tmp_path: Path, addressed_book: Book) -> None:
    """`materialise` writes the files beside the pages, for any other generator to publish as they are."""
    docs = SITES / "lighthouse" / "docs"
    assert main(["--docs", str(docs), "--templates", str(TEMPLATES), "materialise", str(tmp_path / "pages")]) == 0
    for generated in addressed_book.generated_files:
        path = tmp_path / "pages" / generated.path
        if generated.path.endswith(".md"):
            assert not path.exists(), "a generator would make a page of it"
        else:
            assert path.read_bytes() == generated.content


def test_bodies_and_circumstances_are_in_the_data(estuary_book: Book) -> None:
    """What a body is and of whom; dates as far as known; languages; what became of a report, also where another report says it."""
    root = estuary_book.address
    councils = {
        council["id"]: (council["kind"], council["councils"]) for council in read(estuary_book, INDEX)["councils"]
    }
    assert councils["northbank"] == ("council", [])
    assert councils["ferries"] == ("joint committee", ["northbank", "southbank"])
    report = read(estuary_book, "data/reports/ferries/1950-06-ferries-and-tides.json")
    first, second = report["meetings"]
    assert (first["date"], first["tabled"], first["urgent"]) == ("1950-06", True, True)
    assert first["called_in"] == {"date": "1950-07", "outcome": "The decision was upheld"}
    assert (second["tabled"], second["urgent"], second["called_in"]) == (False, None, None)
    assert (report["authors"], report["language"]) == ([], "en")
    assert report["withdrawn"] == {"date": "1951-02-04", "by": "The Made-up Clerk of the Ferries"}
    assert [part["reason"] for part in report["exempt"]] == ["It names imaginary passengers", None]
    assert report["replaced_by"] == [
        {"report": f"{root}reports/ferries/1952-ferries-and-tides/", "document": None, "source": None}
    ]
    again = read(estuary_book, "data/reports/ferries/1952-ferries-and-tides.json")
    assert [(one["report"], one["document"]) for one in again["replaces"]] == [
        (f"{root}reports/ferries/1950-06-ferries-and-tides/", None),
        (None, "A made-up report of 1948 that is nowhere"),
    ]
    assert again["replaced_by"][0]["document"] == "A made-up report of 1960 that is nowhere either"
    mud = read(estuary_book, "data/reports/mudflats/1951-07-08-llaid.json")
    assert (mud["language"], [unit["language"] for unit in mud["units"]]) == (
        "cy",
        ["cy", "cy", "en", "en", "gd", "cy", "en", "cy"],
    )
