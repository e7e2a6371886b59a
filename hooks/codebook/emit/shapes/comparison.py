"""What changed between two versions."""

from pydantic import Field

from codebook.emit.shapes.base import DataFile, Shape


class ComparedWords(Shape):
    """A run of words with the same change, or with none."""

    kind: str = Field(description="same, deleted or inserted.")
    text: str = Field(description="The words.")


class ComparedClause(Shape):
    """A clause or paragraph of either version."""

    label: str = Field(description="Its permanent name in the later version; if it was removed, in the earlier.")
    was: str | None = Field(description="Its name in the earlier version; null if it was added.")
    kind: str = Field(
        description="same; amended: other words; emphasis or layout: the same words, printed otherwise; added, removed or moved."
    )
    moved: bool = Field(description="Whether it has another place or name, whether or not its words changed too.")
    into: tuple[str, ...] = Field(description="If it was removed: the names of what replaced it, as far as known.")
    sources: tuple[str, ...] = Field(description="The names of what it replaced, as far as known.")
    words: tuple[ComparedWords, ...] = Field(description="Its words, in order; of an unchanged clause, none.")


class ComparedPart(Shape):
    """The introduction, a principle or another part of either version."""

    id: str = Field(description="Its name.")
    kind: str = Field(description="same, amended (its title), added or removed.")
    moved: bool = Field(description="Whether it has another place.")
    title: tuple[ComparedWords, ...] = Field(description="The words of its title.")
    clauses: tuple[ComparedClause, ...] = Field(description="Its clauses and paragraphs, in order.")


class ComparisonData(DataFile):
    """The comparison of two versions, at a permanent address."""

    before: str = Field(description="The earlier version, or the one that a proposal would replace.")
    after: str = Field(description="The later version, or the proposal.")
    page: str = Field(description="The URL of the page that shows the same.")
    title: tuple[ComparedWords, ...] = Field(description="The words of the title of the Code.")
    parts: tuple[ComparedPart, ...] = Field(description="All parts of either version.")
