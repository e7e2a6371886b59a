"""Rules for corrections of recorded text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from codebook.compare.runs import word_runs
from codebook.compare.word_diff import hunks, split_words
from codebook.facts import CorrectionFacts
from codebook.model import Document, Edition, Problem, Report, Site
from codebook.record import WITHHELD, Text, corrections_of, lines, normal, of_emphasis, unmarked, withheld_of
from codebook.validate.rules import local_rule, unknown_paragraph, unknown_unit
from codebook.values.references import written_label

_SHARE = 0.1
"""Of a unit's words: a larger correction has to be confirmed."""
_FEW = 1
"""Words, deleted or inserted, that may be corrected in any unit, however short."""
_OPPOSITE = ("un", "in", "im", "il", "ir", "dis", "non", "non-")
"""How a word begins that means the opposite of the rest of it."""
_TURNING = frozenset(
    [
        *("not", "no", "never", "neither", "nor", "none", "nothing", "nobody", "without", "cannot", "unless", "except"),
        *("should", "must", "shall", "will", "would", "may", "might", "can", "could", "ought", "need"),
        *("required", "permitted", "prohibited", "forbidden", "obliged", "optional", "mandatory", "discretionary"),
        *("all", "any", "some", "both", "either", "only", "solely", "or", "if", "until", "when"),
        *("always", "usually", "normally", "generally", "sometimes", "often", "rarely", "seldom", "wherever", "where"),
        *("least", "most", "more", "less", "fewer", "minimum", "maximum", "before", "after", "above", "below"),
    ]
)
"""Words of which one can turn the meaning of a clause."""


@dataclass(frozen=True)
class _Corrected:
    """A correction, where it is written, and the text it corrects: a unit, heading or title."""

    facts: CorrectionFacts
    document: Document
    place: int
    words: str | None
    """The unit's current words; None if there is no such unit."""

    @property
    def name(self) -> str:
        return written_label(self.facts.unit)

    def problem(self, message: str, field: str) -> Problem:
        return self.document.problem(message, "corrections", self.place, field)


def _document(edition: Edition, site: Site) -> Document:
    return site.document(f"{edition.document.path.removesuffix('index.md')}corrections.md")


def _of(text: Text, document: Document) -> list[_Corrected]:
    if not corrections_of(text):
        return []
    words = {line.label: line.words for line in lines(text)}
    return [
        _Corrected(facts, document, index, words.get(facts.unit)) for index, facts in enumerate(corrections_of(text))
    ]


def _of_edition(edition: Edition, site: Site) -> list[_Corrected]:
    return _of(edition, _document(edition, site)) if edition.corrections else []


def _of_report(report: Report) -> list[_Corrected]:
    return _of(report, report.document)


def _all(site: Site) -> list[list[_Corrected]]:
    return [*(_of_edition(edition, site) for edition in site.own_editions), *map(_of_report, site.reports)]


def _beside_what_was_taken_out(site: Site) -> Iterator[tuple[set[str], list[_Corrected]]]:
    texts: list[Text] = [*site.own_editions, *site.reports]
    for text, group in zip(texts, _all(site), strict=True):
        yield {left.unit for left in withheld_of(text)}, group


@local_rule
def corrected_units_are_there(site: Site) -> Iterator[Problem]:
    """Requires that a correction names a unit of its edition or report."""
    for edition in site.own_editions:
        for correction in _of_edition(edition, site):
            if correction.words is None:
                loc = ("corrections", correction.place, "unit")
                yield from unknown_unit(site, edition, correction.facts.unit, correction.document, *loc)
    for report in site.reports:
        for correction in _of_report(report):
            if correction.words is None:
                yield from unknown_paragraph(site, report, correction.name, "corrections", correction.place, "unit")


@local_rule
def corrected_words_are_in_the_text(site: Site) -> Iterator[Problem]:
    """Requires new words to occur once in the unit after undoing later corrections. Skips units with withheld words."""
    for taken_out, group in _beside_what_was_taken_out(site):
        texts = {correction.facts.unit: correction.words for correction in group if correction.words is not None}
        for correction in reversed(group):
            if correction.words is None or correction.facts.unit in taken_out:
                continue
            was, new, current = (
                normal(correction.facts.was),
                normal(correction.facts.is_now),
                texts[correction.facts.unit],
            )
            if of_emphasis(correction.facts):
                was = new = new if new in current else unmarked(new)
            if new not in current:
                message = f"“{new}” is not in {correction.name}; write the words as the text now has them"
                yield correction.problem(message, "now")
            elif current.count(new) > 1:
                message = f"“{new}” is {current.count(new)} times in {correction.name}; write more of the words around it, to show which"
                yield correction.problem(message, "now")
            texts[correction.facts.unit] = current.replace(new, was, 1)


