"""The copy of the site that opens from disk: every link leads to a file."""

from pathlib import Path
from typing import cast
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

from codebook.gate.offline import copy_offline, with_file_name, written


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("../integrity/", "../integrity/index.html"),
        ("../integrity/#integrity-3", "../integrity/index.html#integrity-3"),
        ("./", "./index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("#integrity-3", "#integrity-3"),
        ("../assets/book.css", "../assets/book.css"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("", ""),
    ],
)
def test_links_to_folders_get_their_file(url: str, file: str) -> None:
    """A link to a folder names its page; every other link stays as it is."""
    assert with_file_name(url) == file


def read(path: Path) -> html.HtmlElement:
    """A page as a tree."""
    parser = html.HTMLParser(encoding="utf-8")
    return cast("html.HtmlElement", html.document_fromstring(path.read_bytes(), parser=parser))


def test_every_link_of_the_copy_leads_to_a_file(built_site: Path, tmp_path: Path) -> None:
    """In the copy of the real site each link from a page, opened from disk, leads to a file; the 404 page is for hosts."""
    copy_offline(built_site, tmp_path / "copy")
    seen = set()
    for path in (tmp_path / "copy").rglob("index.html"):
        for _, _, url, _ in read(path).iterlinks():
            target = urldefrag(urljoin(path.as_uri(), url))[0]
            if target.startswith("file:"):
                seen.add(Path(unquote(target.removeprefix("file://"))))
    assert len(seen) > 10
    assert [path for path in seen if not path.is_file()] == []


def test_what_precedes_the_head_is_ascii() -> None:
    """A program that guesses the encoding until it is told reads a page right; all else is as it was."""
    page = html.document_fromstring(
        '<!doctype html><html data-title="Gwêl"><head><title>Gwêl</title></head><p>a<wbr>b</p>'
    )
    assert (
        written(page)
        == (
            '<!doctype html>\n<html data-title="Gw&#234;l"><head><title>Gwêl</title></head><body><p>a<wbr>b</p></body></html>'
        ).encode()
    )


def words(path: Path) -> str:
    """What a page says; scripts are written into the copy's pages."""
    tree = read(path)
    for script in tree.xpath("//script"):
        script.text = None
    return str(tree.text_content())


def test_the_copy_has_the_same_words(built_site: Path, tmp_path: Path) -> None:
    """Apart from its links a page of the copy is the page of the site."""
    copy_offline(built_site, tmp_path / "copy")
    for path in built_site.rglob("index.html"):
        copy = tmp_path / "copy" / path.relative_to(built_site)
        assert words(copy) == words(path)
