"""Pictures of the Code's words: each is of its pages' words to the letter, in one size, small, and shared by all versions with these words."""

import dataclasses
import json
import re
import time
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image

from codebook.book import Book, open_book
from codebook.emit.generated_file import GeneratedFile
from codebook.emit.pdf.typesetting import pdf, png
from codebook.emit.pictures import GREEN, REL, SHADES, TYPE, WHITE
from codebook.sentences.foreign import unmarked
from codebook.values.languages import ENGLISH, in_english, language_of
from conftest import HOSTED, SITES, TEMPLATES, edit, few, in_languages, made_up
from emit.trees import tree_of
from page_keys import generated_file_keys

NAMES = ("harbour", "lighthouse", "orchard", "ferry", "estuary", "buoy", "samples")
LARGEST = 34_000
"""Bytes of a picture with as many words as fit."""


@cache
def opened(name: str) -> Book:
    """A made-up body's content, with an address."""
    return dataclasses.replace(made_up(name), address="https://made-up.example/")


def pictures(book: Book) -> list[GeneratedFile]:
    """Its pictures."""
    return [generated for generated in book.shared_generated_files if generated.rel == REL]


def data(generated: GeneratedFile) -> dict[str, Any]:
    """What is drawn."""
    assert generated.made_from is not None
    (text,) = generated.made_from.facts
    found: dict[str, Any] = json.loads(str(text))
    return found


def drawn(shown: dict[str, Any]) -> tuple[str, str]:
    """The words of a picture in serif type, and those in the other, without white space: of the same template as a file to print."""
    found: dict[bool, list[str]] = {True: [], False: []}

    def visit(text: str, _matrix: Any, _place: Any, font: dict[str, str] | None, _size: float) -> None:
        if font:
            found["Sans" not in font["/BaseFont"]].append(text)

    (page,) = pypdf.PdfReader(BytesIO(pdf("picture.typ", json.dumps(shown, ensure_ascii=False)))).pages
    page.extract_text(visitor_text=visit)
    serif, sans = (squeezed("".join(found[kind])) for kind in (True, False))
    return serif, sans


def squeezed(text: str) -> str:
    """A text without white space, because lines may end anywhere."""
    return re.sub(r"[\s\u200b]", "", text)


def words(shown: dict[str, Any]) -> str:
    """The words that are to be drawn."""
    return "".join(token["text"] for line in shown["words"] for token in line if "ours" not in token["style"])


def spaced(shown: dict[str, Any]) -> str:
    """The same with their spaces, without bullets of ours."""
    lines = [[(" " if token["spaced"] else "") + token["text"] for token in line] for line in shown["words"]]
    return " ".join(" ".join(map("".join, lines)).replace("•", "").split())


@pytest.mark.parametrize("name", few(NAMES, 3))
def test_words_are_those_of_the_page(name: str) -> None:
    """What is in serif type is the name of a clause and its words, or the first of them: then it says so. All else is in other type."""
    book = opened(name)
    for generated in pictures(book):
        shown = data(generated)
        serif, sans = drawn(shown)
        whole = squeezed(shown["heading"]) + words(shown)
        is_short = serif != whole
        assert whole.startswith(serif)
        assert ("…" in sans) == (squeezed(shown["shortened"]) in sans) == is_short
        for own in ("work", "from", "chip"):
            assert squeezed(shown[own]) in sans


@pytest.mark.parametrize("name", NAMES)
def test_each_page_of_words_has_one(name: str) -> None:
    """The page of each clause and part with words, and of each version, has a picture that has its words; no other page has one."""
    book = opened(name)
    by_page = {url: generated for generated in pictures(book) for url in generated.pages}
    assert sum(len(generated.pages) for generated in pictures(book)) == len(by_page)
    left = set(by_page)
    for page in book.shared_pages:
        assert (page.picture is not None) == (page.url in by_page), page.url
        left.discard(page.url)
    assert left == set()
    for edition in book.site.editions:
        assert data(by_page[edition.url])["heading"].lower() == edition.facts.name.lower()
        for label, unit in edition.units.items():
            if unit.text and not unit.struck:
                assert spaced(data(by_page[edition.exact(label).url])) == unit.text


