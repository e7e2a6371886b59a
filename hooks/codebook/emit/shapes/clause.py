"""`data/clauses/….json`: the exact words of a clause in every version; `data/became/….json`: what clauses of earlier versions became."""

from pydantic import Field

from codebook.emit.shapes.base import DataFile, Shape
from codebook.facts import State


class WordedVersion(Shape):
    """A version that has a clause."""

    id: str = Field(description="Its permanent name.")
    name: str = Field(description="What this site calls it in a sentence.")
    state: State = Field(description="What it is: the last of its states.")
    date: str = Field(description="When it came into that state: 2015-10-14, 2015-05, 2015-summer or 2015.")
    exact: str = Field(description="The permanent URL of these words.")


class ExactWording(Shape):
    """Words that a clause has in one or several versions."""

    text: str = Field(description="The exact words, with single spaces.")
    sha256: str = Field(description="The SHA-256 of `text` in UTF-8.")
    versions: tuple[WordedVersion, ...] = Field(description="The versions that have it, the latest first.")


class ClauseData(DataFile):
    """The words of a clause, paragraph or statement in every version that has it."""

    label: str = Field(description="Its permanent name.")
    page: str = Field(description="The URL of its history and latest words.")
    in_latest: bool = Field(description="Whether the latest version has a clause of this name.")
    build: str = Field(
        description="The URL of the file that names the commit which this site was built from, and the SHA-256 of its files."
    )
    wordings: tuple[ExactWording, ...] = Field(description="Each wording once, the latest first.")


class Successors(Shape):
    """What a clause became."""

    label: str = Field(description="A clause that this version does not have by that name.")
    into: tuple[str, ...] = Field(description="The clauses of this version that replaced it; none if it was dropped.")


class BecameSince(Shape):
    """What clauses of an earlier version became."""

    version: str = Field(description="The earlier version.")
    became: tuple[Successors, ...] = Field(description="Clauses that are not listed kept their name.")


class BecameData(DataFile):
    """For each earlier version, which of its clauses became which of this one."""

    version: str = Field(description="This version.")
    page: str = Field(description="The URL of its cover.")
    since: tuple[BecameSince, ...] = Field(
        description="Each earlier version that was more than a proposal, oldest first."
    )
