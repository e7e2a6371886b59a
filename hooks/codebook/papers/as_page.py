"""A paper as one page of HTML that needs nothing else: to be read in a browser, or printed as it is.

Its template and style stand beside this module and not among those of the site, whose pages have no style of their own.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codebook.papers.paper import OURS, Paper
from codebook.render.page import unbroken

_HERE = Path(__file__).parent


def as_page(paper: Paper, templates: Path) -> str:
    """The whole paper; how changed words are marked is taken from the site's own `templates`."""
    environment = Environment(
        loader=FileSystemLoader([_HERE, templates]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["unbroken"] = unbroken  # of the site's templates
    return environment.get_template("paper.html").render(paper=paper, ours=OURS) + "\n"
