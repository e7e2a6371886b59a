"""The part of the search of reports that is made from the reports of some years, and kept from one build to the next."""

import gzip
import io
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from codebook.emit.search_terms import Found

_TEXTS = 14_000
"""Characters of reports in a file, which has one at least. A page of results has ten reports of as many files, if their words are rare."""
Stems = Callable[[Iterable[str]], Mapping[str, str]]
"""Maps words to their stems: gifts to gift."""


Numbers = tuple[int, int, str]
"""Numbers of reports, ascending: the first, the last, and the steps between, each after a comma, as in 3, 9, `,1,5`."""


@dataclass(frozen=True)
class SearchPart:
    """The reports of some years, numbered from 0."""

    texts: tuple[tuple[int, bytes], ...]
    """What the page shows of a few reports each, as compressed JSON, after their number."""
    forms: dict[str, str]
    """The stem of each word that has another."""
    stems: dict[str, Numbers]
    """Reports that have a word with a stem, or a key."""
    titled: dict[str, Numbers]
    """Those that have it in their title."""
    phrases: bytes
    """Phrases with their reports, as `search_terms.py` numbers them, sorted: an array of unsigned integers of 64 bits."""

    @property
    def reports(self) -> int:
        """How many reports it has."""
        return sum(number for number, _ in self.texts)


def search_part(reports: Sequence[Found], stems: Stems) -> SearchPart:
    """Returns the part of some reports."""
    known = stems(sorted(frozenset[str]().union(*(report.words for report in reports))))
    having: dict[str, list[int]] = defaultdict(list)
    titled: dict[str, list[int]] = defaultdict(list)
    phrases: list[int] = []
    for number, report in enumerate(reports):
        for stem in {known[word] for word in report.words} | report.keys:
            having[stem].append(number)
        for stem in {known[word] for word in report.titled}:
            titled[stem].append(number)
        phrases += map(number.__add__, array("Q", report.phrases))
    return SearchPart(
        tuple((len(some), packed(f"[{','.join(some)}]")) for some in _files([report.shown for report in reports])),
        {word: stem for word, stem in known.items() if word != stem},
        {stem: _numbers(having[stem]) for stem in sorted(having)},
        {stem: _numbers(titled[stem]) for stem in sorted(titled)},
        array("Q", sorted(phrases)).tobytes(),
    )


def _numbers(found: list[int]) -> Numbers:
    steps = (f",{number - before}" for before, number in pairwise(found))
    return found[0], found[-1], "".join(steps)


def joined(parts: Iterable[tuple[int, Numbers]]) -> str:
    """Returns the numbers of several parts, each with what its numbers are counted from, as JSON: the first number, then steps."""
    last, steps = 0, list[str]()
    for start, (first, end, between) in parts:
        steps.append(f"{start + first - last}{between}")
        last = start + end
    return f"[{','.join(steps)}]"


def _files(shown: Iterable[str]) -> Iterator[list[str]]:
    """Yields what is shown of the reports of each file."""
    some: list[str] = []
    for one in shown:
        if some and sum(map(len, some)) + len(one) > _TEXTS:
            yield some
            some = []
        some.append(one)
    if some:
        yield some


def packed(content: str) -> bytes:
    """Compresses text. `gzip.compress` writes a header that depends on the Python version."""
    made = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=made, mtime=0) as file:
        file.write(content.encode())
    return made.getvalue()
