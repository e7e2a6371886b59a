"""What a rule is, and what several rules look up."""

from collections.abc import Callable, Iterable, Iterator

from codebook.link import target_of
from codebook.model import Document, Edition, Problem, Report, Site
from codebook.refs import CodeRef, paragraph_label, parse

Rule = Callable[[Site], Iterator[Problem]]
RULES: list[Rule] = []


def rule(function: Rule) -> Rule:
    """Adds a rule to the list."""
    RULES.append(function)
    return function


def folder(site: Site) -> str:
    """The folder of the content, which begins every path that is told to an editor."""
    return site.documents[0].path.partition("/")[0]


def again(places: Iterable[tuple[str, str, int]]) -> Iterator[tuple[str, str, int, str]]:
    """The places (key, path, line) whose key stood before, each with where it stood first."""
    first: dict[str, str] = {}
    for key, path, line in places:
        if key in first:
            yield key, path, line, first[key]
        first.setdefault(key, f"{path}:{line}")


def unknown_unit(site: Site, edition: Edition, written: str, document: Document, *loc: str | int) -> Iterator[Problem]:
    """A problem if an edition has no unit that `written` could mean, unless a file of it could not be read."""
    folder = edition.document.path.removesuffix("index.md")
    if target_of(written, edition) is None and not any(path.startswith(folder) for path in site.broken):
        yield document.problem(f"{_missing(edition, written)}; check it against the text", *loc)


def _missing(edition: Edition, written: str) -> str:
    ref = parse(written)
    part = edition.part_of.get(ref.part) if isinstance(ref, CodeRef) else None
    if part is None or not part.units:
        known = ", ".join(part.id for part in edition.parts)
        return f"'{written}' is not in {edition.id}, which has {known}"
    return f"'{written}' is not in {edition.id}; {part.id} ends at {max(part.units, key=lambda unit: unit.line).label}"


def unknown_edition(site: Site, written: str, document: Document, *loc: str | int) -> Iterator[Problem]:
    """A problem if there is no edition of that name, unless its facts could not be read."""
    known = [edition.id for edition in site.editions]
    if written not in known and not any(f"/code/{written}/" in path for path in site.broken):
        yield document.problem(f"the edition '{written}' is unknown; write one of: {', '.join(known)}", *loc, "edition")


def unknown_paragraph(site: Site, report: Report, written: str, *loc: str | int) -> Iterator[Problem]:
    """A problem if a report has no unit of that number or name, unless its text could not be read."""
    if paragraph_label(written) not in report.by_label and report.document.path not in site.broken:
        yield report.document.problem(
            f"the report has no paragraph '{written}'; write its printed number, or the name in brackets", *loc
        )
