"""Atom feeds (RFC 4287), built with lxml: the feed package reads the clock and needs an unhashed build tool."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from codebook.model import Site
from codebook.render import Renderer, names
from codebook.render.events import HISTORY, Event, events
from codebook.sentences import Value, say
from codebook.values.dates import SEASONS, PartialDate

if TYPE_CHECKING:
    from lxml import etree

FEED = "feeds/history.xml"
TYPE = "application/atom+xml"
NEVER = "1970-01-01T00:00:00+00:00"
"""Of a feed without entries: Atom requires a moment."""
MOST = 100
"""Entries of the feed."""
ATOM = "http://www.w3.org/2005/Atom"
DC = "http://purl.org/dc/elements/1.1/"
"""Dublin Core, for the date of the event itself, as precise as it is known."""
NAMESPACES: dict[Any, str] = {None: ATOM, "dc": DC}


@dataclass(frozen=True)
class Feed:
    """A feed: the events of one thing, or of all."""

    path: str
    title: Value
    page: str
    """URL of the page that shows the same."""
    events: Callable[[], Sequence[Event]]
    """Its events, oldest first."""


def history(site: Site) -> Feed:
    """Returns the feed of the whole history."""
    return Feed(FEED, say("feed-title", site=site.facts.name), HISTORY, lambda: events(site))


def written(source: Feed, renderer: Renderer) -> bytes:
    """Returns a feed, newest event first; of many events those that were added last. Requires the site's address."""
    from lxml import etree  # noqa: PLC0415 - only where the feed is written

    address = renderer.address
    last = _last_added(source.events()[::-1])
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap=NAMESPACES)
    _add(feed, "id", address + source.path)
    _add(feed, "title", renderer.words(source.title))
    _add(feed, "link", rel="self", type=TYPE, href=address + source.path)
    _add(feed, "link", rel="alternate", type="text/html", href=address + source.page)
    _add(feed, "updated", max(map(_updated, last), default=NEVER))
    for event in last:
        entry = _add(feed, "entry")
        _add(entry, "id", f"{address}{HISTORY}#{event.anchor}")
        _add(entry, "title", renderer.words(event.title))
        _add(_add(entry, "author"), "name", renderer.words(event.who))
        _add(entry, "link", rel="alternate", type="text/html", href=address + event.url)
        _add(entry, "updated", _updated(event))
        etree.SubElement(entry, f"{{{DC}}}date").text = str(event.date.year) if event.date.season else str(event.date)
        _add(entry, "summary", _summary(event, renderer))
    return bytes(etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _last_added(events: Sequence[Event]) -> list[Event]:
    """Returns the events that were added last, in the order of `events`."""
    last = sorted(range(len(events)), key=lambda place: _updated(events[place]), reverse=True)[:MOST]
    return [events[place] for place in sorted(last)]


def _add(parent: "etree._Element", name: str, text: str | None = None, **attributes: str) -> "etree._Element":
    element = parent.makeelement(f"{{{ATOM}}}{name}", attributes)
    parent.append(element)
    element.text = text
    return element


def first_day(date: PartialDate) -> datetime:
    """Returns the first possible day, because Atom requires a timestamp: 1 January for 2015, 1 June for summer 2015."""
    return datetime(date.year, date.month or SEASONS.get(date.season, 1), date.day or 1, tzinfo=UTC)


def _updated(event: Event) -> str:
    """Returns the date when an event was added here, which feed readers sort by; if it is not known, the event's first possible day."""
    return (
        datetime.fromisoformat(event.added).replace(tzinfo=UTC) if event.added else first_day(event.date)
    ).isoformat()


def _summary(event: Event, renderer: Renderer) -> str:
    text = str(renderer.paragraphs(event.text).striptags())
    if event.more is not None:
        text = renderer.words(event.more)
    date, source = (names.capital(renderer.words(event.date)), names.sentence(renderer.words(event.source)))
    return renderer.words(say("feed-summary", date=date, has="yes" if text else "no", told=text, source=source))
