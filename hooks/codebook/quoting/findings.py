"""Finds which clause of which version has the words of a quotation, and whether the latest version still has them. Never says that words are false."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codebook.quoting.alignment import Alignment, aligned, widened
from codebook.quoting.combined_clauses import combined_clauses
from codebook.quoting.comparable_words import folded, is_too_short, plain, quoted_words, respelt, visible
from codebook.quoting.corpus import Corpus
from codebook.quoting.matching import RUN, Quotation, Range, Text, has_same_punctuation, ranges_in
from codebook.quoting.pages import KnownPage
from codebook.quoting.word_diff import punctuation_diff, word_diff

LEAST_SIMILARITY = 70
"""Per cent. Less is not near: invented sentences on the same subjects reached 67; 2 of 900 sentences with one word altered had less."""
WHOLE, LEAST_OF_WHOLE = 5, 50
"""A quotation of a whole clause of so many words is near if it shares this percentage with it."""
MOST_SIMILARITY = 99
"""Per cent of what is not the same."""
MOST_ALSO = 5
"""Other clauses with the same words that are named."""
LONGEST = 1000
"""Words of a quotation that are compared."""

EXACT, OLDER, CORRECTED, PUNCTUATION, NEAR, COMBINED = "exact", "older", "corrected", "signs", "near", "joined"
NONE, SHORT, ADDRESS = "none", "short", "address"


@dataclass(frozen=True)
class Finding:
    """The result of checking a quotation, an address or a citation."""

    kind: str
    text: str
    """As it was given, white space folded."""
    wording: int = -1
    is_whole: bool = False
    """Whether it is all of the clause's words."""
    was_whole: int = -1
    """Of part of a clause: an older wording of the same clause that had no more words."""
    has_gaps: bool = False
    """Whether words were left out, or put in square brackets."""
    versions: tuple[str, ...] = ()
    """The versions in which the clause has these words, the latest first."""
    places: tuple[int, ...] = ()
    """Every wording that has these words."""
    wholes: tuple[int, ...] = ()
    """Those of them that have no others."""
    also: tuple[int, ...] = ()
    """Other clauses of the latest version with the same words."""
    correction: int = -1
    similarity: int = 0
    diff: tuple[tuple[str, str], ...] = ()
    """If the words differ: those of the quotation and of the clause in order, each with its kind (`word_diff.py`)."""
    next: int = -1
    next_similarity: int = 0
    parts: tuple[int, ...] = ()
    """Of clauses run together: their wordings."""
    follows: bool = False
    """Whether these follow each other in the Code, and nothing is left out between them."""
    miscited: str = ""
    """What is wrong in the citation next to it: clause or version."""
    cited: tuple[str, str] = ("", "")
    """The cited clause and version, if one of them is wrong; of an address, the clause and version that it names."""
    path: str = ""
    """Where an address or citation leads; empty if it leads nowhere."""
    nearest: tuple[str, ...] = ()
    asked: str = ""
    """Path and anchor of a page that is to be looked for (`page_addresses.py`)."""
    page: KnownPage | None = None
    """The page that was found so."""

    @property
    def is_word_for_word(self) -> bool:
        """Whether it is word for word what the Code says or said, or an address that leads somewhere."""
        if self.kind == ADDRESS:
            return bool(self.path)
        return not self.miscited and (self.kind in (EXACT, OLDER) or (self.kind == COMBINED and self.follows))


Found = tuple[int, tuple[Range, ...]]
"""A wording, and where it has the parts of a quotation."""


def finding_of(written: str, corpus: Corpus) -> Finding:
    """Returns the finding for one quotation."""
    shown, own = folded(written), visible(plain(written))
    words = quoted_words(own)[:LONGEST]
    if is_too_short(words, shown):
        return Finding(SHORT, shown)
    quotation = Quotation(respelt(words, own, corpus.vocabulary, corpus.compounds))
    has_gaps = len(quotation.segments) > 1 or any(word.is_free for word in words)
    return replace(_compared(quotation, shown, own, corpus), has_gaps=has_gaps)


