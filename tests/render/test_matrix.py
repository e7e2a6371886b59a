"""Which report relates to which part of the code: the table says what the links say, for no report and for a hundred."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from codebook.book import Book
from codebook.history.links import NO_HISTORY
from codebook.render.matrix import matrix
from codebook.render.report_pages import register
from codebook.render.status import gone
from conftest import SITES, made_up
from made import edition
from many import MANY, many_reports
from saying import said as as_read

REPORTS = "reports/"
CALM = {"calm": {"calm-1": "Sit"}}


UNREAD = {"": ("", "not yet read", "")}
"""The row of a report that nobody has read for links."""


GONE = {
    "vigilance-2": "Vigilance 2, removed in 1902",
    "moorings-2": "Moorings 2, merged into Moorings 1 in 1954",
    "moorings-4": "Moorings 4, removed in 1951",
    "tides-1": "Tides 1, removed in 1960",
    "tides-2": "Tides 2, split into Tides 6 and Tides 7 in 1954",
}
"""What is said of linked units that the latest version lacks."""


def table(book: Book) -> tuple[list[str], dict[str, dict[str, tuple[str, str, str]]]]:
    """The table as a reader has it: its columns, and for each report and column that has a mark the mark, its words and where it leads."""
    (page,) = [page for page in book.pages if page.url == REPORTS]
    (found,) = html.fragment_fromstring(f"<div>{page.before}</div>").xpath(".//table[@class='matrix']")
    columns = [cell.text_content() for cell in found.xpath("./thead/tr/th")]
    rows = {}
    for row in found.xpath("./tbody/tr"):
        cells = row.findall("td")
        name = urljoin(f"/{REPORTS}", row.find("th/a").get("href")).removeprefix("/")
        if row.xpath("./td[@class='unread']"):
            assert [cell.text_content() for cell in cells] == ["Not yet checked for links"]
            rows[name] = UNREAD
            continue
        rows[name] = {
            column: (
                cell.xpath(".//*[local-name()='circle']")[0].get("class"),
                cell.text_content().strip(),
                urljoin(f"/{REPORTS}", cell.find("a").get("href")).removeprefix("/"),
            )
            for column, cell in zip(columns[1:], cells, strict=True)
            if len(cell)
        }
    return columns, rows


def expected(book: Book) -> dict[str, dict[str, tuple[str, str, str]]]:
    """The same from the links that an editor wrote, without the history that is made of them."""
    rows: dict[str, dict[str, tuple[str, str, str]]] = {}
    words = {"direct": "Same subject", "indirect": "Related subject"}
    for report in book.site.reports:
        found: dict[str, list[tuple[int, str, str]]] = {}
        for link in report.facts.links:
            judged = link.judged or report.facts.judged
            edition = book.site.edition(judged.edition) if judged else None
            assert edition is not None
            label = f"p{link.paragraph}" if re.match(r"\d", link.paragraph) else link.paragraph
            for to in link.to:
                title = edition.part_of[to].title
                found.setdefault(title, []).append((list(report.by_label).index(label), label, link.strength))
        rows[report.ref.url] = {} if report.facts.links or report.facts.judged else UNREAD
        for title, links in found.items():
            strength = min(strength for *_, strength in links)
            marked = {(place, label) for place, label, own in links if own == strength}
            others = {(place, label) for place, label, _ in links} - marked
            told = "; ".join(
                f"{said}, {len(some)} paragraph{'' if len(some) == 1 else 's'}"
                for said, some in ((words[strength], marked), (words["indirect"].lower(), others))
                if some
            )
            rows[report.ref.url][title] = (strength, told, f"{report.ref.url}#{min(marked)[1]}")
    return rows


@pytest.mark.parametrize("body", [pytest.param("known", marks=pytest.mark.first_content), "lighthouse", "harbour"])
def test_each_cell_says_what_the_links_say(body: str, known_book: Book) -> None:
    """A report has a mark where it relates to a part, and nowhere else: strength, number of paragraphs, and the first of that strength."""
    book = known_book if body == "known" else made_up(body)
    columns, rows = table(book)
    assert rows == expected(book)
    assert list(rows) == [report.ref.url for report in book.site.reports]
    newest = book.site.newest
    assert newest is not None
    assert columns[: len(newest.parts) + 1] == ["Report", *(part.title for part in newest.parts)]
    assert any(row not in ({}, UNREAD) for row in rows.values())


@pytest.mark.parametrize(
    ("name", "url"), [("register", REPORTS), ("register", "reports/westquay/"), ("matrix", REPORTS)]
)
def test_a_row_says_which_linked_units_are_gone(name: str, url: str) -> None:
    """In the register of all reports, in that of a council and in the matrix, with what became of them and when; of other reports nothing."""
    book = made_up("harbour")
    (page,) = [page for page in book.pages if page.url == url]
    found = {}
    for row in html.fragment_fromstring(f"<div>{page.before}</div>").xpath(f".//table[@class='{name}']/tbody/tr"):
        for said in row.xpath(".//*[@class='ours gone']"):
            found[row.xpath("(td[@class='title'] | th)/a/@href")[0].strip("/").rpartition("/")[2]] = " ".join(
                said.text_content().split()
            )
    wanted = {
        "1950-09-12-boats": "moorings-4",
        "1952-03-04-tides": "tides-2",
        "1954-05-20-on-the-proposal": "moorings-2",
        "1960-03-03-tables-of-tides": "tides-1",
    }
    here = [report for report in wanted if url == REPORTS or (SITES / f"harbour/docs/{url}{report}.md").is_file()]
    assert found == {report: f"Related (our view), no longer in the Code: {GONE[wanted[report]]}." for report in here}


def test_a_unit_that_no_version_had_is_not_said_to_be_removed() -> None:
    """A link to a unit of a proposal alone says that the latest version lacks it, and names no year."""
    book = made_up("harbour")
    (link, *_) = book.history.of_unit["tides-1"]
    proposal = replace(link, target="calm-1", edition="1962-proposal")
    site = replace(book.site, editions=(*book.site.editions, edition("1962-proposal", CALM, "proposed 1962")))
    assert [as_read(found) for found in gone(site, [proposal])] == ["Calm 1, not in the latest version"]


def test_it_holds_a_hundred_reports(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """Of as many reports as a page has, each has its row, newest first, and its marks."""
    many_reports(lighthouse)
    book = open_lighthouse()
    _, rows = table(book)
    assert len(rows) == MANY + 3
    assert rows == expected(book)
    assert list(rows) == [report.ref.url for report in book.site.reports]
    assert sum(map(len, rows.values())) > MANY


def test_without_links_there_is_none(real_book: Book) -> None:
    """While no report relates to anything there is no table, and nothing that leads to one."""
    renderer = replace(real_book.renderer, history=NO_HISTORY)
    assert matrix(renderer) is None
    assert "on_matrix" not in register(renderer).before


def test_more_columns_than_fit_move_by_themselves(known_book: Book) -> None:
    """Of the first code all columns fit a telephone; a table of many more stands in a frame that keyboards reach."""
    found = matrix(known_book.renderer)
    assert found is not None
    assert not found.wide


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("", "Not yet checked for links to the Code."),
        (
            "judged:\n  edition: '1902'\n  date: 1903-01-01\n",
            "None. We read the whole report.",
        ),
    ],
)
def test_a_report_without_links_says_whether_it_was_read(
    facts: str, said: str, lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """On its page and in the data that nobody read it is never that nothing relates."""
    path = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    text = re.sub(r"(?ms)^(judged|links):\n(?:  .*\n)*", "", path.read_text("utf-8"))
    path.write_text(text.replace("\n---\n", f"\n{facts}---\n", 1), "utf-8")
    book = open_lighthouse()
    (page,) = [page for page in book.pages if page.url.endswith("painting-of-stripes/")]
    assert said in page.before
    (data,) = [generated for generated in book.generated_files if generated.path.endswith("painting-of-stripes.json")]
    assert (json.loads(data.content)["judged"] is None) == (facts == "")
