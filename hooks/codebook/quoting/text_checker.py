"""Checks a whole text: its quotations, and its addresses and citations next to them or alone."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from codebook.quoting.addresses import Citation
from codebook.quoting.citations import CitationFinder
from codebook.quoting.comparable_words import folded, is_too_short, plain, quoted_words, visible
from codebook.quoting.corpus import Corpus
from codebook.quoting.findings import (
    ADDRESS,
    COMBINED,
    CORRECTED,
    EXACT,
    LEAST_SIMILARITY,
    NEAR,
    NONE,
    OLDER,
    PUNCTUATION,
    SHORT,
    Finding,
    exact_finding,
    finding_of,
)
from codebook.quoting.matching import Text
from codebook.quoting.passages import Passage, quotations, sentences

LONGEST = 200_000
"""Characters of a text that are read."""
FEWEST_LEFT = 10
"""Words next to a citation that may be a quotation without marks."""
_SPACE = " \t\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BEFORE = f"{_SPACE},;:.()]<>‘’“”„«»\"'-"
_AFTER = f"{_SPACE},;:([<>‘’“”„«»\"'-"
"""Characters around what is left of a text without its citations."""
_FAR = 500
"""Characters between a quotation and a citation that is not of it."""
_BESIDE = 100
"""Characters between a clause and the version that it is cited of."""
_STOP = re.compile(r"[.!?;](?=\s)|\n[ \t]*\n")
"""Ends a sentence or paragraph."""
_OF_ONE = (EXACT, OLDER, CORRECTED, PUNCTUATION)
_CERTAIN = (*_OF_ONE, COMBINED)

Placed = tuple[Passage, Finding]


class TextChecker:
    """Checks texts against a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.citations = CitationFinder(corpus)

    def findings(self, text: str) -> tuple[Finding, ...]:
        """Returns a finding for each quotation, address and citation in a text, in order."""
        text = plain(text[:LONGEST])
        cited = self.citations.found(text)
        bare = _without(text, cited)
        placed = [*self._passages(text, bare, has_citations=bool(cited))]
        beside = [[one for one in cited if _is_beside(one, number, placed, bare)] for number in range(len(placed))]
        placed = [
            (passage, self._of_cited(finding, some)) for (passage, finding), some in zip(placed, beside, strict=True)
        ]
        right = {
            one
            for (_, finding), some in zip(placed, beside, strict=True)
            for one in some
            if self._is_right(one, finding)
        }
        found = [
            (passage.start, self._with_citation(finding, some, right))
            for (passage, finding), some in zip(placed, beside, strict=True)
        ]
        answered = {
            one for (_, finding), some in zip(placed, beside, strict=True) if finding.wording >= 0 for one in some
        }
        unanswered = _unanswered(cited, answered, is_all=not placed)
        named = [one for one in cited if one.version and not one.label]
        found += [(one.start, self._of_citation(self._in_version(one, named, bare), text)) for one in unanswered]
        return tuple(finding for _, finding in sorted(found, key=lambda item: item[0]))

    def _passages(self, text: str, bare: str, *, has_citations: bool) -> Iterator[Placed]:
        """Yields the quotations in a text: all of it, if that is one; what is in quotation marks; or its sentences."""
        whole = finding_of(bare.lstrip(_BEFORE).rstrip(_AFTER), self.corpus)
        all_of_it = Passage(len(bare) - len(bare.lstrip()), len(bare))
        marked = [
            (passage, finding_of(passage.of(text), self.corpus))
            for passage in quotations(text)
            if not self._is_title(passage.of(text))
        ]
        if self._is_one(whole, marked):
            yield all_of_it, whole
        elif any(finding.kind != SHORT for _, finding in marked) or (marked and whole.kind in (NONE, SHORT)):
            yield from marked
        elif whole.kind != SHORT:
            is_rest = has_citations and whole.kind == NONE and len(Text(whole.text).words) < FEWEST_LEFT
            yield from () if is_rest else self._by_sentences(bare, all_of_it, whole)
        elif whole.text and not has_citations:
            yield all_of_it, whole

    def _is_one(self, whole: Finding, marked: Sequence[Placed]) -> bool:
        """Whether a text is one quotation, with or without quotation marks."""
        if whole.kind in _OF_ONE:
            return True
        if whole.kind == COMBINED:
            return not any(finding.kind in _OF_ONE for _, finding in marked)
        inside = sum(len(Text(finding.text).words) for _, finding in marked)
        return (
            whole.kind == NEAR
            and whole.similarity >= LEAST_SIMILARITY
            and bool(marked)
            and 2 * inside < len(Text(whole.text).words)
        )

    def _by_sentences(self, bare: str, all_of_it: Passage, whole: Finding) -> Iterator[Placed]:
        """Yields a text without quotation marks: its sentences, if some of them fit better than the whole text; else the whole text."""
        headings = {Text(title).line for title in self.corpus.parts.values()}
        parts = [passage for passage in sentences(bare) if Text(passage.of(bare)).line not in headings]
        found = [(passage, finding_of(passage.of(bare), self.corpus)) for passage in parts]
        if not any(finding.kind in (_CERTAIN if whole.kind == NEAR else (*_CERTAIN, NEAR)) for _, finding in found):
            yield all_of_it, whole
            return
        unknown: Passage | None = None
        for passage, finding in (*found, (Passage(len(bare), len(bare)), None)):
            if finding is not None and finding.kind in (NONE, SHORT):
                unknown = Passage(unknown.start if unknown else passage.start, passage.end)
                continue
            if unknown:
                yield unknown, _unknown(unknown.of(bare))
                unknown = None
            if finding is not None:
                yield passage, finding

    def _is_title(self, words: str) -> bool:
        return Text(words).line in self.corpus.title_lines

    def _of_cited(self, finding: Finding, beside: Sequence[Citation]) -> Finding:
        """Returns the finding for the clause that is cited next to a quotation, if it has the same words as the one found."""
        labels = [
            one.label
            for one in beside
            if one.label in {self.corpus.wordings[number].label for number in finding.places}
        ]
        if not labels or any(self._names_clause(one, finding) for one in beside):
            return finding
        named = exact_finding(finding.places, finding.wholes, finding.text, self.corpus, labels[0])
        return replace(named, has_gaps=finding.has_gaps)

    def _is_right(self, one: Citation, finding: Finding) -> bool:
        """Whether a citation names the clause of a quotation, or a version that has its words."""
        if finding.wording < 0:
            return False
        return self._names_clause(one, finding) or (not one.label and one.version in finding.versions)

    def _names_clause(self, one: Citation, finding: Finding) -> bool:
        """Whether a citation names a clause that a quotation is of, or the part or clause that has it."""
        labels = {self.corpus.wordings[number].label for number in (finding.wording, *finding.also, *finding.parts)}
        return bool(one.label) and any(label == one.label or label.startswith(f"{one.label}-") for label in labels)

    def _with_citation(self, finding: Finding, beside: Sequence[Citation], right: Container[Citation]) -> Finding:
        """Adds what is wrong in the citations of a quotation. One right citation is enough; one that is right for another quotation is ignored."""
        if finding.wording < 0:
            return finding
        labels = [one for one in beside if one.label and one.path]
        if labels and not any(self._names_clause(one, finding) for one in labels):
            wrong = [one for one in labels if one not in right]
            return replace(finding, miscited="clause", cited=(wrong[0].label, "")) if wrong else finding
        versions = [one for one in beside if one.version in self.corpus.by_id]
        if versions and not any(one.version in finding.versions for one in versions):
            wrong = [one for one in versions if one.label or one not in right]
            return replace(finding, miscited="version", cited=("", wrong[0].version)) if wrong else finding
        return finding

    def _in_version(self, one: Citation, named: Sequence[Citation], bare: str) -> Citation:
        """Returns the citation of a clause in the version that is named beside it, if any: Integrity 3, consultation draft of 2015.

        `named` are the versions that are cited, in order.
        """
        if not one.label or one.version or not one.path:
            return one
        first = bisect_left(named, one.start - _BESIDE, key=lambda other: other.end)
        last = bisect_right(named, one.end + _BESIDE, key=lambda other: other.start)
        for other in named[first:last]:
            start, end = (one.end, other.start) if one.end <= other.start else (other.end, one.start)
            if not _STOP.search(bare[start:end]):
                there = self.citations.addresses.resolved
                return there(one.start, one.end, one.label, other.version, is_exact=True, in_version=True)
        return one

    def _of_citation(self, one: Citation, text: str) -> Finding:
        """Returns where an address or citation leads, with the wording of its clause in that version; without a version, the first by credit."""
        wordings = enumerate(self.corpus.wordings)
        there = (
            place
            for place, wording in wordings
            if wording.label == one.label and (one.version or wording.versions[0]) in wording.versions
        )
        return Finding(
            ADDRESS,
            folded(text[one.start : one.end]),
            next(there, -1) if one.path else -1,
            cited=(one.label, one.version),
            path=one.path,
            nearest=one.nearest,
            asked=one.asked,
        )


