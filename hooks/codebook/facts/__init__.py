"""Pydantic types of front matter: a class for each kind of file, a field for each key (written with hyphens: `agenda-item`).

Types are the rules; `description` and `examples` are the editors' manual, used in messages, templates and schemas.
"""

from codebook.facts.base import PLACEHOLDER, CorrectionFacts, Facts, Ready, Source, Withheld, group_of
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
from codebook.facts.report import (
    About,
    Adoption,
    AgendaItem,
    Appendix,
    Committee,
    Consideration,
    CouncilFacts,
    Judged,
    LinkFacts,
    ReportCorrection,
    ReportFacts,
    ReportWithheld,
)
from codebook.facts.site_wide import EntryFacts, Moved, NotPersonal, ProseFacts, SiteFacts, SubjectFacts, SubjectsFacts
from codebook.facts.values import Effect, Result, State, Strength

__all__ = [
    "KINDS",
    "PLACEHOLDER",
    "About",
    "Adoption",
    "AgendaItem",
    "Appendix",
    "Became",
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
    "Facts",
    "Judged",
    "LinkFacts",
    "Moved",
    "NotPersonal",
    "Outcome",
    "ProseFacts",
    "Ready",
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
