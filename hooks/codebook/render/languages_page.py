"""The page about the languages of our words: how many sentences are in each, and how many a speaker has read."""

from collections.abc import Iterator

from markupsafe import Markup

from codebook.render.page import Crumb, Page, Renderer
from codebook.sentences import Listed, Said, catalogue, folder_of, say
from codebook.sentences.foreign import spoken
from codebook.sentences.translation_coverage import coverage
from codebook.values.languages import ENGLISH

LANGUAGES: Crumb = ("about/languages/", say("language-title"))


def is_there(renderer: Renderer) -> bool:
    """Whether the site has the page: it has several languages, and no editor wrote the page."""
    return bool(renderer.site.facts.languages) and not renderer.site.prose_at(LANGUAGES[0])


def languages_page(
    renderer: Renderer, crumbs: tuple[Crumb, ...], neighbours: tuple[Crumb | None, Crumb | None]
) -> Page:
    """Renders the page."""
    return renderer.page(
        *(LANGUAGES[0], "languages.html", LANGUAGES[1]),
        description=say("language-description"),
        crumbs=crumbs,
        neighbours=neighbours,
        spoken=Listed(tuple(_own_name(renderer, one) for one in (ENGLISH, *renderer.site.facts.languages))),
        coverage=tuple(_coverage(renderer)),
    )


def _coverage(renderer: Renderer) -> Iterator[Said]:
    english = folder_of(renderer.templates, ENGLISH)
    for language in renderer.site.facts.languages:
        found = coverage(english, folder_of(renderer.templates, language))
        name = _own_name(renderer, language)
        yield say("language-share", language=name, there=found.there, total=found.total, read=found.read)


def _own_name(renderer: Renderer, language: str) -> Markup:
    """Returns a language's own name, marked as of that language."""
    return spoken(catalogue(renderer.templates, language).own_name, language)
