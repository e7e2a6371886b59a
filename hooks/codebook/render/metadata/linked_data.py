"""Metadata for search engines, in the terms of https://schema.org, as JSON-LD. It has only what the page shows."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from codebook.model import Council
from codebook.render.metadata.tags import iso
from codebook.render.metadata.work import Work
from codebook.sentences import Value

Words = Callable[[Value], str]
_SCHEMA = "https://schema.org"


def linked_data(crumbs: Sequence[tuple[str, Value]], described: Work | Council | None, root: str, words: Words) -> str:
    """Returns where a page is, and what it shows; `crumbs` are URL and name of the pages above it and of itself.

    No character can end the element that has it: `<`, `>` and `&` are escaped.
    """
    found = [*_trail(crumbs, root, words)]
    if isinstance(described, Work):
        found.append(_work(described, root, words))
    elif described is not None:
        found.append(_body(described, root))
    if not found:
        return ""
    data = {"@context": _SCHEMA, "@graph": found}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _trail(crumbs: Sequence[tuple[str, Value]], root: str, words: Words) -> Iterator[dict[str, Any]]:
    if len(crumbs) > 1:
        items: list[dict[str, Any]] = [
            {"@type": "ListItem", "position": place, "name": words(name), "item": root + url}
            for place, (url, name) in enumerate(crumbs, start=1)
        ]
        del items[-1]["item"]  # this page
        yield {"@type": "BreadcrumbList", "itemListElement": items}


def _work(work: Work, root: str, words: Words) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "Report" if work.kind == "report" else "CreativeWork",
        "@id": root + work.url,
        "name": words(work.title),
        "inLanguage": work.language,
    }
    if work.version:
        data["version"] = work.version
        data["exampleOfWork"] = {"@id": root + work.latest}
    if work.holder:
        data["isPartOf"] = {"@type": "CreativeWork", "@id": root + work.holder, "name": work.within}
    if work.body:
        data["sourceOrganization"] = _named(work.body, root)
        data["subjectOf"] = {"@type": "Event", "name": work.committee, "startDate": iso(work.date)}
    return data


def _body(council: Council, root: str) -> dict[str, Any]:
    committees = [{"@type": "Organization", "name": committee.name} for committee in council.facts.committees]
    return {**_named(council, root), "subOrganization": committees}


def _named(council: Council, root: str) -> dict[str, Any]:
    kind = "Organization" if council.kind == "company" else "GovernmentOrganization"
    return {"@type": kind, "@id": root + council.url, "name": council.facts.name}