def _compared(quotation: Quotation, shown: str, own: str, corpus: Corpus) -> Finding:
    same_words = [*_exact(quotation, corpus.texts)]
    same = [
        (number, ranges)
        for number, ranges in same_words
        if has_same_punctuation(quotation, corpus.texts[number], ranges)
    ]
    if same:
        return exact_finding(tuple(number for number, _ in same), _wholes(same, corpus), shown, corpus)
    for number, ranges in _exact(quotation, corpus.uncorrected_texts):
        if has_same_punctuation(quotation, corpus.uncorrected_texts[number], ranges):
            made = corpus.corrections[number]
            return Finding(CORRECTED, shown, made.wording, versions=(made.version,), correction=number)
    if same_words:
        number, ranges = same_words[0]
        diff = punctuation_diff(quotation, own, corpus.texts[number], ranges)
        return Finding(PUNCTUATION, shown, number, versions=corpus.wordings[number].versions, diff=diff)
    if found := combined_clauses(quotation, corpus):
        return Finding(
            COMBINED, shown, found.wordings[0], versions=(found.version,), parts=found.wordings, follows=found.follows
        )
    return _near(quotation, shown, own, corpus)


def _exact(quotation: Quotation, texts: Sequence[Text]) -> Iterator[Found]:
    for number, text in enumerate(texts):
        if (ranges := ranges_in(quotation, text)) is not None:
            yield number, ranges


def _wholes(same: Sequence[Found], corpus: Corpus) -> tuple[int, ...]:
    return tuple(
        number for number, ranges in same if len(ranges) == 1 and ranges[0] == (0, len(corpus.texts[number].words))
    )


def exact_finding(
    places: tuple[int, ...], wholes: tuple[int, ...], shown: str, corpus: Corpus, label: str = ""
) -> Finding:
    """Returns the finding for wordings with the same words. Names one: of the cited clause; else of the latest version, without further words, by credit."""
    of_cited = [number for number in places if corpus.wordings[number].label == label] or places
    order = sorted(of_cited, key=lambda number: (not corpus.is_in(number, corpus.latest), number not in wholes, number))
    number, is_now = order[0], corpus.is_in(order[0], corpus.latest)
    label = corpus.wordings[number].label
    of_label = [other for other in places if corpus.wordings[other].label == label]
    others = {
        corpus.wordings[other].label: other
        for other in reversed(places)
        if corpus.is_in(other, corpus.latest) == is_now
    }
    also = sorted(other for name, other in others.items() if name != label)
    return Finding(
        EXACT if is_now else OLDER,
        shown,
        number,
        is_whole=number in wholes,
        was_whole=next((other for other in of_label if number not in wholes and other in wholes), -1),
        versions=tuple(dict.fromkeys(one for other in of_label for one in corpus.wordings[other].versions)),
        places=places,
        wholes=wholes,
        also=tuple(also[:MOST_ALSO]),
    )


def _near(quotation: Quotation, shown: str, own: str, corpus: Corpus) -> Finding:
    """Returns the wording that is most like a quotation, if any is near, and the next best of another clause."""
    fits: list[tuple[int, int, Alignment]] = []
    for number in corpus.runs.sharing(quotation.keys):
        fit = aligned(quotation.keys, corpus.texts[number].keys, corpus.weight)
        is_inside = fit.run == len(corpus.texts[number].keys) >= WHOLE
        if fit.similarity >= (LEAST_OF_WHOLE if is_inside else LEAST_SIMILARITY) and fit.run >= RUN:
            fits.append((-fit.similarity, number, fit))
    if not fits:
        return Finding(NONE, shown)
    (_, number, fit), *others = sorted(fits, key=lambda one: one[:2])
    wording, text = corpus.wordings[number], corpus.texts[number]
    beside = next(
        ((-less, other) for less, other, _ in others if corpus.wordings[other].label != wording.label), (0, -1)
    )
    return Finding(
        NEAR,
        shown,
        number,
        versions=wording.versions,
        similarity=min(fit.similarity, MOST_SIMILARITY),
        diff=word_diff(quotation, own, text, widened(fit.steps, quotation.keys, text.keys)),
        next=beside[1],
        next_similarity=min(beside[0], MOST_SIMILARITY),
    )
