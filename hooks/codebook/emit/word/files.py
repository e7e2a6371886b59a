"""Which pages offer a Word file, and where it is."""

from collections.abc import Callable, Iterator
from functools import partial

from codebook.emit.extra import Extra
from codebook.emit.word.comparison import of_comparison
from codebook.emit.word.package import TYPE
from codebook.emit.word.texts import of_edition, of_part, of_report
from codebook.model import Report
from codebook.render import Renderer
from codebook.render.compare_pages import compared_places, compared_versions
from codebook.render.made_from import NO_REPORT, MadeFrom
from codebook.values.formats import file_beside
from codebook.values.references import CodeRef

WORD, TRACKED = "download-word", "download-word-tracked"


def word_of_versions(renderer: Renderer) -> Iterator[Extra]:
    """Yields the files of versions, their parts, and comparisons. The page of a principle's latest version offers that version's file."""
    site = renderer.site
    for edition in site.editions:
        yield _word(edition.url, partial(of_edition, edition, renderer), (f"{edition.url}full/",))
        for part in edition.parts:
            is_latest = site.first_wording.get(part.id) is edition
            others = (part.ref.url,) if is_latest else ()
            url = CodeRef(part.id, "", edition.id).url
            yield _word(url, partial(of_part, edition, part, renderer), others)
    for (before, after, url), (_, title) in zip(compared_versions(site), compared_places(site), strict=True):
        if before is not after:
            yield _word(url, partial(of_comparison, before, after, url, title, renderer), offer=TRACKED)


def word_of_report(report: Report, renderer: Renderer) -> Extra:
    """Returns the file of a report."""
    return _word(report.ref.url, partial(of_report, report, renderer), made_from=None)


def _word(
    url: str,
    make: Callable[[], bytes],
    others: tuple[str, ...] = (),
    *,
    offer: str = WORD,
    made_from: MadeFrom | None = NO_REPORT,
) -> Extra:
    return Extra(file_beside(url, "docx"), TYPE, (url, *others), make, offer, made_from, is_slow=True)
