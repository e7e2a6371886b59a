"""A site with its own words in several languages: the made-up body's content, in Welsh and in a third language of one sentence."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast
from urllib.parse import urljoin

import pytest
from lxml import html

from codebook.book import Book, Faults, open_book
from codebook.gate.verbatim import verbatim
from codebook.render.frame import Frame
from codebook.sentences.foreign import CLOSE, OPEN
from codebook.values.languages import in_english, language_of
from conftest import SITES, TEMPLATES, edit, in_languages, mkdocs, with_docs
from gate.test_verbatim import read, rendered
from searched import records

CLAUSE = "clauses/vigilance-1/"
PAGE = "about/sources-and-rights/"
"""A page of an editor, which has a text in Welsh."""


def with_a_page(docs: Path, *languages: str) -> None:
    """Asks for further languages, and adds a page in Welsh."""
    in_languages(docs, *languages)
    text = "---\ntitle: Ffynonellau\ndescription: Ffynonellau (made up).\n---\n\nGweler [y mynegai](index.md) neu [sut i ddyfynnu](how-to-cite.md).\n"
    (docs / "about" / "sources-and-rights.cy.md").write_text(text, "utf-8")


def third(overrides: Path) -> Path:
    """Adds a third language, of one sentence, beside templates; returns the folder of templates."""
    (overrides / "sentences" / "gd").mkdir()
    (overrides / "sentences" / "gd" / "clause.ftl").write_text("clause-all = Made-up clauses\n", "utf-8")
    return overrides / "pages"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The made-up body's content in three languages."""
    folder = tmp_path_factory.mktemp("languages")
    docs = shutil.copytree(SITES / "lighthouse" / "docs", folder / "docs")
    with_a_page(docs, "cy", "gd")
    return open_book(docs, third(Path(shutil.copytree(TEMPLATES.parent, folder / "overrides"))), "")


@pytest.fixture(scope="module")
def pages(book: Book) -> dict[str, str]:
    """Every page in Welsh."""
    return rendered(book, *(f"{page.url}index.html" for page in book.pages if page.language == "cy"))


def test_every_generated_page_has_a_translation(book: Book) -> None:
    """So has an editor's page with a text in the language; one without stays in English. No page appears twice."""
    urls = {page.url for page in book.pages}
    assert len(urls) == len(book.pages)
    english = {url for url in urls if language_of(url) == "en"}
    alone = {"about/how-links-are-judged/", "about/how-to-cite/"}
    assert {url for url in urls if language_of(url) == "cy"} == {f"cy/{url}" for url in english - alone}
    assert {url for url in urls if language_of(url) == "gd"} == {f"gd/{url}" for url in english - alone - {PAGE}}


def test_a_page_names_its_translations(book: Book) -> None:
    """Each page of several languages lists them all, itself too; the frame has a link to each of the others, in its own name."""
    page = next(page for page in book.pages if page.url == f"cy/{CLAUSE}")
    assert page.translations == (("en", CLAUSE), ("cy", f"cy/{CLAUSE}"), ("gd", f"gd/{CLAUSE}"))
    frame = book.frame(page.url, page.translations)
    assert [*frame.others] == [("en", CLAUSE, "English"), ("gd", f"gd/{CLAUSE}", "Gàidhlig")]
    assert [*frame.alternates][-1] == ("x-default", CLAUSE)
    english = next(page for page in book.pages if page.url == CLAUSE)
    assert next(book.frame(CLAUSE, english.translations).others) == ("cy", f"cy/{CLAUSE}", "Cymraeg")
    assert next(page for page in book.pages if page.url == "about/how-to-cite/").translations == ()


def test_the_frame_speaks_the_language(book: Book) -> None:
    """Menu, foot and sentences of the frame are in the language of the page; a title in another language says so."""
    frame = book.frame(f"cy/{CLAUSE}")
    assert isinstance(frame, Frame)
    menu = frame.menu("cy/code/")
    assert [(item.title, item.url, item.active) for item in menu][:2] == [
        ("Hafan", "cy/", False),
        ("Y Cod", "cy/code/", True),
    ]
    assert menu.homepage.is_homepage
    assert ("cy/about/sources-and-rights/", "Ffynonellau", "") in [*frame.foot]
    title = "Sources and rights of made-up texts"
    assert ("about/sources-and-rights/", title, "en") in [*book.frame("gd/").foot]
    assert (frame.is_home, book.frame("cy/").is_home, book.frame("").is_home) == (False, True, True)
    assert frame.english("Code") == '<span lang="en">Code</span>'
    assert (frame.own("search/"), frame.own("data/index.json")) == ("cy/search/", "data/index.json")


def faults(pages: dict[str, str], book: Book) -> list[str]:
    """What the gate says of pages in Welsh."""
    return [line for line in map(str, verbatim(read(pages), book.site)) if line.startswith("cy/")]


def test_the_gate_reads_every_language(book: Book, pages: dict[str, str]) -> None:
    """No page lacks words of a document or changes them; nothing is among them without saying whose it is."""
    name = f"cy/{CLAUSE}index.html"
    assert faults(pages, book) == []
    altered = faults(pages | {name: re.sub(r"(data-words=[^>]*>\s*<p[^>]*>)", r"\1Never ", pages[name])}, book)
    assert altered
    assert all(line.startswith(f"{name}:") for line in altered)
    without = {other: text for other, text in pages.items() if other != name}
    assert faults(without, book) == [f"{name}:1: there is no such page, but a text belongs there"]


