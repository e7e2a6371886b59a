"""What the public reads is plain English: none of the project's own words, dates in full, a title of its own on each page.

Read from built pages, of the real site and of a made-up one that has every kind of change.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

INTERNAL = (
    r"editions?|supersed\w+|valid until|held|units?|labels?|considerations?|canonical|withheld|operators?|transcriptions?"
    r"|direct|indirect|bears? on|front matter|slugs?|anchors?|metadata|lineage|predecessors?|successors?|null"
)
"""Words of code, folders and messages; each has another on pages, or none at all."""

DATE = (
    r"\d{4}-\d{2}(?:-\d{2})?|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+|\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
"""Dates that are not written in full."""

NOT_OURS = ("verbatim", "tracked", "sentences", "citation", "address")
"""Classes of elements with words of documents, or with an address. So are `code`, `pre`: names of files and fields, as they are typed."""

ALLOWED = (
    "direct: the same subject; indirect: a related subject",
    "One of: direct, indirect.",
)
"""What the guide says of words that an editor types."""

SHOWN = ("aria-label", "title", "alt")
"""What is read aloud or shown besides the text."""


def read(page: Path) -> html.HtmlElement:
    """A built page."""
    return html.fromstring(page.read_text("utf-8"))


def ours(page: Path) -> str:
    """The words of ours on a built page: its title and description, what is seen, and what is read aloud. No quotations."""
    root = read(page)
    words = [root.findtext("head/title") or ""]
    quoted = " ".join(" ".join(root.xpath("//*[contains(@class, 'verbatim')]//text()")).split())
    words += [said for said in root.xpath("//meta[@name='description']/@content") if said.rstrip(" …") not in quoted]
    words += [value for name in SHOWN for value in root.xpath(f"//@{name}")]
    for element in root.xpath("//script | //code | //pre | //*[@class]"):
        named = element.tag in ("script", "code", "pre") or set(element.get("class").split()) & set(NOT_OURS)
        if named and element.getparent() is not None:
            element.drop_tree()
    words += root.find("body").itertext()
    return re.sub(r"“[^”]*”", "“…”", " ".join(" ".join(words).split()))


def found(site: Path, pattern: str) -> Iterator[str]:
    """Each place of a built site with words that fit a pattern, outside the phrases that are allowed."""
    for page in sorted(site.rglob("*.html")):
        text = ours(page)
        for phrase in ALLOWED:
            text = text.replace(phrase, "…")
        for match in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
            around = text[max(0, match.start() - 60) : match.end() + 40]
            yield f"{page.relative_to(site).as_posix()}: … {around} …"


@pytest.fixture(params=["built_site", "harbour_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """The real site, then the made-up one."""
    chosen: Path = request.getfixturevalue(request.param)
    return chosen


def test_no_word_of_the_project(site: Path) -> None:
    """No page has a word that only the project's makers use, but for where a document is quoted."""
    assert list(found(site, INTERNAL)) == []


def test_dates_stand_in_full(site: Path) -> None:
    """Every date is written as people write it: 25 February 2022."""
    assert list(found(site, DATE)) == []


def test_no_two_pages_have_one_title(site: Path) -> None:
    """A title names one page, in a list of tabs or of results."""
    titles = Counter(read(page).findtext("head/title") for page in site.rglob("*.html"))
    assert [title for title, number in titles.items() if number > 1] == []
    assert len(titles) > 10


def test_what_is_there_is_found(tmp_path: Path) -> None:
    """The tests above can fail: a word is found in the text, in what is read aloud and in the title; one that is quoted is not."""
    (tmp_path / "page.html").write_text(
        "<html><head><title>An edition</title><meta name=description content='Not held'></head><body>"
        "<p aria-label='label'>a unit, <code>edition</code>, “superseded”, 2022-02-25</p><p class=verbatim>canonical</p>",
        "utf-8",
    )
    places = [line.rpartition(": ")[2] for line in found(tmp_path, INTERNAL)]
    assert len(places) == 4
    assert len(list(found(tmp_path, DATE))) == 1
