"""What stands beside the documents: pages that editors write, what happened, subjects; and records of wording."""

from dataclasses import dataclass
from functools import cached_property

from codebook.facts import EntryFacts, ProseFacts, SubjectFacts
from codebook.model.documents import Document
from codebook.values.references import subject_anchor


@dataclass(frozen=True)
class Prose:
    """A page that an editor writes: the home page, and those about the site."""

    url: str
    facts: ProseFacts
    document: Document


@dataclass(frozen=True)
class Entry:
    """One thing that happened in the making of the code; `document.body` tells it."""

    id: str
    facts: EntryFacts
    document: Document


@dataclass(frozen=True)
class Subject:
    """An editor's index word, with the units that are about it."""

    facts: SubjectFacts
    document: Document
    place: int
    """Which of its file's subjects it is, counted from 0."""

    @cached_property
    def id(self) -> str:
        """Its anchor in the index; sorts subjects word by word."""
        return subject_anchor(self.facts.name)

    @property
    def letter(self) -> str:
        """The letter that it stands under."""
        return self.id[0].upper()

    @property
    def url(self) -> str:
        """Its place in the index."""
        return f"subjects/#{self.id}"


@dataclass(frozen=True)
class Record:
    """The wording, or the structure, of an edition or a report as it was published: a line a unit, in reading order."""

    path: str
    """With the folder of the content in front: `docs/code/2015-draft/.wording`."""
    lines: tuple[tuple[str, str], ...]
    """The label and the words of each line, or its outline."""
