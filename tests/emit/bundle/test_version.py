"""The bundle of a version: it opens from disk, has the words of the record and the files of the site, and is offered on its page."""

import dataclasses
import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from codebook.book import Book, open_book
from codebook.emit.bundle.checking import CHECK_FILE
from codebook.emit.bundle.version import TYPE
from codebook.gate.dead_links import read_built
from codebook.gate.verbatim import Words
from codebook.model import Edition
from codebook.values.formats import file_beside
from codebook.values.references import WORDING_FILE
from conftest import HOSTED, SITES, TEMPLATES, edit, few, made_up
from emit.bundle.unpacked import faults_of_links, is_summed, is_valid, unpacked

VERSIONS = [edition.id for edition in made_up("harbour").site.editions]


@pytest.fixture
def edition(request: pytest.FixtureRequest) -> Edition:
    """A version of the made-up code."""
    found = made_up("harbour").site.edition(request.param)
    assert found is not None
    return found


@pytest.fixture
def bag(edition: Edition, harbour_site: Path, tmp_path: Path) -> Path:
    """Its bundle, as the build of the site made it, unpacked."""
    return unpacked(harbour_site / file_beside(edition.url, "zip"), tmp_path / "unpacked")


@pytest.mark.parametrize("edition", few(VERSIONS, 4), indirect=True)
def test_a_bundle_is_whole(edition: Edition, bag: Path, harbour_site: Path) -> None:
    """It is a valid bag in a folder named by its address; its links hold; its pages have the words of the record; its other files are those of the site."""
    assert bag.name == f"code-{edition.id}"
    assert is_valid(bag)
    assert is_summed(bag)
    assert [*faults_of_links(bag)] == []
    data = bag / "data"
    built, words = read_built(data, HOSTED), Words(made_up("harbour").site)
    assert [str(problem) for page in built.pages.values() for problem in words.problems(page, built)] == []
    pages = {edition.url, f"{edition.url}full/", *(edition.exact(label).url for label in edition.units)}
    assert {path.removesuffix("index.html") for path in built.pages} == pages
    files = {path.relative_to(data) for path in data.rglob("*") if path.is_file()} - {*map(Path, built.pages)}
    published = [path for path in files if path.suffix != ".css" and path.name != "ro-crate-metadata.json"]
    assert {path.suffix for path in published} == {*(".pdf", ".docx", ".json", ".md", ".xml", ".txt", ".ris", ".bib")}
    assert [path for path in published if (data / path).read_bytes() != (harbour_site / path).read_bytes()] == []


@pytest.mark.parametrize("edition", VERSIONS[:1], indirect=True)
def test_its_data_are_valid_by_the_schema_in_it(edition: Edition, bag: Path) -> None:
    """Who has the bundle alone can tell what each field of its data is."""
    schema, data = (
        json.loads((bag / "data/data" / name).read_text("utf-8"))
        for name in ("schemas/version.json", f"code/{edition.id}.json")
    )
    Draft202012Validator(schema).validate(data)
    assert data["id"] == edition.id


@pytest.mark.parametrize("edition", VERSIONS[:1], indirect=True)
def test_links_to_other_pages_lead_to_the_site(edition: Edition, bag: Path) -> None:
    """What a bundle lacks is linked at the permanent address; without one it is no link."""
    cover = bag / "data" / edition.url / "index.html"
    found = {url for _, _, url, _ in html.parse(cover).getroot().iterlinks() if url.startswith(HOSTED)}
    assert HOSTED + edition.url in found
    assert any(url.startswith(f"{HOSTED}code/compare/") for url in found)


@pytest.mark.parametrize("edition", VERSIONS[:1], indirect=True)
def test_how_to_check_is_in_plain_text(edition: Edition, bag: Path) -> None:
    """The text names the permanent address, the commands, and the fingerprint, which is that of the record in the bundle."""
    text = (bag / CHECK_FILE).read_text("utf-8")
    fingerprint = hashlib.sha256((bag / "data" / edition.url / WORDING_FILE).read_bytes()).hexdigest()
    for said in (HOSTED + edition.url, "sha256sum --check --quiet manifest-sha256.txt\n", f"\n    {fingerprint}\n"):
        assert said in text


