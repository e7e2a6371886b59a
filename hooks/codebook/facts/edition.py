"""Front matter of editions and their corrections."""

from typing import ClassVar, Literal

from pydantic import Field

from codebook.facts.base import (
    CHECKED_WARNINGS,
    CORRECTED_FACTS,
    CheckedWarning,
    CorrectionFacts,
    FactCorrection,
    Facts,
    Source,
    Withheld,
)
from codebook.facts.values import (
    Authority,
    CodeUnit,
    EditionName,
    Effect,
    Label,
    PartName,
    Principle,
    ReportName,
    Result,
    State,
    Words,
)
from codebook.values.dates import Day, PartialDate

_SAYS_SO = "The report on this site, or its paragraph, that says so."


class EditionState(Facts):
    """A state of an edition, with its date and who decided it."""

    named_by: ClassVar = ("state",)
    ours: ClassVar = frozenset(["note"])

    state: State = Field(description="What this version became.", examples=["draft"])
    date: PartialDate = Field(description="When, as far as known.", examples=["2015-10-14"])
    by: Words = Field(description="By whom.", examples=["Society of Example Officers"])
    in_force: PartialDate | None = Field(
        default=None,
        description="Only for adopted: from when it is in force, if that differs from the date above.",
        examples=["2016-04-01"],
    )
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )
    note: str = Field(default="", description="How sure this is, and why.", examples=["The year is inferred."])


class Outcome(Facts):
    """The outcome of a proposal. Its words stay as proposed."""

    ours: ClassVar = frozenset(["note"])

    result: Result = Field(description="How it ended.", examples=["adopted with changes"])
    date: PartialDate = Field(description="When, as far as known.", examples=["2016-03-01"])
    by: Words = Field(description="By whom.", examples=["Full Council"])
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )
    note: str = Field(default="", description="Anything a reader should know about it.", examples=["By one vote."])


class Became(Facts):
    """What replaced a unit of the version before that this one removed."""

    named_by: ClassVar = ("unit",)

    unit: Label = Field(
        description="The name of the removed clause or paragraph, as in its address.", examples=["integrity-7"]
    )
    into: tuple[Label, ...] = Field(
        default=(),
        description="The names of those that replaced it: one if it moved or was merged, several if it was split. Empty if it was removed.",
        examples=["[integrity-3]"],
    )
    decided: Authority = Field(
        description="Who decided it, and where that is written.",
        examples=["Minute 12 of the council's meeting of 1 March 2016"],
    )
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )


class ChangeFacts(Facts):
    """What an editor says of a change from the version before."""

    named_by: ClassVar = ("units",)
    ours: ClassVar = frozenset(["what"])

    units: tuple[CodeUnit, ...] = Field(
        min_length=1,
        description="The clauses or paragraphs, by name. For a heading, or a principle that moved: the principle. For the title: title.",
        examples=["[integrity-3]"],
    )
    effect: Effect = Field(
        description="Whether the change alters what the Code asks.", examples=["changes the meaning"]
    )
    rewritten: bool = Field(
        default=False,
        description="yes, if most words changed but it is still the same clause and keeps its name.",
        examples=["yes"],
    )
    what: str = Field(
        default="",
        description="What the change does, in a sentence.",
        examples=["Gifts of any value are now meant."],
    )
    decided: Authority = Field(
        description="Who decided it, and where that is written.",
        examples=["Minute 12 of the council's meeting of 1 March 2016"],
    )
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )


class EditorsNote(Facts):
    """An editor's note on units: an oddity left as printed, or a fault of our copy that was repaired."""

    named_by: ClassVar = ("units",)

    units: tuple[CodeUnit, ...] = Field(
        min_length=1, description="The clauses or paragraphs, by name.", examples=["[integrity-3]"]
    )
    kind: Literal["as printed", "mended"] = Field(
        description="'as printed': odd in the source, and left so; 'mended': damaged in our copy of the source, and repaired.",
        examples=["as printed"],
    )
    note: Words = Field(description="The note.", examples=["The source prints “could, or be seen to, compromise”."])


