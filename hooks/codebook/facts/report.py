"""Front matter of reports."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from codebook.facts.base import (
    CHECKED_WARNINGS,
    CORRECTED_FACTS,
    CORRECTED_IN_FORM,
    CheckedWarning,
    CorrectionFacts,
    FactCorrection,
    Facts,
    InForm,
    Ready,
    Source,
    Withheld,
)
from codebook.facts.circumstances import Exempt, Passage, Replaced, Replacement, Withdrawn
from codebook.facts.meeting import Consideration
from codebook.facts.values import CodeUnit, Paragraph, Strength, Words
from codebook.values.dates import Day
from codebook.values.languages import Language


class About(Facts):
    """The document that a report is about."""

    ours: ClassVar = frozenset(["document"])

    document: Words = Field(
        description="What it is, in your own words.", examples=["the council's own Officers' Code of Conduct"]
    )
    same: Annotated[bool, Ready("no")] = Field(
        description="yes, only if it is the Code on this site. A council's own code is another document: no.",
        examples=["no"],
    )
    held: Annotated[bool, Ready("no")] = Field(description="yes, only if its text is on this site.", examples=["no"])


class Appendix(Facts):
    """A paper behind a report."""

    named_by: ClassVar = ("number",)
    ours: ClassVar = frozenset(["note"])

    number: Words = Field(description="Its number or letter.", examples=["1"])
    title: Words = Field(description="Its exact title.", examples=["Revised Officer Code of Conduct"])
    kind: Literal["current text", "proposed", "tracked changes", "minute", "other"] = Field(
        description="What it is. If it is proposed and in tracked changes: tracked changes.",
        examples=["proposed"],
    )
    held: Annotated[bool, Ready("no")] = Field(description="yes, only if its text is on this site.", examples=["no"])
    note: str = Field(
        default="", description="Anything a reader should know about it.", examples=["For one meeting only."]
    )


class ReportWithheld(Withheld):
    """Something removed from a report to protect a person."""

    unit: Paragraph = Field(
        description="The number or name of the paragraph with the brackets.",
        examples=["officer-contact"],
    )


class ReportCorrection(CorrectionFacts):
    """A correction to a report."""

    unit: Annotated[Paragraph, InForm("The corrected paragraph, or the title.")] = Field(
        description="The printed number of the corrected paragraph, or its name in brackets. For the title: title.",
        examples=["2.1"],
    )
    kind: Literal["of the report", "of our copy"] = Field(
        description="'of the report': its issuer corrected it; 'of our copy': we made a mistake in copying.",
        examples=["of our copy"],
    )


class Judged(Facts):
    """When links were checked, and against which version."""

    edition: Annotated[str, InForm("The version of the Code that was read.")] = Field(
        description="The version of the Code that was read, as in the address of its page.",
        examples=["2015-draft"],
    )
    date: Day = Field(description="The date of the check.", examples=["2026-11-22"])


class LinkFacts(Facts):
    """An editor's judgement that a unit of this report relates to the code."""

    named_by: ClassVar = ("paragraph", "to")

    paragraph: Annotated[Words, InForm("The paragraph of this report.")] = Field(
        description="The paragraph's printed number, as in 2.1, A or (a), or its name in brackets; in an appendix with its own numbers, as in "
        "appendix-1.1.1.",
        examples=["1.1"],
    )
    to: tuple[CodeUnit, ...] = Field(
        min_length=1,
        description="What it relates to in the Code: a principle, clause or paragraph.",
        examples=["[integrity, integrity-6]"],
    )
    strength: Strength = Field(
        description="direct: the same subject; indirect: a related subject, inferred.", examples=["direct"]
    )
    reason: Words = Field(
        description="Why, in a sentence.", examples=["Recommendation 19: rules for declaring officers' interests"]
    )
    judged: Judged | None = Field(
        default=None, description="Only if it differs from the report's other links.", examples=["edition: 2015-draft"]
    )