def test_versions_with_the_same_words_share_one() -> None:
    """In nine versions there are as many pictures of a clause as it had wordings, and of each it says from which version on, or in which."""
    book = opened("harbour")
    found = [generated for generated in pictures(book) if language_of(generated.path) == ENGLISH]
    pinned = sum(len(edition.units) + len(edition.parts) + 1 for edition in book.site.editions)
    assert len(found) < pinned / 2
    of_clause = {
        generated.path: data(generated)
        for generated in found
        if any(url.endswith("/moorings-1/") for url in generated.pages)
    }
    assert {path.split("/")[1]: shown["from"] for path, shown in of_clause.items()} == {
        "1950-draft": "Made-up draft of 1950",
        "1951": "Made-up code of 1951",
        "1954-proposal": "Made-up proposal of 1954",
        "1954": "Same since the made-up code of 1954",
    }
    assert [shown["chip"] for shown in of_clause.values()] == ["Replaced", "Replaced", "", "Proposal"]
    (tides,) = (
        data(generated)
        for generated in found
        if generated.path == "code/1950-draft/tides-1/code-1950-draft-tides-1.png"
    )
    assert (tides["chip"], tides["from"]) == ("Replaced", "Made-up draft of 1950 to made-up code of 1954")


def test_a_site_shows_them(harbour_site: Path) -> None:
    """Each is a PNG of 1200 by 630 in a few shades of green, and small; the head of each page names its own, in words too."""
    book = open_book(SITES / "harbour" / "docs", TEMPLATES, HOSTED)
    for page in book.shared_pages:
        if page.picture is None:
            continue
        path, shows = page.picture
        metas = {
            meta.get("property"): meta.get("content")
            for meta in tree_of(harbour_site / page.url / "index.html").iter("meta")
        }
        assert (metas["og:image"], metas["og:image:alt"]) == (book.address + path, shows)
    sizes = []
    for generated in pictures(book):
        content = (harbour_site / generated.path).read_bytes()
        sizes.append(len(content))
        with Image.open(BytesIO(content)) as picture:
            assert (picture.format, picture.mode, picture.size, generated.type) == ("PNG", "P", (1200, 630), TYPE)
            assert picture.convert("RGB").getpixel((0, 0)) == GREEN
            shades = {colour for _, colour in picture.convert("RGB").getcolors() or ()}
        assert WHITE in shades
        assert len(shades) <= SHADES
    assert max(sizes) < LARGEST
    assert {path.relative_to(harbour_site).as_posix() for path in harbour_site.glob("code/**/*.png")} == {
        generated.path for generated in pictures(book)
    }


def test_another_language_has_its_own(lighthouse: Path) -> None:
    """A page in Welsh has a picture with our words in Welsh, and the same words of the Code."""
    in_languages(lighthouse, "cy")
    book = open_book(lighthouse, TEMPLATES, "https://made-up.example/")
    welsh = {generated.path: data(generated) for generated in pictures(book) if language_of(generated.path) == "cy"}
    english = {
        generated.path: data(generated) for generated in pictures(book) if language_of(generated.path) == ENGLISH
    }
    assert len(welsh) == len(english)
    for path, shown in welsh.items():
        own = in_english(path).replace("/cy-", "/")
        assert words(shown) == words(english[own])
        assert unmarked(json.dumps(shown, ensure_ascii=False)) == json.dumps(shown, ensure_ascii=False)
    assert {shown["shortened"] for shown in welsh.values()} == {"Wedi'i fyrhau"}
    assert any(shown["from"].startswith("Yr un geiriau ers: ") for shown in welsh.values())


@pytest.fixture
def one(lighthouse: Path) -> dict[str, Any]:
    """What is drawn of one clause."""
    book = open_book(lighthouse, TEMPLATES, "https://made-up.example/")
    return next(data(generated) for generated in pictures(book) if generated.path.endswith("vigilance-1.png"))


