"""Rules across documents. To add one, write a function with `@rule` in the module of its subject and a case in `tests/faults/`."""

from collections.abc import Iterator, Sequence

from codebook.model import Problem, Report, Site
from codebook.validate import (
    body_rules,
    character_rules,
    contact_rules,
    copied_slip_rules,
    copy_residue_rules,
    correction_rules,
    covering_rules,
    dialect_rules,
    document_rules,
    edition_rules,
    fact_correction_rules,
    heading_rules,
    known_later_rules,
    label_meaning_rules,
    layout_rules,
    link_rules,
    lost_markup_rules,
    number_rules,
    older_version_rules,
    page_rules,
    proposal_rules,
    replacement_rules,
    report_rules,
    stale_number_rules,
    subject_rules,
    succession_rules,
    unsafe_content_rules,
    withheld_rules,
)
from codebook.validate.known import Check
from codebook.validate.rules import LOCAL_RULES, RULES
from codebook.values.nearest import one_run

__all__ = [
    "RULES",
    "body_rules",
    "character_rules",
    "contact_rules",
    "copied_slip_rules",
    "copy_residue_rules",
    "correction_rules",
    "covering_rules",
    "dialect_rules",
    "document_rules",
    "each_report",
    "edition_rules",
    "fact_correction_rules",
    "heading_rules",
    "known_later_rules",
    "label_meaning_rules",
    "layout_rules",
    "link_rules",
    "lost_markup_rules",
    "number_rules",
    "older_version_rules",
    "page_rules",
    "proposal_rules",
    "replacement_rules",
    "report_rules",
    "stale_number_rules",
    "subject_rules",
    "succession_rules",
    "unsafe_content_rules",
    "validate",
    "withheld_rules",
]


_LOCAL = frozenset(LOCAL_RULES)


def validate(site: Site, found: Check | None = None) -> tuple[Problem, ...]:
    """Runs all rules; returns the problems sorted, without duplicates. `found`, if given, finds those of single reports."""
    with one_run():
        if found is None:
            return tuple(sorted({problem for check in RULES for problem in check(site)}))
        shared = site.without_reports()
        problems = {problem for check in RULES if check not in _LOCAL for problem in check(site)}
        problems |= {problem for check in LOCAL_RULES for problem in check(shared)}
        problems.update(found(site, site.reports))
    return tuple(sorted(problems))


def each_report(site: Site, reports: Sequence[Report]) -> Iterator[Problem]:
    """Yields the problems of some reports that depend on no other report."""
    part = site.with_reports(tuple(reports))
    paths = {document.path for document in part.documents}
    for check in LOCAL_RULES if reports else ():
        yield from (problem for problem in check(part) if problem.path in paths)
