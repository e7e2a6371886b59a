"""Papers: comparisons of two editions, one format per module. An edition may be in the content, or a draft in any folder."""

import shlex
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from codebook.book import Faults
from codebook.load import load_edition, load_site
from codebook.model import Edition, Problem, Site
from codebook.papers.as_markdown import as_markdown
from codebook.papers.as_page import as_page
from codebook.papers.as_text import as_text
from codebook.papers.paper import Paper, paper
from codebook.sentences import english
from codebook.validate import validate
from codebook.validate.checked_warnings import without_checked_warnings
from codebook.validate.rules import suggestion
from codebook.values.references import INTRODUCTION, is_edition_id

__all__ = ["FORMATS", "Paper", "compared", "printed"]

FORMATS: dict[str, Callable[[Paper, Path], str]] = {
    "text": lambda paper, _: as_text(paper),
    "markdown": lambda paper, _: as_markdown(paper),
    "html": as_page,
}
"""Renders a paper, given the folder of the site's templates."""


def printed(paper: Paper, form: str, templates: Path) -> str:
    """Formats a paper, as text by default; raises `Faults` for an unknown format."""
    form = form or "text"
    if form not in FORMATS:
        near, every = suggestion(form, FORMATS), ", ".join(FORMATS)
        raise Faults((Problem("FORMAT", 1, f"'{form}' is not a format; {near}write one of: {every}"),))
    return FORMATS[form](paper, templates)


def compared(docs: Path, templates: Path, first: str, second: str) -> tuple[Paper, tuple[Problem, ...]]:
    """Compares two editions, ids or folders, in the site's words; returns the paper and problems. Raises `Faults` if either is missing or unreadable."""
    site, problems = load_site(docs)
    if site is None:
        raise Faults(problems)
    if missing := [argument for argument, written in (("A", first), ("B", second)) if not written.strip()]:
        example = _example(site, first, second)
        raise Faults(
            tuple(
                Problem(argument, 1, f"{argument} is missing; write two versions, as in make compare {example}")
                for argument in missing
            )
        )
    (before, _, first_faults), (after, after_is_outside, faults) = (
        _found(site, docs, argument, written) for argument, written in (("A", first), ("B", second))
    )
    if before is None or after is None or first_faults or faults:
        raise Faults((*first_faults, *faults))
    whole = _with(site, before, after)
    unchecked = [*without_checked_warnings(whole, [*problems, *validate(whole)])]
    noticed = tuple(sorted({*_of(before, unchecked), *_of(after, unchecked)}))
    if not (_is_whole(before) and _is_whole(after)) or any(problem.path in site.broken for problem in noticed):
        raise Faults(noticed)
    return paper(whole, before, after, english(templates).text, after_is_outside=after_is_outside), noticed


def _example(site: Site, first: str, second: str) -> str:
    names = [edition.id for edition in site.lineage] or ["2015-draft"]
    others = [name for name in names if name != second] or names
    a = first.strip() or others[-1 if second.strip() else -2 :][0]
    b = second.strip() or next((name for name in reversed(names) if name != a), "../2016-proposal")
    return f"A={shlex.quote(a)} B={shlex.quote(b)}"


def _found(site: Site, docs: Path, argument: str, written: str) -> tuple[Edition | None, bool, tuple[Problem, ...]]:
    """Returns the edition, whether its folder is outside the content, and its problems."""
    known = site.edition(written)
    if known is not None:
        return known, False, ()
    folder = docs / "code" / written
    if is_edition_id(written) and folder.is_dir():  # has faults, so the site lacks it
        edition, problems = load_edition(folder)
        return edition, False, problems
    folder = Path(written)
    if not ("/" in written or folder.is_dir()):
        names = [edition.id for edition in site.editions]
        near, every = suggestion(written, names), ", ".join(names)
        problem = Problem(
            argument,
            1,
            f"'{written}' is not a version or a folder; {near}write one of: {every}; or the folder of a version",
        )
        return None, False, (problem,)
    edition, problems = load_edition(folder)
    return edition, True, problems


def _with(site: Site, before: Edition, after: Edition) -> Site:
    """Returns the site with both editions; an outside edition replaces the one with its id."""
    outside = [edition for edition in (before, after) if edition not in site.editions]
    names = {edition.id for edition in outside}
    others = (edition for edition in site.editions if edition.id not in names or edition in (before, after))
    records = {reference: record for reference, record in site.records.items() if reference not in names}
    editions = tuple(sorted((*others, *outside), key=lambda edition: edition.age))
    return replace(site, editions=editions, records=records)


def _of(edition: Edition, problems: Iterable[Problem]) -> list[Problem]:
    stem = edition.document.path.removesuffix("index.md")
    return [problem for problem in problems if problem.path.startswith(stem)]


def _is_whole(edition: Edition) -> bool:
    """Whether all parts exist and labels are unique, which a correct comparison needs."""
    parts = {part.id for part in edition.parts}
    return set(edition.facts.named_parts) - {INTRODUCTION} <= parts and len(edition.units) == sum(
        len(part.units) for part in edition.parts
    )
