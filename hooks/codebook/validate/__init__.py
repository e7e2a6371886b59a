"""Rules across documents. To add one, write a function with `@rule` in the module of its subject and a case in `tests/faults/`."""

from codebook.model import Problem, Site
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
from codebook.validate.rules import RULES
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


def validate(site: Site) -> tuple[Problem, ...]:
    """Runs all rules; returns the problems sorted, without duplicates."""
    with one_run():
        return tuple(sorted({problem for check in RULES for problem in check(site)}))
