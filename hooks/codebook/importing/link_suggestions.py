"""Suggests clauses of the Code that share words with a paragraph. The editor decides, who has read both."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codebook.load.suggestions import base_letters
from codebook.model import Edition, Subject

MOST = 3
"""Suggestions for a paragraph."""
_FEWEST_SHARED = 2
_LOWEST = 5.0
"""The score that a clause needs; those that share only common words have less."""
_K1, _B = 1.2, 0.75
"""The usual constants of BM25: how fast repetition stops counting, and how much length does."""
_STOP = re.compile(
    r"a|about|above|after|all|also|an|and|any|are|as|at|be|been|before|being|below|between|both|but|by|can|could|did|do|does|done|each|"
    r"for|from|further|had|has|have|having|he|her|here|his|how|i|if|in|into|is|it|its|itself|may|me|more|most|must|my|no|nor|not|of|on|"
    r"one|only|or|other|others|our|out|over|own|per|set|she|should|so|some|such|than|that|the|their|them|then|there|these|they|this|"
    r"those|through|to|under|up|upon|use|used|very|was|way|we|were|what|when|where|which|while|who|whom|whose|why|will|with|within|"
    r"without|would|you|your|act|acts|agree|appendix|asked|attached|body|code|codes|committee|council|councils|date|item|made|make|makes|"
    r"meeting|member|members|note|officer|officers|paragraph|public|report|section|service|services|work"
)
"""Words of every report, which do not count as similar."""


@dataclass(frozen=True)
class Suggestion:
    """A clause, and the words that it shares with the paragraph."""

    label: str
    shared: tuple[str, ...]


class Suggestions:
    """The clauses of an edition, with the words of the subjects that name them."""

    def __init__(self, edition: Edition, subjects: Sequence[Subject]) -> None:
        names: dict[str, list[str]] = {}
        for subject in subjects:
            for label in subject.facts.units:
                names.setdefault(str(label), []).append(subject.facts.name)
        units = [
            unit for part in edition.parts for unit in part.units if unit.kind in ("clause", "statement", "paragraph")
        ]
        self._labels = [unit.label for unit in units]
        self._texts = [Counter(_stems(f"{unit.text} {' '.join(names.get(unit.label, ()))}")) for unit in units]
        self._lengths = [text.total() for text in self._texts]
        self._mean = sum(self._lengths) / max(len(units), 1)
        self._places: dict[str, list[int]] = {}
        for index, text in enumerate(self._texts):
            for word in text:
                self._places.setdefault(word, []).append(index)

    def of(self, text: str) -> tuple[Suggestion, ...]:
        """Returns the clauses most like a text, best first."""
        words = _written(text)
        scores: dict[int, float] = {}
        for stem in words:
            for index in self._places.get(stem, ()):
                scores[index] = scores.get(index, 0.0) + self._score(stem, index)
        best = sorted(scores, key=lambda index: (-scores[index], self._labels[index]))
        return tuple(self._suggestions(best, scores, words))[:MOST]

    def _score(self, stem: str, index: int) -> float:
        places = len(self._places[stem])
        rare = math.log(1 + (len(self._texts) - places + 0.5) / (places + 0.5))
        count = self._texts[index][stem]
        return rare * count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * self._lengths[index] / self._mean))

    def _suggestions(
        self, best: Sequence[int], scores: Mapping[int, float], words: Mapping[str, str]
    ) -> Iterator[Suggestion]:
        for index in best[: 3 * MOST]:
            shared = tuple(words[stem] for stem in words if stem in self._texts[index])
            if scores[index] >= _LOWEST and len(shared) >= _FEWEST_SHARED:
                yield Suggestion(self._labels[index], shared)


def _written(text: str) -> dict[str, str]:
    """Returns the first form of each word of a text, by its stem."""
    found: dict[str, str] = {}
    for word in re.findall(r"[a-z]{3,}", base_letters(text)):
        if not _STOP.fullmatch(word):
            found.setdefault(_stem(word), word)
    return found


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in re.findall(r"[a-z]{3,}", base_letters(text)) if not _STOP.fullmatch(word)]


def _stem(word: str) -> str:
    """Cuts a plural, so gift and gifts are one word."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
