"""Emit: the model to files for programs and for people, one format per module. They hold what pages show, no more."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from codebook.emit import akoma, csv_tables, llms
from codebook.emit import feed as atom
from codebook.emit.akoma import report_as_akoma, version_as_akoma
from codebook.emit.as_markdown import (
    TYPE,
    clause_as_markdown,
    part_as_markdown,
    report_as_markdown,
    version_as_markdown,
)
from codebook.emit.bundle import bundles
from codebook.emit.citations import FORMATS as CITATIONS
from codebook.emit.clauses import became_data, became_path, clause_data, clause_data_path, holders
from codebook.emit.comparisons import comparison_data, comparison_path
from codebook.emit.csv_file import Table
from codebook.emit.feeds import feeds
from codebook.emit.generated_file import GeneratedFile
from codebook.emit.json_data import (
    CHECK_DATA,
    SUBJECTS_DATA,
    check_data,
    council_report,
    edition_data,
    edition_text,
    index,
    month_of_reports,
    subject_index,
    year_data,
    year_index,
    years_of,
)
from codebook.emit.linkset import linkset_of_report, linksets
from codebook.emit.pdf import pdf_of_report, pdfs
from codebook.emit.pictures import pictures
from codebook.emit.schemas import SCHEMAS, schema, schema_path
from codebook.emit.shapes import Shape
from codebook.emit.word import word_of_report, word_of_versions
from codebook.history.report_files import Month
from codebook.model import Edition, Report
from codebook.quoting.site_corpus import site_corpus
from codebook.record import Text, wording
from codebook.render import Renderer
from codebook.render.check_pages import CHECK
from codebook.render.compare_pages import kept
from codebook.render.made_from import NO_REPORT, MadeFrom
from codebook.render.metadata import Work, of_part, of_report, of_unit, of_version
from codebook.render.site_pages import SUBJECTS
from codebook.render.status import compare_url
from codebook.values.references import WORDING_FILE, parse_label

__all__ = [
    "GeneratedFile",
    "generated_file_of_month",
    "generated_files",
    "generated_files_of_report",
    "shared_generated_files",
]

INDEX = "data/index.json"
HOME = ""
DATA, TABLE = "download-data", "download-table"
OFFERED = {"ris": "download-ris", "bib": "download-bibtex"}
"""Names of the sentences for files for reference managers, by the ending of their names."""
AKOMA = "akoma-ntoso.xml"
REGISTER = "reports/"


def generated_files(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields every file that is not a page."""
    yield from shared_generated_files(renderer)
    for month in renderer.report_files.months.values():
        yield generated_file_of_month(month, renderer)
    for report in renderer.site.reports:
        yield from generated_files_of_report(report, renderer)