def test_words_of_documents_say_their_language(pages: dict[str, str]) -> None:
    """On a page in another language every element with words of a document is marked; no private character is left."""
    shown = 0
    for name, text in pages.items():
        assert OPEN not in text
        assert CLOSE not in text
        for element in html.document_fromstring(text).iterfind(".//*[@data-words]"):
            shown += 1
            assert element.get("lang"), f"{name}: {html.tostring(element)[:200]!r}"
    assert shown > 100


def test_an_editors_words_are_the_same_in_every_language(book: Book, pages: dict[str, str]) -> None:
    """A step of the history has its words without any sign before them, and says that they are English."""
    (english,) = rendered(book, "history/index.html").values()
    there = {text for text, _ in in_the_history(english)}
    here = [text for text, language in in_the_history(pages["cy/history/index.html"]) if language == "en"]
    assert len(here) > 2
    assert {*here} <= there


def in_the_history(text: str) -> Iterator[tuple[str, str | None]]:
    """Each paragraph of a history: its words and its language."""
    for element in html.document_fromstring(text).iterfind(".//ul[@class='history']/li/p"):
        yield "".join(cast("Iterator[str]", element.itertext())), element.get("lang")


def links(name: str, text: str) -> Iterator[str]:
    """Where the links of a page lead, from the root."""
    for link in html.document_fromstring(text).iterfind(".//a[@href]"):
        to = urljoin(f"https://site.invalid/{name}", link.get("href", ""))
        if to.startswith("https://site.invalid/") and link.get("class") != "address":
            yield to.removeprefix("https://site.invalid/").partition("#")[0]


def test_links_keep_the_language(book: Book, pages: dict[str, str]) -> None:
    """A link leads to the translation of a page that has one, and to English for all else. Addresses to copy are those of the English pages."""
    urls = {page.url for page in book.pages}
    for name, text in pages.items():
        for to in links(name, text):
            if language_of(to) == "en" and (not to or to.endswith("/")):
                assert f"cy/{to}" not in urls, f"{name}: {to}"
    address = html.document_fromstring(pages[f"cy/{CLAUSE}index.html"]).find(".//a[@class='address']")
    assert address is not None
    assert (address.get("href"), "".join(cast("Iterator[str]", address.itertext()))) == (
        f"../../../{CLAUSE}",
        f"https://lights.example.org/{CLAUSE}",
    )


def test_links_of_an_editors_page_keep_the_language(book: Book) -> None:
    """A link to a file leads to the page in the language, if there is one."""
    page = next(page for page in book.pages if page.url == f"cy/{PAGE}")
    assert (
        page.prose.strip()
        == "Gweler [y mynegai](../index.md) neu [sut i ddyfynnu](../../../about/how-to-cite/index.md)."
    )
    assert page.file == f"cy/{PAGE}index.md"


def test_a_third_language_is_a_folder(book: Book) -> None:
    """Its sentences are there; those that it lacks are in English, and marked."""
    (text,) = rendered(book, "gd/clauses/index.html").values()
    assert re.search(r"<h1[^>]*>Made-up clauses</h1>", text)
    assert re.search(r'<span lang="en">Each has a page', text)


def test_a_translation_that_was_published_stays(lighthouse: Path) -> None:
    """Addresses of translations are recorded like any others, and only once they are there."""
    with_a_page(lighthouse, "cy")
    (lighthouse / ".addresses").write_text(f"/\n/{CLAUSE}\n/cy/{CLAUSE}\n", "utf-8")
    open_book(lighthouse, TEMPLATES, "")
    edit(lighthouse / "site.yml", "languages: [cy]\n", "")
    with pytest.raises(Faults, match=f"the address /cy/{CLAUSE} was published and has no page now"):
        open_book(lighthouse, TEMPLATES, "")


def test_without_languages_nothing_is_added(lighthouse: Path) -> None:
    """No page has a translation, and a text in Welsh waits until the language is asked for."""
    with_a_page(lighthouse, "cy")
    edit(lighthouse / "site.yml", "languages: [cy]\n", "")
    book = open_book(lighthouse, TEMPLATES, "")
    assert {page.language for page in book.pages} == {"en"}
    assert not any(page.translations or "twins" in page.front_matter for page in book.pages)
    assert "about/languages/" not in {page.url for page in book.pages}
    assert [record.title for record in records(book) if "Ffynonellau" in record.title] == []


@pytest.mark.prove
def test_it_is_built(tmp_path: Path) -> None:
    """MkDocs builds a site in three languages, the gate finds no fault, and both the head and the sitemap name each page."""
    project = with_docs(tmp_path / "project", SITES / "lighthouse" / "docs")
    with_a_page(project / "docs", "cy", "gd")
    third(project / "overrides")
    done = mkdocs(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    for url, language in ((CLAUSE, "en"), (f"cy/{CLAUSE}", "cy"), (f"gd/{CLAUSE}", "gd")):
        tree = html.fromstring((tmp_path / "site" / url / "index.html").read_text("utf-8"))
        assert tree.get("lang") == language
        hrefs = {link.get("hreflang"): link.get("href") for link in tree.iterfind(".//link[@hreflang]")}
        root = "https://lights.example.org/"
        assert hrefs == {
            "en": f"{root}{CLAUSE}",
            "cy": f"{root}cy/{CLAUSE}",
            "gd": f"{root}gd/{CLAUSE}",
            "x-default": f"{root}{CLAUSE}",
        }
        assert tree.xpath("//link[@rel='canonical']/@href") == [f"{root}{url}"]
        assert f"<loc>{root}{url}</loc>" in (tmp_path / "site" / "sitemap.xml").read_text("utf-8")
    assert in_english("404.html") == "404.html"
    assert not (tmp_path / "site" / "cy" / "404.html").exists()