def test_the_version_of_the_site_is_whole(built_site: Path, real_book: Book, tmp_path: Path) -> None:
    """The bundles of the real content are valid, and their links hold."""
    for number, edition in enumerate(real_book.site.editions):
        bag = unpacked(built_site / file_beside(edition.url, "zip"), tmp_path / str(number))
        assert is_valid(bag)
        assert [*faults_of_links(bag)] == []


def test_a_bundle_without_address_has_no_links_to_the_site(tmp_path: Path) -> None:
    """While the site has no address, a page leads to nothing that is not in the bundle."""
    book = dataclasses.replace(made_up("harbour"), address="", formats=frozenset({"bundle"}))
    (first, *_) = (generated for generated in book.shared_generated_files if generated.type == TYPE)
    (tmp_path / "bag.zip").write_bytes(first.content)
    bag = unpacked(tmp_path / "bag.zip", tmp_path / "unpacked")
    assert is_valid(bag)
    assert [*faults_of_links(bag)] == []
    assert not {path.suffix for path in bag.rglob("*")} & {".pdf", ".docx"}
    for path in bag.rglob("*.html"):
        found = {url for element, _, url, _ in html.parse(path).getroot().iterlinks() if element.tag == "a"}
        assert [url for url in found if url.startswith("/") or "harbours.example.org/" in url] == []


def test_no_report_changes_a_bundle(lighthouse: Path) -> None:
    """A bundle is a record of a version: an edited report leaves its bytes as they are."""

    def made() -> list[bytes]:
        book = dataclasses.replace(open_book(lighthouse, TEMPLATES, ""), formats=frozenset({"bundle"}))
        found = [generated for generated in book.shared_generated_files if generated.type == TYPE]
        assert [generated.made_from is not None and generated.made_from.reports for generated in found] == [()] * len(
            found
        )
        return [generated.content for generated in found]

    before = made()
    report = next(path for path in sorted((lighthouse / "reports").rglob("[0-9]*.md")))
    title = next(line for line in report.read_text("utf-8").split("\n") if line.startswith("title: "))
    edit(report, f"\n{title}\n", "\ntitle: Another title, made up for a test\n")
    assert made() == before


def test_pages_offer_their_bundle(harbour_site: Path) -> None:
    """Only the first page of a version offers its bundle. With FORMATS=none no page does, and none is made."""
    book = made_up("harbour")
    offering = {page.url for page in book.shared_pages if "download-bundle" in dict(page.offered)}
    assert offering == {edition.url for edition in book.site.editions}
    for edition in book.site.editions:
        page = html.parse(harbour_site / edition.url / "index.html").getroot()
        (link,) = page.xpath("//p[@class='downloads']/a[contains(@href, '.zip')]")
        assert (harbour_site / edition.url / link.get("href")).is_file()
    without = dataclasses.replace(book, formats=frozenset())
    assert [generated.path for generated in without.shared_generated_files if generated.type == TYPE] == []
    assert [page.url for page in without.shared_pages if TYPE in dict(page.alternates)] == []


def test_a_bundle_stays_small(harbour_site: Path, built_site: Path) -> None:
    """Fifty of them are a few hundredths of the 1 GB that GitHub Pages allows: each is at most 400 KB."""
    found = [path for site in (harbour_site, built_site) for path in site.rglob("code-*.zip")]
    assert found
    assert [path for path in found if path.stat().st_size > 400_000] == []
    for path in found:
        with zipfile.ZipFile(path) as packed:
            assert packed.testzip() is None


def test_every_layout_has_a_bundle(tmp_path: Path) -> None:
    """Made-up codes in every layout, with all that a version can have, have valid bundles whose links hold."""
    for name in ("orchard", "ferry", "buoy"):
        book = open_book(SITES / name / "docs", TEMPLATES, HOSTED)
        book = dataclasses.replace(book, formats=frozenset({"bundle"}))
        for number, generated in enumerate(
            generated for generated in book.shared_generated_files if generated.type == TYPE
        ):
            (tmp_path / "bag.zip").write_bytes(generated.content)
            bag = unpacked(tmp_path / "bag.zip", tmp_path / f"{name}-{number}")
            assert is_valid(bag)
            assert [*faults_of_links(bag)] == []
