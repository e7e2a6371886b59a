"""The history page: events in words and as a timeline."""

from codebook.render import register_pages
from codebook.render.events import HISTORY, events
from codebook.render.page import Page, Renderer
from codebook.render.site_pages import TOP, beside
from codebook.render.timeline import WIDTH, timeline
from codebook.sentences import say


def history(renderer: Renderer) -> Page:
    """Renders the history page."""
    all_events = events(renderer.site)
    return renderer.page(
        *(HISTORY, "history.html", say("history-title")),
        description=say("history-description"),
        crumbs=(TOP,),
        neighbours=beside(renderer.site, HISTORY),
        style="pictures",
        events=[event for event in all_events if event.on_page],
        is_whole=all(event.on_page for event in all_events),
        years=register_pages.entries(renderer.registers.by_year) if renderer.registers.is_divided else (),
        picture=timeline(all_events),
        width=WIDTH,
    )
