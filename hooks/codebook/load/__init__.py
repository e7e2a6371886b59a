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

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from codebook.cache import FEWEST, NOTHING, Store
from codebook.facts import CorrectionFacts, EditionFacts
from codebook.load.content_keys import ContentKeys
from codebook.load.file_names import PUBLISHED, TEXT
from codebook.load.files import File, files
from codebook.load.loading import SITE_FILE, Loading
from codebook.load.other_files import ReadFile, load_others
from codebook.load.pictures import misplaced
from codebook.load.records import ADDRESSES, FACTS, STRUCTURE, WORDING, read_records
from codebook.load.report_files import Check, is_report, load_reports
from codebook.load.size_limits import LARGEST_SUM, TOO_MUCH
from codebook.model import Edition, Part, Problem, Report, Site
from codebook.values.references import INTRODUCTION

__all__ = [
    "ADDRESSES",
    "FACTS",
    "PUBLISHED",
    "SITE_FILE",
    "STRUCTURE",
    "TEXT",
    "WORDING",
    "Check",
    "Loaded",
    "Loading",
    "is_report",
    "load",
    "load_edition",
    "load_site",
]


Checks = Callable[[Site, Sequence[str]], Check]


@dataclass(frozen=True)
class Loaded:
    """What was loaded, and found by a check."""

    site: Site | None
    """None without a `site.yml`, or with too much text."""
    problems: tuple[Problem, ...]
    """Faults of loading, sorted."""
    rest: Site | None = None
    """The site without its reports, if each report was checked when it was read."""
    found: Mapping[str, Any] = field(default_factory=dict)
    """What the check found of each report, by path."""


def load_site(docs: Path, store: Store = NOTHING) -> tuple[Site | None, tuple[Problem, ...]]:
    """Loads the site in the folder `docs` with its faults, sorted; None without a `site.yml` or with too much text.

    Takes from `store` what is of files that are as they were.
    """
    loaded = load(docs, store)
    return loaded.site, loaded.problems


def load(docs: Path, store: Store = NOTHING, checks: Checks | None = None) -> Loaded:
    """Loads the site; `checks` gets the site without its reports, and their names, and returns what checks each as soon as it is read.

    A small site of which nothing is kept is not divided, and nothing is found of its reports.
    """
    loading = Loading(docs.name)
    listed, records = files(docs)
    texts = _read(loading, listed, ContentKeys(docs, store))
    if texts is None:
        return Loaded(None, tuple(sorted({*loading.problems})))
    reports = [text for text in texts if is_report(text.file.name)]
    pictures = load_others(loading, [text for text in texts if not is_report(text.file.name)], store)
    loading.refuse_gaps()
    loading.records = read_records(docs, records)
    divided = store.is_kept or len(reports) >= FEWEST
    rest = _site(loading, frozenset(pictures)) if divided and checks else None
    found: Mapping[str, Any] = {}
    if divided:
        check = checks(rest, [text.file.name for text in reports]) if checks and rest else None
        made = load_reports(docs, reports, store, check)
        found = made.found
        for report in made.lazy:
            loading.reports.append(report)
            loading.documents.append(report.document)
        for one in made.loadings:
            loading.merge(one)
    else:
        for text in reports:
            loading.add(text.file.name, text.data or b"")
    faults = misplaced(docs.name, pictures, loading.prose, loading.entries, loading.broken)
    problems = tuple(sorted({*loading.problems, *loading.records.problems, *faults}))
    return Loaded(_site(loading, frozenset(pictures)), problems, rest, found)


def _read(loading: Loading, listed: Sequence[File], content_keys: ContentKeys) -> list[ReadFile] | None:
    """Reads what changed, and adds faults of files that cannot be used; None, with a fault, if there is too much text."""
    texts: list[ReadFile] = []
    size = 0
    for file in listed:
        content, data, message = content_keys.content(file)
        is_picture = file.name.endswith(PUBLISHED) and not file.message
        if message and not is_picture:
            loading.fault(f"{loading.folder}/{file.name}".rstrip("/"), 1, message)
            continue
        size += 0 if is_picture else file.status.st_size if file.status else len(data or b"")
        if size > LARGEST_SUM:
            loading.fault(f"{loading.folder}/{file.name}", 1, TOO_MUCH)
            return None
        texts.append(ReadFile(file, content, data))
    content_keys.keep()
    return texts


def load_edition(folder: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Loads an edition from any folder, whose name becomes its id, with its faults; paths in faults begin as `folder` does."""
    loading = Loading(folder.as_posix())
    place = f"{loading.folder}/index.md"
    try:
        if not folder.is_dir():
            loading.fault(loading.folder, 1, "there is no such folder; write where the version's files are")
            return None, tuple(loading.problems)
        for path in sorted(folder.glob("*.md")):
            loading.add_loose(f"{loading.folder}/{path.name}", path)
        name = folder.resolve().name
    except OSError as error:
        loading.fault(loading.folder, 1, f"cannot be read: {error.strerror}; write where the version's files are")
        return None, tuple(loading.problems)
    if not loading.editions and place not in loading.broken:
        loading.fault(place, 1, "there is no such file; write it, with the version's facts")
    edition = next(_editions(loading), None)
    return edition and replace(edition, id=name), tuple(sorted({*loading.problems}))


def _site(loading: Loading, pictures: frozenset[str]) -> Site | None:
    if loading.site is None:
        return None
    return Site(
        loading.site,
        tuple(sorted(_editions(loading), key=lambda edition: edition.age)),
        tuple(sorted(loading.councils, key=lambda council: council.facts.name)),
        tuple(sorted(loading.reports, key=_order, reverse=True)),
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


def _order(report: Report) -> tuple[tuple[int, int, int, str], str, str]:
    return report.date.order, report.ref.council, report.ref.report


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
