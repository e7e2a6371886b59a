"""`llms.txt` (https://llmstxt.org): what the site has, for language models, with links to files that they read well."""

from collections.abc import Iterable, Iterator

from codebook.emit.json_data import SUBJECTS_DATA, edition_data
from codebook.render import Renderer, names
from codebook.sentences import Value, say
from codebook.values.escaping import plain

PATH = "llms.txt"
INDEX = "data/index.json"
TABLES = "data/tables/README.txt"


def llms(renderer: Renderer) -> bytes:
    """Returns the file."""
    return "\n\n".join(_blocks(renderer)).encode() + b"\n"


def _blocks(renderer: Renderer) -> Iterator[str]:
    site, words = renderer.site, renderer.words
    yield f"# {plain(site.facts.name)}"
    yield f"> {plain(words(say('markdown-summary', status=names.status(site, None))))}"
    yield plain(words(say("markdown-quote")))
    yield _section(
        say("markdown-versions"),
        (
            (f"{edition.url}index.html.md", names.capital(edition.facts.name), edition_data(edition))
            for edition in reversed(site.editions)
        ),
        renderer,
    )
    if site.newest is not None:
        yield _section(
            say("markdown-parts"),
            ((f"{part.ref.url}index.html.md", part.title, "") for part in site.newest.parts),
            renderer,
        )
    yield _section(
        say("markdown-data"),
        (
            (INDEX, say("markdown-index"), ""),
            *([(SUBJECTS_DATA, say("markdown-subjects"), "")] if site.subjects else []),
            (TABLES, say("markdown-tables"), ""),
        ),
        renderer,
    )


def _section(title: Value, links: Iterable[tuple[str, Value, str]], renderer: Renderer) -> str:
    root, words = renderer.address or "/", renderer.words
    lines = [
        f"- [{plain(words(name))}]({root}{path})" + (f": {words(say('markdown-also'))} {root}{also}" if also else "")
        for path, name, also in links
    ]
    return "\n".join([f"## {words(title)}", "", *lines])
