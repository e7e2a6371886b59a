"""Warns of our own sentences with a number of principles, clauses or statements that an older version has and the latest has not."""

import re
from collections.abc import Iterator

from codebook.model import Edition, Problem, Site
from codebook.record import normal
from codebook.validate.older_version_rules import MEANT, SENTENCE, OurWords, older_names, our_words, where_meant
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
                for edition, what, right in _stale(found, normal(sentence[0]), names.older, names.newest):
                    if edition.id not in words.meant:
                        yield _problem(
                            words,
                            found,
                            f"{edition.id} has {what}, and {names.newest.id}, the latest version, has {right}",
                            edition,
                            site,
                        )


def _stale(
    found: re.Match[str], sentence: str, older: tuple[Edition, ...], newest: Edition
) -> Iterator[tuple[Edition, str, int]]:
    """Yields the last older version that has a number, of what, and what the latest version has instead."""
    written, kind = found["number"].lower(), found["kind"].lower()
    number = int(written) if written.isdigit() else _NUMBERS[written]
    current = _counts(newest, kind, sentence)
    if number == 1 or number in current.values():
        return
    for edition in reversed(older):
        for of, count in _counts(edition, kind, sentence).items():
            if count == number and of in current:
                yield edition, f"that many{f' in {of}' if of else ''}", current[of]
                return


def _counts(edition: Edition, kind: str, sentence: str) -> dict[str, int]:
    """Returns how many of a kind a version has, and of clauses also how many each principle has that a sentence names, by its id."""
    match kind:
        case "principle":
            return {"": len(edition.principles)}
        case "statement":
            return {"": sum(len(part.of_kind("statement")) for part in edition.parts)}
    counts = {part.id: len(part.of_kind("clause")) for part in edition.parts}
    return {"": sum(counts.values())} | {part.id: counts[part.id] for part in edition.parts if part.title in sentence}


def _problem(words: OurWords, found: re.Match[str], why: str, edition: Edition, site: Site) -> Problem:
    path = words.document.path
    message = f"“{normal(found[0])}”: {why}; correct the number, or, if {edition.id} is meant, add to {where_meant(path, site)}: {MEANT}: [{edition.id}]"
    return Problem(path, words.line_of(found.start()), message, warning=True)