@pytest.mark.parametrize("number", [1, 3, 40, 60, 80, 400])
def test_any_number_of_words(one: dict[str, Any], number: int) -> None:
    """Words never leave the picture: it is shortened at a word once they are too many, and then says so."""
    one["words"] = [[{"text": f"word{place}", "style": "", "spaced": place > 0} for place in range(number)]]
    serif, sans = drawn(one)
    kept = re.findall(r"word\d+", serif)
    assert kept == [f"word{place}" for place in range(len(kept))]
    assert (len(kept) < number) == ("Shortened" in sans) == ("…" in sans) == (number > 40)
    assert "…" not in serif
    assert len(kept) >= min(number, 40)


@pytest.mark.parametrize(
    "word", ["x" * 300, "https://made-up.example/" + "made-up/" * 20, "ŵ" * 60, "*made*_up_$x$<label>", '#panic("ran")']
)
def test_a_long_word_is_in_the_picture(one: dict[str, Any], word: str) -> None:
    """A line ends within a word that is wider than it: all of its characters are between the margins."""
    one["words"] = [[{"text": word, "style": "", "spaced": False}]]
    serif, _ = drawn(one)
    assert serif.endswith(word)
    shown = BytesIO(png("picture.typ", json.dumps(one, ensure_ascii=False)))
    with Image.open(shown) as picture:
        margin = picture.convert("RGB").crop((1125, 0, 1200, 630))
    assert margin.getcolors() == [(75 * 630, GREEN)]


def test_a_character_that_no_typeface_has_is_named(one: dict[str, Any]) -> None:
    """Nothing is drawn as an empty box: the name is there instead, as ours."""
    one["words"] = [[{"text": "A\U0001f980", "style": "", "spaced": False}]]
    serif, sans = drawn(one)
    assert serif.endswith("A")
    assert "[character:crab]" in sans
    text = json.dumps(one, ensure_ascii=False)
    assert png("picture.typ", text) == png("picture.typ", text.replace("\U0001f980", "\ue000crab\ue001"))


@pytest.mark.parametrize("style", ["em", "strong", "s"])
def test_styles_are_drawn(one: dict[str, Any], style: str) -> None:
    """Words in italic or bold type, or struck out, are drawn so."""
    one["words"] = [[{"text": "made-up", "style": given, "spaced": False}] for given in ("", style)]
    assert drawn(one)[0].endswith("made-upmade-up")


def test_the_same_bytes_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """No clock or time zone changes a picture."""
    generated = pictures(opened("harbour"))[0]
    first = generated.content
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    assert generated.content == first


def keys(docs: Path) -> dict[str, bytes]:
    """The key of each picture of some content, by which it is kept between builds."""
    book = open_book(docs, TEMPLATES, "https://made-up.example/")
    found = pictures(book)
    return {generated.path: key for generated, key in zip(found, generated_file_keys(book, found), strict=True)}


def test_only_what_changed_is_made_again(lighthouse: Path) -> None:
    """A build takes from an earlier one the pictures of all other clauses, because a picture depends on nothing but what it shows."""
    before = keys(lighthouse)
    edit(lighthouse / "code/1902/vigilance.md", "[vigilance-3] Wake", "[vigilance-3] Newly wake")
    after = keys(lighthouse)
    changed = {path.rpartition("/")[2] for path in after if before.get(path) != after[path]}
    assert changed == {
        "code-1901-draft-vigilance-3.png",  # says until when its words were those of the latest version
        "code-1902-vigilance-3.png",
    }


def test_a_build_may_leave_them_out() -> None:
    """Without slow formats, or without an address, pages have the picture of the whole site."""
    for book in (
        dataclasses.replace(opened("harbour"), formats=frozenset()),
        dataclasses.replace(made_up("harbour"), address=""),
    ):
        assert pictures(book) == []
        assert {page.picture for page in book.shared_pages} == {None}