def _unknown(text: str) -> Finding:
    """Returns the finding for sentences that are not in the corpus."""
    shown = folded(text)
    return Finding(SHORT if is_too_short(quoted_words(visible(plain(text))), shown) else NONE, shown)


def _without(text: str, cited: Iterable[Citation]) -> str:
    """Returns a text with spaces in place of addresses and citations, and of the brackets around one."""
    parts, place = list[str](), 0
    for one in cited:
        in_brackets = text[max(one.start - 1, 0) : one.start] + text[one.end : one.end + 1] in ("()", "[]", "<>")
        start, end = (one.start - 1, one.end + 1) if in_brackets else (one.start, one.end)
        parts += text[place:start], " " * (end - start)
        place = end
    return "".join((*parts, text[place:]))


def _is_beside(one: Citation, number: int, placed: Sequence[Placed], bare: str) -> bool:
    """Whether a citation belongs to a quotation: it is inside it, or no other quotation and no end of a sentence is between them."""
    here = placed[number][0]
    if here.start <= one.start < here.end:
        return True
    start, end = (one.end, here.start) if one.end <= here.start else (here.end, one.start)
    around = (other for other, _ in (*placed[max(number - 1, 0) : number], *placed[number + 1 : number + 2]))
    is_between = any(start <= other.start and other.end <= end for other in around)
    return end - start <= _FAR and not is_between and not _STOP.search(bare[start:end])


def _unanswered(cited: Sequence[Citation], answered: Container[Citation], *, is_all: bool) -> Iterator[Citation]:
    """Yields the citations that need a finding of their own: no finding of a quotation covers them, or they lead nowhere.

    Omits the name of a clause if its address is there too, and the name of a version if there is anything else.
    """
    exact = {one.label for one in cited if one.label and one.version}
    clauses = [one for one in cited if one.label or one.nearest or one.asked]
    for one in clauses:
        is_reported = one.path and (one in answered or (one.label in exact and not one.version))
        if not is_reported:
            yield one
    if is_all and not clauses:
        yield from (one for one in cited if one.version)
