"""Problems of reports by themselves, in several processes, and from an earlier run if nothing changed on which they depend."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from codebook.cache import Store, in_processes, key_of, of_code
from codebook.model import Problem, Record, Report, Site

Check = Callable[[Site, Sequence[Report]], Iterable[Problem]]


def known_or_found(store: Store, check: Check) -> Check:
    """Returns `check`, which finds the problems of some reports, so that it runs only for reports without a result in `store`."""

    def found(site: Site, reports: Sequence[Report]) -> Iterator[Problem]:
        shared = _shared(site)
        keys = {report.document.path: _key(report, shared, site) for report in reports}
        known = dict(store.get(keys.values()))
        new = [report for report in reports if keys[report.document.path] not in known]
        made: dict[str, list[Problem]] = defaultdict(list)
        for problem in in_processes(lambda some: check(site, some), new):
            made[problem.path].append(problem)
        store.put({keys[report.document.path]: tuple(made[report.document.path]) for report in new})
        for problems in (*known.values(), *made.values()):
            yield from problems

    return found


def _shared(site: Site) -> bytes:
    """Returns the key of all that rules may read beside a report: the other files, their records, and which of them cannot be read."""
    texts = {document.path: document.text for document in site.without_reports().documents}
    own = {report.document.path for report in site.reports}
    refs = {str(report.ref) for report in site.reports}
    records = [found for kept in _records(site) for name, found in kept.items() if name not in refs]
    return key_of(
        *(part for path in sorted(texts) for part in (path, texts[path])),
        *sorted(site.broken - own),
        *(_written(record) for record in records),
    )


def _key(report: Report, shared: bytes, site: Site) -> bytes:
    document, name = report.document, str(report.ref)
    records = (_written(kept[name]) if name in kept else "" for kept in _records(site))
    is_broken = str(document.path in site.broken)
    return key_of("rules", of_code(), shared, document.path, document.text, is_broken, *records)


def _records(site: Site) -> Iterator[Mapping[str, Record]]:
    yield from (site.records, site.structures)


def _written(record: Record) -> str:
    return "\n".join((record.path, *map("\t".join, record.lines)))
