"""The 404 page: lists all addresses that can be cited, from which the script suggests the nearest; of many reports only the councils."""

from collections.abc import Iterator
from dataclasses import dataclass

from codebook.model import Site
from codebook.render import names
from codebook.render.compare_pages import compared_places
from codebook.render.page import Renderer
from codebook.render.site_pages import ABOUT
from codebook.sentences import Value, say
from codebook.values.languages import ENGLISH, language_of
from codebook.values.references import CodeRef


@dataclass(frozen=True)
class Segment:
    """A part or unit, with the ids of the editions that have it, separated by spaces."""

    name: Value
    url: str
    editions: str


def not_found(renderer: Renderer, root: str) -> str:
    """Returns the HTML body. `root` is the path of the site's root, because the page is served at any depth."""
    site = renderer.site
    return renderer.fragment(
        "not_found.html",
        "",
        root=root.rstrip("/") + "/",
        editions=site.editions[::-1],
        parts=[(part, tuple(_units(site, id))) for id, part in _parts(site)],
        pages=[
            (page.url, page.facts.title)
            for page in site.prose
            if page.url not in ("", ABOUT[0]) and language_of(page.url) == ENGLISH
        ],
        comparisons=compared_places(site),
        councils=[
            (
                council,
                [
                    (report.ref.url, say("lost-report", title=report.facts.title, date=report.date))
                    for report in (() if renderer.registers.is_divided else site.reports_of(council.id))
                ],
            )
            for council in site.councils
        ],
    )


def _parts(site: Site) -> Iterator[tuple[str, Segment]]:
    for key, edition in site.first_wording.items():
        part = edition.part_of[key]
        if part.id == key:
            yield key, Segment(part.title, CodeRef(part.id).url, _editions(site, key))


def _units(site: Site, part: str) -> Iterator[Segment]:
    for label in site.labels_of(part):
        edition = site.first_wording[label]
        unit = edition.units[label]
        yield Segment(names.unit_name(unit, edition.part_of[label]), unit.ref.url, _editions(site, label))


def _editions(site: Site, key: str) -> str:
    return " ".join(edition.id for edition in site.editions if key in edition.part_of)
