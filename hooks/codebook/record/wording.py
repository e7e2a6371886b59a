"""Records a text's words, one line per unit: label, tab, words. Readers can check this file."""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from codebook.facts import CorrectionFacts, Withheld
from codebook.load import WORDING
from codebook.model import Edition, Problem, Report, Site, Unit
from codebook.model.outline import is_same, marked, outline
from codebook.record.emphasis import of_emphasis

Text = Edition | Report

TITLE = "title"
"""Label of the title's line; no unit may use it."""
_LINES, _FINGERPRINT = "_lines", "_fingerprint"


@dataclass(frozen=True)
class Line:
    """A line of a text's record."""

    label: str
    words: str
    """Normalised to NFC, white space folded."""
    path: str = field(compare=False)
    line: int = field(compare=False)


def texts(site: Site) -> Mapping[str, Text]:
    """Maps each reference to its text."""
    found: dict[str, Text] = {edition.id: edition for edition in site.own_editions}
    return found | {str(report.ref): report for report in site.reports}


def record_path(reference: str) -> str:
    """Returns the path of a text's record, relative to the content folder."""
    council, slash, report = reference.partition("/")
    return f"reports/{council}/.{report}{WORDING}" if slash else f"code/{reference}/{WORDING}"


def lines(text: Text) -> tuple[Line, ...]:
    """Returns all lines of a text: its title and units; in the code, each part's heading before its units. Many rules ask for them."""
    known: tuple[Line, ...] | None = text.__dict__.get(_LINES)
    if known is None:
        text.__dict__[_LINES] = known = _lines(text)
    return known


def _lines(text: Text) -> tuple[Line, ...]:
    document = text.document
    found = [Line(TITLE, normal(text.facts.title), document.path, document.line("title"))]
    if isinstance(text, Report):
        found += [Line(unit.label, normal(unit.text), document.path, unit.line) for unit in text.units]
        return tuple(found)
    for part in text.parts:
        found.append(Line(part.id, normal(part.title), part.path, part.line))
        found += [Line(unit.label, normal(unit.text), part.path, unit.line) for unit in part.units]
    return tuple(found)


def normal(text: str) -> str:
    """Normalises text for the record: NFC, white space folded."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def wording(text: Text) -> bytes:
    """Returns the record of a text, which is also published."""
    return _file((line.label, line.words) for line in lines(text))


def _file(pairs: Iterator[tuple[str, str]]) -> bytes:
    return "".join(f"{label}\t{words}\n" for label, words in pairs).encode()


def fingerprint(text: Text) -> str:
    """Returns the SHA-256 of a text's record, as `sha256sum` prints it. A page asks for it several times."""
    known: str | None = text.__dict__.get(_FINGERPRINT)
    if known is None:
        text.__dict__[_FINGERPRINT] = known = hashlib.sha256(wording(text)).hexdigest()
    return known


def undone(words: str, correction: CorrectionFacts) -> str:
    """Reverts one correction in recorded words."""
    return words.replace(normal(correction.is_now), normal(correction.was), 1)


def uncorrected(text: Text, label: str, corrections: Sequence[CorrectionFacts]) -> str | None:
    """Returns a unit's words before some of its corrections, oldest first; None if the label is unknown."""
    words = _words(text, label)
    for correction in reversed(corrections):
        if words is not None and correction.unit == label:
            words = undone(words, correction)
    return words


def _words(text: Text, label: str) -> str | None:
    """Returns the words of one label without building all lines (each unit page calls this); None if unknown."""
    units = text.by_label if isinstance(text, Report) else text.units
    if label == TITLE:
        return normal(text.facts.title)
    if label in units:
        return normal(units[label].text)
    return next((normal(part.title) for part in getattr(text, "parts", ()) if part.id == label), None)


def differs_by_correction(before: Edition, first: Unit | None, after: Edition, second: Unit | None) -> bool | None:
    """Whether two units differ only because one was corrected: the first after the second edition came, or the second.

    None if the dates do not show whether the first was corrected before or after that.
    """
    if first is None or second is None or is_same(first, second):
        return False
    came = after.facts.states[0].date  # a later adoption does not change its words
    possible = [made for made in corrections_of(before) if not made.date.surely_before(came)]
    if _differ_by((before, first, possible), (after, second, corrections_of(after))):
        certain = [made for made in possible if came.surely_before(made.date)]
        return _differ_by((before, first, certain), (after, second, corrections_of(after))) or None
    return False


_Side = tuple[Edition, Unit, Sequence[CorrectionFacts]]


def _differ_by(*sides: _Side) -> bool:
    """Whether two units were the same before some corrections of each."""
    first, second = (unit for _, unit, _ in sides)
    if first.text != second.text:
        words = [uncorrected(text, unit.label, made) for text, unit, made in sides]
        return words[0] == words[1]
    layouts = {outline(unit).layout for _, unit, _ in sides}
    relaid = any(correction.layout for _, unit, made in sides for correction in made if correction.unit == unit.label)
    emphasis = [_emphasis(unit, made) for _, unit, made in sides]
    return emphasis[0] == emphasis[1] and (len(layouts) == 1 or relaid)


def _emphasis(unit: Unit, corrections: Sequence[CorrectionFacts]) -> str:
    """Returns a unit's words with asterisks around emphasised ones, before some corrections of emphasis."""
    words = marked(normal(unit.text).split(" "), outline(unit).emphasis)
    for correction in reversed(corrections):
        if correction.unit == unit.label and of_emphasis(correction):
            words = undone(words, correction)
    return words


def earlier_fingerprints(text: Text) -> tuple[tuple[CorrectionFacts, str], ...]:
    """Returns each correction and the fingerprint before it, newest first.

    Stops at the latest withholding: an older fingerprint would let anyone test a guess at the withheld words.
    """
    last = max((left.date for left in withheld_of(text) if left.date), default=None)
    current = {line.label: line.words for line in lines(text)}
    found = []
    for correction in reversed(corrections_of(text)):
        if last is not None and correction.date <= last:
            break
        if of_emphasis(correction):
            continue  # not recorded: the fingerprint is the same
        words = current.get(correction.unit, "")
        current[correction.unit] = undone(words, correction)
        found.append((correction, hashlib.sha256(_file(iter(current.items()))).hexdigest()))
    return tuple(found)


def is_recorded(text: Text, site: Site) -> bool:
    """Whether the recorded words are current, so any later change is reported."""
    record = site.records.get(reference_of(text))
    return record is not None and record.lines == tuple((line.label, line.words) for line in lines(text))


def reference_of(text: Text) -> str:
    """Returns the reference of a text in the record."""
    return str(text.ref) if isinstance(text, Report) else text.id


def corrections_of(text: Text) -> tuple[CorrectionFacts, ...]:
    """Returns the corrections of a text, oldest first."""
    return text.facts.corrections if isinstance(text, Report) else text.corrections


def withheld_of(text: Text) -> tuple[Withheld, ...]:
    """Returns what was withheld from a text after publication."""
    return tuple(left for left in text.facts.withheld if left.date is not None)


def unrecorded(site: Site) -> Iterator[Problem]:
    """Yields texts with unrecorded words, which could change unnoticed."""
    for text in texts(site).values():
        if not is_recorded(text, site):
            message = (
                "these words are not recorded yet; record them with `make record`, so they cannot change unnoticed"
            )
            yield Problem(text.document.path, 1, message)