@local_rule
def corrections_change_something(site: Site) -> Iterator[Problem]:
    """Requires that a correction changes words, or only layout. Skips units with withheld words."""
    for taken_out, group in _beside_what_was_taken_out(site):
        for correction in group:
            same = normal(correction.facts.was) == normal(correction.facts.is_now)
            if correction.facts.unit in taken_out or same == bool(correction.facts.layout):
                continue
            message = "'was' and 'now' are the same; write the old words under 'was', or, if only the layout was wrong, what was where under 'layout'"
            if not same:
                message = "a correction of the layout has the same words under 'was' and 'now'; write the words as the text has them, and correct words separately"
            yield correction.problem(message, "was")


@local_rule
def corrections_are_in_order(site: Site) -> Iterator[Problem]:
    """Requires corrections oldest first."""
    for group in _all(site):
        for before, correction in pairwise(group):
            if correction.facts.date < before.facts.date:
                message = f"{correction.facts.date} is below {before.facts.date}; write the corrections oldest first"
                yield correction.problem(message, "date")


@local_rule
def corrections_follow_their_text(site: Site) -> Iterator[Problem]:
    """Requires that a correction is not earlier than its version or report."""
    texts: list[Text] = [*site.own_editions, *site.reports]
    for text, group in zip(texts, _all(site), strict=True):
        first = text.date if isinstance(text, Report) else text.facts.states[0].date
        for correction in group:
            if correction.facts.date.surely_before(first):
                message = f"{correction.facts.date} is before the text itself, which is of {first}; write the day of the correction"
                yield correction.problem(message, "date")


@local_rule
def large_corrections_are_confirmed(site: Site) -> Iterator[Problem]:
    """Requires `confirmed` where a correction changes more than a tenth of a unit, or a word that can turn its meaning."""
    for taken_out, group in _beside_what_was_taken_out(site):
        for correction in group:
            if (
                correction.words is None
                or correction.facts.confirmed
                or correction.facts.unit in taken_out
                or of_emphasis(correction.facts)
            ):
                continue
            if what := _turns(correction):
                message = f"this correction {what}; if it is a new decision, make a new version; if it is a correction, write confirmed: yes, which the page shows"
                yield correction.problem(message, "now")


def _turns(correction: _Corrected) -> str:
    """Returns how a correction may change the meaning of a unit; empty if it does not seem to."""
    was, new = _words(correction.facts.was), _words(correction.facts.is_now)
    if turning := _turning(was, new) or _opposites(was, new):
        return f"changes {', '.join(f'“{word}”' for word in turning)}, which may change the meaning"
    runs = [*word_runs(was, new)]
    changed = max(sum(len(run.words) for run in runs if run.kind == kind) for kind in ("deleted", "inserted"))
    unit = len(_words(correction.words or ""))
    if changed > max(_FEW, unit * _SHARE):
        return f"changes {changed} of about {unit} words"
    return ""


def _words(text: str) -> list[str]:
    """The words of a text without punctuation."""
    return [word for word in split_words(text) if any(map(str.isalnum, word))]


def _turning(was: list[str], new: list[str]) -> list[str]:
    """Returns the words that can turn the meaning and that a correction adds, removes or moves."""
    first, second = ([word.strip().lower().replace("’", "'") for word in words] for words in (was, new))
    changed = (
        word for hunk in hunks(first, second) if not hunk.same for word in (*first[hunk.before], *second[hunk.after])
    )
    return list(dict.fromkeys(word for word in changed if word in _TURNING or word.endswith("n't")))


def _opposites(was: list[str], new: list[str]) -> list[str]:
    """Returns the words that became their opposite, as lawful and unlawful."""
    first, second = ({word.strip().lower() for word in words} for words in (was, new))
    gone, come = first - second, second - first
    turned = {f"{begin}{word}" for word in gone for begin in _OPPOSITE} & come
    return sorted(turned | {f"{begin}{word}" for word in come for begin in _OPPOSITE} & gone)


@local_rule
def corrections_hide_what_was_withheld(site: Site) -> Iterator[Problem]:
    """Requires that corrections of a unit with withheld words do not contain them.

    The new words must be in the text, or have been before later corrections; if they contain a mark, so must the old words. Messages do not
    repeat the words, because maintainers read them.
    """
    for taken_out, group in _beside_what_was_taken_out(site):
        texts = {
            correction.facts.unit: _marked(correction.words) for correction in group if correction.words is not None
        }
        later: dict[str, list[str]] = {}
        for correction in reversed(group):
            unit = correction.facts.unit
            if correction.words is None or unit not in taken_out:
                continue
            was, new, current = _marked(correction.facts.was), _marked(correction.facts.is_now), texts[unit]
            if new not in current and not any(new in words for words in later.get(unit, ())):
                message = f"words were withheld in {correction.name}, and this correction differs from the text; write [withheld] here as in the text, and under 'was' and 'reason' too if they have the words"
                yield correction.problem(message, "now")
            elif WITHHELD.search(new) and not WITHHELD.search(was):
                message = f"words were withheld in {correction.name} and under 'now', but not here; write [withheld] for the old words too"
                yield correction.problem(message, "was")
            texts[unit] = current.replace(new, was, 1)
            later.setdefault(unit, []).append(was)


def _marked(text: str) -> str:
    """Normalises a text and replaces each withheld mark with [withheld]."""
    return WITHHELD.sub("[withheld]", normal(text))
