"""`data/check.json`: what quotations are compared with, on the page `/check/` and by other programs."""

from pydantic import Field

from codebook.emit.shapes.base import DataFile, Shape
from codebook.facts import State


class NamedPart(Shape):
    """A part of the code, such as a principle."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its title.")


class CheckedVersion(Shape):
    """A version of the code."""

    id: str = Field(description="Its permanent name.")
    name: str = Field(description="What this site calls it in a sentence.")
    state: State = Field(description="What it is: the last of its states.")
    date: str = Field(description="When it came into that state: 2015-10-14, 2015-05, 2015-summer or 2015.")
    latest: bool = Field(description="Whether it is the latest version.")
    proposal: bool = Field(description="Whether it was never more than a proposal.")
    page: str = Field(description="The URL of its cover.")
    fingerprint: str = Field(description="The SHA-256 of its words, as in `wording.txt`.")
    order: tuple[int, ...] = Field(description="Its wordings in reading order, by their places in `wordings`, from 0.")


class MadeDecision(Shape):
    """Who decided a change since."""

    version: str = Field(description="The id of the version that has the change.")
    decided: str = Field(description="Who decided it, and where that is written.")
    what: str | None = Field(description="What the change does, as this site's editors say; null if they do not.")
    report: str | None = Field(description="The URL of the report here that says so; null if there is none.")


class DistinctWording(Shape):
    """Words that a clause has in one or several versions."""

    label: str = Field(description="The clause's permanent name.")
    name: str = Field(description="What the clause is called on pages.")
    kind: str = Field(description="'heading', or the kind of the unit, as in the file of a version.")
    text: str = Field(description="Its exact words: a line for each paragraph, item and row.")
    versions: tuple[str, ...] = Field(description="The ids of the versions that have it, the latest first.")
    in_latest: int | None = Field(
        description="The wording of the same clause in the latest version, by its place; null if that has no such clause."
    )
    into: tuple[str, ...] = Field(description="The labels of the clauses in the latest version that replaced it.")
    decisions: tuple[MadeDecision, ...] = Field(description="Who decided the changes since, oldest first.")


class WordsBefore(Shape):
    """What a clause said before a correction."""

    wording: int = Field(description="The corrected wording, by its place.")
    version: str = Field(description="The id of the corrected version.")
    text: str = Field(description="All words of the clause before.")
    was: str = Field(description="The words before.")
    is_now: str = Field(description="The words now.")
    kind: str = Field(description="Whose fault it was: 'of the code' or 'of our copy'.")
    date: str = Field(description="The date of the correction.")
    authority: str = Field(description="What says so.")


class CheckData(DataFile):
    """Each distinct wording of each clause, with the versions that have it."""

    titles: tuple[str, ...] = Field(description="Titles of the code, and names of the site.")
    parts: tuple[NamedPart, ...] = Field(description="The parts of all versions.")
    versions: tuple[CheckedVersion, ...] = Field(description="Every version, the latest first.")
    wordings: tuple[DistinctWording, ...] = Field(
        description="Every wording, the latest first, in reading order. Places may change."
    )
    corrections: tuple[WordsBefore, ...] = Field(description="What corrections changed.")
