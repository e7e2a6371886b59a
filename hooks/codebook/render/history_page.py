"""The history page: events in words and as a timeline."""

from dataclasses import replace

from codebook.render.events import events, kinds
from codebook.render.page import Page, Renderer
from codebook.render.site_pages import TOP, beside
from codebook.render.timeline import WIDTH, timeline


def history(renderer: Renderer) -> Page:
    """Renders the history page."""
    happened = [replace(event, title=renderer.words(event.title)) for event in events(renderer.site)]
    return renderer.page(
        *("history/", "history.html", "History"),
        description="How the Code was made, step by step, with sources.",
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "history/"),
        style="pictures",
        events=happened,
        picture=timeline(happened, kinds(renderer.site)),
        width=WIDTH,
    )
