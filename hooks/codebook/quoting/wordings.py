"""Collects what quotations are held against: the versions, each distinct wording of each clause, and what happened to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import Became, ChangeFacts
from codebook.history.succession import became, decisions, removals
from codebook.model import Edition, Unit
from codebook.quoting.known import Runs, Text
from codebook.quoting.words import is_hyphened
from codebook.record import TITLE, corrections_of, fingerprint, normal, of_emphasis
from codebook.render import Renderer, names
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
    """Who decided a change since a wording, and where that is written."""

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
class OldWords:
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
class Known:
    """All of it."""

    titles: tuple[str, ...]
    """Of the Code, and names of the site."""
    parts: Mapping[str, str]
    """Title of each part of the Code, by id."""
    versions: tuple[Version, ...]
    """By credit: the latest first, then as its words are credited."""
    wordings: tuple[Wording, ...]
    """In the order of versions, so that the first that has some words is the one to name."""
    corrections: tuple[OldWords, ...]

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The wordings as words."""
        return tuple(Text(wording.text) for wording in self.wordings)

    @cached_property
    def old_texts(self) -> tuple[Text, ...]:
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
            word.key for text in self.texts for word in text.words if is_hyphened(text.seen[word.start : word.end])
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
        """Returns what a word says: more the fewer clauses have it, from 1 up in steps of a doubling."""
        return (self._clauses // self._clauses_with.get(key, 1)).bit_length()

    def is_in(self, wording: int, version: str) -> bool:
        """Whether a version has a wording."""
        return version in self.wordings[wording].versions


def collected(renderer: Renderer) -> Known:
    """Collects it from a site. Words that were withheld are in no text of it, nor is anything made from them."""
    return _Collecting(renderer).known()


class _Collecting:
    def __init__(self, renderer: Renderer) -> None:
        self.renderer, self.site = renderer, renderer.site
        self.places: dict[tuple[str, str], int] = {}
        self.holders: list[list[tuple[Edition, str, str]]] = []
        self.orders = {edition.id: tuple(self._order(edition)) for edition in self.site.by_credit}

    def _order(self, edition: Edition) -> Iterator[int]:
        """Yields the wordings of an edition; a wording gets its number when it is first met."""
        for part in edition.parts:
            yield self._place(edition, part.id, "heading", part.title)
            for unit in part.units:
                yield self._place(edition, unit.label, unit.kind, lined(unit))

    def _place(self, edition: Edition, label: str, kind: str, text: str) -> int:
        place = self.places.setdefault((label, text), len(self.places))
        if place == len(self.holders):
            self.holders.append([])
        self.holders[place].append((edition, label, kind))
        return place

    def known(self) -> Known:
        texts = {place: text for (_, text), place in self.places.items()}
        titles = [edition.facts.title for edition in self.site.by_credit]
        parts = {part.id: part.title for edition in reversed(self.site.by_credit) for part in edition.parts}
        return Known(
            tuple(dict.fromkeys((*titles, self.site.facts.name, self.site.facts.short_name))),
            parts,
            tuple(self._version(edition) for edition in self.site.by_credit),
            tuple(self._wording(place, texts[place]) for place in range(len(texts))),
            tuple(self._corrections()),
        )

    def _version(self, edition: Edition) -> Version:
        return Version(
            edition.id,
            edition.facts.name,
            edition.state,
            str(edition.date),
            edition is self.site.newest,
            edition.begun is None,
            edition.url,
            fingerprint(edition),
            self.orders[edition.id],
        )

    def _wording(self, place: int, text: str) -> Wording:
        held = self.holders[place]
        edition, label, kind = held[0]
        newest, decided = self.site.newest, dict[Decision, None]()
        into: tuple[str, ...] = ()
        if newest is not None and all(other is not newest for other, *_ in held):
            last = max((other for other, *_ in held), key=self._age)
            into = became(self.site, last, newest).get(label, ())
            decided = dict.fromkeys(self._decisions(last, newest, label))
        return Wording(
            label,
            self._name(edition, label),
            kind,
            text,
            tuple(other.id for other, *_ in held),
            self._in_latest(label),
            into,
            tuple(decided),
        )

    def _age(self, edition: Edition) -> int:
        """Returns the place of an edition in time; proposals come before all others, since they were never the latest."""
        return self.site.lineage.index(edition) if edition in self.site.lineage else -1

    def _name(self, edition: Edition, label: str) -> str:
        part = edition.part_of[label]
        return self.renderer.words(
            names.unit_name(edition.units[label], part) if label in edition.units else part.title
        )

    def _in_latest(self, label: str) -> int:
        newest = self.site.newest
        if newest is None or label not in newest.part_of:
            return -1
        unit = newest.units.get(label)
        return self.places[label, lined(unit) if unit else newest.part_of[label].title]

    def _decisions(self, before: Edition, newest: Edition, label: str) -> Iterator[Decision]:
        """Yields who decided the changes of a clause since an edition. A proposal's own are no decisions."""
        if before.begun is None:
            return
        told = {id(entry): edition.id for edition in self.site.editions for entry in _told(edition)}
        changes = decisions(self.site, before, newest).get(label, ())
        entries: tuple[Became | ChangeFacts, ...] = (*changes, *removals(self.site, before, newest).get(label, ()))
        for entry in entries:
            what = entry.what if isinstance(entry, ChangeFacts) else ""
            report = parse(entry.report).url if entry.report else ""
            yield Decision(told[id(entry)], entry.decided, what, report)

    def _corrections(self) -> Iterator[OldWords]:
        """Yields the words before each correction, the last first: what several corrections changed is undone one after the other."""
        for edition in self.site.by_credit:
            current: dict[str, str] = {}
            for made in reversed(corrections_of(edition)):
                if made.unit == TITLE or of_emphasis(made):
                    continue
                unit = edition.units.get(made.unit)
                text = lined(unit) if unit else edition.part_of[made.unit].title
                after = current.setdefault(made.unit, normal(text))
                before = current[made.unit] = after.replace(normal(made.is_now), normal(made.was), 1)
                if before != after:
                    place = self.places[made.unit, text]
                    yield OldWords(
                        place, edition.id, before, made.was, made.is_now, made.kind, str(made.date), made.authority
                    )


def _told(edition: Edition) -> Iterator[Became | ChangeFacts]:
    yield from edition.facts.changes
    yield from edition.facts.became


def lined(unit: Unit) -> str:
    """Returns the words of a unit, a line for each paragraph, item and row; of one with words struck out a single line."""
    return unit.text if unit.struck else "\n".join(unit.lines)


def address_of(label: str, version: str = "") -> str:
    """Returns the address of a clause or part: in a version, or its latest wording."""
    ref = parse(f"{version}/{label}" if version else label)
    return ref.url
