"""`data/reports/…/….json`: a committee report, or those of a month."""

from typing import Literal

from pydantic import Field

from codebook.emit.shapes.base import DataFile, LeftOut, MadeCorrection, NamedDocument, Shape, TextSource
from codebook.emit.shapes.index import NamedCouncil
from codebook.facts import Strength


class AboutDocument(Shape):
    """The document that a report is about."""

    document: str = Field(description="What it is.")
    same: bool = Field(description="Whether it is the code of this site.")
    held: bool = Field(description="Whether this site has it.")


class AgendaPlace(Shape):
    """A place on the agenda of a meeting."""

    number: str = Field(description="The number on the agenda.")
    confirmed: bool = Field(description="Whether the source prints it for this meeting.")


class CallIn(Shape):
    """That a decision was called in for review."""

    date: str = Field(description="When: 2014-06-26, 2014-06, 2014-summer or 2014.")
    outcome: str | None = Field(description="What came of it; null if not known.")


class Meeting(Shape):
    """A meeting that discussed a report."""

    committee: str = Field(description="The committee's name.")
    date: str = Field(description="The date of the meeting: 2014-06-26, 2014-06 or 2014.")
    agenda_item: AgendaPlace | None = Field(description="Its place on the agenda; null if this site has no record.")
    decision: str | None = Field(description="What was decided; null if this site has no record.")
    source: str | None = Field(description="The source of the decision; null if not given.")
    tabled: bool | None = Field(description="Whether it was handed out at the meeting; null if not known.")
    urgent: bool | None = Field(description="Whether it was an urgent item; null if not known.")
    called_in: CallIn | None = Field(description="The call-in of the decision; null if not known.")


class ReportAppendix(Shape):
    """A paper behind a report."""

    number: str = Field(description="Its number or letter.")
    title: str = Field(description="Its exact title.")
    kind: str = Field(description="'current text', 'proposed', 'tracked changes', 'minute' or 'other'.")
    held: bool = Field(description="Whether this site has it.")
    note: str | None = Field(description="What a reader should know about it.")


class ReplacedReport(Shape):
    """A report that another one replaced, or that replaced it."""

    report: str | None = Field(description="The URL of the report; null if it is not here.")
    document: str | None = Field(description="What it is; null if it is here.")
    source: str | None = Field(description="What says so; null if not known.")


class Withdrawal(Shape):
    """That a report was withdrawn."""

    date: str = Field(description="When: 2014-06-26, 2014-06, 2014-summer or 2014.")
    by: str = Field(description="By whom, or by what authority.")


class ExemptPart(Shape):
    """A part of a report that is not public."""

    part: str = Field(description="Which part, as printed.")
    reason: str | None = Field(description="Why, as printed; null if no reason is printed.")


class ReportUnit(Shape):
    """A unit of a report that can be cited."""

    label: str = Field(description="Its permanent name: made from the printed number where there is one.")
    number: str | None = Field(description="The number that the report prints; null if it prints none.")
    text: str = Field(description="Its exact words, with white space collapsed; the printed number first.")
    language: str = Field(description="The language of its words: en, cy, gd, ga, sco or kw (BCP 47).")
    struck: tuple[str, ...] = Field(description="The words of the text that the report prints struck out.")
    notes: tuple[str, ...] = Field(description="The labels of the notes whose marks are in the text.")
    page: str = Field(description="The URL of these words in the report.")


class LinkReading(Shape):
    """The reading of a report for links."""

    edition: str = Field(description="The id of the edition that was read with it.")
    date: str = Field(description="The day.")


class JudgedLink(Shape):
    """A judgement that a unit of the report relates to a unit of the code. The report and the code do not say so."""

    unit: str = Field(description="The label of the report's unit.")
    target: str = Field(description="The label of the code's unit.")
    strength: Strength = Field(description="'direct': the same subject; 'indirect': a related subject, inferred.")
    reason: str = Field(description="Why.")
    judged_by: Literal["this site"] = Field(
        default="this site", description="Who judged it: never the report or the code."
    )
    edition: str = Field(description="The id of the edition that was read.")
    judged: str = Field(description="The date of the check.")
    exact: str = Field(description="The URL of the words that were read.")


class ReportText(Shape):
    """The exact text of a committee report, with facts about it."""

    id: str = Field(description="Its permanent name, with its council's in front.")
    title: str = Field(description="Its title.")
    council: NamedCouncil = Field(description="The council or other body.")
    page: str = Field(description="The URL of its page.")
    authors: tuple[str, ...] = Field(description="The posts of its authors; none if the document names none.")
    managing_director: str | None = Field(description="The director the report names, by post.")
    wards: str | None = Field(description="The wards it concerns, as printed.")
    about: AboutDocument | None = Field(description="The document it is about; null if it is about none.")
    meetings: tuple[Meeting, ...] = Field(description="The meetings that discussed it, oldest first.")
    language: str = Field(
        description="The language of its title and most of its words: en, cy, gd, ga, sco or kw (BCP 47)."
    )
    replaces: tuple[ReplacedReport, ...] = Field(description="The earlier reports that it replaces.")
    replaced_by: tuple[ReplacedReport, ...] = Field(description="The later reports that replaced it.")
    withdrawn: Withdrawal | None = Field(description="Its withdrawal; null if not known.")
    exempt: tuple[ExemptPart, ...] = Field(description="The parts that are not public.")
    appendices: tuple[ReportAppendix, ...] = Field(description="Its appendices.")
    documents: tuple[NamedDocument, ...] = Field(description="The documents it names as its sources.")
    source: TextSource = Field(description="Where the text was taken from.")
    rights: str = Field(description="What the source says of copyright and licence.")
    wording: str | None = Field(
        description="The URL of its words as plain text, a line a unit: label, tab, words; null if it has no such file."
    )
    fingerprint: str = Field(description="The SHA-256 of that file.")
    withheld: tuple[LeftOut, ...] = Field(description="What was removed from the text.")
    corrections: tuple[MadeCorrection, ...] = Field(description="The corrections to this text, oldest first.")
    units: tuple[ReportUnit, ...] = Field(description="Its text, in reading order.")
    judged: LinkReading | None = Field(
        description="When the whole report was read for links; null if each link says it, or if it has not been read. A report without this and without links has not been read."
    )
    links: tuple[JudgedLink, ...] = Field(
        description="Its links to the code: this site's judgement, not the report's words."
    )


class CouncilReport(ReportText, DataFile):
    """A committee report in its own file."""


class MonthOfReports(DataFile):
    """The committee reports of a month."""

    year: int = Field(description="The year in the addresses of the reports.")
    month: int | None = Field(description="The month there, 1 to 12; null if it was not known.")
    reports: tuple[ReportText, ...] = Field(description="The reports, latest first.")
