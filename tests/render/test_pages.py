"""All pages of a site together: their addresses, how they lead to each other, and what each says of itself in its head."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from lxml import html

from codebook.book import Book
from codebook.render import Page
from conftest import made_up

ROOT = "https://x.example/"


@pytest.fixture(scope="module")
def made_up_book() -> Book:
    """A made-up body's content, which has two editions."""
    return made_up("lighthouse")


@pytest.fixture(scope="module")
def harbour_book() -> Book:
    """The made-up code of nine versions."""
    return made_up("harbour")


@pytest.fixture(params=["real", "made up"])
def book(request: pytest.FixtureRequest) -> Book:
    """The real content and a made-up body's in turn."""
    if request.param == "real":
        real: Book = request.getfixturevalue("real_book")
        return real
    made_up: Book = request.getfixturevalue("made_up_book")
    return made_up


def elements(page: Page, tag: str) -> Iterator[html.HtmlElement]:
    """The elements of a page's body that are called `tag`."""
    yield from html.fragment_fromstring(f"<div>{page.before}{page.after}</div>").iter(tag)


def ways(page: Page, navigation: str) -> Iterator[tuple[str, str, str]]:
    """The links of one of a page's navigations: relation, the URL that it leads to, and its words."""
    for element in elements(page, "nav"):
        if element.get("class") == navigation:
            for link in element.iter("a"):
                url = urljoin(ROOT + page.url, link.get("href")).removeprefix(ROOT)
                yield link.get("rel") or "", url, str(link.text_content())


def beside(page: Page) -> dict[str, str]:
    """The pages before and after a page."""
    return {relation: url for relation, url, _ in ways(page, "neighbours")}


def by_url(book: Book) -> dict[str, Page]:
    """Every page by its URL."""
    return {page.url: page for page in book.pages}


def test_addresses_and_titles_stand_once(book: Book) -> None:
    """No two pages share an address or a title, so that neither a link nor a line of search results is in doubt."""
    for facts in ([page.url for page in book.pages], [page.title for page in book.pages]):
        assert [fact for fact, count in Counter(facts).items() if count > 1] == []
    assert all(page.url == "" or page.url.endswith("/") for page in book.pages)
    assert all(page.title and page.description for page in book.pages)


@pytest.mark.parametrize(
    ("url", "anchors"),
    [
        ("", []),
        ("code/", ["introduction-3", "integrity-3"]),
        ("code/2015-draft/", []),
        ("code/2015-draft/introduction/", ["introduction-3", "introduction-note-1", "introduction-bodies"]),
        ("code/2015-draft/integrity/", ["integrity-statement", "integrity-3"]),
        ("code/2015-draft/integrity-3/", ["integrity-3"]),
        ("code/2015-draft/full/", ["introduction-3", "integrity-3"]),
        ("principles/", []),
        ("principles/integrity/", ["integrity-statement", "integrity-3"]),
        ("introduction/", ["introduction-3", "introduction-note-1", "introduction-bodies"]),
        ("clauses/", []),
        ("clauses/integrity-3/", ["integrity-3"]),
        ("clauses/integrity-statement/", ["integrity-statement"]),
        ("clauses/introduction-3/", ["introduction-3"]),
        ("reports/", []),
        ("reports/cambridgeshire/", []),
        ("reports/cambridgeshire/2022-02-25-officers-code-of-conduct/", ["p2.1", "p1.1"]),
        ("reports/west-lancashire/2014-06-26-officer-code-of-conduct/", ["p3.2", "background-documents", "appendix-1"]),
        ("history/", ["2015-05-call-for-evidence"]),
        ("about/", []),
        ("about/how-to-cite/", []),
        ("about/sources-and-rights/", []),
        ("about/privacy/", []),
        ("about/who-runs-this-site/", []),
        ("about/how-links-are-judged/", []),
        ("about/add-a-report/", []),
        ("about/add-links/", []),
        ("about/correct-a-report/", []),
        ("about/every-field/", []),
        ("about/add-a-version/", []),
        ("about/write-a-page/", []),
        ("about/tables-and-notes/", []),
    ],
)
@pytest.mark.first_content
def test_promised_addresses_are_there(url: str, anchors: list[str], real_book: Book) -> None:
    """Each address of DESIGN.md's table, with its anchors."""
    page = by_url(real_book)[url]
    ids = {element.get("id") for element in elements(page, "*")}
    assert set(anchors) <= ids


def test_every_unit_of_every_edition_has_its_pages(book: Book) -> None:
    """The exact words of a unit in each edition, in its context and alone; and one page for all its versions."""
    urls = by_url(book).keys()
    for edition in book.site.editions:
        assert {f"code/{edition.id}/", f"code/{edition.id}/full/"} <= urls
        for label, unit in edition.units.items():
            assert {f"code/{edition.id}/{edition.part_of[label].id}/", f"code/{edition.id}/{label}/"} <= urls
            assert unit.ref.url in urls


