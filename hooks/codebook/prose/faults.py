"""Faults of the calls on editors' pages. What a call would show is not rendered for it."""

from pathlib import Path
from typing import Any

from codebook.history.links import NO_HISTORY
from codebook.model import Problem, Site
from codebook.prose import macros
from codebook.prose.macro_calls import wrong
from codebook.render import Renderer
from codebook.sentences import Value


class _Silent(Renderer):
    """Renders nothing."""

    def fragment(self, template: str, url: str, **context: Any) -> str:
        """Returns no HTML."""
        del template, url, context
        return ""

    def answer(self, template: str, url: str, **context: Any) -> str:
        """Returns no HTML."""
        del template, url, context
        return ""

    def words(self, value: Value) -> str:
        """Returns no words."""
        del value
        return ""


def faults(site: Site, templates: Path, *, answered: bool = True) -> list[Problem]:
    """Returns the invalid calls on editors' pages; if not `answered`, malformed ones only."""
    renderer = _Silent(site, NO_HISTORY, templates, "")
    return [
        Problem(page.document.path, page.document.body_line + line - 1, message)
        for page in site.prose
        for line, message in wrong(page.document.body, macros(renderer, page.url), answered=answered)
    ]
