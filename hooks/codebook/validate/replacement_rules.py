"""Rules for reports that replace others."""

from collections.abc import Iterator

from codebook.facts import Replaced
from codebook.model import Problem, Site
from codebook.validate.rules import circles, folder, missing_report, repeated, shared_rule, suggestion


@shared_rule
def replaced_reports_are_known(site: Site) -> Iterator[Problem]:
    """Requires that a report is here, or that its name in words has a source."""
    for report in site.reports:
        for index, replaced in enumerate(report.replaces):
            if message := _wrong(replaced, site):
                yield report.document.problem(message, "replaces", index)


def _wrong(replaced: Replaced, site: Site) -> str:
    name = replaced.report
    if len(name.split()) > 1:
        missing = "the source of the replacement is missing; add source:, as in source: Paragraph 1.1 of the report"
        return "" if replaced.source else missing
    if site.named_report(name) or f"{folder(site)}/reports/{name}.md" in site.broken:
        return ""
    question = suggestion(name, [str(known.ref) for known in site.reports], 0.85)
    return missing_report("'replaces' leads", name, question, or_take="the item")


@shared_rule
def later_reports_say_what_they_replace(site: Site) -> Iterator[Problem]:
    """Allows `replaced-by` only for documents that are not here: other pages say it from `replaces`."""
    for report in site.reports:
        later = report.replaced_by
        if later and (found := site.named_report(later.report)):
            message = f"that report is on this site; delete 'replaced-by', and write in {found.document.path} replaces: with report: {report.ref}"
            yield report.document.problem(message, "replaced-by", "report")


@shared_rule
def reports_replace_earlier_ones(site: Site) -> Iterator[Problem]:
    """Refuses to replace a report twice, or a later one."""
    for report in site.reports:
        document = report.document
        named = [(one.report, index) for index, one in enumerate(report.replaces)]
        places = [(name, document.path, document.line("replaces", index)) for name, index in named]
        for name, path, line, first in repeated(places):
            yield Problem(path, line, f"'{name}' is replaced twice, first at {first}; keep one")
        for name, index in named:
            other = site.named_report(name)
            if other and report.date.surely_before(other.date):
                message = f"{name} is later than this report, and cannot be replaced by it; correct one of their dates, or delete the item"
                yield document.problem(message, "replaces", index)


@shared_rule
def no_report_replaces_itself(site: Site) -> Iterator[Problem]:
    """Refuses circles."""
    following = {str(report.ref): [one.report for one in report.replaces] for report in site.reports}
    for circle in circles(following):
        first = site.named_report(circle[0])
        if first:
            through = f", by way of {', '.join(circle[1:])}" if circle[1:] else ""
            yield first.document.problem(
                f"the report replaces itself{through}; delete one of them from 'replaces'", "replaces"
            )
