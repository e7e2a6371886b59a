"""What quotations are compared with: the versions, each distinct wording of each clause, and what changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.quoting.comparable_words import is_hyphenated
from codebook.quoting.matching import Runs, Text
from codebook.values.references import parse


@dataclass(frozen=True)
class Version:
    """A version of the Code."""

    id: str
    name: str
    state: str
    date: str
    is_latest: bool
    is_proposal: bool
    """Whether it was never more than a proposal."""
    page: str
    fingerprint: str
    order: tuple[int, ...]
    """Its wordings, in reading order."""


@dataclass(frozen=True)
class Decision:
    """Who decided a change, and where that is written."""

    version: str
    decided: str
    what: str
    report: str


@dataclass(frozen=True)
class Wording:
    """Words that a clause has in one or several versions. Headings are wordings too."""

    label: str
    name: str
    kind: str
    text: str
    """A line for each paragraph, item and row."""
    versions: tuple[str, ...]
    """Those that have it, by credit: the latest first."""
    in_latest: int
    """The wording of the same clause in the latest version; -1 if it has none."""
    into: tuple[str, ...]
    """The clauses of the latest version that replaced it, if that has no clause of its name."""
    decisions: tuple[Decision, ...]
    """Of the changes since."""


@dataclass(frozen=True)
class UncorrectedWording:
    """What a clause said before a correction."""

    wording: int
    version: str
    text: str
    was: str
    is_now: str
    kind: str
    date: str
    authority: str


@dataclass(frozen=True)
class Corpus:
    """All versions, wordings and corrections of a site."""

    titles: tuple[str, ...]
    """Of the Code, and names of the site."""
    parts: Mapping[str, str]
    """Title of each part of the Code, by id."""
    versions: tuple[Version, ...]
    """By credit: the latest first, then as its words are credited."""
    wordings: tuple[Wording, ...]
    """In the order of versions: the first that has some words is the one to name."""
    corrections: tuple[UncorrectedWording, ...]

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The wordings as words."""
        return tuple(Text(wording.text) for wording in self.wordings)

    @cached_property
    def uncorrected_texts(self) -> tuple[Text, ...]:
        """The words before corrections."""
        return tuple(Text(old.text) for old in self.corrections)

    @cached_property
    def runs(self) -> Runs:
        """Which wordings have which runs of words."""
        return Runs(self.texts)

    @cached_property
    def title_lines(self) -> frozenset[str]:
        """The titles of the Code as words."""
        return frozenset(Text(title).line for title in self.titles)

    @cached_property
    def latest(self) -> str:
        """The id of the latest version; empty if there is none."""
        return next((version.id for version in self.versions if version.is_latest), "")

    @cached_property
    def by_id(self) -> Mapping[str, Version]:
        """Versions by id."""
        return {version.id: version for version in self.versions}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word."""
        return frozenset(self._clauses_with)

    @cached_property
    def compounds(self) -> frozenset[str]:
        """Words with a hyphen in them."""
        return frozenset(
            word.key for text in self.texts for word in text.words if is_hyphenated(text.visible[word.start : word.end])
        )

    @cached_property
    def _clauses_with(self) -> Mapping[str, int]:
        found: dict[str, set[str]] = {}
        for wording, text in zip(self.wordings, self.texts, strict=True):
            for key in text.keys:
                found.setdefault(key, set()).add(wording.label)
        return {key: len(labels) for key, labels in found.items()}

    @cached_property
    def _clauses(self) -> int:
        return len({wording.label for wording in self.wordings})

    def weight(self, key: str) -> int:
        """Returns the weight of a word: 1 if all clauses have it, and 1 more each time half as many have it."""
        return (self._clauses // self._clauses_with.get(key, 1)).bit_length()

    def labels_of(self, version: str) -> frozenset[str]:
        """Returns the labels of a version."""
        return frozenset(self.wordings[place].label for place in self.by_id[version].order)

    def is_in(self, wording: int, version: str) -> bool:
        """Whether a version has a wording."""
        return version in self.wordings[wording].versions


def address_of(label: str, version: str = "") -> str:
    """Returns the address of a clause or part: in a version, or its latest wording."""
    ref = parse(f"{version}/{label}" if version else label)
    return ref.url
