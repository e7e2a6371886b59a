"""Checks the `moved` entries of site.yml: targets exist and no page is replaced. `record` checks recorded addresses."""

from collections.abc import Iterator, Mapping

from codebook.load import SITE_FILE
from codebook.model import Document, Problem, Site
from codebook.validate.rules import folder, suggestion


def site_file(site: Site) -> Document:
    """Returns the document of site.yml."""
    path = f"{folder(site)}/{SITE_FILE}"
    return next(document for document in site.documents if document.path == path)


def wrongly_moved(site: Site, there: frozenset[str]) -> Iterator[Problem]:
    """Yields problems of `moved` entries. `there` holds the addresses of all other pages, relative to the root."""
    document = site_file(site)
    leads = {entry.was: entry.is_now for entry in reversed(site.facts.moved)}
    known = sorted(f"/{url}" for url in there)
    ends: dict[str, str] = {}
    seen: set[str] = set()
    for index, entry in enumerate(site.facts.moved):
        if entry.was in seen:
            yield document.problem(f"{entry.was} appears twice under 'moved'; keep one", "moved", index, "was")
        elif entry.was.removeprefix("/") in there:
            message = f"there is a page at {entry.was}; move it, or delete this entry"
            yield document.problem(message, "moved", index, "was")
        seen.add(entry.was)
        if entry.is_now in leads and entry.is_now.removeprefix("/") not in there:
            end = _end(entry.is_now, leads, ends)
            example = "" if end in leads else f", as in {end}"
            message = f"{entry.is_now} has moved too; write where the page is now{example}"
            yield document.problem(message, "moved", index, "now")
        elif entry.is_now.removeprefix("/") not in there:
            question = suggestion(entry.is_now, known, 0.7)
            message = f"there is no page at {entry.is_now}; {question}write the address of a page of this site"
            yield document.problem(message, "moved", index, "now")


def _end(start: str, leads: Mapping[str, str], ends: dict[str, str]) -> str:
    """Follows moves to the final address, or to any address of a cycle; `ends` caches results."""
    seen: dict[str, None] = {}
    while start in leads and start not in seen and start not in ends:
        seen[start] = None
        start = leads[start]
    end = ends.get(start, start)
    ends.update(dict.fromkeys(seen, end))
    return end
