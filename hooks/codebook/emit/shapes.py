"""What the JSON files hold, field by field: a promise to whoever reads them with a program.

They are types of their own, so that front matter and model may change while these only grow. Fields may be added; none is renamed, removed or
given another meaning: `tests/emit/fields.txt` lists every field that was ever published.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from codebook.facts import Effect, Result, State, Strength
from codebook.model import UnitKind

PROMISE = "Fields may be added to this file. None is ever renamed, removed or given another meaning."


class Shape(BaseModel):
    """What all of them share: values that stay as they are."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DataFile(Shape):
    """How each file begins."""

    format: Literal[1] = Field(default=1, description="Stays 1 for as long as the promise is kept.")
    promise: str = Field(default=PROMISE, description="What a program can rely on.")


# data/index.json


class IndexedEdition(Shape):
    """An edition, as the index lists it."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its title, word for word.")
    name: str = Field(description="What this site calls it in a sentence.")
    state: State = Field(description="What it is: the last of its states.")
    date: str = Field(description="When it came into that state: 2015-10-14, 2015-05, 2015-summer or 2015.")
    page: str = Field(description="The URL of its cover.")
    data: str = Field(description="The URL of its text as JSON.")


class NamedCouncil(Shape):
    """A council."""

    id: str = Field(description="Its permanent name.")
    name: str = Field(description="Its name.")
    page: str = Field(description="The URL of its page.")


class IndexedReport(Shape):
    """A committee report, as the index lists it."""

    id: str = Field(description="Its permanent name, with its council's in front.")
    council: str = Field(description="The id of its council.")
    title: str = Field(description="Its title.")
    dates: tuple[str, ...] = Field(description="The days of the meetings that discussed it, oldest first.")
    page: str = Field(description="The URL of its page.")
    data: str = Field(description="The URL of the report as JSON.")


class Index(DataFile):
    """What is on the site, and where."""

    name: str = Field(description="The code's name, in full.")
    operator: str | None = Field(description="Who runs the site; null while that is not decided.")
    contact: str | None = Field(description="How to reach the operator; null while that is not decided.")
    address: str | None = Field(description="The site's permanent address; null while that is not decided.")
    page: str = Field(description="The URL of the home page.")
    newest: str | None = Field(
        description="The id of the newest adopted edition, else of the newest draft; never of a proposal. See its state."
    )
    editions: tuple[IndexedEdition, ...] = Field(description="Every edition of the code, oldest first.")
    councils: tuple[NamedCouncil, ...] = Field(description="Every council with reports here.")
    reports: tuple[IndexedReport, ...] = Field(description="Every report, newest first.")
    subjects: str | None = Field(description="The URL of the index of subjects as JSON; null if there is none.")


# data/subjects.json


class IndexedUnit(Shape):
    """A unit of the code that a subject leads to."""

    label: str = Field(description="Its permanent name.")
    page: str = Field(description="The URL of its page, with its newest wording and every other.")


class IndexedSubject(Shape):
    """A subject, and where the code speaks of it: an editor's judgement."""

    name: str = Field(description="Its name.")
    page: str = Field(description="The URL of its place in the index.")
    units: tuple[IndexedUnit, ...] = Field(description="The units that are about it, the most telling first.")
    see_also: tuple[str, ...] = Field(description="The names of other subjects to look at.")


class SubjectIndex(DataFile):
    """The index of subjects, from A to Z."""

    page: str = Field(description="The URL of the index.")
    subjects: tuple[IndexedSubject, ...] = Field(description="The subjects.")


# Shared by an edition and a report


class NamedDocument(Shape):
    """A document elsewhere."""

    title: str = Field(description="The document.")
    address: str | None = Field(description="Where it can be read on the web; null if not known.")
    note: str | None = Field(description="What a reader should know about it.")


class TextSource(NamedDocument):
    """The document that a text was taken from."""

    sha256: str | None = Field(description="The SHA-256 of the source text that was transcribed.")


