"""Links between pages and files, for programs that follow links (RFC 9264; https://signposting.org/FAIR/).

A host of files sends no `Link` headers. So the head of each page leads to its link set, and the set says what a header would.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from codebook.emit.citations import FORMATS
from codebook.emit.generated_file import GeneratedFile
from codebook.model import Edition, Report, Site
from codebook.render.made_from import NO_REPORT
from codebook.render.relations import versions
from codebook.values.references import CodeRef, parse_label

TYPE = "application/linkset+json"
FILE = "linkset.json"
_METADATA = frozenset(kind for kind, _ in FORMATS.values())
_KINDS = {
    "version": "https://schema.org/CreativeWork",
    "report": "https://schema.org/Report",
}
Links = Mapping[str, Sequence[GeneratedFile]]
"""The files that each page has, by its URL."""


def linksets(found: Iterable[GeneratedFile], site: Site, root: str) -> Iterator[GeneratedFile]:
    """Yields the link set of each version, with its pages; `found` are all files."""
    links: dict[str, list[GeneratedFile]] = defaultdict(list)
    for generated in found:
        for url in generated.pages:
            links[url].append(generated)
    for edition in site.editions:
        pages = tuple(ref.url for ref in _refs(edition))
        make = partial(_of_version, edition, site, links, root)
        named = [(generated.path, generated.type) for page in pages for generated in links.get(page, ())]
        made_from = NO_REPORT.with_facts(named)  # FORMATS may leave some of them out
        yield GeneratedFile(f"{edition.url}{FILE}", TYPE, pages, make, rel="linkset", made_from=made_from)


def linkset_of_report(report: Report, found: Sequence[GeneratedFile], root: str) -> GeneratedFile:
    """Returns the link set of a report with these files."""
    url = report.ref.url

    def make() -> bytes:
        return _written([_context(url, {"cite-as": [url]}, "report", found, root)])

    return GeneratedFile(f"{url}{FILE}", TYPE, (url,), make, rel="linkset", made_from=NO_REPORT)


def _refs(edition: Edition) -> Iterator[CodeRef]:
    """Yields the pages of a version: its own, and those of its parts, clauses and paragraphs."""
    yield CodeRef(edition=edition.id)
    for part in edition.parts:
        yield CodeRef(part.id, "", edition.id)
        yield from (edition.exact(unit.label) for unit in part.units)


def _of_version(edition: Edition, site: Site, links: Links, root: str) -> bytes:
    return _written(
        [
            _context(ref.url, _related(ref, edition, site), "version", links.get(ref.url, ()), root)
            for ref in _refs(edition)
        ]
    )


def _related(ref: CodeRef, edition: Edition, site: Site) -> Mapping[str, list[str]]:
    """Returns the pages that are related to a page of a version, by relation; it is cited at its own address."""
    related: dict[str, list[str]] = {"cite-as": [ref.url]}
    own = CodeRef(ref.part, ref.rest) if not ref.rest else parse_label(ref.label)
    for relation, url in versions(site, edition, own):
        related.setdefault(relation, []).append(url)
    if ref.label:
        related["collection"] = [edition.url]
    return related


def _context(
    anchor: str, related: Mapping[str, list[str]], kind: str, files: Iterable[GeneratedFile], root: str
) -> dict[str, Any]:
    found: dict[str, Any] = {"anchor": root + anchor, "type": [{"href": _KINDS[kind]}]}
    for relation, urls in related.items():
        found[relation] = [{"href": root + url} for url in urls]
    for file in files:
        if file.rel == "alternate":
            relation = "describedby" if file.type in _METADATA else "item"
            found.setdefault(relation, []).append({"href": root + file.path, "type": file.type})
    return found


def _written(contexts: list[dict[str, Any]]) -> bytes:
    return f"{json.dumps({'linkset': contexts}, ensure_ascii=False, indent=1)}\n".encode()
