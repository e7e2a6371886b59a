"""Builds the search indexes from records with Pagefind; uses no network.

Talks to Pagefind's service directly, because its Python package waits 0.1 s per record.
"""

import base64
import gzip
import hashlib
import io
import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any, cast

import cbor2
from pagefind_bin import get_executable

from codebook.emit.search import SearchRecord

FOLDER = "pagefind/"
LANGUAGE = "en"
_ENTRY = "pagefind-entry.json"
_PROGRAM = ("pagefind.js", f"wasm.{LANGUAGE}.pagefind")
"""What the search page loads once, from the first index; Pagefind's UI, worker and highlighter are left out."""
_INDEX = (_ENTRY, ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
_SIGNATURE = b"pagefind_dcd"
_RECORDS, _CHUNKS, _FILTERS = 1, 2, 3
"""Places of lists in `.pf_meta`: version, records, chunks, filters, sorts, metadata names."""
_CHUNK = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}
"""Places of words in a file of the index. A search loads a file for each word; with Pagefind's own 20,000 most of it is of other words."""
_BATCH = 50
"""Records that are sent before their answers are read. Pagefind reads on while its answers wait."""

Index = tuple[str, Iterable[SearchRecord]]


def search_files(indexes: Iterable[Index]) -> Iterator[tuple[str, bytes]]:
    """Yields path and bytes of each file of each index, deterministically; RuntimeError with Pagefind's message.

    Indexes are made one after another, their records streamed: never two in memory.
    """
    command = [get_executable(), "--service"]
    settings = os.environ | _CHUNK
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=settings) as service:  # noqa: S603 - a pinned program
        for name, records in indexes:
            folder = FOLDER + (f"{name}/" if name else "")
            wanted = _INDEX if name else (*_PROGRAM, *_INDEX)
            for path, content in sorted(_settled(*_made(service, records), exact=not name).items()):
                if path.endswith(wanted):
                    yield folder + path, content
        cast("IO[bytes]", service.stdin).close()


def _made(
    service: "subprocess.Popen[bytes]", records: Iterable[SearchRecord]
) -> tuple[dict[str, bytes], frozenset[str]]:
    """Returns the files that Pagefind makes of records, and the names of what they have for display."""
    (index,) = _asked(service, {"type": "NewIndex", "config": {"force_language": LANGUAGE}})
    id, shown = index["index_id"], set[str]()
    left = iter(records)
    while batch := list(islice(left, _BATCH)):
        shown.update(*(record.shown for record in batch))
        _asked(service, *(_request(id, record) for record in batch))
    (made,) = _asked(service, {"type": "GetFiles", "index_id": id})
    _asked(service, {"type": "DeleteIndex", "index_id": id})
    return {str(file["path"]): base64.b64decode(file["content"]) for file in made["files"]}, frozenset(shown)


def _request(index: int, record: SearchRecord) -> dict[str, Any]:
    return {
        "type": "AddRecord",
        "index_id": index,
        "url": record.url,
        "content": record.content,
        "language": LANGUAGE,
        "meta": record.meta,
        "filters": record.filters | record.shown,
    }


def _settled(files: dict[str, bytes], shown: frozenset[str], *, exact: bool) -> dict[str, bytes]:
    """Makes files the same each time, and small.

    Sorts filters and their values, which Pagefind writes in random order, leaves out those for display, and renames the files by content.
    Fragments and chunks are numbered in a folder named by all of them, and lengths of reports, which only rank them, are powers of 2: with a hash
    and a length of each, `.pf_meta` would be most of what a search loads.
    """
    settled = {path: content for path, content in files.items() if path.endswith(_PROGRAM)}
    filters = []
    for path, content in files.items():
        if path.endswith(".pf_filter") and (values := _unpacked(content))[0] not in shown:
            packed = _packed([values[0], sorted(values[1])])
            filters.append([values[0], _name(packed)])
            settled[f"filter/{_name(packed)}.pf_filter"] = packed
    (meta,) = (_unpacked(content) for path, content in files.items() if path.endswith(".pf_meta"))
    fragments = [files[f"fragment/{name}.pf_fragment"] for name, _ in meta[_RECORDS]]
    chunks = [files[f"index/{name}.pf_index"] for _, _, name in meta[_CHUNKS]]
    folder = _name(b"".join(hashlib.sha256(content).digest() for content in (*fragments, *chunks)))
    settled |= {f"fragment/{folder}/{place}.pf_fragment": content for place, content in enumerate(fragments)}
    settled |= {f"index/{folder}/{place}.pf_index": content for place, content in enumerate(chunks)}
    lengths = (length if exact else 1 << length.bit_length() for _, length in meta[_RECORDS])
    meta[_RECORDS] = [[f"{folder}/{place}", length] for place, length in enumerate(lengths)]
    meta[_CHUNKS] = [[first, last, f"{folder}/{place}"] for place, (first, last, _) in enumerate(meta[_CHUNKS])]
    meta[_FILTERS] = sorted(filters)
    packed = _packed(meta)
    entry = json.loads(files[_ENTRY])
    entry["languages"][LANGUAGE]["hash"] = _name(packed)
    return settled | {f"pagefind.{_name(packed)}.pf_meta": packed, _ENTRY: json.dumps(entry).encode()}


def _unpacked(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(_SIGNATURE))


def _packed(values: list[Any]) -> bytes:
    """Packs values as Pagefind does. `gzip.compress` writes a header that depends on the Python version."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        file.write(_SIGNATURE + cbor2.dumps(values))
    return packed.getvalue()


def _name(content: bytes) -> str:
    return f"{LANGUAGE}_{hashlib.sha256(content).hexdigest()[:10]}"


def _asked(service: "subprocess.Popen[bytes]", *requests: dict[str, Any]) -> list[dict[str, Any]]:
    """Sends requests and returns their responses; messages are base64 JSON, each ended by a comma."""
    to, back = cast("IO[bytes]", service.stdin), cast("IO[bytes]", service.stdout)
    for request in requests:
        to.write(base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode()) + b",")
    to.flush()
    pieces: list[bytes] = []
    left = len(requests)
    while left:
        piece = back.read1()  # type: ignore[attr-defined]
        if not piece:
            raise RuntimeError("Pagefind ended without an answer")
        pieces.append(piece)
        left -= piece.count(b",")
    answers: list[dict[str, Any]] = [
        json.loads(base64.b64decode(answer))["payload"] for answer in b"".join(pieces).split(b",")[:-1]
    ]
    for answer in answers:
        if answer["type"] == "Error":
            raise RuntimeError(f"Pagefind: {answer['message']}")
    return answers
