"""Builds the search index from records with Pagefind; uses no network."""

import base64
import gzip
import hashlib
import io
import json
import subprocess
from collections.abc import Iterable, Iterator
from typing import IO, Any, cast

import cbor2
from pagefind_bin import get_executable

from codebook.emit.search import SearchRecord

FOLDER = "pagefind/"
LANGUAGE = "en"
_ENTRY = "pagefind-entry.json"
_WANTED = ("pagefind.js", _ENTRY, f"wasm.{LANGUAGE}.pagefind")
_INDEX = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
"""Files that the search page loads; Pagefind's UI, worker and highlighter are left out."""
_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
"""Index of the filter list in `.pf_meta`: version, records, chunks, filters, sorts, metadata names."""


def search_files(records: Iterable[SearchRecord]) -> Iterator[tuple[str, bytes]]:
    """Yields path and bytes of each index file, deterministically; RuntimeError with Pagefind's message.

    Talks to Pagefind's service directly, because its Python package waits 0.1 s per record.
    """
    command = [get_executable(), "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service:  # noqa: S603 - a pinned program
        index = _asked(service, {"type": "NewIndex", "config": {"force_language": LANGUAGE}})["index_id"]
        for record in records:
            _asked(
                service,
                {
                    "type": "AddRecord",
                    "index_id": index,
                    "url": record.url,
                    "content": record.text,
                    "language": LANGUAGE,
                    "meta": record.meta,
                    "filters": record.filters,
                },
            )
        made = _asked(service, {"type": "GetFiles", "index_id": index})["files"]
        cast("IO[bytes]", service.stdin).close()
    files = {str(file["path"]): base64.b64decode(file["content"]) for file in made}
    for path, content in sorted(_settled(files).items()):
        if path in _WANTED or path.endswith(_INDEX):
            yield FOLDER + path, content


def _settled(files: dict[str, bytes]) -> dict[str, bytes]:
    """Sorts filters and their values, which Pagefind writes in random order, and renames the files by content."""
    settled = {path: content for path, content in files.items() if not path.endswith((".pf_filter", ".pf_meta"))}
    filters = []
    for path in files.keys() - settled.keys():
        if path.endswith(".pf_filter"):
            name, values = _unpacked(files[path])
            content = _packed([name, sorted(values)])
            filters.append([name, _name(content)])
            settled[f"filter/{_name(content)}.pf_filter"] = content
    (meta,) = (_unpacked(content) for path, content in files.items() if path.endswith(".pf_meta"))
    meta[_FILTERS] = sorted(filters)
    content = _packed(meta)
    entry = json.loads(files[_ENTRY])
    entry["languages"][LANGUAGE]["hash"] = _name(content)
    return settled | {f"pagefind.{_name(content)}.pf_meta": content, _ENTRY: json.dumps(entry).encode()}


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


def _asked(service: "subprocess.Popen[bytes]", request: dict[str, Any]) -> dict[str, Any]:
    """Sends a request and returns the response; messages are base64 JSON, each ended by a comma."""
    to, back = cast("IO[bytes]", service.stdin), cast("IO[bytes]", service.stdout)
    to.write(base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode()) + b",")
    to.flush()
    pieces: list[bytes] = []
    while not pieces or not pieces[-1].endswith(b","):
        piece = back.read1()  # type: ignore[attr-defined]
        if not piece:
            raise RuntimeError("Pagefind ended without an answer")
        pieces.append(piece)
    answer: dict[str, Any] = json.loads(base64.b64decode(b"".join(pieces)[:-1]))["payload"]
    if answer["type"] == "Error":
        raise RuntimeError(f"Pagefind: {answer['message']}")
    return answer
