"""The history as a feed: what Atom (RFC 4287) requires, and that nothing in it comes from the clock."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from codebook.book import Book, open_book
from codebook.emit.feed import DC, FEED, first_day
from codebook.render.events import events
from codebook.values.dates import PartialDate
from conftest import TEMPLATES
from emit.trees import ATOM, find, tree_of

IN_HEAD = "//head/link[@type='application/atom+xml']/@href"


def feed_of(book: Book) -> bytes:
    """The feed's bytes."""
    (content,) = (generated.content for generated in book.generated_files if generated.path == FEED)
    return content


@pytest.fixture
def feed(addressed_book: Book) -> Any:
    """The feed, parsed."""
    return etree.fromstring(feed_of(addressed_book))


def test_the_feed_has_what_atom_requires(feed: Any) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, title and moment each, an author, a way to the feed itself and one to a page."""
    assert feed.tag == f"{{{ATOM}}}feed"
    entries = find(feed, "a:entry")
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            (required,) = find(element, f"a:{name}")
            assert required.text.strip() == required.text != ""
        (moment,) = find(element, "a:updated/text()")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", moment)
        assert len(find(element, "a:link[@rel='alternate' or not(@rel)]")) == 1
        assert all(
            href.startswith("https://lights.example.org/") for href in find(element, "a:link/@href | a:id/text()")
        )
    for entry in entries:
        assert len(find(entry, "a:author/a:name[text()]")) == 1
        assert len(find(entry, "a:summary[text()]")) == 1
    assert (
        find(feed, "a:link[@rel='self']/@href") == find(feed, "a:id/text()") == [f"https://lights.example.org/{FEED}"]
    )


def test_every_event_is_told_newest_first(feed: Any, addressed_book: Book) -> None:
    """The entries are the events of the history, newest first: title, author and day are the event's own."""
    happened = events(addressed_book.site)[::-1]
    assert len(happened) > 5
    assert find(feed, "a:entry/a:title/text()") == [addressed_book.renderer.words(event.title) for event in happened]
    assert find(feed, "a:entry/a:author/a:name/text()") == [
        addressed_book.renderer.words(event.who) for event in happened
    ]
    days = find(feed, "a:entry/a:updated/text()")
    assert days == [first_day(event.date).isoformat() for event in happened]
    assert days == sorted(days, reverse=True)
    assert find(feed, "a:updated/text()") == days[:1]


def test_what_was_added_later_is_seen(lighthouse: Path) -> None:
    """An entry that was recorded later has that day, and its own date beside it: a reader of feeds sees an older event that is new here."""
    (lighthouse / ".facts").write_text("new 1950-01-02 history[1901-11-ships-counted]\tyes\n", "utf-8")
    made = etree.fromstring(feed_of(open_book(lighthouse, TEMPLATES, "")))
    (entry,) = find(made, "a:entry[contains(a:id, '1901-11-ships-counted')]")
    assert find(entry, "a:updated/text()") == ["1950-01-02T00:00:00+00:00"]
    assert entry.findtext(f"{{{DC}}}date") == "1901-11"
    assert find(made, "a:updated/text()") == ["1950-01-02T00:00:00+00:00"]


def test_summaries_say_how_much_is_known(feed: Any, addressed_book: Book) -> None:
    """Each summary begins with the date as precisely as it is known, and ends with the source."""
    for event, summary in zip(events(addressed_book.site)[::-1], find(feed, "a:entry/a:summary/text()"), strict=True):
        assert summary.casefold().startswith(f"{event.date.words}. ".casefold())
        assert f"Source: {addressed_book.renderer.words(event.source)}" in summary


def test_every_link_leads_to_the_built_site(feed: Any, addressed_site: Path, addressed_book: Book) -> None:
    """Each link of the feed leads to a file of the built site, and its anchor to an id there."""
    for href in find(feed, "//a:link/@href"):
        place, _, anchor = href.removeprefix(addressed_book.address).partition("#")
        file = addressed_site / place / ("index.html" if place.endswith("/") else "")
        assert file.is_file(), href
        if anchor:
            assert anchor in find(tree_of(file), "//@id"), href


def test_history_and_home_lead_to_the_feed(addressed_site: Path, addressed_book: Book) -> None:
    """The head of these two pages names the feed of the history; no other does."""
    named = {
        page.url: find(tree_of(addressed_site / page.url / "index.html"), IN_HEAD) for page in addressed_book.pages
    }
    whole = {url: [path for path in found if path.endswith(FEED)] for url, found in named.items()}
    assert {url: found for url, found in whole.items() if found} == {"": [FEED], "history/": [f"../{FEED}"]}


def test_no_feed_without_an_address(real_book: Book, small_site: Path) -> None:
    """Where the site's address is not known there is no feed, and no page names one."""
    assert real_book.address == ""
    assert [generated.path for generated in real_book.generated_files if generated.path.startswith("feeds/")] == []
    assert not (small_site / "feeds").exists()
    for url in ("", "history/"):
        assert find(tree_of(small_site / url / "index.html"), IN_HEAD) == []


def test_same_bytes_twice(open_lighthouse: Callable[[], Book]) -> None:
    """Made twice the feed has the same bytes, and no name of the program that wrote it."""
    first, second = (feed_of(open_lighthouse()) for _ in range(2))
    assert first == second
    assert b"generator" not in first


def test_events_of_one_day_have_ids_of_their_own(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Two states of an edition on one day, and two committees with one report on one day, keep ids apart."""
    edition, report = lighthouse / "code/1902/index.md", lighthouse / "reports/gullrock/1901-11-05-lamp-oil.md"
    for path, old, new in (
        (edition, "date: 1902-01\n", "date: 1902-03-01\n"),
        (report, "date: 1901-11-19", "date: 1901-11-05"),
    ):
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")
    ids = find(etree.fromstring(feed_of(open_lighthouse())), "//a:id/text()")
    assert len(set(ids)) == len(ids) > 9


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2022-02-25", "2022-02-25"),
        ("2015-05", "2015-05-01"),
        ("2015-spring", "2015-03-01"),
        ("2015-winter", "2015-12-01"),
        ("2015", "2015-01-01"),
        ("0999", "0999-01-01"),
    ],
)
def test_a_partial_date_gives_its_first_day(date: str, day: str) -> None:
    """Atom wants a moment; where the day is not known it is the first that the date may mean."""
    assert first_day(PartialDate.parse(date)).isoformat() == f"{day}T00:00:00+00:00"
