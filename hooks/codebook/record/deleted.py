"""Finds versions, councils, reports and files of the code that were published and are deleted.

Each is one problem, and its files count as unreadable: links to them and their records and addresses then cause no further problems.
"""

import re
from collections.abc import Iterable, Iterator

from codebook.load import FACTS
from codebook.model import Problem, Record, Site
from codebook.record.fact_lines import present
from codebook.record.wording import texts
from codebook.values.references import INTRODUCTION, is_edition_id

_RENAMED = "if you renamed it, give it its old name again"
_ADDRESS = re.compile(r"code/(?P<edition>[^/]+)/|reports/(?P<place>[^/]+(?:/[^/]+)?)/")


def deleted(site: Site, reports: Iterable[str] = ()) -> Iterator[tuple[str, Problem]]:
    """Yields each deleted file or folder that the site's own records name, as a path of content and its problem.

    `reports` are the references of reports that are there, if the site does not have them yet.
    """
    moved = {entry.was.removeprefix("/") for entry in site.facts.moved}
    published = [_reference(url) for url in site.addresses if url not in moved]
    yield from lost_texts((*site.records, *filter(None, published)), site, reports)
    for edition in site.editions:
        record = site.records.get(edition.id)
        there = {part.id for part in edition.parts}
        for name in _parts(record) if record else ():
            path = f"{site.folder}/code/{edition.id}/{name}.md"
            if name not in there and path not in site.broken:
                message = (
                    f"this file was published and is gone; put it back as it was; {_RENAMED}; to drop {name}, make a new version without it: "
                    f"make edition FROM={edition.id} ID=…"
                )
                yield path, Problem(path, 1, message)


def lost_texts(references: Iterable[str], site: Site, reports: Iterable[str] = ()) -> Iterator[tuple[str, Problem]]:
    """Yields each edition, council or report in `references` that a site lacks; reports of a lost council have its problem."""
    councils = {council.id for council in site.councils}
    known = {*texts(site), *councils, *reports}
    found: dict[str, Problem] = {}
    for reference in references:
        council, _, report = reference.partition("/")
        if reference in known:
            continue
        if is_edition_id(reference):
            kind, name, path = "version", reference, f"{site.folder}/code/{reference}"
        elif council not in councils or not report:
            kind, name, path = _body(site, council), council, f"{site.folder}/reports/{council}"
        else:
            kind, name, path = "report", report, f"{site.folder}/reports/{reference}.md"
        if any(broken == path or broken.startswith(f"{path}/") for broken in site.broken):
            continue
        what = "the file back as it was" if kind == "report" else "the folder back with all its files"
        problem = Problem(path, 1, f"the {kind} {name} was published and is gone; put {what}; {_RENAMED}")
        found[path if kind == "report" else f"{path}/index.md"] = problem
        if path.endswith(f"/{council}") and report:
            found[f"{path}/{report}.md"] = problem
    yield from found.items()


def _body(site: Site, id: str) -> str:
    """Returns what a deleted folder was, by the record that may be left of it."""
    record = site.fact_records.get(f"reports/{id}/{FACTS}")
    return present(record).get("kind", "council")


def _reference(url: str) -> str:
    """Returns the edition, council or report that an address is of; empty for any other."""
    found = _ADDRESS.fullmatch(url)
    if found is None:
        return ""
    edition = found["edition"] or ""
    return edition if is_edition_id(edition) else found["place"] or ""


def _parts(record: Record) -> Iterator[str]:
    labels = {label for label, _ in record.lines}
    return (label for label, _ in record.lines if label == INTRODUCTION or f"{label}-statement" in labels)