def test_each_page_says_where_it_is(book: Book) -> None:
    """All pages but the home page have breadcrumbs from home down, to pages that are there; the last is `up`."""
    pages = by_url(book)
    for page in book.pages:
        crumbs = list(ways(page, "breadcrumbs"))
        up = dict(page.relations).get("up")
        if page.url == "":
            assert (crumbs, up) == ([], None)
            continue
        assert crumbs[0] == ("", "", "Home")
        assert all(url in pages and name for _, url, name in crumbs)
        assert crumbs[-1][1] == up
        assert page.url not in [url for _, url, _ in crumbs]


def test_previous_and_next_agree(book: Book) -> None:
    """Where one page has another as its next, that one has it as its previous; and the other way round."""
    pages = by_url(book)
    for page in book.pages:
        neighbours = beside(page)
        if "next" in neighbours:
            assert beside(pages[neighbours["next"]])["prev"] == page.url
        if "prev" in neighbours:
            assert beside(pages[neighbours["prev"]])["next"] == page.url


def rows(book: Book) -> dict[str, str]:
    """The last page of each row of pages, by its first; each page of the site is in one of them, once."""
    pages = by_url(book)
    ends, seen = {}, []
    for first in [page.url for page in book.pages if "prev" not in beside(page)]:
        last = first
        seen.append(last)
        while following := beside(pages[last]).get("next"):
            last = following
            seen.append(last)
        ends[first] = last
    assert sorted(seen) == sorted(pages)
    return ends


def test_every_page_is_in_one_row(book: Book) -> None:
    """Going on from each first page leads through all pages; that of a version ends with the whole of it, and each row is of one kind."""
    ends = rows(book)
    for edition in book.site.editions:
        labels = [*edition.units]
        assert ends[f"code/{edition.id}/"] == f"code/{edition.id}/full/"
        assert ends[f"code/{edition.id}/{labels[0]}/"] == f"code/{edition.id}/{labels[-1]}/"
    for of_one_kind in (book.site.councils, [report.ref for report in book.site.reports]):
        assert [ends[one.url] for one in of_one_kind[:1]] == [one.url for one in of_one_kind[-1:]]


def test_the_rows_of_the_first_texts(known_book: Book) -> None:
    """With the first texts alone these are all rows there are."""
    ends = rows(known_book)
    site = known_book.site
    about = sorted(
        (page.facts.title, page.url) for page in site.prose if page.url.startswith("about/") and page.url != "about/"
    )
    assert ends == {
        "": "about/",
        "introduction/": "principles/democracy/",
        "clauses/introduction-1/": "clauses/democracy-3/",
        "code/2015-draft/": "code/2015-draft/full/",
        "code/2015-draft/introduction-1/": "code/2015-draft/democracy-3/",
        "code/compare/2015-draft/newest/": "code/compare/2015-draft/newest/",
        site.councils[0].url: site.councils[-1].url,
        site.reports[0].ref.url: site.reports[-1].ref.url,
        about[0][1]: about[-1][1],
        "search/": "search/",
        "check/": "check/",
        "check/rules/": "check/rules/",
    }


def test_a_row_follows_the_text(known_book: Book) -> None:
    """The clauses of a principle come one after the other, its statement first, and the next principle after its last."""
    pages = by_url(known_book)
    edition = known_book.site.newest
    assert edition is not None
    for folder in ("clauses/", "code/2015-draft/"):
        row = [f"{folder}{label}/" for label in edition.units]
        assert [beside(pages[url]).get("next") for url in row] == [*row[1:], None]


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("code/1902/introduction/", "introduction/"),
        ("code/1902/fair-warning/", "principles/fair-warning/"),
        ("code/1902/fair-warning-3/", "clauses/fair-warning-3/"),
        ("code/1902/introduction-note-1/", "clauses/introduction-note-1/"),
        ("code/1902/full/", "code/"),
        ("code/1902/", ""),
        ("code/1901-draft/fair-warning/", ""),
        ("code/1901-draft/fair-warning-1/", ""),
        ("code/1901-draft/full/", ""),
        ("code/", ""),
        ("principles/fair-warning/", ""),
        ("clauses/vigilance-2/", ""),
        ("reports/gullrock/1901-11-05-lamp-oil/", ""),
    ],
)
def test_canonical(url: str, canonical: str, made_up_book: Book) -> None:
    """Exact words of the newest edition name their newest-wording page; those of replaced ones, and all else, themselves."""
    assert by_url(made_up_book)[url].canonical == canonical


def test_exact_words_of_the_newest_edition_alone_name_another_page(book: Book) -> None:
    """A page with a canonical address shows the newest edition's words, as the page that it names does."""
    pages = by_url(book)
    newest = book.site.newest
    assert newest is not None
    exact = {f"code/{newest.id}/{name}/" for name in (*newest.part_of, "full")}
    moved = {entry.was.removeprefix("/") for entry in book.site.facts.moved}
    assert {page.url for page in book.pages if page.canonical} - moved == exact
    for url in exact:
        ids = {element.get("id") for element in elements(pages[url], "div")}
        assert {found for found in ids if found} <= {
            element.get("id") for element in elements(pages[pages[url].canonical], "div")
        }


NAMED = re.compile(r".+, words of the (Code|report)|Words of the report")


