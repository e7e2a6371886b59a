"""What was recognised."""

from dataclasses import dataclass

from codebook.importing.source import NOWHERE, Place


@dataclass(frozen=True)
class Found:
    """Words, and where they were read."""

    words: str
    place: Place = NOWHERE


@dataclass(frozen=True)
class Meeting:
    """A committee that the report names at its top, and when it meets."""

    committee: Found | None = None
    id: str = ""
    """The committee's id, if the council on this site has it."""
    date: Found | None = None
    """In this site's form: 2014-06-26."""
    item: Found | None = None
    decision: Found | None = None


@dataclass(frozen=True)
class Appendix:
    """An appendix that the text names."""

    number: str
    title: Found | None
    kind: str
    """Empty if its title does not say."""


@dataclass(frozen=True)
class Facts:
    """All that was recognised of a report."""

    council: Found | None = None
    title: Found | None = None
    title_alone: int | None = None
    """The piece that is the title and nothing else, which this site shows above the text."""
    meetings: tuple[Meeting, ...] = ()
    authors: tuple[Found, ...] = ()
    wards: Found | None = None
    recommendation: Found | None = None
    appendices: tuple[Appendix, ...] = ()
    documents: tuple[Found, ...] = ()
    consultees: tuple[Found, ...] = ()
