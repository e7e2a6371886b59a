"""Word by word, how a quotation differs from a text: in order, what is the same, only in the quotation, or only in the text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from codebook.quoting.alignment import Step
from codebook.quoting.comparable_words import folded, is_same_word
from codebook.quoting.matching import Quotation, Range, Text

SAME, YOURS, OURS, GAP = "same", "yours", "ours", "gap"

DiffPart = tuple[str, str]
"""A kind, and words."""
_Part = tuple[str, int, int]
"""A kind, and places in the quotation; of what is only the text's, in the text."""


def word_diff(quotation: Quotation, written: str, text: Text, steps: Sequence[Step]) -> tuple[DiffPart, ...]:
    """Returns the differences of a quotation that was aligned with a text. Places of its words are in `written`."""
    return _merged(_parts(quotation, text, steps), written, text.visible)


def _parts(quotation: Quotation, text: Text, steps: Sequence[Step]) -> Iterator[_Part]:
    words, place = quotation.words, 0
    for i, j in (*steps, (len(words), -1)):
        for word in words[place : max(i, place)]:
            yield YOURS if word.key else GAP, word.start, word.end
        place = max(i + 1, place)
        if i < 0:
            yield OURS, text.words[j].start, text.words[j].end
        elif i < len(words):
            yield SAME if j >= 0 else YOURS, words[i].start, words[i].end


def punctuation_diff(quotation: Quotation, written: str, text: Text, ranges: Sequence[Range]) -> tuple[DiffPart, ...]:
    """Returns the differences of a quotation that has the words of a text, with other punctuation or capitals."""
    parts: list[_Part] = []
    words = quotation.words
    for (start, end), (first, _) in zip(quotation.segments, ranges, strict=True):
        if start:
            parts.append((GAP, words[start - 1].start, words[start - 1].end))
        for place in range(start, end):
            own = first + place - start
            is_first = place == start
            if is_same_word(words[place], text.words[own], first=is_first) and (
                is_first or words[place].punctuation == text.words[own].punctuation
            ):
                parts.append((SAME, words[place].start, words[place].end))
            else:
                parts.append((YOURS, words[place].start if is_first else words[place - 1].end, words[place].end))
                parts.append(
                    (OURS, text.words[own].start if is_first else text.words[own - 1].end, text.words[own].end)
                )
    return _merged(parts, written, text.visible)


def _merged(parts: Iterable[_Part], written: str, own: str) -> tuple[DiffPart, ...]:
    """Joins words of one kind; between the same words first all of the quotation's, then all of the text's."""
    found: list[DiffPart] = []
    for is_same, group in groupby(parts, key=lambda part: part[0] in (SAME, GAP)):
        some = [*group]
        if is_same:
            kinds = [[*of_kind] for _, of_kind in groupby(some, key=lambda part: part[0])]
        else:
            kinds = [[part for part in some if part[0] == kind] for kind in (YOURS, OURS)]
        for of_kind in filter(None, kinds):
            source = own if of_kind[0][0] == OURS else written
            found.append((of_kind[0][0], folded(source[of_kind[0][1] : of_kind[-1][2]])))
    return tuple(found)
