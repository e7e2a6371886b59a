"""The published JSON formats. They are separate from front matter and model, which may change.

Fields may be added, never renamed, removed or redefined; `tests/emit/fields.txt` lists every field ever published.
"""

from codebook.emit.shapes.base import PROMISE, DataFile, LeftOut, MadeCorrection, NamedDocument, Shape, TextSource
from codebook.emit.shapes.edition import (
    CodePart,
    CodeUnit,
    EditionText,
    EditorialNote,
    GoneUnit,
    PastState,
    ProposalOutcome,
    ToldChange,
)
from codebook.emit.shapes.index import (
    Index,
    IndexedEdition,
    IndexedReport,
    IndexedSubject,
    IndexedUnit,
    NamedCouncil,
    SubjectIndex,
)
from codebook.emit.shapes.report import (
    AboutDocument,
    AgendaPlace,
    CallIn,
    CouncilReport,
    ExemptPart,
    JudgedLink,
    LinkReading,
    Meeting,
    ReplacedReport,
    ReportAppendix,
    ReportUnit,
    Withdrawal,
)

__all__ = [
    "PROMISE",
    "AboutDocument",
    "AgendaPlace",
    "CallIn",
    "CodePart",
    "CodeUnit",
    "CouncilReport",
    "DataFile",
    "EditionText",
    "EditorialNote",
    "ExemptPart",
    "GoneUnit",
    "Index",
    "IndexedEdition",
    "IndexedReport",
    "IndexedSubject",
    "IndexedUnit",
    "JudgedLink",
    "LeftOut",
    "LinkReading",
    "MadeCorrection",
    "Meeting",
    "NamedCouncil",
    "NamedDocument",
    "PastState",
    "ProposalOutcome",
    "ReplacedReport",
    "ReportAppendix",
    "ReportUnit",
    "Shape",
    "SubjectIndex",
    "TextSource",
    "ToldChange",
    "Withdrawal",
]
