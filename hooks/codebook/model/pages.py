"""Editors' pages, history entries, subjects and records."""

from dataclasses import dataclass
from functools import cached_property

from codebook.facts import EntryFacts, ProseFacts, SubjectFacts
from codebook.model.documents import Document
from codebook.values.references import subject_anchor


@dataclass(frozen=True)
class Prose:
    """A page by an editor."""

    url: str
    facts: ProseFacts
    document: Document


@dataclass(frozen=True)
class Entry:
    """An event in the history of the code, described in `document.body`."""

    id: str
    facts: EntryFacts
    document: Document


@dataclass(frozen=True)
class Subject:
    """A subject in the index, with its units."""

    facts: SubjectFacts
    document: Document
    place: int
    """Position in its file, from 0."""

    @cached_property
    def id(self) -> str:
        """Anchor in the index; also the sort key."""
        return subject_anchor(self.facts.name)

    @property
    def letter(self) -> str:
        """Letter of its group in the index."""
        return self.id[0].upper()

    @property
    def url(self) -> str:
        """URL of its place in the index."""
        return f"subjects/#{self.id}"


@dataclass(frozen=True)
class Record:
    """The published text or structure of an edition or report, by unit in reading order."""

    path: str
    """With the content folder: `docs/code/2015-draft/.wording`."""
    lines: tuple[tuple[str, str], ...]
