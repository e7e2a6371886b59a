"""Prose: macros on editors' pages, pure functions from site to HTML. The macros plugin calls them in a build, `expand` elsewhere."""

from collections.abc import Mapping

from codebook.prose import guide, links, registers, steps
from codebook.prose.macro_calls import Macro, answer, answered
from codebook.render import Page, Renderer

__all__ = ["Macro", "expand", "macros", "materialised"]


def macros(renderer: Renderer, url: str) -> Mapping[str, Macro]:
    """Returns the macros by name for the page at `url`. Each raises ValueError for arguments it cannot resolve."""
    known: dict[str, Macro] = {}

    def sample(call: str) -> str:
        return renderer.fragment("_sample.html", url, call=f"{{{{ {call} }}}}", answer=answer(call, known))

    groups = (links, registers, guide, steps)
    functions = (*(function for group in groups for function in group.macros(renderer, url)), sample)
    known |= {function.__name__: function for function in functions}
    return known


def expand(text: str, renderer: Renderer, url: str) -> str:
    """Expands the calls in Markdown; ValueError for an invalid call."""
    return answered(text, macros(renderer, url))


def materialised(page: Page, renderer: Renderer) -> str:
    """Returns a page as Markdown that needs no macros, hooks or theme."""
    return page.markdown(expand(page.prose, renderer, page.url) if page.prose else "")
