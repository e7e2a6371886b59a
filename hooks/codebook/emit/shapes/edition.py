"""`data/code/….json`: one edition of the Code."""

from pydantic import Field

from codebook.emit.shapes.base import DataFile, LeftOut, MadeCorrection, Shape, TextSource
from codebook.facts import Effect, Result, State
from codebook.model import UnitKind


class PastState(Shape):
    """What an edition became."""

    state: State = Field(description="What it became.")
    date: str = Field(description="When: 2015-10-14, 2015-05, 2015-summer or 2015.")
    by: str = Field(description="By whom.")
    in_force: str | None = Field(
        description="From when an adopted version is in force, if that differs from its date; null if not known."
    )
    note: str | None = Field(description="How sure this is, and why.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")


class ProposalOutcome(Shape):
    """The outcome of a proposal."""

    result: Result = Field(description="How it ended.")
    date: str = Field(description="When: 2015-10-14, 2015-05, 2015-summer or 2015.")
    by: str = Field(description="By whom.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")
    note: str | None = Field(description="What a reader should know about it.")


class GoneUnit(Shape):
    """A unit of the edition before that this one removed."""

    unit: str = Field(description="The label that was removed.")
    into: tuple[str, ...] = Field(description="The labels that replaced it; none if it was removed.")
    decided: str = Field(description="Who decided it, and where that is written.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")


class ToldChange(Shape):
    """What an editor says of a change from the edition before."""

    units: tuple[str, ...] = Field(description="The labels of the units that this entry is about.")
    effect: Effect = Field(description="Whether the change alters what the code asks, in the editors' view.")
    what: str | None = Field(description="What the change does; null if not said.")
    decided: str = Field(description="Who decided it, and where that is written.")
    report: str | None = Field(description="The URL of the report that says so; null if there is none here.")


class CodeUnit(Shape):
    """A unit of the code that can be cited."""

    label: str = Field(description="Its permanent name, added by this site; never reused.")
    kind: UnitKind = Field(description="What it is in the code.")
    text: str = Field(description="Its exact words, with white space collapsed.")
    struck: tuple[str, ...] = Field(description="The words of the text that the code prints struck out.")
    exact: str = Field(description="The URL of only these exact words: to cite.")
    in_context: str = Field(description="The URL of these exact words in their part.")
    newest: str = Field(description="The URL of its latest version: to link. The words there may change.")


class CodePart(Shape):
    """The introduction or a principle."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its exact heading.")
    exact: str = Field(description="The URL of these exact words: to cite.")
    newest: str = Field(description="The URL of its latest version: to link. The words there may change.")
    units: tuple[CodeUnit, ...] = Field(description="Its units, in reading order.")


class EditorialNote(Shape):
    """A note of this site's editors on some units."""

    units: tuple[str, ...] = Field(description="The labels of the units.")
    kind: str = Field(
        description="'as printed': odd in the source, and left so; 'mended': damaged in our copy, and repaired."
    )
    note: str = Field(description="The note.")


class EditionText(DataFile):
    """One edition of the code."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its exact title.")
    name: str = Field(description="What this site calls it in a sentence.")
    state: State = Field(description="What it is: the last of its states.")
    states: tuple[PastState, ...] = Field(description="What it was and became, oldest first.")
    page: str = Field(description="The URL of its cover.")
    full: str = Field(description="The URL of its whole text on one page.")
    source: TextSource = Field(description="Where the text was taken from.")
    rights: str = Field(description="What the source says of copyright and licence.")
    audience: tuple[str, ...] = Field(description="The labels of the units that say whom the code is for.")
    proposal: str | None = Field(description="The id of the proposal that it came from; null if there is none here.")
    found: str | None = Field(
        description="When it was found, if a later edition was already published here: 2027-05-04, 2027-05 or 2027; else null."
    )
    outcome: ProposalOutcome | None = Field(description="Of a proposal: its outcome; null while not known.")
    became: tuple[GoneUnit, ...] = Field(
        description="What replaced the units that were removed since the edition before."
    )
    changes: tuple[ToldChange, ...] = Field(
        description="What editors say of the units that differ from the edition before."
    )
    wording: str = Field(description="The URL of its words as plain text, a line a unit: label, tab, words.")
    fingerprint: str = Field(description="The SHA-256 of that file.")
    withheld: tuple[LeftOut, ...] = Field(description="What was removed from the text to protect a person.")
    parts: tuple[CodePart, ...] = Field(description="The introduction, if there is one, then the principles in order.")
    notes: tuple[EditorialNote, ...] = Field(description="This site's notes; not words of the code.")
    corrections: tuple[MadeCorrection, ...] = Field(description="The corrections to this text, oldest first.")
