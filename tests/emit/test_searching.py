"""The index of the search: the files that Pagefind makes of the records."""

import gzip
import json

import pytest

from codebook.book import Book
from codebook.emit.search import SearchRecord
from searching import search_files


@pytest.fixture(scope="module")
def files(real_book: Book) -> dict[str, bytes]:
    """Each file of the real content's index."""
    return dict(search_files(real_book.search_records))


def fragments(files: dict[str, bytes]) -> list[dict[str, object]]:
    """What the index has to show of each record."""
    packed = (content for name, content in files.items() if name.endswith(".pf_fragment"))
    return [json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd")) for content in packed]


def test_every_record_comes_in_word_for_word(files: dict[str, bytes], real_book: Book) -> None:
    """What is shown of each record is its address, words, names and filters as they were given."""
    shown = {str(fragment["url"]): fragment for fragment in fragments(files)}
    assert len(shown) == len(real_book.search_records) > 1
    for record in real_book.search_records:
        fragment = shown[record.url]
        assert [fragment[name] for name in ("content", "meta", "filters")] == [record.text, record.meta, record.filters]


def test_the_same_bytes_every_time(files: dict[str, bytes], real_book: Book) -> None:
    """Made again of the same records every file is the same, under the same name."""
    assert dict(search_files(real_book.search_records)) == files


def test_the_head_of_what_we_pack_is_the_same_in_every_python(files: dict[str, bytes]) -> None:
    """Neither a time nor a name of the system stands in it (RFC 1952, 2.3); one version of Python writes Unix there, and another nothing."""
    heads = {content[:10] for name, content in files.items() if name.endswith((".pf_filter", ".pf_meta"))}
    assert heads == {bytes.fromhex("1f8b08000000000002ff")}


def test_only_what_the_page_asks_for(files: dict[str, bytes]) -> None:
    """Of all that Pagefind can write the site has its script, its program and the index; one file of each but the last."""
    endings = {name.rpartition(".")[2] for name in files}
    assert endings == {"js", "json", "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"}
    whole = [name for name in files if name.endswith((".js", ".json", ".pagefind"))]
    assert whole == ["pagefind/pagefind-entry.json", "pagefind/pagefind.js", "pagefind/wasm.en.pagefind"]


def test_a_refusal_is_told() -> None:
    """What Pagefind cannot take stops the build, with Pagefind's own message."""
    wrong = SearchRecord("somewhere/", "Title", 7, "pages", "page", "")  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="Pagefind: "):
        dict(search_files([wrong]))
