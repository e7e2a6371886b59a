"""Warns of editors' sentences with a number of principles, clauses or statements that is right for an older version only."""

import re
from collections.abc import Iterator

from codebook.model import Edition, Problem, Site
from codebook.record import normal
from codebook.validate.older_version_rules import MEANT, SENTENCE, older_names, our_words, where_meant
from codebook.validate.rules import rule

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: number for number, word in enumerate(_ONES.split(), start=1)}
_NUMBERS |= {word: number for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
_NUMBERS |= {f"{ten}-{one}": _NUMBERS[ten] + _NUMBERS[one] for ten in _TENS.split() for one in _ONES.split()[:9]}
_COUNTED = re.compile(
    rf"(?<![\w.,/-])(?P<number>[0-9]{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
    r"(?:\s+(?!of\b)[\w’'-]+){0,2}?\s+(?P<kind>principle|clause|statement)s\b",
    re.IGNORECASE,
)


@rule
def numbers_are_those_of_the_latest_version(site: Site) -> Iterator[Problem]:
    """Warns of a number that only an older version has, unless `older-versions` says that it is meant. The history may be wrong about it too."""
    names = older_names(site)
    if names is None:
        return
    for words in our_words(site):
        for sentence in SENTENCE.finditer(words.text):
            for found in _COUNTED.finditer(words.text, *sentence.span()):
                stale = [*_stale(found, normal(sentence[0]), names.older, names.newest)]
                if stale and not any(edition.id in words.meant for edition, _ in stale):
                    edition, right = stale[0]
                    message = (
                        f"“{normal(found[0])}”: {edition.id} has that many, and is no longer the latest version; write {right}, for {names.newest.id}, or, "
                        f"if {edition.id} is meant, add to {where_meant(words.document.path, site)}: {MEANT}: [{edition.id}]"
                    )
                    yield Problem(words.document.path, words.line_of(found.start()), message, warning=True)


def _stale(
    found: re.Match[str], sentence: str, older: tuple[Edition, ...], newest: Edition
) -> Iterator[tuple[Edition, int]]:
    """Yields older versions that have a number, and what the latest version has instead."""
    written, kind = found["number"].lower(), found["kind"].lower()
    number = int(written) if written.isdigit() else _NUMBERS[written]
    current = _counts(newest, kind, sentence)
    if number == 1 or number in current.values():
        return
    for edition in older:
        for of, count in _counts(edition, kind, sentence).items():
            if count == number and of in current:
                yield edition, current[of]


def _counts(edition: Edition, kind: str, sentence: str) -> dict[str, int]:
    """Returns how many of a kind a version has, and of clauses also how many each principle has that a sentence names, by its id."""
    match kind:
        case "principle":
            return {"": len(edition.principles)}
        case "statement":
            return {"": sum(len(part.of_kind("statement")) for part in edition.parts)}
    counts = {part.id: len(part.of_kind("clause")) for part in edition.parts}
    return {"": sum(counts.values())} | {part.id: counts[part.id] for part in edition.parts if part.title in sentence}
