"""One report alone: its file is read and checked again, and takes its place in a site that was opened before.

Only what depends on no other report is checked, so it takes as long among thousands as among few.
"""

from dataclasses import replace

from codebook.book import Faults
from codebook.load.loading import Loading
from codebook.model import Problem, Report, Site
from codebook.record import fact_path, permanence
from codebook.validate import each_report
from codebook.validate.checked_warnings import without_checked_warnings


def read_again(site: Site, path: str, data: bytes) -> tuple[Site, Report]:
    """Returns a site with the current report in the file at `path` (`docs/reports/…`), and that report; raises `Faults` if it has any."""
    loading = Loading(site.folder)
    loading.add(path.removeprefix(f"{site.folder}/"), data)
    if not loading.reports:
        raise Faults(tuple(sorted(loading.problems)))
    (report,) = loading.reports
    changed = _with(site, report, is_broken=bool(loading.problems))
    problems = {*loading.problems, *_problems(changed, report)}
    if not all(problem.warning for problem in problems):
        raise Faults(tuple(sorted(problems)))
    return changed, report


def _with(site: Site, report: Report, *, is_broken: bool) -> Site:
    path = report.document.path
    others = (other for other in site.reports if other.document.path != path)
    documents = (document for document in site.documents if document.path != path)
    return replace(
        site,
        reports=tuple(sorted((report, *others), key=lambda one: (one.date, one.ref), reverse=True)),
        documents=(*documents, report.document),
        broken=site.broken - {path} | ({path} if is_broken else set()),
    )


def _problems(site: Site, report: Report) -> set[Problem]:
    """Returns what is wrong with the report alone, its records included."""
    ref, facts = str(report.ref), fact_path(report)
    alone = replace(
        site.with_reports((report,)),
        records={name: record for name, record in site.records.items() if name == ref},
        structures={name: record for name, record in site.structures.items() if name == ref},
        fact_records={name: record for name, record in site.fact_records.items() if name == facts},
    )
    found = {*each_report(site, (report,)), *permanence(alone)}
    return {
        problem for problem in without_checked_warnings(alone, sorted(found)) if problem.path == report.document.path
    }
