"""What changed between two versions, as JSON."""

from collections.abc import Iterable

from codebook.compare import Change, PartChange, compare
from codebook.compare.runs import Run
from codebook.emit import shapes
from codebook.history.succession import became
from codebook.model import Edition, Site
from codebook.render.status import compare_url


def comparison_path(before: Edition, after: Edition) -> str:
    """Returns the path of the file of a comparison."""
    return f"data/compare/{before.id}/{after.id}.json"


def comparison_data(before: Edition, after: Edition, site: Site, root: str) -> shapes.ComparisonData:
    """Returns a comparison."""
    compared = compare(before, after, became(site, before, after))
    return shapes.ComparisonData(
        before=before.id,
        after=after.id,
        page=root + compare_url(before.id, after.id),
        title=_words(compared.title),
        parts=tuple(map(_part, compared.parts)),
    )


def _part(part: PartChange) -> shapes.ComparedPart:
    return shapes.ComparedPart(
        id=part.part.id,
        kind=part.kind,
        moved=part.moved,
        title=_words(part.title),
        clauses=tuple(map(_clause, part.changes)),
    )


def _clause(change: Change) -> shapes.ComparedClause:
    return shapes.ComparedClause(
        label=change.label,
        was=change.before.label if change.before else None,
        kind=change.kind,
        moved=change.moved,
        into=change.into,
        sources=change.sources,
        words=() if change.kind == "same" else _words(change.runs),
    )


def _words(runs: Iterable[Run]) -> tuple[shapes.ComparedWords, ...]:
    return tuple(shapes.ComparedWords(kind=run.kind, text=run.text) for run in runs)
