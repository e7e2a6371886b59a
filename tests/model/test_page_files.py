"""Links between files: they lead to the same page on this site and where editors read the files."""

import re
from collections.abc import Callable
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from codebook.book import Book
from codebook.load.prose_marks import marks
from codebook.model import PageFiles, Site
from codebook.render.site_pages import about, home
from codebook.values import web_addresses
from conftest import ROOT

Opened = Callable[[], Book]

CASES = [
    ("about/how-to-cite/", "sources-and-rights.md", "../sources-and-rights/index.md"),
    ("about/how-to-cite/", "sources-and-rights.md#rights", "../sources-and-rights/index.md#rights"),
    ("about/how-to-cite/", "index.md", "../index.md"),
    ("about/how-to-cite/", "../index.md", "../../index.md"),
    ("about/how-to-cite/", "../code/1902/brightness.md#brightness-1", "../../code/1902/brightness/index.md#brightness-1"),
    ("about/how-to-cite/", "../code/1902/index.md", "../../code/1902/index.md"),
    ("about/how-to-cite/", "../code/1902/", "../../code/1902/index.md"),
    ("about/how-to-cite/", "../code/", "../../code/index.md"),
    ("about/how-to-cite/", "../reports/", "../../reports/index.md"),
    ("about/how-to-cite/", "../reports/gullrock/1901-11-05-lamp-oil.md#p2.1", "../../reports/gullrock/1901-11-05-lamp-oil/index.md#p2.1"),
    ("about/how-to-cite/", "../subjects.yml", "../../subjects/index.md"),
    ("about/how-to-cite/", "../history/1901-11-ships-counted.md", "../../history/index.md#1901-11-ships-counted"),
    ("", "history/1901-11-ships-counted.md", "history/index.md#1901-11-ships-counted"),
    ("", "history/", "history/index.md"),
    ("", "about/how-to-cite.md", "about/how-to-cite/index.md"),
    ("about/", "how-to-cite.md", "how-to-cite/index.md"),
    # as they are: addresses of this site, others, and files that are no pages
    ("about/how-to-cite/", "../sources-and-rights/index.md", "../sources-and-rights/index.md"),
    ("about/how-to-cite/", "../../clauses/brightness-1/index.md", "../../clauses/brightness-1/index.md"),
    ("about/how-to-cite/", "https://example.org/sources-and-rights.md", "https://example.org/sources-and-rights.md"),
    ("about/how-to-cite/", "/about/sources-and-rights.md", "/about/sources-and-rights.md"),
    ("about/how-to-cite/", "#in-a-minute", "#in-a-minute"),
    ("about/how-to-cite/", "../site.yml", "../site.yml"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "written", "expected"), CASES)
def test_a_file_is_its_page(page: str, written: str, expected: str, open_lighthouse: Opened) -> None:
    """A link to a file or folder becomes one to the page that is made of it; every other link stays."""
    site = open_lighthouse().site
    prose = site.prose_at(page)
    assert prose is not None
    assert PageFiles(site).on_site(prose, written) == expected


def test_every_page_is_written_as_it_is_read(open_lighthouse: Opened) -> None:
    """The way to write a link, taken as a link, leads to that page."""
    site = open_lighthouse().site
    files = PageFiles(site)
    for prose in site.prose:
        for url in files.files:
            assert files.target(prose, files.link(prose, url)) == url


def test_a_file_of_the_history_may_be_linked(lighthouse: Path, open_lighthouse: Opened) -> None:
    """The checks take a link to the file of a step of the history, as a host of repositories does."""
    with (lighthouse / "about" / "how-to-cite.md").open("a", encoding="utf-8") as page:
        page.write("\n[Ships](../history/1901-11-ships-counted.md)\n")
    made = next(page.prose for page in about(open_lighthouse().renderer) if page.url == "about/how-to-cite/")
    assert "(../../history/index.md#1901-11-ships-counted)" in made


def test_only_where_links_lead_is_changed(lighthouse: Path, open_lighthouse: Opened) -> None:
    """Links, references and pictures change; code, text and what only looks like a link do not."""
    body = (
        "A [page](sources-and-rights.md \"Sources\"), `[code](sources-and-rights.md)` and [b][b]: sources-and-rights.md.\n\n"
        "```\n[code](sources-and-rights.md)\n\n[more](sources-and-rights.md)\n```\n\n"
        "[b]: sources-and-rights.md\n"
    )  # fmt: skip
    page = lighthouse / "about" / "how-to-cite.md"
    front = page.read_text("utf-8").split("---\n")[1]
    page.write_text(f"---\n{front}---\n\n{body}", "utf-8")
    book = open_lighthouse()
    made = next(page.prose for page in about(book.renderer) if page.url == "about/how-to-cite/")
    there = "../sources-and-rights/index.md"
    made = re.sub(r'<p class="copy">.*?</p>\n*', "", made)  # the button that copies the block above it
    assert re.sub(r"\n{3,}", "\n\n", made).strip() == body.replace("[page](sources-and-rights.md", f"[page]({there}").replace(
        "\n[b]: sources-and-rights.md", f"\n[b]: {there}"
    ).strip()  # fmt: skip


def test_a_name_may_end_with_index(lighthouse: Path, open_lighthouse: Opened) -> None:
    """A page whose name ends with index has its own address, and a link to it leads there."""
    (lighthouse / "about" / "lamp-index.md").write_text(
        "---\ntitle: Made up\ndescription: Made up.\n---\n\nMade up.\n", "utf-8"
    )
    with (lighthouse / "about" / "how-to-cite.md").open("a", encoding="utf-8") as page:
        page.write("\n[Lamps](lamp-index.md) and [lamps](../lamp-index/index.md)\n")
    site = open_lighthouse().site
    prose = site.prose_at("about/how-to-cite/")
    assert prose is not None
    assert site.prose_at("about/lamp-index/") is not None
    assert PageFiles(site).on_site(prose, "lamp-index.md") == "../lamp-index/index.md"


def hosted(site: Site) -> list[tuple[str, str]]:
    """Each link of our pages to a file or folder, with the file that has it."""
    return [
        (prose.document.path, mark.to)
        for prose in site.prose
        for mark in marks(prose.document)
        if mark.kind != "heading" and not web_addresses.is_elsewhere(mark.to) and web_addresses.split(mark.to).path
    ]


def test_no_link_between_our_files_is_dead(real_book: Book) -> None:
    """Every link in `docs/` leads to a file or folder that is there, so that a host of repositories can follow it."""
    found = hosted(real_book.site)
    for path, to in found:
        assert (ROOT / normpath(join(dirname(path), web_addresses.split(to).path))).exists(), (path, to)


def test_home_has_links_too(open_lighthouse: Opened, lighthouse: Path) -> None:
    """The home page's own words are read in the same way."""
    with (lighthouse / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n[How to cite](about/how-to-cite.md)\n")
    assert "(about/how-to-cite/index.md)" in home(open_lighthouse().renderer).prose
