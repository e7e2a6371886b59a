"""The shape of front matter: each class is one kind of file, each field one line that an editor fills in.

A field's type is its rule, its `description` and `examples` are its manual: messages, and whatever else tells an
editor what to write, are made from them. Keys are written with hyphens (`agenda-item`).
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
"""Every kind of front matter."""
