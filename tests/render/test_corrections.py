"""Corrections on pages: what changed stands beside the words, visibly ours, and in a list where a reader looks for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html

from codebook.book import Book
from codebook.render import Page

CORRECTIONS = """---
corrections:
  - unit: brightness-1
    kind: of our copy
    was: Trim the wig <b>before</b> dusk
    now: Trim the wick before dawn
    date: 1903-05-03
    authority: The made-up original, page 1
    reason: A letter was misread.
    confirmed: yes
  - unit: brightness-1
    kind: of the code
    was: wick before dawn
    now: wick before dusk
    date: 1904-06-01
    authority: Minute 9 of the Guild
    reason: Lamps are trimmed in the light
  - unit: introduction-keepers
    kind: of our copy
    was: whoever sounds the corn
    now: whoever sounds the horn
    date: 1904-06-01
    authority: The made-up original
    reason: A letter was misread
---
"""
OF_A_REPORT = """rights: not stated
corrections:
  - unit: 1.1
    kind: of the report
    was: 1.1 A tower is to have stripes.
    now: 1.1 The tower is to have stripes.
    date: 1902-07-01
    authority: Minute 3 of the Stripes Committee
    reason: There is one tower
"""
FIRST = (
    "Correction of our copying mistake, 3 May 1903: was “Trim the wig <b>before</b> dusk”, now “Trim the wick before dawn”. "
    "Authority: The made-up original, page 1. Reason: A letter was misread. An editor confirmed that it is a correction, not a new decision."
)
SECOND = (
    "Correction to the Code, 1 June 1904: was “wick before dawn”, now “wick before dusk”. "
    "Authority: Minute 9 of the Guild. Reason: Lamps are trimmed in the light."
)
REPORTS = (
    "Correction to the report, 1 July 1902: was “1.1 A tower is to have stripes.”, now “1.1 The tower is to have stripes.”. "
    "Authority: Minute 3 of the Stripes Committee. Reason: There is one tower."
)


@pytest.fixture
def pages(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> dict[str, Page]:
    """The pages of the made-up body's content with corrections, by their addresses."""
    (lighthouse / "code/1902/corrections.md").write_text(CORRECTIONS, "utf-8")
    report = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    report.write_text(report.read_text("utf-8").replace("rights: not stated\n", OF_A_REPORT), "utf-8")
    return {page.url: page for page in open_lighthouse().pages}


def texts(page: Page, path: str) -> list[str]:
    """The words of the elements that an XPath finds, white space folded."""
    found = html.fragment_fromstring(f"<div>{page.before}{page.after}</div>").xpath(path)
    return [" ".join(element.text_content().split()) for element in found]


def beside(page: Page, unit: str) -> Iterator[str]:
    """The corrections that stand beside a unit."""
    notes = texts(page, f"//div[@id='{unit}']/p[contains(@class, 'note')]")
    return (note for note in notes if note.startswith("Correction "))


@pytest.mark.parametrize(
    "url",
    [
        "code/1902/brightness/",
        "code/1902/brightness-1/",
        "code/1902/full/",
        "principles/brightness/",
        "clauses/brightness-1/",
        "code/",
    ],
)
def test_corrections_stand_beside_the_unit(url: str, pages: dict[str, Page]) -> None:
    """Wherever the words stand, so do their corrections, oldest first, with the old words, escaped, and on whose authority."""
    assert list(beside(pages[url], "brightness-1")) == [FIRST, SECOND]


def test_corrections_are_never_the_codes_words(pages: dict[str, Page]) -> None:
    """No verbatim text holds a word of a correction, and no other edition or unit shows it."""
    for url, page in pages.items():
        assert not [words for words in texts(page, "//*[contains(@class, 'verbatim')]") if "Correction" in words], url
    assert list(beside(pages["code/1901-draft/brightness/"], "brightness-1")) == []
    assert list(beside(pages["code/1902/brightness/"], "brightness-2")) == []


def test_the_cover_lists_them(pages: dict[str, Page]) -> None:
    """An edition's cover names each correction with its unit; one without corrections has no such list."""
    listed = texts(pages["code/1902/"], "//section[@aria-labelledby='on_corrections']//li")
    assert listed[:2] == [f"Brightness 1: {FIRST}", f"Brightness 1: {SECOND}"]
    assert len(listed) == 3
    assert texts(pages["code/1901-draft/"], "//*[@id='on_corrections']") == []


def test_a_report_shows_its_own(pages: dict[str, Page]) -> None:
    """A report's corrections stand beside the paragraph and among its facts."""
    page = pages["reports/mistholm/1902-06-01-painting-of-stripes/"]
    assert list(beside(page, "p1.1")) == [REPORTS]
    assert list(beside(page, "p1.2")) == []
    assert texts(page, "//dl[@class='facts']/dd/a[@href='#p1.1']") == ["Paragraph 1.1, 1 July 1902"]
    other = pages["reports/gullrock/1903-02-14-fog-signals/"]
    assert "Corrections" not in texts(other, "//dl[@class='facts']/dt")
