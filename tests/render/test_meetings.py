"""What a report's page says of the Code at its meetings, and whether its council adopted it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book
from codebook.facts import Consideration
from codebook.render import status
from codebook.values.dates import MonthOrDay
from codebook.values.references import ReportRef
from conftest import made_up
from saying import links, said

NOT_ADOPTED = "The report does not show that the council adopted this Code."
NO_OTHER = "The report does not show that it adopted another version."

Opened = Callable[[], Book]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1900-06-01", "We hold no version from before then."),
        (
            "1901-12-02",
            "We hold no version adopted before then. Draft: made-up draft of 1901 (autumn 1901).",
        ),
        ("1902-03-02", "Latest adopted version: made-up code of 1902 (1 March 1902)."),
    ],
)
def test_a_meeting_says_what_there_was_before(day: str, expected: str, open_lighthouse: Opened) -> None:
    """A meeting tells which version was the newest that was adopted, or else which draft we have from before, or that we have none."""
    book = open_lighthouse()
    meeting = Consideration.model_construct(committee="lamps", date=MonthOrDay.parse(day))
    assert said(status.at_meeting(book.site, meeting)) == expected


@pytest.mark.parametrize(
    ("adopted", "expected"),
    [
        ([], NOT_ADOPTED),
        (["1902 1901-11-20"], NOT_ADOPTED),
        (["1902 1902"], NOT_ADOPTED),
        (["1901-draft 1901-11-19"], f"The council adopted the made-up draft of 1901 on 19 November 1901. {NO_OTHER}"),
        (["1901-draft 1901-11"], f"The council adopted the made-up draft of 1901 in November 1901. {NO_OTHER}"),
        (
            ["1901-draft 1901-autumn", "1902 1902-04"],
            f"The council adopted the made-up draft of 1901 in autumn 1901. {NO_OTHER}",
        ),
        (
            ["1901-draft 1900", "1902 1901-11-07"],
            f"The council adopted the made-up draft of 1901 in 1900. The council adopted the made-up code of 1902 on 7 November 1901. {NO_OTHER}",
        ),
    ],
    ids=["none", "the day after", "later", "on the day", "in the month", "one of two", "both"],
)
def test_a_report_says_whether_its_council_adopted_the_code(
    adopted: list[str], expected: str, lighthouse: Path, open_lighthouse: Opened
) -> None:
    """What the council adopted by the last of two meetings is told with its date; without it, that nothing follows from the report."""
    path = lighthouse / "reports" / "gullrock" / "index.md"
    facts, _, _ = path.read_text("utf-8").partition("adoptions:")
    lines = "".join(
        f"  - edition: {version}\n    date: {date}\n    source: Made up\n"
        for version, date in (line.split() for line in adopted)
    )
    path.write_text(f"{facts}adoptions:{'' if lines else ' []'}\n{lines}---\n", "utf-8")
    site = open_lighthouse().site
    report = site.report(ReportRef("gullrock", "1901-11-05-lamp-oil"))
    assert report is not None
    assert said(status.of_council(site, report)) == expected


@pytest.mark.parametrize("content", ["harbour", "lighthouse"])
def test_adoption_is_told_once_on_a_page(content: str) -> None:
    """Each report says once whether its council adopted the Code, however many meetings it went to, and with a link to what was adopted."""
    book = made_up(content)
    pages = {page.url: html.fragment_fromstring(f"<div>{page.before}</div>") for page in book.pages}
    told = set()
    for report in book.site.reports:
        body = pages[report.ref.url]
        ours = " ".join(body.text_content().split())
        sentence = status.of_council(book.site, report)
        assert ours.count(said(sentence)) == 1
        assert ours.count("The report does not show that") == 1
        (about,) = body.xpath(".//dd[@class='about']")
        assert {f"../../../{url}" for url in links(sentence)} <= set(about.xpath(".//a/@href"))
        told.add(bool(links(sentence)))
    assert told == {True, False}


def test_a_councils_page_says_the_same() -> None:
    """The page of a council has what it adopted and when in the words that its reports have."""
    book = made_up("harbour")
    (page,) = [page for page in book.pages if page.url == "reports/eastquay/"]
    ours = " ".join(html.fragment_fromstring(f"<div>{page.before}</div>").text_content().split())
    assert "It adopted the made-up code of 1951 in June 1951. Source: Minute 4" in ours
