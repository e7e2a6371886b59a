"""References as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), for Zotero, Pandoc and citeproc."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from codebook.render.metadata import Work
from codebook.sentences import Value
from codebook.values.dates import PartialDate

TYPES = {"version": "book", "part": "chapter", "clause": "chapter", "report": "report"}


def csl_json(works: Sequence[Work], root: str, words: Callable[[Value], str]) -> bytes:
    """Returns the references of some works."""
    data = [_item(work, root, words) for work in works]
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()


def _item(work: Work, root: str, words: Callable[[Value], str]) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": work.url.strip("/"),
        "type": TYPES[work.kind],
        "title": words(work.title),
        "container-title": work.within,
        "edition": work.version,
        "author": [{"literal": author} for author in work.authors],
        "publisher": work.publisher,
        "issued": _date(work.date),
        "language": work.language,
        "URL": root + work.url,
    }
    return {name: value for name, value in item.items() if value}


def _date(date: PartialDate) -> dict[str, Any]:
    parts = [part for part in (date.year, date.month, date.day) if part]
    return {"date-parts": [parts], **({"season": date.season} if date.season else {})}
