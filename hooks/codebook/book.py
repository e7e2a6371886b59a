"""The pipeline from Markdown files to pages: load, validate, link, render. Begin reading here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from codebook.cache import NOTHING, Store
from codebook.checking import Faults, checked, report
from codebook.emit import GeneratedFile, generated_files, generated_files_of_report, shared_generated_files
from codebook.emit.page_files import page_files
from codebook.emit.pictures import REL as PICTURE
from codebook.emit.search import SearchRecord, code_index
from codebook.emit.search_words import word_files
from codebook.history.links import History, link
from codebook.model import Problem, Site
from codebook.prose import Macro, macros
from codebook.render import Page, Renderer, pages_of_report, script_sentences, shared_pages, site_pages
from codebook.render.addresses import addresses
from codebook.render.frame import Download, Frame
from codebook.render.not_found import not_found
from codebook.sentences import Value, say
from codebook.validate.problem_limits import shortened
from codebook.values.content_security_policy import REFERRER, policy
from codebook.values.formats import FORMATS, Format
from codebook.values.languages import in_english, language_of

__all__ = ["Book", "Faults", "open_book", "report"]


def _joined(pages: Iterable[Page], generated_files: Iterable[GeneratedFile]) -> Iterator[Page]:
    """Yields pages with their alternate formats, and with their translations in other languages among them."""
    linked: dict[str, list[GeneratedFile]] = {}
    for generated in generated_files:
        for url in generated.pages:
            linked.setdefault(url, []).append(generated)
    found = tuple(pages)
    spoken: dict[str, list[tuple[str, str]]] = {}
    for page in found:
        spoken.setdefault(in_english(page.url), []).append((page.language, page.url))
    for page in found:
        translations, others = spoken[in_english(page.url)], linked.get(in_english(page.url), ())
        yield replace(
            page,
            alternates=tuple((generated.type, generated.path) for generated in others if generated.rel == "alternate"),
            picture=next(
                (
                    (generated.path, generated.said)
                    for generated in linked.get(page.url, ())
                    if generated.rel == PICTURE
                ),
                None,
            ),
            linkset=next(
                ((generated.type, generated.path) for generated in others if generated.rel == "linkset"), None
            ),
            offered=tuple((generated.offer, generated.path) for generated in others if generated.offer),
            translations=tuple(translations) if len(translations) > 1 else (),
        )


@dataclass(frozen=True, repr=False)
class Book:
    """A valid site and everything made from it. It has no `repr` of all content, which the macros plugin would write at each start."""

    site: Site
    history: History
    templates: Path
    address: str
    """The site's URL with a final `/`; empty if undecided."""
    all_warnings: tuple[Problem, ...] = ()
    has_desk: bool = False
    """Whether the site publishes the files of the desk."""
    formats: frozenset[Format] = FORMATS
    """The slow formats that are made."""

    @cached_property
    def warnings(self) -> tuple[Problem, ...]:
        """The first warnings of each file."""
        return shortened(self.all_warnings)

    @cached_property
    def renderer(self) -> Renderer:
        """Renderer of the pages."""
        return Renderer(
            self.site, self.history, self.templates, self.address, has_desk=self.has_desk, formats=self.formats
        )

    @cached_property
    def renderers(self) -> tuple[Renderer, ...]:
        """A renderer for each language of our words, English first."""
        others = (replace(self.renderer, language=language) for language in self.site.facts.languages)
        return (self.renderer, *others)

    def renderer_of(self, url: str) -> Renderer:
        """Returns the renderer for the language of a page."""
        return next((one for one in self.renderers if one.language == language_of(url)), self.renderer)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, with its alternate formats and its translations in other languages."""
        return (
            *self.shared_pages,
            *(page for index in range(len(self.site.reports)) for page in self.pages_of_report(index)),
        )

    @cached_property
    def shared_pages(self) -> tuple[Page, ...]:
        """The pages that are not of one report."""
        return tuple(_joined(shared_pages(*self.renderers), self.shared_generated_files))

    @cached_property
    def made_pages(self) -> tuple[Page, ...]:
        """Those of them of which all is known that they are made from: pages of versions, comparisons, registers."""
        return tuple(page for page in self.shared_pages if page.made_from is not None)

    def pages_of_report(self, index: int) -> Iterator[Page]:
        """Yields the page of one of the site's reports, in each language."""
        return _joined(pages_of_report(index, *self.renderers), self.generated_files_of_report(index))

    def generated_files_of_report(self, index: int) -> Iterator[GeneratedFile]:
        """Yields the files that one of the site's reports has for itself."""
        return generated_files_of_report(self.site.reports[index], self.renderer)

    @property
    def urls(self) -> Iterator[str]:
        """The URL of every page."""
        return addresses(*self.renderers)

    @property
    def promised(self) -> Iterator[str]:
        """What is recorded, and must stay: the URL of every page, and the path of each file of one report."""
        yield from self.urls
        yield from self.renderer.report_files.addresses

    @property
    def listed(self) -> Iterator[tuple[str, str]]:
        """URL and date of each page for search engines, as in `sitemap.xml`: of pages that name no other as the one to show."""
        yield from ((page.url, page.date) for page in self.shared_pages if not page.canonical)
        for renderer in self.renderers:
            for one in self.site.reports:
                yield renderer.own(one.ref.url), str(one.date) if one.date.exact else ""

    @cached_property
    def generated_files(self) -> tuple[GeneratedFile, ...]:
        """Every generated file that is not a page."""
        return tuple(generated_files(self.renderer))

    @cached_property
    def shared_generated_files(self) -> tuple[GeneratedFile, ...]:
        """Those that have no texts of reports."""
        return tuple(shared_generated_files(self.renderer))

    @property
    def code_index(self) -> Iterator[SearchRecord]:
        """The records of the search but for reports."""
        return code_index(self.renderer)

    @property
    def word_files(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of each list of words that a search may have misspelt."""
        return word_files(code_index(self.renderer), (report.facts.title for report in self.site.reports))

    @property
    def page_files(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of each file by which addresses are checked."""
        return page_files(self.renderer)

    def say(self, name: str, /, **values: Value) -> str:
        """A sentence in words, for the theme."""
        return self.renderer.words(say(name, **values))

    @cached_property
    def _said(self) -> Mapping[str, str]:
        return {renderer.language: script_sentences.of_every_page(renderer) for renderer in self.renderers}

    def said(self, language: str) -> str:
        """Sentences of the script that every page has, as JSON."""
        return self._said[language]

    @property
    def more(self) -> tuple[str, ...]:
        """Pages below the menu's that are in the menu too: how to cite, if an editor wrote it."""
        return tuple(url for url in (site_pages.CITE,) if self.site.prose_at(url))

    def frame(
        self, url: str, translations: tuple[tuple[str, str], ...] = (), downloads: Iterable[Download] = ()
    ) -> Frame:
        """What is around the page at `url`, for the theme."""
        called = {one.language: one.catalogue.own_name for one in self.renderers[1:] and self.renderers}
        return Frame(self.renderer_of(url), called, url, translations, tuple(downloads))

    def policy(self, file: str) -> str:
        """Content Security Policy of a built file."""
        return policy(file, self.renderer.script_hash)

    def script_hash(self, script: str) -> str:
        """Hash of a script, by its path in the site."""
        return self.renderer.script_hash(script)

    @property
    def referrer(self) -> str:
        """Referrer policy."""
        return REFERRER

    @property
    def foot(self) -> tuple[tuple[str, str], ...]:
        """Pages linked in the foot."""
        return site_pages.foot(self.renderer)

    def macros(self, url: str) -> Mapping[str, Macro]:
        """Macros for the page at `url`."""
        return macros(self.renderer_of(url), url)

    def not_found(self, root: str) -> str:
        """Body of the 404 page; `root` is the path of the site's root."""
        return not_found(self.renderer, root)


def open_book(docs: Path, templates: Path, address: str, store: Store = NOTHING) -> Book:
    """Opens the content in `docs`; raises `Faults` with all problems if any is not a warning. Takes from `store` what did not change."""
    found = checked(docs, templates, address, store)
    site_address = address or found.site.facts.address
    whole = site_address and site_address.rstrip("/") + "/"
    return Book(found.site, link(found.site), templates, whole, found.all_warnings)
