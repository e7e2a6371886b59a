"""The files by which the page `/check/` knows where an address leads. `overrides/assets/addresses.js` reads them.

`check/pages.json` is fetched first: it names the folder of the others, by all that they have, says how many there are, and names the councils.
Those are compressed JSON, with pages by their paths, and paths of reports by what else may be right of an address with a mistake. Which file has
a path or a key follows from its checksum, so the page fetches few of them, however many reports there are.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields
from zlib import crc32

from codebook.emit.search_part import packed
from codebook.quoting.pages import KnownPage, SitePages
from codebook.render import Renderer

FOLDER = "check/pages/"
INDEX = "check/pages.json"
_PAGES = 40
"""Pages in a file, at most on average."""


def page_files(renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of each file."""
    pages = SitePages(renderer)
    paths = [*pages.paths]
    number = 1 << (len(paths) // _PAGES).bit_length()
    files: list[tuple[dict[str, object], dict[str, object]]] = [({}, {}) for _ in range(number)]
    for path in paths:
        page = pages.at(path)
        assert page is not None  # noqa: S101 - it is one of its paths
        files[_file(path, number)][0][path] = _shown(page)
    for key, near in pages.by_key.items():
        files[_file(key, number)][1][key] = near
    contents = [packed(_json({"pages": known, "near": near})) for known, near in files]
    name = hashlib.sha256(b"".join(hashlib.sha256(content).digest() for content in contents)).hexdigest()[:10]
    yield INDEX, _json({"folder": name, "files": number, "councils": pages.councils}).encode()
    for place, content in enumerate(contents):
        yield f"{FOLDER}{name}/{place}.gz", content


def _file(key: str, number: int) -> int:
    return crc32(key.encode()) % number


def _shown(page: KnownPage) -> dict[str, object]:
    """Returns what is known of a page, without what is empty."""
    found = {field.name: getattr(page, field.name) for field in fields(page)}
    return {name: value for name, value in found.items() if value}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
