"""What the theme puts around a page in one language: menu, foot, and links to the same page in other languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from codebook.render import site_pages
from codebook.render.page import Renderer
from codebook.sentences import Value, say
from codebook.sentences.foreign import english, marked
from codebook.values.languages import ENGLISH, language_of


@dataclass(frozen=True)
class MenuItem:
    """An entry of the menu, as MkDocs has them."""

    title: str
    url: str
    active: bool
    is_homepage: bool


class Menu(list[MenuItem]):
    """The menu, as MkDocs has it."""

    @property
    def homepage(self) -> MenuItem:
        """The home page."""
        return self[0]


_KILOBYTE, _MEGABYTE = 1_000, 1_000_000
Download = tuple[str, str, int]
"""A file offered for download: the name of the sentence that says what it is, its path, and its size in bytes."""


@dataclass(frozen=True)
class Frame:
    """What is around a page."""

    renderer: Renderer
    names: Mapping[str, str]
    """Each language's own name, by its tag."""
    url: str
    translations: tuple[tuple[str, str], ...] = ()
    """Language and URL of the same page in each language, if there are several."""
    offered: tuple[Download, ...] = ()
    """Files with the text or data of the page."""

    @property
    def language(self) -> str:
        """Language of the page."""
        return self.renderer.language

    @property
    def is_home(self) -> bool:
        """Whether the page is the home page of its language."""
        return self.url == self.own("")

    def say(self, name: str, /, **values: Value) -> str:
        """Returns a sentence in words."""
        return self.renderer.words(say(name, **values))

    def own(self, url: str) -> str:
        """Returns the URL of a page in this language, if it has one."""
        return self.renderer.own(url)

    @property
    def foot(self) -> Iterator[tuple[str, str, str]]:
        """Yields URL and title of the pages linked in the foot, and their language if it is another."""
        for url, title in site_pages.foot(self.renderer):
            yield url, title, "" if language_of(url) == self.language else language_of(url)

    def english(self, text: str) -> Markup:
        """Returns text of the content, which is in English; marked so on a page in another language."""
        return escape(text) if self.language == ENGLISH else Markup(marked(str(english(text))))  # noqa: S704 - escaped

    def menu(self, here: str) -> Menu:
        """Returns the menu on the page at `here`."""
        places = [(self.own(url), name, not url) for url, name in site_pages.menu(self.renderer.site)]
        return Menu(MenuItem(self.renderer.words(name), url, url == here, is_home) for url, name, is_home in places)

    @property
    def downloads(self) -> Iterator[tuple[str, str]]:
        """Yields path of each file offered for download, and what it is, with its size."""
        for name, path, size in self.offered:
            is_large = size >= _MEGABYTE
            amount = f"{size / _MEGABYTE:.1f}" if is_large else str(-(-size // _KILOBYTE))
            yield path, self.say("download-file", format=say(name), amount=amount, measure="MB" if is_large else "KB")

    @property
    def others(self) -> Iterator[tuple[str, str, str]]:
        """Yields language, URL and name of the language of the same page in other languages."""
        for language, url in self.translations:
            if language != self.language:
                yield language, url, self.names[language]

    @property
    def alternates(self) -> Iterator[tuple[str, str]]:
        """Yields language and URL of the same page in every language, for search engines."""
        yield from self.translations
        yield from (("x-default", url) for language, url in self.translations if language == ENGLISH)
