"""What pages say of a report beside its text: its dates, languages, and what became of it. All content is made up."""

import pytest

from codebook.book import Book
from codebook.model import Report
from codebook.values.references import ReportRef
from render.test_body_names import main, said

FERRIES, AGAIN = "reports/ferries/1950-06-ferries-and-tides/", "reports/ferries/1952-ferries-and-tides/"
MUD = "reports/mudflats/1951-07-08-llaid/"


@pytest.fixture
def mud(estuary_book: Book) -> Report:
    """A report in three languages."""
    report = estuary_book.site.report(ReportRef("mudflats", "1951-07-08-llaid"))
    assert report is not None
    return report


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (FERRIES, "This report was withdrawn on 4 February 1951 by The Made-up Clerk of the Ferries."),
        (FERRIES, "It was replaced by Ferries and Tides, Again (Ferries (made up), 1952)."),
        (AGAIN, "Replaced by: A made-up report of 1960 that is nowhere either. Source: Minute 1 of a made-up"),
        (AGAIN, "Replaces Ferries and Tides (Ferries (made up), June 1950)"),
        (AGAIN, "A made-up report of 1948 that is nowhere. Source: Paragraph 1.1 of the report."),
        (FERRIES, "(made up), June 1950: Agreed."),
        (FERRIES, "June 1950: Item 2. Urgent item. Handed out at the meeting."),
        (FERRIES, "Called in: July 1950. Outcome: The decision was upheld."),
        (FERRIES, "Not public Appendix 2: It names imaginary passengers. Paragraph 9 of the made-up original"),
        (FERRIES, "From No author named."),
        (FERRIES, "adopted on 12 June 1950: not known whether before or after this meeting."),
        (MUD, "Language Welsh. English: summary and paragraph 3.1. Gaelic: paragraph 2.2."),
    ],
)  # fmt: skip
def test_what_is_known_is_shown(url: str, words: str, estuary_book: Book) -> None:
    """A month or year as it is known; what was said of the meeting; what became of the report."""
    assert words in said(main(estuary_book, url))


def test_what_nobody_said_is_not_shown(estuary_book: Book) -> None:
    """A report without these facts has no word about them, and `no` adds none."""
    page = said(main(estuary_book, "reports/fire/1951-05-06-ladders/"))
    ferries = said(main(estuary_book, FERRIES))
    for word in ("withdrawn", "replaced", "Replaces", "Urgent", "Handed out", "Called in", "Not public", "Language"):
        assert word not in page
    assert ferries.count("Handed out") == 1


def test_words_in_another_language_say_so(estuary_book: Book) -> None:
    """Each block of the report's words has its language, and what is beside them has none. A section ends at the next heading of its level."""
    page = main(estuary_book, MUD)
    (title,) = page.xpath("//h1")
    assert title.get("lang") == "cy"
    found = {
        unit.get("id"): {block.get("lang") for block in unit.xpath("div[contains(@class, 'verbatim')]/*")}
        for unit in page.xpath("//div[starts-with(@class, 'unit ')]")
    }
    none: set[str | None] = {None}
    assert found == {
        "p1": {"cy"},
        "p1.1": {"cy"},
        "summary": none,
        "p2.1": none,
        "p2.2": {"gd"},
        "p3": {"cy"},
        "p3.1": none,
        "p3.2": {"cy"},
    }
    assert len(page.xpath("//*[@lang]")) == 7


def test_quotations_and_titles_keep_their_language(estuary_book: Book) -> None:
    """Where a clause quotes a paragraph, and where a list has the title."""
    quoted = main(estuary_book, "clauses/tides-1/").xpath("//blockquote//*[@lang='cy']")
    assert [element.tag for element in quoted] == ["p", "ul"]
    for url in ("reports/", "reports/mudflats/"):
        assert said(main(estuary_book, url).xpath("//td/a[@lang='cy']")[0]) == "Llaid dychmygol"


def test_a_report_in_english_names_no_language(estuary_book: Book) -> None:
    """English is the language of every page."""
    assert not main(estuary_book, AGAIN).xpath("//*[@lang]")


def test_a_later_entry_on_language_counts_more(mud: Report) -> None:
    """A section can be in one language, and a paragraph of it in another."""
    assert (mud.languages["p2.1"], mud.languages["p2.2"], mud.languages["p3.2"]) == ("English", "Gaelic", "Welsh")


def test_reports_are_in_order_of_what_is_known_of_their_dates(estuary_book: Book) -> None:
    """Newest first: a year is before its months and a month before its days, so here they come last of their year or month."""
    assert [str(report.ref) for report in estuary_book.site.reports] == [
        "ferries/1952-ferries-and-tides",
        "mudflats/1951-07-08-llaid",
        "fire/1951-05-06-ladders",
        "ferry-company/1951-03-04-fares",
        "commissioner/1951-lamps",
        "northbank/1950-06-12-bridges",
        "ferries/1950-06-ferries-and-tides",
    ]


def test_only_a_whole_date_is_given_to_search_engines(estuary_book: Book) -> None:
    """A sitemap takes days."""
    dates = {page.url: page.date for page in estuary_book.pages if page.url.startswith("reports/") and page.date}
    assert len(dates) == 4
    assert all(len(date) == 10 for date in dates.values())
