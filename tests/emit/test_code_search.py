"""The index of the Code: the files that Pagefind makes of the records."""

import gzip
import json
import weakref
from collections.abc import Iterator
from typing import get_args

import cbor2
import pytest

from code_search import code_files
from codebook.book import Book
from codebook.emit.search import SearchRecord
from codebook.emit.search_record import Filter


@pytest.fixture(scope="module")
def files(real_book: Book) -> dict[str, bytes]:
    """Each file of the real content's index."""
    return dict(code_files(real_book.code_index))


def record(title: str) -> SearchRecord:
    """A made-up record."""
    return SearchRecord(f"{title.replace(' ', '-')}/", title, f"Made-up words of {title}", "pages", "page", "")


def fragments(files: dict[str, bytes]) -> list[dict[str, object]]:
    """What the index has to show of each record."""
    packed = (content for name, content in files.items() if name.endswith(".pf_fragment"))
    return [json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd")) for content in packed]


def test_every_record_comes_in_word_for_word(files: dict[str, bytes], real_book: Book) -> None:
    """What is shown of each record is its address, words, names and filters as they were given."""
    shown = {str(fragment["url"]): fragment for fragment in fragments(files)}
    records = [*real_book.code_index]
    assert len(shown) == len(records) > 1
    for record in records:
        fragment = shown[record.url]
        assert [fragment[name] for name in ("content", "meta", "filters")] == [
            record.text,
            record.meta,
            record.filters | record.shown,
        ]


def test_the_same_bytes_every_time(files: dict[str, bytes], real_book: Book) -> None:
    """Made again of the same records every file is the same, under the same name."""
    assert dict(code_files(real_book.code_index)) == files


def test_the_head_of_what_we_pack_is_the_same_in_every_python(files: dict[str, bytes]) -> None:
    """Neither a time nor a name of the system stands in it (RFC 1952, 2.3); one version of Python writes Unix there, and another nothing."""
    heads = {content[:10] for name, content in files.items() if name.endswith((".pf_filter", ".pf_meta"))}
    assert heads == {bytes.fromhex("1f8b08000000000002ff")}


def test_only_what_the_page_asks_for(files: dict[str, bytes]) -> None:
    """Of all that Pagefind can write the site has its script and its program once, and the indexes."""
    endings = {name.rpartition(".")[2] for name in files}
    assert endings == {"js", "json", "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"}
    whole = [name for name in files if name.endswith((".js", ".json", ".pagefind"))]
    assert whole == ["pagefind/pagefind-entry.json", "pagefind/pagefind.js", "pagefind/wasm.en.pagefind"]


def test_records_are_taken_as_they_are_needed() -> None:
    """Of many records few are in memory at a time: they are sent in batches."""
    held: set[int] = set()
    most = [0]

    def records() -> Iterator[SearchRecord]:
        for number in range(500):
            made = record(f"title {number}")
            weakref.finalize(made, held.discard, number)
            held.add(number)
            most[0] = max(most[0], len(held))
            yield made

    files = dict(code_files(records()))
    assert len([path for path in files if path.endswith(".pf_fragment")]) == 500
    assert most[0] <= 120


def test_what_is_only_shown_is_no_filter(files: dict[str, bytes], real_book: Book) -> None:
    """What a record has for display alone would make an index as large as all that can be found."""
    filters = [
        cbor2.loads(gzip.decompress(content)[12:])[0] for path, content in files.items() if path.endswith("filter")
    ]
    assert set(filters) <= set(get_args(Filter))
    assert {"scope", "kind", *(("council", "year") if real_book.site.reports else ())} <= set(filters)


def test_a_refusal_is_told() -> None:
    """What Pagefind cannot take stops the build, with Pagefind's own message."""
    wrong = SearchRecord(7, "Title", "Words", "pages", "page", "")  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="Pagefind: "):
        dict(code_files([wrong]))