def is_named(element: html.HtmlElement) -> bool:
    """Whether something that is heard says what the words of an element are; a title says so itself."""
    names = [outer.get("aria-label") or "" for outer in (element, *element.iterancestors())]
    if element.tag == "span":
        before = element.getprevious()
        if before is None:
            before = element.getparent().getprevious()
        names.append(f"{before.getprevious().text_content()}{before.text_content()}".removesuffix(":"))
    is_title = "title" in element.get("class").split() or element.getparent().get("aria-labelledby") == "on_title"
    return is_title or any(map(NAMED.fullmatch, names))


@pytest.mark.parametrize("content", ["real", "lighthouse", "harbour"])
def test_whose_words_they_are_is_told_to_those_who_cannot_see_it(content: str, request: pytest.FixtureRequest) -> None:
    """What is set as words of a document is named so, by a name of its own, of what it stands in, or in a list before it."""
    of = {"real": "real_book", "lighthouse": "made_up_book", "harbour": "harbour_book"}
    count = 0
    for page in request.getfixturevalue(of[content]).pages:
        for element in elements(page, "*"):
            if "verbatim" in (element.get("class") or "").split() and element.tag in {"div", "p", "blockquote", "span"}:
                assert is_named(element), (page.url, html.tostring(element))
                count += 1
    assert count > 10


HISTORY = ("version-history", "code/")


def history_of(label: str) -> tuple[str, str]:
    """The page with every version of a unit."""
    return "version-history", f"clauses/{label}/"


@pytest.mark.parametrize(
    ("url", "relations"),
    [
        ("", [HISTORY]),
        ("code/", [("up", ""), HISTORY, ("cite-as", "code/1902/")]),
        ("introduction/", [("up", "code/"), HISTORY, ("cite-as", "code/1902/introduction/")]),
        ("principles/", [("up", "")]),
        ("principles/vigilance/", [("up", "principles/"), HISTORY, ("cite-as", "code/1902/vigilance/")]),
        ("clauses/", [("up", "")]),
        (
            "clauses/vigilance-1/",
            [("up", "principles/vigilance/"), history_of("vigilance-1"), ("cite-as", "code/1902/vigilance-1/")],
        ),
        (
            "clauses/vigilance-2/",
            [
                ("up", "principles/vigilance/"),
                history_of("vigilance-2"),
                ("cite-as", "code/1901-draft/vigilance-2/"),
            ],
        ),
        (
            "code/1901-draft/",
            [("up", "code/"), HISTORY, ("latest-version", "code/"), ("successor-version", "code/1902/")],
        ),
        (
            "code/1901-draft/vigilance/",
            [
                ("up", "code/1901-draft/"),
                HISTORY,
                ("latest-version", "principles/vigilance/"),
                ("successor-version", "code/1902/vigilance/"),
            ],
        ),
        (
            "code/1901-draft/vigilance-1/",
            [
                ("up", "code/1901-draft/vigilance/"),
                history_of("vigilance-1"),
                ("latest-version", "clauses/vigilance-1/"),
                ("successor-version", "code/1902/vigilance-1/"),
            ],
        ),
        ("code/1901-draft/vigilance-2/", [("up", "code/1901-draft/vigilance/"), history_of("vigilance-2")]),
        (
            "code/1902/vigilance-1/",
            [
                ("up", "code/1902/vigilance/"),
                history_of("vigilance-1"),
                ("latest-version", "clauses/vigilance-1/"),
                ("predecessor-version", "code/1901-draft/vigilance-1/"),
            ],
        ),
        (
            "code/1902/fair-warning-3/",
            [
                ("up", "code/1902/fair-warning/"),
                history_of("fair-warning-3"),
                ("latest-version", "clauses/fair-warning-3/"),
            ],
        ),
        ("reports/", [("up", "")]),
        ("reports/gullrock/", [("up", "reports/")]),
        ("reports/gullrock/1901-11-05-lamp-oil/", [("up", "reports/gullrock/")]),
        ("history/", [("up", "")]),
        ("about/how-to-cite/", [("up", "about/")]),
    ],
)
def test_relations(url: str, relations: list[tuple[str, str]], made_up_book: Book) -> None:
    """Each head has the relations that apply, of RFC 5829 and RFC 8574: a label that is new or dropped has no neighbour there."""
    assert sorted(by_url(made_up_book)[url].relations) == sorted(relations)


def test_relations_lead_to_pages(book: Book) -> None:
    """Whatever a head names is there."""
    pages = by_url(book)
    assert [url for page in book.pages for _, url in page.relations if url not in pages] == []


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("code/1902/", "1902-03-01"),
        ("code/1901-draft/", ""),
        ("reports/gullrock/1903-02-14-fog-signals/", "1903-02-14"),
        ("", ""),
        ("clauses/vigilance-1/", ""),
    ],
)
def test_a_page_is_as_old_as_what_it_shows(url: str, date: str, made_up_book: Book) -> None:
    """A page is dated by the day that its document gives; without one it has no date, and never that of the build."""
    assert by_url(made_up_book)[url].date == date
