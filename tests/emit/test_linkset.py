"""Link sets: what they say of a page is what its head says, and every file that they name is there."""

import json
from dataclasses import replace
from typing import Any

import pytest

from codebook.book import Book, open_book
from codebook.emit.linkset import FILE
from conftest import SITES, TEMPLATES

HOST = "https://made-up.example/"


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up code of nine versions, at an address."""
    return open_book(SITES / "harbour" / "docs", TEMPLATES, HOST)


@pytest.fixture(scope="module")
def contexts(book: Book) -> dict[str, dict[str, Any]]:
    """What the link sets say of each page, by its URL."""
    found = [json.loads(generated.content) for generated in book.generated_files if generated.path.endswith(FILE)]
    return {one["anchor"].removeprefix(HOST): one for data in found for one in data["linkset"]}


def test_each_page_leads_to_its_own(book: Book, contexts: dict[str, dict[str, Any]]) -> None:
    """The head of each page of a version or report names the set that has it; other pages have none."""
    paths = {generated.path: generated.content for generated in book.generated_files if generated.path.endswith(FILE)}
    for page in book.pages:
        assert (page.linkset is not None) == (page.url in contexts), page.url
        if page.linkset:
            assert page.linkset[0] == "application/linkset+json"
            assert HOST + page.url in [one["anchor"] for one in json.loads(paths[page.linkset[1]])["linkset"]]


def test_they_say_what_the_head_says(book: Book, contexts: dict[str, dict[str, Any]]) -> None:
    """Files and other versions are the same in both; a page of a version is cited as itself."""
    for page in book.pages:
        if page.url not in contexts:
            continue
        said = contexts[page.url]
        files = [(one["type"], one["href"]) for relation in ("item", "describedby") for one in said.get(relation, ())]
        assert sorted(files) == sorted((kind, HOST + path) for kind, path in page.alternates)
        assert said["cite-as"] == [{"href": HOST + page.url}]
        for relation in ("predecessor-version", "successor-version", "latest-version"):
            expected = [HOST + url for name, url in page.relations if name == relation]
            assert [one["href"] for one in said.get(relation, ())] == expected


def test_every_target_is_there(book: Book, contexts: dict[str, dict[str, Any]]) -> None:
    """Each address below this site's is of a page or file of the site."""
    known = {page.url for page in book.pages} | {generated.path for generated in book.generated_files}
    for said in contexts.values():
        for relation, targets in said.items():
            if relation not in ("anchor", "type"):
                assert {one["href"].removeprefix(HOST) for one in targets} <= known


def test_what_is_kept_is_of_this_build(book: Book) -> None:
    """A build without slow formats has no file that is kept from one with them, but for those that would have the same bytes."""
    every, few = (
        {generated.path: generated for generated in one.shared_generated_files} for one in (book, without_slow(book))
    )
    assert len(few) < len(every)
    for path, generated in few.items():
        kept = every[path].made_from
        if kept and generated.made_from and kept.facts == generated.made_from.facts:
            assert generated.content == every[path].content, path
    sets = [generated for generated in few.values() if generated.path.endswith(FILE)]
    named = {
        file["href"] for one in sets for said in json.loads(one.content)["linkset"] for file in said.get("item", ())
    }
    assert {href.removeprefix(HOST) for href in named} <= few.keys()


def without_slow(book: Book) -> Book:
    """The same content without slow formats."""
    return replace(book, formats=frozenset())
