"""Mistakes of our copy that were corrected in one edition, and may be in others that were copied from it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.facts import CorrectionFacts
from codebook.model import Edition
from codebook.model.outline import marked, outline
from codebook.record.emphasis import of_emphasis
from codebook.record.wording import Line, lines, normal, undone


@dataclass(frozen=True)
class Slip:
    """A mistake, as it was corrected in an edition."""

    edition: Edition
    made: CorrectionFacts
    before: str
    """All words of the unit before the correction; with asterisks if it is one of emphasis."""

    @cached_property
    def _was(self) -> re.Pattern[str]:
        was = normal(self.made.was)
        start, end = (r"\b" if character.isalnum() else "" for character in (was[:1], was[-1:]))
        return re.compile(f"{start}{re.escape(was)}{end}")

    def is_in(self, words: str) -> bool:
        """Whether other words have it: all of the unit as it was, or once the words that were corrected, without the right ones."""
        if words == self.before:
            return True
        was, right = normal(self.made.was), normal(self.made.is_now)
        rest = words if was in right else words.replace(was, "", 1)
        return len(self._was.findall(words)) == 1 and right not in rest


@dataclass(frozen=True)
class Lined:
    """The lines of an edition: plain, and with asterisks around emphasised words."""

    plain: Mapping[str, Line]
    emphasised: Mapping[str, str]

    def words(self, label: str, made: CorrectionFacts) -> str:
        """Returns the words of a unit, as a correction of it writes them."""
        return self.emphasised.get(label, "") if of_emphasis(made) else self.plain[label].words


def lined(edition: Edition) -> Lined:
    """Returns the lines of an edition."""
    emphasised = {
        label: marked(normal(unit.text).split(" "), outline(unit).emphasis) for label, unit in edition.units.items()
    }
    return Lined({line.label: line for line in lines(edition)}, emphasised)


def slips_of(edition: Edition) -> Iterator[Slip]:
    """Yields the corrected mistakes of our copy of an edition, the last first. Those of layout are not known by words."""
    found = lined(edition) if edition.corrections else None
    current: dict[tuple[str, bool], str] = {}
    for made in reversed(edition.corrections):
        if found is None or made.layout or made.unit not in found.plain:
            continue
        key = made.unit, of_emphasis(made)
        words = current.get(key, found.words(made.unit, made))
        current[key] = undone(words, made)
        if made.kind == "of our copy" and current[key] != words:
            yield Slip(edition, made, current[key])