class MadeCorrection(Shape):
    """A visible change to wording that was published before; the text already has the new words."""

    unit: str = Field(description="The label of the unit.")
    kind: str = Field(description="Whose fault it was: 'of the code', 'of the report' or 'of our copy'.")
    was: str = Field(description="The words before.")
    is_now: str = Field(description="The words that took their place.")
    date: str = Field(description="The day of the correction.")
    authority: str = Field(description="What says so.")
    reason: str = Field(description="Why.")


class LeftOut(Shape):
    """Something left out for a person's sake."""

    unit: str = Field(description="The label of the unit that shows the place.")
    what: str = Field(description="What was left out.")
    why: str = Field(description="Why.")
    date: str | None = Field(description="The day on which it was taken out; null if it never was published.")
    authority: str | None = Field(description="Who decided it; null if it never was published.")


# data/code/….json


class PastState(Shape):
    """What an edition became."""

    state: State = Field(description="What it became.")
    date: str = Field(description="When: 2015-10-14, 2015-05, 2015-summer or 2015.")
    by: str = Field(description="By whom.")
    note: str | None = Field(description="How sure this is, and why.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")


class ProposalOutcome(Shape):
    """What became of a proposal."""

    result: Result = Field(description="How it ended.")
    date: str = Field(description="When: 2015-10-14, 2015-05, 2015-summer or 2015.")
    by: str = Field(description="By whom.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")
    note: str | None = Field(description="What a reader should know about it.")


class GoneUnit(Shape):
    """A unit that the edition before has and this one has not."""

    unit: str = Field(description="The label that is gone.")
    into: tuple[str, ...] = Field(description="The labels that its words went into; none if it was removed.")
    decided: str = Field(description="Who decided it, and where that stands.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")


class ToldChange(Shape):
    """What an editor says of wording that differs from the edition before."""

    units: tuple[str, ...] = Field(description="The labels of the units that changed alike.")
    effect: Effect = Field(description="Whether the change matters for what is asked of anybody.")
    what: str | None = Field(description="What the change does; null where nobody says it.")
    decided: str = Field(description="Who decided it, and where that stands.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")


class CodeUnit(Shape):
    """A piece of the code that can be cited."""

    label: str = Field(description="Its permanent name, this site's own; never given to another unit.")
    kind: UnitKind = Field(description="What it is in the code.")
    text: str = Field(description="Its words, word for word, with white space folded.")
    exact: str = Field(description="The URL of these exact words alone: to cite.")
    in_context: str = Field(description="The URL of these exact words among their neighbours.")
    newest: str = Field(description="The URL of its newest wording: to link. The words there may change.")


class CodePart(Shape):
    """The introduction or a principle."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its heading, word for word.")
    exact: str = Field(description="The URL of these exact words: to cite.")
    newest: str = Field(description="The URL of its newest wording: to link. The words there may change.")
    units: tuple[CodeUnit, ...] = Field(description="Its units, in reading order.")


class EditorialNote(Shape):
    """What this site has to say beside some units."""

    units: tuple[str, ...] = Field(description="The labels of the units.")
    kind: str = Field(description="'as printed': odd, and left so; 'mended': broken in our copy, and put right.")
    note: str = Field(description="The note.")


class EditionText(DataFile):
    """One dated wording of the code."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its title, word for word.")
    name: str = Field(description="What this site calls it in a sentence.")
    state: State = Field(description="What it is: the last of its states.")
    states: tuple[PastState, ...] = Field(description="What it was and became, oldest first.")
    page: str = Field(description="The URL of its cover.")
    full: str = Field(description="The URL of its whole text on one page.")
    source: TextSource = Field(description="Where the text was taken from.")
    rights: str = Field(description="What the source says of copyright and licence.")
    audience: tuple[str, ...] = Field(description="The labels of the units that say whom the code is for.")
    proposal: str | None = Field(description="The id of the proposal that it came from; null if there is none here.")
    outcome: ProposalOutcome | None = Field(
        description="Of a proposal: what became of it; null while that is not known."
    )
    became: tuple[GoneUnit, ...] = Field(
        description="What became of the units that the edition before has and it has not."
    )
    changes: tuple[ToldChange, ...] = Field(
        description="What is said of the units that differ from the edition before."
    )
    wording: str = Field(description="The URL of its words as plain text, a line a unit: label, tab, words.")
    fingerprint: str = Field(description="The SHA-256 of that file.")
    withheld: tuple[LeftOut, ...] = Field(description="What was taken out of the text for a person's sake.")
    parts: tuple[CodePart, ...] = Field(description="The introduction, if there is one, then the principles in order.")
    notes: tuple[EditorialNote, ...] = Field(description="This site's notes; not words of the code.")
    corrections: tuple[MadeCorrection, ...] = Field(description="The corrections to this text, oldest first.")


