"""The page of the history: every step in words, and as a picture."""

from codebook.render.events import events
from codebook.render.page import Page, Renderer
from codebook.render.site_pages import TOP, beside
from codebook.render.timeline import WIDTH, timeline


def history(renderer: Renderer) -> Page:
    """How the code was made, and what committees did since."""
    happened = events(renderer.site)
    return renderer.page(
        *("history/", "history.html", "History"),
        description="How the Code was made, step by step, with sources.",
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "history/"),
        style="pictures",
        events=happened,
        picture=timeline(happened),
        width=WIDTH,
    )
