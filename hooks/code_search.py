"""Builds the search index of the Code, and of all that is not a report, with Pagefind."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from codebook.emit.search import SearchRecord
from pagefind_service import LANGUAGE, Request, Service, packed, unpacked

FOLDER = "pagefind/"
_ENTRY = "pagefind-entry.json"
_PROGRAM = ("pagefind.js", f"wasm.{LANGUAGE}.pagefind")
"""What the search page loads once; Pagefind's UI, worker and highlighter are left out."""
_INDEX = (_ENTRY, ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
_RECORDS, _CHUNKS, _FILTERS = 1, 2, 3
"""Places of lists in `.pf_meta`: version, records, chunks, filters, sorts, metadata names."""


def code_files(records: Iterable[SearchRecord]) -> Iterator[tuple[str, bytes]]:
    """Yields path and bytes of each file of the index, deterministically; RuntimeError with Pagefind's message. The records are streamed."""
    shown: set[str] = set()
    with Service() as service:
        files = service.index(_request(record, shown) for record in records)
    for path, content in sorted(_settled(files, shown).items()):
        if path.endswith((*_PROGRAM, *_INDEX)):
            yield FOLDER + path, content


def _request(record: SearchRecord, shown: set[str]) -> Request:
    """Returns a record as Pagefind takes it; adds the names of what it has for display to `shown`."""
    shown.update(record.shown)
    filters = record.filters | record.shown
    return {"url": record.url, "content": record.text, "meta": record.meta, "filters": filters}


def _settled(files: dict[str, bytes], shown: set[str]) -> dict[str, bytes]:
    """Makes files the same each time, and small.

    Sorts filters and their values, which Pagefind writes in random order, leaves out those for display, and renames the files by content.
    Fragments and chunks are numbered in a folder named by all of them: with a hash of each, `.pf_meta` would be most of what a search loads.
    """
    settled = {path: content for path, content in files.items() if path.endswith(_PROGRAM)}
    filters = []
    for path, content in files.items():
        if path.endswith(".pf_filter") and (values := unpacked(content))[0] not in shown:
            filter = packed([values[0], sorted(values[1])])
            filters.append([values[0], _name(filter)])
            settled[f"filter/{_name(filter)}.pf_filter"] = filter
    (meta,) = (unpacked(content) for path, content in files.items() if path.endswith(".pf_meta"))
    fragments = [files[f"fragment/{name}.pf_fragment"] for name, _ in meta[_RECORDS]]
    chunks = [files[f"index/{name}.pf_index"] for _, _, name in meta[_CHUNKS]]
    folder = _name(b"".join(hashlib.sha256(content).digest() for content in (*fragments, *chunks)))
    settled |= {f"fragment/{folder}/{place}.pf_fragment": content for place, content in enumerate(fragments)}
    settled |= {f"index/{folder}/{place}.pf_index": content for place, content in enumerate(chunks)}
    meta[_RECORDS] = [[f"{folder}/{place}", length] for place, (_, length) in enumerate(meta[_RECORDS])]
    meta[_CHUNKS] = [[first, last, f"{folder}/{place}"] for place, (first, last, _) in enumerate(meta[_CHUNKS])]
    meta[_FILTERS] = sorted(filters)
    entry = json.loads(files[_ENTRY])
    entry["languages"][LANGUAGE]["hash"] = _name(packed(meta))
    return settled | {f"pagefind.{_name(packed(meta))}.pf_meta": packed(meta), _ENTRY: json.dumps(entry).encode()}


def _name(content: bytes) -> str:
    return f"{LANGUAGE}_{hashlib.sha256(content).hexdigest()[:10]}"
