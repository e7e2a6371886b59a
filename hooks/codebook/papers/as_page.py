"""A paper as a self-contained HTML page. Its template is in this folder, because the site's pages allow no inline style."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codebook.papers.paper import Paper
from codebook.render.page import unbroken
from codebook.sentences import Link, english, say

_HERE = Path(__file__).parent


def as_page(paper: Paper, templates: Path) -> str:
    """Returns the page; `templates` (the site's) provide the marks for changed words."""
    environment = Environment(
        loader=FileSystemLoader([_HERE, templates]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    catalogue = english(templates)
    environment.filters["unbroken"] = unbroken  # of the site's templates
    environment.globals["say"] = lambda name, /, **values: catalogue.html(say(name, **values), str)
    environment.globals["Link"] = Link
    return environment.get_template("paper.html").render(paper=paper) + "\n"
