"""Compares the words of the result with the second reading of the file, so that no word is lost or changed without notice."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from codebook.importing.source import Line, Place, Source

_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\[[^\[\]]*\bwithheld\]")
MOST_SHOWN = 40
"""Differences that are listed; of more, only the count."""


@dataclass(frozen=True)
class Difference:
    """Words that are in the file and not in the result, or the other way round."""

    place: Place
    missing: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True)
class WordComparison:
    """The comparison, and its counts."""

    words: int
    """Words of the file."""
    kept: int
    left_out: tuple[tuple[str, int], ...]
    """Words left out, by reason."""
    differences: tuple[Difference, ...]
    """What was not left out for a reason, and was not computed."""

    @property
    def unexplained(self) -> int:
        """How many words are missing without a reason."""
        return sum(len(each.missing) for each in self.differences)


def words_of(text: str) -> list[str]:
    """Returns the words of a text, so capitals and forms of the same letter do not count."""
    return _WORD.findall(unicodedata.normalize("NFKC", _BRACKETS.sub(" ", text)).casefold())


def compared(
    source: Source, result: Mapping[Place, Sequence[str]], explained: Iterable[tuple[str, str]], computed: Iterable[str]
) -> WordComparison:
    """Compares a file with the result.

    `result` has the texts by the place that they come from, `explained` the texts that were left out on purpose, each with its reason, and
    `computed` the numbers and marks that are not among the letters of the file.
    """
    reasons: dict[str, Counter[str]] = {}
    for reason, text in (*explained, *((one.what, one.words) for one in source.left_out)):
        if found := Counter(words_of(text)):
            reasons.setdefault(reason, Counter()).update(found)
    theirs = _by_place(source.second_reading)
    ours = {place: Counter(word for text in texts for word in words_of(text)) for place, texts in result.items()}
    all_theirs, all_ours = _sum(theirs.values()), _sum(ours.values())
    missing, added = all_theirs - all_ours, all_ours - all_theirs
    added -= Counter(word for text in computed for word in words_of(text))
    left_out = []
    for reason, found in reasons.items():
        taken = found & missing
        missing -= taken
        if count := taken.total():
            left_out.append((reason, count))
    differences = tuple(_located(theirs, ours, missing, added))
    lost = sum(len(each.missing) for each in differences)
    total = all_theirs.total()
    return WordComparison(total, total - lost - sum(count for _, count in left_out), tuple(left_out), differences)


def _by_place(lines: Iterable[Line]) -> dict[Place, Counter[str]]:
    found: dict[Place, Counter[str]] = {}
    for line in lines:
        found.setdefault(line.place, Counter()).update(words_of(line.text))
    return found


def _sum(counters: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:
        total.update(counter)
    return total


def _located(
    theirs: Mapping[Place, Counter[str]], ours: Mapping[Place, Counter[str]], missing: Counter[str], added: Counter[str]
) -> Iterator[Difference]:
    """Yields the differences by place: those of a place first, and at the end what no place explains."""
    missing, added = Counter(missing), Counter(added)
    for place in sorted({*theirs, *ours}):
        here = theirs.get(place, Counter()), ours.get(place, Counter())
        lost = (here[0] - here[1]) & missing
        new = (here[1] - here[0]) & added
        missing -= lost
        added -= new
        if lost or new:
            yield Difference(place, tuple(lost.elements()), tuple(new.elements()))
    if missing or added:
        yield Difference(Place(), tuple(missing.elements()), tuple(added.elements()))