class ReportFacts(Facts):
    """`reports/<council>/<date>-<title>.md`."""

    ours: ClassVar = frozenset(["judged", "links"])
    unrecorded: ClassVar = frozenset(["title", "withheld", "corrections", "checked_warnings", "fact_corrections"])

    title: Words = Field(
        description="The report's title, without SUBJECT before it. If it is printed in capitals, you may write it as in a sentence.",
        examples=["Officers' Code of Conduct"],
    )
    authors: Annotated[
        tuple[Words, ...], InForm("The posts of its authors, never their names. If it prints A / B, write two.")
    ] = Field(
        description="The posts of its authors, never their names; one on each line, even if it prints A / B. If it names no post, write [].",
        examples=["- Borough Solicitor"],
    )
    managing_director: str = Field(
        default="",
        description="The director whom the report names, by post. The line stays in the text too.",
        examples=["Managing Director (People and Places)"],
    )
    wards: str = Field(
        default="",
        description="The wards it concerns, as printed. The line stays in the text too.",
        examples=["Borough wide interest"],
    )
    considerations: Annotated[
        tuple[Consideration, ...],
        InForm("The meetings it went to. The report's address begins with the date of the first."),
    ] = Field(
        title="Meetings",
        min_length=1,
        description="The meetings it went to; the first one's date begins the file's name. For another, copy the lines of the first.",
        examples=["- committee: standards"],
    )
    language: Language | None = Field(
        default=None, description="The language of its text, if that is not English.", examples=["Gaelic"]
    )
    in_another_language: tuple[Passage, ...] = Field(
        default=(),
        description="Paragraphs in another language. Screen readers then pronounce them right.",
        examples=["- paragraphs: [2.1]"],
    )
    replaces: tuple[Replaced, ...] = Field(
        default=(),
        description="Earlier reports that this one replaces.",
        examples=["- report: cambridgeshire/2022-02-25-officers-code-of-conduct"],
    )
    replaced_by: Annotated[
        Replacement | None,
        InForm(
            "The report that replaced it, only if that is not on this site. If it is, name this report there, under Replaces."
        ),
    ] = Field(
        default=None,
        description="The report that replaced it, only if that is not on this site. If it is, write replaces: there instead.",
        examples=["report: …"],
    )
    withdrawn: Withdrawn | None = Field(
        default=None, description="If the report was withdrawn.", examples=["date: 2022-02-24"]
    )
    exempt: tuple[Exempt, ...] = Field(
        default=(), description="The parts that are not public.", examples=["- part: Appendix 2"]
    )
    about: About | None = Field(
        default=None,
        description="The document it is about, if any, often a code of conduct.",
        examples=["document: …"],
    )
    appendices: tuple[Appendix, ...] = Field(
        default=(),
        description="Its appendices. The lines that name them stay in the text too.",
        examples=['- number: "1"'],
    )
    documents: tuple[Source, ...] = Field(
        default=(),
        description="The documents that the report names as its sources, with the full title as printed.",
        examples=["- title: …"],
    )
    source: Source = Field(
        description="Where you took this text from; not what the report names as its own sources.",
        examples=["title: …"],
    )
    rights: Annotated[Words, Ready("not stated")] = Field(
        description="What the document says of copyright or a licence, if anything.", examples=["not stated"]
    )
    withheld: tuple[ReportWithheld, ...] = Field(
        default=(),
        description="What was removed to protect a person. The text says so too, in brackets.",
        examples=["- what: …"],
    )
    corrections: tuple[ReportCorrection, ...] = Field(
        default=(), description="The corrections to this text, oldest first.", examples=["- unit: 2.1"]
    )
    judged: Judged | None = Field(
        default=None,
        description="When the links were checked, and against which version.",
        examples=["edition: 2015-draft"],
    )
    links: tuple[LinkFacts, ...] = Field(default=(), description="What it relates to.", examples=["- paragraph: 2.1"])
    checked_warnings: tuple[CheckedWarning, ...] = CHECKED_WARNINGS
    fact_corrections: Annotated[tuple[FactCorrection, ...], CORRECTED_IN_FORM] = CORRECTED_FACTS
