"""Pydantic types of front matter: types are the rules, `description` and `examples` the manual; keys have hyphens (`agenda-item`)."""

from codebook.facts.base import PLACEHOLDER, CorrectionFacts, FactCorrection, Facts, Ready, Source, Withheld, group_of
from codebook.facts.circumstances import Exempt, Passage, Replaced, Replacement, Withdrawn
from codebook.facts.council import Adoption, Committee, CouncilFacts
from codebook.facts.edition import (
    Became,
    ChangeFacts,
    CodeCorrection,
    CodeWithheld,
    CorrectionsFacts,
    EditionFacts,
    EditionState,
    EditorsNote,
    Outcome,
)
from codebook.facts.meeting import AgendaItem, CalledIn, Consideration
from codebook.facts.report import (
    About,
    Appendix,
    Judged,
    LinkFacts,
    ReportCorrection,
    ReportFacts,
    ReportWithheld,
)
from codebook.facts.site_wide import EntryFacts, Moved, NotPersonal, ProseFacts, SiteFacts, SubjectFacts, SubjectsFacts
from codebook.facts.values import BodyKind, Effect, Result, State, Strength

__all__ = [
    "KINDS",
    "PLACEHOLDER",
    "About",
    "Adoption",
    "AgendaItem",
    "Appendix",
    "Became",
    "BodyKind",
    "CalledIn",
    "ChangeFacts",
    "CodeCorrection",
    "CodeWithheld",
    "Committee",
    "Consideration",
    "CorrectionFacts",
    "CorrectionsFacts",
    "CouncilFacts",
    "EditionFacts",
    "EditionState",
    "EditorsNote",
    "Effect",
    "EntryFacts",
    "Exempt",
    "FactCorrection",
    "Facts",
    "Judged",
    "LinkFacts",
    "Moved",
    "NotPersonal",
    "Outcome",
    "Passage",
    "ProseFacts",
    "Ready",
    "Replaced",
    "Replacement",
    "ReportCorrection",
    "ReportFacts",
    "ReportWithheld",
    "Result",
    "SiteFacts",
    "Source",
    "State",
    "Strength",
    "SubjectFacts",
    "SubjectsFacts",
    "Withdrawn",
    "Withheld",
    "group_of",
]

KINDS: dict[str, type[Facts]] = {
    "site": SiteFacts,
    "page": ProseFacts,
    "edition": EditionFacts,
    "corrections": CorrectionsFacts,
    "council": CouncilFacts,
    "report": ReportFacts,
    "entry": EntryFacts,
    "subjects": SubjectsFacts,
}