def generated_files_of_report(report: Report, renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the files that a report has for itself, if any."""
    if renderer.report_files.has_own(report):
        found = tuple(_of_report(report, renderer))
        yield from found
        yield linkset_of_report(report, found, renderer.address or "/")


def _of_report(report: Report, renderer: Renderer) -> Iterator[GeneratedFile]:
    files, url, root = renderer.report_files, report.ref.url, renderer.address or "/"
    if "pdf" in renderer.formats:
        yield pdf_of_report(report, renderer)
    if "word" in renderer.formats:
        yield word_of_report(report, renderer)
    yield _json(report.ref.data, (url,), lambda: council_report(report, files, root), offer=DATA)
    yield _wording(report, url)
    yield _markdown(url, partial(report_as_markdown, report, renderer))
    yield _akoma(url, partial(report_as_akoma, report, f"{url}{AKOMA}", renderer))
    council = renderer.site.council_of(report)
    yield from _citations(url, (of_report(report, council),), renderer)


def generated_file_of_month(month: Month, renderer: Renderer) -> GeneratedFile:
    """Returns the file of the reports of a month, on one line. It is no alternate of their pages, because it has others too."""
    files, root = renderer.report_files, renderer.address or "/"
    return _json(month.path, (), lambda: month_of_reports(month, files, root), indent=None)


def shared_generated_files(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the files that have no texts of reports."""
    found = tuple(_shared(renderer))
    if "bundle" in renderer.formats:
        found = (*found, *bundles(renderer, found))
    yield from found
    yield from linksets(found, renderer.site, renderer.address or "/")


def _shared(renderer: Renderer) -> Iterator[GeneratedFile]:
    if "pdf" in renderer.formats:
        yield from pdfs(renderer)
    if "word" in renderer.formats:
        yield from word_of_versions(renderer)
    if "pictures" in renderer.formats and renderer.address:
        yield from pictures(renderer)
    yield from _indexes(renderer)
    yield from _of_versions(renderer)
    yield from _all_as_markdown(renderer)
    yield from _tables(renderer)
    yield from _schemas(renderer)
    yield from _feeds(renderer)


def _indexes(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields what lists others: texts, the reports of a year, subjects, and what quotations are compared with."""
    site, root, files = renderer.site, renderer.address or "/", renderer.report_files
    yield _json(INDEX, (HOME,), lambda: index(renderer.registers, files, root))
    for year in years_of(renderer.registers):
        made_from = MadeFrom(tuple(year.reports))
        yield _json(
            year_data(year), (year.url,), partial(year_index, year, files, root), offer=DATA, made_from=made_from
        )
    if site.subjects:
        subjects = partial(subject_index, site, SUBJECTS[0], root, has_feeds=bool(renderer.address))
        yield _json(SUBJECTS_DATA, (SUBJECTS[0],), subjects)
    yield _json(CHECK_DATA, (CHECK[0],), lambda: check_data(site_corpus(renderer), root), indent=None)


def _of_versions(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields what each version, comparison and clause has."""
    site, root = renderer.site, renderer.address or "/"
    for edition in site.editions:
        made = partial(edition_text, edition, root)
        yield _json(edition_data(edition), (edition.url,), made, offer=DATA, made_from=NO_REPORT)
        yield _wording(edition, edition.url)
        yield _akoma(edition.url, partial(version_as_akoma, edition, f"{edition.url}{AKOMA}", renderer))
        yield from _citations(edition.url, (of_version(edition),), renderer)
        yield from _citations(f"{edition.url}all-", tuple(_within(edition)), renderer)
        since = partial(became_data, edition, site, root)
        yield _json(became_path(edition), (), since, made_from=NO_REPORT)
    for before, after in kept(site):
        compared = partial(comparison_data, before, after, site, root)
        page = compare_url(before.id, after.id)
        yield _json(comparison_path(before, after), (page,), compared, offer=DATA, made_from=NO_REPORT)
    for label, editions in holders(site).items():
        words = partial(clause_data, label, editions, site, root)
        yield _json(clause_data_path(label), (parse_label(label).url,), words, made_from=NO_REPORT)


def _schemas(renderer: Renderer) -> Iterator[GeneratedFile]:
    for name in SCHEMAS:
        made = partial(schema, name, renderer.address or "/")
        yield GeneratedFile(schema_path(name), "application/schema+json", (), made, made_from=NO_REPORT)


def _feeds(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the feeds. They need the site's address, because their ids must be permanent."""
    if renderer.address:
        history = partial(atom.written, atom.history(renderer.site), renderer)
        yield GeneratedFile(atom.FEED, atom.TYPE, ("history/", HOME), history)
        for one, made_from in feeds(renderer):
            yield GeneratedFile(
                one.path, atom.TYPE, (one.page,), partial(atom.written, one, renderer), made_from=made_from
            )


def _all_as_markdown(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields each version as Markdown, the latest words of each part and clause, and what leads to them."""
    site = renderer.site
    yield GeneratedFile(llms.PATH, "text/plain", (), partial(llms.llms, renderer), made_from=NO_REPORT)
    for edition in site.editions:
        yield _markdown(edition.url, partial(version_as_markdown, edition, renderer))
    for label, edition in site.first_wording.items():
        if label in edition.units:
            unit = edition.units[label]
            yield _markdown(unit.ref.url, partial(clause_as_markdown, edition, unit, renderer))
        else:
            part = edition.part_of[label]
            yield _markdown(part.ref.url, partial(part_as_markdown, edition, part, renderer))


def _akoma(page: str, make: Callable[[], bytes]) -> GeneratedFile:
    return GeneratedFile(f"{page}{AKOMA}", akoma.TYPE, (page,), make, made_from=NO_REPORT)


def _markdown(page: str, make: Callable[[], bytes]) -> GeneratedFile:
    return GeneratedFile(f"{page}index.html.md", TYPE, (page,), make, made_from=NO_REPORT)


def _within(edition: Edition) -> Iterator[Work]:
    """Yields a version, its parts, and every clause and paragraph."""
    yield of_version(edition)
    for part in edition.parts:
        yield of_part(edition, part)
        yield from (of_unit(edition, unit) for unit in part.units)


def _citations(place: str, works: tuple[Work, ...], renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields files for reference managers; `place` is what their addresses begin with. A page offers those that have it alone."""
    pages, root = ((place,) if len(works) == 1 else ()), renderer.address or "/"
    for ending, (kind, made) in CITATIONS.items():
        make = partial(made, works, root, renderer.words)
        offer = OFFERED.get(ending, "") if pages else ""
        yield GeneratedFile(f"{place}citation.{ending}", kind, pages, make, offer, NO_REPORT)


def _tables(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the tables, and what describes them. The register of reports offers theirs."""
    title, found = renderer.site.facts.name, csv_tables.tables(renderer)
    yield from map(_table, found)
    yield GeneratedFile(
        csv_tables.PACKAGE, "application/vnd.datapackage+json", (), partial(csv_tables.package, title, found)
    )
    yield GeneratedFile(csv_tables.README, "text/plain", (), partial(csv_tables.readme, title, found))


def _table(table: Table[Any]) -> GeneratedFile:
    pages, offer = ((REGISTER,), TABLE) if table.name == "reports" else ((), "")
    return GeneratedFile(table.path, "text/csv", pages, lambda: table.content, offer)


def _wording(text: Text, page: str) -> GeneratedFile:
    """Publishes a text's record, to check its fingerprint with standard tools."""
    return GeneratedFile(f"{page}{WORDING_FILE}", "text/plain", (page,), lambda: wording(text))


def _json(
    path: str,
    pages: tuple[str, ...],
    shape: Callable[[], Shape],
    *,
    indent: int | None = 2,
    offer: str = "",
    made_from: MadeFrom | None = None,
) -> GeneratedFile:
    def made() -> bytes:
        return f"{shape().model_dump_json(indent=indent)}\n".encode()

    return GeneratedFile(path, "application/json", pages, made, offer, made_from)
