"""Rules across documents. To add one, write a function with `@rule` in the module of its subject and a case in `tests/faults/`."""

from collections.abc import Iterable, Iterator

from codebook.model import Problem, Site
from codebook.validate import (
    body_rules,
    character_rules,
    contact_rules,
    copied_slip_rules,
    copy_residue_rules,
    correction_rules,
    dialect_rules,
    disguised_text_rules,
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
from codebook.validate.each_report import EachReport, cached_problems, each_report
from codebook.validate.rules import LOCAL_RULES, NAMES_RULES, RULES, SHARED_RULES
from codebook.values.nearest import one_run

__all__ = [
    "RULES",
    "EachReport",
    "body_rules",
    "cached_problems",
    "character_rules",
    "contact_rules",
    "copied_slip_rules",
    "copy_residue_rules",
    "correction_rules",
    "dialect_rules",
    "disguised_text_rules",
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
    "of_all",
    "of_names",
    "of_rest",
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


_OF_REPORTS = frozenset((*LOCAL_RULES, *NAMES_RULES, *SHARED_RULES))


def validate(site: Site) -> tuple[Problem, ...]:
    """Runs all rules; returns the problems sorted, without duplicates."""
    with one_run():
        return tuple(sorted({problem for check in RULES for problem in check(site)}))


def of_rest(site: Site) -> Iterator[Problem]:
    """Yields the problems of a site without its reports."""
    for check in RULES:
        if check not in _OF_REPORTS:
            yield from check(site)
    for check in LOCAL_RULES:
        yield from check(site)


def of_names(site: Site) -> Iterator[Problem]:
    """Yields the problems that depend on which reports and paragraphs there are."""
    for check in NAMES_RULES:
        yield from check(site)


def of_all(site: Site, contacts: Iterable[int]) -> Iterator[Problem]:
    """Yields the problems of reports compared with each other; `contacts` are the entries under `not-personal` that any file has."""
    for check in SHARED_RULES:
        if check is not contact_rules.public_contact_data_is_there:  # it would read all texts
            yield from check(site)
    yield from contact_rules.unused_contacts(site, contacts)
