"""Prose: what a page that an editor writes may ask for between double braces.

Each saying is a pure function from the site to a piece of HTML. The macros plugin calls them while MkDocs builds; `expand` calls the
same ones where there is no MkDocs.
"""

from collections.abc import Mapping

from codebook.model import Problem, Prose
from codebook.prose import guide, links, registers, steps
from codebook.prose.calls import Macro, answer, answered, wrong
from codebook.render import Page, Renderer

__all__ = ["Macro", "expand", "faults", "macros", "materialised"]


def macros(renderer: Renderer, url: str) -> Mapping[str, Macro]:
    """The functions by their name, for the page at `url`. Each raises ValueError for what it cannot answer."""
    known: dict[str, Macro] = {}

    def sample(call: str) -> str:
        """A call as an editor writes it, and what comes of it."""
        return renderer.fragment("_sample.html", url, call=call, answer=answer(call, known))

    groups = (links, registers, guide, steps)
    functions = (*(function for group in groups for function in group.macros(renderer, url)), sample)
    known |= {function.__name__: function for function in functions}
    return known


def expand(text: str, renderer: Renderer, url: str) -> str:
    """An editor's Markdown with its calls answered; ValueError where one cannot be."""
    return answered(text, macros(renderer, url))


def materialised(page: Page, renderer: Renderer) -> str:
    """A page as a file that needs no macros, no hooks and no theme of ours."""
    return page.markdown(expand(page.prose, renderer, page.url) if page.prose else "")


def faults(pages: tuple[Prose, ...], renderer: Renderer, *, answered: bool = True) -> list[Problem]:
    """Every call on editors' pages that is none or has no answer. Where files could not be read, calls are not `answered`."""
    return [
        Problem(page.document.path, page.document.body_line + line - 1, message)
        for page in pages
        for line, message in wrong(page.document.body, macros(renderer, page.url), answered=answered)
    ]
