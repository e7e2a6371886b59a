"""Problems of single reports, found in several processes, and from an earlier run if nothing changed on which they depend."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from codebook.cache import Store, in_processes, key_of, of_code
from codebook.model import Problem, Report, Site
from codebook.record.keys import Keys

Check = Callable[[Site, Sequence[Report]], Iterable[Problem]]


def known_or_found(store: Store, check: Check) -> Check:
    """Returns `check`, which finds the problems of some reports, limited to reports without a result in `store`."""

    def found(site: Site, reports: Sequence[Report]) -> Iterator[Problem]:
        of_site = Keys(site)
        keys = {report.document.path: key_of("rules", of_code(), of_site.of(report)) for report in reports}
        known = dict(store.get(keys.values()))
        new = [report for report in reports if keys[report.document.path] not in known]
        made: dict[str, list[Problem]] = defaultdict(list)
        for problem in in_processes(lambda some: check(site, some), new):
            made[problem.path].append(problem)
        store.put({keys[report.document.path]: tuple(made[report.document.path]) for report in new})
        for problems in (*known.values(), *made.values()):
            yield from problems

    return found
