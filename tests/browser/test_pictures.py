"""Pictures in a real browser: of a few reports and principles and of many they can be read on a telephone, and no tool finds a fault in them."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.chromium import WIDTHS
from browser.serving import served
from browser.test_axe import violations
from conftest import SITES, copy_project, few, mkdocs
from many import MANY, MORE, many_principles, many_reports

OUTSIDE = """svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text, rect, polyline, path')].filter(piece => {
    const box = piece.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  }).map(piece => piece.textContent);
}"""
"""What of a drawing sticks out of it."""
COVERED = """svg => {
  const pieces = [...svg.querySelectorAll('text, rect')].map(piece => [piece.textContent, piece.getBBox()]);
  return pieces.flatMap(([first, a], index) => pieces.slice(index + 1).filter(([_, b]) =>
    a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height
  ).map(([second]) => [first, second]));
}"""
"""Which pieces of a drawing lie on others; the boxes of letters are a little higher than what is drawn of them."""


@contextmanager
def grown(folder: Path, *steps: Callable[[Path], None]) -> Iterator[str]:
    """Serves the made-up body's site after the steps that change its content: its address."""
    project = copy_project(folder / "project")
    shutil.rmtree(project / "docs")
    docs = shutil.copytree(SITES / "lighthouse" / "docs", project / "docs")
    for step in steps:
        step(docs)
    done = mkdocs(project, folder / "site")
    assert done.returncode == 0, done.stderr
    with served(folder / "site") as address:
        yield address


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a made-up body's site with a hundred reports."""
    with grown(tmp_path_factory.mktemp("crowded"), many_reports) as address:
        yield address


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a made-up body's site with more principles than a telephone has room for, and a hundred reports."""
    with grown(tmp_path_factory.mktemp("wide"), many_reports, many_principles) as address:
        yield address


SITE = {"two reports": "root", "a hundred": "crowded", "many principles": "wide"}


@pytest.fixture(params=few(SITE, 3))
def site(request: pytest.FixtureRequest) -> str:
    """The real site and the grown ones in turn."""
    return str(request.getfixturevalue(SITE[request.param]))


@pytest.mark.parametrize("width", few((320, *WIDTHS), 3))
def test_the_timeline_can_be_read(width: int, site: str, browser: Browser) -> None:
    """As the browser draws it nothing of a drawing sticks out or is covered, links of a list can be touched, letters are no smaller than 11 px, and the page does not scroll sideways."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{site}history/")
    rail, drawing = page.locator(".rail"), page.locator(".timeline > svg")
    assert rail.count() + drawing.count() == 1
    if rail.count():
        heights = page.locator(".rail a").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert min(heights) >= 24
    else:
        assert drawing.evaluate(OUTSIDE) == []
        assert drawing.evaluate(COVERED) == []
        assert drawing.evaluate("svg => 12.5 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width") >= 10.9
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.parametrize("width", few((320, *WIDTHS), 3))
def test_the_matrix_can_be_used(width: int, site: str, browser: Browser, pages: dict[str, str]) -> None:
    """At every width each mark stands under the name of its column and is large enough to be touched; columns stay named while rows move."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{site}reports/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    columns = page.evaluate(
        "[...document.querySelectorAll('.matrix thead th:not(:first-child)')].map(cell => {"
        " const box = cell.getBoundingClientRect(); return (box.left + box.right) / 2; })"
    )
    rows = page.evaluate(
        "[...document.querySelectorAll('.matrix tbody tr:not(:has(.unread))')].map(row => [...row.querySelectorAll('td')].map(cell => {"
        " const box = cell.getBoundingClientRect(); return [(box.left + box.right) / 2, !cell.firstChild"
        " || (cell.firstChild.getBoundingClientRect().width >= 24 && cell.firstChild.getBoundingClientRect().height >= 24)]; }))"
    )
    if not rows:
        assert not pages["report"]  # which stands aside where the site has none
    for row in rows:
        assert [middle for middle, _ in row] == pytest.approx(columns, abs=1)
        assert all(large for _, large in row)
    page.locator(".matrix tbody tr").last.scroll_into_view_if_needed()
    top = page.locator(".frame").evaluate_all("all => Math.min(0, ...all.map(one => one.getBoundingClientRect().top))")
    head = page.locator(".matrix thead th").last.bounding_box()
    assert head is not None
    assert head["y"] >= top - 1
    page.close()


@pytest.mark.prove
@pytest.mark.parametrize("width", [320, *WIDTHS])
def test_a_wide_matrix_moves_by_itself(width: int, wide: str, browser: Browser) -> None:
    """Moved to its last column and row, it still says on the screen which report and which principle that is, and keeps to its frame."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{wide}reports/")
    frame = page.locator(".frame")
    frame.evaluate("frame => { frame.scrollIntoView(); frame.scrollTo(frame.scrollWidth, frame.scrollHeight); }")
    box = frame.bounding_box()
    row = page.locator(".matrix tbody tr").last.locator("th a").bounding_box()
    column = page.locator(".matrix thead th").last.bounding_box()
    assert box
    assert row
    assert column
    for name in (row, column):
        assert name["x"] >= box["x"] - 1
        assert name["x"] + name["width"] <= box["x"] + box["width"] + 1
        assert box["y"] - 1 <= name["y"] <= box["y"] + box["height"]
    page.close()


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.prove), "dark"])
@pytest.mark.parametrize("address", ["history/", "reports/", "subjects/"])
@pytest.mark.prove
def test_no_fault_is_found(address: str, scheme: str, wide: str, browser: Browser) -> None:
    """axe finds nothing on the pages with pictures, of a hundred reports and many principles either."""
    page = browser.new_page(
        viewport={"width": 375, "height": 812}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(wide + address)
    assert violations(page) == []
    page.close()


@pytest.mark.prove
@pytest.mark.parametrize(("grown_site", "more"), [("crowded", 0), ("wide", len(MORE))])
def test_there_are_many(grown_site: str, more: int, browser: Browser, request: pytest.FixtureRequest) -> None:
    """What the others look at is crowded, and one of them wide: only that has a frame."""
    page = browser.new_page()
    page.goto(f"{request.getfixturevalue(grown_site)}reports/")
    assert page.locator(".matrix tbody tr").count() == MANY + 3
    assert page.locator(".matrix thead th").count() == 1 + 4 + more
    assert page.locator(".frame").count() == bool(more)
    page.close()
