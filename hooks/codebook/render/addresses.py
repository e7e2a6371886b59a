"""The address of every page, without rendering any: a check needs to know what exists, and nothing else of it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from codebook.history.links import related
from codebook.history.registers import ALL_REPORTS, Register
from codebook.model import Edition, Site
from codebook.render import compare_pages, languages_page, register_pages
from codebook.render.check_pages import CHECK, RULES
from codebook.render.page import Renderer
from codebook.render.search_page import SEARCH
from codebook.render.site_pages import ABOUT, sections
from codebook.values.languages import ENGLISH
from codebook.values.references import BY_COUNCIL, CodeRef, parse_label


def addresses_of(site: Site, templates: Path) -> Iterator[str]:
    """Yields the URL of every page of a site. Of reports, only their names, dates and what they relate to are read."""
    history = related(site)
    return addresses(
        *(Renderer(site, history, templates, "", language) for language in (ENGLISH, *site.facts.languages))
    )


def addresses(renderer: Renderer, *others: Renderer) -> Iterator[str]:
    """Yields the URL of every page, in each language; those of moved pages come last."""
    for one in (renderer, *others):
        yield from (one.own(url) for url in _of_site(one))
        yield from (one.own(report.ref.url) for report in one.site.reports)
    yield from (entry.was.removeprefix("/") for entry in renderer.site.facts.moved)


def _of_site(renderer: Renderer) -> Iterator[str]:
    site, registers = renderer.site, renderer.registers
    yield from (url for url, _ in sections(site) if url != ABOUT[0])
    yield SEARCH[0]
    yield from (url for url, _ in (CHECK, RULES))
    for key, edition in site.first_wording.items():
        if edition.part_of[key].id == key:
            yield CodeRef(key).url
        if key in edition.units:
            yield parse_label(key).url
            yield from _of_register(registers.of_unit.get(key))
    for edition in site.editions:
        yield from _of_edition(edition)
    yield from (url for url, _ in compare_pages.compared_places(site))
    for council in site.councils:
        yield council.url
        yield from _below(registers.of_council[council.id].parts)
    yield from _of_registers(renderer)
    yield from _about(renderer)


def _of_edition(edition: Edition) -> Iterator[str]:
    yield edition.url
    yield f"{edition.url}full/"
    yield from (CodeRef(part.id, "", edition.id).url for part in edition.parts)
    yield from (edition.exact(label).url for label in edition.units)


def _of_registers(renderer: Renderer) -> Iterator[str]:
    """Yields the pages on which many reports are divided."""
    registers = renderer.registers
    if not registers.is_divided:
        return
    yield from (url for url, _ in register_pages.register_links(renderer))
    yield from _below(registers.by_year.parts)
    for register in registers.by_part.values():
        yield from _of_register(register)
    for letter in registers.by_letter if registers.has_letters else ():
        yield f"{ALL_REPORTS}{BY_COUNCIL}/{letter.lower()}/"


def _of_register(register: Register | None) -> Iterator[str]:
    if register is not None:
        yield register.url
        yield from _below(register.parts)


def _below(parts: Iterable[Register]) -> Iterator[str]:
    for part in parts:
        yield from _of_register(part)


def _about(renderer: Renderer) -> Iterator[str]:
    """Yields the first page about the site, which is there if no editor wrote it, and those that editors wrote in a language."""
    yield ABOUT[0]
    for page in renderer.site.prose:
        if page.url.startswith(ABOUT[0]) and page.url != ABOUT[0] and renderer.translations.prose_at(page.url):
            yield page.url
    if languages_page.is_there(renderer):
        yield languages_page.LANGUAGES[0]
