"""Which pages offer a Word file, and where it is."""

from collections.abc import Callable, Iterator
from functools import partial

from codebook.emit.generated_file import GeneratedFile
from codebook.emit.word.comparison import of_comparison
from codebook.emit.word.package import TYPE
from codebook.emit.word.texts import of_edition, of_part, of_report
from codebook.model import Report
from codebook.render import Renderer
from codebook.render.code_pages import CODE
from codebook.render.compare_pages import compared_places, compared_versions
from codebook.render.made_from import NO_REPORT, MadeFrom
from codebook.values.formats import file_beside
from codebook.values.references import CodeRef

WORD, TRACKED = "download-word", "download-word-tracked"


def word_of_versions(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the files of versions, their parts, and comparisons. The page of a principle's latest version offers that version's file."""
    site = renderer.site
    for edition in site.editions:
        latest = (CODE[0],) if edition is site.newest else ()
        yield _word(edition.url, partial(of_edition, edition, renderer), (f"{edition.url}full/", *latest))
        for part in edition.parts:
            is_latest = site.first_wording.get(part.id) is edition
            others = (part.ref.url,) if is_latest else ()
            url = CodeRef(part.id, "", edition.id).url
            yield _word(url, partial(of_part, edition, part, renderer), others)
    yield from _comparisons(renderer)


def _comparisons(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields a file for each two versions; the page that compares one with the latest offers that of the permanent comparison, if there is one."""
    site = renderer.site
    titles = dict(compared_places(site))
    found: dict[tuple[str, str], list[str]] = {}
    for before, after, url in compared_versions(site):
        found.setdefault((before.id, after.id), []).append(url)
    for before, after, url in compared_versions(site):
        own, *others = found[before.id, after.id]
        if before is not after and url == own:
            make = partial(of_comparison, before, after, url, titles[url], renderer)
            yield _word(url, make, tuple(others), offer=TRACKED)


def word_of_report(report: Report, renderer: Renderer) -> GeneratedFile:
    """Returns the file of a report."""
    return _word(report.ref.url, partial(of_report, report, renderer), made_from=None)


def _word(
    url: str,
    make: Callable[[], bytes],
    others: tuple[str, ...] = (),
    *,
    offer: str = WORD,
    made_from: MadeFrom | None = NO_REPORT,
) -> GeneratedFile:
    return GeneratedFile(file_beside(url, "docx"), TYPE, (url, *others), make, offer, made_from, is_slow=True)