# data/reports/…/….json


class AboutDocument(Shape):
    """The document that a report is about."""

    document: str = Field(description="What it is.")
    same: bool = Field(description="Whether it is the code of this site.")
    held: bool = Field(description="Whether this site has it.")


class AgendaPlace(Shape):
    """A place on the agenda of a meeting."""

    number: str = Field(description="The number on the agenda.")
    confirmed: bool = Field(description="Whether the source prints it for this very meeting.")


class Meeting(Shape):
    """A meeting that discussed a report."""

    committee: str = Field(description="The committee's name.")
    date: str = Field(description="The day of the meeting.")
    agenda_item: AgendaPlace | None = Field(description="Its place on the agenda; null if this site has no record.")
    decision: str | None = Field(description="What was decided; null if this site has no record.")


class ReportAppendix(Shape):
    """A paper behind a report."""

    number: str = Field(description="Its number or letter.")
    title: str = Field(description="Its title, word for word.")
    kind: str = Field(description="'current text', 'proposed', 'tracked changes', 'minute' or 'other'.")
    held: bool = Field(description="Whether this site has it.")
    note: str | None = Field(description="What a reader should know about it.")


class ReportUnit(Shape):
    """A piece of a report that can be cited."""

    label: str = Field(description="Its permanent name: made from the printed number where there is one.")
    number: str | None = Field(description="The number that the report prints; null if it prints none.")
    text: str = Field(description="Its words, word for word, with white space folded; the printed number first.")
    page: str = Field(description="The URL of these words in the report.")


class JudgedLink(Shape):
    """A judgement that a unit of the report bears on a unit of the code. Neither the report nor the code says so."""

    unit: str = Field(description="The label of the report's unit.")
    target: str = Field(description="The label of the code's unit.")
    strength: Strength = Field(description="'direct': the same subject; 'indirect': a related subject, inferred.")
    reason: str = Field(description="Why.")
    judged_by: Literal["this site"] = Field(
        default="this site", description="Whose judgement it is: never the report's or the code's."
    )
    edition: str = Field(description="The id of the edition whose wording was read.")
    judged: str = Field(description="The day of the judgement.")
    exact: str = Field(description="The URL of the words that were read.")


class CouncilReport(DataFile):
    """A committee report, word for word, with facts about it."""

    id: str = Field(description="Its permanent name, with its council's in front.")
    title: str = Field(description="Its title.")
    council: NamedCouncil = Field(description="The council.")
    page: str = Field(description="The URL of its page.")
    authors: tuple[str, ...] = Field(description="The posts of its authors.")
    managing_director: str | None = Field(description="The director the report names, by post.")
    wards: str | None = Field(description="The wards it concerns, as printed.")
    about: AboutDocument = Field(description="The document it is about.")
    meetings: tuple[Meeting, ...] = Field(description="The meetings that discussed it, oldest first.")
    appendices: tuple[ReportAppendix, ...] = Field(description="Its appendices.")
    documents: tuple[NamedDocument, ...] = Field(description="The documents it names as its sources.")
    source: TextSource = Field(description="Where the text was taken from.")
    rights: str = Field(description="What the source says of copyright and licence.")
    wording: str = Field(description="The URL of its words as plain text, a line a unit: label, tab, words.")
    fingerprint: str = Field(description="The SHA-256 of that file.")
    withheld: tuple[LeftOut, ...] = Field(description="What was left out of the text.")
    corrections: tuple[MadeCorrection, ...] = Field(description="The corrections to this text, oldest first.")
    units: tuple[ReportUnit, ...] = Field(description="Its text, in reading order.")
    links: tuple[JudgedLink, ...] = Field(
        description="What it bears on: this site's judgement, not the report's words."
    )
