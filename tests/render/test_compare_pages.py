"""Comparison pages: kinds of change in words, whose view a label is, and anchors of old places."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book, open_book
from codebook.render.compare_pages import compared_places
from conftest import SITES, TEMPLATES, edit, few, made_up
from made import edition, site


@pytest.fixture(scope="module")
def harbour() -> Book:
    """The made-up code of nine versions."""
    return made_up("harbour")


def shown(book: Book, url: str) -> html.HtmlElement:
    """The page at an address."""
    page = next(page for page in book.pages if page.url == url)
    return html.fragment_fromstring(f"<div>{page.before}{page.after}</div>")


def words(element: html.HtmlElement, path: str = ".") -> str:
    """The words of what an XPath finds, white space folded."""
    return " ".join(" ".join(one.text_content() for one in element.xpath(path)).split())


def test_a_change_of_emphasis_is_named(harbour: Book) -> None:
    """The page counts it, names the words, shows both forms with their emphasis, and says whose view the label is."""
    page = shown(harbour, "code/compare/1957/1960/")
    assert "1 emphasis changed" in words(page, ".//p[@class='counts']")
    (unit,) = page.xpath(".//div[@id='tides-3']")
    assert words(unit, ".//*[@class='kind']") == "emphasis changed"
    assert "Emphasis added: “high”." in words(unit)
    assert words(unit, ".//*[@data-was]//strong") == ""
    assert words(unit, ".//*[@data-now]//strong") == "high"
    assert "Editors' view: tidies the wording." in words(unit)


@pytest.mark.parametrize("url", ["clauses/tides-3/", "code/1957/tides-3/"])
def test_other_pages_name_a_change_of_emphasis(url: str, harbour: Book) -> None:
    """A clause's pages do not say that it is the same in every version."""
    page = words(shown(harbour, url))
    assert "Emphasis changed in the made-up code of 1960" in page
    assert "The same in every version" not in page


def test_a_change_of_layout_is_named(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A list that became a paragraph is a change of layout, with both forms, and not judged yet."""
    keepers = "[introduction-keepers] Keepers are, for this code:"
    path = lighthouse / "code/1901-draft/introduction.md"
    text = f"{keepers} whoever trims the wick whoever sounds the horn the cat"
    path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")
    edit(lighthouse / "code/1902/index.md", "introduction-keepers, fair-warning-3", "fair-warning-3")
    page = shown(open_lighthouse(), "code/compare/1901-draft/1902/")
    (unit,) = page.xpath(".//div[@id='introduction-keepers']")
    assert words(unit, ".//*[@class='kind']") == "layout changed"
    assert len(unit.xpath(".//*[@data-now]//li")) == 3
    assert "Layout: " in words(unit)
    assert "Effect on the meaning: not judged yet." in words(unit)


def test_who_judged_nothing_says_nothing(harbour: Book) -> None:
    """Words that are the same, and a removal, have no effect to judge."""
    page = shown(harbour, "code/compare/1957/1960/")
    assert "not judged yet" not in words(page, ".//div[@id='tides-4' or @id='tides-1']")


def test_the_old_place_of_a_move_has_an_anchor(harbour: Book) -> None:
    """A clause that moved to another principle is named at its old place, with a link to the new one."""
    page = shown(harbour, "code/compare/1951/1954/")
    (old,) = page.xpath(".//section[@aria-labelledby='on_moorings']//*[@id='moorings-5']")
    assert words(old) == "Moorings 5 moved: it is now Tides 5."
    assert old.xpath(".//a/@href") == ["#tides-5"]
    assert len(page.xpath(".//*[@id='moorings-5']")) == 1


def test_a_reworded_unit_that_moved_is_counted_so(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """The count and the list of changes say both."""
    path = lighthouse / "code/1902/brightness.md"
    first, second = path.read_text("utf-8").splitlines()[-2:]
    edit(path, f"{first}\n{second}\n", f"{second} in it\n{first}\n")
    page = shown(open_lighthouse(), "code/compare/1901-draft/1902/")
    assert "1 reworded and moved" in words(page, ".//p[@class='counts']")
    assert "Brightness 2: reworded and moved" in words(page, ".//nav")


def test_a_moved_principle_is_called_by_its_place(harbour: Book) -> None:
    """A version's cover names the place of a principle that moved, and the heading only of one that was renamed."""
    said = words(shown(harbour, "code/1960/"))
    assert "Place of Lanterns: Editors' view: tidies the wording." in said
    assert "Heading of Lanterns" not in said


@pytest.mark.parametrize(
    ("before", "after"), [("1950-draft", "1960"), ("1960", "1951")], ids=["apart", "in another order"]
)
@pytest.mark.parametrize("how", few(["recorded", "named"], 2))
def test_any_pair_once_shown_stays(before: str, after: str, how: str, tmp_path: Path) -> None:
    """A pair that was recorded, or that editors name, has its page, whatever the order of its versions; their covers lead to it."""
    docs = shutil.copytree(SITES / "harbour/docs", tmp_path / "docs")
    url = f"code/compare/{before}/{after}/"
    assert url not in [page.url for page in open_book(docs, TEMPLATES, "").pages]
    if how == "recorded":
        (docs / ".addresses").write_text(f"{url}\n", "utf-8")
    else:
        edit(docs / "site.yml", "other-codes:", f"comparisons:\n  - before: {before}\n    after: {after}\nother-codes:")
    book = open_book(docs, TEMPLATES, "")
    assert words(shown(book, url), ".//p[@class='counts']")
    for id in (before, after):
        assert f"../compare/{before}/{after}/" in shown(book, f"code/{id}/").xpath(".//a/@href")
    assert shown(book, "code/compare/1951/newest/").xpath(".//a[@href='../1954/']")


def test_fifty_versions_have_few_comparisons() -> None:
    """Each version is compared with the one before it and with the newest: not each pair."""
    made = site(*(edition(str(year), {"calm": {"calm-1": f"Sit {year}"}}) for year in range(1901, 1951)))
    assert len(compared_places(made)) == 49 + 50
