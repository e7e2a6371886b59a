"""Facts that were recognised in a report."""

from dataclasses import dataclass

from codebook.importing.source import NOWHERE, Place


@dataclass(frozen=True)
class LocatedText:
    """Words, and where they were read."""

    words: str
    place: Place = NOWHERE


@dataclass(frozen=True)
class Meeting:
    """A committee that the report names at its top, and when it meets."""

    committee: LocatedText | None = None
    id: str = ""
    """The committee's id, if the council on this site has it."""
    date: LocatedText | None = None
    """In this site's form: 2014-06-26."""
    item: LocatedText | None = None
    decision: LocatedText | None = None


@dataclass(frozen=True)
class Appendix:
    """An appendix that the text names."""

    number: str
    title: LocatedText | None
    kind: str
    """Empty if its title does not say."""


@dataclass(frozen=True)
class Facts:
    """All that was recognised of a report."""

    council: LocatedText | None = None
    title: LocatedText | None = None
    title_alone: int | None = None
    """The index of the block that is the title and nothing else, which this site shows above the text."""
    meetings: tuple[Meeting, ...] = ()
    authors: tuple[LocatedText, ...] = ()
    wards: LocatedText | None = None
    recommendation: LocatedText | None = None
    appendices: tuple[Appendix, ...] = ()
    documents: tuple[LocatedText, ...] = ()
    consultees: tuple[LocatedText, ...] = ()
