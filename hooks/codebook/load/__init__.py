"""The only reader of content: files in; the site, and faults of bytes, front matter and the start of units out.

The path decides the kind of a file:

    site.yml  subjects.yml                   the whole site; the index of subjects
    index.md  about/*.md                     editors' pages
    code/<edition>/index.md                  an edition's front matter
    code/<edition>/introduction.md, *.md     its introduction and principles
    code/<edition>/corrections.md            its corrections
    reports/<council>/index.md               a council
    reports/<council>/<date>-<title>.md      a committee report
    history/<date>-<title>.md                an event in the history of the code

Records of what was published are in files that begin with a dot (`records`).
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from codebook.cache import NOTHING, Store
from codebook.facts import CorrectionFacts, EditionFacts
from codebook.load.file_names import PUBLISHED, TEXT, unusable
from codebook.load.files import files, read
from codebook.load.inside import inside
from codebook.load.loading import SITE_FILE, Loading
from codebook.load.pictures import misplaced
from codebook.load.records import ADDRESSES, FACTS, STRUCTURE, WORDING, read_records
from codebook.load.report_files import is_report, load_reports
from codebook.load.size_limits import LARGEST_SUM, TOO_MUCH
from codebook.model import Edition, Part, Problem, Site
from codebook.values.references import INTRODUCTION

__all__ = ["ADDRESSES", "FACTS", "PUBLISHED", "SITE_FILE", "STRUCTURE", "TEXT", "WORDING", "load_edition", "load_site"]


def load_site(docs: Path, store: Store = NOTHING) -> tuple[Site | None, tuple[Problem, ...]]:
    """Loads the site in the folder `docs` with its faults, sorted; None without a `site.yml` or with too much text.

    Takes reports from `store` if their files are as they were.
    """
    loading = Loading(docs.name)
    pictures: dict[str, tuple[str, ...]] = {}
    reports: list[tuple[str, bytes]] = []
    size = 0
    for name, path, misplaced_as in files(docs):
        data, message = (b"", misplaced_as) if misplaced_as else read(name, path)
        if name.endswith(PUBLISHED) and not misplaced_as:
            found = (message,) if message else inside(f"{docs.name}/{name}", data)
            pictures[name] = (*filter(None, map(unusable, name.split("/"))), *found)
        elif message:
            loading.fault(f"{docs.name}/{name}".rstrip("/"), 1, message)
        else:
            size += len(data)
            if size > LARGEST_SUM:
                loading.fault(f"{docs.name}/{name}", 1, TOO_MUCH)
                return None, tuple(sorted({*loading.problems}))
            if is_report(name):
                reports.append((name, data))
            else:
                loading.add(name, data)
    for read_alone in load_reports(docs.name, reports, store):
        loading.merge(read_alone)
    loading.refuse_gaps()
    loading.records = read_records(docs)
    faults = misplaced(docs.name, pictures, loading.prose, loading.entries, loading.broken)
    return _site(loading, frozenset(pictures)), tuple(sorted({*loading.problems, *loading.records.problems, *faults}))


def load_edition(folder: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Loads an edition from any folder, whose name becomes its id, with its faults; paths in faults begin as `folder` does."""
    loading = Loading(folder.as_posix())
    place = f"{loading.folder}/index.md"
    try:
        if not folder.is_dir():
            loading.fault(loading.folder, 1, "there is no such folder; write where the edition's files are")
            return None, tuple(loading.problems)
        for path in sorted(folder.glob("*.md")):
            loading.add_loose(f"{loading.folder}/{path.name}", path)
        name = folder.resolve().name
    except OSError as error:
        loading.fault(loading.folder, 1, f"cannot be read: {error.strerror}; write where the edition's files are")
        return None, tuple(loading.problems)
    if not loading.editions and place not in loading.broken:
        loading.fault(place, 1, "there is no such file; write it, with the edition's facts")
    edition = next(_editions(loading), None)
    return edition and replace(edition, id=name), tuple(sorted({*loading.problems}))


def _site(loading: Loading, pictures: frozenset[str]) -> Site | None:
    if loading.site is None:
        return None
    return Site(
        loading.site,
        tuple(sorted(_editions(loading), key=lambda edition: edition.age)),
        tuple(sorted(loading.councils, key=lambda council: council.facts.name)),
        tuple(sorted(loading.reports, key=lambda report: (report.date, report.ref), reverse=True)),
        tuple(loading.prose),
        tuple(sorted(loading.entries, key=lambda entry: (entry.facts.date, entry.id))),
        tuple(loading.documents),
        loading.records.wording,
        loading.records.addresses,
        frozenset(loading.broken),
        tuple(sorted(loading.subjects, key=lambda subject: (subject.id, subject.place))),
        loading.records.structures,
        pictures,
        loading.records.facts,
    )


def _editions(loading: Loading) -> Iterator[Edition]:
    for id, (facts, document) in loading.editions.items():
        yield Edition(id, facts, _ordered(loading, id, facts), document, _corrected(loading, id))


def _corrected(loading: Loading, edition: str) -> tuple[CorrectionFacts, ...]:
    facts = loading.corrections.get(edition)
    return facts.corrections if facts else ()


def _ordered(loading: Loading, edition: str, facts: EditionFacts) -> tuple[Part, ...]:
    named = facts.named_parts
    order = named if INTRODUCTION in named else (INTRODUCTION, *named)
    parts = loading.parts.get(edition, {}).values()
    return tuple(sorted(parts, key=lambda part: order.index(part.id) if part.id in order else len(order)))
