"""The exact words of each clause in every version, and what clauses of earlier versions became, as JSON."""

import hashlib
from collections.abc import Iterator, Mapping

from codebook.emit import shapes
from codebook.gate.manifest import MANIFEST
from codebook.history.succession import became
from codebook.model import Edition, Site
from codebook.values.references import parse_label


def clause_data_path(label: str) -> str:
    """Returns the path of the file of a clause."""
    return f"data/clauses/{label}.json"


def became_path(edition: Edition) -> str:
    """Returns the path of the file of what became the clauses of a version."""
    return f"data/became/{edition.id}.json"


Holders = Mapping[str, tuple[Edition, ...]]
"""The versions that have a clause, by its label, the latest first."""


def holders(site: Site) -> Holders:
    """Returns which versions have each clause."""
    found: dict[str, list[Edition]] = {}
    for edition in site.by_credit:
        for label in edition.units:
            found.setdefault(label, []).append(edition)
    return {label: tuple(editions) for label, editions in found.items()}


def clause_data(label: str, editions: tuple[Edition, ...], site: Site, root: str) -> shapes.ClauseData:
    """Returns the wordings of a clause; `editions` are those that have it, the latest first.

    Its commit is in `build.json`, and not here: it would change every file at every commit.
    """
    wordings: dict[str, list[Edition]] = {}
    for edition in editions:
        wordings.setdefault(edition.units[label].text, []).append(edition)
    return shapes.ClauseData(
        label=label,
        page=root + parse_label(label).url,
        in_latest=site.newest is not None and label in site.newest.units,
        build=root + MANIFEST,
        wordings=tuple(
            shapes.ExactWording(
                text=text,
                sha256=hashlib.sha256(text.encode()).hexdigest(),
                versions=tuple(_version(edition, label, root) for edition in having),
            )
            for text, having in wordings.items()
        ),
    )


def _version(edition: Edition, label: str, root: str) -> shapes.WordedVersion:
    return shapes.WordedVersion.of(
        edition,
        name=edition.facts.name,
        date=str(edition.date),
        exact=root + edition.exact(label).url,
    )


def became_data(after: Edition, site: Site, root: str) -> shapes.BecameData:
    """Returns what the clauses of each earlier version became in a version."""
    return shapes.BecameData(version=after.id, page=root + after.url, since=tuple(_since(after, site)))


def _since(after: Edition, site: Site) -> Iterator[shapes.BecameSince]:
    """Yields each version before `after`; none before a proposal, which is outside of the order of versions."""
    place = site.lineage.index(after) if after in site.lineage else 0
    for before in site.lineage[:place]:
        gone = became(site, before, after)
        yield shapes.BecameSince(
            version=before.id,
            became=tuple(shapes.Successors(label=label, into=into) for label, into in gone.items()),
        )
