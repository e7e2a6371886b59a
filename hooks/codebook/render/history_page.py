"""The history page: events in words and as a timeline."""

from codebook.render.events import events
from codebook.render.page import Page, Renderer
from codebook.render.site_pages import TOP, beside
from codebook.render.timeline import WIDTH, timeline
from codebook.sentences import say


def history(renderer: Renderer) -> Page:
    """Renders the history page."""
    happened = events(renderer.site)
    return renderer.page(
        *("history/", "history.html", say("history-title")),
        description=say("history-description"),
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "history/"),
        style="pictures",
        events=happened,
        picture=timeline(happened),
        width=WIDTH,
    )
