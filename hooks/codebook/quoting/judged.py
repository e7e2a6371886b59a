"""Judges the quotations in a text: which clause of which version has the words, and whether the latest still has. Never says that words are false."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codebook.quoting.alignment import Alignment, aligned, widened
from codebook.quoting.joined import joined
from codebook.quoting.known import RUN, Quotation, Range, Text, has_same_signs, ranges_in
from codebook.quoting.pages import KnownPage
from codebook.quoting.pieces import pieces_of, printed_pieces
from codebook.quoting.wordings import Known
from codebook.quoting.words import folded, is_too_short, plain, quoted_words, respelt, seen

LEAST_ALIKE = 70
"""Per cent. Less is not near: invented sentences on the same subjects came to 67, and of sentences with one word altered 2 in 900 to less."""
WHOLE, LEAST_OF_WHOLE = 5, 50
"""A quotation of a whole clause of so many words is near if it shares this percentage with it."""
MOST_ALIKE = 99
"""Per cent of what is not the same."""
MOST_ALSO = 5
"""Other clauses with the same words that are named."""
LONGEST = 1000
"""Words of a quotation that are compared."""

EXACT, OLDER, CORRECTED, SIGNS, NEAR, JOINED = "exact", "older", "corrected", "signs", "near", "joined"
NONE, SHORT, ADDRESS = "none", "short", "address"


@dataclass(frozen=True)
class Finding:
    """What is known of a quotation, an address or a citation."""

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
    alike: int = 0
    pieces: tuple[tuple[str, str], ...] = ()
    """Of a near one: its words and the clause's in order: same, yours or ours."""
    next: int = -1
    next_alike: int = 0
    parts: tuple[int, ...] = ()
    """Of clauses run together: their wordings."""
    follows: bool = False
    """Whether these follow each other in the Code, and nothing is left out between them."""
    miscited: str = ""
    """What is wrong in the citation next to it: clause or version."""
    cited: tuple[str, str] = ("", "")
    """The clause and the version that are cited, if one of them is wrong; of an address what it names."""
    path: str = ""
    """Where an address or citation leads; empty if it leads nowhere."""
    nearest: tuple[str, ...] = ()
    asked: str = ""
    """Path and anchor of a page that is to be looked for (`addressed.py`)."""
    page: KnownPage | None = None
    """The page that was found so."""

    @property
    def is_word_for_word(self) -> bool:
        """Whether it is word for word what the Code says or said, or an address that leads somewhere."""
        if self.kind == ADDRESS:
            return bool(self.path)
        return not self.miscited and (self.kind in (EXACT, OLDER) or (self.kind == JOINED and self.follows))


Found = tuple[int, tuple[Range, ...]]
"""A wording, and where it has the parts of a quotation."""


def judged(written: str, known: Known) -> Finding:
    """Returns what is known of one quotation."""
    shown, own = folded(written), seen(plain(written))
    words = quoted_words(own)[:LONGEST]
    if is_too_short(words, shown):
        return Finding(SHORT, shown)
    quotation = Quotation(respelt(words, own, known.vocabulary, known.compounds))
    has_gaps = len(quotation.pieces) > 1 or any(word.is_free for word in words)
    return replace(_known(quotation, shown, own, known), has_gaps=has_gaps)


def _known(quotation: Quotation, shown: str, own: str, known: Known) -> Finding:
    alike = [*_exact(quotation, known.texts)]
    same = [(number, ranges) for number, ranges in alike if has_same_signs(quotation, known.texts[number], ranges)]
    if same:
        return at(tuple(number for number, _ in same), _wholes(same, known), shown, known)
    for number, ranges in _exact(quotation, known.old_texts):
        if has_same_signs(quotation, known.old_texts[number], ranges):
            made = known.corrections[number]
            return Finding(CORRECTED, shown, made.wording, versions=(made.version,), correction=number)
    if alike:
        number, ranges = alike[0]
        pieces = printed_pieces(quotation, own, known.texts[number], ranges)
        return Finding(SIGNS, shown, number, versions=known.wordings[number].versions, pieces=pieces)
    if found := joined(quotation, known):
        return Finding(
            JOINED, shown, found.wordings[0], versions=(found.version,), parts=found.wordings, follows=found.follows
        )
    return _near(quotation, shown, own, known)


def _exact(quotation: Quotation, texts: Sequence[Text]) -> Iterator[Found]:
    for number, text in enumerate(texts):
        if (ranges := ranges_in(quotation, text)) is not None:
            yield number, ranges


def _wholes(same: Sequence[Found], known: Known) -> tuple[int, ...]:
    return tuple(
        number for number, ranges in same if len(ranges) == 1 and ranges[0] == (0, len(known.texts[number].words))
    )


def at(places: tuple[int, ...], wholes: tuple[int, ...], shown: str, known: Known, label: str = "") -> Finding:
    """Returns which of the wordings with the same words to name: of a clause that is cited; else of the latest version, without further words, by credit."""
    of_cited = [number for number in places if known.wordings[number].label == label] or places
    order = sorted(of_cited, key=lambda number: (not known.is_in(number, known.latest), number not in wholes, number))
    number, is_now = order[0], known.is_in(order[0], known.latest)
    label = known.wordings[number].label
    of_label = [other for other in places if known.wordings[other].label == label]
    others = {
        known.wordings[other].label: other for other in reversed(places) if known.is_in(other, known.latest) == is_now
    }
    also = sorted(other for name, other in others.items() if name != label)
    return Finding(
        EXACT if is_now else OLDER,
        shown,
        number,
        is_whole=number in wholes,
        was_whole=next((other for other in of_label if number not in wholes and other in wholes), -1),
        versions=tuple(dict.fromkeys(one for other in of_label for one in known.wordings[other].versions)),
        places=places,
        wholes=wholes,
        also=tuple(also[:MOST_ALSO]),
    )


def _near(quotation: Quotation, shown: str, own: str, known: Known) -> Finding:
    """Returns the wording that is most like a quotation, if any is near, and the next best of another clause."""
    fits: list[tuple[int, int, Alignment]] = []
    for number in known.runs.sharing(quotation.keys):
        fit = aligned(quotation.keys, known.texts[number].keys, known.weight)
        is_inside = fit.run == len(known.texts[number].keys) >= WHOLE
        if fit.alike >= (LEAST_OF_WHOLE if is_inside else LEAST_ALIKE) and fit.run >= RUN:
            fits.append((-fit.alike, number, fit))
    if not fits:
        return Finding(NONE, shown)
    (_, number, fit), *others = sorted(fits, key=lambda one: one[:2])
    wording, text = known.wordings[number], known.texts[number]
    beside = next(
        ((-less, other) for less, other, _ in others if known.wordings[other].label != wording.label), (0, -1)
    )
    return Finding(
        NEAR,
        shown,
        number,
        versions=wording.versions,
        alike=min(fit.alike, MOST_ALIKE),
        pieces=pieces_of(quotation, own, text, widened(fit.steps, quotation.keys, text.keys)),
        next=beside[1],
        next_alike=min(beside[0], MOST_ALIKE),
    )
