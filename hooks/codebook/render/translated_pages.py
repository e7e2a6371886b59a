"""Which pages are in a language: every generated page, and an editor's page with a text in it."""

from dataclasses import dataclass
from functools import cached_property

from codebook.model import Prose, Site
from codebook.values.languages import ENGLISH, in_language, language_of

GENERATED = ("", "about/")
"""Pages that are there if no editor wrote them."""


@dataclass(frozen=True)
class Translations:
    """The pages of a site in one language."""

    site: Site
    language: str

    def own(self, url: str) -> str:
        """Returns the URL of a page in this language, if it has one; of anything else as it is."""
        path, mark, fragment = url.partition("#")
        if self.language == ENGLISH or not self._has(path):
            return url
        return f"{in_language(self.language, path)}{mark}{fragment}"

    def _has(self, url: str) -> bool:
        is_page = not url or (url.endswith("/") and "://" not in url and language_of(url) == ENGLISH)
        return is_page and url not in self.in_english_only

    @cached_property
    def in_english_only(self) -> frozenset[str]:
        """Pages of editors without a text in this language, and addresses that moved."""
        prose = {page.url for page in self.site.prose if page.url not in GENERATED and not self.prose_at(page.url)}
        return frozenset((*prose, *(entry.was.removeprefix("/") for entry in self.site.facts.moved)))

    def prose_at(self, url: str) -> Prose | None:
        """Returns the editor's page in this language at the URL of the English page."""
        return self.site.prose_at(in_language(self.language, url))
