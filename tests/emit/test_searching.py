"""The index of the search: the files that Pagefind makes of the records."""

import gzip
import json
import weakref
from collections.abc import Iterator
from typing import get_args

import cbor2
import pytest

from codebook.book import Book
from codebook.emit.search import SearchRecord
from codebook.emit.search_record import Filter
from searched import records
from searching import search_files


@pytest.fixture(scope="module")
def files(real_book: Book) -> dict[str, bytes]:
    """Each file of the real content's index."""
    return dict(search_files(real_book.search_indexes))


def record(title: str) -> SearchRecord:
    """A made-up record."""
    return SearchRecord(f"{title.replace(' ', '-')}/", title, f"Made-up words of {title}", "reports", "report", "")


def fragments(files: dict[str, bytes]) -> list[dict[str, object]]:
    """What the index has to show of each record."""
    packed = (content for name, content in files.items() if name.endswith(".pf_fragment"))
    return [json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd")) for content in packed]


def test_every_record_comes_in_word_for_word(files: dict[str, bytes], real_book: Book) -> None:
    """What is shown of each record is its address, words, names and filters as they were given."""
    shown = {str(fragment["url"]): fragment for fragment in fragments(files)}
    assert len(shown) == len(records(real_book)) > 1
    for record in records(real_book):
        fragment = shown[record.url]
        assert [fragment[name] for name in ("content", "meta", "filters")] == [
            record.content,
            record.meta,
            record.filters | record.shown,
        ]


def test_the_same_bytes_every_time(files: dict[str, bytes], real_book: Book) -> None:
    """Made again of the same records every file is the same, under the same name."""
    assert dict(search_files(real_book.search_indexes)) == files


def test_the_head_of_what_we_pack_is_the_same_in_every_python(files: dict[str, bytes]) -> None:
    """Neither a time nor a name of the system stands in it (RFC 1952, 2.3); one version of Python writes Unix there, and another nothing."""
    heads = {content[:10] for name, content in files.items() if name.endswith((".pf_filter", ".pf_meta"))}
    assert heads == {bytes.fromhex("1f8b08000000000002ff")}


def test_only_what_the_page_asks_for(files: dict[str, bytes]) -> None:
    """Of all that Pagefind can write the site has its script and its program once, and the indexes."""
    endings = {name.rpartition(".")[2] for name in files}
    assert endings == {"js", "json", "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"}
    whole = [name for name in files if name.endswith((".js", ".json", ".pagefind"))]
    assert [name for name in whole if not name.startswith("pagefind/reports-")] == [
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.js",
        "pagefind/wasm.en.pagefind",
    ]
    assert {name.rpartition("/")[2] for name in whole if name.startswith("pagefind/reports-")} <= {
        "pagefind-entry.json"
    }


def test_indexes_have_folders_of_their_own() -> None:
    """Each of reports has one below that of the Code, without Pagefind's program; each index has the records that it was given."""
    indexes = [("", ["one"]), ("reports-1901", ["two", "three"]), ("reports-1902", ["four"])]
    made = dict(search_files((name, map(record, titles)) for name, titles in indexes))
    for name, titles in indexes:
        folder = f"pagefind/{name}/".replace("//", "/")
        entry = json.loads(made[f"{folder}pagefind-entry.json"])["languages"]["en"]
        assert entry["page_count"] == len(titles)
        assert f"{folder}pagefind.{entry['hash']}.pf_meta" in made
        pieces = [content for path, content in made.items() if path.startswith(f"{folder}fragment/")]
        assert sorted(json.loads(gzip.decompress(one)[12:])["meta"]["title"] for one in pieces) == sorted(titles)
    assert [path for path in made if path.endswith((".js", ".pagefind"))] == [
        "pagefind/pagefind.js",
        "pagefind/wasm.en.pagefind",
    ]


def test_records_are_taken_as_they_are_needed() -> None:
    """Of many records few are held at a time: they are sent in batches, and an index is asked for when the one before is made."""
    held: set[int] = set()
    most = [0]

    def records(begin: int) -> Iterator[SearchRecord]:
        for number in range(begin, begin + 500):
            made = record(f"title {number}")
            weakref.finalize(made, held.discard, number)
            held.add(number)
            most[0] = max(most[0], len(held))
            yield made

    def indexes() -> Iterator[tuple[str, Iterator[SearchRecord]]]:
        for number, name in enumerate(("", "reports-1901", "reports-1902")):
            yield name, records(500 * number)

    files = dict(search_files(indexes()))
    assert len([path for path in files if path.endswith(".pf_fragment")]) == 1500
    assert most[0] <= 120


def test_what_is_only_shown_is_no_filter(files: dict[str, bytes]) -> None:
    """An index of each report's places by their names would be as large as all that can be found."""
    filters = [
        cbor2.loads(gzip.decompress(content)[12:])[0] for path, content in files.items() if path.endswith("filter")
    ]
    assert set(filters) <= set(get_args(Filter))
    assert {"scope", "kind", "council", "year"} <= set(filters)


def test_a_refusal_is_told() -> None:
    """What Pagefind cannot take stops the build, with Pagefind's own message."""
    wrong = SearchRecord(7, "Title", "Words", "pages", "page", "")  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="Pagefind: "):
        dict(search_files([("", [wrong])]))
