"""What is found in single reports: in several processes, and by an earlier run if nothing changed on which it depends."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from codebook.cache import Store, key_of, of_code
from codebook.load import Loading
from codebook.model import Problem, Report, Site
from codebook.record import texts_kept
from codebook.record.keys import Keys
from codebook.validate.contact_rules import public_contacts
from codebook.validate.rules import LOCAL_RULES
from codebook.values.nearest import one_run
from codebook.values.references import ReportRef

Found = tuple[tuple[Problem, ...], tuple[int, ...]]
"""Problems of a report, and the places of entries under `not-personal` that it has as contact data."""


class EachReport:
    """Checks reports next to the site without them; `gone` are the paths of what was published and is deleted."""

    def __init__(self, rest: Site, gone: frozenset[str]) -> None:
        self._rest = replace(rest, broken=rest.broken | gone)
        self._keys = Keys(self._rest)

    def key(self, name: str, content: bytes) -> bytes:
        """Returns the key of what is found of a file."""
        _, council, report = name.removesuffix(".md").split("/")
        return key_of("found", of_code(), self._keys.of_file(ReportRef(council, report), name, content))

    def found(self, loadings: Sequence[Loading]) -> list[Found]:
        """Returns what is found of each file."""
        if not any(loading.documents for loading in loadings):
            return [((), ())] * len(loadings)
        broken = self._rest.broken.union(*(loading.broken for loading in loadings))
        reports = tuple(report for loading in loadings for report in loading.reports)
        paths = {report.document.path for report in reports}
        further = tuple(doc for loading in loadings for doc in loading.documents if doc.path not in paths)
        part = replace(self._rest, broken=broken).with_reports(reports, further)
        problems: dict[str, dict[Problem, None]] = defaultdict(dict)
        with one_run():
            for problem in _of_part(part):
                problems[problem.path][problem] = None
        contacts: dict[str, set[int]] = defaultdict(set)
        for path, index in public_contacts(part):
            contacts[path].add(index)
        own = [loading.documents[0].path if loading.documents else "" for loading in loadings]
        return [(tuple(sorted(problems[path])), tuple(sorted(contacts[path]))) for path in own]


def each_report(site: Site, reports: Sequence[Report]) -> Iterable[Problem]:
    """Yields the problems of some reports that depend on no other report."""
    return _of_part(site.with_reports(tuple(reports)))


def _of_part(part: Site) -> Iterable[Problem]:
    """Yields those of a site's reports, and of further files in it."""
    paths = {document.path for document in part.documents}
    for check in LOCAL_RULES if paths else ():
        yield from (problem for problem in check(part) if problem.path in paths)
    yield from (problem for problem in texts_kept(part) if problem.path in paths)


def cached_problems(store: Store, key: bytes, find: Callable[[], Iterable[Problem]]) -> tuple[Problem, ...]:
    """Returns problems, as an earlier run found them if it kept any under the key."""
    for _, known in store.get([key]):
        found: tuple[Problem, ...] = known
        return found
    made = tuple(find())
    store.put({key: made})
    return made
