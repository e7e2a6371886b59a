"""Pagefind's program, which makes an index of records and knows the stems of words; uses no network.

Talks to its service directly, because its Python package waits 0.1 s per record.
"""

import base64
import gzip
import io
import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, islice
from types import TracebackType
from typing import IO, Any, Self, cast

import cbor2
from pagefind_bin import get_executable

LANGUAGE = "en"
_SIGNATURE = b"pagefind_dcd"
_CHUNK = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}
"""Places of words in a file of the index. A search loads a file for each word; with Pagefind's own 20,000 most of it is of other words."""
_BATCH = 50
"""Records that are sent before their answers are read. Pagefind reads on while its answers wait."""

Request = dict[str, Any]


class Service:
    """The program, which runs from the first request to the end of the block."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._stems: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Ends the program."""
        if self._process:
            with self._process as process:
                cast("IO[bytes]", process.stdin).close()

    def index(self, records: Iterable[Request]) -> dict[str, bytes]:
        """Returns the files that Pagefind makes of records, by their paths; RuntimeError with its message."""
        (index,) = self._asked({"type": "NewIndex", "config": {"force_language": LANGUAGE}})
        id, left = index["index_id"], iter(records)
        while batch := list(islice(left, _BATCH)):
            added = {"type": "AddRecord", "index_id": id, "language": LANGUAGE}
            self._asked(*(added | record for record in batch))
        (made,) = self._asked({"type": "GetFiles", "index_id": id})
        self._asked({"type": "DeleteIndex", "index_id": id})
        return {str(file["path"]): base64.b64decode(file["content"]) for file in made["files"]}

    def stems(self, words: Iterable[str]) -> Mapping[str, str]:
        """Returns the stem of each word, read from an index of a text that has each of them once."""
        asked = list(words)
        new = [word for word in asked if word not in self._stems]
        if new:
            files = self.index([{"url": "/", "content": " ".join(new), "meta": {}, "filters": {}}])
            self._stems |= {word: word for word in new}
            self._stems |= {new[place]: stem for stem, place in _places(files)}
        return {word: self._stems[word] for word in asked}

    def _asked(self, *requests: Request) -> list[dict[str, Any]]:
        """Sends requests and returns their responses; messages are base64 JSON, each ended by a comma."""
        if not self._process:
            self._process = subprocess.Popen(  # noqa: S603 - a pinned program
                [get_executable(), "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=os.environ | _CHUNK,
            )
        to, back = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        for request in requests:
            to.write(base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode()) + b",")
        to.flush()
        chunks: list[bytes] = []
        left = len(requests)
        while left:
            chunk = back.read1()  # type: ignore[attr-defined]
            if not chunk:
                raise RuntimeError("Pagefind ended without an answer")
            chunks.append(chunk)
            left -= chunk.count(b",")
        answers: list[dict[str, Any]] = [
            json.loads(base64.b64decode(answer))["payload"] for answer in b"".join(chunks).split(b",")[:-1]
        ]
        for answer in answers:
            if answer["type"] == "Error":
                raise RuntimeError(f"Pagefind: {answer['message']}")
        return answers


def _places(files: Mapping[str, bytes]) -> Iterator[tuple[str, int]]:
    """Yields each stem of the one record of an index with each place of its words: steps from one to the next. A negative number is a weight."""
    for path, content in files.items():
        for stem, plain, accented in unpacked(content)[0] if path.endswith(".pf_index") else ():
            for _, places, _ in (*plain, *(one for _, some in accented for one in some)):
                yield from ((stem, place) for place in accumulate(step for step in places if step >= 0))


def unpacked(content: bytes) -> Any:
    """Returns what a file of an index has."""
    return cbor2.loads(gzip.decompress(content).removeprefix(_SIGNATURE))


def packed(values: list[Any]) -> bytes:
    """Packs values as Pagefind does. `gzip.compress` writes a header that depends on the Python version."""
    made = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=made, mtime=0) as file:
        file.write(_SIGNATURE + cbor2.dumps(values))
    return made.getvalue()
