"""Rules for reports that replace others."""

from collections.abc import Iterator
from contextlib import suppress

from codebook.facts import Replaced
from codebook.model import Problem, Report, Site
from codebook.validate.rules import again, circles, folder, missing_report, rule, suggestion
from codebook.values.references import ReportRef, parse


def _report(written: str, site: Site) -> Report | None:
    """Returns the report that a text names; None for any other text."""
    with suppress(ValueError):
        ref = parse(written)
        return site.report(ref) if isinstance(ref, ReportRef) else None
    return None


@rule
def replaced_reports_are_known(site: Site) -> Iterator[Problem]:
    """Requires either a report that is here, or a document with its source."""
    for report in site.reports:
        for index, replaced in enumerate(report.facts.replaces):
            if message := _wrong(replaced, site):
                yield report.document.problem(message, "replaces", index)


def _wrong(replaced: Replaced, site: Site) -> str:
    if bool(replaced.report) == bool(replaced.document):
        return "write either report:, for a report on this site, or document: and source:, for another"
    if replaced.document and _report(replaced.document, site):
        return f"that report is on this site; write report: {replaced.document} in place of document:"
    if replaced.document and not replaced.source:
        return "what says that it is replaced is missing; add source:, as in source: Paragraph 1.1 of the report"
    if not replaced.report or _report(replaced.report, site):
        return ""
    if f"{folder(site)}/reports/{replaced.report}.md" in site.broken:
        return ""
    question = suggestion(replaced.report, [str(known.ref) for known in site.reports], 0.85)
    return missing_report("'replaces' leads", replaced.report, question, or_take="the item")


@rule
def later_reports_say_what_they_replace(site: Site) -> Iterator[Problem]:
    """Allows `replaced-by` only for documents that are not here: other pages say it from `replaces`."""
    for report in site.reports:
        later = report.facts.replaced_by
        if later and (found := _report(later.document, site)):
            message = f"that report is on this site; take 'replaced-by' out, and write in {found.document.path} replaces: with report: {report.ref}"
            yield report.document.problem(message, "replaced-by", "document")


@rule
def reports_replace_earlier_ones(site: Site) -> Iterator[Problem]:
    """Refuses to replace a report twice, or a later one."""
    for report in site.reports:
        document = report.document
        named = [(one.report or one.document, index) for index, one in enumerate(report.facts.replaces)]
        places = [(name, document.path, document.line("replaces", index)) for name, index in named]
        for name, path, line, first in again(places):
            yield Problem(path, line, f"'{name}' is replaced twice, first at {first}; keep one")
        for name, index in named:
            other = _report(name, site)
            if other and report.date.surely_before(other.date):
                message = f"{name} is later than this report, and cannot be replaced by it; correct one of their dates, or take the item out"
                yield document.problem(message, "replaces", index)


@rule
def no_report_replaces_itself(site: Site) -> Iterator[Problem]:
    """Refuses circles."""
    following = {
        str(report.ref): [one.report for one in report.facts.replaces if one.report] for report in site.reports
    }
    for circle in circles(following):
        first = _report(circle[0], site)
        if first:
            way = f", by way of {', '.join(circle[1:])}" if circle[1:] else ""
            yield first.document.problem(
                f"the report replaces itself{way}; take one of them out of 'replaces'", "replaces"
            )
