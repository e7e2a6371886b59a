"""Which pages show that a fact changed: the page of its file, and each page that shows this fact of another file."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from codebook.history.links import target_of
from codebook.model import Edition, Part, Report, Site
from codebook.render import names
from codebook.render.fact_changes import FactChange, fact_changes

_GLANCE = ("audience", "other-codes", "not-held")
"""Facts that each page shows in its summary."""
_STEP = ("title", "date", "who")
"""What the home page shows of a step of the history."""
_EXACT = ("links", "judged")
_DECISIONS = ("changes", "became")
_EVERY_VERSION = (*_EXACT, "subjects", *_DECISIONS)
"""Facts of a unit that its pages show: that of a version, and that of all versions."""


@dataclass(frozen=True)
class ChangedFacts:
    """The changes of all recorded facts."""

    site: Site

    @cached_property
    def of_file(self) -> Mapping[str, tuple[FactChange, ...]]:
        """Maps the path of each file whose facts changed to the changes, newest first; of the whole site, the empty path."""
        return fact_changes(self.site)

    @cached_property
    def _of_unit(self) -> Mapping[str, tuple[FactChange, ...]]:
        """Maps units to the changes of links, subjects, notes and decisions that name them."""
        found: dict[str, list[FactChange]] = {}
        for change in self._elsewhere():
            for unit in change.units:
                found.setdefault(unit, []).append(change)
        return {unit: tuple(changes) for unit, changes in found.items()}

    def _elsewhere(self) -> Iterator[FactChange]:
        """Yields what pages of other files show too, with the name of its text."""
        for change in self.of_file.get("", ()):
            if change.list == "subjects":
                yield change
        for edition in self.site.editions:
            for change in self.of_file.get(edition.document.path, ()):
                yield replace(change, of=edition.facts.name, edition=edition.id)
        for report in self.site.reports:
            for change in self.of_file.get(report.document.path, ()):
                if change.list in _EXACT:
                    labels = change.units or (to for link in report.facts.links if not link.judged for to in link.to)
                    units = frozenset(map(self._target, labels))
                    yield replace(change, of=names.report_name(report, self.site), units=units)

    def _target(self, label: str) -> str:
        return target_of(label, self.site.first_wording.get(label)) or label

    @cached_property
    def _of_list(self) -> Mapping[str, tuple[FactChange, ...]]:
        """Maps fields of the site, such as `subjects`, to the changes of their facts."""
        found: dict[str, list[FactChange]] = {}
        for change in self.of_file.get("", ()):
            found.setdefault(change.list, []).append(change)
        return {name: tuple(changes) for name, changes in found.items()}

    def of_site(self, *lists: str) -> tuple[FactChange, ...]:
        """Returns changes of some facts of the site, such as those of subjects."""
        return tuple(change for name in lists for change in self._of_list.get(name, ()))

    def of_edition(self, edition: Edition, *lists: str) -> tuple[FactChange, ...]:
        """Returns changes of some facts of an edition, such as its notes."""
        changes = self.of_file.get(edition.document.path, ())
        return tuple(replace(change, of=edition.facts.name) for change in changes if change.list in lists)

    def at_a_glance(self, edition: Edition) -> tuple[FactChange, ...]:
        """Returns changes of the answers that each page has about an edition."""
        return _sorted((*self.of_site(*_GLANCE), *self.of_edition(edition, *_GLANCE)))

    def on_home(self, edition: Edition, steps: Iterable[str]) -> tuple[FactChange, ...]:
        """Returns changes of the answers, and of what is shown of steps of the history, given by their anchors."""
        shown = frozenset(steps)
        changes = (
            change for change in self.of_site("history") if shown & change.units and change.field in (*_STEP, "")
        )
        return _sorted((*self.at_a_glance(edition), *changes))

    def on_code(self, edition: Edition) -> tuple[FactChange, ...]:
        """Returns changes of an edition's notes, and of the states of all editions."""
        return _sorted((*self.of_edition(edition, "notes"), *self._of_states()))

    def on_history(self) -> tuple[FactChange, ...]:
        """Returns changes of the facts of the site, and of the states and outcomes of all editions."""
        return _sorted((*self.of_file.get("", ()), *self._of_states()))

    def _of_states(self) -> Iterator[FactChange]:
        for edition in self.site.editions:
            yield from self.of_edition(edition, "states", "outcome")

    def of_sources(self, text: Edition | Report) -> tuple[FactChange, ...]:
        """Returns corrections of the source and the rights of a text. Our note on the source is on its own page only."""
        changes = self.of_file.get(text.document.path, ())
        return tuple(change for change in changes if change.list in ("source", "rights") and change.is_now is not None)

    def on_units(self, edition: Edition, labels: Collection[str], *, exact: bool) -> tuple[FactChange, ...]:
        """Returns changes of links, notes and decisions of units as a page of an edition shows them; on pages of all versions also of subjects."""
        lists = _EXACT if exact else _EVERY_VERSION
        return _sorted(
            change
            for label in labels
            for change in self._of_unit.get(label, ())
            if change.list in lists or (change.list == "notes" and change.edition == edition.id)
        )

    def on_part(self, edition: Edition, part: Part, *, exact: bool) -> tuple[FactChange, ...]:
        """Returns what `on_units` does for a part. Its page does not name decisions."""
        labels = [unit.label for unit in part.units] if exact else [part.id, *self.site.labels_of(part.id)]
        found = self.on_units(edition, labels, exact=exact)
        return tuple(change for change in found if change.list not in _DECISIONS)


def _sorted(changes: Iterable[FactChange]) -> tuple[FactChange, ...]:
    return tuple(sorted(dict.fromkeys(changes), key=lambda change: change.date, reverse=True))
