"""Tables of documents that are wider than their place: they scroll within themselves, and are whole on paper."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browser.conftest import Open
from browser.test_axe import violations
from browser.test_reflow import lost

REPORT = "reports/westquay/1960-03-03-tables-of-tides/"
WIDEN = """columns => {
  const row = (cell, from = 0) => "<tr>" + Array.from({length: columns - from}, (_, place) => cell(place)).join("") + "</tr>";
  for (const table of document.querySelectorAll(".verbatim table")) {
    table.tHead.innerHTML = row(place => `<th scope="col">Responsibility ${place}</th>`);
    table.tBodies[0].innerHTML = row(place => `<td>considerations ${place}x0</td>`)
      + row(place => `<td${place ? "" : " colspan=2 rowspan=2"}>unquestionably ${place}x1</td>`, 1)
      + row(place => `<td>circumstances ${place}x2</td>`, 2);
  }
}"""
"""Gives the made-up table more columns, with long words and merged cells."""


def widened(open_harbour: Open, columns: int, width: int = 1280) -> Page:
    """The made-up report with so many columns in its table."""
    page = open_harbour(REPORT, width)
    page.evaluate(WIDEN, columns)
    return page


@pytest.mark.parametrize("width", [320, 1280])
def test_a_wide_table_of_our_own_page_scrolls_within_itself(width: int, open_harbour: Open) -> None:
    """The same for a table that an editor wrote in Markdown; its name is the heading above it."""
    page = open_harbour("about/", width)
    frame = page.locator(".table")
    if width == 320:  # it has its name only after the first time that the page is drawn
        expect(page.get_by_role("region", name="Table: Lights and bells", exact=True)).to_have_count(1)
    assert lost(page) == []
    assert violations(page) == []
    expect(frame.get_by_role("row")).to_have_count(2)
    if width == 320:
        frame.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(200)
        assert frame.evaluate("one => one.scrollLeft") > 0


@pytest.mark.parametrize(("columns", "width"), [(8, 1280), (8, 320), (3, 320)])
def test_a_wide_table_scrolls_within_itself(columns: int, width: int, open_harbour: Open) -> None:
    """The page is no wider; the keyboard reaches the table, by a name, and scrolls it; nothing is printed over what is beside it."""
    page = widened(open_harbour, columns, width)
    frame = page.get_by_role("region", name="Table: Paragraph 1.2")
    expect(frame).to_have_attribute("tabindex", "0")
    assert lost(page) == []
    assert violations(page) == []
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert frame.evaluate("one => one.scrollLeft") > 0
    inside = "one => one.getBoundingClientRect().right <= one.closest('.verbatim').getBoundingClientRect().right + 1"
    assert frame.evaluate(inside)


def test_a_table_that_fits_is_no_stop_of_the_keyboard(open_harbour: Open) -> None:
    """Once it is no wider than its place any more, it is none."""
    page = open_harbour(REPORT, 1280)
    frame = page.locator(".verbatim .table")
    expect(frame).to_have_count(1)
    page.evaluate(WIDEN, 4)
    expect(frame).to_have_attribute("role", "region")
    page.evaluate(WIDEN, 3)
    expect(frame).not_to_have_attribute("role", "region")
    assert frame.evaluate("one => one.getAttributeNames()") == ["class"]


def printed(page: Page) -> tuple[str, dict[float, str]]:
    """The words on paper without white space, and by the size of type."""
    by_size: dict[float, str] = {}

    def visit(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        real = round(abs(size * inner[0] * outer[0]), 1)
        by_size[real] = by_size.get(real, "") + "".join(text.split())

    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    words = "".join(sheet.extract_text(visitor_text=visit) for sheet in pdf.pages)
    return "".join(words.split()), by_size


@pytest.mark.parametrize("columns", [10, pytest.param(14, marks=pytest.mark.prove)])
def test_a_wide_table_is_whole_on_paper(columns: int, open_harbour: Open) -> None:
    """Each word of each cell is there, in type that can be read; the rest of the page has the size that it has without the table."""
    page = open_harbour(REPORT)
    page.eval_on_selector_all(".table", "all => all.forEach(one => one.remove())")
    _, without = printed(page)
    words, by_size = printed(widened(open_harbour, columns))
    (body,) = (size for size, text in without.items() if "Nobodyreads" in text)
    assert "Nobodyreads" in by_size[body]
    cells = [f"{place}x{row}" for row, less in enumerate((0, 1, 2)) for place in range(columns - less)]
    assert [cell for cell in cells if cell not in words] == []
    assert min(size for size, text in by_size.items() if "0x0" in text) >= 7
