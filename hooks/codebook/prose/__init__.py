"""Prose: what a page that an editor writes may ask for between double braces.

Each saying is a pure function from the site to a piece of HTML. The macros plugin calls them while MkDocs builds; `expand` calls the
same ones where there is no MkDocs.
"""

from collections.abc import Iterator, Mapping

from codebook.load.bounds import without_templates
from codebook.model import Problem, Prose
from codebook.prose import guide, registers, steps, ways
from codebook.prose.calls import Saying, answered, wrong
from codebook.render import Page, Renderer

__all__ = ["Saying", "expand", "faults", "materialised", "sayings"]


def sayings(renderer: Renderer, url: str) -> Mapping[str, Saying]:
    """The functions by their name, for the page at `url`. Each raises ValueError for what it cannot answer."""
    known: dict[str, Saying] = {}

    def sample(call: str) -> str:
        """A call as an editor writes it, and what comes of it."""
        return renderer.fragment("_sample.html", url, call=call, answer=answered(f"{{{{ {call} }}}}", known))

    groups = (ways, registers, guide, steps)
    functions = (*(function for group in groups for function in group.sayings(renderer, url)), sample)
    known |= {function.__name__: function for function in functions}
    return known


def expand(text: str, renderer: Renderer, url: str) -> str:
    """An editor's Markdown with its calls answered; ValueError where one cannot be."""
    return answered(text, sayings(renderer, url))


def materialised(page: Page, renderer: Renderer) -> str:
    """A page as a file that needs no macros, no hooks and no theme of ours."""
    return page.markdown(expand(page.prose, renderer, page.url) if page.prose else "")


def faults(pages: tuple[Prose, ...], renderer: Renderer) -> list[Problem]:
    """Everything that editors' pages ask for and that is not there."""
    return [
        Problem(page.document.path, page.document.body_line + line - 1, message)
        for page in pages
        for line, message in _wrong(page, renderer)
    ]


def _wrong(page: Prose, renderer: Renderer) -> Iterator[tuple[int, str]]:
    # a rule reports blocks and comments; the lexer must not see them
    yield from wrong(without_templates(page.document.body), sayings(renderer, page.url))