class CodeWithheld(Withheld):
    """Words removed from an edition of the code after it was published. Square brackets in the text say what was removed."""

    unit: CodeUnit = Field(
        description="The name of the clause or paragraph with the brackets. For a heading: the principle's name. For the title: title.",
        examples=["introduction-3"],
    )
    date: Day = Field(description="When.", examples=["2016-05-03"])
    authority: Authority = Field(description="Who decided it.", examples=["The Monitoring Officer, by delegated power"])


class EditionFacts(Facts):
    """`code/<edition>/index.md`."""

    ours: ClassVar = frozenset(["audience", "notes"])
    unrecorded: ClassVar = frozenset(
        ["title", "principles", "parts_before", "parts_after", "withheld", "checked_warnings", "fact_corrections"]
    )

    title: Words = Field(
        description="The exact title.", examples=["Local Public Services Senior Managers: Code of Ethics"]
    )
    name: Words = Field(description="What to call this version in a sentence.", examples=["consultation draft of 2015"])
    states: tuple[EditionState, ...] = Field(
        min_length=1, description="What it was and became, oldest first.", examples=["- state: draft"]
    )
    source: Source = Field(description="Where the text was taken from.", examples=["title: …"])
    rights: Words = Field(description="What the source says of copyright and licence.", examples=["not stated"])
    audience: tuple[CodeUnit, ...] = Field(
        min_length=1,
        description="The names of the paragraphs that say whom the code is for.",
        examples=["[introduction-5, introduction-6]"],
    )
    principles: tuple[Principle, ...] = Field(
        description="The principles in the order of this version; each has a file of that name. For a code of numbered sections, write [].",
        examples=["[integrity]"],
    )
    parts_before: tuple[PartName, ...] = Field(
        default=(),
        description="Parts before the principles, such as a preamble; each has a file of that name. The introduction "
        "comes first, unless it is named here.",
        examples=["[preamble, introduction]"],
    )
    parts_after: tuple[PartName, ...] = Field(
        default=(),
        description="Parts after the principles, such as a glossary, an annex or numbered sections.",
        examples=["[glossary, annex-a]"],
    )
    found: PartialDate | None = Field(
        default=None,
        description="When it was found, if after the next version was published here.",
        examples=["2027-05"],
    )
    notes: tuple[EditorsNote, ...] = Field(
        default=(), description="Editor's notes.", examples=["- units: [integrity-3]"]
    )
    proposal: EditionName | None = Field(
        default=None,
        description="The proposal that this version came from, if it is on this site.",
        examples=["2016-proposal"],
    )
    outcome: Outcome | None = Field(
        default=None, description="For a proposal: its outcome, once known.", examples=["result: adopted"]
    )
    became: tuple[Became, ...] = Field(
        default=(),
        description="What replaced each clause or paragraph that this version removed.",
        examples=["- unit: integrity-7"],
    )
    changes: tuple[ChangeFacts, ...] = Field(
        default=(),
        description="What changed from the version before, and who decided it.",
        examples=["- units: [integrity-3]"],
    )
    withheld: tuple[CodeWithheld, ...] = Field(
        default=(), description="What was removed from this version to protect a person.", examples=["- what: …"]
    )
    checked_warnings: tuple[CheckedWarning, ...] = CHECKED_WARNINGS
    fact_corrections: tuple[FactCorrection, ...] = CORRECTED_FACTS

    @property
    def named_parts(self) -> tuple[str, ...]:
        """The parts that it names, in the order of this version; the introduction first unless it is named."""
        return (*self.parts_before, *self.principles, *self.parts_after)


class CodeCorrection(CorrectionFacts):
    """A correction to an edition of the code."""

    unit: CodeUnit = Field(
        description="The name of the corrected clause or paragraph. For a heading: the principle's name. For the title: title.",
        examples=["integrity-3"],
    )
    kind: Literal["of the code", "of our copy"] = Field(
        description="'of the code': its issuer corrected it; 'of our copy': we made a mistake in copying.",
        examples=["of our copy"],
    )


class CorrectionsFacts(Facts):
    """`code/<edition>/corrections.md`: front matter alone."""

    corrections: tuple[CodeCorrection, ...] = Field(
        min_length=1, description="The corrections to this version, oldest first.", examples=["- unit: integrity-3"]
    )
