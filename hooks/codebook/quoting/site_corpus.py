"""Collects what quotations are compared with from a site."""

from collections.abc import Iterator

from codebook.facts import Became, ChangeFacts
from codebook.history.succession import became, decisions, removals
from codebook.model import Edition, Unit
from codebook.quoting.corpus import Corpus, Decision, UncorrectedWording, Version, Wording
from codebook.record import TITLE, corrections_of, fingerprint, normal, of_emphasis
from codebook.render import Renderer, names
from codebook.values.references import parse


def site_corpus(renderer: Renderer) -> Corpus:
    """Returns the corpus of a site. It has no withheld words, and nothing made from them."""
    return _CorpusBuilder(renderer).corpus()


class _CorpusBuilder:
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
                yield self._place(edition, unit.label, unit.kind, unit_lines(unit))

    def _place(self, edition: Edition, label: str, kind: str, text: str) -> int:
        place = self.places.setdefault((label, text), len(self.places))
        if place == len(self.holders):
            self.holders.append([])
        self.holders[place].append((edition, label, kind))
        return place

    def corpus(self) -> Corpus:
        texts = {place: text for (_, text), place in self.places.items()}
        titles = [edition.facts.title for edition in self.site.by_credit]
        parts = {part.id: part.title for edition in reversed(self.site.by_credit) for part in edition.parts}
        return Corpus(
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
        holders = self.holders[place]
        edition, label, kind = holders[0]
        newest, decided = self.site.newest, dict[Decision, None]()
        into: tuple[str, ...] = ()
        if newest is not None and all(other is not newest for other, *_ in holders):
            last = max((other for other, *_ in holders), key=self._age)
            into = became(self.site, last, newest).get(label, ())
            decided = dict.fromkeys(self._decisions(last, newest, label))
        return Wording(
            label,
            self._name(edition, label),
            kind,
            text,
            tuple(other.id for other, *_ in holders),
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
        return self.places[label, unit_lines(unit) if unit else newest.part_of[label].title]

    def _decisions(self, before: Edition, newest: Edition, label: str) -> Iterator[Decision]:
        """Yields who decided the changes of a clause since an edition. A proposal's own are no decisions."""
        if before.begun is None:
            return
        version_of = {id(entry): edition.id for edition in self.site.editions for entry in _changes_of(edition)}
        changes = decisions(self.site, before, newest).get(label, ())
        entries: tuple[Became | ChangeFacts, ...] = (*changes, *removals(self.site, before, newest).get(label, ()))
        for entry in entries:
            what = entry.what if isinstance(entry, ChangeFacts) else ""
            report = parse(entry.report).url if entry.report else ""
            yield Decision(version_of[id(entry)], entry.decided, what, report)

    def _corrections(self) -> Iterator[UncorrectedWording]:
        """Yields the words before each correction, the last first, because several corrections of a clause are undone one after the other."""
        for edition in self.site.by_credit:
            current: dict[str, str] = {}
            for made in reversed(corrections_of(edition)):
                if made.unit == TITLE or of_emphasis(made):
                    continue
                unit = edition.units.get(made.unit)
                text = unit_lines(unit) if unit else edition.part_of[made.unit].title
                after = current.setdefault(made.unit, normal(text))
                before = current[made.unit] = after.replace(normal(made.is_now), normal(made.was), 1)
                if before != after:
                    place = self.places[made.unit, text]
                    yield UncorrectedWording(
                        place, edition.id, before, made.was, made.is_now, made.kind, str(made.date), made.authority
                    )


def _changes_of(edition: Edition) -> Iterator[Became | ChangeFacts]:
    yield from edition.facts.changes
    yield from edition.facts.became


def unit_lines(unit: Unit) -> str:
    """Returns the words of a unit, a line for each paragraph, item and row; of one with words struck out a single line."""
    return unit.text if unit.struck else "\n".join(unit.lines)
