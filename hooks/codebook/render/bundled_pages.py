"""Pages of a version in a bundle: its cover, its whole text, and each clause alone. They have no menu, no scripts and no reports.

A bundle is a record, so what it has changes only if the version does, its corrections, or what is known of its place among others.
"""

import hashlib
from collections.abc import Iterator, Sequence

from codebook.model import Edition
from codebook.render import names
from codebook.render.edition_pages import cover_of
from codebook.render.page import Renderer
from codebook.sentences import Value, say
from codebook.values.content_security_policy import NO_SCRIPTS

STYLES = ("assets/book.css", "assets/frame.css", "assets/text.css", "assets/print.css")
"""The style sheets that these pages need."""
_LAYOUT = "_bundled.html"


def bundled_pages(
    edition: Edition, files: Sequence[str], check_file: str, renderer: Renderer
) -> Iterator[tuple[str, str]]:
    """Yields URL and HTML of each page; links are those of the site.

    The cover leads to `files`, by their paths in the site, and names the file that says how to check all of them.
    """
    heading = names.capital(edition.facts.name)
    cover = {**cover_of(edition, renderer), "switch": None, "files": files, "check_file": check_file}
    yield edition.url, _page("edition.html", edition.url, heading, edition, renderer, **cover)
    full = f"{edition.url}full/"
    yield full, _page("full.html", full, edition.facts.title, edition, renderer, switch=None)
    for part in edition.parts:
        for unit in part.units:
            url = edition.exact(unit.label).url
            digest = hashlib.sha256(unit.text.encode()).hexdigest()
            heading = renderer.words(names.unit_name(unit, part))
            yield (
                url,
                _page("bundled_unit.html", url, heading, edition, renderer, part=part, unit=unit, digest=digest),
            )


def first_page(title: str, to: str, renderer: Renderer) -> str:
    """Returns the first page of a bundle, which leads to a page of its payload."""
    return renderer.fragment("bundled_door.html", "", title=title, to=to)


def _page(template: str, url: str, heading: str, edition: Edition, renderer: Renderer, **context: object) -> str:
    title = heading if url == edition.url else _titled(heading, edition, renderer)
    return renderer.fragment(
        template,
        url,
        layout=_LAYOUT,
        sheets=STYLES,
        policy=NO_SCRIPTS,
        title=title,
        heading=heading,
        edition=edition,
        **context,
    )


def _titled(name: Value, edition: Edition, renderer: Renderer) -> str:
    return renderer.words(say("name-in-version", name=name, version=edition.facts.name))
