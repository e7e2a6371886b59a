"""The files by which the page `/check/` knows where an address leads: all pages are in them, few are read, and each stays small."""

import gzip
import json
import re
from typing import Any
from zlib import crc32

import pytest

from codebook.book import open_book
from codebook.cache import Store
from codebook.emit.page_files import page_files
from codebook.quoting.findings import ADDRESS, Finding
from codebook.quoting.page_addresses import with_page
from codebook.quoting.pages import SitePages
from codebook.render.addresses import addresses
from conftest import TEMPLATES, Many, made_up

LARGEST = 15_000
"""Bytes of a file; at most nine are read for an address."""


def read(content: bytes) -> Any:
    """What is in a file."""
    return json.loads(gzip.decompress(content) if content[:1] == b"\x1f" else content)


@pytest.mark.parametrize("site", ["harbour", "estuary", "lighthouse"])
def test_every_page_is_in_them(site: str) -> None:
    """Each page of the site that is not of a version, part or clause is in the file that its path says, with its title or what it is."""
    renderer = made_up(site).renderer
    files = dict(page_files(renderer))
    index = read(files["check/pages.json"])
    number = index["files"]
    assert len(files) == number + 1
    for url in addresses(renderer):
        path = url.rstrip("/")
        if not path or re.match("(clauses|principles|introduction)/|introduction$|code/(?!compare)", path):
            continue
        page = read(files[f"check/pages/{index['folder']}/{crc32(path.encode()) % number}.gz"])["pages"][path]
        assert page["title"] or page["moved"]


def test_they_stay_small(many: Many) -> None:
    """With 300 reports a file is no larger than one of 10,000 may be, and each report is found by any two of council, date and title."""
    book = open_book(many.project / "docs", TEMPLATES, "", Store(many.project / ".build" / "store.sqlite"))
    files = dict(page_files(book.renderer))
    assert max(map(len, files.values())) <= LARGEST
    assert len(files) > 8
    pages = SitePages(book.renderer)
    for report in book.site.reports[::25]:
        council, name = report.ref.council, report.ref.report
        date, title = name[:10], name[11:]
        for wrong in (f"nowhere/{name}", f"{council}/{date}-nothing", f"{council}/2031-01-01-{title}"):
            finding = with_page(Finding(ADDRESS, "", asked=f"reports/{wrong}"), pages)
            assert report.ref.url in finding.nearest
